import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Dienst } from '../opzet/dienst.js';
import { makeBlad } from '../realisatie/opzet/werkmap.js';

const ADRES = '/v1/verbanden/dowr';
const REGEL = {
  ...{ werkveld: 'los', werkorganisatie: 'ict', naam: 'Los', eenheid: 'stuk' },
  beleid: 'werkelijk_gebruik',
};
const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Boekdatum'];
const CASCO = { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'gelijk' };
const VORM = { rechtsvorm: 'bestuursconvenant', organisatievorm: 'netwerk' };
const HERKOMST = { bron: 'CBS', status: 'definitief' };
const INWONERS = readFileSync(new URL('../../demo/dowr/inwoners-2024-01-01.csv', import.meta.url));

type Lijf = Readonly<Record<string, unknown>>;

/** A request that is good but for the year that it is about. */
interface Verzoek {
  readonly pad: string;
  readonly lijf?: Lijf;
  /** Instead of a body: a file, with fields. */
  readonly bestand?: Buffer;
  readonly velden?: Readonly<Record<string, string>>;
  readonly als?: 'directiebestuur';
}

interface Antwoord {
  readonly status: number;
  readonly body: Lijf;
}

describe('een afgesloten boekjaar', () => {
  let dienst: Dienst;
  let browsers: Record<'controller' | 'directiebestuur', Awaited<ReturnType<Dienst['client']>>>;
  /** Ids of what is there, by the name that a test knows it by. */
  const ids = new Map<string, string>();
  let hash = '';

  const send = async ({ pad, lijf = {}, bestand, velden = {}, als }: Verzoek): Promise<Antwoord> => {
    const known = pad.replace(/\{([\w/-]+)\}/g, (_, naam: string) => ids.get(naam) ?? 'onbekend');
    const verzoek = browsers[als ?? 'controller'].post(`${ADRES}/${known}`);
    const antwoord =
      bestand === undefined
        ? await verzoek.send(lijf)
        : await verzoek.field(velden).attach('bestand', bestand, 'bestand.xlsx');
    return { status: antwoord.status, body: antwoord.body as Lijf };
  };
  const doe = async (verzoek: Verzoek, onthoud?: string): Promise<Lijf> => {
    const { status, body } = await send(verzoek);
    if (status >= 300) throw new Error(`${verzoek.pad}: ${status} ${JSON.stringify(body)}`);
    if (onthoud !== undefined) ids.set(onthoud, String(body['id']));
    return body;
  };
  const find = async (pad: string): Promise<Lijf[]> =>
    (await browsers.controller.get(`${ADRES}/${pad}`).expect(200)).body as Lijf[];
  const keep = (onthoud: string, gevonden: Lijf | undefined): void => {
    if (typeof gevonden?.['id'] !== 'string') throw new Error(`Er is geen ${onthoud}`);
    ids.set(onthoud, gevonden['id']);
  };

  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    browsers = {
      controller: await dienst.client('controller'),
      directiebestuur: await dienst.client('directiebestuur'),
    };
    await setUp();
    await close();
  });
  afterAll(() => dienst.close());

  async function setUp(): Promise<void> {
    await doe({ pad: 'boekjaren', lijf: { jaar: 2023 } });
    const sinds = { vanaf: '2022-01-01' };
    await doe({
      pad: 'deelnemers',
      lijf: { code: 'gr', naam: 'GR', soort: 'samenwerkingsverband', ...sinds },
    });
    await doe({
      pad: 'werkorganisaties',
      lijf: { code: 'eerst', naam: 'Eerst', ...sinds, tot: '2022-06-01' },
    });
    await doe({ pad: 'werkorganisaties', lijf: { code: 'blijft', naam: 'Blijft', ...sinds } });
    for (const code of ['los', 'oud']) await doe({ pad: 'werkvelden', lijf: { code, naam: code } });
    await doe({ pad: 'menukaarten', lijf: { boekjaar: 2023, werkveld: 'oud' } });
    await doe({
      pad: 'menukaartregels',
      lijf: { ...REGEL, boekjaar: 2023, werkveld: 'oud', product: 'OUD-1', volgorde: 999 },
    });
    for (const boekjaar of [2024, 2025]) {
      await doe({ pad: 'menukaarten', lijf: { boekjaar, werkveld: 'los' } });
      for (const product of ['LOS-1', 'LOS-2'])
        await doe(
          { pad: 'menukaartregels', lijf: { ...REGEL, boekjaar, product } },
          `${product}/${boekjaar}`,
        );
    }
    await drawUp('lopend', '2024-01-01');
    await doe({ pad: 'dvos/{lopend}/vaststellingen', ...BESLUIT });
    const correctie = { per: '2024-01-01', soort: 'correctie', toelichting: 'x' };
    const regels = [{ deelnemer: 'raalte', product: 'LOS-2', contract: '9' }];
    await doe({ pad: 'dvos/{lopend}/wijzigingen', lijf: { ...correctie, regels } });
    await drawUp('te-vroeg', '2024-07-01');
    await drawUp('op-tijd', '2025-01-01');
    await enter('nieuw', '2024-01-01');
    await doe(
      {
        pad: 'uittredingen',
        lijf: { deelnemer: 'gr', aangezegdOp: '2022-06-01', per: '2024-01-01' },
      },
      'uittreding',
    );
    const advies = { advies: 'Goed', adviseur: 'Deskundige', adviesOp: '2023-06-01' };
    await doe({ pad: 'uittredingen/{uittreding}/adviezen', lijf: advies });
    const wacht = makeBlad(KOP, [2024, 1, '6401', 1, '01-02-2024']);
    await doe(
      { pad: 'inlezingen', bestand: wacht, velden: { soort: 'realisatie', boekjaar: '2024' } },
      'wacht',
    );
    keep(
      'geboekt',
      (await find('inlezingen?boekjaar=2024')).find(({ status }) => status === 'verwerkt'),
    );
    keep('toewijzing', (await find('toewijzingen?boekjaar=2024'))[0]);
    keep('vorm', (await find('vormen'))[0]);
    keep(
      'looptijd',
      (await find('looptijden')).find((een) => een['werkorganisatie'] === 'blijft'),
    );
    keep(
      'gastheerschap',
      (await find('gastheerschappen')).find((een) => een['werkorganisatie'] === 'ict'),
    );
  }

  const BESLUIT = { lijf: { vastgesteldOp: '2023-12-01' }, als: 'directiebestuur' } as const;

  async function drawUp(code: string, vanaf: string): Promise<void> {
    const product = code === 'lopend' ? 'LOS-2' : 'LOS-1';
    const regels = [{ deelnemer: 'raalte', product, contract: '5' }];
    const dvo = { code, naam: code, werkorganisatie: 'ict', vanaf, deelnemers: ['raalte'], regels };
    await doe({ pad: 'dvos', lijf: { ...dvo, tot: '2026-01-01' } }, code);
  }

  async function enter(deelnemer: string, per: string): Promise<void> {
    const dossier = { deelnemer, naam: deelnemer, soort: 'samenwerkingsverband', per };
    await doe({ pad: 'toetredingen', lijf: dossier }, 'toetreding');
    for (const zittend of ['deventer', 'olst-wijhe', 'raalte', 'gr'])
      await doe({
        pad: 'toetredingen/{toetreding}/instemmingen',
        lijf: { deelnemer: zittend, ingestemdOp: '2023-11-01' },
      });
  }

  async function close(): Promise<void> {
    const gemaakt = await doe({ pad: 'berekeningen', lijf: { boekjaar: 2024 } });
    hash = String(gemaakt['invoerHash']);
    await doe({ pad: 'boekjaarafsluitingen', lijf: { boekjaar: 2024, berekening: gemaakt['id'] } });
  }

  const JAAR = { boekjaar: 2024 };
  const REALISATIE = { soort: 'realisatie', boekjaar: '2024' };
  const waarde = (peildatum: string): Lijf => ({
    sleutelwaarden: [{ sleutel: 'inwoners', deelnemer: 'raalte', waarde: '38000', peildatum, ...HERKOMST }],
  });

  it.each<[string, Verzoek]>([
    ['een bestand', { pad: 'inlezingen', bestand: makeBlad(KOP, [2024, 1, '6401', 1]), velden: REALISATIE }],
    ['een bestand dat wachtte', { pad: 'inlezingen/{wacht}/verwerkingen' }],
    ['een terugdraaiing', { pad: 'inlezingen/{geboekt}/terugdraaiingen' }],
    ['een kostenplaats', { pad: 'kostenplaatsen', lijf: { ...JAAR, code: '7999', naam: 'Nieuw' } }],
    [
      'een toewijzing',
      {
        pad: 'toewijzingen',
        lijf: { ...JAAR, kostenplaats: '6401', werkorganisatie: 'ict', bestemming: 'casco', gedrag: 'vast' },
      },
    ],
    [
      'een toewijzing die vervalt',
      { pad: 'toewijzingen/{toewijzing}/wijzigingen', lijf: { toewijzingen: [] } },
    ],
    ['kostenplaatsen van een ander jaar', { pad: 'toewijzingskopieen', lijf: { van: 2025, naar: 2024 } }],
    ['een product erbij', { pad: 'menukaartregels', lijf: { ...REGEL, ...JAAR, product: 'LOS-3' } }],
    ['een ander tarief', { pad: 'menukaartregels/{LOS-1/2024}/wijzigingen', lijf: { tarief: '12' } }],
    ['een product eraf', { pad: 'menukaartregels/{LOS-1/2024}/beeindigingen' }],
    ['een kopie van een menukaart', { pad: 'menukaarten/oud/kopieen', lijf: { boekjaar: 2023, index: '0' } }],
    [
      'een menukaart uit een werkboek',
      {
        pad: 'menukaarten/los/werkboek?boekjaar=2024',
        bestand: makeBlad(
          ['Product', 'Naam', 'Werkorganisatie', 'Eenheid', 'Beleid'],
          ['LOS-1', 'Anders', 'ict', 'stuk', 'werkelijk_gebruik'],
          ['LOS-2', 'Los', 'ict', 'stuk', 'werkelijk_gebruik'],
        ),
      },
    ],
    [
      'een sleutel die er dan al zou zijn',
      {
        pad: 'verdeelsleutels',
        lijf: { code: 'uren', naam: 'Uren', vanaf: '2024-01-01', definitie: { soort: 'gelijk' } },
      },
    ],
    [
      'een andere versie van een sleutel',
      {
        pad: 'verdeelsleutels/inwoners/versies',
        lijf: { vanaf: '2024-01-01', definitie: { soort: 'gelijk' } },
      },
    ],
    ['een andere sleutelwaarde', { pad: 'sleutelwaarden', lijf: waarde('2024-01-01') }],
    ['een latere sleutelwaarde', { pad: 'sleutelwaarden', lijf: waarde('2024-12-31') }],
    [
      'inwoners uit een bestand',
      {
        pad: 'inwoners',
        bestand: INWONERS,
        velden: { sleutel: 'inwoners', peildatum: '2024-02-01', ...HERKOMST },
      },
    ],
    ['een ander regime', { pad: 'cascos', lijf: { ...JAAR, cascos: [CASCO] } }],
    ['hulpkostenplaatsen', { pad: 'hulpkostenplaatsen', lijf: { ...JAAR, hulpkostenplaatsen: [] } }],
    ['een rekenregel', { pad: 'rekenregels', lijf: { ...JAAR, methodeHulpkosten: 'wederkerig' } }],
    ['een DVO die dan begint', { pad: 'dvos/{te-vroeg}/vaststellingen', ...BESLUIT }],
    ['een correctie van een DVO', { pad: 'dvos/{lopend}/wijzigingen/1/vaststellingen', ...BESLUIT }],
    [
      'een opzegging van een DVO',
      {
        pad: 'dvos/{lopend}/opzeggingen',
        lijf: { opgezegdOp: '2024-01-02', per: '2024-07-01', toelichting: 'x' },
      },
    ],
    [
      'een deelnemer',
      {
        pad: 'deelnemers',
        lijf: { code: 'gr2', naam: 'GR 2', soort: 'samenwerkingsverband', vanaf: '2022-01-01' },
      },
    ],
    ['een toetreding', { pad: 'toetredingen/{toetreding}/effectueringen' }],
    ['een uittreding', { pad: 'uittredingen/{uittreding}/effectueringen' }],
    [
      'een werkorganisatie',
      { pad: 'werkorganisaties', lijf: { code: 'later', naam: 'Later', vanaf: '2024-12-31' } },
    ],
    [
      'een looptijd',
      { pad: 'looptijden', lijf: { werkorganisatie: 'eerst', vanaf: '2024-03-01', tot: '2024-04-01' } },
    ],
    [
      'het einde van een looptijd',
      { pad: 'looptijden/{looptijd}/beeindigingen', lijf: { tot: '2024-12-31' } },
    ],
    [
      'een gastheerschap',
      {
        pad: 'gastheerschappen',
        lijf: { werkorganisatie: 'blijft', gastheer: 'raalte', vanaf: '2024-01-01' },
      },
    ],
    [
      'het einde van een gastheerschap',
      { pad: 'gastheerschappen/{gastheerschap}/beeindigingen', lijf: { tot: '2024-07-01' } },
    ],
    [
      'een andere afronding',
      { pad: 'vormen/{vorm}/wijzigingen', lijf: { ...VORM, per: '2024-07-01', afronding: 'euro' } },
    ],
  ])('weigert %s', async (_, verzoek) => {
    expect(await send(verzoek)).toMatchObject({
      status: 409,
      body: { code: 'boekjaar_afgesloten', title: expect.stringContaining('2024') },
    });
  });

  it('weigert een bestand van een ander jaar met sleutelwaarden die er gelden', async () => {
    const bestand = makeBlad(
      ['Sleutel', 'Deelnemer', 'Waarde', 'Peildatum', 'Bron'],
      ['inwoners', 'raalte', 38_000, '01-03-2024', 'CBS'],
    );
    const antwoord = await send({
      pad: 'inlezingen',
      bestand,
      velden: { soort: 'sleutelwaarden', boekjaar: '2025' },
    });
    const fouten = [{ code: 'BOEKJAAR_AFGESLOTEN', melding: expect.stringContaining('na 31 december 2024') }];
    expect(antwoord).toMatchObject({ status: 400, body: { fouten } });
  });

  it.each<[string, Verzoek]>([
    [
      'een kostenplaats van het jaar erna',
      { pad: 'kostenplaatsen', lijf: { boekjaar: 2025, code: '7999', naam: 'x' } },
    ],
    [
      'een omschrijving, die niet meetelt',
      { pad: 'menukaartregels/{LOS-1/2024}/wijzigingen', lijf: { omschrijving: 'Beter omschreven' } },
    ],
    [
      'een ander tarief in het jaar erna',
      { pad: 'menukaartregels/{LOS-1/2025}/wijzigingen', lijf: { tarief: '12' } },
    ],
    [
      'een meting',
      {
        pad: 'metingen',
        lijf: { ...JAAR, werkveld: 'ict', letter: 'A', datum: '2024-12-30', waarde: '90', aantal: 10 },
      },
    ],
    [
      'een sleutel vanaf het jaar erna, met een eerdere peildatum',
      {
        pad: 'verdeelsleutels',
        lijf: { code: 'fte', naam: 'Fte', vanaf: '2025-01-01', definitie: { soort: 'gewichten' } },
      },
    ],
    [
      'waarden van een sleutel die er in dat jaar niet is',
      {
        pad: 'sleutelwaarden',
        lijf: {
          sleutelwaarden: [
            { sleutel: 'fte', deelnemer: 'raalte', waarde: '10', peildatum: '2024-12-31', ...HERKOMST },
          ],
        },
      },
    ],
    ['een latere peildatum', { pad: 'sleutelwaarden', lijf: waarde('2025-01-01') }],
    [
      'een andere versie van een sleutel vanaf het jaar erna',
      {
        pad: 'verdeelsleutels/inwoners/versies',
        lijf: { vanaf: '2025-01-01', definitie: { soort: 'gewichten', geldtVoor: ['gemeente'] } },
      },
    ],
    ['een DVO vanaf het jaar erna', { pad: 'dvos/{op-tijd}/vaststellingen', ...BESLUIT }],
    [
      'een opzegging per het jaar erna',
      {
        pad: 'dvos/{lopend}/opzeggingen',
        lijf: { opgezegdOp: '2024-01-02', per: '2025-01-01', toelichting: 'x' },
      },
    ],
    [
      'een werkorganisatie vanaf het jaar erna',
      { pad: 'werkorganisaties', lijf: { code: 'later', naam: 'Later', vanaf: '2025-01-01' } },
    ],
    [
      'het einde van een looptijd in het jaar erna',
      { pad: 'looptijden/{looptijd}/beeindigingen', lijf: { tot: '2025-07-01' } },
    ],
    [
      'een andere organisatievorm met dezelfde afronding',
      { pad: 'vormen/{vorm}/wijzigingen', lijf: { ...VORM, per: '2024-07-01' } },
    ],
  ])('laat toe: %s', async (_, verzoek) => {
    expect(await send(verzoek)).toMatchObject({ status: 201 });
  });

  it('komt na dat alles nog precies zo uit', async () => {
    expect(await doe({ pad: 'berekeningen', lijf: { boekjaar: 2024 } })).toMatchObject({ invoerHash: hash });
  });
});
