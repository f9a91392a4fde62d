import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Berekening } from '../../src/berekening/berekening.entity.js';
import { BerekeningInlezing } from '../../src/berekening/berekening-inlezing.entity.js';
import { Menukaartregel, Product } from '../../src/catalogus/index.js';
import {
  findFeiten,
  recordFeiten,
  replaceFeiten,
  toPeil,
  type DomeinFout,
} from '../../src/platform/index.js';
import { bereken, canonicalJson } from '../../src/rekenkern/index.js';
import { Casco, Hulpkostenplaats, Sleutelwaarde } from '../../src/sleutels/index.js';
import { Gastheerschap } from '../../src/verband/index.js';
import { inVerband, query } from '../opzet/database.js';
import { book, bookYear, makeBoekhouding, type Boekhouding } from './boekhouding.js';

const sha256 = (tekst: string): string =>
  `sha256:${createHash('sha256').update(tekst, 'utf8').digest('hex')}`;
const CASCO = { werkorganisatie: 'ict', component: 'casco', product: null } as const;
const DIENST = { werkorganisatie: 'ict', component: 'product', product: 'P-1' } as const;
const DIRECT = { werkorganisatie: 'ict', component: 'direct', product: null } as const;

describe('een boekjaar doorrekenen', () => {
  let boek: Boekhouding;
  let volgnummer = 0;
  beforeAll(async () => {
    boek = await makeBoekhouding();
  });
  afterAll(() => boek.close());

  /** A verband of its own for each test. */
  const inrichten = async (): Promise<string> => {
    volgnummer += 1;
    const verband = `proef-${volgnummer}`;
    await boek.setUp(verband);
    return verband;
  };
  const inrichtenEnBoeken = async (): Promise<string> => {
    const verband = await inrichten();
    await bookYear(boek, verband);
    return verband;
  };
  const tel = (verband: string): Promise<number> =>
    boek.database.inVerband(verband, (manager) => manager.countBy(Berekening, { verband }));
  const koppelingen = (verband: string, berekening: string): Promise<BerekeningInlezing[]> =>
    boek.database.inVerband(verband, (manager) => manager.findBy(BerekeningInlezing, { berekening }));

  it('telt de ingelezen rijen op en rekent tot op de cent', async () => {
    const verband = await inrichtenEnBoeken();
    const { rekenmodel, uitkomst, nummer, gemaaktDoor } = await boek.run(verband);
    expect([nummer, gemaaktDoor]).toEqual([1, 'Toets']);
    expect(rekenmodel.kostenposten.map(({ id, bedrag }) => [id, bedrag])).toEqual([
      ['0640', '99.99'],
      ['0640:p:P-1', '10.00'],
      ['6401', '50.00'],
      ['6401:d:zuid', '7.77'],
    ]);
    expect(rekenmodel.producten[0]?.afname).toEqual({
      noord: { contract: '10', werkelijk: '11.5' },
      zuid: { contract: '5', werkelijk: '3', minimum: '4' },
    });
    expect(rekenmodel.voorschotten).toEqual([{ deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '25.00' }]);
    const lasten = uitkomst.lasten.map(({ deelnemer, component, bedrag }) => [deelnemer, component, bedrag]);
    expect(lasten.sort()).toEqual([
      ['noord', 'casco', '66.66'],
      ['noord', 'product', '44.52'],
      ['zuid', 'casco', '33.33'],
      ['zuid', 'direct', '7.77'],
      ['zuid', 'product', '15.48'],
    ]);
    expect(uitkomst.saldering).toEqual([{ van: 'zuid', naar: 'noord', bedrag: '31.58' }]);
    expect(uitkomst.nulpositie.sluit).toBe(true);
  });

  it('bewaart invoer en uitkomst als canonieke JSON met hun hash, zodat ieder het kan narekenen', async () => {
    const verband = await inrichtenEnBoeken();
    const { id } = await boek.run(verband);
    const { invoer, invoerHash, uitkomst, uitkomstHash } = await boek.berekeningen.findStored(verband, id);
    expect([sha256(invoer), sha256(uitkomst)]).toEqual([invoerHash, uitkomstHash]);
    expect(canonicalJson(JSON.parse(invoer))).toBe(invoer);
    const antwoord = bereken(JSON.parse(invoer));
    expect(antwoord.ok && canonicalJson(antwoord.uitkomst)).toBe(uitkomst);
  });

  it('geeft zonder wijziging dezelfde berekening, en na een nieuwe inlezing de volgende', async () => {
    const verband = await inrichtenEnBoeken();
    const eerste = await boek.run(verband);
    const weer = await boek.berekeningen.run(
      { verband: verband, gebruiker: 'Een ander' },
      { boekjaar: 2024, fase: 'jaarrekening' },
    );
    expect([weer.id, weer.gemaaktDoor]).toEqual([eerste.id, 'Toets']);
    await boek.book(verband, 'realisatie', [{ kostenplaats: '0640', bedrag: '1.00' }]);
    const tweede = await boek.run(verband);
    expect([tweede.nummer, await tel(verband)]).toEqual([2, 2]);
    expect((await boek.berekeningen.latest(verband, 2024))?.id).toBe(tweede.id);
    expect((await boek.berekeningen.list(verband, 2024)).map(({ nummer }) => nummer)).toEqual([2, 1]);
    expect(await boek.berekeningen.latest(verband, 2025)).toBeNull();
  });

  it('maakt ook een nieuwe berekening als een inlezing per saldo niets verandert', async () => {
    const verband = await inrichtenEnBoeken();
    const eerste = await boek.run(verband);
    await boek.book(verband, 'realisatie', [
      { kostenplaats: '0640', bedrag: '5.00' },
      { kostenplaats: '0640', bedrag: '-5.00' },
    ]);
    const tweede = await boek.run(verband);
    expect([tweede.nummer, tweede.invoerHash]).toEqual([2, eerste.invoerHash]);
    expect((await boek.berekeningen.stand(verband, 2024)).nieuwer).toEqual([]);
  });

  it('rekent opnieuw als de rekenregels sindsdien zijn veranderd', async () => {
    const verband = await inrichtenEnBoeken();
    const eerste = await boek.run(verband);
    await boek.database.inVerband(verband, async (manager) => {
      const { id } = eerste;
      const stored = await manager.findOneByOrFail(Berekening, { verband, id });
      const links = await manager.findBy(BerekeningInlezing, { verband, berekening: id });
      const older = { ...stored, id: randomUUID(), nummer: 2, rekenkern: '0.9.0' };
      await manager.insert(Berekening, older);
      await manager.insert(
        BerekeningInlezing,
        links.map((link) => ({ ...link, berekening: older.id })),
      );
    });
    const nieuw = await boek.run(verband);
    expect([nieuw.nummer, nieuw.invoerHash]).toEqual([3, eerste.invoerHash]);
  });

  it('staat alleen op verwerkte inlezingen', async () => {
    const verband = await inrichtenEnBoeken();
    const regels = [{ kostenplaats: '0640', bedrag: '1.00' }];
    const wacht = await boek.database.inVerband(verband, (manager) =>
      book(manager, { verband, soort: 'realisatie', regels, status: 'gecontroleerd' }),
    );
    const { id, rekenmodel } = await boek.run(verband);
    expect(rekenmodel.kostenposten[0]).toMatchObject({ bedrag: '99.99' });
    const links = await koppelingen(verband, id);
    expect(links.map(({ inlezing }) => inlezing)).not.toContain(wacht);
    expect((await boek.berekeningen.stand(verband, 2024)).inlezingen).toHaveLength(3);
  });

  it('weigert met alle redenen tegelijk en bewaart dan niets', async () => {
    const verband = await inrichten();
    await boek.book(verband, 'afname', [
      { product: 'P-1', deelnemer: 'noord', hoeveelheid: '0' },
      { product: 'P-1', deelnemer: 'zuid', hoeveelheid: '0' },
    ]);
    await boek.database.inVerband(verband, async (manager) => {
      const oud = await findFeiten(manager, Gastheerschap, { verband });
      const nieuw = { verband, werkorganisatie: 'ict', vanaf: '2020-01-01', gastheer: 'noord' };
      await replaceFeiten(manager, Gastheerschap, oud, [
        { ...nieuw, tot: '2024-07-01' },
        { ...nieuw, vanaf: '2024-07-01', tot: null, gastheer: 'zuid' },
      ]);
    });
    const fout = (await boek.run(verband).catch((error: unknown) => error)) as DomeinFout;
    expect([fout.code, fout.status]).toEqual(['rekenmodel_geweigerd', 400]);
    expect(fout.invalidParams).toEqual([
      { name: 'kostenposten', reason: expect.stringContaining('Lever eerst de realisatie aan') as unknown },
      { name: 'werkorganisaties/ict/gastheer', reason: expect.stringContaining('noord, zuid') as unknown },
    ]);
    expect(await tel(verband)).toBe(0);
  });

  it('geeft de weigering van de rekenkern door met plaats en zin', async () => {
    const verband = await inrichten();
    await boek.book(verband, 'realisatie', [{ kostenplaats: '6401', bedrag: '1.00' }]);
    await boek.database.inVerband(verband, async (manager) => {
      await manager.insert(Product, { verband, code: 'P-2' });
      const [regel] = await findFeiten(manager, Menukaartregel, { verband, boekjaar: 2024 });
      await recordFeiten(manager, Menukaartregel, [{ ...regel!, product: 'P-2', naam: 'Leeg', volgorde: 2 }]);
    });
    await boek.book(verband, 'realisatie', [{ kostenplaats: '0640', product: 'P-2', bedrag: '1.00' }]);
    await expect(boek.run(verband)).rejects.toMatchObject({
      code: 'rekenmodel_geweigerd',
      invalidParams: [{ name: 'producten/P-2' }],
    });
  });

  it.each([
    [
      'onbekend boekjaar',
      (verband: string) =>
        boek.berekeningen.run(
          { verband: verband, gebruiker: 'Toets' },
          { boekjaar: 1999, fase: 'jaarrekening' },
        ),
    ],
    [
      'onbekende berekening',
      (verband: string) => boek.berekeningen.find(verband, '00000000-0000-4000-8000-000000000000'),
    ],
    ['iets dat geen kenmerk is', (verband: string) => boek.berekeningen.find(verband, "1' OR '1'='1")],
  ])('vindt niets bij een %s', async (_naam, vraag) => {
    await expect(vraag(await inrichten())).rejects.toMatchObject({ code: 'niet_gevonden', status: 404 });
  });

  it.each([
    `UPDATE berekening SET nummer = 9`,
    `DELETE FROM berekening`,
    `TRUNCATE berekening CASCADE`,
    `DELETE FROM berekening_inlezing`,
    `UPDATE berekening_inlezing SET inlezing = inlezing`,
  ])('verandert nooit, ook niet door de eigenaar: %s', async (opdracht) => {
    const verband = await inrichtenEnBoeken();
    const { id, invoer } = await boek
      .run(verband)
      .then((run) => boek.berekeningen.findStored(verband, run.id));
    await expect(query(inVerband(boek.ownerUrl, verband), opdracht)).rejects.toThrow(
      'nooit gewijzigd of verwijderd',
    );
    expect((await boek.berekeningen.findStored(verband, id)).invoer).toBe(invoer);
  });

  it('geeft iedereen die tegelijk vraagt dezelfde ene berekening', async () => {
    const verband = await inrichtenEnBoeken();
    const runs = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((wie) =>
        boek.berekeningen.run({ verband: verband, gebruiker: wie }, { boekjaar: 2024, fase: 'jaarrekening' }),
      ),
    );
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(await tel(verband)).toBe(1);
  });

  it('nummert zonder gaten als er tussen gelijktijdige vragen wordt ingelezen', async () => {
    const verband = await inrichtenEnBoeken();
    await Promise.all(
      ['1.00', '2.00', '3.00'].map(async (bedrag) => {
        await boek.book(verband, 'realisatie', [{ kostenplaats: '0640', bedrag }]);
        await boek.run(verband);
      }),
    );
    const nummers = (await boek.berekeningen.list(verband, 2024)).map(({ nummer }) => nummer).reverse();
    expect(nummers).toEqual(nummers.map((_, plaats) => plaats + 1));
    const laatste = await boek.run(verband);
    expect(laatste.rekenmodel.kostenposten[0]).toMatchObject({ id: '0640', bedrag: '105.99' });
  });

  it('ziet van wat ondertussen wordt vastgelegd alles of niets', async () => {
    const verband = await inrichtenEnBoeken();
    const ander = new pg.Client({ connectionString: inVerband(boek.ownerUrl, verband) });
    await ander.connect();
    try {
      // The run comes to a stop halfway its reading; then a load and a newer key value are committed as one.
      await ander.query('BEGIN');
      await ander.query('LOCK TABLE sleutelwaarde IN ACCESS EXCLUSIVE MODE');
      const run = boek.run(verband);
      await wachtTotGeblokkeerd(boek.ownerUrl);
      await ander.query(
        `INSERT INTO sleutelwaarde (verband, id, sleutel, peildatum, deelnemer, waarde, bron, status, bekend_vanaf)
           SELECT verband, gen_random_uuid(), sleutel, '2024-06-01', deelnemer, 1, bron, status, now() FROM sleutelwaarde WHERE verband = $1`,
        [verband],
      );
      await ander.query(
        `INSERT INTO inlezing (verband, id, soort, boekjaar, bestandsnaam, sha256, omvang, status, rijen, totaal, bevindingen, ingediend_door, ingediend_op, verwerkt_op)
         SELECT verband, gen_random_uuid(), soort, boekjaar, bestandsnaam, repeat('f', 64), omvang, status, rijen,
           totaal, bevindingen, ingediend_door, ingediend_op, verwerkt_op FROM inlezing WHERE verband = $1 AND soort = 'realisatie'`,
        [verband],
      );
      await ander.query(
        `INSERT INTO realisatieregel (verband, inlezing, volgnummer, blad, rij, boekjaar, periode, kostenplaats, product, deelnemer, bedrag)
         SELECT r.verband, i.id, r.volgnummer, r.blad, r.rij, r.boekjaar, r.periode, r.kostenplaats, r.product, r.deelnemer, r.bedrag
           FROM realisatieregel r JOIN inlezing i ON i.verband = r.verband AND i.sha256 = repeat('f', 64)
          WHERE r.verband = $1`,
        [verband],
      );
      await ander.query('COMMIT');
      const eerste = await run;
      expect(eerste.rekenmodel.sleutels[0]).toMatchObject({ peildatum: '2024-01-01' });
      expect(eerste.rekenmodel.kostenposten[0]).toMatchObject({ bedrag: '99.99' });
    } finally {
      await ander.end();
    }
    const tweede = await boek.run(verband);
    expect(tweede.rekenmodel.sleutels[0]).toMatchObject({ peildatum: '2024-06-01' });
    expect(tweede.rekenmodel.kostenposten[0]).toMatchObject({ bedrag: '199.98' });
  });

  it('ziet geen rij van een ander verband, en een ander verband haar niet', async () => {
    const [een, twee] = [await inrichtenEnBoeken(), await inrichten()];
    await boek.book(twee, 'realisatie', [{ kostenplaats: '0640', bedrag: '1000.00' }]);
    const run = await boek.run(een);
    expect(run.uitkomst.nulpositie.totaal.kosten).toBe('167.76');
    await expect(boek.berekeningen.find(twee, run.id)).rejects.toMatchObject({ status: 404 });
    await expect(
      boek.berekeningen.rowsBehind(twee, run.id, { ...CASCO, deelnemer: 'noord' }),
    ).rejects.toMatchObject({ status: 404 });
    expect(await boek.berekeningen.list(twee)).toEqual([]);
    const links = await koppelingen(een, run.id);
    expect(links.map(({ verband }) => verband)).toEqual([een, een, een]);
  });

  it.each([
    ['casco', CASCO, '99.99', [2, 3]],
    ['product', DIENST, '60.00', [4, 5]],
    ['eigen kosten', DIRECT, '7.77', [6]],
  ] as const)('leidt %s terug naar de ingelezen rijen', async (_naam, last, pool, rijen) => {
    const verband = await inrichtenEnBoeken();
    const { id } = await boek.run(verband);
    await boek.book(verband, 'realisatie', [
      { kostenplaats: last.product === null ? '0640' : '6401', bedrag: '9.99' },
    ]);
    const herkomst = await boek.berekeningen.rowsBehind(verband, id, { ...last, deelnemer: 'zuid' });
    expect(herkomst.pool).toBe(pool);
    expect(herkomst.rijen.map(({ rij }) => rij)).toEqual(rijen);
    expect(herkomst.rijen[0]).toMatchObject({ bestandsnaam: 'realisatie.xlsx', blad: 'Blad1', periode: 12 });
  });

  it.each([
    ['deelnemer', { ...CASCO, deelnemer: 'west' }],
    ['werkorganisatie', { ...CASCO, werkorganisatie: 'psa', deelnemer: 'zuid' }],
    ['product', { ...DIENST, product: 'P-9', deelnemer: 'zuid' }],
  ])('kent geen herkomst van een onbekende %s', async (_naam, last) => {
    const verband = await inrichtenEnBoeken();
    const { id } = await boek.run(verband);
    await expect(boek.berekeningen.rowsBehind(verband, id, last)).rejects.toMatchObject({ status: 404 });
  });

  it('zegt waar een boekjaar staat: wat er is, en wat de laatste berekening nog niet kent', async () => {
    const verband = await inrichten();
    expect(await boek.berekeningen.stand(verband, 2024)).toMatchObject({
      laatste: null,
      inlezingen: [],
      nieuwer: [],
    });
    await bookYear(boek, verband);
    const run = await boek.run(verband);
    const nieuw = await boek.book(verband, 'realisatie', [{ kostenplaats: '0640', bedrag: '1.00' }]);
    const stand = await boek.berekeningen.stand(verband, 2024);
    expect(stand.laatste?.id).toBe(run.id);
    expect(stand.inlezingen.map(({ inBerekening }) => inBerekening)).toEqual([true, true, true, false]);
    expect(stand.nieuwer.map(({ id }) => id)).toEqual([nieuw]);
    expect(stand.perWerkorganisatie).toMatchObject([
      {
        werkorganisatie: 'ict',
        soorten: [
          { soort: 'realisatie', rijen: 6, inlezingen: { length: 2 } },
          { soort: 'afname', rijen: 3 },
          { soort: 'voorschotten', rijen: 2 },
        ],
      },
    ]);
  });

  it('gebruikt de nieuwste sleutelwaarden tot en met 31 december', async () => {
    const verband = await inrichtenEnBoeken();
    const eerste = await boek.run(verband);
    await boek.database.inVerband(verband, async (manager) => {
      for (const [peildatum, waarde] of [
        ['2024-12-31', '5'],
        ['2025-01-01', '7'],
      ]) {
        await recordFeiten(
          manager,
          Sleutelwaarde,
          ['noord', 'zuid'].map((deelnemer) => ({
            verband,
            sleutel: 'inwoners',
            peildatum: peildatum ?? '',
            deelnemer,
            waarde: waarde ?? '',
            bron: 'X',
            status: 'voorlopig' as const,
            toelichting: null,
          })),
        );
      }
    });
    const { rekenmodel, nummer, id } = await boek.run(verband);
    expect([nummer, id === eerste.id]).toEqual([2, false]);
    expect(rekenmodel.sleutels).toEqual([
      {
        code: 'inwoners',
        soort: 'gewichten',
        gewichten: { noord: '5', zuid: '5' },
        peildatum: '2024-12-31',
        bron: 'X',
        status: 'voorlopig',
      },
    ]);
  });

  it('noemt wat nieuwer is zonder een regel te lezen, en niet wat voor een andere fase telt', async () => {
    const verband = await inrichtenEnBoeken();
    await boek.run(verband);
    await boek.book(verband, 'begroting', [{ kostenplaats: '0640', bedrag: '1.00' }]);
    expect(await boek.berekeningen.nieuwer(verband, 2024)).toEqual([]);
    const nieuw = await boek.book(verband, 'afname', [
      { product: 'P-1', deelnemer: 'noord', hoeveelheid: '1' },
    ]);
    expect((await boek.berekeningen.nieuwer(verband, 2024)).map(({ id }) => id)).toEqual([nieuw]);
  });

  // Casco 90 by 2:1 = 60 and 30; the product 30 by contract 10:5 = 20 and 10; no use and no advances yet.
  it('rekent een begroting op begrote kosten en contract, naast de jaarrekening', async () => {
    const verband = await inrichtenEnBoeken();
    await boek.book(verband, 'begroting', [
      { kostenplaats: '0640', bedrag: '90.00' },
      { kostenplaats: '6401', grootboekrekening: '4100', bedrag: '10.00' },
      { kostenplaats: '6401', grootboekrekening: '4200', bedrag: '20.00' },
    ]);
    const { fase, nummer, rekenmodel, uitkomst, id } = await boek.run(verband, 'begroting');
    expect([fase, nummer, rekenmodel.fase]).toEqual(['begroting', 1, 'begroting']);
    expect(rekenmodel.voorschotten).toEqual([]);
    expect(uitkomst.lasten.map(({ deelnemer, bedrag }) => [deelnemer, bedrag])).toEqual([
      ['noord', '20.00'],
      ['zuid', '10.00'],
      ['noord', '60.00'],
      ['zuid', '30.00'],
    ]);
    const { pool, rijen } = await boek.berekeningen.rowsBehind(verband, id, { ...DIENST, deelnemer: 'zuid' });
    expect([pool, rijen.map(({ rij, periode }) => [rij, periode])]).toEqual([
      '30.00',
      [
        [3, null],
        [4, null],
      ],
    ]);
    expect((await boek.run(verband)).nummer).toBe(2);
    expect((await boek.berekeningen.latest(verband, 2024, 'begroting'))?.id).toBe(id);
    expect((await boek.run(verband, 'begroting')).id).toBe(id);
  });

  it('geeft het model zoals het toen bekend was: ladingen, sleutels en toewijzingen', async () => {
    const verband = await inrichtenEnBoeken();
    const toen = new Date();
    const model = await boek.modellen.find(verband, { boekjaar: 2024, fase: 'jaarrekening' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await boek.book(verband, 'realisatie', [{ kostenplaats: '0640', bedrag: '1.00' }]);
    await boek.database.inVerband(verband, (manager) =>
      recordFeiten(manager, Sleutelwaarde, [
        {
          verband,
          sleutel: 'inwoners',
          peildatum: '2024-06-01',
          deelnemer: 'noord',
          waarde: '9',
          bron: 'X',
          status: 'voorlopig' as const,
          toelichting: null,
        },
      ]),
    );
    const wie = { verband, gebruiker: 'Toets' };
    const [eerste] = await boek.rooms.toewijzingen.list(verband, 2024);
    const { werkorganisatie, rekeningVan, rekeningTot, kostensoort, taakveld, iv3 } = eerste!;
    await boek.rooms.toewijzingen.replace(wie, eerste!.id, {
      toewijzingen: [
        {
          werkorganisatie,
          rekeningVan,
          rekeningTot,
          kostensoort,
          taakveld,
          iv3,
          bestemming: 'deelnemer',
          product: null,
          hulpkostenplaats: null,
          deelnemer: 'zuid',
          gedrag: 'vast',
        },
      ],
    });
    const nu = await boek.modellen.find(verband, { boekjaar: 2024, fase: 'jaarrekening' });
    expect(nu.kostenposten[0]).toMatchObject({ bedrag: '100.99', bestemming: { deelnemer: 'zuid' } });
    expect(nu.sleutels[0]).toMatchObject({ peildatum: '2024-06-01' });
    const peil = toPeil({ bekendOp: toen.toISOString() });
    expect(await boek.modellen.find(verband, { boekjaar: 2024, fase: 'jaarrekening', peil })).toEqual(model);
    const eerder = toPeil({ bekendOp: '2020-01-01' });
    await expect(
      boek.modellen.find(verband, { boekjaar: 2024, fase: 'jaarrekening', peil: eerder }),
    ).rejects.toMatchObject({ status: 409 });
  });

  it('leidt ook een reeks rekeningen terug naar haar eigen rijen', async () => {
    const verband = await inrichten();
    const wie = { verband, gebruiker: 'Toets' };
    const reeks = { kostensoort: null, taakveld: null, iv3: null, hulpkostenplaats: null, deelnemer: null };
    await boek.rooms.toewijzingen.create(wie, {
      boekjaar: 2024,
      kostenplaats: '6401',
      rekeningVan: '4100',
      rekeningTot: '4199',
      werkorganisatie: 'ict',
      bestemming: 'casco',
      product: null,
      gedrag: 'vast',
      ...reeks,
    });
    await boek.book(verband, 'realisatie', [
      { kostenplaats: '6401', grootboekrekening: '4100', bedrag: '30.00' },
      { kostenplaats: '6401', grootboekrekening: '4200', bedrag: '50.00' },
      { kostenplaats: '0640', grootboekrekening: '4100', bedrag: '60.00' },
    ]);
    const { id } = await boek.run(verband);
    const casco = await boek.berekeningen.rowsBehind(verband, id, { ...CASCO, deelnemer: 'zuid' });
    expect([casco.pool, casco.rijen.map(({ rij }) => rij)]).toEqual(['90.00', [2, 4]]);
    const dienst = await boek.berekeningen.rowsBehind(verband, id, { ...DIENST, deelnemer: 'zuid' });
    expect([dienst.pool, dienst.rijen.map(({ rij }) => rij)]).toEqual(['50.00', [3]]);
  });

  // Huisvesting 30 goes 2:1 to P-1 and the casco: 20 and 10. The casco is 80 + 10 = 90, half of it in the tariff: 45 to P-1,
  // its only product. P-1: 50 + 20 + 45 = 115. What is left of the casco is 45.
  it('leidt wat van een hulpkostenplaats en van het casco komt terug naar hun rijen', async () => {
    const verband = await inrichten();
    await boek.database.inVerband(verband, async (manager) => {
      const casco = await findFeiten(manager, Casco, { verband, boekjaar: 2024 });
      const gemengd = { werkorganisatie: 'ict', regime: 'gemengd' as const, aandeelInTarief: '50' };
      await replaceFeiten(manager, Casco, casco, [
        { verband, boekjaar: 2024, sleutel: 'inwoners', ...gemengd },
      ]);
      const verdeling = [
        { naar: { product: 'P-1' }, gewicht: '2' },
        { naar: { casco: 'ict' }, gewicht: '1' },
      ];
      await recordFeiten(manager, Hulpkostenplaats, [
        {
          verband,
          boekjaar: 2024,
          code: 'huis',
          werkorganisatie: 'ict',
          naam: 'Huis',
          volgorde: 1,
          verdeling,
        },
      ]);
    });
    await boek.rooms.kostenplaatsen.create(
      { verband, gebruiker: 'Toets' },
      {
        boekjaar: 2024,
        code: '0700',
        naam: 'Huur',
        toewijzing: {
          werkorganisatie: 'ict',
          bestemming: 'hulpkostenplaats',
          product: null,
          hulpkostenplaats: 'huis',
          deelnemer: null,
          gedrag: 'vast',
          kostensoort: null,
          taakveld: null,
          iv3: null,
        },
      },
    );
    await boek.book(verband, 'realisatie', [
      { kostenplaats: '0640', bedrag: '80.00' },
      { kostenplaats: '6401', bedrag: '50.00' },
      { kostenplaats: '0700', bedrag: '30.00' },
    ]);
    const { id } = await boek.run(verband);
    const dienst = await boek.berekeningen.rowsBehind(verband, id, { ...DIENST, deelnemer: 'zuid' });
    expect(dienst).toMatchObject({
      pool: '115.00',
      geboekt: '50.00',
      naarTarief: '0.00',
      rijen: [{ rij: 3 }],
    });
    expect(dienst.hulp).toMatchObject([{ hulpkostenplaats: 'huis', totaal: '30.00', bedrag: '20.00' }]);
    expect(dienst.hulp[0]?.rijen.map(({ rij }) => rij)).toEqual([4]);
    expect(dienst.casco).toMatchObject({
      werkorganisatie: 'ict',
      totaal: '90.00',
      bedrag: '45.00',
      rijen: [{ rij: 2 }],
      hulp: [{ bedrag: '10.00', rijen: [{ rij: 4 }] }],
    });
    const casco = await boek.berekeningen.rowsBehind(verband, id, { ...CASCO, deelnemer: 'zuid' });
    expect(casco).toMatchObject({ pool: '45.00', geboekt: '80.00', naarTarief: '45.00', casco: null });
  });

  it('boekt een inlezing die wordt afgebroken niet half mee', async () => {
    const verband = await inrichtenEnBoeken();
    const afgebroken = boek.database.inVerband(verband, async (manager) => {
      await book(manager, {
        verband,
        soort: 'realisatie',
        regels: [{ kostenplaats: '0640', bedrag: '1.00' }],
      });
      throw new Error('afgebroken');
    });
    await expect(afgebroken).rejects.toThrow('afgebroken');
    const { rekenmodel } = await boek.run(verband);
    expect(rekenmodel.kostenposten[0]).toMatchObject({ bedrag: '99.99' });
  });
});

/** Waits until somebody waits for a lock. */
async function wachtTotGeblokkeerd(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ wacht: boolean }>(
        `SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted) AS wacht`,
      );
      if (rows[0]?.wacht) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    await client.end();
  }
}
