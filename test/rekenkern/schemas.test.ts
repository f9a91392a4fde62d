import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken } from '../../src/rekenkern/index.js';
import { rekenmodelJsonSchema } from '../../src/rekenkern/rekenmodel.schema.js';
import { uitkomstJsonSchema, uitkomstSchema } from '../../src/rekenkern/uitkomst.schema.js';
import { trekkingVan, trekModel } from './willekeurig.js';
import { rondes } from './rondes.js';

const folder = new URL('../cases/voorbeelden/', import.meta.url);
const modellen = readdirSync(folder).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { model: unknown; uitkomst?: unknown }),
}));

describe('de JSON-schema’s in docs', () => {
  it.each([
    ['rekenmodel', rekenmodelJsonSchema],
    ['uitkomst', uitkomstJsonSchema],
  ])('%s.schema.json is wat de rekenkern toetst', (naam, schema) => {
    const file = new URL(`../../docs/${naam}.schema.json`, import.meta.url);
    const text = `${JSON.stringify(schema(), null, 2)}\n`;
    if (process.env['BIJWERKEN'] === '1') writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('elke uitkomst past in haar schema, ook met spoor', () => {
  it.each(modellen.filter(({ uitkomst }) => uitkomst !== undefined))('$file', ({ model }) => {
    const antwoord = bereken(model, { spoor: true });
    expect(uitkomstSchema.parse(antwoord.ok && antwoord.uitkomst)).toBeDefined();
  });

  it('van willekeurige modellen', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const antwoord = bereken(trekModel(trekkingVan(g)), { spoor: true });
        if (antwoord.ok) expect(uitkomstSchema.safeParse(antwoord.uitkomst).error).toBeUndefined();
      }),
      { numRuns: rondes(100) },
    );
  });
});
