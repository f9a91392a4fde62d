import type { HulpkostenDoel, Rekenmodel } from '../../../src/rekenkern/index.js';
import { Breuk, EEN, NUL, som } from './breuk.js';
import { Geweigerd } from './sleutels.js';

const naamVan = (doel: HulpkostenDoel): string => JSON.stringify(doel);

/** Which part of the cost of a hulpkostenplaats ends up in each final pool, by `{"product":"p"}` or `{"casco":"w"}`. */
export function eindfracties(model: Rekenmodel, code: string): Map<string, Breuk> {
  const hulpen = (model.hulpkostenplaatsen ?? []).map((hulp) => hulp.code);
  const wederkerig = model.methodeHulpkosten === 'wederkerig';
  const matrix = hulpen.map((van, i) => aanlevering(model, van, wederkerig ? [] : hulpen.slice(0, i + 1)));
  weigerLek(hulpen, matrix, code);
  const doorvoer = losOp(hulpen, matrix, code);
  const eind = new Map<string, Breuk>();
  for (const [i, rij] of matrix.entries()) {
    for (const [doel, fractie] of rij) {
      if (hulpen.includes(hulpVan(doel))) continue;
      eind.set(doel, (eind.get(doel) ?? NUL).plus(fractie.maal(doorvoer[i] ?? NUL)));
    }
  }
  return eind;
}

const hulpVan = (doel: string): string =>
  (JSON.parse(doel) as { hulpkostenplaats?: string }).hulpkostenplaats ?? '';

/** One row of the matrix: fractions of what a hulpkostenplaats hands on, together one or none. */
function aanlevering(model: Rekenmodel, van: string, vervalt: readonly string[]): Map<string, Breuk> {
  const hulp = model.hulpkostenplaatsen?.find((kandidaat) => kandidaat.code === van);
  const geldig = (hulp?.verdeling ?? []).filter(({ naar }) => !vervalt.includes(hulpVan(naamVan(naar))));
  const totaal = som(geldig.map(({ gewicht }) => Breuk.van(gewicht)));
  const rij = new Map<string, Breuk>();
  for (const { naar, gewicht } of geldig) {
    if (totaal.isNul || Breuk.van(gewicht).isNul) continue;
    rij.set(naamVan(naar), (rij.get(naamVan(naar)) ?? NUL).plus(Breuk.van(gewicht).door(totaal)));
  }
  return rij;
}

/** From everywhere that its cost can come, a final pool must be within reach. */
function weigerLek(hulpen: readonly string[], matrix: readonly Map<string, Breuk>[], code: string): void {
  const bereik = (start: string): Set<string> => {
    const gezien = new Set([start]);
    for (const naam of gezien) {
      for (const doel of matrix[hulpen.indexOf(naam)]?.keys() ?? []) gezien.add(hulpVan(doel) || doel);
    }
    return gezien;
  };
  for (const naam of bereik(code)) {
    if (!hulpen.includes(naam)) continue;
    if ([...bereik(naam)].every((doel) => hulpen.includes(doel))) {
      throw new Geweigerd('HULPKOSTEN_ZONDER_UITGANG', `hulpkostenplaatsen/${code}`);
    }
  }
}

/**
 * The linear system by Gauss: what passes through each hulpkostenplaats when one unit of cost is booked on `code` is that
 * unit plus what the others hand to it. Rows that cost cannot reach are left out, or the system has no solution.
 */
function losOp(hulpen: readonly string[], matrix: readonly Map<string, Breuk>[], code: string): Breuk[] {
  const bereikt = new Set([code]);
  for (const naam of bereikt) {
    for (const doel of matrix[hulpen.indexOf(naam)]?.keys() ?? [])
      if (hulpVan(doel) !== '') bereikt.add(hulpVan(doel));
  }
  const namen = [...bereikt];
  const stelsel = namen.map((naar) => [
    ...namen.map((van) => {
      const gaf = matrix[hulpen.indexOf(van)]?.get(naamVan({ hulpkostenplaats: naar })) ?? NUL;
      return (van === naar ? EEN : NUL).min(gaf);
    }),
    naar === code ? EEN : NUL,
  ]);
  for (const k of namen.keys()) {
    const wissel = stelsel.findIndex((rij, i) => i >= k && !(rij[k] ?? NUL).isNul);
    [stelsel[k], stelsel[wissel]] = [stelsel[wissel] ?? [], stelsel[k] ?? []];
    const spil = stelsel[k]?.[k] ?? EEN;
    stelsel[k] = (stelsel[k] ?? []).map((waarde) => waarde.door(spil));
    for (const i of namen.keys()) {
      const factor = stelsel[i]?.[k] ?? NUL;
      if (i !== k)
        stelsel[i] = (stelsel[i] ?? []).map((waarde, j) => waarde.min(factor.maal(stelsel[k]?.[j] ?? NUL)));
    }
  }
  return hulpen.map((naam) => stelsel[namen.indexOf(naam)]?.at(-1) ?? NUL);
}
