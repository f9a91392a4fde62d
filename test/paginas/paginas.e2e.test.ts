import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoBestand, maakFout } from '../browser/bestand.js';
import { startService, type Dienst } from '../opzet/dienst.js';

const JAAR = '/verbanden/dowr/2024';
type Client = Awaited<ReturnType<Dienst['client']>>;

/** What a form of this session carries. */
const csrfOf = async (client: Client): Promise<string> =>
  /name="_csrf" value="([^"]+)"/.exec((await client.get(JAAR).expect(200)).text)?.[1] ?? '';

describe('de schermen over HTTP, zonder berekening', () => {
  let dienst: Dienst;
  let controller: Client;
  let raalte: Client;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
    raalte = await dienst.client('regiegroeplid-raalte');
  });
  afterAll(async () => await dienst.close());

  it.each(['/', JAAR, `${JAAR}/lasten`, `${JAAR}/inlezen`])(
    '%s: wie niet is aangemeld, mag dat eerst doen',
    async (pad) => {
      const gast = await dienst.client();
      await gast.get(pad).expect(303).expect('location', '/aanmelden');
    },
  );

  it.each([
    ['een ander verband', '/verbanden/elders/2024', 404],
    ['een jaar dat er niet is', '/verbanden/dowr/1999', 404],
    ['een jaar dat geen jaar is', '/verbanden/dowr/2024abc', 404],
    ['een last zonder berekening', `${JAAR}/lasten/raalte/ict/casco`, 404],
    ['een onbekende lading', `${JAAR}/inlezen/00000000-0000-0000-0000-000000000000`, 404],
  ])('%s is een pagina met wat het herstelt', async (_, pad, status) => {
    const { text } = await controller
      .get(pad)
      .expect(status)
      .expect('content-type', /text\/html/);
    expect(text).toContain('Controleer het adres.');
    expect(text).toContain('Naar de startpagina');
  });

  it.each([
    ['inlezen bekijken', 'get', `${JAAR}/inlezen`],
    ['inlezen', 'post', `${JAAR}/inlezen`],
    ['doorrekenen', 'post', `${JAAR}/berekeningen`],
  ] as const)('een regiegroeplid mag niet %s', async (_, doe, pad) => {
    const { text } = await raalte[doe](pad)
      .expect(403)
      .expect('content-type', /text\/html/);
    expect(text).toContain('Dit mag u niet');
  });

  it('toont knoppen alleen aan wie ze mag gebruiken', async () => {
    expect((await controller.get(`${JAAR}/lasten`).expect(200)).text).toContain('doorrekenen</button>');
    expect((await raalte.get(`${JAAR}/lasten`).expect(200)).text).not.toContain('doorrekenen</button>');
  });

  it('rekent een leeg jaar niet door en noemt elke reden', async () => {
    const { text } = await controller
      .post(`${JAAR}/berekeningen`)
      .type('form')
      .send({ _csrf: await csrfOf(controller) })
      .expect(400)
      .expect('content-type', /text\/html/);
    expect(text).toMatch(/<li>/);
    expect(text).not.toMatch(/Error|stack|SELECT/);
  });

  it('vraagt om een bestand als dat ontbreekt', async () => {
    const { text } = await controller
      .post(`${JAAR}/inlezen?_csrf=${await csrfOf(controller)}`)
      .field('soort', 'afname')
      .expect(400);
    expect(text).toContain('Er is geen bestand gekozen.');
    expect(text).toMatch(/<option value="afname" selected/);
  });

  it('laat een naam van een bestand nooit html worden', async () => {
    const antwoord = await controller
      .post(`${JAAR}/inlezen?_csrf=${await csrfOf(controller)}`)
      .field('soort', 'realisatie')
      .attach('bestand', Buffer.from('geen werkmap'), '<img src=x onerror=alert(1)>.xlsx')
      .expect(303);
    const { text } = await controller.get(antwoord.headers['location'] ?? '').expect(200);
    expect(text).toContain('&lt;img src=x');
    expect(text).not.toContain('<img');
  });
});

describe('de schermen over HTTP, doorgerekend', () => {
  let dienst: Dienst;
  let controller: Client;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    controller = await dienst.client('controller');
  }, 600_000);
  afterAll(async () => await dienst.close());

  const SCHERMEN = [
    '/aanmelden',
    '/toegankelijkheid',
    JAAR,
    `${JAAR}/inlezen`,
    `${JAAR}/lasten?open=ict`,
    `${JAAR}/lasten/raalte/ict/casco`,
    `${JAAR}/verrekening`,
  ];

  it.each(SCHERMEN)('%s heeft geen script, geen stijl in de regel en niets van buiten', async (pad) => {
    const { text, headers } = await controller.get(pad).expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(/^<!doctype html>\n<html lang="nl"/);
    expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=|https?:\/\//);
  });

  it.each(SCHERMEN.slice(2))('%s zegt dat de bedragen verzonnen zijn', async (pad) => {
    expect((await controller.get(pad)).text).toContain('de bedragen zijn verzonnen');
  });

  it.each([`${JAAR}/lasten`, `${JAAR}/lasten/raalte/ict/casco`, `${JAAR}/verrekening`])(
    '%s noemt de berekening en haar hash',
    async (pad) => {
      const [berekening] = (await controller.get('/v1/verbanden/dowr/berekeningen?boekjaar=2024')).body as {
        nummer: number;
        invoerHash: string;
      }[];
      const kort = berekening?.invoerHash
        .slice('sha256:'.length, 'sha256:'.length + 12)
        .replace(/(.{4})(?=.)/g, '$1 ');
      const { text } = await controller.get(pad);
      expect(text).toContain(`berekening ${berekening?.nummer ?? ''}`);
      expect(text).toContain(`>${kort ?? ''}</code>`);
    },
  );

  it('geeft de stijl samengeperst, en voor altijd te bewaren', async () => {
    const { text } = await controller.get('/aanmelden');
    const adres = /href="(\/bestanden\/nulpositie\.[^"]+)"/.exec(text)?.[1] ?? '';
    await controller
      .get(adres)
      .expect(200)
      .expect('content-encoding', 'gzip')
      .expect('cache-control', 'public, max-age=31536000, immutable')
      .expect('content-type', /text\/css/);
    await controller.get('/bestanden/../package.json').expect(404);
    await controller.get('/bestanden/nulpositie.000000000000.css').expect(404);
  });

  it.each([
    `${JAAR}/lasten/raalte/ict/product`,
    `${JAAR}/lasten/raalte/ict/casco/ICT-001`,
    `${JAAR}/lasten/raalte/ict/product/BESTAAT-NIET`,
    `${JAAR}/lasten/deventer/ict/product/ICT-009`,
    `${JAAR}/lasten/niemand/ict/casco`,
    `${JAAR}/lasten/raalte/niets/casco`,
  ])('%s is geen last', async (pad) => {
    await controller
      .get(pad)
      .expect(404)
      .expect('content-type', /text\/html/);
  });

  it('bladert door de rijen zonder het totaal te veranderen', async () => {
    const totalen = await Promise.all(
      ['', '?bladzijde=2', '?bladzijde=99', '?bladzijde=x'].map(async (vraag) => {
        const { text } = await controller.get(`${JAAR}/lasten/raalte/ict/casco${vraag}`).expect(200);
        return /63 rijen[\s\S]*1\.611\.993,09/.test(text);
      }),
    );
    expect(totalen).toEqual([true, true, true, true]);
  });

  it('zegt op elk scherm met cijfers dat er een lading bij kwam', async () => {
    const { pad, weg } = await maakFout(demoBestand(2024, 'realisatie-inkoop.xlsx'), {
      H2: 'een andere omschrijving',
    });
    const _csrf = await csrfOf(controller);
    const { headers } = await controller
      .post(`${JAAR}/inlezen?_csrf=${_csrf}`)
      .field('soort', 'realisatie')
      .attach('bestand', await readFile(pad), 'nog-een.xlsx')
      .expect(303);
    await weg();
    // Nearly the same rows were taken in before, so somebody has to say that this is meant.
    await controller
      .post(`${headers['location'] ?? ''}/verwerkingen`)
      .type('form')
      .send({ _csrf })
      .expect(303);
    for (const scherm of [`${JAAR}/lasten`, `${JAAR}/lasten/raalte/ict/casco`, `${JAAR}/verrekening`]) {
      expect((await controller.get(scherm)).text).toContain('Er is 1 lading na de laatste berekening');
    }
    expect((await controller.get(JAAR)).text).toContain('loopt achter op de ladingen');
  });
});
