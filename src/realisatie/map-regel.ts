/** Which rows of the ledger a toewijzing is about: a kostenplaats, whole or a range of its grootboekrekeningen. */
export interface Rekeningbereik {
  readonly kostenplaats: string;
  /** First and last grootboekrekening, both included and equally long; both null for the whole kostenplaats. */
  readonly rekeningVan: string | null;
  readonly rekeningTot: string | null;
}

/** What a row of the ledger is booked on. */
export interface Boekingsplaats {
  readonly kostenplaats: string;
  readonly grootboekrekening?: string | null | undefined;
}

/**
 * The toewijzing that says where a row goes: of a range that holds its grootboekrekening, else of the whole
 * kostenplaats; null when nothing maps it. Ranges of one kostenplaats do not overlap, so there is never a choice.
 *
 * An account is in a range when it is as long as the ends and, character by character, between them: `41001` is not
 * in `4100` to `4199`. @bron INLEZEN.md "What can be read"
 */
export function mapRegel<T extends Rekeningbereik>(
  toewijzingen: readonly T[],
  { kostenplaats, grootboekrekening = null }: Boekingsplaats,
): T | null {
  const own = toewijzingen.filter((toewijzing) => toewijzing.kostenplaats === kostenplaats);
  const narrow = own.find((toewijzing) => holds(toewijzing, grootboekrekening));
  return narrow ?? own.find(({ rekeningVan }) => rekeningVan === null) ?? null;
}

/** Whether two toewijzingen would both claim a row, neither being the narrower. */
export function overlaps(a: Rekeningbereik, b: Rekeningbereik): boolean {
  if (a.kostenplaats !== b.kostenplaats) return false;
  if (a.rekeningVan === null || b.rekeningVan === null) return a.rekeningVan === b.rekeningVan;
  return holds(a, b.rekeningVan) || holds(b, a.rekeningVan);
}

/** Codes hold ASCII only: comparing them here and in the database gives the same answer. */
function holds({ rekeningVan, rekeningTot }: Rekeningbereik, rekening: string | null): boolean {
  if (rekening === null || rekeningVan === null || rekeningTot === null) return false;
  return rekening.length === rekeningVan.length && rekeningVan <= rekening && rekening <= rekeningTot;
}
