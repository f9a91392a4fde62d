import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvParser } from '../../src/realisatie/reader/csv/csv-parser.js';
import { detectSeparator } from '../../src/realisatie/reader/csv/separator.js';
import { controleer, readRijen } from './opzet/controleer.js';

const KOP = 'Boekjaar;Periode;Kostenplaats;Bedrag;Omschrijving\n';
const latin1 = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('een csv leest hetzelfde, hoe hij ook is geschreven', () => {
  const regel = '2025;1;0640;€ 1.234,56;"café; ""de"" één"';
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(`${KOP}${regel}\n`)],
    ['UTF-8 met merkteken', Buffer.from(`\ufeff${KOP}${regel}\n`)],
    ['UTF-16 van klein naar groot', Buffer.from(`\ufeff${KOP}${regel}\n`, 'utf16le')],
    ['UTF-16 van groot naar klein', utf16be(`${KOP}${regel}\n`)],
    ['windows-1252', latin1(`${KOP}${regel}\n`)],
    ['regeleinden van Windows', Buffer.from(`${KOP}${regel}\n`.replaceAll('\n', '\r\n'))],
    ['regeleinden van een oude Mac', Buffer.from(`${KOP}${regel}\n`.replaceAll('\n', '\r'))],
    ['zonder laatste regeleinde', Buffer.from(`${KOP}${regel}`)],
    ['met een regel sep=;', Buffer.from(`sep=;\r\n${KOP}${regel}\n`)],
    ['tabs', Buffer.from(`${KOP}${regel}\n`.replace(/;(?! )/g, '\t'))],
    [
      'komma’s',
      Buffer.from(`${KOP}${regel}\n`.replace(/;(?! )/g, ',').replace('€ 1.234,56', '"€ 1.234,56"')),
    ],
    ['lege regels ertussen en erachter', Buffer.from(`\n${KOP}\n${regel}\n\n;;;;\n\n`)],
  ])('%s', async (_, bytes) => {
    const rijen = await readRijen(bytes);
    expect(rijen.at(-1)?.cellen.map(({ waarde }) => waarde)).toEqual([
      '2025',
      '1',
      '0640',
      '€ 1.234,56',
      'café; "de" één',
    ]);
    expect(await controleer(bytes)).toMatchObject({
      rijen: 1,
      totaal: '1234.56',
      fouten: [],
      waarschuwingen: [],
    });
  });
});

describe('een csv die niet klopt', () => {
  const codes = async (text: string): Promise<string[]> =>
    (await controleer(Buffer.from(text))).fouten.map(({ code, rij }) => `${code} ${rij ?? ''}`);
  it.each<[string, string, readonly string[]]>([
    ['een veld te veel', `${KOP}2025;1;6401;10;a;b\n`, ['CSV_VELD_TE_VEEL 2']],
    ['lege velden te veel', `${KOP}2025;1;6401;10;a;;;\n`, []],
    ['een veld te weinig', `${KOP}2025;1;6401;10\n`, []],
    ['een laatste rij zonder einde', `${KOP}2025;1;6401;10;a\n2025;1;6401;1`, ['CSV_RIJ_AFGEBROKEN 3']],
    [
      'tekst achter een aanhalingsteken',
      `${KOP}2025;1;6401;10;"a"b\n2025;1;6401;10;c\n`,
      ['CSV_AANHALINGSTEKEN 2'],
    ],
    ['een aanhalingsteken dat open blijft', `${KOP}2025;1;6401;10;"a\n`, ['CSV_AANHALINGSTEKEN 2']],
    ['een aanhalingsteken midden in een veld', `${KOP}2025;1;6401;10;12" scherm\n`, []],
    ['een bedrag met twee lezingen', `${KOP}2025;1;6401;1.234;a\n`, ['GETAL_DUBBELZINNIG 2']],
    ['een formule', `${KOP}2025;1;6401;=1+1;a\n`, ['FORMULE_ZONDER_WAARDE 2']],
    ['nullen voorop met een truc', `${KOP}2025;1;="0640";10;a\n`, []],
    ['een regel met streepjes', `${KOP}2025;1;6401;10;=== klaar\n`, []],
  ])('%s', async (_, text, verwacht) => {
    expect(await codes(text)).toEqual(verwacht);
  });

  it('een kapot aanhalingsteken verbergt niet wat ervoor staat', async () => {
    const { rijen } = await controleer(Buffer.from(`${KOP}2025;1;6401;10;a\n2025;1;6401;"10;a\n`));
    expect(rijen).toBe(1);
  });
});

describe('het scheidingsteken', () => {
  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb\tc', '\t'],
    ['\n\n"a,b,c";d', ';'],
    ['Bedrag, in euro;Periode', ';'],
    ['een', ';'],
  ])('%j', (text, verwacht) => {
    expect(detectSeparator(text)).toBe(verwacht);
  });
});

describe('elke tabel komt terug zoals zij was', () => {
  const veld = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ',', ' ', 'é'), maxLength: 6 });
  const tabel = fc.array(fc.array(veld, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
  const write = (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')}\r\n`).join('');

  it('hoe de tekst ook is geknipt', () => {
    fc.assert(
      fc.property(tabel, fc.array(fc.nat(200), { maxLength: 5 }), (rows, places) => {
        const text = write(rows);
        const cuts = [...places.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b);
        const found: (readonly string[])[] = [];
        const parser = new CsvParser(';', ({ velden }) => found.push(velden));
        let from = 0;
        for (const end of cuts) {
          parser.write(text.slice(from, end));
          from = end;
        }
        parser.close();
        expect(found).toEqual(rows);
      }),
    );
  });
});
