import type { EntityManager } from 'typeorm';
import type { ProductMetAfnemers } from '../../catalogus/index.js';
import { findGeldendeInlezingen } from '../geldend.js';
import type { Aanleversoort } from '../inleesafspraken/aanleverafspraak.js';
import { mapRegel } from '../map-regel.js';
import { readToewijzingen } from '../read-toewijzingen.js';
import type { InJaar } from '../require-boekjaar.js';
import { SOORT } from '../soorten.js';
import type { Aangeleverd } from './aanlevering.js';

interface Groep {
  readonly kostenplaats: string | null;
  readonly grootboekrekening: string | null;
  readonly product: string | null;
  readonly werkorganisatie: string | null;
  readonly periode: number | null;
  readonly rijen: number;
}

/** What the rows of each soort say about whose they are, and about when. */
const VELDEN: Readonly<Record<Aanleversoort, readonly (keyof Groep)[]>> = {
  realisatie: ['kostenplaats', 'grootboekrekening', 'product', 'periode'],
  afname: ['product', 'periode'],
  begroting: ['kostenplaats', 'grootboekrekening', 'product'],
  voorschotten: ['werkorganisatie'],
};

interface Vraag extends InJaar {
  readonly soorten: readonly Aanleversoort[];
  readonly producten: readonly Pick<ProductMetAfnemers, 'code' | 'werkorganisatie'>[];
}

/**
 * Rows of loads that count, by the werkorganisatie that they name, else that of their product, else of the toewijzing
 * of their kostenplaats.
 */
export async function readAangeleverd(manager: EntityManager, vraag: Vraag): Promise<Aangeleverd[]> {
  const { verband, boekjaar, producten } = vraag;
  const geldend = await findGeldendeInlezingen(manager, verband, boekjaar);
  const toewijzingen = await readToewijzingen(manager, verband, boekjaar);
  const owners = new Map(producten.map(({ code, werkorganisatie }) => [code, werkorganisatie]));
  const ownerOf = ({
    kostenplaats,
    grootboekrekening,
    product,
    werkorganisatie,
  }: Groep): string | undefined =>
    werkorganisatie ??
    (product === null ? undefined : owners.get(product)) ??
    (kostenplaats === null
      ? undefined
      : mapRegel(toewijzingen, { kostenplaats, grootboekrekening })?.werkorganisatie);
  const aangeleverd: Aangeleverd[] = [];
  for (const soort of vraag.soorten) {
    const ids = geldend.filter((inlezing) => inlezing.soort === soort).map(({ id }) => id);
    for (const groep of await readGroepen(manager, { verband, soort, ids })) {
      const werkorganisatie = ownerOf(groep);
      if (werkorganisatie === undefined) continue;
      aangeleverd.push({ soort, werkorganisatie, periode: groep.periode, rijen: groep.rijen });
    }
  }
  return aangeleverd;
}

async function readGroepen(
  manager: EntityManager,
  { verband, soort, ids }: { verband: string; soort: Aanleversoort; ids: readonly string[] },
): Promise<Groep[]> {
  const velden = VELDEN[soort].join(', ');
  const found = await manager.query<(Partial<Groep> & Pick<Groep, 'rijen'>)[]>(
    `SELECT ${velden}, count(*)::integer AS rijen FROM ${SOORT[soort].tabel ?? ''}
       WHERE verband = $1 AND inlezing = ANY ($2) GROUP BY ${velden}`,
    [verband, ids],
  );
  const niets = { kostenplaats: null, grootboekrekening: null, product: null, werkorganisatie: null };
  return found.map((groep) => ({ ...niets, periode: null, ...groep }));
}
