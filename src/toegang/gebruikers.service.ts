import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Database, DomeinFout, nietGevonden } from '../platform/index.js';
import { enterVerband, findVerbanden, VANDAAG } from './eigen-rollen.js';
import type { Handeling } from './handelingen.js';
import { LogboekService, type Door } from './logboek.service.js';
import { wrongBereik, type Rolinvulling } from './rechten.js';
import { hashWachtwoord } from './wachtwoord/wachtwoord.js';
import { faultsOfWachtwoord } from './wachtwoord/wachtwoordregels.js';

export interface NieuweGebruiker {
  readonly aanmeldnaam: string;
  readonly naam: string;
  readonly wachtwoord: string;
  /** Where the first role will be: the password may not contain its names either. */
  readonly verband?: string | undefined;
}

export interface Roltoedeling extends Rolinvulling {
  readonly aanmeldnaam: string;
  readonly verband: string;
  /** First day (YYYY-MM-DD), and the day on which it no longer holds; null for today, and for open. */
  readonly vanaf: string | null;
  readonly tot: string | null;
}

interface Einde {
  readonly verband: string;
  /** Of the roltoekenning. */
  readonly id: string;
  readonly aanmeldnaam: string;
  /** The day on which it no longer holds. */
  readonly tot: string;
}

interface Persoon {
  readonly id: string;
  readonly naam: string;
  readonly aanmeldnaam: string;
  readonly actief: boolean;
}

/** People and their roles. Whoever loses something loses it in every session at once; each change is put on record. */
@Injectable()
export class GebruikersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly logboek: LogboekService,
  ) {}

  /** Makes a local account; it can do nothing until it has a role. @throws DomeinFout ongeldig_verzoek, bestaat_al */
  async make({ aanmeldnaam, naam, wachtwoord, verband }: NieuweGebruiker): Promise<void> {
    checkName(aanmeldnaam);
    const namen =
      verband === undefined
        ? []
        : await this.database.inVerband(verband, (manager) => namesOfVerband(manager, verband));
    checkWachtwoord(wachtwoord, [naam, aanmeldnaam, ...namen]);
    const hash = await hashWachtwoord(wachtwoord);
    const made: unknown[] = await this.dataSource.query(
      `INSERT INTO gebruiker (id, aanmeldnaam, naam, wachtwoord_hash, actief, sessies_vanaf)
       VALUES ($1, $2, $3, $4, true, now()) ON CONFLICT DO NOTHING RETURNING id`,
      [randomUUID(), aanmeldnaam.toLowerCase(), naam, hash],
    );
    if (made.length === 0) throw bestaatAl(aanmeldnaam);
  }

  /** Gives a role. @returns the id of the roltoekenning @throws DomeinFout ongeldig_verzoek, niet_gevonden */
  async grantRol(toedeling: Roltoedeling, door: Door): Promise<string> {
    const id = randomUUID();
    const { verband, rol, deelnemer, werkorganisatie, vanaf, tot } = toedeling;
    const wrong = wrongBereik(toedeling);
    if (wrong !== null) throw ongeldig('rol', wrong);
    checkPeriode(toedeling);
    await this.database.inVerband(verband, async (manager) => {
      const persoon = await lock(manager, toedeling.aanmeldnaam);
      await checkPlaats(manager, toedeling);
      await manager.query(
        `INSERT INTO roltoekenning (verband, id, gebruiker, rol, deelnemer, werkorganisatie, bron, vanaf, tot)
         VALUES ($1, $2, $3, $4, $5, $6, 'beheer', coalesce($7::date, ${VANDAAG}), $8::date)`,
        [verband, id, persoon.id, rol, deelnemer, werkorganisatie, vanaf, tot],
      );
      const na = { rol, deelnemer, werkorganisatie, vanaf, tot };
      await this.changed(manager, persoon, { ...handeling('rol.toekennen', persoon, door), na });
    });
    return id;
  }

  /**
   * Makes whoever begins a verband its first beheerder, in the transaction that makes it. Their sessions go on: they
   * lose nothing.
   */
  async makeBeheerder(manager: EntityManager, verband: string, gebruiker: string): Promise<void> {
    await manager.query(
      `INSERT INTO roltoekenning (verband, id, gebruiker, rol, bron, vanaf)
       VALUES ($1, $2, $3, 'beheerder', 'beheer', ${VANDAAG})`,
      [verband, randomUUID(), gebruiker],
    );
  }

  /** Ends one roltoekenning on a day. @throws DomeinFout niet_gevonden */
  async endRoltoekenning(
    { verband, id, aanmeldnaam, tot, ...rol }: Einde & Rolinvulling,
    door: Door,
  ): Promise<void> {
    await this.database.inVerband(verband, async (manager) => {
      const persoon = await lock(manager, aanmeldnaam);
      await manager.query('UPDATE roltoekenning SET tot = $3 WHERE verband = $1 AND id = $2', [
        verband,
        id,
        tot,
      ]);
      const voor = { rol: rol.rol, deelnemer: rol.deelnemer, werkorganisatie: rol.werkorganisatie };
      await this.changed(manager, persoon, {
        ...handeling('rol.beeindigen', persoon, door),
        voor,
        na: { ...voor, tot },
      });
    });
  }

  /** Ends a role today. @throws DomeinFout niet_gevonden when it is not held */
  async endRol(toedeling: Omit<Roltoedeling, 'vanaf' | 'tot'>, door: Door): Promise<void> {
    const { verband, rol, deelnemer, werkorganisatie } = toedeling;
    await this.database.inVerband(verband, async (manager) => {
      const persoon = await lock(manager, toedeling.aanmeldnaam);
      const [, ended]: [unknown, number] = await manager.query(
        `UPDATE roltoekenning AS r SET tot = greatest(vanaf, ${VANDAAG})
         WHERE verband = $1 AND gebruiker = $2 AND rol = $3 AND (tot IS NULL OR tot > ${VANDAAG})
           AND deelnemer IS NOT DISTINCT FROM $4 AND werkorganisatie IS NOT DISTINCT FROM $5`,
        [verband, persoon.id, rol, deelnemer, werkorganisatie],
      );
      if (ended === 0) throw nietGevonden();
      const voor = { rol, deelnemer, werkorganisatie };
      await this.changed(manager, persoon, { ...handeling('rol.beeindigen', persoon, door), voor });
    });
  }

  /** Lets somebody in, or no longer. */
  async setActief(aanmeldnaam: string, actief: boolean, door: Door): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const persoon = await lock(manager, aanmeldnaam);
      await manager.query('UPDATE gebruiker SET actief = $2 WHERE id = $1', [persoon.id, actief]);
      await endSessions(manager, persoon.id);
      const wat = handeling(actief ? 'gebruiker.deblokkeren' : 'gebruiker.blokkeren', persoon, door);
      const voorNa = { voor: { actief: persoon.actief }, na: { actief } };
      await this.logboek.recordEverywhere(manager, persoon.id, { ...wat, ...voorNa });
    });
  }

  /** Another password, for a local account. @throws DomeinFout ongeldig_verzoek, niet_gevonden */
  async setWachtwoord(aanmeldnaam: string, wachtwoord: string, door: Door): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const persoon = await lock(manager, aanmeldnaam);
      const verbanden = await namesOfVerbanden(manager, persoon.id);
      checkWachtwoord(wachtwoord, [persoon.naam, persoon.aanmeldnaam, ...verbanden]);
      const hash = await hashWachtwoord(wachtwoord);
      await manager.query('UPDATE gebruiker SET wachtwoord_hash = $2 WHERE id = $1', [persoon.id, hash]);
      await endSessions(manager, persoon.id);
      const wat = handeling('gebruiker.wachtwoord', persoon, door);
      await this.logboek.recordEverywhere(manager, persoon.id, wat);
    });
  }

  /** Ends every session of this person. */
  async signOutEverywhere(aanmeldnaam: string, door: Door): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const persoon = await lock(manager, aanmeldnaam);
      await endSessions(manager, persoon.id);
      const wat = handeling('afmelden.overal', persoon, door);
      await this.logboek.recordEverywhere(manager, persoon.id, wat);
    });
  }

  private async changed(manager: EntityManager, { id }: Persoon, wat: Handeling): Promise<void> {
    await endSessions(manager, id);
    await this.logboek.record(manager, wat);
  }
}

const handeling = (actie: string, { aanmeldnaam }: Persoon, { actor, oorsprong }: Door): Handeling => ({
  actie,
  object: `gebruiker/${aanmeldnaam}`,
  resultaat: 'gelukt',
  actor,
  oorsprong,
});

/** This person, kept from changing until the transaction ends. @throws DomeinFout niet_gevonden */
async function lock(manager: EntityManager, aanmeldnaam: string): Promise<Persoon> {
  const [persoon]: Persoon[] = await manager.query(
    'SELECT id, naam, aanmeldnaam, actief FROM gebruiker WHERE aanmeldnaam = $1 FOR UPDATE',
    [aanmeldnaam.toLowerCase()],
  );
  if (persoon === undefined)
    throw onbekend(`Er is geen gebruiker ${aanmeldnaam}. Controleer de aanmeldnaam.`);
  return persoon;
}

async function endSessions(manager: EntityManager, id: string): Promise<void> {
  await manager.query('UPDATE gebruiker SET sessies_vanaf = clock_timestamp() WHERE id = $1', [id]);
}

/** Names that a password may not contain: of the verbanden of this person, and of who takes part in them. */
async function namesOfVerbanden(manager: EntityManager, id: string): Promise<string[]> {
  const names: string[] = [];
  for (const verband of await findVerbanden(manager, id)) {
    await enterVerband(manager, verband);
    names.push(...(await namesOfVerband(manager, verband)));
  }
  return names;
}

async function namesOfVerband(manager: EntityManager, verband: string): Promise<string[]> {
  const rows: { naam: string }[] = await manager.query(
    `SELECT code AS naam FROM verband WHERE code = $1 UNION SELECT naam FROM verband WHERE code = $1
     UNION SELECT naam FROM deelnemer WHERE verband = $1`,
    [verband],
  );
  return rows.map(({ naam }) => naam);
}

function checkPeriode({ vanaf, tot }: Roltoedeling): void {
  for (const [name, dag] of Object.entries({ vanaf, tot }))
    if (dag !== null && !isDag(dag)) throw ongeldig(name, `Schrijf de dag ${name} als JJJJ-MM-DD.`);
  const eerste = vanaf ?? new Date().toISOString().slice(0, 10);
  if (tot !== null && tot <= eerste)
    throw ongeldig('tot', 'De rol eindigt voordat zij begint. Kies voor tot een latere dag.');
}

const isDag = (dag: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(dag) &&
  !Number.isNaN(Date.parse(dag)) &&
  new Date(dag).toISOString().startsWith(dag);

async function checkPlaats(manager: EntityManager, toedeling: Roltoedeling): Promise<void> {
  const { verband, deelnemer, werkorganisatie } = toedeling;
  const [found]: { verband: boolean; deelnemer: boolean; werkorganisatie: boolean }[] = await manager.query(
    `SELECT EXISTS (SELECT FROM verband WHERE code = $1) AS verband,
       $2::text IS NULL OR EXISTS (SELECT FROM deelnemer WHERE verband = $1 AND code = $2) AS deelnemer,
       $3::text IS NULL OR EXISTS (SELECT FROM werkorganisatie WHERE verband = $1 AND code = $3) AS werkorganisatie`,
    [verband, deelnemer, werkorganisatie],
  );
  for (const deel of ['verband', 'deelnemer', 'werkorganisatie'] as const)
    if (!found?.[deel]) throw onbekend(`Er is geen ${deel} ${toedeling[deel] ?? ''}. Controleer de code.`);
}

function checkName(aanmeldnaam: string): void {
  if (!/^\S{1,254}$/.test(aanmeldnaam))
    throw ongeldig('aanmeldnaam', 'Gebruik een aanmeldnaam zonder spaties, van ten hoogste 254 tekens.');
}

function checkWachtwoord(wachtwoord: string, eigen: readonly string[]): void {
  const faults = faultsOfWachtwoord(wachtwoord, eigen);
  if (faults.length === 0) return;
  throw new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: `Dit wachtwoord kan niet. ${faults.join(' ')}`,
    invalidParams: faults.map((reason) => ({ name: 'wachtwoord', reason })),
  });
}

const ongeldig = (name: string, reason: string): DomeinFout =>
  new DomeinFout({ code: 'ongeldig_verzoek', melding: reason, invalidParams: [{ name, reason }] });

const onbekend = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'niet_gevonden', status: 404, melding });

const bestaatAl = (aanmeldnaam: string): DomeinFout =>
  new DomeinFout({
    code: 'bestaat_al',
    status: 409,
    melding: `Er is al een gebruiker ${aanmeldnaam}. Kies een andere aanmeldnaam.`,
  });
