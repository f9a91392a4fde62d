import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { migrations } from '../../migrations/index.js';
import {
  ANKER,
  listVerbanden,
  readChain,
  verifyChain,
  withReadOnly,
  type Anker,
  type Ketencontrole,
} from '../controlespoor/index.js';
import { DomeinFout, openDatabase, readConfig } from '../platform/index.js';

const GEBRUIK = 'Gebruik: npm run --silent controleer -- --spoor [--verband dowr] [--anker anker.json]';

interface Opdracht {
  /** All of them when none is named; that of the anker when there is one. */
  readonly verband?: string | undefined;
  readonly anker?: Anker | undefined;
}

/**
 * Walks the audit trail of one or all verbanden, reading only, and says for each whether its chain is whole.
 *
 * @returns the exit code: 0; 1 when a chain is broken; 2 when the command was not understood
 */
export async function controleer(args: readonly string[]): Promise<number> {
  try {
    return await verify(await readOpdracht(args));
  } catch (error) {
    if (!(error instanceof DomeinFout)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function verify({ verband, anker }: Opdracht): Promise<number> {
  const database = await openDatabase({ ...readConfig(process.env).database, migrations });
  try {
    const verbanden = choose(await listVerbanden(database.ownerUrl), verband);
    return await withReadOnly(database.url, async (client) => {
      if (verbanden.length === 0) process.stdout.write('Er is nog geen verband om te controleren.\n');
      let exitCode = 0;
      for (const code of verbanden) {
        const controle = await verifyChain(readChain(client, code), anker);
        process.stdout.write(`${code}: ${describe(controle)}\n`);
        if (!controle.ok) exitCode = 1;
      }
      return exitCode;
    });
  } finally {
    await database.stop();
  }
}

function choose(known: readonly string[], asked: string | undefined): readonly string[] {
  if (asked === undefined) return known;
  if (known.includes(asked)) return [asked];
  throw verkeerd(`Het verband “${asked}” is er niet. Controleer de naam.`);
}

function describe(controle: Ketencontrole): string {
  if (!controle.ok) return `de keten is gebroken bij regel ${controle.volgnummer}. ${controle.reden}`;
  if (controle.kop === null) return 'de keten heeft nog geen regels.';
  const { volgnummer, tijdstip, hash } = controle.kop;
  return `de keten sluit, ${controle.aantal} regels. De laatste is regel ${volgnummer} van ${tijdstip}, hash ${hash}.`;
}

/** @throws DomeinFout verkeerde_opdracht */
async function readOpdracht(args: readonly string[]): Promise<Opdracht> {
  const { spoor, verband, anker: pad } = parse(args);
  if (spoor !== true) throw verkeerd('Noem met --spoor wat er te controleren is.');
  if (pad === undefined) return { verband };
  const anker = await readAnker(pad);
  if (verband !== undefined && verband !== anker.verband)
    throw verkeerd(`Het anker is van verband “${anker.verband}” en niet van “${verband}”.`);
  return { verband: anker.verband, anker };
}

const OPTIONS = {
  spoor: { type: 'boolean' },
  verband: { type: 'string' },
  anker: { type: 'string' },
} as const;

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw verkeerd('Een van de opties is niet bekend of mist een waarde.');
  }
}

async function readAnker(pad: string): Promise<Anker> {
  try {
    return ANKER.parse(JSON.parse((await readFile(pad, 'utf8')).replace(/^\uFEFF/, '')));
  } catch {
    throw verkeerd(
      `Het bestand “${pad}” is er niet of is geen anker. Lever het anker zoals het is gedownload.`,
    );
  }
}

const verkeerd = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'verkeerde_opdracht', melding: `${melding}\n${GEBRUIK}` });
