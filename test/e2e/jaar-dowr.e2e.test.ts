import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { BerekeningenService } from '../../src/berekening/index.js';
import type { Uitkomst } from '../../src/rekenkern/index.js';
import { startService } from '../opzet/dienst.js';
import { beginVerband, readStappen, type Jaardienst } from './opzet/jaar.js';

const JAREN = [2024, 2025] as const;

/** DOWR, from an empty database to nulpositie over HTTP only, in the hands of its controller and directiebestuur. */
describe('dowr, van inrichting tot nulpositie', () => {
  let dienst: Jaardienst;
  const uitkomsten = new Map<string, Uitkomst>();
  const uitkomst = (welke: string): Uitkomst => {
    const found = uitkomsten.get(welke);
    if (found === undefined) throw new Error(`Niet doorgerekend: ${welke}`);
    return found;
  };
  beforeAll(async () => {
    dienst = await beginVerband('dowr');
    for (const stap of readStappen('dowr').stappen) await dienst.send(stap);
    for (const jaar of JAREN) {
      await dienst.upload(jaar);
      for (const fase of ['begroting', 'jaarrekening'] as const)
        uitkomsten.set(`${jaar} ${fase}`, await dienst.run(jaar, fase));
    }
  }, 300_000);
  afterAll(() => dienst.close());

  const bedragen = (welke: string, werkorganisatie: string, wat: string): string[] =>
    uitkomst(welke)
      .lasten.filter((last) => last.werkorganisatie === werkorganisatie)
      .filter(({ product, component }) => (product ?? component) === wat)
      .map(({ deelnemer, bedrag }) => `${deelnemer} ${bedrag}`);

  it.each(['2024 begroting', '2024 jaarrekening', '2025 begroting', '2025 jaarrekening'])(
    '%s sluit op nul',
    (welke) => {
      expect(uitkomst(welke).nulpositie.sluit).toBe(true);
    },
  );

  it('verdeelt het casco van Inkoop 2024 naar inwoners', () => {
    // Begroting 284,000 over 103,402 + 18,843 + 38,364 = 160,609 inhabitants: 182,842.6053..., 33,319.5026..., 67,837.8920...
    expect(bedragen('2024 begroting', 'inkoop', 'casco')).toEqual([
      'deventer 182842.61',
      'olst-wijhe 33319.50',
      'raalte 67837.89',
    ]);
    // Kostenplaats 6200 came to 282,569.87: 181,921.8704..., 33,151.7166..., 67,496.2828...; the cent that rounding
    // down leaves goes to Olst-Wijhe.
    expect(bedragen('2024 jaarrekening', 'inkoop', 'casco')).toEqual([
      'deventer 181921.87',
      'olst-wijhe 33151.72',
      'raalte 67496.28',
    ]);
  });

  it('verdeelt Inkoopadvies 2024 naar uren, en Deventer merkt er niets van', () => {
    // Begroting 138,000 by contract 460 : 860 of 1,320 hours: 48,090.909..., 89,909.090...
    expect(bedragen('2024 begroting', 'inkoop', 'INK-001')).toEqual([
      'olst-wijhe 48090.91',
      'raalte 89909.09',
    ]);
    // Kostenplaats 6210 came to 144,307.74; used 489.90 and 850.54 of 1,340.44 hours: 52,741.1609... and
    // 91,566.5790...; the cent that is left goes to Raalte.
    expect(bedragen('2024 jaarrekening', 'inkoop', 'INK-001')).toEqual([
      'olst-wijhe 52741.16',
      'raalte 91566.58',
    ]);
  });

  it('verrekent Inkoop 2024 met de voorschotten', () => {
    // Raalte: 91,566.58 + 72,679.46 + 57,344.06 + 67,496.28 = 289,086.38; advances 286,179.00.
    expect(uitkomst('2024 jaarrekening').verrekening).toContainEqual({
      deelnemer: 'raalte',
      werkorganisatie: 'inkoop',
      gastheer: 'raalte',
      definitief: '289086.38',
      voorschot: '286179.00',
      saldo: '2907.38',
    });
  });

  it('saldeert 2024 tot twee betalingen van Raalte', () => {
    // To Deventer (ICT, belastingen, facilitair): Olst-Wijhe 8,734.51 + 15,878.87 - 185.32 = 24,428.06,
    //   Raalte 85,505.44 - 3,516.27 - 5,933.44 = 76,055.73.
    // To Olst-Wijhe (PSA): Deventer 35,037.85, Raalte 6,396.11.
    // To Raalte (inkoop, financien): Deventer -515.46 - 6,857.45 = -7,372.91, Olst-Wijhe 7,710.30 + 3,958.00 = 11,668.30.
    // Deventer: 35,037.85 - 7,372.91 - 24,428.06 - 76,055.73 = -72,818.85.
    // Olst-Wijhe: 24,428.06 + 11,668.30 - 35,037.85 - 6,396.11 = -5,337.60.
    // Raalte: 76,055.73 + 6,396.11 + 7,372.91 - 11,668.30 = 78,156.45.
    const { posities, saldering } = uitkomst('2024 jaarrekening');
    expect(posities.map(({ netto }) => netto)).toEqual(['-72818.85', '-5337.60', '78156.45']);
    expect(saldering).toEqual([
      { van: 'raalte', naar: 'deventer', bedrag: '72818.85' },
      { van: 'raalte', naar: 'olst-wijhe', bedrag: '5337.60' },
    ]);
  });

  it('saldeert 2025 tot twee betalingen van Raalte', () => {
    expect(uitkomst('2025 jaarrekening').saldering).toEqual([
      { van: 'raalte', naar: 'deventer', bedrag: '221237.52' },
      { van: 'raalte', naar: 'olst-wijhe', bedrag: '44739.61' },
    ]);
  });

  it('maakt Raalte pas afnemer van het zaaksysteem met de wijziging per 2025', () => {
    const afnemers = (jaar: number): string[] =>
      bedragen(`${jaar} begroting`, 'ict', 'ICT-010').map((last) => last.split(' ')[0] ?? '');
    expect(afnemers(2024)).toEqual(['deventer', 'olst-wijhe']);
    expect(afnemers(2025)).toEqual(['deventer', 'olst-wijhe', 'raalte']);
  });

  it('rekent de klanttevredenheid van ICT uit de metingen, gewogen naar wie antwoordde', async () => {
    // (3.4 x 210 + 3.7 x 260) / 470 = 1,676 / 470 = 3.5659...
    const normen = await dienst.get<Norm[]>('prestatienormen?boekjaar=2024&werkveld=ict');
    const norm = normen.find(({ letter }) => letter === 'D');
    expect(norm?.realisatie).toMatchObject({ metingen: 2, waarde: '3.57', gehaald: true });
  });

  it('geeft het werkboek van de jaarrekening, met wat Raalte betaalt', async () => {
    const berekeningen = await dienst.get<{ id: string; fase: string }[]>('berekeningen?boekjaar=2024');
    const jaarrekening = berekeningen.find(({ fase }) => fase === 'jaarrekening');
    const boek = new ExcelJS.Workbook();
    const bytes = await dienst.download(`berekeningen/${jaarrekening?.id ?? ''}/jaarrekening`);
    await boek.xlsx.load(bytes as unknown as ArrayBuffer);
    const getallen = new Set<number>();
    for (const blad of boek.worksheets)
      blad.eachRow((rij) => {
        rij.eachCell(({ value, result }) => {
          for (const waarde of [value, result]) if (typeof waarde === 'number') getallen.add(waarde);
        });
      });
    for (const bedrag of [72818.85, 5337.6, 181921.87]) expect(getallen).toContain(bedrag);
  });

  it('rekent met precies hetzelfde als de voorbeeldset die de dienst zelf laadt', async () => {
    const geladen = await startService({ demo: 'geladen' });
    try {
      for (const jaar of JAREN) {
        const laatste = await geladen.app.get(BerekeningenService).latest('dowr', jaar);
        expect(laatste?.invoerHash).toBe(uitkomst(`${jaar} jaarrekening`).invoerHash);
      }
    } finally {
      await geladen.close();
    }
  }, 180_000);
});

interface Norm {
  readonly letter: string;
  readonly realisatie: object;
}
