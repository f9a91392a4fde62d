import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startService, type Dienst } from '../opzet/dienst.js';

const SPOOR = '/verbanden/dowr/controlespoor';
const RECHTEN = '/verbanden/dowr/rechten';
type Client = Awaited<ReturnType<Dienst['client']>>;

let dienst: Dienst;
let accountant: Client;
let beheerder: Client;
beforeAll(async () => {
  dienst = await startService({ demo: 'basis' });
  accountant = await dienst.client('accountant');
  beheerder = await dienst.client('beheerder');
});
afterAll(async () => await dienst.close());

const hidden = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('wie het controlespoor en de rechten ziet', () => {
  it.each([SPOOR, RECHTEN])('%s is voor accountant en beheerder', async (pad) => {
    for (const client of [accountant, beheerder]) {
      const { text, headers } = await client.get(pad).expect(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(text).not.toMatch(/<script|\sstyle=|\son[a-z]+=|https?:\/\//);
    }
  });

  it.each(['controller', 'regiegroeplid-raalte', 'bvr-lid', 'secretaris'])(
    'niet voor %s',
    async (account) => {
      const client = await dienst.client(account);
      for (const pad of [SPOOR, RECHTEN]) {
        const { text } = await client.get(pad).expect(403).expect('content-type', /html/);
        expect(text).toContain('Dit mag u niet');
      }
      expect((await client.get('/verbanden/dowr/2024').expect(200)).text).not.toContain('controlespoor');
    },
  );

  it('niet voor wie niet is aangemeld, en niet van een ander verband', async () => {
    await (await dienst.client()).get(SPOOR).expect(303).expect('location', '/aanmelden');
    await accountant.get('/verbanden/elders/controlespoor').expect(404);
    await accountant.get('/verbanden/elders/rechten').expect(404);
  });

  it('een accountant leest alles en levert niets aan', async () => {
    const { text } = await accountant.get('/verbanden/dowr/2024/lasten').expect(200);
    await accountant.get('/verbanden/dowr/2024/inlezen').expect(403);
    await accountant.post(`/verbanden/dowr/2024/inlezen?_csrf=${hidden(text)}`).expect(403);
    await accountant
      .post('/verbanden/dowr/2024/berekeningen')
      .type('form')
      .send({ _csrf: hidden(text) })
      .expect(403);
  });

  it('een beheerder begint bij het controlespoor en ziet geen jaar', async () => {
    await beheerder.get('/').expect(303).expect('location', SPOOR);
    await beheerder.get('/verbanden/dowr/2024').expect(403);
    const { text } = await beheerder.get(SPOOR).expect(200);
    expect(text).not.toMatch(/\bBoekjaar|\/verbanden\/dowr\/20/);
  });

  it('een accountant begint bij het jaar', async () => {
    await accountant
      .get('/')
      .expect(303)
      .expect('location', /^\/verbanden\/dowr\/20\d\d$/);
  });
});

describe('de pagina van het controlespoor', () => {
  it('toont de nieuwste regel eerst, met de kop van de keten', async () => {
    const { text } = await accountant.get(SPOOR).expect(200);
    const anker = (await accountant.get('/v1/verbanden/dowr/controlesporen/anker').expect(200)).body as {
      volgnummer: number;
      hash: string;
    };
    const nummers = [...text.matchAll(/<small>regel (\d+)</g)].map(([, nummer]) => Number(nummer));
    expect(nummers).toEqual([...nummers].sort((a, b) => b - a));
    expect(nummers[0]).toBe(anker.volgnummer);
    expect(text).toContain(`<code>${anker.hash}</code>`);
    expect(text).toContain('npm run controleer -- --spoor');
    expect(text).toContain('href="/v1/verbanden/dowr/controlesporen/anker"');
  });

  it('filtert, en geeft hetzelfde filter mee aan de csv', async () => {
    const { text } = await accountant.get(`${SPOOR}?actie=aanmelden&actor=accountant&van=&tot=`).expect(200);
    expect(text).toMatch(/Het filter vindt 1 van de \d+ regels/);
    expect(text).toMatch(/name="actor" value="accountant"/);
    const csv = /href="([^"]+formaat=csv)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(csv).toBe('/v1/verbanden/dowr/controlesporen?actor=accountant&actie=aanmelden&formaat=csv');
    await accountant.get(csv).expect(200).expect('content-type', /csv/);
  });

  it('bladert met behoud van het filter', async () => {
    const csv = '/v1/verbanden/dowr/controlesporen?formaat=csv&actie=niets';
    for (let regels = 0; regels < 51; regels += 1) await accountant.get(csv).expect(200);
    const eerste = await accountant.get(`${SPOOR}?resultaat=gelukt`).expect(200);
    const verder = /href="([^"]+onder=\d+)#regels"/.exec(eerste.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(verder).toMatch(/\?resultaat=gelukt&onder=\d+$/);
    const tweede = await accountant.get(verder).expect(200);
    expect(tweede.text).toContain('Naar de nieuwste regels');
    const grens = Number(verder.split('onder=')[1]);
    expect(eerste.text).toContain(`<small>regel ${grens}</small>`);
    expect(tweede.text).toContain(`<small>regel ${grens - 1}</small>`);
    expect(tweede.text).not.toContain(`<small>regel ${grens}</small>`);
    const zin = /Het filter vindt \d+ van/;
    expect(zin.exec(tweede.text)?.[0]).toBe(zin.exec(eerste.text)?.[0]);
  });

  it('zegt wat er niet gevraagd kan worden en laat staan wat was ingevuld', async () => {
    const { text } = await accountant.get(`${SPOOR}?van=gisteren&actor=x`).expect(400);
    expect(text).toContain('Van: Geef een datum als jjjj-mm-dd');
    expect(text).toMatch(/name="actor" value="x"/);
    expect(text).toMatch(/role="alert"/);
  });

  it('laat wat iemand zoekt nooit html worden', async () => {
    const { text } = await accountant.get(SPOOR).query({ actor: '"><script>alert(1)</script>' }).expect(200);
    expect(text).not.toContain('<script');
  });
});

describe('de pagina van de rechten', () => {
  it('noemt ieder met een rol, en wie haar gebruikte', async () => {
    const { text } = await beheerder.get(RECHTEN).expect(200);
    expect(text).toContain('regiegroeplid-raalte');
    expect(text).toContain('href="/v1/verbanden/dowr/rechtenoverzicht?formaat=csv"');
    expect(text).toMatch(/Vandaag gelden 9 rollen en tokens/);
  });
});

describe('aanmelden dat niet lukt', () => {
  const probeer = async (velden: object): Promise<request.Response> =>
    await (await dienst.client()).post('/aanmelden').set('Accept', 'text/html').type('form').send(velden);

  it('komt terug als dezelfde pagina, met de naam en zonder het wachtwoord', async () => {
    const { status, text } = await probeer({ aanmeldnaam: '<b>jan', wachtwoord: 'geheim-dat-niet-klopt' });
    expect(status).toBe(401);
    expect(text).toContain('<title>Fout: aanmelden | Nulpositie</title>');
    expect(text).toMatch(/role="alert"[\s\S]*Aanmelden is niet gelukt\./);
    expect(text).toContain('value="&lt;b>jan"');
    expect(text).not.toContain('geheim-dat-niet-klopt');
    expect(text).toContain('Aanmelden als Controller');
  });

  it.each([
    ['niets ingevuld', {}],
    ['geen wachtwoord', { aanmeldnaam: 'jan', wachtwoord: '' }],
  ])('%s: zegt wat er in te vullen is', async (_, velden) => {
    const { status, text } = await probeer(velden);
    expect(status).toBe(400);
    expect(text).toContain('Vul uw aanmeldnaam en uw wachtwoord in.');
  });

  it('te vaak: zegt het op dezelfde pagina, met hoe lang te wachten', async () => {
    let antwoord = await probeer({ aanmeldnaam: 'piet', wachtwoord: 'x' });
    for (let poging = 0; poging < 12 && antwoord.status === 401; poging += 1)
      antwoord = await probeer({ aanmeldnaam: 'piet', wachtwoord: 'x' });
    expect(antwoord.status).toBe(429);
    expect(Number(antwoord.headers['retry-after'])).toBeGreaterThan(0);
    expect(antwoord.text).toContain('U doet dit te vaak achter elkaar.');
    expect(antwoord.text).toMatch(/name="aanmeldnaam" value="piet"/);
  });

  it('van een andere site is een gewone fout', async () => {
    const { status, text } = await request(dienst.url)
      .post('/aanmelden')
      .set('Accept', 'text/html')
      .set('Origin', 'https://elders.example')
      .type('form')
      .send({ aanmeldnaam: 'jan', wachtwoord: 'x' });
    expect(status).toBe(403);
    expect(text).not.toContain('name="wachtwoord"');
  });

  it('blijft voor een programma een probleem in JSON', async () => {
    const antwoord = await (
      await dienst.client()
    )
      .post('/aanmelden')
      .set('Accept', 'application/json')
      .type('form')
      .send({ aanmeldnaam: 'jan', wachtwoord: 'x' });
    expect(antwoord.status).toBe(401);
    expect(antwoord.headers['content-type']).toContain('application/problem+json');
  });
});

describe('overal afmelden', () => {
  it('beëindigt ook de zitting in een andere browser', async () => {
    const [hier, daar] = [await dienst.client('secretaris'), await dienst.client('secretaris')];
    const { text } = await hier.get('/verbanden/dowr/2024').expect(200);
    expect(text).toContain('action="/afmelden/overal"');
    await hier
      .post('/afmelden/overal')
      .type('form')
      .send({ _csrf: hidden(text) })
      .expect(303);
    await daar.get('/verbanden/dowr/2024').expect(303).expect('location', '/aanmelden');
  });
});
