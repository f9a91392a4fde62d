import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { DomeinFout } from '../platform/index.js';
import {
  DiensttokensService,
  GebruikersService,
  RECHTCODES,
  ROLCODES,
  type Door,
  type Recht,
  type Roltoedeling,
} from '../toegang/index.js';
import { withService } from './service.js';

const GEBRUIK = `Gebruik: npm run --silent gebruiker -- OPDRACHT
  maak AANMELDNAAM --naam "Voor Achternaam" [--verband dowr --rol beheerder ...]
  rol AANMELDNAAM --verband dowr --rol ${ROLCODES.join('|')}
      [--deelnemer CODE] [--werkorganisatie CODE] [--vanaf JJJJ-MM-DD] [--tot JJJJ-MM-DD] [--weg]
  wachtwoord AANMELDNAAM
  blokkeer AANMELDNAAM | deblokkeer AANMELDNAAM
  token NAAM --verband dowr --recht ${RECHTCODES.join('|')} [--recht ...] [--dagen 90]
  token-weg ID --verband dowr
Een wachtwoord komt van de standaardinvoer; is die leeg, dan wordt er een gemaakt en één keer getoond.`;
const REFUSED = 2;
const DOOR: Door = { actor: 'opdrachtregel', oorsprong: 'opdrachtregel' };

/** What the command reads and writes, and the service it works on. */
export interface Omgeving {
  readonly onService: (work: (app: INestApplicationContext) => Promise<void>) => Promise<void>;
  /** What is piped in; empty when nothing is. */
  readonly readInput: () => Promise<string>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const OMGEVING: Omgeving = {
  onService: (work) => withService(work, { demo: false }),
  readInput: async () => (process.stdin.isTTY ? '' : await text(process.stdin)),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

/**
 * Accounts, roles and tokens from the command line: for a first start, and for who has locked themselves out.
 *
 * @returns the exit code: 0, or 2 when something was refused or the command was not understood
 */
export async function gebruiker(args: readonly string[], omgeving: Omgeving = OMGEVING): Promise<number> {
  try {
    const opdracht = readOpdracht(args);
    await omgeving.onService((app) => OPDRACHTEN[opdracht.wat](app, opdracht, omgeving));
    return 0;
  } catch (error) {
    if (!(error instanceof DomeinFout)) throw error;
    omgeving.complain(error.message);
    return REFUSED;
  }
}

type Voer = (app: INestApplicationContext, opdracht: Opdracht, omgeving: Omgeving) => Promise<void>;

const OPDRACHTEN = {
  maak: async (app, opdracht, omgeving) => {
    const { wie: aanmeldnaam, opties } = opdracht;
    if (opties.naam === undefined) throw verkeerd('Noem de naam van deze persoon met --naam.');
    const toedeling = opties.rol === undefined ? null : readToedeling(opdracht);
    const wachtwoord = await readWachtwoord(omgeving);
    const gebruikers = app.get(GebruikersService);
    const nieuw = { aanmeldnaam, naam: opties.naam, wachtwoord: wachtwoord.tekst, verband: opties.verband };
    await gebruikers.make(nieuw);
    omgeving.say(`Gebruiker ${aanmeldnaam} is gemaakt.`);
    show(wachtwoord, omgeving);
    if (toedeling !== null) await give(gebruikers, toedeling, omgeving);
  },
  rol: async (app, opdracht, omgeving) => {
    const gebruikers = app.get(GebruikersService);
    const toedeling = readToedeling(opdracht);
    if (!opdracht.opties.weg) return await give(gebruikers, toedeling, omgeving);
    await gebruikers.endRol(toedeling, DOOR);
    omgeving.say(`${toedeling.aanmeldnaam} heeft de rol ${toedeling.rol} niet meer in ${toedeling.verband}.`);
  },
  wachtwoord: async (app, { wie }, omgeving) => {
    const wachtwoord = await readWachtwoord(omgeving);
    await app.get(GebruikersService).setWachtwoord(wie, wachtwoord.tekst, DOOR);
    omgeving.say(`${wie} heeft een ander wachtwoord en is overal afgemeld.`);
    show(wachtwoord, omgeving);
  },
  blokkeer: async (app, { wie }, omgeving) => {
    await app.get(GebruikersService).setActief(wie, false, DOOR);
    omgeving.say(`${wie} kan zich niet meer aanmelden en is overal afgemeld.`);
  },
  deblokkeer: async (app, { wie }, omgeving) => {
    await app.get(GebruikersService).setActief(wie, true, DOOR);
    omgeving.say(`${wie} kan zich weer aanmelden.`);
  },
  token: async (app, { wie: naam, opties }, omgeving) => {
    const verband = readVerband(opties);
    const dagen = Number(opties.dagen ?? 90);
    const nieuw = { verband, naam, rechten: (opties.recht ?? []).map(readRecht), dagen };
    const { id, token } = await app.get(DiensttokensService).make(nieuw, DOOR);
    omgeving.say(`Diensttoken ${id} geldt ${dagen} dagen in ${verband}. Het wordt alleen nu getoond:`);
    omgeving.say(token);
  },
  'token-weg': async (app, { wie: id, opties }, omgeving) => {
    await app.get(DiensttokensService).revoke(readVerband(opties), id, DOOR);
    omgeving.say(`Diensttoken ${id} geldt niet meer.`);
  },
} as const satisfies Readonly<Record<string, Voer>>;
type Wat = keyof typeof OPDRACHTEN;

async function give(
  gebruikers: GebruikersService,
  toedeling: Roltoedeling,
  { say }: Omgeving,
): Promise<void> {
  await gebruikers.grantRol(toedeling, DOOR);
  say(`${toedeling.aanmeldnaam} heeft de rol ${toedeling.rol} in ${toedeling.verband}.`);
}

interface Wachtwoord {
  readonly tekst: string;
  readonly gemaakt: boolean;
}

async function readWachtwoord({ readInput }: Omgeving): Promise<Wachtwoord> {
  const given = (await readInput()).replace(/\r?\n$/, '');
  return given === ''
    ? { tekst: randomBytes(15).toString('base64url'), gemaakt: true }
    : { tekst: given, gemaakt: false };
}

function show({ tekst, gemaakt }: Wachtwoord, { say }: Omgeving): void {
  if (gemaakt) say(`Wachtwoord, alleen nu getoond: ${tekst}`);
}

const OPTIES = {
  naam: { type: 'string' },
  verband: { type: 'string' },
  rol: { type: 'string' },
  deelnemer: { type: 'string' },
  werkorganisatie: { type: 'string' },
  vanaf: { type: 'string' },
  tot: { type: 'string' },
  weg: { type: 'boolean' },
  recht: { type: 'string', multiple: true },
  dagen: { type: 'string' },
} as const;
type Opties = ReturnType<typeof parseArgs<{ options: typeof OPTIES }>>['values'];

interface Opdracht {
  readonly wat: Wat;
  readonly wie: string;
  readonly opties: Opties;
}

/** @throws DomeinFout verkeerde_opdracht */
function readOpdracht(args: readonly string[]): Opdracht {
  const { values: opties, positionals } = parse(args);
  const [wat = '', wie, ...meer] = positionals;
  if (!Object.hasOwn(OPDRACHTEN, wat)) throw verkeerd(`De opdracht “${wat}” is niet bekend.`);
  if (wie === undefined || meer.length > 0) throw verkeerd('Noem na de opdracht precies één naam.');
  return { wat: wat as Wat, wie, opties };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIES, allowPositionals: true });
  } catch {
    throw verkeerd('Een van de opties is niet bekend of mist een waarde.');
  }
}

function readToedeling({ wie: aanmeldnaam, opties }: Opdracht): Roltoedeling {
  const { deelnemer = null, werkorganisatie = null, vanaf = null, tot = null } = opties;
  const rol = ROLCODES.find((known) => known === opties.rol);
  if (rol === undefined) throw verkeerd(`Noem de rol met --rol: ${ROLCODES.join(', ')}.`);
  return { aanmeldnaam, verband: readVerband(opties), rol, deelnemer, werkorganisatie, vanaf, tot };
}

function readVerband({ verband }: Opties): string {
  if (verband === undefined || verband === '') throw verkeerd('Noem het verband met --verband.');
  return verband;
}

function readRecht(recht: string): Recht {
  const found = RECHTCODES.find((known) => known === recht);
  if (found === undefined) throw verkeerd(`Het recht “${recht}” is niet bekend: ${RECHTCODES.join(', ')}.`);
  return found;
}

const verkeerd = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'verkeerde_opdracht', melding: `${melding}\n${GEBRUIK}` });
