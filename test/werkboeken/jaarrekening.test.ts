import { beforeAll, describe, expect, it } from '@jest/globals';
import { fromCents } from '../../src/rekenkern/index.js';
import type { Rekenmodel } from '../../src/rekenkern/index.js';
import type { JaarrekeningInvoer } from '../../src/werkboeken/index.js';
import { makeJaarrekening } from '../../src/werkboeken/jaarrekening/jaarrekening.js';
import { demoInvoer, invoerVan } from './invoer.js';
import { centenVan, lees } from './lezer.js';
import type { Gelezen } from './lezer.js';
import { modelMet, modelMetCodes, voorbeeldmodel } from './modellen.js';
import { readdTotals } from './natellen.js';

const som = (bedragen: readonly bigint[]): bigint => bedragen.reduce((a, b) => a + b, 0n);

describe.each([2024, 2025])('jaarrekening %d van het voorbeeldverband', (jaar) => {
  let invoer: JaarrekeningInvoer;
  let gelezen: Gelezen;
  let bytes: Uint8Array;

  beforeAll(async () => {
    invoer = await demoInvoer(jaar);
    bytes = await makeJaarrekening(invoer);
    gelezen = await lees(bytes);
  });

  it('heeft de bladen in volgorde: conclusie eerst, bewijs laatst', () => {
    expect(gelezen.bladen).toEqual([
      ...[
        'Voorblad',
        'Samenvatting',
        'Casco',
        'Diensten',
        'Verrekening',
        'Saldering',
        'Herkomst',
        'Controle',
      ],
    ]);
  });

  it('noemt op het voorblad de regel van het controlespoor die de berekening vastlegt', () => {
    const feiten = new Map(gelezen.rijen('Voorblad').map(([naam, waarde]) => [naam, waarde]));
    expect(feiten.get('Regel in het controlespoor')).toBe('regel 41');
    expect(feiten.get('Hash van die regel')).toBe(invoer.spoorregel?.hash);
  });

  it('geeft elke formule een waarde', () => {
    const formules = gelezen.cellen().filter(({ formule }) => formule !== undefined);
    expect(formules.length).toBeGreaterThan(500);
    expect(formules.filter(({ waarde }) => waarde === null || waarde === '')).toEqual([]);
  });

  it('telt op elk blad op tot wat er staat', () => {
    const { fouten, geteld } = readdTotals(gelezen);
    expect(fouten).toEqual([]);
    expect(geteld).toBeGreaterThan(350);
  });

  it('heeft de lasten, voorschotten en saldi van de uitkomst', () => {
    const rijen = gelezen.rijen('Samenvatting');
    for (const { deelnemer, lasten, voorschotten, saldo } of invoer.uitkomst.perDeelnemer) {
      const rij = rijen.find(([code]) => code === deelnemer) ?? [];
      expect(rij.slice(2, 5).map((cel) => fromCents(centenVan(cel)))).toEqual([lasten, voorschotten, saldo]);
    }
  });

  it('zet elke last van de uitkomst op een blad, en verder niets', () => {
    const { deelnemers } = invoer.rekenmodel;
    const lastVan = (component: string, deelnemer: string, doel: string): bigint =>
      som(
        invoer.uitkomst.lasten
          .filter((l) => l.component === component && l.deelnemer === deelnemer)
          .filter((l) => (l.product ?? l.werkorganisatie) === doel)
          .map((l) => BigInt(l.bedrag.replace('.', ''))),
      );
    for (const { code, afname } of invoer.rekenmodel.producten) {
      const rij = gelezen.rijen('Diensten').find(([cel]) => cel === code) ?? [];
      deelnemers.forEach((deelnemer, i) => {
        const cel = rij[3 + deelnemers.length + 2 + i];
        if (afname[deelnemer.code] === undefined) expect(cel).toBe('geen');
        else expect(centenVan(cel)).toBe(lastVan('product', deelnemer.code, code));
      });
    }
    for (const { code } of invoer.rekenmodel.werkorganisaties) {
      const casco = gelezen.rijen('Casco').find(([cel]) => cel === code) ?? [];
      const direct = gelezen.rijen('Diensten').find(([a, , c]) => a === code && c === 'rechtstreeks') ?? [];
      deelnemers.forEach((deelnemer, i) => {
        expect(centenVan(casco[3 + i])).toBe(lastVan('casco', deelnemer.code, code));
        const cel = direct[3 + deelnemers.length + 2 + i];
        expect(centenVan(cel)).toBe(lastVan('direct', deelnemer.code, code));
      });
    }
  });

  it('zegt wie wie betaalt, één keer', () => {
    const naam = (code: string): string =>
      invoer.rekenmodel.deelnemers.find((d) => d.code === code)?.naam ?? code;
    const rijen = gelezen.rijen('Saldering');
    const kop = rijen.findIndex(([a, b]) => a === 'Van' && b === 'Aan');
    const totaal = rijen.findIndex(([a], i) => i > kop && a === 'Totaal');
    expect(
      rijen.slice(kop + 1, totaal).map(([van, aan, cel]) => [van, aan, fromCents(centenVan(cel))]),
    ).toEqual(invoer.uitkomst.saldering.map(({ van, naar, bedrag }) => [naam(van), naam(naar), bedrag]));
  });

  it('controleert elke regel van de nulpositie en sluit', () => {
    const { nulpositie } = invoer.uitkomst;
    const regels = gelezen.rijen('Controle').filter(([nr]) => /^C\d{3}$/.test(String(nr)));
    const { perWerkorganisatie, perProduct, perCasco, perDeelnemer, perPartij } = nulpositie;
    expect(regels.length).toBeGreaterThanOrEqual(
      som([perWerkorganisatie, perProduct, perCasco, perDeelnemer, perPartij].map((l) => BigInt(l.length))) +
        1n,
    );
    expect(regels.map((rij) => rij[6])).toEqual(regels.map(() => 'sluit'));
    const voorblad = gelezen.rijen('Voorblad').map(([cel]) => cel);
    expect(voorblad).toContain(`Alle ${regels.length} controles sluiten`);
  });

  it('noemt de bestanden met hun SHA-256 en zegt dat de bedragen verzonnen zijn', () => {
    const cellen = gelezen.cellen().map(({ waarde }) => waarde);
    for (const { sha256, bestandsnaam } of invoer.inlezingen) {
      expect(cellen).toEqual(expect.arrayContaining([sha256, bestandsnaam]));
    }
    expect(gelezen.waarde('Voorblad', 'A4')).toBe('VOORBEELD: alle bedragen zijn verzonnen');
    expect(cellen).toEqual(
      expect.arrayContaining([invoer.berekening.invoerHash, invoer.berekening.uitkomstHash]),
    );
  });

  it('geeft bij dezelfde berekening dezelfde bytes', async () => {
    const omgekeerd = { ...invoer, inlezingen: [...invoer.inlezingen].reverse() };
    expect(Buffer.from(await makeJaarrekening(omgekeerd)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('een jaarrekening van een ander verband', () => {
  it.each([
    ['1 deelnemer', modelMet(1)],
    ['3 deelnemers', modelMet(3)],
    ['14 deelnemers', modelMet(14)],
    ['19 deelnemers', modelMet(19)],
    ['voorbeeld 01: alleen casco, het verband is gastheer', voorbeeldmodel('01-casco-solidariteit-twente')],
    ['voorbeeld 02: alleen een product, met een minimum', voorbeeldmodel('02-afname-werkelijk-gebruik')],
    [
      'voorbeeld 09: gastheren en een pondspondsgewijze sleutel',
      voorbeeldmodel('09-gastheren-voorschotten-saldering'),
    ],
    ['voorbeeld 10: centen, baten en tien biljoen', voorbeeldmodel('10-centen')],
    ['voorbeeld 13: hele euro’s', voorbeeldmodel('13-euro-en-centen')],
    ['niets', { ...modelMet(2), kostenposten: [], voorschotten: [], producten: [] }],
  ])('%s sluit en telt op', async (_, model) => {
    const gelezen = await lees(await makeJaarrekening(invoerVan(model)));
    expect(gelezen.waarde('Controle', 'G4')).toBe('sluit');
    expect(readdTotals(gelezen).fouten).toEqual([]);
  });

  it('kort een eindeloze naam van het verband in', async () => {
    const verband = { code: 'proef', naam: 'Verband '.repeat(5000), voorbeeld: true };
    const gelezen = await lees(await makeJaarrekening(invoerVan(modelMet(1), verband)));
    expect(String(gelezen.waarde('Voorblad', 'A2'))).toHaveLength(500);
  });

  it('zegt niet dat bedragen verzonnen zijn als zij echt zijn', async () => {
    const verband = { code: 'proef', naam: 'Echt verband', voorbeeld: false };
    const gelezen = await lees(await makeJaarrekening(invoerVan(modelMet(2), verband)));
    expect(gelezen.waarde('Voorblad', 'A4')).toBeNull();
    expect(gelezen.cellen().filter(({ waarde }) => /voorbeeld/i.test(String(waarde)))).toEqual([]);
  });

  it('houdt elke naam tekst, hoe vijandig ook', async () => {
    const namen = [
      ...['=1+1', '+cmd|calc', '-oen', '@SUM(A1)', '<script>alert("x")</script> & co', 'a\u0000\u0008b'],
      ...['Lange naam '.repeat(18).trim(), '{documentregel} $1 {deelnemer}', '_x0041_'],
    ];
    const gelezen = await lees(await makeJaarrekening(invoerVan(named(modelMet(namen.length), namen))));
    const teksten = gelezen.rijen('Samenvatting').map(([, naam]) => naam);
    const leesbaar = namen.map((naam) => naam.replaceAll('\u0000', '\uFFFD').replaceAll('\u0008', '\uFFFD'));
    expect(teksten).toEqual(expect.arrayContaining(leesbaar));
    const formules = gelezen.cellen().flatMap(({ formule }) => formule ?? []);
    expect(formules.filter((formule) => namen.some((naam) => formule.includes(naam)))).toEqual([]);
    expect(gelezen.waarde('Controle', 'G4')).toBe('sluit');
  });

  it('telt codes die SUMIFS verkeerd leest alleen bij zichzelf', async () => {
    const codes = ['I*1', 'I?1', 'IT1', 'it1', '0640', '640'];
    const gelezen = await lees(await makeJaarrekening(invoerVan(modelMetCodes(codes))));
    const rijen = gelezen.rijen('Diensten');
    expect(codes.map((code) => rijen.find(([cel]) => cel === code)?.[6])).toEqual(
      codes.map((_, i) => Number(`${i + 1}00.01`)),
    );
  });
});

describe('een werkboek dat afwijkt van de uitkomst', () => {
  it.each([
    ['een cent te veel op een last', '1000000.01', (bedrag: string) => bedrag.replace('.01', '.02')],
    ['een weggelaten kostenpost', '777.77', () => '0.00'],
  ])('verlaat het huis niet: %s', async (_, van, change) => {
    const invoer = invoerVan(modelMet(3));
    const { rekenmodel } = invoer;
    const kostenposten = rekenmodel.kostenposten.map((post) =>
      post.bedrag === van ? { ...post, bedrag: change(post.bedrag) } : post,
    );
    await expect(
      makeJaarrekening({ ...invoer, rekenmodel: { ...rekenmodel, kostenposten } }),
    ).rejects.toThrow(/wijkt af van de uitkomst/);
  });

  it('verlaat het huis niet: een last bij de verkeerde deelnemer', async () => {
    const invoer = invoerVan(modelMet(3));
    const perWerkplek = invoer.uitkomst.lasten.filter(({ product }) => product === 'ICT-001');
    const lasten = invoer.uitkomst.lasten.map((last) => {
      const plaats = perWerkplek.indexOf(last);
      const volgende = perWerkplek[(plaats + 1) % perWerkplek.length];
      return plaats < 0 || volgende === undefined ? last : { ...last, deelnemer: volgende.deelnemer };
    });
    await expect(makeJaarrekening({ ...invoer, uitkomst: { ...invoer.uitkomst, lasten } })).rejects.toThrow(
      /wijkt af van de uitkomst/,
    );
  });
});

/** Each deelnemer its own name from the list; werkorganisaties and producten the first ones. */
function named(model: Rekenmodel, namen: readonly string[]): Rekenmodel {
  const withName = <T extends object>(lijst: readonly T[]): T[] =>
    lijst.map((ding, i) => ({ ...ding, naam: namen[i] }));
  return {
    ...model,
    deelnemers: withName(model.deelnemers),
    werkorganisaties: withName(model.werkorganisaties),
    producten: withName(model.producten),
  };
}
