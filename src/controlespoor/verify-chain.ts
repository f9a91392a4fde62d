import { createHash } from 'node:crypto';
import { toAnker, type Anker } from './anker.js';
import { VELDEN, type Spoorregel, type Veld } from './spoorregel.js';

export type Ketencontrole =
  | {
      readonly ok: true;
      readonly aantal: number;
      /** The last line; null for a chain without lines. */
      readonly kop: Anker | null;
    }
  | {
      readonly ok: false;
      /** Of the first line that is not what was written. */
      readonly volgnummer: number;
      /** What is wrong with it, a sentence in Dutch. */
      readonly reden: string;
    };

/** What the first line has for the hash of the line before it. */
export const BEGIN_HASH = '0'.repeat(64);

/**
 * Walks the chain of one verband from its first line and stops at the first broken link. Holds one line at a time.
 *
 * @param lines all lines, by volgnummer
 * @param anker a line of this chain that was written down before: without it, a tail that was cut off or a chain
 *   that was rewritten as a whole cannot be told from the real one
 */
export async function verifyChain(
  lines: AsyncIterable<Spoorregel> | Iterable<Spoorregel>,
  anker?: Anker,
): Promise<Ketencontrole> {
  let kop: Anker | null = null;
  for await (const line of lines) {
    const reden: string | undefined = findBreak(line, kop) ?? findOtherThanAnker(line, anker);
    if (reden !== undefined) return { ok: false, volgnummer: (kop?.volgnummer ?? 0) + 1, reden };
    kop = toAnker(line);
  }
  const aantal = kop?.volgnummer ?? 0;
  if (anker === undefined || aantal >= anker.volgnummer) return { ok: true, aantal, kop };
  const reden = `Regel ${aantal + 1} en wat erna kwam ontbreekt: het anker van ${anker.tijdstip} kent regel ${anker.volgnummer}.`;
  return { ok: false, volgnummer: aantal + 1, reden };
}

/** What breaks the link from the line before (null: none) to this line. */
function findBreak(line: Spoorregel, before: Anker | null): string | undefined {
  const expected = (before?.volgnummer ?? 0) + 1;
  if (line.volgnummer !== String(expected))
    return `Regel ${expected} ontbreekt: op die plaats staat regel ${line.volgnummer}.`;
  if (line.vorigeHash !== (before?.hash ?? BEGIN_HASH)) return notLinked(expected);
  if (line.hash !== hashOf(line))
    return `Regel ${expected} is gewijzigd: zijn tekst of zijn hash is niet die waarmee hij is vastgelegd.`;
  const changed = changedVelden(line);
  if (changed.length === 0) return undefined;
  return `Regel ${expected} is gewijzigd: ${changed.join(', ')} wijkt af van de vastgelegde tekst.`;
}

const notLinked = (volgnummer: number): string =>
  volgnummer === 1
    ? 'Regel 1 is niet het begin van de keten: hij verwijst naar een regel ervoor.'
    : `Regel ${volgnummer} sluit niet aan op regel ${volgnummer - 1}: hij verwijst naar een andere regel.`;

const hashOf = ({ vorigeHash, regel }: Spoorregel): string =>
  createHash('sha256').update(vorigeHash, 'utf8').update(regel, 'utf8').digest('hex');

/** The columns that do not say what the text of the line says. */
function changedVelden(line: Spoorregel): readonly Veld[] {
  const written = parseRegel(line.regel);
  return VELDEN.filter((veld) => written[veld] !== line[veld]);
}

function parseRegel(regel: string): Partial<Record<Veld, unknown>> {
  try {
    const written: unknown = JSON.parse(regel);
    return typeof written === 'object' && written !== null ? written : {};
  } catch {
    return {};
  }
}

function findOtherThanAnker(line: Spoorregel, anker: Anker | undefined): string | undefined {
  if (anker === undefined || line.volgnummer !== String(anker.volgnummer)) return undefined;
  if (line.hash === anker.hash && line.verband === anker.verband) return undefined;
  return `Regel ${anker.volgnummer} is niet die van het anker van ${anker.tijdstip}: de keten is tot hier herschreven, of het anker is van een andere keten.`;
}
