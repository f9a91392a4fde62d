import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DomeinFout } from '../platform/index.js';
import {
  INLEZING_INVOER,
  InlezingenService,
  SOORTEN,
  type Inleesverslag,
  type Soort,
} from '../realisatie/index.js';
import { withService } from './service.js';

const GEBRUIK = `Gebruik: npm run --silent inlezen -- --verband dowr --soort ${SOORTEN.join('|')} --jaar 2025
  [--profiel CODE] [--controletotaal=12.345,67] [--proef] [--bevestig] BESTAND...`;
const REFUSED = 2;
const GEBRUIKER = 'opdrachtregel';

interface Opdracht {
  readonly verband: string;
  readonly soort: Soort;
  readonly boekjaar: number;
  readonly proef: boolean;
  /** Process in spite of warnings. */
  readonly bevestig: boolean;
  /** Code of the importprofiel to read the files with; null to go by their headers. */
  readonly profiel: string | null;
  /** What the one file must add up to: a plain decimal. */
  readonly controletotaal: string | null;
  readonly bestanden: readonly string[];
}

/**
 * Takes in files from the command line: one JSON object a line for each.
 *
 * @returns the exit code: 0, or 2 when a file was refused or the command was not understood
 */
export async function inlezen(args: readonly string[]): Promise<number> {
  try {
    const opdracht = readOpdracht(args);
    await checkReadable(opdracht.bestanden);
    return await withService((app) => takeInAll(app.get(InlezingenService), opdracht));
  } catch (error) {
    if (!(error instanceof DomeinFout)) throw error;
    process.stderr.write(`${error.message}\n`);
    return REFUSED;
  }
}

async function takeInAll(
  inlezingen: InlezingenService,
  { bestanden, bevestig, ...opdracht }: Opdracht,
): Promise<number> {
  let exitCode = 0;
  for (const pad of bestanden) {
    const bestand = { ...opdracht, pad, bestandsnaam: basename(pad), gebruiker: GEBRUIKER };
    const first = await inlezingen.takeIn(bestand);
    const waits = bevestig && first.status === 'gecontroleerd' && first.id !== null;
    const verslag = waits ? await inlezingen.process(opdracht.verband, first.id, GEBRUIKER) : first;
    process.stdout.write(`${JSON.stringify(toOutput(verslag))}\n`);
    if (verslag.status === 'geweigerd') exitCode = REFUSED;
  }
  return exitCode;
}

const toOutput = ({
  status,
  rijen,
  totaal,
  fouten,
  waarschuwingen,
  aantallen,
  id,
  bestandsnaam,
}: Inleesverslag): object => {
  return { status, rijen, totaal, fouten, waarschuwingen, aantallen, id, bestandsnaam };
};

/** @throws DomeinFout verkeerde_opdracht */
function readOpdracht(args: readonly string[]): Opdracht {
  const { values, positionals } = parse(args);
  const { verband, jaar, proef = false, bevestig = false } = values;
  const soort = SOORTEN.find((known) => known === values.soort);
  if (verband === undefined || verband === '') throw verkeerd('Noem het verband met --verband.');
  if (soort === undefined) throw verkeerd(`Noem de soort met --soort: ${SOORTEN.join(', ')}.`);
  if (!/^\d{4}$/.test(jaar ?? '')) throw verkeerd('Noem het boekjaar met --jaar, in vier cijfers.');
  if (positionals.length === 0) throw verkeerd('Noem ten minste één bestand.');
  const boekjaar = Number(jaar);
  const { profiel, controletotaal } = values;
  const keuzes = readKeuzes({ soort, boekjaar, profiel, controletotaal });
  if (keuzes.controletotaal !== null && positionals.length > 1)
    throw verkeerd('Een controletotaal geldt voor één bestand. Noem er dan precies één.');
  return { verband, soort, boekjaar, proef, bevestig, ...keuzes, bestanden: positionals };
}

/** What the upload form asks too, by the same rules and with the same sentences. */
function readKeuzes(velden: {
  readonly soort: Soort;
  readonly boekjaar: number;
  readonly profiel?: string | undefined;
  readonly controletotaal?: string | undefined;
}): Pick<Opdracht, 'profiel' | 'controletotaal'> {
  const { soort, boekjaar, profiel, controletotaal } = velden;
  const invoer = INLEZING_INVOER.safeParse({ soort, boekjaar, profiel, controletotaal });
  if (invoer.success)
    return { profiel: invoer.data.profiel ?? null, controletotaal: invoer.data.controletotaal ?? null };
  const redenen = invoer.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
  throw verkeerd(redenen.join('\n'));
}

const OPTIONS = {
  verband: { type: 'string' },
  soort: { type: 'string' },
  jaar: { type: 'string' },
  profiel: { type: 'string' },
  controletotaal: { type: 'string' },
  proef: { type: 'boolean' },
  bevestig: { type: 'boolean' },
} as const;

type Gegeven = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

function parse(args: readonly string[]): Gegeven {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    throw verkeerd('Een van de opties is niet bekend of mist een waarde.');
  }
}

async function checkReadable(bestanden: readonly string[]): Promise<void> {
  for (const pad of bestanden)
    if (!(await isReadable(pad)))
      throw verkeerd(`Het bestand “${pad}” bestaat niet of mag niet worden gelezen. Controleer de naam.`);
}

async function isReadable(pad: string): Promise<boolean> {
  try {
    const file = await open(pad, 'r');
    const isFile = (await file.stat()).isFile();
    await file.close();
    return isFile;
  } catch {
    return false;
  }
}

const verkeerd = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'verkeerde_opdracht', melding: `${melding}\n${GEBRUIK}` });
