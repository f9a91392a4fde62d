import { describe, expect, it } from '@jest/globals';
import { controleer, readRijen } from './opzet/controleer.js';
import { makeAuditfile, XAF } from './opzet/auditfile.js';

const regel = {
  bedrag: '1234.56',
  kostenplaats: '0640',
  rekening: '0043',
  tekst: 'Licenties & é',
  datum: '2025-01-20',
  stuk: 'F1',
};
const waarden = async (bytes: Buffer) =>
  (await readRijen(bytes)).slice(1).map(({ cellen }) => cellen.map(({ waarde }) => waarde));
const codes = async (bytes: Buffer): Promise<string[]> => {
  const { fouten, waarschuwingen } = await controleer(bytes);
  return [...fouten, ...waarschuwingen].map(({ code }) => code);
};

describe('een auditfile', () => {
  it.each(Object.keys(XAF) as (keyof typeof XAF)[])('van versie %s geeft zijn boekingen', async (versie) => {
    const bytes = makeAuditfile({ regels: [regel, { ...regel, bedrag: '-0.56' }], versie });
    const rest = ['2025', '1', '0640', '0043', 'Licenties & é', '2025-01-20', 'F1'];
    expect(await waarden(bytes)).toEqual([
      [...rest, '1234.56'],
      [...rest, '-0.56'],
    ]);
    expect(await controleer(bytes)).toMatchObject({
      rijen: 2,
      totaal: '1234.00',
      fouten: [],
      waarschuwingen: [],
    });
  });

  it.each([
    ['de naamruimte van de toelichting', 'http://www.odb.belastingdienst.nl/XAF/4.0'],
    ['de naamruimte die programma’s verzinnen', 'http://www.auditfiles.nl/XAF/4.0'],
    ['de naamruimte die programma’s voor 3.2.1 verzinnen', 'http://www.auditfiles.nl/XAF/3.2.1'],
    ['hoofdletters en een streep', 'HTTP://www.auditfiles.nl/xaf/3.2/'],
  ])('met %s', async (_, namespace) => {
    expect(await codes(makeAuditfile({ regels: [regel], namespace }))).toEqual([]);
  });

  it('zonder eigen datum, tekst en stuk neemt de regel die van de boeking', async () => {
    expect(await waarden(makeAuditfile({ regels: [{ bedrag: '1.00', kostenplaats: '0640' }] }))).toEqual([
      ['2025', '1', '0640', '0043', 'Factuur', '2025-01-15', 'T1', '1.00'],
    ]);
  });

  it('in ISO-8859-1 leest hetzelfde', async () => {
    const text = makeAuditfile({
      regels: [regel],
      declaratie: '<?xml version="1.0" encoding="ISO-8859-1"?>',
    }).toString();
    expect((await waarden(Buffer.from(text, 'latin1')))[0]?.[4]).toBe('Licenties & é');
  });

  it('een negatief bedrag in debet telt als credit, en andersom', async () => {
    const tellingen =
      '<linesCount>2</linesCount><totalDebit>-6.00</totalDebit><totalCredit>-7.00</totalCredit>';
    const text = makeAuditfile({
      regels: [
        { ...regel, bedrag: '6.00' },
        { ...regel, bedrag: '-7.00' },
      ],
      tellingen,
    }).toString();
    const bytes = Buffer.from(text.replace('<amnt>6.00', '<amnt>-6.00').replace('<amnt>7.00', '<amnt>-7.00'));
    expect((await waarden(bytes)).map((cellen) => cellen.at(-1))).toEqual(['-6.00', '7.00']);
    expect(await codes(bytes)).toEqual([]);
  });

  it.each<[string, Parameters<typeof makeAuditfile>[0], readonly string[]]>([
    ['een kostenregel zonder kostenplaats', { regels: [{ bedrag: '1.00' }] }, ['VERPLICHTE_CEL_LEEG']],
    ['een ander boekjaar', { regels: [regel], boekjaar: '2024' }, ['BOEKJAAR_WIJKT_AF']],
    ['een gebroken boekjaar', { regels: [regel], boekjaar: '2024-2025' }, ['BOEKJAAR_WIJKT_AF']],
    ['een periode die er niet is', { regels: [regel], periode: '14' }, ['PERIODE_BUITEN_BEREIK']],
    [
      'een datum buiten de periode',
      { regels: [{ ...regel, datum: '2025-02-01' }] },
      ['DATUM_BUITEN_PERIODE'],
    ],
    [
      'een regel te weinig',
      {
        regels: [regel],
        tellingen: '<linesCount>2</linesCount><totalDebit>1234.56</totalDebit><totalCredit>0</totalCredit>',
      },
      ['AUDITFILE_TELLING_WIJKT_AF'],
    ],
    [
      'geen tellingen',
      { regels: [regel], tellingen: '' },
      ['AUDITFILE_TELLING_ONTBREEKT', 'AUDITFILE_TELLING_ONTBREEKT', 'AUDITFILE_TELLING_ONTBREEKT'],
    ],
    [
      'een bedrag met een komma',
      {
        regels: [{ ...regel, bedrag: '1,00' }],
        tellingen: '<linesCount>0</linesCount><totalDebit>0</totalDebit><totalCredit>0</totalCredit>',
      },
      ['AUDITFILE_BOEKING'],
    ],
    [
      'een regel op de balans',
      { regels: [regel, { ...regel, rekening: '1300' }] },
      ['AUDITFILE_BALANSREGELS'],
    ],
    ['een andere valuta', { regels: [regel], valuta: 'USD' }, ['AUDITFILE_VREEMDE_VALUTA']],
    [
      'een onbekende versie',
      { regels: [regel], namespace: 'http://www.auditfiles.nl/XAF/3.1' },
      ['AUDITFILE_VERSIE'],
    ],
    [
      'een codering die er niet bij staat',
      { regels: [regel], declaratie: '<?xml version="1.0" encoding="EBCDIC"?>' },
      ['BESTAND_BESCHADIGD'],
    ],
  ])('met %s', async (_, invoer, verwacht) => {
    expect(await codes(makeAuditfile(invoer))).toEqual(verwacht);
  });

  it('geen enkel begin van een auditfile wordt half gelezen', async () => {
    const bytes = makeAuditfile({ regels: [regel, regel] });
    for (let size = bytes.indexOf('<header'); size < bytes.length - 1; size += 23)
      expect([size, await codes(bytes.subarray(0, size))]).toEqual([size, ['BESTAND_BESCHADIGD']]);
  });
});
