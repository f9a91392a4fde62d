import { describe, expect, it } from '@jest/globals';
import { controleer, readRijen } from './opzet/controleer.js';
import {
  makeOds,
  makeOdsWith,
  manifest,
  odsContent,
  odsRow,
  odsTable,
  type Odsinvoer,
} from './opzet/rekenblad.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'];
const RIJ = [2025, 1, '6401', 10];
const xml = (attributes: string, inside = ''): Odsinvoer => ({
  xml: `<table:table-cell ${attributes}>${inside}</table:table-cell>`,
});
const p = (text: string): string => `<text:p>${text}</text:p>`;

describe('wat een cel van een .ods bevat', () => {
  it.each<[string, Odsinvoer, readonly [string, string, string | null]]>([
    [
      'de waarde, niet wat de cel laat zien',
      xml('office:value-type="float" office:value="0.30000000000000004"', p('0,3')),
      ['getal', '0.30000000000000004', null],
    ],
    [
      'een bedrag',
      xml('office:value-type="currency" office:currency="EUR" office:value="-1234.5"', p('-€ 1.234,50')),
      ['getal', '-1234.5', null],
    ],
    [
      'een percentage',
      xml('office:value-type="percentage" office:value="0.5"', p('50%')),
      ['getal', '0.5', null],
    ],
    [
      'een datum',
      xml('office:value-type="date" office:date-value="2025-01-15"'),
      ['datum', '2025-01-15', null],
    ],
    [
      'een datum met een tijd',
      xml('office:value-type="date" office:date-value="2025-01-15T13:00:00"'),
      ['datum', '2025-01-15', null],
    ],
    ['een tijd', xml('office:value-type="time" office:time-value="PT12H"'), ['datum', 'PT12H', null]],
    ['waar', xml('office:value-type="boolean" office:boolean-value="true"'), ['tekst', 'WAAR', null]],
    [
      'tekst met spaties, tab en regels',
      xml(
        'office:value-type="string"',
        `${p('a<text:s text:c="2"/>b<text:tab/><text:span>c</text:span>')}${p('d<text:line-break/>e')}`,
      ),
      ['tekst', 'a  b\tc\nd\ne', null],
    ],
    [
      'een koppeling',
      xml('office:value-type="string"', p('<text:a>raalte</text:a>')),
      ['tekst', 'raalte', null],
    ],
    [
      'tekst zonder de notitie erbij',
      xml(
        'office:value-type="string"',
        `<office:annotation><text:p>let op</text:p></office:annotation>${p('a')}`,
      ),
      ['tekst', 'a', null],
    ],
    [
      'tekst zonder de tekening erbij',
      xml(
        'office:value-type="string"',
        `${p('a')}<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>`,
      ),
      ['tekst', 'a', null],
    ],
    [
      'een formule',
      xml('table:formula="of:=1+1" office:value-type="float" office:value="2"'),
      ['getal', '2', 'of:=1+1'],
    ],
    ['een formule zonder uitkomst', xml('table:formula="of:=1+1"'), ['geen', '', 'of:=1+1']],
    [
      'een fout, zoals LibreOffice haar schrijft',
      xml(
        'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
        p('#DIV/0!'),
      ),
      ['foutwaarde', '#DIV/0!', 'of:=1/0'],
    ],
    [
      'een fout, zoals een ouder programma haar schrijft',
      xml('table:formula="of:=1/0" office:value-type="float" office:value="0"', p('Err:502')),
      ['foutwaarde', 'Err:502', 'of:=1/0'],
    ],
  ])('%s', async (_, cel, verwacht) => {
    const [rij] = await readRijen(makeOds([[cel]]));
    expect(rij?.cellen.map(({ soort, waarde, formule }) => [soort, waarde, formule])).toEqual([verwacht]);
  });

  it('een notitie alleen is een lege cel', async () => {
    expect(
      await readRijen(makeOds([[xml('', '<office:annotation><text:p>let op</text:p></office:annotation>')]])),
    ).toEqual([]);
  });

  it('wat zich herhaalt, telt zo vaak als er staat', async () => {
    const rij = odsRow(
      [
        xml('table:number-columns-repeated="3"'),
        xml('office:value-type="float" office:value="7" table:number-columns-repeated="2"'),
      ],
      'table:number-rows-repeated="2"',
    );
    const rijen = await readRijen(
      makeOdsWith(odsTable(`${odsRow([], 'table:number-rows-repeated="4"')}${rij}`)),
    );
    expect(rijen.map(({ nummer, cellen }) => [nummer, ...cellen.map(({ kolom }) => kolom)])).toEqual([
      [5, 4, 5],
      [6, 4, 5],
    ]);
  });

  it('een bedekte cel houdt haar plaats', async () => {
    const bedekt = { xml: '<table:covered-table-cell/>' };
    const [rij] = await readRijen(makeOds([[1, bedekt, 2]]));
    expect(rij?.cellen.map(({ kolom }) => kolom)).toEqual([1, 3]);
  });
});

describe('een .ods als geheel', () => {
  const regels = odsRow(KOP) + odsRow(RIJ);
  it.each<[string, Buffer, readonly string[]]>([
    ['die klopt', makeOdsWith(odsTable(regels)), []],
    [
      'met een grafiek',
      makeOdsWith(odsTable(regels), {
        name: 'META-INF/manifest.xml',
        content: manifest(
          '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.chart"/>',
        ),
      }),
      [],
    ],
    [
      'met een verborgen rij',
      makeOdsWith(odsTable(odsRow(KOP) + odsRow(RIJ, 'table:visibility="collapse"'))),
      ['RIJ_VERBORGEN'],
    ],
    [
      'met een gefilterde rij',
      makeOdsWith(odsTable(odsRow(KOP) + odsRow(RIJ, 'table:visibility="filter"'))),
      ['RIJ_VERBORGEN'],
    ],
    [
      'met een verborgen blad',
      makeOdsWith(odsTable(regels) + odsTable(regels, 'B', 'ta2')),
      ['BLAD_VERBORGEN'],
    ],
    [
      'met een verborgen kolom',
      makeOdsWith(
        odsTable(
          regels,
          'A',
          'ta1',
          '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>',
        ),
      ),
      ['KOLOM_VERBORGEN'],
    ],
    [
      'met verborgen kolommen naast de regels',
      makeOdsWith(
        odsTable(
          regels,
          'A',
          'ta1',
          '<table:table-column table:number-columns-repeated="4"/><table:table-column table:visibility="collapse" table:number-columns-repeated="16380"/>',
        ),
      ),
      [],
    ],
    ...(
      [
        [
          'een invoerregel',
          '<table:content-validations><table:content-validation table:condition="@"/></table:content-validations>',
        ],
        ['een voorwaardelijke opmaak', '<calcext:condition calcext:value="formula-is(@)"/>'],
        [
          'een naam',
          '<table:named-expressions><table:named-expression table:expression="@"/></table:named-expressions>',
        ],
      ] as const
    ).flatMap(([naam, inside]) =>
      [
        'DDE(&quot;soffice&quot;;&quot;x&quot;;&quot;y&quot;)',
        "'file:///x.ods'#$A.A1",
        'COM.MICROSOFT.WEBSERVICE(&quot;x&quot;)',
      ].map((formule): [string, Buffer, string[]] => [
        `${formule} in ${naam}`,
        makeOdsWith(inside.replace('@', formule) + odsTable(regels)),
        ['VERWIJZING_NAAR_BUITEN'],
      ]),
    ),
    ...[
      ['van het web', 'https://example.org/a.png', ['VERWIJZING_NAAR_BUITEN']],
      ['van een andere map', '../a.png', ['VERWIJZING_NAAR_BUITEN']],
      ['in het bestand zelf', 'Pictures/a.png', []],
    ].map(([naam, href, codes]): [string, Buffer, string[]] => [
      `met een plaatje ${naam as string}`,
      makeOdsWith(
        odsTable(
          odsRow(KOP) +
            odsRow([
              ...RIJ.slice(0, 3),
              xml(
                'office:value-type="float" office:value="10"',
                `<draw:frame><draw:image xlink:href="${href as string}"/></draw:frame>`,
              ),
            ]),
        ),
      ),
      codes as string[],
    ]),
    [
      'met samengevoegde cellen',
      makeOdsWith(
        odsTable(
          odsRow(KOP) +
            odsRow([
              2025,
              1,
              '6401',
              xml('table:number-rows-spanned="2" office:value-type="float" office:value="1"'),
            ]),
        ),
      ),
      ['CELLEN_SAMENGEVOEGD'],
    ],
    [
      'een tekstdocument',
      makeOdsWith('', { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }),
      ['GEEN_WERKMAP'],
    ],
    [
      'met andere voorvoegsels',
      makeOdsWith('', {
        name: 'content.xml',
        content: odsContent(odsTable(regels), 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'),
      }),
      ['BESTAND_BESCHADIGD'],
    ],
    [
      'een getal zonder waarde',
      makeOds([KOP, [2025, 1, '6401', xml('office:value-type="float"', p('10'))]]),
      ['BESTAND_BESCHADIGD'],
    ],
    ['een blad in een blad', makeOdsWith(odsTable(odsTable(''))), ['BESTAND_BESCHADIGD']],
  ])('%s', async (_, bytes, codes) => {
    const { fouten, waarschuwingen } = await controleer(bytes);
    expect([...fouten, ...waarschuwingen].map(({ code }) => code)).toEqual(codes);
  });
});
