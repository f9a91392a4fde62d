import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { BerekeningenService } from '../../src/berekening/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';
import { lees } from './lezer.js';
import { readdTotals } from './natellen.js';

describe('het werkboek van de jaarrekening ophalen', () => {
  let dienst: Dienst;
  let adres: string;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen' });
    const berekening = await dienst.app.get(BerekeningenService).latest('dowr', 2024);
    adres = `/v1/verbanden/dowr/berekeningen/${String(berekening?.id)}/jaarrekening`;
  }, 180_000);
  afterAll(() => dienst.close());

  const download = async (account: string): Promise<request.Response> =>
    await (await dienst.client(account)).get(adres).buffer(true).parse(toBuffer);

  it.each(['controller', 'regiegroeplid-raalte', 'bvr-lid'])('kan als %s', async (account) => {
    const antwoord = await download(account);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers['content-disposition']).toBe(
      'attachment; filename="dowr-2024-jaarrekening.xlsx"',
    );
    expect(antwoord.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  });

  it('bevat de ingelezen bestanden, sluit en telt op', async () => {
    const gelezen = await lees(new Uint8Array((await download('bvr-lid')).body as Buffer));
    expect(gelezen.waarde('Controle', 'G4')).toBe('sluit');
    expect(readdTotals(gelezen).fouten).toEqual([]);
    const bestanden = gelezen.rijen('Herkomst').map(([, bestand]) => bestand);
    expect(bestanden).toEqual(
      expect.arrayContaining(['realisatie-ict.xlsx', 'afname.xlsx', 'voorschotten.xlsx']),
    );
    const aansluiting = gelezen.rijen('Controle').filter(([, naam]) => /^Ingelezen /.test(String(naam)));
    expect(aansluiting.map((rij) => rij[6])).toEqual(['sluit', 'sluit']);
  });

  it('noemt de regel van het controlespoor die de berekening vastlegde', async () => {
    const gelezen = await lees(new Uint8Array((await download('bvr-lid')).body as Buffer));
    const feiten = new Map(gelezen.rijen('Voorblad').map(([naam, waarde]) => [naam, waarde]));
    const id = adres.split('/').at(-2) ?? '';
    const antwoord = await (
      await dienst.client('accountant')
    ).get(`/v1/verbanden/dowr/controlesporen?actie=berekening.maken&object=${id}`);
    const { totaal, regels } = antwoord.body as {
      totaal: number;
      regels: { volgnummer: number; hash: string }[];
    };
    expect(totaal).toBe(1);
    expect(feiten.get('Regel in het controlespoor')).toBe(`regel ${regels[0]?.volgnummer}`);
    expect(feiten.get('Hash van die regel')).toBe(regels[0]?.hash);
  });

  it('geeft twee keer dezelfde bytes', async () => {
    const [een, twee] = [await download('controller'), await download('controller')];
    expect((een.body as Buffer).equals(twee.body as Buffer)).toBe(true);
  });

  it.each([
    [
      'een onbekende berekening',
      '/v1/verbanden/dowr/berekeningen/00000000-0000-4000-8000-000000000000/jaarrekening',
    ],
    ['geen nummer van een berekening', '/v1/verbanden/dowr/berekeningen/x/jaarrekening'],
  ])('kan niet bij %s', async (_, onbekend) => {
    const antwoord = await (await dienst.client('controller')).get(onbekend);
    expect(antwoord.status).toBe(404);
    expect(antwoord.headers['content-type']).toContain('application/problem+json');
  });

  it('kan niet zonder aanmelden', async () => {
    await request(dienst.url).get(adres).expect(401);
  });
});

function toBuffer(antwoord: request.Response, klaar: (fout: Error | null, inhoud: Buffer) => void): void {
  const delen: Buffer[] = [];
  const stroom = antwoord as unknown as NodeJS.ReadableStream;
  stroom.on('data', (deel: Buffer) => delen.push(deel));
  stroom.on('end', () => klaar(null, Buffer.concat(delen)));
}
