import type { EntityManager } from 'typeorm';
import { Afnemer, Menukaartregel } from '../catalogus/index.js';
import { DomeinFout, findFeiten } from '../platform/index.js';
import { Boekjaar, Deelnemer, Werkorganisatie } from '../verband/index.js';
import type { Naslag } from './checks/naslag.js';
import { Kostenplaats } from './kostenplaats.entity.js';
import { Toewijzing } from './toewijzing.entity.js';

/** The reference lists of a verband and boekjaar. @throws DomeinFout boekjaar_onbekend */
export async function readNaslag(manager: EntityManager, verband: string, boekjaar: number): Promise<Naslag> {
  if (!(await manager.existsBy(Boekjaar, { verband, jaar: boekjaar })))
    throw boekjaarOnbekend(verband, boekjaar);
  const inJaar = { verband, boekjaar };
  const toewijzingen = await manager.find(Toewijzing, { where: inJaar, select: { kostenplaats: true } });
  const toegewezen = new Set(toewijzingen.map(({ kostenplaats }) => kostenplaats));
  const kostenplaatsen = await manager.find(Kostenplaats, { where: inJaar, select: { code: true } });
  const regels = await findFeiten(manager, Menukaartregel, inJaar);
  const named = { where: { verband }, select: { code: true, naam: true } };
  return {
    boekjaar,
    kostenplaatsen: kostenplaatsen.map(({ code }) => ({ code, toegewezen: toegewezen.has(code) })),
    producten: regels.map(({ product }) => ({ code: product })),
    deelnemers: plain(await manager.find(Deelnemer, named)),
    werkorganisaties: plain(await manager.find(Werkorganisatie, named)),
    afnemers: plain(
      await manager.find(Afnemer, { where: inJaar, select: { product: true, deelnemer: true } }),
    ),
  };
}

/** Without their class: the lists go to a worker. */
const plain = <T extends object>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row }));

const boekjaarOnbekend = (verband: string, boekjaar: number): DomeinFout =>
  new DomeinFout({
    code: 'boekjaar_onbekend',
    status: 404,
    melding: `Het verband “${verband}” heeft geen boekjaar ${boekjaar}. Kies een boekjaar dat er wel is.`,
  });
