import type { Rekenmodel, Sleutel } from '../../../src/rekenkern/index.js';
import { Breuk, EEN, HONDERD, NUL, som } from './breuk.js';
import { verdeel } from './verdeel.js';

/** Refused: what the specification does not allow. */
export class Geweigerd extends Error {
  constructor(
    readonly code: string,
    readonly pad: string,
  ) {
    super(`${code} ${pad}`);
  }
}

export interface Vraag {
  readonly model: Rekenmodel;
  readonly partijen: readonly string[];
  /** Where the key is used, for a refusal. */
  readonly pad: string;
  /** Direct and product charges of a deelnemer in cents. */
  readonly lasten: (deelnemer: string, werkorganisaties: readonly string[] | undefined) => bigint;
}

/** The share of each party, together one. */
export function aandelen(code: string, vraag: Vraag): Breuk[] {
  const sleutel = vraag.model.sleutels.find((kandidaat) => kandidaat.code === code);
  if (sleutel === undefined) throw new Error(`sleutel ${code}`);
  const gewichten = eigen(sleutel, vraag);
  const totaal = som(gewichten);
  if (totaal.isNul) throw new Geweigerd('SLEUTEL_ZONDER_BASIS', vraag.pad);
  let delen = gewichten.map((gewicht) => gewicht.door(totaal));
  if (sleutel.soort === 'begrensd') delen = klem(sleutel, delen, vraag);
  if (sleutel.decimalen !== undefined) {
    const eenheden = 100n * 10n ** BigInt(sleutel.decimalen);
    delen = verdeel(eenheden, delen, 'cent').map((deel) => new Breuk(deel, eenheden));
  }
  return delen;
}

function eigen(sleutel: Sleutel, vraag: Vraag): Breuk[] {
  const per = (waarden: Readonly<Record<string, string>>): Breuk[] =>
    vraag.partijen.map((partij) => (partij in waarden ? Breuk.van(waarden[partij] ?? '0') : NUL));
  switch (sleutel.soort) {
    case 'gewichten':
      return per(sleutel.gewichten);
    case 'percentages':
      return per(sleutel.percentages);
    case 'gelijk':
      return vraag.partijen.map((partij) => (sleutel.deelnemers?.includes(partij) === false ? NUL : EEN));
    case 'samengesteld': {
      const delen = sleutel.delen.map((deel) => ({
        aandeel: Breuk.van(deel.aandeel),
        van: aandelen(deel.sleutel, vraag),
      }));
      return vraag.partijen.map((_, i) => som(delen.map(({ aandeel, van }) => aandeel.maal(van[i] ?? NUL))));
    }
    case 'begrensd':
      return aandelen(sleutel.sleutel, vraag);
    case 'pondspondsgewijs': {
      const basis = vraag.partijen.map((partij) => vraag.lasten(partij, sleutel.werkorganisaties));
      if (basis.some((last) => last < 0n)) throw new Geweigerd('SLEUTEL_NEGATIEF', vraag.pad);
      return basis.map((last) => new Breuk(last));
    }
  }
}

/** Tries every way in which each party is at its minimum, at its maximum, or free; the one that fits is the answer. */
function klem(
  sleutel: Extract<Sleutel, { soort: 'begrensd' }>,
  basis: readonly Breuk[],
  vraag: Vraag,
): Breuk[] {
  const grens = (waarden: Readonly<Record<string, string>> | undefined, partij: string): Breuk | undefined =>
    waarden !== undefined && partij in waarden ? Breuk.van(waarden[partij] ?? '0').door(HONDERD) : undefined;
  const leden = basis.flatMap((deel, i) => {
    const partij = vraag.partijen[i] ?? '';
    if (deel.isNul) return [];
    return [{ i, deel, min: grens(sleutel.minimum, partij) ?? NUL, max: grens(sleutel.maximum, partij) }];
  });
  const klemBij = (t: Breuk): Breuk[] => {
    const delen = basis.map(() => NUL);
    for (const { i, deel, min, max } of leden) {
      const exact = t.maal(deel);
      const onder = exact.vergelijk(min) < 0 ? min : exact;
      delen[i] = max !== undefined && onder.vergelijk(max) > 0 ? max : onder;
    }
    return delen;
  };
  const onmogelijk = leden.some(({ min, max }) => max !== undefined && min.vergelijk(max) > 0);
  for (let keuze = 0; !onmogelijk && keuze < 3 ** leden.length; keuze += 1) {
    const stand = leden.map((lid, i) => ({ ...lid, stand: Math.floor(keuze / 3 ** i) % 3 }));
    const vast = som(
      stand.map(({ stand, min, max }) => (stand === 0 ? min : stand === 1 ? (max ?? NUL) : NUL)),
    );
    const vrij = som(stand.filter(({ stand }) => stand === 2).map(({ deel }) => deel));
    const proef = vrij.isNul
      ? leden.flatMap(({ deel, min, max }) => [
          min.door(deel),
          ...(max === undefined ? [] : [max.door(deel)]),
        ])
      : [EEN.min(vast).door(vrij)];
    for (const t of proef) {
      if (t.vergelijk(NUL) >= 0 && som(klemBij(t)).vergelijk(EEN) === 0) return klemBij(t);
    }
  }
  throw new Geweigerd('GRENZEN_ONMOGELIJK', vraag.pad);
}
