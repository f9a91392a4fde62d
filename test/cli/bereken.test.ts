import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { bereken } from '../../src/cli/bereken.js';

const folder = mkdtempSync(join(tmpdir(), 'nulpositie-bereken-'));
const model = {
  schema: 'nulpositie/rekenmodel/1',
  verband: 'v',
  boekjaar: 2024,
  fase: 'begroting',
  deelnemers: [],
  werkorganisaties: [],
  kostenposten: [],
};
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const voorbeeld = fileURLToPath(
  new URL('../cases/voorbeelden/01-casco-solidariteit-twente.json', import.meta.url),
);

describe('de opdracht bereken', () => {
  let lines: string[];
  let errors: string[];
  beforeEach(() => {
    lines = [];
    errors = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('schrijft van één bestand de uitkomst, en eindigt met 0', async () => {
    expect(await bereken([write('leeg.json', JSON.stringify(model))])).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { schema: 'nulpositie/uitkomst/1', lasten: [] },
    ]);
  });

  it('schrijft met --spoor ook de stappen erbij', async () => {
    expect(await bereken(['--spoor', write('spoor.json', JSON.stringify(model))])).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ spoor: { verdelingen: [] } }]);
  });

  it('schrijft van meer bestanden één uitkomst per regel, in volgorde, en eindigt met 2 als er een is geweigerd', async () => {
    const files = [
      write('een.json', JSON.stringify(model)),
      write('twee.json', JSON.stringify({ ...model, btw: 21 })),
      write('drie.json', `\uFEFF${JSON.stringify({ ...model, verband: 'w' })}`),
    ];
    expect(await bereken(files)).toBe(2);
    expect(lines.every((line) => line.endsWith('}\n') && !line.slice(0, -1).includes('\n'))).toBe(true);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { nulpositie: { sluit: true } },
      { fouten: [{ code: 'SCHEMA_ONGELDIG', pad: 'btw' }] },
      { nulpositie: { sluit: true } },
    ]);
  });

  it('weigert een deelnemer die twee keer in een sleutel staat, samen met de andere fouten', async () => {
    const sleutels = '[{"code":"k","soort":"gewichten","gewichten":{"a":"1","b":"2","a":"3"}}]';
    const text = JSON.stringify({
      ...model,
      deelnemers: [{ code: 'a' }, { code: 'b' }],
      btw: 1,
      sleutels: 'HIER',
    });
    expect(await bereken([write('dubbel.json', text.replace('"HIER"', sleutels))])).toBe(2);
    expect(JSON.parse(lines.join(''))).toMatchObject({
      fouten: [
        { code: 'DUBBELE_CODE', pad: 'sleutels/k/gewichten/a' },
        { code: 'SCHEMA_ONGELDIG', pad: 'btw' },
      ],
    });
  });

  it.each([
    ['een bestand dat er niet is', () => join(folder, 'nergens.json'), 'is er niet'],
    ['een map', () => folder, 'kan niet worden gelezen'],
    ['een bestand dat geen JSON is', () => write('kapot.json', '{"a":'), 'geen JSON'],
    [
      'een bestand dat duizenden lagen diep is',
      () => write('diep.json', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
      'hoort hier niet',
    ],
    ['een voorbeeld in plaats van een kaal model', () => voorbeeld, 'hoort hier niet'],
  ])('weigert %s met een Nederlandse zin', async (_naam, file, zin) => {
    expect(await bereken([file()])).toBe(2);
    const { fouten } = JSON.parse(lines.join('')) as { fouten: { code: string; melding: string }[] };
    expect(fouten.every(({ code }) => code === 'SCHEMA_ONGELDIG')).toBe(true);
    expect(fouten.map(({ melding }) => melding).join(' ')).toContain(zin);
  });

  it('maakt er geen punt van als de lezer eerder ophoudt', async () => {
    expect(await bereken([write('pijp.json', JSON.stringify(model))])).toBe(0);
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    expect(process.stdout.emit('error', closed)).toBe(true);
    expect(() => process.stdout.emit('error', new Error('schijf vol'))).toThrow('schijf vol');
  });

  it.each([[[]], [['--onbekend', 'a.json']]])('zegt bij %j hoe het moet', async (args) => {
    expect(await bereken(args)).toBe(2);
    expect(errors.join('')).toContain('Gebruik: npm run --silent bereken');
    expect(lines).toEqual([]);
  });
});
