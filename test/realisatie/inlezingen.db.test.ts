import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  findGeldendeInlezingen,
  type Inleesverslag,
  type InlezingenService,
  type Soort,
} from '../../src/realisatie/index.js';
import { inVerband, makeDatabase, query, type TestDatabase } from '../opzet/database.js';
import { asFile } from './opzet/controleer.js';
import { makeDiensten } from './opzet/diensten.js';
import { setUpVerband, VERBAND } from './opzet/verband.js';
import { dateCell, makeBlad, type Celinvoer } from './opzet/werkmap.js';

const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Omschrijving', 'Boekdatum', 'Product'];
let tests: TestDatabase;
let inlezingen: InlezingenService;

beforeAll(async () => {
  tests = await makeDatabase();
  await setUpVerband(tests.database);
  ({ inlezingen } = makeDiensten(tests.database));
});
afterAll(() => tests.close());
const TABLES = [
  'begrotingsregel',
  'realisatieregel',
  'afnameregel',
  'voorschotregel',
  'inlezing_bestand',
  'inleesvoortgang',
  'bestandssom',
  'inlezing',
];
beforeEach(() => query(inVerband(tests.ownerUrl, VERBAND), ...TABLES.map((table) => `DELETE FROM ${table}`)));

interface Keuze {
  readonly soort?: Soort;
  readonly proef?: boolean;
  readonly boekjaar?: number;
  readonly gebruiker?: string;
  readonly vervangt?: readonly (string | null)[];
}
const takeIn = (
  bytes: Buffer,
  { soort = 'realisatie', proef = false, boekjaar = 2025, gebruiker = 'Anna', vervangt = [] }: Keuze = {},
) =>
  asFile(bytes, (pad) =>
    inlezingen.takeIn({
      verband: VERBAND,
      soort,
      boekjaar,
      bestandsnaam: 'kosten.xlsx',
      pad,
      proef,
      gebruiker,
      vervangt: vervangt.map((id) => id ?? ''),
    }),
  );
const select = async (sql: string): Promise<Record<string, unknown>[]> =>
  await tests.database.inVerband(VERBAND, (manager) => manager.query<Record<string, unknown>[]>(sql));
const count = async (table: string): Promise<number> =>
  Number((await select(`SELECT count(*)::int AS n FROM ${table}`))[0]?.['n']);
const goed = (...rest: readonly Celinvoer[]): Buffer =>
  makeBlad(KOP, [2025, 1, '6401', 10.25, ...rest], [2025, 2, '0640', -0.25]);
/** Warns: the date is in another periode. */
const metWaarschuwing = (bedrag = 10): Buffer => makeBlad(KOP, [2025, 1, '6401', bedrag, 'x', '01-02-2025']);
const codes = ({ fouten }: Inleesverslag): string[] => fouten.map(({ code }) => code);

describe('een bestand zonder bevindingen', () => {
  it('wordt geheel geboekt, met zijn plaats in het bestand en zijn bytes', async () => {
    const bytes = goed('tab\t, regel\neinde, \\ en \\N', dateCell(45_672));
    const verslag = await takeIn(bytes);
    expect(verslag).toMatchObject({
      status: 'verwerkt',
      rijen: 2,
      totaal: '10.00',
      fouten: [],
      waarschuwingen: [],
      aantallen: {},
    });
    expect(
      await select(
        'SELECT blad, rij, boekjaar, periode, kostenplaats, bedrag, omschrijving, boekdatum::text, product FROM realisatieregel ORDER BY rij',
      ),
    ).toEqual([
      {
        blad: 'Blad1',
        rij: 2,
        boekjaar: 2025,
        periode: 1,
        kostenplaats: '6401',
        bedrag: '10.25',
        omschrijving: 'tab\t, regel\neinde, \\ en \\N',
        boekdatum: '2025-01-15',
        product: null,
      },
      {
        blad: 'Blad1',
        rij: 3,
        boekjaar: 2025,
        periode: 2,
        kostenplaats: '0640',
        bedrag: '-0.25',
        omschrijving: null,
        boekdatum: null,
        product: null,
      },
    ]);
    const [bestand] = await select('SELECT inhoud FROM inlezing_bestand');
    expect(bestand?.['inhoud']).toEqual(bytes);
    const [eerste] = await inlezingen.list(VERBAND, 2025);
    expect(eerste).toMatchObject({
      id: verslag.id,
      status: 'verwerkt',
      totaal: '10.00',
      omvang: bytes.length,
      ingediendDoor: 'Anna',
    });
  });

  it('van afname en voorschotten', async () => {
    const afname = makeBlad(
      ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'],
      [2025, 1, 'ICT-001', 'Raalte', 1.5],
    );
    expect(await takeIn(afname, { soort: 'afname' })).toMatchObject({ status: 'verwerkt', totaal: '1.5' });
    expect(await select('SELECT deelnemer, hoeveelheid FROM afnameregel')).toEqual([
      { deelnemer: 'raalte', hoeveelheid: '1.500000000000' },
    ]);
    const voorschotten = makeBlad(
      ['Boekjaar', 'Deelnemer', 'Werkorganisatie', 'Bedrag'],
      [2025, 'raalte', 'ict', 100],
    );
    expect(await takeIn(voorschotten, { soort: 'voorschotten' })).toMatchObject({
      status: 'verwerkt',
      totaal: '100.00',
    });
    expect((await inlezingen.list(VERBAND, 2025)).map(({ totaal }) => totaal)).toEqual(['100.00', '1.5']);
  });

  it('van begroting', async () => {
    const kop = ['Boekjaar', 'Kostenplaats', 'Bedrag', 'Grootboekrekening', 'Structureel'];
    const begroting = makeBlad(kop, [2025, '6401', 1000, '4100', 'ja'], [2025, '0640', -50, null, null]);
    expect(await takeIn(begroting, { soort: 'begroting' })).toMatchObject({
      status: 'verwerkt',
      rijen: 2,
      totaal: '950.00',
    });
    expect(
      await select(
        'SELECT kostenplaats, bedrag, grootboekrekening, structureel FROM begrotingsregel ORDER BY volgnummer',
      ),
    ).toEqual([
      { kostenplaats: '6401', bedrag: '1000.00', grootboekrekening: '4100', structureel: true },
      { kostenplaats: '0640', bedrag: '-50.00', grootboekrekening: null, structureel: null },
    ]);
  });

  it('van sleutelwaarden: die worden gedateerde feiten, en de oude blijven te raadplegen', async () => {
    const kop = ['Sleutel', 'Deelnemer', 'Waarde', 'Peildatum', 'Bron', 'Status'];
    const file = (waarde: number): Buffer =>
      makeBlad(kop, ['inwoners', 'Raalte', waarde, '01-01-2025', 'CBS', null]);
    const sleutelwaarden = { soort: 'sleutelwaarden' } as const;
    expect(await takeIn(file(38_000), sleutelwaarden)).toMatchObject({ status: 'verwerkt', totaal: '38000' });
    expect(await takeIn(file(38_100.5), sleutelwaarden)).toMatchObject({ status: 'verwerkt' });
    const found = await select(
      `SELECT deelnemer, waarde, bron, status, bekend_tot IS NULL AS nu FROM sleutelwaarde
        WHERE sleutel = 'inwoners' AND peildatum = '2025-01-01' ORDER BY bekend_vanaf`,
    );
    const waarde = { deelnemer: 'raalte', bron: 'CBS', status: 'voorlopig' };
    expect(found).toEqual([
      { ...waarde, waarde: '38000.000000000000', nu: false },
      { ...waarde, waarde: '38100.500000000000', nu: true },
    ]);
  });

  it('boekt twee gelijke rijen allebei', async () => {
    const rij = [2025, 1, '6401', 10];
    expect(await takeIn(makeBlad(KOP, rij, rij))).toMatchObject({ rijen: 2, totaal: '20.00' });
    expect(await count('realisatieregel')).toBe(2);
  });
});

describe('een bestand met een fout', () => {
  it('boekt niets, ook de goede rijen niet, en bewaart de poging met haar bevindingen', async () => {
    const verslag = await takeIn(makeBlad(KOP, [2025, 1, '6401', 10], [2025, 1, '640', 10]));
    expect(verslag).toMatchObject({
      status: 'geweigerd',
      rijen: 2,
      totaal: '20.00',
      aantallen: { KOSTENPLAATS_ONBEKEND: 1 },
    });
    expect([
      await count('realisatieregel'),
      await count('inlezing_bestand'),
      await count('inlezing'),
    ]).toEqual([0, 1, 1]);
    const bewaard = await inlezingen.find(VERBAND, verslag.id ?? '');
    expect(bewaard).toMatchObject({ status: 'geweigerd', fouten: verslag.fouten });
  });

  it('dat geen werkmap is, laat een spoor na', async () => {
    expect(codes(await takeIn(Buffer.from('<html>')))).toEqual(['WEBPAGINA']);
    expect(await count('inlezing')).toBe(1);
  });

  it.each<[string, Celinvoer]>([
    ['een nul die PostgreSQL niet kent', { xml: '<c r="@" t="str"><v>a_x0000_b_xD83D_</v></c>' }],
    ['een lange tekst die midden in een teken wordt afgekapt', `${'x'.repeat(199)}😀${'y'.repeat(50)}`],
  ])('met %s wordt gewoon geweigerd en bewaard', async (_, cel) => {
    const verslag = await takeIn(makeBlad(KOP, [2025, 1, '6401', cel]));
    expect(codes(verslag)).toEqual(['GEEN_GETAL']);
    expect(await inlezingen.find(VERBAND, verslag.id ?? '')).toMatchObject({ fouten: verslag.fouten });
  });

  it('gebruik van wie geen DVO heeft, ook al doet hij mee', async () => {
    const kop = ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'];
    const afname = makeBlad(kop, [2025, 1, 'ICT-001', 'Raalte', 1], [2025, 1, 'ICT-001', 'Deventer', 1]);
    const { fouten } = await takeIn(afname, { soort: 'afname' });
    expect(fouten.map(({ cel, code }) => ({ cel, code }))).toEqual([
      { cel: 'C3', code: 'AFNEMER_ZONDER_DVO' },
    ]);
  });

  it('een product dat dat jaar op geen menukaart staat', async () => {
    await tests.database.inVerband(VERBAND, (manager) =>
      manager.query(
        `INSERT INTO product (verband, code) VALUES ('${VERBAND}', 'OUD-1') ON CONFLICT DO NOTHING`,
      ),
    );
    const bytes = makeBlad(KOP, [2025, 1, '6401', 1, null, null, 'OUD-1']);
    expect(codes(await takeIn(bytes))).toEqual(['PRODUCT_ONBEKEND']);
  });

  it('een sleutelwaarde die niet bij haar sleutel past, is een fout in het bestand', async () => {
    const kop = ['Sleutel', 'Deelnemer', 'Waarde', 'Peildatum', 'Bron'];
    const verslag = await takeIn(makeBlad(kop, ['gelijkedelen', 'raalte', 1, '01-01-2025', 'CBS']), {
      soort: 'sleutelwaarden',
    });
    expect({ status: verslag.status, codes: codes(verslag) }).toEqual({
      status: 'geweigerd',
      codes: ['SLEUTELWAARDE_PAST_NIET'],
    });
    expect(await inlezingen.find(VERBAND, verslag.id ?? '')).toMatchObject({ status: 'geweigerd' });
  });

  it('van een boekjaar dat er niet is, wordt niet gelezen', async () => {
    await expect(takeIn(goed(), { boekjaar: 2031 })).rejects.toMatchObject({
      code: 'boekjaar_onbekend',
      status: 404,
    });
  });
});

describe('alleen controleren', () => {
  it.each<[string, () => Buffer, string]>([
    ['een goed bestand', () => goed(), 'gecontroleerd'],
    ['een bestand met een fout', () => makeBlad(KOP, [2025, 1, '640', 1]), 'geweigerd'],
  ])('%s laat niets achter', async (_, make, status) => {
    expect(await takeIn(make(), { proef: true })).toMatchObject({ id: null, status });
    expect([await count('inlezing'), await count('realisatieregel')]).toEqual([0, 0]);
  });
});

describe('dezelfde bytes nog eens', () => {
  it('boeken niets en zeggen wanneer en door wie ze zijn ingelezen', async () => {
    await takeIn(goed());
    const verslag = await takeIn(goed(), { gebruiker: 'Bert' });
    expect(verslag).toMatchObject({ status: 'geweigerd', rijen: 2, totaal: '10.00' });
    expect(verslag.fouten[0]?.melding).toMatch(
      /^Dit bestand is al verwerkt op \d+ \w+ \d{4} om \d\d:\d\d door Anna, als realisatie van 2025\./,
    );
    expect([await count('realisatieregel'), await count('inlezing')]).toEqual([2, 2]);
  });

  it('tegelijk aangeboden: precies één wint', async () => {
    const verslagen = await Promise.all(Array.from({ length: 4 }, () => takeIn(goed())));
    expect(verslagen.map(({ status }) => status).sort()).toEqual([
      'geweigerd',
      'geweigerd',
      'geweigerd',
      'verwerkt',
    ]);
    expect(new Set(verslagen.flatMap(codes))).toEqual(new Set(['BESTAND_AL_VERWERKT']));
    expect([await count('realisatieregel'), await count('inlezing')]).toEqual([2, 4]);
  });

  it('twee verschillende bestanden tegelijk: allebei geboekt', async () => {
    const ander = makeBlad(KOP, [2025, 3, '6401', 1], [2025, 4, '6401', 2]);
    const verslagen = await Promise.all([takeIn(goed()), takeIn(ander)]);
    expect(verslagen.map(({ status }) => status)).toEqual(['verwerkt', 'verwerkt']);
    expect(await count('realisatieregel')).toBe(4);
  });

  it('die eerder zijn geweigerd, mogen opnieuw', async () => {
    const bytes = makeBlad(KOP, [2025, 1, '6499', 10]);
    await takeIn(bytes);
    expect(codes(await takeIn(bytes))).toEqual(['KOSTENPLAATS_ONBEKEND']);
  });
});

describe('een bestand met alleen waarschuwingen', () => {
  it('wacht op bevestiging en wordt dan pas geboekt', async () => {
    const { id, status, waarschuwingen } = await takeIn(metWaarschuwing());
    expect({ status, codes: waarschuwingen.map(({ code }) => code) }).toEqual({
      status: 'gecontroleerd',
      codes: ['DATUM_BUITEN_PERIODE'],
    });
    expect(await count('realisatieregel')).toBe(0);
    expect(await inlezingen.process(VERBAND, id ?? '', 'Bert')).toMatchObject({
      id,
      status: 'verwerkt',
      rijen: 1,
      totaal: '10.00',
    });
    expect(await count('realisatieregel')).toBe(1);
    expect(await inlezingen.find(VERBAND, id ?? '')).toMatchObject({
      status: 'verwerkt',
      bevestigdDoor: 'Bert',
      ingediendDoor: 'Anna',
    });
    await expect(inlezingen.process(VERBAND, id ?? '', 'Bert')).rejects.toMatchObject({
      code: 'inlezing_wacht_niet',
      status: 409,
    });
  });

  it('twee keer tegelijk bevestigd: één keer geboekt', async () => {
    const { id } = await takeIn(metWaarschuwing());
    const results = await Promise.allSettled([1, 2].map(() => inlezingen.process(VERBAND, id ?? '', 'Bert')));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'inlezing_wacht_niet' },
    });
    expect(await count('realisatieregel')).toBe(1);
  });

  it('twee keer aangeboden en allebei bevestigd: de tweede wordt geweigerd', async () => {
    const [a, b] = [await takeIn(metWaarschuwing()), await takeIn(metWaarschuwing())];
    const done = await Promise.all([a, b].map(({ id }) => inlezingen.process(VERBAND, id ?? '', 'Bert')));
    expect(done.map(({ status }) => status).sort()).toEqual(['geweigerd', 'verwerkt']);
    expect(await count('realisatieregel')).toBe(1);
  });
});

describe('wat van een ander is', () => {
  it.each([['geen-id'], ['00000000-0000-4000-8000-000000000000']])('%s bestaat niet', async (id) => {
    await expect(inlezingen.find(VERBAND, id)).rejects.toMatchObject({ code: 'niet_gevonden' });
    await expect(inlezingen.process(VERBAND, id, 'Anna')).rejects.toMatchObject({ code: 'niet_gevonden' });
  });

  it('een inlezing van een ander verband is er niet', async () => {
    const { id } = await takeIn(goed());
    await expect(inlezingen.find('ander', id ?? '')).rejects.toMatchObject({ code: 'niet_gevonden' });
  });
});

describe('een inlezing terugdraaien', () => {
  const gelden = async (bekendOp: Date | null = null): Promise<string[]> =>
    await tests.database.inVerband(VERBAND, async (manager) => {
      const found = await findGeldendeInlezingen(manager, VERBAND, 2025, { bekendOp });
      return found.map(({ id }) => id);
    });
  /** As if every load and every counter-entry counted, the one with its rows and the other against them. */
  const optellen = async (bekendOp: Date): Promise<unknown> => {
    const [row] = await tests.database.inVerband(VERBAND, (manager) =>
      manager.query<{ totaal: string }[]>(
        `SELECT coalesce(sum(CASE WHEN i.keert_om IS NULL THEN r.bedrag ELSE -r.bedrag END), 0)::text AS totaal
           FROM inlezing i JOIN realisatieregel r ON r.inlezing = coalesce(i.keert_om, i.id)
          WHERE i.status = 'verwerkt' AND i.verwerkt_op <= $1`,
        [bekendOp],
      ),
    );
    return row?.totaal;
  };
  const moment = async (): Promise<Date> =>
    (await select('SELECT clock_timestamp() AS nu'))[0]?.['nu'] as Date;

  it('laat alles staan, telt niet meer mee, en wat eerder bekend was blijft te vragen', async () => {
    const { id } = await takeIn(goed());
    const ervoor = await moment();
    const tegenboeking = await inlezingen.reverse({ verband: VERBAND, gebruiker: 'Bert' }, id ?? '');
    expect(tegenboeking).toMatchObject({ keertOm: id, totaal: '-10.00', rijen: 2, ingediendDoor: 'Bert' });
    expect(await inlezingen.find(VERBAND, id ?? '')).toMatchObject({
      status: 'verwerkt',
      totaal: '10.00',
      teruggedraaidDoor: 'Bert',
      teruggedraaidOp: tegenboeking.verwerktOp,
    });
    expect([await count('realisatieregel'), await count('inlezing_bestand')]).toEqual([2, 1]);
    expect([await gelden(ervoor), await gelden()]).toEqual([[id], []]);
    expect([await optellen(ervoor), await optellen(await moment())]).toEqual(['10.00', '0.00']);
  });

  it('daarna mogen dezelfde bytes opnieuw, en die kunnen weer worden teruggedraaid', async () => {
    for (let ronde = 0; ronde < 2; ronde += 1) {
      const { id, status } = await takeIn(goed());
      expect(status).toBe('verwerkt');
      await inlezingen.reverse({ verband: VERBAND, gebruiker: 'Bert' }, id ?? '');
    }
    const { id } = await takeIn(goed());
    expect(await gelden()).toEqual([id]);
    expect((await takeIn(goed())).status).toBe('geweigerd');
  });

  it('twee keer tegelijk: één keer', async () => {
    const { id } = await takeIn(goed());
    const results = await Promise.allSettled(
      [1, 2].map(() => inlezingen.reverse({ verband: VERBAND, gebruiker: 'Bert' }, id ?? '')),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await count('inlezing')).toBe(2);
  });

  it('wat niet is geboekt, een tegenboeking en sleutelwaarden niet', async () => {
    const { id: wacht } = await takeIn(metWaarschuwing());
    const { id: goede } = await takeIn(goed(null, null, 'ICT-001'));
    const waarden = makeBlad(
      ['Sleutel', 'Deelnemer', 'Waarde', 'Peildatum', 'Bron'],
      ['inwoners', 'raalte', 7, '01-01-2023', 'CBS'],
    );
    const { id: sleutels } = await takeIn(waarden, { soort: 'sleutelwaarden' });
    const { id: tegenboeking } = await inlezingen.reverse(
      { verband: VERBAND, gebruiker: 'Bert' },
      goede ?? '',
    );
    for (const id of [wacht, sleutels, tegenboeking, goede])
      await expect(
        inlezingen.reverse({ verband: VERBAND, gebruiker: 'Bert' }, id ?? ''),
      ).rejects.toMatchObject({
        code: 'inlezing_niet_terug_te_draaien',
        status: 409,
      });
    await expect(
      inlezingen.reverse({ verband: VERBAND, gebruiker: 'Bert' }, 'geen-id'),
    ).rejects.toMatchObject({
      code: 'niet_gevonden',
    });
  });

  it('de database houdt een geboekte inlezing zoals zij was, ook voor de eigenaar', async () => {
    const { id } = await takeIn(goed());
    const owner = inVerband(tests.ownerUrl, VERBAND);
    await expect(query(owner, `UPDATE inlezing SET rijen = 9 WHERE id = '${id}'`)).rejects.toThrow(
      'wordt alleen nog teruggedraaid',
    );
    await inlezingen.reverse({ verband: VERBAND, gebruiker: 'Bert' }, id ?? '');
    await expect(
      query(
        owner,
        `UPDATE inlezing SET teruggedraaid_op = NULL, teruggedraaid_door = NULL WHERE id = '${id}'`,
      ),
    ).rejects.toThrow('wordt alleen nog teruggedraaid');
  });
});

describe('een later bestand over hetzelfde', () => {
  const eerste = makeBlad(KOP, [2025, 1, '6401', 10], [2025, 2, '6401', 5]);
  const tweede = makeBlad(KOP, [2025, 1, '6401', 11.5], [2025, 3, '6401', 5]);

  it('wordt naast het eerdere gelegd en wacht op bevestiging', async () => {
    await takeIn(eerste);
    const { status, waarschuwingen, id } = await takeIn(tweede, { gebruiker: 'Bert' });
    expect(status).toBe('gecontroleerd');
    expect(waarschuwingen.map(({ code }) => code)).toEqual(['BESTAND_OVERLAPT']);
    expect(waarschuwingen[0]?.melding).toMatch(
      /^kosten\.xlsx, verwerkt op .+ door Anna, heeft regels van hetzelfde: periode 1, kostenplaats 6401\. Daar: 1 regel, samen 10,00; hier: 1 regel, samen 11,50\. Laat dit bestand het eerdere vervangen, of bevestig dat ze allebei tellen\.$/,
    );
    await inlezingen.process(VERBAND, id ?? '', 'Bert');
    expect(await select('SELECT sum(bedrag)::text AS som FROM realisatieregel')).toEqual([{ som: '31.50' }]);
  });

  it('dat zegt wat het vervangt, draait dat terug in dezelfde stap', async () => {
    const { id: oud } = await takeIn(eerste);
    const { status, id, waarschuwingen } = await takeIn(tweede, { vervangt: [oud] });
    expect({ status, waarschuwingen }).toEqual({ status: 'verwerkt', waarschuwingen: [] });
    expect(await inlezingen.find(VERBAND, id ?? '')).toMatchObject({ vervangt: [oud] });
    const { teruggedraaidOp } = await inlezingen.find(VERBAND, oud ?? '');
    expect(teruggedraaidOp).not.toBeNull();
    const sporen = await select(`SELECT actie, object FROM controlespoor ORDER BY volgnummer DESC LIMIT 2`);
    expect(sporen).toEqual([
      { actie: 'inlezing.inlezen', object: `inlezing/${id}` },
      { actie: 'inlezing.terugdraaien', object: `inlezing/${oud}` },
    ]);
  });

  it('dat wacht op bevestiging, vervangt pas dan', async () => {
    const { id: oud } = await takeIn(eerste);
    const { id, status } = await takeIn(metWaarschuwing(), { vervangt: [oud] });
    expect(status).toBe('gecontroleerd');
    expect(await inlezingen.find(VERBAND, oud ?? '')).toMatchObject({ teruggedraaidOp: null });
    await inlezingen.process(VERBAND, id ?? '', 'Bert');
    expect(await inlezingen.find(VERBAND, oud ?? '')).toMatchObject({ teruggedraaidDoor: 'Bert' });
  });

  it('met een fout vervangt niets', async () => {
    const { id: oud } = await takeIn(eerste);
    await takeIn(makeBlad(KOP, [2025, 1, '640', 1]), { vervangt: [oud] });
    expect(await inlezingen.find(VERBAND, oud ?? '')).toMatchObject({ teruggedraaidOp: null });
  });

  it('kan niet vervangen wat er niet is, iets anders is of al is teruggedraaid', async () => {
    const { id: oud } = await takeIn(eerste);
    const afname = makeBlad(
      ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'],
      [2025, 1, 'ICT-001', 'Raalte', 1],
    );
    const weigering = { code: 'inlezing_niet_te_vervangen', status: 409 };
    await expect(takeIn(afname, { soort: 'afname', vervangt: [oud] })).rejects.toMatchObject(weigering);
    await expect(takeIn(tweede, { vervangt: ['geen-id'] })).rejects.toMatchObject(weigering);
    await inlezingen.reverse({ verband: VERBAND, gebruiker: 'Anna' }, oud ?? '');
    await expect(takeIn(tweede, { vervangt: [oud] })).rejects.toMatchObject(weigering);
    expect(await count('inlezing')).toBe(2);
  });

  it('een andere periode, kostenplaats of soort is geen overlap', async () => {
    await takeIn(eerste);
    expect((await takeIn(makeBlad(KOP, [2025, 3, '6401', 1], [2025, 1, '0640', 1]))).status).toBe('verwerkt');
    const begroting = makeBlad(['Boekjaar', 'Kostenplaats', 'Bedrag'], [2025, '6401', 1]);
    expect((await takeIn(begroting, { soort: 'begroting' })).status).toBe('verwerkt');
  });
});
