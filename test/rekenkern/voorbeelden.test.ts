import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bereken } from '../../src/rekenkern/index.js';

interface Voorbeeld {
  readonly model: unknown;
  readonly uitkomst?: Readonly<Record<string, unknown>> & {
    readonly nulpositie: Readonly<Record<string, unknown>>;
  };
  readonly fouten?: readonly string[];
}
const folder = new URL('../cases/voorbeelden/', import.meta.url);
const voorbeelden = readdirSync(folder).map((file) => {
  const voorbeeld = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Voorbeeld;
  return { file, ...voorbeeld };
});

/** Rows of a table, without their order. */
const asSet = (rows: unknown): unknown =>
  Array.isArray(rows) ? rows.map((row) => JSON.stringify(Object.entries(row as object).sort())).sort() : rows;

describe('de uitgewerkte voorbeelden komen precies uit', () => {
  it.each(voorbeelden.filter(({ uitkomst }) => uitkomst !== undefined))('$file', ({ model, uitkomst }) => {
    const antwoord = bereken(model);
    if (!antwoord.ok || uitkomst === undefined) throw new Error(JSON.stringify(antwoord));
    const { nulpositie, saldering, posities, ...tables } = uitkomst;
    expect(antwoord.uitkomst).toMatchObject({ saldering, posities, nulpositie });
    for (const [name, rows] of Object.entries(tables)) {
      expect([name, asSet(antwoord.uitkomst[name as keyof typeof antwoord.uitkomst])]).toEqual([
        name,
        asSet(rows),
      ]);
    }
  });

  it.each(voorbeelden.filter(({ fouten }) => fouten !== undefined))(
    '$file wordt geweigerd',
    ({ model, fouten }) => {
      const antwoord = bereken(model);
      if (antwoord.ok) throw new Error('Dit model hoort geweigerd te worden.');
      expect(antwoord.fouten.map(({ code, pad }) => `${code} ${pad}`).sort()).toEqual(fouten);
    },
  );
});
