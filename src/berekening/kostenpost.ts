import { mapRegel } from '../realisatie/index.js';
import { fromCents, toCents, type Bestemming, type Kostenpost } from '../rekenkern/index.js';
import type { Gegevens, Kostensom, ToewijzingVanKosten } from './gegevens.js';

/** What a row says itself about where it belongs. */
export type Regelplaats = Omit<Kostensom, 'bedrag' | 'grootboekrekening'>;

/**
 * The id of the kostenpost that a row belongs to; behind a range of accounts the range itself, `6401:r:4100-4199`.
 * A kostenplaats has no colon in its code.
 *
 * @bron docs/adr/0002
 */
export function kostenpostId({ kostenplaats, product, deelnemer }: Regelplaats, bereik?: Bereik): string {
  const ofProduct = product === null ? '' : `:p:${product}`;
  const ofDeelnemer = deelnemer === null ? '' : `:d:${deelnemer}`;
  const { rekeningVan = null, rekeningTot = null } = bereik ?? {};
  const ofBereik = rekeningVan === null ? '' : `:r:${inId(rekeningVan)}-${inId(rekeningTot ?? '')}`;
  return `${kostenplaats}${ofProduct}${ofDeelnemer}${ofBereik}`;
}

type Bereik = Pick<ToewijzingVanKosten, 'rekeningVan' | 'rekeningTot'>;

/**
 * Of the kostenposten of a rekenmodel, the one that a row went to: of the range that holds its account, else of the whole
 * kostenplaats.
 */
export function findKostenpostId(
  ids: ReadonlySet<string>,
  regel: Regelplaats & Pick<Kostensom, 'grootboekrekening'>,
): string | null {
  const whole = kostenpostId(regel);
  const prefix = `${whole}:r:`;
  const ranges = [...ids]
    .filter((id) => id.startsWith(prefix))
    .map((id) => ({ id, kostenplaats: regel.kostenplaats, ...splitBereik(id.slice(prefix.length)) }));
  return mapRegel(ranges, regel)?.id ?? (ids.has(whole) ? whole : null);
}

/** An id has no slash, an account (ASCII only) may have one. @bron REKENMODEL.md "Numbers" */
const inId = (rekening: string): string => rekening.replaceAll('/', '\u2044');
const fromId = (rekening: string): string => rekening.replaceAll('\u2044', '/');

/** Both ends of a range are equally long. */
function splitBereik(tekst: string): { rekeningVan: string; rekeningTot: string } {
  const half = (tekst.length - 1) / 2;
  return { rekeningVan: fromId(tekst.slice(0, half)), rekeningTot: fromId(tekst.slice(half + 1)) };
}

/**
 * The sums of the rows as kostenposten, one for each id. Sums on a kostenplaats without toewijzing have no place.
 *
 * @bron docs/adr/0002
 */
export function makeKostenposten(gegevens: Gegevens): Kostenpost[] {
  const owners = listOwners(gegevens);
  const posten = new Map<string, Kostenpost>();
  for (const som of gegevens.kosten) {
    const toewijzing = mapRegel(gegevens.toewijzingen, som);
    if (toewijzing === null) continue;
    const post = makeKostenpost(som, toewijzing, owners);
    const known = posten.get(post.id);
    const bedrag = toCents(post.bedrag) + toCents(known?.bedrag ?? '0');
    posten.set(post.id, { ...post, bedrag: fromCents(bedrag) });
  }
  return [...posten.values()];
}

/** The werkorganisatie of each product and hulpkostenplaats. */
function listOwners({ producten, hulpkostenplaatsen }: Gegevens): ReadonlyMap<string, string> {
  return new Map([
    ...producten.map(({ code, werkorganisatie }) => [`p:${code}`, werkorganisatie] as const),
    ...hulpkostenplaatsen.map(({ code, werkorganisatie }) => [`h:${code}`, werkorganisatie] as const),
  ]);
}

/**
 * A sum of rows as a kostenpost. What a row names itself goes before the toewijzing of its kostenplaats: a deelnemer is
 * charged directly. A product or hulpkostenplaats brings its own werkorganisatie.
 *
 * @bron INLEZEN.md "What can be read"
 */
function makeKostenpost(
  som: Kostensom,
  toewijzing: ToewijzingVanKosten,
  owners: ReadonlyMap<string, string>,
): Kostenpost {
  const bestemming = bestemmingOf(som, toewijzing);
  const product = som.product ?? ('product' in bestemming ? bestemming.product : null);
  const owner =
    'hulpkostenplaats' in bestemming
      ? owners.get(`h:${bestemming.hulpkostenplaats}`)
      : product === null
        ? undefined
        : owners.get(`p:${product}`);
  const post = {
    id: kostenpostId(som, toewijzing),
    werkorganisatie: owner ?? toewijzing.werkorganisatie,
    bedrag: som.bedrag,
  };
  // Fixed or variable makes no difference to who is charged directly.
  if ('deelnemer' in bestemming) return { ...post, bestemming };
  return { ...post, gedrag: toewijzing.gedrag, bestemming };
}

function bestemmingOf(som: Kostensom, toewijzing: ToewijzingVanKosten): Bestemming {
  if (som.deelnemer !== null) return { deelnemer: som.deelnemer };
  if (som.product !== null) return { product: som.product };
  const { bestemming, product, hulpkostenplaats, deelnemer } = toewijzing;
  if (bestemming === 'product' && product !== null) return { product };
  if (bestemming === 'hulpkostenplaats' && hulpkostenplaats !== null) return { hulpkostenplaats };
  if (bestemming === 'deelnemer' && deelnemer !== null) return { deelnemer };
  return { casco: true };
}
