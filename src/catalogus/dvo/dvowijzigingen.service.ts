import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, recordFeiten, replaceFeiten } from '../../platform/index.js';
import { Handelingen, type Wie } from '../../toegang/index.js';
import { requireOpenFor, today } from '../../verband/index.js';
import { refuseFaults } from '../menukaart/werk.js';
import { applyRegels } from './apply-regels.js';
import { checkRegels } from './check-regels.js';
import { insertAfspraak } from './draw-up.js';
import type { VaststellingInvoer, WijzigingInvoer } from './dvo.schema.js';
import { Dvoregel } from './dvoregel.entity.js';
import { Dvovaststelling } from './dvovaststelling.entity.js';
import { drawUpRegel, inhoudOf, teltRegel, toGevraagd } from './gevraagd.js';
import { lockDvos } from './lock-dvos.js';
import { readDvoOmgeving, type DvoOmgeving } from './read-dvo-omgeving.js';
import type { Afspraakplaats } from './preview-afnemers.js';
import { findAfspraak, readDvo, type Afspraak, type DvoStand } from './read-dvo.js';
import type { Gevraagd } from './regel.js';
import { checkSoortWijziging } from './regels/soort-wijziging.js';
import {
  checkVoorVaststelling,
  refuseOwn,
  refuseTwice,
  requireVaststelling,
} from './regels/voor-vaststelling.js';

/** Draws wijzigingen up, and makes what was drawn up hold. */
@Injectable()
export class DvowijzigingenService {
  constructor(
    private readonly database: Database,
    private readonly handelingen: Handelingen,
  ) {}

  /**
   * Draws a dated addendum up; until its own vaststelling everything stays as it was.
   *
   * @throws DomeinFout niet_gevonden, dvo_niet_vastgesteld, ongeldig_verzoek with everything that is wrong
   */
  async drawUp({ verband, gebruiker }: Wie, id: string, invoer: WijzigingInvoer): Promise<Afspraak> {
    return await this.database.inVerband(verband, async (manager) => {
      await lockDvos(manager, verband);
      const dvo = await readDvo(manager, verband, { id });
      requireVaststelling(dvo.overeenkomst.vaststelling, dvo.code);
      const regels = invoer.regels.map((regel) => drawUpRegel(regel, invoer.per));
      const omgeving = await readDvoOmgeving(manager, verband, dvo);
      const gevraagd = toGevraagd(omgeving, regels);
      refuseFaults([...checkSoortWijziging(omgeving, gevraagd, invoer), ...checkRegels(omgeving, gevraagd)]);
      const { per, soort, toelichting } = invoer;
      const nummer = (dvo.wijzigingen.at(-1)?.nummer ?? 0) + 1;
      const opgesteld = { opgesteldDoor: gebruiker, opgesteldOp: new Date() };
      await insertAfspraak(
        manager,
        { verband, dvo: id, nummer, per, soort, toelichting, ...opgesteld },
        regels,
      );
      await this.record(manager, {
        actie: 'dvo.wijzigen',
        actor: gebruiker,
        plaats: { id, nummer },
        na: invoer,
      });
      return findAfspraak(await readDvo(manager, verband, { id }), nummer);
    });
  }

  /**
   * Decides on a DVO or a wijziging: from now on its lines are held true.
   *
   * @throws DomeinFout niet_gevonden, zelf_opgesteld, al_vastgesteld, dvo_niet_vastgesteld, ongeldig_verzoek,
   * boekjaar_afgesloten
   */
  async recordVaststelling(
    { verband, gebruiker }: Wie,
    plaats: Afspraakplaats,
    { vastgesteldOp }: VaststellingInvoer,
  ): Promise<DvoStand> {
    return await this.database.inVerband(verband, async (manager) => {
      await lockDvos(manager, verband);
      const dvo = await readDvo(manager, verband, plaats);
      const afspraak = findAfspraak(dvo, plaats.nummer);
      refuseTwice(afspraak.vaststelling);
      if (plaats.nummer > 0) requireVaststelling(dvo.overeenkomst.vaststelling, dvo.code);
      refuseOwn(afspraak.opgesteldDoor, gebruiker);
      const omgeving = await readDvoOmgeving(manager, verband, dvo);
      const gevraagd = toGevraagd(omgeving, afspraak.regels);
      refuseFaults(findFaults(omgeving, gevraagd, { dvo, afspraak, vastgesteldOp }));
      await manager.insert(Dvovaststelling, {
        ...{ verband, dvo: dvo.id, wijziging: plaats.nummer, opgesteldDoor: afspraak.opgesteldDoor },
        ...{ vastgesteldOp, vastgesteldDoor: gebruiker, bekendVanaf: new Date() },
      });
      await applyAfspraak(manager, { omgeving, gevraagd, afspraak });
      const na = { vastgesteldOp };
      await this.record(manager, { actie: 'dvo.vaststellen', actor: gebruiker, plaats, na });
      return await readDvo(manager, verband, plaats);
    });
  }

  private async record(
    manager: EntityManager,
    handeling: {
      readonly actie: string;
      readonly actor: string;
      readonly plaats: Afspraakplaats;
      readonly na: object;
    },
  ): Promise<void> {
    const { actie, actor, plaats, na } = handeling;
    const object = plaats.nummer === 0 ? `dvo/${plaats.id}` : `dvowijziging/${plaats.id}/${plaats.nummer}`;
    await this.handelingen.record(manager, { actie, object, resultaat: 'gelukt', actor, na });
  }
}

function findFaults(
  omgeving: DvoOmgeving,
  gevraagd: readonly Gevraagd[],
  besluit: { readonly dvo: DvoStand; readonly afspraak: Afspraak; readonly vastgesteldOp: string },
) {
  const { dvo, afspraak, vastgesteldOp } = besluit;
  const overeenkomst = dvo.overeenkomst.vaststelling?.vastgesteldOp ?? null;
  const overeenkomstOp = afspraak.soort === 'correctie' ? overeenkomst : null;
  return [
    ...checkVoorVaststelling(gevraagd, { vastgesteldOp, vandaag: today(), overeenkomstOp }),
    ...(afspraak.nummer === 0 ? [] : checkSoortWijziging(omgeving, gevraagd, afspraak)),
    ...checkRegels(omgeving, gevraagd),
  ];
}

interface Toepassing {
  readonly omgeving: DvoOmgeving;
  readonly gevraagd: readonly Gevraagd[];
  readonly afspraak: Afspraak;
}

/** What is left of an old line keeps the number of the wijziging that agreed it. */
async function applyAfspraak(
  manager: EntityManager,
  { omgeving, gevraagd, afspraak }: Toepassing,
): Promise<void> {
  const { vervallen, nieuw } = applyRegels(omgeving.eigen, gevraagd);
  const { verband, dvo, nummer } = afspraak;
  const asked = new Set(gevraagd.map(({ regel }) => regel));
  const feiten = nieuw.map((regel) => {
    const wijziging = asked.has(regel) ? nummer : (regel as Dvoregel).wijziging;
    return { verband, dvo, wijziging, ...inhoudOf(regel) };
  });
  await requireOpenFor(manager, verband, { oude: vervallen, nieuwe: feiten, telt: teltRegel });
  if (vervallen.length > 0) await replaceFeiten(manager, Dvoregel, vervallen, feiten);
  else await recordFeiten(manager, Dvoregel, feiten);
}
