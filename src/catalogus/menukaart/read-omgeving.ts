import type { EntityManager } from 'typeorm';
import { DomeinFout, findFeiten } from '../../platform/index.js';
import { Boekjaar, type VerbandService } from '../../verband/index.js';
import { Menukaart } from './menukaart.entity.js';
import { Menukaartregel } from './menukaartregel.entity.js';
import type { Omgeving } from './regelcontrole.js';

export type Jaaromgeving = Omit<Omgeving, 'andere'> & { readonly regels: readonly Menukaartregel[] };

/** What there is in a boekjaar for a menukaartregel to name. @throws DomeinFout ongeldig_verzoek without the boekjaar */
export async function readOmgeving(
  manager: EntityManager,
  verbanden: VerbandService,
  { verband, boekjaar }: { readonly verband: string; readonly boekjaar: number },
): Promise<Jaaromgeving> {
  await requireBoekjaar(manager, verband, boekjaar);
  const model = await verbanden.readModel(manager, verband, boekjaar);
  const menukaarten = await manager.findBy(Menukaart, { verband, boekjaar });
  const codes = (rows: readonly { readonly code: string }[]) => new Set(rows.map(({ code }) => code));
  return {
    boekjaar,
    menukaarten: new Set(menukaarten.map(({ werkveld }) => werkveld)),
    werkorganisaties: codes(model.werkorganisaties),
    deelnemers: codes(model.deelnemers),
    sleutels: new Set(await readSleutelcodes(manager, verband)),
    regels: await findFeiten(manager, Menukaartregel, { verband, boekjaar }),
  };
}

/** @throws DomeinFout ongeldig_verzoek */
export async function requireBoekjaar(
  manager: EntityManager,
  verband: string,
  boekjaar: number,
): Promise<void> {
  if (await manager.existsBy(Boekjaar, { verband, jaar: boekjaar })) return;
  const reason = `Het verband heeft geen boekjaar ${boekjaar}. Begin dat boekjaar eerst, of kies een ander.`;
  throw new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: reason,
    invalidParams: [{ name: 'boekjaar', reason }],
  });
}

/** By the name of its table: keys stand in a room below this one, and only whether they exist matters here. */
export async function readSleutelcodes(manager: EntityManager, verband: string): Promise<string[]> {
  const sleutels = manager.getRepository<{ verband: string; code: string }>('Sleutel');
  const found = await sleutels.find({ where: { verband }, order: { code: 'ASC' } });
  return found.map(({ code }) => code);
}
