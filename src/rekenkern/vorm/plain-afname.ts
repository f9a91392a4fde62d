import type { Afname, Product, Rekenmodel } from '../rekenmodel.js';
import { BEDRAG_NIET_NEGATIEF, GETAL_NIET_NEGATIEF } from './grammatica.js';

const FIELDS: Readonly<Record<keyof Afname, RegExp>> = {
  contract: GETAL_NIET_NEGATIEF,
  werkelijk: GETAL_NIET_NEGATIEF,
  minimum: GETAL_NIET_NEGATIEF,
  inbreng: BEDRAG_NIET_NEGATIEF,
};

/**
 * The rows of afname are nearly all of a large model, and nearly all are plainly right. Those are set aside while the
 * schema looks at the rest; whatever is not plainly right stays, and the schema says what is wrong with it.
 *
 * @returns the input as the schema must see it, and the way to put the rows back into what it accepts
 */
export function setAfnameAside(input: unknown): {
  seen: unknown;
  putBack: (model: Rekenmodel) => Rekenmodel;
} {
  const aside = new Map<number, Product['afname']>();
  if (!isFields(input) || !Array.isArray(input['producten']))
    return { seen: input, putBack: (model) => model };
  const producten = input['producten'].map((product: unknown, place) => {
    if (!isFields(product) || !isPlainAfname(product['afname'])) return product;
    aside.set(place, product['afname']);
    return { ...product, afname: {} };
  });
  const putBack = (model: Rekenmodel): Rekenmodel => ({
    ...model,
    producten: model.producten.map((product, place) => ({
      ...product,
      afname: aside.get(place) ?? product.afname,
    })),
  });
  return { seen: { ...input, producten }, putBack };
}

/** Whether every row has known fields only, each a number of the grammar. */
export function isPlainAfname(afname: unknown): afname is Product['afname'] {
  if (!isFields(afname)) return false;
  for (const deelnemer in afname) if (!isPlainRow(afname[deelnemer])) return false;
  return true;
}

function isPlainRow(row: unknown): boolean {
  if (!isFields(row)) return false;
  for (const field in row) {
    const grammar = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof Afname] : undefined;
    const value = row[field];
    if (grammar === undefined || typeof value !== 'string' || !grammar.test(value)) return false;
  }
  return true;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
