import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const lees = (...pad: string[]): string => readFileSync(join(root, ...pad), 'utf8');

const woorden = new Set(
  lees('docs', 'woordenlijst.md')
    .split('\n')
    .map((regel) => /^\| ([a-z]+) +\|/.exec(regel)?.[1])
    .filter((woord) => woord !== undefined && woord !== 'woord'),
);

/** Where the words of the trade are made: the tables, and what goes in and comes out of the rekenkern. */
const BRONNEN = [
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((pad) =>
    pad.endsWith('.entity.ts'),
  ),
  'rekenkern/rekenmodel.ts',
  'rekenkern/uitkomst.ts',
];

/** Parts of a word in the list, and an advance that one werkorganisatie pays another. */
const SAMENGESTELD = [
  'inlezingstatus',
  'perdeelnemer',
  'perdeelnemertotaal',
  'doorbelastvoorschot',
  'spoorpool',
  'spoorverdeling',
];

describe('de woordenlijst', () => {
  it('kent elk begrip van het vak dat de code naar buiten brengt', () => {
    const begrippen = BRONNEN.flatMap((pad) =>
      [...lees('src', pad).matchAll(/^export (?:class|interface|type) (\w+)/gm)].map(
        ([, naam]) => naam?.toLowerCase().replace(/entity$/, '') ?? '',
      ),
    );
    expect(begrippen.length).toBeGreaterThan(30);
    expect(begrippen.filter((naam) => !woorden.has(naam) && !SAMENGESTELD.includes(naam))).toEqual([]);
  });
});
