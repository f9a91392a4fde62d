import type { EntityManager } from 'typeorm';
import { nietGevonden } from '../platform/index.js';
import { toCents, type Rekenmodel } from '../rekenkern/index.js';
import { poolName, readBronnen, type Bronnen, type Hulpbron } from './bronnen.js';
import { FASEBRON, type Fase } from './fase.js';
import { readRegels, type Herkomstregel } from './herkomst.query.js';
import { findKostenpostId } from './kostenpost.js';
import { retrace } from './narekenen.js';
import { totalOf, type LastSleutel } from './pool.js';
import type { Ladingen } from './sommen.js';

/** The rows of a hulpkostenplaats that delivers to the pool. Euros. */
export interface Hulpherkomst extends Hulpbron {
  /** Together `totaal`. */
  readonly rijen: readonly Herkomstregel[];
}

/** The rows of a casco that adds to the tariff of the product. Euros. */
export interface Cascoherkomst {
  readonly werkorganisatie: string;
  /** The whole casco: its rows, and what hulpkostenplaatsen deliver to it. */
  readonly totaal: string;
  /** What of it the product bears. */
  readonly bedrag: string;
  readonly rijen: readonly Herkomstregel[];
  readonly hulp: readonly Hulpherkomst[];
}

/** The rows behind the pool that a charge is a share of. Euros: geboekt + hulp + casco - naarTarief = pool. */
export interface Herkomst {
  readonly last: LastSleutel;
  /** What is divided. */
  readonly pool: string;
  /** Total of `rijen`. */
  readonly geboekt: string;
  /** Booked on the pool itself, by file, sheet and row. */
  readonly rijen: readonly Herkomstregel[];
  readonly hulp: readonly Hulpherkomst[];
  readonly casco: Cascoherkomst | null;
  /** Of a casco: what goes into the tariff of products, and is no part of what is divided. */
  readonly naarTarief: string;
}

interface Herkomstvraag extends Ladingen {
  readonly fase: Fase;
  readonly rekenmodel: Rekenmodel;
  readonly last: LastSleutel;
}

/**
 * The rows behind the pool of a charge, by the model that was calculated: a toewijzing that changed since changes nothing.
 *
 * @throws DomeinFout niet_gevonden for a party, werkorganisatie or product that the model does not know
 * @throws Error when the rows do not add up to what was booked, which is our own mistake
 */
export async function readHerkomst(manager: EntityManager, vraag: Herkomstvraag): Promise<Herkomst> {
  const { rekenmodel, last, fase, ...ladingen } = vraag;
  if (!isKnown(rekenmodel, last)) throw nietGevonden();
  const bronnen = collectBronnen(rekenmodel, last);
  const ids = [...bronnen.values()].flatMap(({ kostenposten }) => kostenposten);
  const kostenplaatsen = [...new Set(ids.map((id) => id.split(':')[0] ?? id))];
  const regels = await readRegels(manager, FASEBRON[fase].kosten, { ...ladingen, kostenplaatsen });
  return makeHerkomst(last, bronnen, sortOut(rekenmodel, regels));
}

function isKnown(model: Rekenmodel, { deelnemer, werkorganisatie, product }: LastSleutel): boolean {
  return (
    model.deelnemers.some(({ code }) => code === deelnemer) &&
    model.werkorganisaties.some(({ code }) => code === werkorganisatie) &&
    (product === null || model.producten.some(({ code }) => code === product))
  );
}

/** Of every pool by name. */
type PerPool = ReadonlyMap<string, Bronnen>;

/** The pool itself, and every pool whose cost ends up in it. */
function collectBronnen(model: Rekenmodel, last: LastSleutel): PerPool {
  const spoor = retrace(model);
  const found = new Map<string, Bronnen>();
  const collect = (pool: string): void => {
    const bronnen = readBronnen(model, spoor, pool);
    found.set(pool, bronnen);
    for (const { hulpkostenplaats } of bronnen.hulp) collect(hulpPool(hulpkostenplaats));
    if (bronnen.casco !== null) collect(`casco/${bronnen.casco.werkorganisatie}`);
  };
  collect(poolName(last));
  return found;
}

const hulpPool = (code: string): string => `hulpkostenplaats/${code}`;

/** The rows that were read, and the kostenpost that each of them went to. */
interface Gelezen {
  readonly regels: readonly Herkomstregel[];
  readonly postOf: (regel: Herkomstregel) => string | null;
}

function sortOut({ kostenposten }: Rekenmodel, regels: readonly Herkomstregel[]): Gelezen {
  const ids = new Set(kostenposten.map(({ id }) => id));
  const posts = new Map(regels.map((regel) => [regel, findKostenpostId(ids, regel)]));
  return { regels, postOf: (regel) => posts.get(regel) ?? null };
}

function makeHerkomst(last: LastSleutel, perPool: PerPool, gelezen: Gelezen): Herkomst {
  const own = ofPool(perPool, poolName(last));
  const { pool, geboekt, naarTarief, casco } = own;
  const hulp = (bronnen: Bronnen): Hulpherkomst[] =>
    bronnen.hulp.map((bron) => ({
      ...bron,
      rijen: rowsOf(ofPool(perPool, hulpPool(bron.hulpkostenplaats)), gelezen),
    }));
  const source = casco && ofPool(perPool, `casco/${casco.werkorganisatie}`);
  return {
    last,
    pool,
    geboekt,
    rijen: rowsOf(own, gelezen),
    hulp: hulp(own),
    casco: casco && source && { ...casco, rijen: rowsOf(source, gelezen), hulp: hulp(source) },
    naarTarief,
  };
}

function ofPool(perPool: PerPool, name: string): Bronnen {
  const bronnen = perPool.get(name);
  if (bronnen === undefined) throw new Error(`No such pool: ${name}`);
  return bronnen;
}

/** In the order in which they were read: by file, sheet and row. */
function rowsOf({ kostenposten, geboekt }: Bronnen, { regels, postOf }: Gelezen): Herkomstregel[] {
  const ids = new Set<string | null>(kostenposten);
  const own = regels.filter((regel) => ids.has(postOf(regel)));
  if (toCents(totalOf(own)) !== toCents(geboekt)) {
    throw new Error(`The rows behind the pool are ${totalOf(own)}, booked is ${geboekt}`);
  }
  return own;
}
