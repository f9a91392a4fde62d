import { createHash } from 'node:crypto';
import { VELDEN, type Spoorregel } from '../../src/controlespoor/spoorregel.js';
import { BEGIN_HASH } from '../../src/controlespoor/verify-chain.js';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export type Inhoud = Omit<Spoorregel, 'verband' | 'volgnummer' | 'regel' | 'vorigeHash' | 'hash'>;

export const inhoud = (anders: Partial<Inhoud> = {}): Inhoud => ({
  tijdstip: '2026-01-31T09:30:00.123456Z',
  actie: 'berekening.maken',
  object: 'berekening/1',
  resultaat: 'gelukt',
  oorsprong: '10.0.0.1',
  actor: 'Controller DOWR',
  code: null,
  voor: null,
  na: '{"boekjaar": 2025}',
  ...anders,
});

/** A chain as the database makes it. */
export function makeKeten(regels: readonly Inhoud[], verband = 'dowr'): Spoorregel[] {
  const keten: Spoorregel[] = [];
  for (const [index, regel] of regels.entries()) {
    const velden = { verband, volgnummer: String(index + 1), ...regel };
    keten.push(chained(velden, keten.at(-1)?.hash ?? BEGIN_HASH));
  }
  return keten;
}

/** The same fields with a text and a hash that fit: what a forger with time makes. */
export function chained(
  velden: Omit<Spoorregel, 'regel' | 'vorigeHash' | 'hash'>,
  vorigeHash: string,
): Spoorregel {
  const regel = JSON.stringify(Object.fromEntries(VELDEN.map((veld) => [veld, velden[veld]])));
  return { ...velden, regel, vorigeHash, hash: sha256(vorigeHash + regel) };
}
