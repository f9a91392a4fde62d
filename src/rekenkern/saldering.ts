import type { Levering } from './doorbelasting.js';
import type { Rekening } from './rekening.js';
import type { Afrekenregel } from './verrekening.js';

/** What a party owes less what it is owed, in cents; above zero pays. */
export interface Positie {
  readonly partij: string;
  readonly netto: bigint;
}

export interface Betaalopdracht {
  readonly van: string;
  readonly naar: string;
  readonly bedrag: bigint;
}

/**
 * Step 8: every saldo is a claim of the gastheer on the deelnemer, every doorbelasting one of the sending gastheer on the
 * receiving one. A gastheer's own share is a charge without a claim.
 *
 * @returns the deelnemers in order, and the verband last where it is a gastheer itself
 * @bron REKENMODEL.md "The steps" 8
 */
export function netPosities(
  { model, deelnemers }: Rekening,
  verrekening: readonly Afrekenregel[],
  leveringen: readonly Levering[],
): Positie[] {
  const gastheren = new Map(
    model.werkorganisaties.map(({ code, gastheer = model.verband }) => [code, gastheer]),
  );
  const netto = new Map(deelnemers.map((code) => [code, 0n]));
  if ([...gastheren.values()].includes(model.verband)) netto.set(model.verband, 0n);
  const owe = (debtor: string, creditor: string, bedrag: bigint): void => {
    netto.set(debtor, (netto.get(debtor) ?? 0n) + bedrag);
    netto.set(creditor, (netto.get(creditor) ?? 0n) - bedrag);
  };
  for (const { place, gastheer, saldo } of verrekening) owe(deelnemers[place] ?? '', gastheer, saldo);
  for (const { van, naar, bedrag, voorschot } of leveringen) {
    owe(gastheren.get(naar) ?? '', gastheren.get(van) ?? '', bedrag - voorschot);
  }
  return [...netto].map(([partij, bedrag]) => ({ partij, netto: bedrag }));
}

/** The largest debtor pays the largest creditor what it can, until all are at zero; ties: the earlier party. */
export function settlePosities(posities: readonly Positie[]): Betaalopdracht[] {
  const open = posities.map(({ netto }) => netto);
  const payments: Betaalopdracht[] = [];
  for (;;) {
    const debtor = placeOfMost(open, (netto, most) => netto > most);
    const creditor = placeOfMost(open, (netto, most) => netto < most);
    const debt = open[debtor] ?? 0n;
    const credit = -(open[creditor] ?? 0n);
    if (debt <= 0n || credit <= 0n) return payments;
    const bedrag = debt < credit ? debt : credit;
    open[debtor] = debt - bedrag;
    open[creditor] = bedrag - credit;
    payments.push({ van: posities[debtor]?.partij ?? '', naar: posities[creditor]?.partij ?? '', bedrag });
  }
}

/** The place of who goes furthest in one direction; ties: the earlier. */
function placeOfMost(open: readonly bigint[], isFurther: (netto: bigint, most: bigint) => boolean): number {
  let best = 0;
  open.forEach((netto, place) => {
    if (isFurther(netto, open[best] ?? 0n)) best = place;
  });
  return best;
}
