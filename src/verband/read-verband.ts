import type { EntityManager } from 'typeorm';
import {
  DomeinFout,
  findFeiten,
  geldtIn,
  geldtOp,
  NU,
  nietGevonden,
  type Geldig,
  type Peil,
} from '../platform/index.js';
import { Deelname } from './deelname.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import { Gastheerschap } from './gastheerschap.entity.js';
import { Looptijd } from './looptijd.entity.js';
import { Onderbrenging } from './onderbrenging.entity.js';
import { Onderdeel } from './onderdeel.entity.js';
import { Verband } from './verband.entity.js';
import { Verbandvorm } from './verbandvorm.entity.js';
import type { Vorm } from './vormen.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Which facts count: those of a day, of a boekjaar, or (without either) of all time. */
export interface Moment {
  readonly op?: string | undefined;
  readonly boekjaar?: number | undefined;
  readonly peil?: Peil | undefined;
}

/** Whether a fact counts at this moment. */
export function countsAt(feit: Geldig, { op, boekjaar }: Moment): boolean {
  if (op !== undefined && !geldtOp(feit, op)) return false;
  return boekjaar === undefined || geldtIn(feit, boekjaar);
}

type GedateerdeRegel = Deelname | Looptijd | Gastheerschap | Onderbrenging | Verbandvorm;
type Gedateerd<F extends GedateerdeRegel> = new () => F;

/** The facts of this kind that count at a moment, oldest first. */
export async function readFeiten<F extends GedateerdeRegel>(
  manager: EntityManager,
  entity: Gedateerd<F>,
  { verband, peil = NU, ...moment }: Moment & { readonly verband: string },
): Promise<F[]> {
  const found = await findFeiten<GedateerdeRegel>(manager, entity, { verband }, { peil });
  return (found as F[])
    .filter((feit) => countsAt(feit, moment))
    .sort((a, b) => (a.vanaf < b.vanaf ? -1 : Number(a.vanaf > b.vanaf)));
}

/** @throws DomeinFout niet_gevonden */
export async function readVerband(manager: EntityManager, code: string): Promise<Verband> {
  const found = await manager.findOneBy(Verband, { code });
  if (found === null) throw nietGevonden();
  return found;
}

/** Whoever takes part at a moment, in the order of the verband. */
export async function readDeelnemers(
  manager: EntityManager,
  verband: string,
  moment: Moment,
): Promise<Deelnemer[]> {
  const all = await manager.find(Deelnemer, { where: { verband }, order: { volgorde: 'ASC' } });
  const deelnames = await readFeiten(manager, Deelname, { verband, ...moment });
  const present = new Set(deelnames.map(({ deelnemer }) => deelnemer));
  return all.filter(({ code }) => present.has(code));
}

export type WerkorganisatieMetGastheren = Werkorganisatie & {
  readonly gastheerschappen: readonly Gastheerschap[];
};

/** Whatever exists at a moment, in the order of the verband, each with all its gastheren, oldest first. */
export async function readWerkorganisaties(
  manager: EntityManager,
  verband: string,
  moment: Moment,
): Promise<WerkorganisatieMetGastheren[]> {
  const all = await manager.find(Werkorganisatie, { where: { verband }, order: { volgorde: 'ASC' } });
  const looptijden = await readFeiten(manager, Looptijd, { verband, ...moment });
  const existing = new Set(looptijden.map(({ werkorganisatie }) => werkorganisatie));
  const schappen = await readFeiten(manager, Gastheerschap, { verband, peil: moment.peil });
  return all
    .filter(({ code }) => existing.has(code))
    .map((werkorganisatie) => ({
      ...werkorganisatie,
      gastheerschappen: schappen.filter((schap) => schap.werkorganisatie === werkorganisatie.code),
    }));
}

export type OnderdeelMetWerkorganisaties = Onderdeel & { readonly werkorganisaties: readonly string[] };

/** Every onderdeel, in the order of the verband, with the codes of what runs it at a moment, one after the other. */
export async function readOnderdelen(
  manager: EntityManager,
  verband: string,
  moment: Moment,
): Promise<OnderdeelMetWerkorganisaties[]> {
  const all = await manager.find(Onderdeel, { where: { verband }, order: { volgorde: 'ASC' } });
  const ondergebracht = await readFeiten(manager, Onderbrenging, { verband, ...moment });
  return all.map((onderdeel) => ({
    ...onderdeel,
    werkorganisaties: ondergebracht
      .filter(({ onderdeel: code }) => code === onderdeel.code)
      .map(({ werkorganisatie }) => werkorganisatie),
  }));
}

/** The vorm at a moment, the last one where a boekjaar saw more; null when the verband did not exist then. */
export async function findVorm(
  manager: EntityManager,
  verband: string,
  moment: Moment,
): Promise<Vorm | null> {
  const found = (await readFeiten(manager, Verbandvorm, { verband, ...moment })).at(-1);
  return found === undefined ? null : toVorm(found);
}

/** @throws DomeinFout vorm_onbekend when the verband did not exist then, or that was not known yet */
export async function readVorm(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
  peil: Peil,
): Promise<Vorm> {
  const vorm = await findVorm(manager, verband, { boekjaar, peil });
  if (vorm !== null) return vorm;
  throw new DomeinFout({
    code: 'vorm_onbekend',
    status: 409,
    melding: `Van ${boekjaar} is niet bekend welke rechtsvorm het verband heeft. Kies een jaar waarin het verband bestaat, of een later moment voor bekendOp.`,
  });
}

const toVorm = (found: Vorm): Vorm => ({
  rechtsvorm: found.rechtsvorm,
  organisatievorm: found.organisatievorm,
  afronding: found.afronding,
  detail: found.detail,
  pakketregel: found.pakketregel,
  eindigtOp: found.eindigtOp,
  evaluatieOp: found.evaluatieOp,
});
