import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Uitkomst } from '../../src/rekenkern/index.js';
import { GebruikersService } from '../../src/toegang/index.js';
import { NIEUW_VERBAND, VerbandenService } from '../../src/verband/index.js';
import { DOOR, startDienst, WACHTWOORD, type Browser, type Dienst } from './opzet/wereld.js';

/**
 * A verband that no line of code knows: three gemeenten, two werkorganisaties with a gastheer each, one year from begroting to
 * nulpositie. Everything is sent over the API, and every figure below was worked out by hand.
 *
 * Begroting 2025                                akkerdam   bosrijk  coldenhof
 *   archief (gastheer akkerdam)
 *     casco 38,000 by inhabitants 50:30:20        19,000     11,400      7,600
 *     ARC-01 88,000 by contract 1000:600:400      44,000     26,400     17,600
 *     advance                                     63,000     37,800     25,200
 *   wagenpark (gastheer bosrijk)
 *     casco 9,000 in equal parts                   3,000      3,000      3,000
 *     WAG-01 60,000 by contract 10:30             15,000     45,000          -
 *     advance                                     18,000     48,000      3,000
 *
 * Jaarrekening 2025
 *   archief
 *     casco 40,000                                20,000     12,000      8,000
 *     ARC-01 90,000 by use 900:600:300            45,000     30,000     15,000
 *     maatwerk for coldenhof                           -          -      1,500
 *     charge                                      65,000     42,000     24,500
 *     less advance                                +2,000     +4,200       -700
 *   wagenpark
 *     casco 10,000; the odd cent to the first   3,333.34   3,333.33   3,333.33
 *     WAG-01 60,000 by use 12:28                  18,000     42,000          -
 *     charge                                   21,333.34  45,333.33   3,333.33
 *     less advance                             +3,333.34  -2,666.67    +333.33
 *
 * Saldering. Akkerdam is owed 4,200 - 700 = 3,500.00 and owes 3,333.34: it receives 166.66. Bosrijk owes 4,200.00 and is owed
 * 3,333.34 + 333.33 = 3,666.67: it pays 533.33. Coldenhof is owed 700.00 and owes 333.33: it receives 366.67.
 */
const V1 = '/v1/verbanden/abc';
const BOEKJAAR = 2025;
const NIEUW = {
  code: 'abc',
  naam: 'Samen ABC',
  vanaf: '2024-01-01',
  rechtsvorm: 'bestuursconvenant',
  organisatievorm: 'centrum',
};
const VANAF = { vanaf: '2024-01-01' };
const INWONERS = { akkerdam: '50000', bosrijk: '30000', coldenhof: '20000' };

let dienst: Dienst;
let beheerder: Browser;
let controller: Browser;
let directie: Browser;
let lid: Browser;

beforeAll(async () => {
  dienst = await startDienst();
  // Accounts come from the identity provider or the command line; whoever begins a verband is a beheerder already.
  const elders = NIEUW_VERBAND.parse({ ...NIEUW, code: 'elders', naam: 'Elders' });
  await dienst.app.get(VerbandenService).begin({ verband: 'elders', gebruiker: 'toets' }, elders);
  const gebruikers = dienst.app.get(GebruikersService);
  for (const aanmeldnaam of ['bea', 'carla', 'dirk', 'coen'])
    await gebruikers.make({ aanmeldnaam, naam: aanmeldnaam, wachtwoord: WACHTWOORD });
  const rol = { verband: 'elders', rol: 'beheerder', deelnemer: null, werkorganisatie: null } as const;
  await gebruikers.grantRol({ ...rol, aanmeldnaam: 'bea', vanaf: null, tot: null }, DOOR);
  beheerder = await dienst.browser('bea');
});
afterAll(() => dienst.close());

/** Sends something that must be taken. */
async function post<Antwoord>(browser: Browser, pad: string, inhoud: object): Promise<Antwoord> {
  const { status, body } = (await browser.post(`${V1}/${pad}`).send(inhoud)) as Bericht;
  expect({ pad, status, fout: status === 201 ? null : body }).toEqual({ pad, status: 201, fout: null });
  return body as Antwoord;
}

async function get<Antwoord>(browser: Browser, pad: string): Promise<Antwoord> {
  return (await browser.get(`${V1}/${pad}`).expect(200)).body as Antwoord;
}

interface Bericht {
  readonly status: number;
  readonly body: unknown;
}

/** Uploads a workbook of these rows, which must come in without a remark. */
async function upload(soort: string, kop: string[], ...rijen: (string | number | null)[][]): Promise<void> {
  const boek = new ExcelJS.Workbook();
  boek.addWorksheet(soort).addRows([kop, ...rijen]);
  const bytes = Buffer.from(await boek.xlsx.writeBuffer());
  const { body } = (await controller
    .post(`${V1}/inlezingen`)
    .field({ soort, boekjaar: String(BOEKJAAR) })
    .attach('bestand', bytes, `${soort}.xlsx`)) as Bericht;
  expect(body).toMatchObject({ status: 'verwerkt', rijen: rijen.length, fouten: [], waarschuwingen: [] });
}

async function run(fase: string): Promise<Uitkomst> {
  const { id } = await post<{ id: string }>(controller, 'berekeningen', { boekjaar: BOEKJAAR, fase });
  return await get<Uitkomst>(controller, `berekeningen/${id}/uitkomst`);
}

/** The charges of each deelnemer, as `wat: bedrag`. */
const lastenVan = ({ lasten }: Uitkomst, van: string): string[] =>
  lasten
    .filter(({ deelnemer }) => deelnemer === van)
    .map(({ werkorganisatie, component, product, bedrag }) =>
      [werkorganisatie, product ?? component, bedrag].join(' '),
    )
    .sort();

describe('een vijfde verband, alleen over de API', () => {
  it('begint, en krijgt een controller, een directiebestuur en een regiegroeplid', async () => {
    await beheerder
      .post('/v1/verbanden')
      .send({ ...NIEUW, boekjaren: [BOEKJAAR] })
      .expect(201);
    await post(beheerder, 'roltoekenningen', { aanmeldnaam: 'carla', rol: 'controller' });
    await post(beheerder, 'roltoekenningen', { aanmeldnaam: 'dirk', rol: 'directiebestuur' });
    controller = await dienst.browser('carla');
    directie = await dienst.browser('dirk');
  });

  it('krijgt drie deelnemers en twee werkorganisaties met een gastheer', async () => {
    for (const [code, naam] of [
      ['akkerdam', 'Akkerdam'],
      ['bosrijk', 'Bosrijk'],
      ['coldenhof', 'Coldenhof'],
    ])
      await post(controller, 'deelnemers', { code, naam, soort: 'gemeente', ...VANAF });
    for (const [code, naam, gastheer] of [
      ['archief', 'Streekarchief', 'akkerdam'],
      ['wagenpark', 'Wagenpark', 'bosrijk'],
    ]) {
      await post(controller, 'werkorganisaties', { code, naam, ...VANAF });
      await post(controller, 'gastheerschappen', { werkorganisatie: code, gastheer, ...VANAF });
    }
    const rol = { aanmeldnaam: 'coen', rol: 'regiegroeplid', deelnemer: 'coldenhof' };
    await post(beheerder, 'roltoekenningen', rol);
    lid = await dienst.browser('coen');
  });

  it('krijgt sleutels, casco’s en menukaarten', async () => {
    const inwoners = { code: 'inwoners', naam: 'Inwoners', definitie: { soort: 'gewichten' } };
    await post(controller, 'verdeelsleutels', { ...inwoners, ...VANAF });
    await post(controller, 'verdeelsleutels', {
      ...{ code: 'gelijk', naam: 'Gelijke delen', definitie: { soort: 'gelijk' } },
      ...VANAF,
    });
    const herkomst = { peildatum: '2025-01-01', bron: 'Burgerzaken', status: 'definitief' };
    const sleutelwaarden = Object.entries(INWONERS).map(([deelnemer, waarde]) => {
      return { sleutel: 'inwoners', deelnemer, waarde, ...herkomst };
    });
    await post(controller, 'sleutelwaarden', { sleutelwaarden });
    const cascos = [
      { werkorganisatie: 'archief', regime: 'solidariteit', sleutel: 'inwoners' },
      { werkorganisatie: 'wagenpark', regime: 'solidariteit', sleutel: 'gelijk' },
    ];
    await post(controller, 'cascos', { boekjaar: BOEKJAAR, cascos });
    for (const [code, product, naam, eenheid] of [
      ['archief', 'ARC-01', 'Archiefbeheer', 'meter'],
      ['wagenpark', 'WAG-01', 'Onderhoud voertuigen', 'voertuig'],
    ]) {
      await post(controller, 'werkvelden', { code, naam });
      await post(controller, 'menukaarten', { boekjaar: BOEKJAAR, werkveld: code });
      const regel = { product, naam, eenheid, werkorganisatie: code, beleid: 'werkelijk_gebruik' };
      await post(controller, 'menukaartregels', { boekjaar: BOEKJAAR, werkveld: code, ...regel });
    }
  });

  it('krijgt DVO’s die de een opstelt en de ander vaststelt', async () => {
    const contracten: Record<string, [product: string, ...rest: [deelnemer: string, contract: string][]]> = {
      archief: ['ARC-01', ['akkerdam', '1000'], ['bosrijk', '600'], ['coldenhof', '400']],
      wagenpark: ['WAG-01', ['akkerdam', '10'], ['bosrijk', '30']],
    };
    const besluit = { vastgesteldOp: '2024-11-28' };
    for (const [werkorganisatie, [product, ...regels]] of Object.entries(contracten)) {
      const { id } = await post<{ id: string }>(controller, 'dvos', {
        ...{ code: `DVO-${werkorganisatie}`, naam: `DVO ${werkorganisatie}`, werkorganisatie },
        vanaf: '2025-01-01',
        deelnemers: regels.map(([deelnemer]) => deelnemer),
        regels: regels.map(([deelnemer, contract]) => ({ deelnemer, product, contract })),
      });
      await controller.post(`${V1}/dvos/${id}/vaststellingen`).send(besluit).expect(403);
      await post(directie, `dvos/${id}/vaststellingen`, besluit);
    }
  });

  it('krijgt kostenplaatsen', async () => {
    for (const [code, naam, werkorganisatie, product] of [
      ['100', 'Leiding archief', 'archief', null],
      ['110', 'Depot', 'archief', 'ARC-01'],
      ['200', 'Leiding wagenpark', 'wagenpark', null],
      ['210', 'Werkplaats', 'wagenpark', 'WAG-01'],
    ]) {
      const bestemming = product === null ? 'casco' : 'product';
      const toewijzing = { werkorganisatie, bestemming, product, gedrag: 'vast' };
      await post(controller, 'kostenplaatsen', { boekjaar: BOEKJAAR, code, naam, toewijzing });
    }
  });

  it('begroot het jaar, en dat worden de voorschotten', async () => {
    const begroting = [
      ['100', 38_000],
      ['110', 88_000],
      ['200', 9_000],
      ['210', 60_000],
    ] as const;
    await upload(
      'begroting',
      ['Boekjaar', 'Kostenplaats', 'Bedrag'],
      ...begroting.map((rij) => [BOEKJAAR, ...rij]),
    );
    const uitkomst = await run('begroting');
    expect(lastenVan(uitkomst, 'bosrijk')).toEqual([
      'archief ARC-01 26400.00',
      'archief casco 11400.00',
      'wagenpark WAG-01 45000.00',
      'wagenpark casco 3000.00',
    ]);
    expect(uitkomst.verrekening.map(({ definitief }) => definitief)).toEqual([
      ...['63000.00', '18000.00'],
      ...['37800.00', '48000.00'],
      ...['25200.00', '3000.00'],
    ]);
    await upload(
      'voorschotten',
      ['Boekjaar', 'Deelnemer', 'Werkorganisatie', 'Bedrag'],
      ...uitkomst.verrekening.map(({ deelnemer, werkorganisatie, definitief }) => [
        ...[BOEKJAAR, deelnemer, werkorganisatie, Number(definitief)],
      ]),
    );
  });

  it('leest de werkelijke kosten en het gebruik in', async () => {
    await upload(
      'realisatie',
      ['Boekjaar', 'Periode', 'Kostenplaats', 'Deelnemer', 'Bedrag'],
      [BOEKJAAR, 6, '100', null, 25_000],
      [BOEKJAAR, 12, '100', null, 15_000],
      [BOEKJAAR, 12, '110', null, 90_000],
      [BOEKJAAR, 9, '110', 'coldenhof', 1_500],
      [BOEKJAAR, 12, '200', null, 10_000],
      [BOEKJAAR, 3, '210', null, 61_250.5],
      [BOEKJAAR, 11, '210', null, -1_250.5],
    );
    await upload(
      'afname',
      ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'],
      [BOEKJAAR, 12, 'ARC-01', 'akkerdam', 900],
      [BOEKJAAR, 12, 'ARC-01', 'bosrijk', 600],
      [BOEKJAAR, 12, 'ARC-01', 'coldenhof', 300],
      [BOEKJAAR, 12, 'WAG-01', 'akkerdam', 12],
      [BOEKJAAR, 12, 'WAG-01', 'bosrijk', 28],
    );
  });

  it('sluit het jaar op nul, tot op de cent zoals met de hand uitgerekend', async () => {
    const uitkomst = await run('jaarrekening');
    expect(['akkerdam', 'bosrijk', 'coldenhof'].map((deelnemer) => lastenVan(uitkomst, deelnemer))).toEqual([
      [
        'archief ARC-01 45000.00',
        'archief casco 20000.00',
        'wagenpark WAG-01 18000.00',
        'wagenpark casco 3333.34',
      ],
      [
        'archief ARC-01 30000.00',
        'archief casco 12000.00',
        'wagenpark WAG-01 42000.00',
        'wagenpark casco 3333.33',
      ],
      [
        'archief ARC-01 15000.00',
        'archief casco 8000.00',
        'archief direct 1500.00',
        'wagenpark casco 3333.33',
      ],
    ]);
    expect(uitkomst.verrekening.map(({ saldo }) => saldo)).toEqual([
      ...['2000.00', '3333.34'],
      ...['4200.00', '-2666.67'],
      ...['-700.00', '333.33'],
    ]);
    expect(uitkomst.posities).toEqual([
      { partij: 'akkerdam', netto: '-166.66' },
      { partij: 'bosrijk', netto: '533.33' },
      { partij: 'coldenhof', netto: '-366.67' },
    ]);
    expect(uitkomst.saldering).toEqual([
      { van: 'bosrijk', naar: 'coldenhof', bedrag: '366.67' },
      { van: 'bosrijk', naar: 'akkerdam', bedrag: '166.66' },
    ]);
    expect(uitkomst.nulpositie.sluit).toBe(true);
  });

  it('laat het regiegroeplid zien wat Coldenhof betaalt, en niet wijzigen', async () => {
    const [laatste] = await get<{ id: string; fase: string }[]>(lid, `berekeningen?boekjaar=${BOEKJAAR}`);
    expect(laatste?.fase).toBe('jaarrekening');
    await lid.post(`${V1}/deelnemers`).send({}).expect(403);
    await lid.get('/v1/verbanden/elders').expect(404);
  });
});
