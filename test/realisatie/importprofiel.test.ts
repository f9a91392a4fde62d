import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkBestand } from '../../src/realisatie/check-bestand.js';
import type { Controleuitslag } from '../../src/realisatie/checks/controle.js';
import { checkProfiel } from '../../src/realisatie/importprofiel/check-profiel.js';
import type { Profiel, Profielkolom } from '../../src/realisatie/importprofiel/profiel.js';
import { settleSaldo } from '../../src/realisatie/importprofiel/saldo.js';
import { readVoorbeeld } from '../../src/realisatie/importprofiel/voorbeeld.js';
import { VOORINSTELLINGEN } from '../../src/realisatie/importprofiel/voorinstellingen.js';
import { asFile, NASLAG } from './opzet/controleer.js';
import { makeBlad, type Celinvoer } from './opzet/werkmap.js';

const kop = (kolom: string, naam: string): Profielkolom => ({ kolom, wijze: 'kop', kop: naam });
const vast = (kolom: string, waarde: string): Profielkolom => ({ kolom, wijze: 'vast', waarde });
const SALDO: Profielkolom = { kolom: 'Bedrag', wijze: 'saldo', debet: 'Debet', credit: 'Credit' };
const PROFIEL: Profiel = {
  ...{ code: 'k2f', naam: 'Grootboek', soort: 'realisatie', negeren: ['Gebruiker'] },
  kolommen: [vast('Boekjaar', '2025'), kop('Periode', 'Per'), kop('Kostenplaats', 'Kpl'), SALDO],
};
const KOP = ['Kpl', 'Per', 'Gebruiker', 'Debet', 'Credit'];
const lees = (
  rijen: readonly (readonly Celinvoer[])[],
  profielen: readonly Profiel[] = [PROFIEL],
  genoemd = true,
): Promise<Controleuitslag> =>
  asFile(makeBlad(...(rijen as [Celinvoer[]])), (pad) =>
    checkBestand({ pad, soort: 'realisatie', naslag: NASLAG, profielen: { profielen, genoemd } }),
  );
const plaatsen = ({ fouten, waarschuwingen }: Controleuitslag): unknown[] =>
  [...fouten, ...waarschuwingen].map(({ code, cel, kolom, waarde }) => [code, cel, kolom, waarde]);

describe('een bestand met een importprofiel', () => {
  it('leest vreemde kolomnamen, een vaste waarde en debet min credit', async () => {
    const uitslag = await lees([
      KOP,
      ['6401', 1, 'jan', 100.1, null],
      ['0640', 2, 'jan', null, 0.3],
      ['6401', 2, 'jan', '1.000,25', 0.05],
    ]);
    // 100.10 - 0.30 + (1000.25 - 0.05)
    expect(uitslag).toMatchObject({ rijen: 3, totaal: '1100.00', fouten: [], waarschuwingen: [] });
  });

  it.each<[string, Celinvoer[], unknown[]]>([
    ['een onbekende kostenplaats', ['640', 1, 'x', 1, null], ['KOSTENPLAATS_ONBEKEND', 'A2', 'Kpl', '640']],
    ['een lege periode', ['6401', null, 'x', 1, null], ['VERPLICHTE_CEL_LEEG', 'B2', 'Per', null]],
    ['geen getal bij credit', ['6401', 1, 'x', 1, 'tien'], ['GEEN_GETAL', 'E2', 'Credit', 'tien']],
    ['drie decimalen bij debet', ['6401', 1, 'x', 1.125, 1], ['TE_VEEL_DECIMALEN', 'D2', 'Debet', '1.125']],
    ['debet en credit leeg', ['6401', 1, 'x', null, null], ['VERPLICHTE_CEL_LEEG', 'D2', 'Debet', null]],
  ])('%s: de bevinding noemt de cel en de kolomnaam van het bestand', async (_, rij, bevinding) => {
    expect(plaatsen(await lees([KOP, rij]))).toEqual([bevinding]);
  });

  it('een vaste waarde die niet past, heeft geen cel', async () => {
    const kolommen = [...PROFIEL.kolommen, vast('Product', 'ICT-999')];
    const uitslag = await lees([KOP, ['6401', 1, 'x', 1, null]], [{ ...PROFIEL, kolommen }]);
    expect(plaatsen(uitslag)).toEqual([['PRODUCT_ONBEKEND', null, 'Product', 'ICT-999']]);
  });

  it('een kolom die het profiel niet kent, wordt genoemd; ook als zij heet als die van het sjabloon', async () => {
    const uitslag = await lees([
      [...KOP, 'Kostenplaats'],
      ['6401', 1, 'x', 1, null, 'Naam'],
    ]);
    expect(plaatsen(uitslag)).toEqual([['KOLOM_ONBEKEND', 'F1', null, 'Kostenplaats']]);
  });

  it('een kolom die het profiel verwacht en er niet is, wordt bij haar naam in het bestand genoemd', async () => {
    const uitslag = await lees([
      ['Kpl', 'Per', 'Debet'],
      ['6401', 1, 1],
    ]);
    expect(uitslag.fouten.map(({ code, kolom }) => [code, kolom])).toEqual([['KOLOM_ONTBREEKT', 'Credit']]);
  });
});

describe('een profiel dat niet is genoemd', () => {
  const rij = ['6401', 1, 'x', 1, null];

  it('wordt herkend aan zijn kolomnamen, en dat moet worden bevestigd', async () => {
    const uitslag = await lees([KOP, rij], [PROFIEL], false);
    expect(uitslag).toMatchObject({ rijen: 1, totaal: '1.00', fouten: [] });
    expect(uitslag.aantallen).toEqual({ PROFIEL_HERKEND: 1 });
  });

  it('met de meeste kolomnamen gaat voor', async () => {
    const ruim = {
      ...PROFIEL,
      code: 'ruim',
      naam: 'Ruim',
      kolommen: [...PROFIEL.kolommen, kop('Omschrijving', 'Gebruiker')],
      negeren: [],
    };
    const { waarschuwingen } = await lees([KOP, rij], [PROFIEL, ruim], false);
    expect(waarschuwingen.map(({ melding }) => melding)).toEqual([expect.stringContaining('“Ruim”')]);
  });

  it('en even goed past als een ander, geeft een fout die beide noemt', async () => {
    const ander = { ...PROFIEL, code: 'b', naam: 'Ander' };
    const uitslag = await lees([KOP, rij], [PROFIEL, ander], false);
    expect(uitslag.fouten[0]?.melding).toContain('“Grootboek”, “Ander”');
  });

  it('laat een bestand met de kolommen van het sjabloon zoals het is', async () => {
    const eigen = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', ...KOP];
    const uitslag = await lees([eigen, [2025, 1, '6401', 7, ...rij]], [PROFIEL], false);
    expect(uitslag.totaal).toBe('7.00');
    expect(uitslag.aantallen).toEqual({ KOLOM_ONBEKEND: 5 });
  });
});

describe('debet min credit', () => {
  it('is op de cent wat de hele centen zeggen', () => {
    const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    const text = (value: bigint): string => {
      const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
      return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    fc.assert(
      fc.property(cents, cents, (debet, credit) => {
        const regel: Record<string, string | null> = {
          debet: text(debet),
          credit: text(credit),
          bedrag: null,
        };
        expect(settleSaldo(regel)).toBeNull();
        const [whole = '', rest = ''] = (regel['bedrag'] ?? '').split('.');
        expect(BigInt(whole + rest.padEnd(2, '0'))).toBe(debet - credit);
      }),
    );
  });

  it('dat te groot is om te bewaren, is een bevinding', () => {
    const regel = { debet: '99999999999999.99', credit: '-99999999999999.99', bedrag: null };
    expect(settleSaldo(regel)).toBe('GETAL_TE_GROOT');
  });
});

describe('een importprofiel vastleggen', () => {
  const redenen = (anders: Partial<Profiel>, andere: readonly Profiel[] = []): string[] =>
    checkProfiel({ ...PROFIEL, ...anders }, andere).map(({ reason }) => reason);
  const met = (...extra: Profielkolom[]): Partial<Profiel> => ({ kolommen: [...PROFIEL.kolommen, ...extra] });

  it('een goed profiel kan', () => expect(redenen({})).toEqual([]));

  it.each<[string, Partial<Profiel>, string]>([
    ['een kolom die er niet is', met(kop('Hoeveelheid', 'Aantal')), '“Hoeveelheid” is geen kolom'],
    ['een kolom twee keer', met(kop('Periode', 'Maand')), 'Periode staat er twee keer in'],
    ['een kop twee keer', met(kop('Kostensoort', 'kpl')), '“kpl” is voor meer dan één kolom'],
    ['een vast bedrag met letters', met(vast('Btw', 'tien')), 'kan niet in de kolom Btw staan'],
    [
      'een vaste periode 14',
      { kolommen: [...PROFIEL.kolommen.filter(({ kolom }) => kolom !== 'Periode'), vast('Periode', '14')] },
      'kan niet in de kolom Periode',
    ],
    [
      'saldo voor een andere kolom',
      met({ ...SALDO, kolom: 'Btw', debet: 'a', credit: 'b' }),
      'alleen voor de kolom Bedrag',
    ],
    ['een verplichte kolom te weinig', { kolommen: PROFIEL.kolommen.slice(1) }, 'Boekjaar is verplicht'],
    ['een kop overslaan die wordt gelezen', { negeren: ['Debet'] }, '“Debet” wordt gelezen'],
  ])('%s: een zin die zegt wat te doen', (_, anders, zin) => {
    expect(redenen(anders)).toEqual([expect.stringContaining(zin)]);
  });

  it('dezelfde kolomnamen als een ander profiel kan niet', () => {
    expect(redenen({}, [{ ...PROFIEL, naam: 'Eerder' }])).toEqual([expect.stringContaining('“Eerder”')]);
  });

  it.each(VOORINSTELLINGEN.map((voorinstelling) => [voorinstelling.bron, voorinstelling] as const))(
    'de voorinstelling voor %s is een geldig begin',
    (_, { kolommen }) => expect(redenen({ kolommen, negeren: [] })).toEqual([]),
  );
});

it('een voorbeeld geeft de kolomnamen en ten hoogste twintig rijen', async () => {
  const rijen = Array.from({ length: 30 }, (_, nummer): Celinvoer[] => ['6401', nummer, null, 'buiten']);
  const uitslag = await asFile(makeBlad(['Kpl', 'Per', 'Debet'], ...rijen), readVoorbeeld);
  expect(uitslag).toMatchObject({ ok: true, waarde: { koppen: ['Kpl', 'Per', 'Debet'] } });
  if (!uitslag.ok) return;
  expect(uitslag.waarde.rijen).toHaveLength(20);
  expect(uitslag.waarde.rijen[1]).toEqual(['6401', '1', '']);
});
