import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Dienst } from '../opzet/dienst.js';

const JAAR = '/verbanden/dowr/2024';
const VANDAAG = new Date().toISOString().slice(0, 10);
type Client = Awaited<ReturnType<Dienst['client']>>;

const csrfOf = async (client: Client): Promise<string> =>
  /name="_csrf" value="([^"]+)"/.exec((await client.get(JAAR).expect(200)).text)?.[1] ?? '';

describe('wat is afgesproken, op de schermen', () => {
  let dienst: Dienst;
  let controller: Client;
  let bestuur: Client;
  let raalte: Client;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
    bestuur = await dienst.client('directiebestuur');
    raalte = await dienst.client('regiegroeplid-raalte');
  }, 300_000);
  afterAll(async () => await dienst.close());

  const send = async (client: Client, pad: string, velden: object) =>
    await client
      .post(pad)
      .type('form')
      .send({ _csrf: await csrfOf(client), ...velden });
  const done = async (client: Client, pad: string, velden: object): Promise<string> => {
    const { status, headers, text } = await send(client, pad, velden);
    expect([status, status === 303 ? '' : text.match(/np-veldfout[^>]*>[^<]*|<b>Er is niets[^/]*/g)]).toEqual(
      [303, ''],
    );
    return (await client.get(String(headers['location'])).expect(200)).text;
  };

  it.each([
    [`${JAAR}/menukaarten`, 'Producten en diensten 2024'],
    [`${JAAR}/menukaarten/ict`, 'Prestatienormen'],
    [`${JAAR}/afnamematrix`, 'neemt af'],
    [`${JAAR}/regimes`, 'Hoe het casco in 2024 wordt betaald'],
    [`${JAAR}/toewijzingen`, 'Waar de kosten van 2024 heen gaan'],
    ['/verbanden/dowr/dvos', 'Dienstverlenings\u00adovereenkomsten'],
    ['/verbanden/dowr/sleutels', 'Verdeelsleutels'],
    ['/verbanden/dowr/sleutels/inwoners', 'Wie draagt welk deel'],
  ])('wie mag inzien opent %s, zonder formulieren om te wijzigen', async (pad, zin) => {
    const { text } = await raalte.get(pad).expect(200);
    expect(text).toContain(zin);
    expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
    expect(text.match(/<form method="post" action="(?!\/afmelden)/g)).toBeNull();
    expect((await raalte.get(`${pad}?bekendOp=${VANDAAG}`).expect(200)).text).toContain('U kijkt terug');
  });

  it.each([
    [`${JAAR}/menukaarten`],
    [`${JAAR}/menukaarten/ict/regels`],
    [`${JAAR}/afnamematrix`],
    [`${JAAR}/regimes/ict`],
    [`${JAAR}/toewijzingen`],
    ['/verbanden/dowr/dvos'],
    ['/verbanden/dowr/sleutels'],
  ])('wie niet mag inrichten verandert niets aan %s', async (pad) => {
    expect((await send(raalte, pad, {})).status).toBe(403);
  });

  it('een product komt op de menukaart, en elke fout staat bij haar veld', async () => {
    const pad = `${JAAR}/menukaarten/ict/regels`;
    const { status, text } = await send(controller, pad, { product: 'ICT-900', tarief: '1,2,3' });
    expect(status).toBe(400);
    expect(text).toContain('id="regel-naam-fout"');
    expect(text).toContain('id="regel-tarief-fout"');
    expect(text).toContain('value="ICT-900"');
    const velden = { product: 'ICT-900', naam: 'Proefproduct', werkorganisatie: 'ict', eenheid: 'stuk' };
    const rest = { tarief: '1.250,50', uitvoering: 'standaard', pakket: 'plus', beleid: 'werkelijk_gebruik' };
    const page = await done(controller, pad, { ...velden, ...rest });
    expect(page).toContain('Proefproduct');
    expect(page).toContain('1.250,50 per stuk');
  });

  it('een norm wordt gemeten en haar uitkomst staat ernaast', async () => {
    const pad = `${JAAR}/menukaarten/ict`;
    const norm = { letter: 'Z', kant: 'uitstroom', criterium: 'Proef', norm: '90% op tijd' };
    await done(controller, `${pad}/normen`, {
      ...norm,
      soort: 'percentage',
      vergelijking: 'minstens',
      grens: '90',
    });
    const meting = { letter: 'Z', datum: '2024-06-30', waarde: '92,5', voldaan: '' };
    expect(await done(controller, `${pad}/metingen`, meting)).toContain('92,5%');
    const twice = await send(controller, `${pad}/metingen`, meting);
    expect(twice.text).toContain('id="meting-datum-fout"');
  });

  it('een versie krijgt een nummer, en het verschil met nu is te lezen', async () => {
    const pad = `${JAAR}/menukaarten/ict`;
    await done(controller, `${pad}/versies`, { toelichting: 'vóór de proef' });
    const velden = { product: 'ICT-901', naam: 'Later product', werkorganisatie: 'ict', eenheid: 'stuk' };
    await done(controller, `${pad}/regels`, { ...velden, beleid: 'werkelijk_gebruik' });
    const { text } = await controller.get(`${pad}?van=1&tot=nu`).expect(200);
    expect(text).toContain('ICT-901 “Later product” is erbij gekomen.');
  });

  it('een DVO geldt pas als een ander haar vaststelt', async () => {
    const dvo = {
      ...{
        code: 'proef-2025',
        naam: 'Proef',
        werkorganisatie: 'ict',
        vanaf: '2024-01-01',
        tot: '2025-01-01',
        'deelnemer/raalte': 'ja',
      },
      ...{ 'regels/3/deelnemer': 'raalte', 'regels/3/product': 'ICT-900', 'regels/3/contract': '4' },
    };
    const wrong = await send(controller, '/verbanden/dowr/dvos', { ...dvo, 'regels/3/product': 'ZOEK' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('id="dvo-regels/0/product-fout"');
    const { headers } = await send(controller, '/verbanden/dowr/dvos', dvo);
    const pad = String(headers['location']).split('?')[0] ?? '';
    expect((await controller.get(pad).expect(200)).text).toContain('Tot dan geldt er niets van');
    expect((await send(controller, `${pad}/vaststellingen/0`, {})).status).toBe(403);
    const page = await done(bestuur, `${pad}/vaststellingen/0`, { vastgesteldOp: '2023-12-01' });
    expect(page).toContain('Vastgesteld. De regels hieronder gelden nu');
  });

  it('een indicatie staat in de matrix', async () => {
    const rij = { 'indicaties/2/product': 'ICT-901', 'indicaties/2/deelnemer': 'raalte' };
    const half = await send(controller, `${JAAR}/afnamematrix`, rij);
    expect(half.text).toContain('id="indicaties-indicaties/0/soort-fout"');
    const page = await done(controller, `${JAAR}/afnamematrix`, {
      ...rij,
      'indicaties/2/soort': 'indicatie',
    });
    expect(page).toContain('verwacht af te nemen');
  });

  it('een sleutel, zijn waarden en wat er eerder stond', async () => {
    const lijst = '/verbanden/dowr/sleutels';
    const nieuw = { code: 'proef', naam: 'Proefsleutel', vanaf: '2024-01-01', soort: 'gewichten' };
    const wrong = await send(controller, lijst, { ...nieuw, vanaf: '2024-07-01' });
    expect(wrong.text).toContain('id="nieuw-vanaf-fout"');
    await done(controller, lijst, nieuw);
    const herkomst = {
      peildatum: '2023-01-01',
      status: 'voorlopig',
      'waarde/raalte': '10',
      'waarde/deventer': '30',
    };
    const zonder = await send(controller, `${lijst}/proef/waarden`, herkomst);
    expect(zonder.text).toContain('id="waarden-bron-fout"');
    const waarden = { ...herkomst, bron: 'eigen telling', 'waarde/olst-wijhe': '10' };
    expect(await done(controller, `${lijst}/proef/waarden`, waarden)).toContain('60,00%');
    const beter = { ...waarden, 'waarde/raalte': '20', toelichting: 'hertelling' };
    expect(await done(controller, `${lijst}/proef/waarden`, beter)).toContain('Wat hier eerder stond (1)');
  });

  it('twee regimes op dezelfde kosten sluiten allebei', async () => {
    const { text } = await raalte.get(`${JAAR}/regimes?regime%2Fict=in_tarief`).expect(200);
    expect(text).toContain('Het andere regime sluit op nul');
    expect(text).toContain('meer betalen');
  });

  it('een casco verandert van regime, en zonder sleutel niet', async () => {
    const pad = `${JAAR}/regimes/ict`;
    const zonder = await send(controller, pad, { regime: 'solidariteit' });
    expect(zonder.text).toContain('id="casco-sleutel-fout"');
    const page = await done(controller, pad, {
      regime: 'gemengd',
      sleutel: 'inwoners',
      aandeelInTarief: '25',
    });
    expect(page).toContain('25%');
  });

  it('kosten krijgen een bestemming', async () => {
    const pad = `${JAAR}/toewijzingen`;
    await done(controller, `${pad}/kostenplaatsen`, { code: 'P900', naam: 'Proef' });
    const half = await send(controller, pad, { kostenplaats: 'P900', bestemming: 'product', gedrag: 'vast' });
    expect(half.text).toContain('id="toewijzing-werkorganisatie-fout"');
    const heel = { kostenplaats: 'P900', werkorganisatie: 'ict', bestemming: 'casco', gedrag: 'vast' };
    const page = await done(controller, pad, heel);
    const [, id = ''] = /wijzig=([0-9a-f-]{36})#vervangen"[^>]*>Vervangen<span[^>]*> P900/.exec(page) ?? [];
    const niets = await send(controller, `${pad}/${id}/wijzigingen`, {});
    expect(niets.text).toContain('of zeg dat de toewijzing vervalt');
    expect(await done(controller, `${pad}/${id}/wijzigingen`, { vervalt: 'ja' })).toContain(
      'zonder bestemming: P900',
    );
  });
});
