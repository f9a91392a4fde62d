import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Taak } from '../catalogus/index.js';
import {
  Database,
  DomeinFout,
  findFeiten,
  nietGevonden,
  recordFeiten,
  replaceFeiten,
} from '../platform/index.js';
import { Kostenplaats, ToewijzingenService } from '../realisatie/index.js';
import { Handelingen } from '../toegang/index.js';
import { Deelnemer, Werkorganisatie } from '../verband/index.js';
import { Inbrengafronding } from './inbrengafronding.entity.js';
import { Inbrengdossier } from './inbrengdossier.entity.js';
import type { InbrengdossierInvoer, InbrengstapInvoer } from './inbrengdossier.schema.js';
import { Inbrengstap } from './inbrengstap.entity.js';
import { readDossiers, type InbrengdossierStand } from './read-dossiers.js';

/** Who does something, and in which verband. */
interface Uitvoerder {
  readonly verband: string;
  readonly gebruiker: string;
}

interface Boeking {
  readonly dossier: InbrengdossierStand;
  readonly boekjaar: number;
  readonly kostenplaats: string;
}

/** The plug-in of tasks: a guided file each. @bron TB h. 6; DOMEIN.md rule 7 */
@Injectable()
export class InbrengdossiersService {
  constructor(
    private readonly database: Database,
    private readonly toewijzingen: ToewijzingenService,
    private readonly handelingen: Handelingen,
  ) {}

  async list(verband: string): Promise<InbrengdossierStand[]> {
    return await this.database.inVerband(verband, (manager) => readDossiers(manager, verband));
  }

  /** @throws DomeinFout niet_gevonden */
  async find(verband: string, code: string): Promise<InbrengdossierStand> {
    return await this.database.inVerband(verband, (manager) => requireDossier(manager, verband, code));
  }

  /** Opens a file. @throws DomeinFout ongeldig_verzoek, bestaat_al */
  async open(wie: Uitvoerder, invoer: InbrengdossierInvoer): Promise<InbrengdossierStand> {
    const { verband, gebruiker } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      await lockDossier(manager, verband, invoer.code);
      await checkPlaats(manager, verband, invoer);
      if (await manager.existsBy(Inbrengdossier, { verband, code: invoer.code }))
        throw bestaatAl(invoer.code);
      const opening = { opgesteldDoor: gebruiker, opgesteldOp: new Date() };
      await manager.insert(Inbrengdossier, { verband, ...invoer, ...opening });
      await this.record(manager, wie, { actie: 'inbreng.openen', code: invoer.code, na: invoer });
      return await requireDossier(manager, verband, invoer.code);
    });
  }

  /** Fills in one step, or fills it in anew: what it said before stays known. @throws DomeinFout niet_gevonden, inbreng_afgerond */
  async fillIn(wie: Uitvoerder, code: string, invoer: InbrengstapInvoer): Promise<InbrengdossierStand> {
    const { verband, gebruiker } = wie;
    const { stap, inhoud } = invoer;
    return await this.database.inVerband(verband, async (manager) => {
      const dossier = await lockOpen(manager, verband, code);
      if (invoer.stap === 'taak') await checkTaak(manager, verband, invoer.inhoud);
      const oude = await findFeiten(manager, Inbrengstap, { verband, dossier: code, stap });
      const feit = { verband, dossier: code, stap, inhoud, door: gebruiker };
      if (oude.length > 0) await replaceFeiten(manager, Inbrengstap, oude, [feit]);
      else await recordFeiten(manager, Inbrengstap, [feit]);
      const voor = dossier.stappen[stap] ?? null;
      await this.record(manager, wie, { actie: `inbreng.${stap}`, code, voor, na: inhoud });
      return await requireDossier(manager, verband, code);
    });
  }

  /**
   * Completes a file that has no hiaten: from now on whatever is booked on its kostenplaats goes straight to the
   * inbrenger. The use itself is charged by the DVO.
   *
   * @throws DomeinFout niet_gevonden, inbreng_afgerond; inbreng_onvolledig with every hiaat
   */
  async complete(wie: Uitvoerder, code: string): Promise<InbrengdossierStand> {
    const { verband, gebruiker } = wie;
    return await this.database.inVerband(verband, async (manager) => {
      const dossier = await lockOpen(manager, verband, code);
      const { hiaten, stappen } = dossier;
      if (hiaten.length > 0 || stappen.taak === undefined || stappen.kosten === undefined)
        throw onvolledig(dossier);
      const boekjaar = Number(stappen.taak.per.slice(0, 4));
      const { kostenplaats } = stappen.kosten;
      await this.bookDirect(manager, wie, { dossier, boekjaar, kostenplaats });
      await manager.insert(Inbrengafronding, {
        verband,
        dossier: code,
        afgerondDoor: gebruiker,
        afgerondOp: new Date(),
      });
      await this.record(manager, wie, { actie: 'inbreng.afronden', code, na: stappen });
      return await requireDossier(manager, verband, code);
    });
  }

  private async bookDirect(manager: EntityManager, wie: Uitvoerder, boeking: Boeking): Promise<void> {
    const { dossier, boekjaar, kostenplaats } = boeking;
    const { verband } = wie;
    const { werkorganisatie, inbrenger, naam } = dossier;
    if (!(await manager.existsBy(Kostenplaats, { verband, boekjaar, code: kostenplaats })))
      await manager.insert(Kostenplaats, {
        verband,
        boekjaar,
        code: kostenplaats,
        naam: `Frictie- en proceskosten ${naam}`,
      });
    await this.toewijzingen.createIn(manager, wie, {
      boekjaar,
      kostenplaats,
      rekeningVan: null,
      rekeningTot: null,
      werkorganisatie,
      bestemming: 'deelnemer',
      product: null,
      hulpkostenplaats: null,
      deelnemer: inbrenger,
      gedrag: 'vast',
      kostensoort: null,
      taakveld: null,
      iv3: null,
    });
  }

  private async record(
    manager: EntityManager,
    { gebruiker }: Uitvoerder,
    { actie, code, ...waarden }: { actie: string; code: string; voor?: unknown; na?: unknown },
  ): Promise<void> {
    const object = `inbreng/${code}`;
    await this.handelingen.record(manager, {
      actie,
      object,
      resultaat: 'gelukt',
      actor: gebruiker,
      ...waarden,
    });
  }
}

async function requireDossier(
  manager: EntityManager,
  verband: string,
  code: string,
): Promise<InbrengdossierStand> {
  const [dossier] = await readDossiers(manager, verband, code);
  if (dossier === undefined) throw nietGevonden();
  return dossier;
}

/** One at a time: no step slips in while a file is completed. */
async function lockDossier(manager: EntityManager, verband: string, code: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `inbreng ${verband}/${code}`,
  ]);
}

async function lockOpen(manager: EntityManager, verband: string, code: string): Promise<InbrengdossierStand> {
  await lockDossier(manager, verband, code);
  const dossier = await requireDossier(manager, verband, code);
  if (dossier.afgerondOp === null) return dossier;
  throw new DomeinFout({
    code: 'inbreng_afgerond',
    status: 409,
    melding: `${dossier.naam} is afgerond en wijzigt niet meer. Leg een latere verandering vast met een wijziging van de dienstverleningsovereenkomst.`,
  });
}

async function checkPlaats(
  manager: EntityManager,
  verband: string,
  { inbrenger, werkorganisatie }: InbrengdossierInvoer,
): Promise<void> {
  const faults = [
    ...((await manager.existsBy(Deelnemer, { verband, code: inbrenger }))
      ? []
      : [
          {
            name: 'inbrenger',
            reason: `Er is geen deelnemer ${inbrenger}. Wie een taak inbrengt, neemt deel.`,
          },
        ]),
    ...((await manager.existsBy(Werkorganisatie, { verband, code: werkorganisatie }))
      ? []
      : [
          {
            name: 'werkorganisatie',
            reason: `Er is geen werkorganisatie ${werkorganisatie}. Kies een bestaande.`,
          },
        ]),
  ];
  if (faults.length > 0) throw ongeldig(faults);
}

async function checkTaak(
  manager: EntityManager,
  verband: string,
  { werkveld, taak }: { werkveld: string; taak: string },
): Promise<void> {
  if (await manager.existsBy(Taak, { verband, werkveld, code: taak })) return;
  const reason = `Taak ${taak} staat niet in het takenregister van werkveld ${werkveld}. Kies een taak uit het register, of neem haar daarin op.`;
  throw ongeldig([{ name: 'inhoud/taak', reason }]);
}

const ongeldig = (invalidParams: { name: string; reason: string }[]): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'De inbreng is niet goed. Herstel de genoemde velden.',
    invalidParams,
  });

const bestaatAl = (code: string): DomeinFout =>
  new DomeinFout({
    code: 'bestaat_al',
    status: 409,
    melding: `Er is al een inbreng ${code}. Kies een andere code.`,
  });

const onvolledig = ({ naam, hiaten }: InbrengdossierStand): DomeinFout =>
  new DomeinFout({
    code: 'inbreng_onvolledig',
    status: 409,
    melding: `${naam} kan nog niet worden afgerond. Vul aan wat ontbreekt.`,
    invalidParams: hiaten.map(({ stap, melding }) => ({ name: stap, reason: melding })),
  });
