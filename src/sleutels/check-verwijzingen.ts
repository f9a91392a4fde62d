import type { OngeldigVeld } from '../platform/index.js';
import { allPartsOf, partsOf, type Definitie } from './definitie.js';

/** The keys of one boekjaar with the new definitie in place, and the producten that are divided by a key in it. */
export interface Sleuteljaar {
  readonly boekjaar: number;
  readonly definities: ReadonlyMap<string, Definitie>;
  readonly producten: readonly { readonly code: string; readonly sleutel: string | null }[];
}

/**
 * What is wrong between a key and the others in a year: a part that does not exist, a ring, pondspondsgewijs for a
 * product.
 */
export function checkVerwijzingen(code: string, jaar: Sleuteljaar): OngeldigVeld[] {
  const { boekjaar, definities } = jaar;
  const definitie = definities.get(code);
  const missing = (definitie === undefined ? [] : partsOf(definitie))
    .filter((part) => !definities.has(part))
    .map((part) => `Sleutel "${part}" bestaat in ${boekjaar} niet. Leg hem eerst vast, of kies een andere.`);
  const ring = allPartsOf(code, definities).has(code)
    ? [
        `Sleutel "${code}" verwijst in ${boekjaar} via andere sleutels naar zichzelf. Haal een van die verwijzingen weg.`,
      ]
    : [];
  return [...missing, ...ring, ...checkProducten(code, jaar)].map((reason) => ({
    name: 'definitie',
    reason,
  }));
}

/** Whether a key divides pro rata to other charges, itself or as a part. */
export function isPondspondsgewijs(code: string, definities: ReadonlyMap<string, Definitie>): boolean {
  return [code, ...allPartsOf(code, definities)].some(
    (part) => definities.get(part)?.soort === 'pondspondsgewijs',
  );
}

/** @bron REKENMODEL.md "Keys": pondspondsgewijs serves cascos only */
function checkProducten(code: string, { boekjaar, definities, producten }: Sleuteljaar): string[] {
  if (!isPondspondsgewijs(code, definities)) return [];
  const uses = (sleutel: string): boolean => sleutel === code || allPartsOf(sleutel, definities).has(code);
  return producten
    .filter(({ sleutel }) => sleutel !== null && uses(sleutel))
    .map(
      (product) =>
        `Product "${product.code}" wordt in ${boekjaar} met deze sleutel verdeeld, en pondspondsgewijs past alleen bij een casco. Geef het product eerst een andere sleutel.`,
    );
}
