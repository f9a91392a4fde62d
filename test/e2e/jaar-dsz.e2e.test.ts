import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Effect } from '../../src/berekening/index.js';
import type { Uitkomst } from '../../src/rekenkern/index.js';
import { beginVerband, lastVan, readStappen, type Jaardienst, type Weigering } from './opzet/jaar.js';

/** DSZ, from an empty database to nulpositie over HTTP only: an ICT-pool for three years, then an SSC. */
describe('DSZ, van inrichting tot nulpositie', () => {
  let dienst: Jaardienst;
  let zonderVorm: Weigering;
  const uitkomsten = new Map<string, Uitkomst>();
  const uitkomst = (welke: string): Uitkomst => {
    const found = uitkomsten.get(welke);
    if (found === undefined) throw new Error(`Niet doorgerekend: ${welke}`);
    return found;
  };

  beforeAll(async () => {
    dienst = await beginVerband('dsz');
    for (const stap of readStappen('dsz').stappen) {
      // The term has been agreed, and nothing yet for after it.
      if (stap.verzoek.startsWith('vormen/')) zonderVorm = await dienst.refuse('boekjaren', { jaar: 2026 });
      await dienst.send(stap);
    }
    for (const jaar of [2024, 2025]) {
      await dienst.upload(jaar);
      for (const fase of ['begroting', 'jaarrekening'] as const)
        uitkomsten.set(`${jaar} ${fase}`, await dienst.run(jaar, fase));
    }
  }, 300_000);
  afterAll(() => dienst.close());

  it.each(['2024 begroting', '2024 jaarrekening', '2025 begroting', '2025 jaarrekening'])(
    '%s sluit op nul, zonder waarschuwingen',
    (welke) => {
      const { nulpositie, waarschuwingen } = uitkomst(welke);
      expect(nulpositie.sluit).toBe(true);
      expect(waarschuwingen).toEqual([]);
    },
  );

  it('verdeelt vast naar contract en variabel naar gebruik', () => {
    // Vast 120,000 by 100/60/40: 60,000, 36,000 and 24,000. Variabel in the begroting 40,000 by contract: 20,000, 12,000 and 8,000;
    // in the jaarrekening 36,000 by use 100/60/20: 20,000, 12,000 and 4,000.
    const lasten = (welke: string): (string | undefined)[] =>
      ['dalfsen', 'staphorst', 'zwartewaterland'].map((wie) => lastVan(uitkomst(welke), wie, 'ICT-01'));
    expect(lasten('2024 begroting')).toEqual(['80000.00', '48000.00', '32000.00']);
    expect(lasten('2024 jaarrekening')).toEqual(['80000.00', '48000.00', '28000.00']);
  });

  it('laat de vaste last van de anderen staan als een afnemer minder gebruikt', async () => {
    // Zwartewaterland used 20 of its 40. Had it used 40, then 36,000 over 200: 18,000, 10,800 and 7,200. What the others paid
    // besides is 60,000 and 36,000 either way.
    const afname = [{ product: 'ICT-01', deelnemer: 'zwartewaterland', contract: '40', werkelijk: '40' }];
    const vraag = { boekjaar: 2024, afname };
    const { perDeelnemer } = await dienst.post<Effect>('effectberekeningen', vraag, 200);
    const product = perDeelnemer.map(({ deelnemer, lasten }) => {
      const last = lasten.find((each) => each.product === 'ICT-01');
      return [deelnemer, last?.oud, last?.nieuw];
    });
    expect(product).toEqual([
      ['dalfsen', '80000.00', '78000.00'], // 60,000 + 20,000; 60,000 + 18,000
      ['staphorst', '48000.00', '46800.00'], // 36,000 + 12,000; 36,000 + 10,800
      ['zwartewaterland', '28000.00', '31200.00'], // 24,000 + 4,000; 24,000 + 7,200
    ]);
  });

  it('rekent 2024 af: Dalfsen, gastheer, betaalt terug', () => {
    // ICT-03 costs 53,000; 5,000.00 x 5, 3 and 2 is 50,000; 3,000 by inhabitants 28,587, 17,145 and 22,685 of 68,417:
    // 1,253.5042, 751.7868 and 994.7090, so 1,253.50, 751.79 and 994.71.
    // Dalfsen 20,000 + 80,000 + (25,000 + 11,000) + 26,253.50; Staphorst 20,000 + 48,000 + (15,000 + 5,000) + 15,751.79;
    // Zwartewaterland 20,000 + 28,000 + (10,000 + 4,000) + 10,994.71.
    const { perDeelnemer, saldering } = uitkomst('2024 jaarrekening');
    expect(perDeelnemer).toEqual([
      { deelnemer: 'dalfsen', lasten: '162253.50', voorschotten: '160000.00', saldo: '2253.50' },
      { deelnemer: 'staphorst', lasten: '103751.79', voorschotten: '104000.00', saldo: '-248.21' },
      { deelnemer: 'zwartewaterland', lasten: '72994.71', voorschotten: '76000.00', saldo: '-3005.29' },
    ]);
    expect(saldering).toEqual([
      { van: 'dalfsen', naar: 'zwartewaterland', bedrag: '3005.29' },
      { van: 'dalfsen', naar: 'staphorst', bedrag: '248.21' },
    ]);
  });

  it('rekent 2025 af', () => {
    // ICT-01 35,000 by 100/60/15: 20,000, 12,000 and 3,000. ICT-02 52,000 by contract and 21,000 by 1,050/650/400: 36,500, 22,100
    // and 14,400. ICT-03 costs 49,000: 1,000 back by inhabitants, 417.8347, 250.5956 and 331.5697: 417.83, 250.60 and 331.57.
    const { perDeelnemer, saldering } = uitkomst('2025 jaarrekening');
    expect(perDeelnemer.map(({ lasten }) => lasten)).toEqual(['161082.17', '104849.40', '71068.43']);
    expect(saldering).toEqual([
      { van: 'dalfsen', naar: 'zwartewaterland', bedrag: '5531.57' },
      { van: 'dalfsen', naar: 'staphorst', bedrag: '50.60' },
    ]);
  });

  describe('na de looptijd', () => {
    it('begint 2026 pas als er een vorm voor is afgesproken', async () => {
      expect([zonderVorm.status, zonderVorm.zinnen]).toEqual([
        400,
        expect.stringContaining('of laat het met een andere vorm langer duren'),
      ]);
      // The step of inrichting.json after the change of vorm was taken: the year is there.
      const { status } = await dienst.refuse('boekjaren', { jaar: 2026 });
      expect(status).toBe(409);
    });

    it('kent de ICT-pool in 2026 niet meer, en het SSC eerder niet', async () => {
      const bestaat = async (jaar: number): Promise<string[]> =>
        (await dienst.get<{ code: string }[]>(`werkorganisaties?boekjaar=${jaar}`)).map(({ code }) => code);
      expect(await bestaat(2025)).toEqual(['ict-pool']);
      expect(await bestaat(2026)).toEqual(['ssc']);
    });

    it('maakt van een DVO in concept geen afnemers', async () => {
      const { rijen } = await dienst.get<{ rijen: { cellen: { stand: string }[] }[] }>(
        'afnamematrix?boekjaar=2026',
      );
      expect(rijen).toHaveLength(3);
      expect(rijen.flatMap(({ cellen }) => cellen.map(({ stand }) => stand))).toEqual(Array(9).fill('geen'));
    });

    it('weigert één product uit een pakket van alles of niets', async () => {
      const deel = {
        ...{ code: 'DVO-deel', naam: 'Alleen inkoop', werkorganisatie: 'ssc', vanaf: '2026-01-01' },
        pakket: 'basis',
        deelnemers: ['staphorst'],
        regels: [{ deelnemer: 'staphorst', product: 'SSC-03', contract: '40' }],
      };
      for (const allesOfNiets of [true, undefined]) {
        const { status, zinnen } = await dienst.refuse('dvos', { ...deel, allesOfNiets });
        expect([status, zinnen]).toEqual([400, expect.stringMatching(/SSC-01/)]);
        expect(zinnen).toMatch(/SSC-02/);
      }
    });
  });

  describe('weigert, met de zin die het herstelt', () => {
    it('een tweede gastheer in dezelfde tijd', async () => {
      const tweede = {
        werkorganisatie: 'ict-pool',
        gastheer: 'staphorst',
        vanaf: '2025-01-01',
        tot: '2026-01-01',
      };
      const { zinnen } = await dienst.refuse('gastheerschappen', tweede);
      expect(zinnen).toMatch(
        /heeft al een gastheer: Dalfsen.*Beëindig dat gastheerschap eerst per 2025-01-01/,
      );
    });

    it('een gastheer na de looptijd van de werkorganisatie', async () => {
      const later = { werkorganisatie: 'ict-pool', gastheer: 'staphorst', vanaf: '2026-01-01' };
      const { status } = await dienst.refuse('gastheerschappen', later);
      expect(status).toBe(400);
    });
  });
});
