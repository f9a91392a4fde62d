import type { Rekenmodel, Sleutel } from '../../rekenkern/index.js';
import type { Stap } from './stappen.js';
import { traceStappen } from './stappen.js';

/** Whom a key may charge: the takers of a product, or null for all deelnemers. */
export type Afnemers = readonly string[] | null;

/** A key among whom it may charge; `afgerond` is false where it must not be rounded to its decimals yet. */
export interface Weegvraag {
  readonly sleutel: Sleutel;
  readonly afnemers: Afnemers;
  readonly afgerond: boolean;
}

/** What a key weighs: the share of a deelnemer is its teller / noemer. */
export interface Weging {
  readonly tellers: ReadonlyMap<string, bigint>;
  readonly noemer: bigint;
}

/**
 * Weighs keys by having the rekenkern divide one euro by each: of a key that only serves as a part of another the
 * spoor of the berekening does not tell. For all deelnemers that euro is the casco of a werkorganisatie that is added,
 * for takers it is the cost of a product.
 *
 * @returns an answer for each question, in their order
 */
export function weighSleutels(rekenmodel: Rekenmodel, vragen: readonly Weegvraag[]): Weging[] {
  const proef = freshCode(rekenmodel);
  const genummerd = vragen.map((vraag, i) => ({ ...vraag, code: `${proef}${i}` }));
  const cascos = genummerd.filter(({ afnemers }) => afnemers === null);
  const producten = genummerd.filter(({ afnemers }) => afnemers !== null);
  const sleutels = [
    ...rekenmodel.sleutels,
    ...genummerd.map(({ sleutel: { decimalen, ...sleutel }, afgerond, code }) => ({
      ...sleutel,
      code,
      ...(afgerond && decimalen !== undefined && { decimalen }),
    })),
  ];
  const model = { ...rekenmodel, sleutels };
  const bijCasco = cascos.length === 0 ? null : traceStappen(withCascos(model, cascos));
  const bijProduct = producten.length === 0 ? null : traceStappen(withProducten(model, producten));
  return genummerd.map(({ afnemers, code }) => {
    const [stap] = (afnemers === null ? bijCasco?.(`casco/${code}`) : bijProduct?.(`product/${code}`)) ?? [];
    if (stap === undefined) throw new Error('Een sleutel die verdeelt wordt niet gewogen.');
    return readWeging(stap);
  });
}

type Genummerd = Weegvraag & { readonly code: string };

function withCascos(model: Rekenmodel, vragen: readonly Genummerd[]): Rekenmodel {
  return {
    ...model,
    werkorganisaties: [...model.werkorganisaties, ...vragen.map(({ code }) => ({ code }))],
    cascos: [
      ...model.cascos,
      ...vragen.map(({ code }) => ({
        werkorganisatie: code,
        regime: 'solidariteit' as const,
        sleutel: code,
      })),
    ],
    kostenposten: [
      ...model.kostenposten,
      ...vragen.map(({ code }) => ({
        id: code,
        werkorganisatie: code,
        bedrag: '1.00',
        bestemming: { casco: true } as const,
      })),
    ],
  };
}

/** A product may not have a key that looks at charges, so nothing else of the model matters. */
function withProducten(model: Rekenmodel, vragen: readonly Genummerd[]): Rekenmodel {
  const [werkorganisatie = { code: '' }] = model.werkorganisaties;
  return {
    ...model,
    hulpkostenplaatsen: [],
    cascos: [],
    voorschotten: [],
    doorbelastVoorschotten: [],
    producten: vragen.map(({ code, afnemers }) => ({
      code,
      werkorganisatie: werkorganisatie.code,
      afrekening: { beleid: 'sleutel', sleutel: code },
      afname: Object.fromEntries((afnemers ?? []).map((wie) => [wie, { contract: '1' }])),
    })),
    kostenposten: vragen.map(({ code }) => ({
      id: code,
      werkorganisatie: werkorganisatie.code,
      bedrag: '1.00',
      bestemming: { product: code },
    })),
  };
}

function readWeging({ naar, tellers, noemer }: Stap): Weging {
  return { tellers: new Map(naar.map((wie, i) => [wie, BigInt(tellers[i] ?? '0')])), noemer: BigInt(noemer) };
}

/** A beginning of a code that nothing in the model has. */
function freshCode({ sleutels, werkorganisaties, kostenposten, deelnemers }: Rekenmodel): string {
  const codes = [
    ...[...sleutels, ...werkorganisaties, ...deelnemers].map(({ code }) => code),
    ...kostenposten.map(({ id }) => id),
  ];
  let code = 'proef-';
  while (codes.some((bestaand) => bestaand.startsWith(code))) code = `${code}-`;
  return code;
}
