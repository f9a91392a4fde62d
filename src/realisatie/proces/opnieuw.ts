import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 4;
const WAIT_MS = 150;

/**
 * Does the work again when the connection to the database was cut. Whether it was done already, the cut being after
 * COMMIT, is for the work to find out: it looks at how the load stands first.
 */
export async function retryWhenCut<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isCut(error)) throw error;
      await sleep(WAIT_MS * attempt);
    }
  }
}

/** Connection exceptions, and what a server that stops says. @bron PostgreSQL appendix A, classes 08 and 57P */
const SQLSTATES = /^(08...|57P0[123])$/;
const NETWORK = ['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT'];

function isCut(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error && isCut(driverError)) return true;
  if (typeof code === 'string' && (SQLSTATES.test(code) || NETWORK.includes(code))) return true;
  return /^(Connection terminated|Client has encountered a connection error|Query runner already released|.*not queryable)/i.test(
    error.message,
  );
}
