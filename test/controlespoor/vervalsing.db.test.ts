import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { controleer } from '../../src/cli/controleer.js';
import type { Anker } from '../../src/controlespoor/index.js';
import { handeling, makeSpoor, type Spoor } from './spoor.js';

const ACTOREN = ['Anna', 'Bram', 'Chris', 'Daan', 'Eva', 'Fleur'];
/** What it takes to make a whole chain fit again after a change, for whoever may do anything. */
const HERSCHRIJF = `
  DO $$ DECLARE r record; v text := repeat('0', 64); BEGIN
    FOR r IN SELECT * FROM controlespoor WHERE verband = 'dowr' ORDER BY volgnummer LOOP
      UPDATE controlespoor SET vorige_hash = v,
        regel = (jsonb_set(r.regel::jsonb, '{actor}', to_jsonb(r.actor)))::text
        WHERE verband = 'dowr' AND volgnummer = r.volgnummer;
      UPDATE controlespoor SET hash = encode(sha256(convert_to(vorige_hash || regel, 'UTF8')), 'hex')
        WHERE verband = 'dowr' AND volgnummer = r.volgnummer RETURNING hash INTO v;
    END LOOP;
  END $$`;

let spoor: Spoor;
let anker: Anker;
let folder: string;
beforeAll(async () => {
  spoor = await makeSpoor();
  folder = mkdtempSync(join(tmpdir(), 'nulpositie-anker-'));
  await spoor.write(
    'dowr',
    ...ACTOREN.slice(0, 5).map((actor) => handeling({ actor, na: { bedrag: '1.10' } })),
  );
  anker = (await spoor.service.anker('dowr'))!;
  await spoor.write('dowr', handeling({ actor: 'Fleur' }));
  await spoor.write('dsz', handeling());
  writeFileSync(join(folder, 'anker.json'), JSON.stringify(anker));
  process.env['DATABASE_URL'] = spoor.ownerUrl;
  process.env['DATABASE_APP_PASSWORD'] = decodeURIComponent(new URL(spoor.url).password);
  process.env['NULPOSITIE_DATA'] = folder;
  await spoor.superuser.query('CREATE TABLE bewaard AS SELECT * FROM controlespoor');
});
afterAll(async () => {
  for (const name of ['DATABASE_URL', 'DATABASE_APP_PASSWORD', 'NULPOSITIE_DATA']) delete process.env[name];
  rmSync(folder, { recursive: true });
  await spoor.close();
});

let uit = '';
let fout = '';
beforeEach(() => {
  [uit, fout] = ['', ''];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((uit += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((fout += String(text)), true));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await spoor.superuser.query('DELETE FROM controlespoor; INSERT INTO controlespoor SELECT * FROM bewaard');
});

describe('wat een beheerder van de database vervalst, vindt controleer', () => {
  it.each<[string, string, number, RegExp]>([
    [
      'een gewijzigde kolom',
      `UPDATE controlespoor SET object = 'x' WHERE verband = 'dowr' AND volgnummer = 3`,
      3,
      /object/,
    ],
    [
      'een gewijzigd bedrag',
      `UPDATE controlespoor SET na = '{"bedrag": "1.11"}' WHERE verband = 'dowr' AND volgnummer = 3`,
      3,
      /: na /,
    ],
    [
      'een andere schrijfwijze van een getal',
      `UPDATE controlespoor SET na = '{"bedrag": 1.1}' WHERE verband = 'dowr' AND volgnummer = 3`,
      3,
      /: na /,
    ],
    [
      'een gewijzigde tekst',
      `UPDATE controlespoor SET regel = replace(regel, '1.10', '1.11') WHERE verband = 'dowr' AND volgnummer = 4`,
      4,
      /gewijzigd/,
    ],
    [
      'kolom en tekst',
      `UPDATE controlespoor SET actor = 'X', regel = replace(regel, 'Bram', 'X') WHERE verband = 'dowr' AND volgnummer = 2`,
      2,
      /gewijzigd/,
    ],
    [
      'kolom, tekst en hash',
      `UPDATE controlespoor SET actor = 'X', regel = replace(regel, 'Bram', 'X'), hash = encode(sha256(convert_to(vorige_hash || replace(regel, 'Bram', 'X'), 'UTF8')), 'hex') WHERE verband = 'dowr' AND volgnummer = 2`,
      3,
      /sluit niet aan op regel 2/,
    ],
    [
      'een microseconde',
      `UPDATE controlespoor SET tijdstip = tijdstip + interval '1 microsecond' WHERE verband = 'dowr' AND volgnummer = 5`,
      5,
      /tijdstip/,
    ],
    [
      'een verwisselde actor',
      `UPDATE controlespoor a SET actor = b.actor FROM bewaard b WHERE a.verband = 'dowr' AND b.verband = 'dowr' AND a.volgnummer IN (2, 4) AND b.volgnummer = 6 - a.volgnummer`,
      2,
      /actor/,
    ],
    [
      'een verwijderde regel',
      `DELETE FROM controlespoor WHERE verband = 'dowr' AND volgnummer = 3`,
      3,
      /Regel 3 ontbreekt/,
    ],
    [
      'een verwijderde eerste regel',
      `DELETE FROM controlespoor WHERE verband = 'dowr' AND volgnummer = 1`,
      1,
      /Regel 1 ontbreekt/,
    ],
    [
      'een verwijderde regel, de rest hernummerd',
      `DELETE FROM controlespoor WHERE verband = 'dowr' AND volgnummer = 3; UPDATE controlespoor SET volgnummer = volgnummer - 1 WHERE verband = 'dowr' AND volgnummer = 4; UPDATE controlespoor SET volgnummer = volgnummer - 1 WHERE verband = 'dowr' AND volgnummer = 5`,
      3,
      /sluit niet aan/,
    ],
    [
      'een toegevoegde regel',
      `INSERT INTO controlespoor SELECT verband, 7, tijdstip, actie, object, resultaat, oorsprong, actor, code, voor, na, regel, hash, hash FROM bewaard WHERE verband = 'dowr' AND volgnummer = 6`,
      7,
      /gewijzigd/,
    ],
    [
      'een regel van een ander verband',
      `DELETE FROM controlespoor WHERE verband = 'dowr'; UPDATE controlespoor SET verband = 'dowr'`,
      1,
      /verband/,
    ],
  ])('%s', async (_, vervalsing, volgnummer, reden) => {
    await spoor.superuser.query(vervalsing);
    expect(await controleer(['--spoor'])).toBe(1);
    const [line] = uit.split('\n').filter((text) => text.startsWith('dowr: '));
    expect(line).toContain(`dowr: de keten is gebroken bij regel ${volgnummer}. `);
    expect(line).toMatch(reden);
  });

  it.each([
    [
      'een afgeknipte staart',
      `DELETE FROM controlespoor WHERE verband = 'dowr' AND volgnummer > 3`,
      4,
      /kent regel 5/,
    ],
    ['een leeggemaakte keten', `DELETE FROM controlespoor WHERE verband = 'dowr'`, 1, /kent regel 5/],
    [
      'een herschreven keten',
      `UPDATE controlespoor SET actor = 'X' WHERE verband = 'dowr' AND volgnummer = 2; ${HERSCHRIJF}`,
      5,
      /herschreven/,
    ],
  ])('met een anker ook %s', async (_, vervalsing, volgnummer, reden) => {
    await spoor.superuser.query(vervalsing);
    expect(await controleer(['--spoor', '--verband', 'dowr'])).toBe(0);
    expect(await controleer(['--spoor', '--anker', join(folder, 'anker.json')])).toBe(1);
    expect(uit).toContain(`dowr: de keten is gebroken bij regel ${volgnummer}. `);
    expect(uit).toMatch(reden);
  });
});

describe('een keten waaraan niemand kwam', () => {
  it('sluit, voor elk verband', async () => {
    expect(await controleer(['--spoor'])).toBe(0);
    expect(uit).toMatch(
      /^dowr: de keten sluit, 6 regels\. De laatste is regel 6 van .*Z, hash [0-9a-f]{64}\.\ndsz: de keten sluit, 1 regels/,
    );
  });

  it('sluit met haar anker, en alleen voor dat verband', async () => {
    expect(await controleer(['--spoor', '--verband', 'dowr', '--anker', join(folder, 'anker.json')])).toBe(0);
    expect(uit).toMatch(/^dowr: de keten sluit, 6 regels\..*\n$/);
  });

  it('heeft een anker dat precies zegt wat haar laatste regel is', async () => {
    const { regels } = await spoor.service.list('dowr', {}, { aantal: 1, onder: 6 });
    const { hash, tijdstip } = regels[0]!;
    expect(anker).toEqual({ verband: 'dowr', volgnummer: 5, hash, tijdstip });
  });
});

describe('verkeerd gebruik', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'geen-anker.json'), '{"verband":"dowr","volgnummer":0}');
    writeFileSync(join(folder, 'geen-json.json'), 'x');
  });

  it.each<[string, () => string[], string]>([
    ['niets gevraagd', () => [], '--spoor'],
    ['een onbekende optie', () => ['--spoor', '--alles'], 'optie'],
    ['een los woord', () => ['--spoor', 'dowr'], 'optie'],
    ['een verband dat er niet is', () => ['--spoor', '--verband', 'weg'], '“weg” is er niet'],
    ['een anker dat er niet is', () => ['--spoor', '--anker', join(folder, 'weg.json')], 'geen anker'],
    [
      'een anker dat geen JSON is',
      () => ['--spoor', '--anker', join(folder, 'geen-json.json')],
      'geen anker',
    ],
    ['een anker zonder hash', () => ['--spoor', '--anker', join(folder, 'geen-anker.json')], 'geen anker'],
    [
      'het anker van een ander',
      () => ['--spoor', '--verband', 'dsz', '--anker', join(folder, 'anker.json')],
      'niet van “dsz”',
    ],
  ])('%s', async (_, args, melding) => {
    expect(await controleer(args())).toBe(2);
    expect(uit).toBe('');
    expect(fout).toContain(melding);
    expect(fout).toContain('Gebruik: npm run --silent controleer');
  });
});
