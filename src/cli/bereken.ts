import { readFile } from 'node:fs/promises';
import { bereken as calculate, findDoubleNames, type Antwoord } from '../rekenkern/index.js';

const USAGE = 'Gebruik: npm run --silent bereken -- model.json [meer.json ...] [--spoor]\n';

/**
 * The command `bereken`: recomputes one or more rekenmodellen offline. One outcome per line on stdout, in order.
 *
 * @returns exit code: 0; 2 when a model was refused or cannot be read; 1 for a defect of our own
 */
export async function bereken(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const options = args.filter((arg) => arg.startsWith('--'));
  if (files.length === 0 || options.some((option) => option !== '--spoor')) {
    process.stderr.write(USAGE);
    return 2;
  }
  process.stdout.off('error', stopQuietly).on('error', stopQuietly);
  try {
    return await calculateAll(files, options.length > 0);
  } catch {
    process.stderr.write(
      'Er ging bij ons iets mis; deze uitkomst is niet te vertrouwen en niet geschreven.\n',
    );
    return 1;
  }
}

/** Whoever reads the outcome may stop before its end (`| head`); that is no fault. */
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

async function calculateAll(files: readonly string[], spoor: boolean): Promise<number> {
  let exitCode = 0;
  for (const file of files) {
    const antwoord = await calculateFile(file, spoor);
    process.stdout.write(
      `${JSON.stringify(antwoord.ok ? antwoord.uitkomst : { fouten: antwoord.fouten })}\n`,
    );
    if (!antwoord.ok) exitCode = 2;
  }
  return exitCode;
}

async function calculateFile(file: string, spoor: boolean): Promise<Antwoord> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return unreadable(
      `Het bestand "${file}" is er niet of kan niet worden gelezen. Controleer de naam en de map.`,
    );
  }
  let model: unknown;
  try {
    text = text.replace(/^\uFEFF/, '');
    model = JSON.parse(text);
  } catch {
    return unreadable(`Het bestand "${file}" is geen JSON. Lever een rekenmodel als JSON in UTF-8.`);
  }
  const antwoord = calculate(model, { spoor });
  const doubles = findDoubleNames(text, model);
  if (doubles.length === 0) return antwoord;
  return { ok: false, fouten: [...doubles, ...(antwoord.ok ? [] : antwoord.fouten)] };
}

function unreadable(melding: string): Antwoord {
  return { ok: false, fouten: [{ code: 'SCHEMA_ONGELDIG', pad: '', melding }] };
}
