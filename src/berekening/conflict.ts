import { QueryFailedError } from 'typeorm';

/** Two transactions that could not both be right: PostgreSQL kept the other one. @bron PostgreSQL appendix A, error codes */
const CONFLICTS = new Set(['23505', '40001', '40P01']);
const ATTEMPTS = 8;

/** Does the work again, on the state that the winner left, when another transaction came in between. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  return await work();
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { readonly code?: string };
  return code !== undefined && CONFLICTS.has(code);
}
