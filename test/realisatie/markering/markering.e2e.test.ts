import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Response } from 'supertest';
import { startService, type Dienst } from '../../opzet/dienst.js';
import { makeBlad, type Celinvoer } from '../opzet/werkmap.js';

const ADRES = '/v1/verbanden/dowr/inlezingen';
const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Boekdatum'];
const werkmap = (...rijen: readonly (readonly Celinvoer[])[]): Buffer => makeBlad(KOP, ...rijen);

describe('bestanden terug en sjablonen over de API', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  });
  afterAll(() => dienst.close());

  const upload = async (bytes: Buffer, naam: string, soort = 'realisatie'): Promise<Response> =>
    await controller.post(ADRES).field({ soort, boekjaar: '2025' }).attach('bestand', bytes, naam);
  const download = async (adres: string): Promise<Response> =>
    await controller
      .get(adres)
      .buffer(true)
      .parse((antwoord, klaar) => {
        const pieces: Buffer[] = [];
        antwoord.on('data', (piece: Buffer) => pieces.push(piece));
        antwoord.on('end', () => klaar(null, Buffer.concat(pieces)));
      });
  const open = async ({ body }: Response): Promise<ExcelJS.Workbook> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(body as ArrayBuffer);
    return workbook;
  };
  const noteOf = (workbook: ExcelJS.Workbook, cel: string): string =>
    JSON.stringify(workbook.worksheets[0]?.getCell(cel).note ?? null);

  it('een geweigerd bestand komt gemerkt terug onder zijn eigen naam', async () => {
    const { headers } = await upload(werkmap([2025, 13, '6401', 'tien']), 'kosten coöperatie.xlsx');
    const antwoord = await download(`${headers['location'] ?? ''}/gemarkeerd`);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers['content-disposition']).toContain(
      "filename*=UTF-8''kosten%20co%C3%B6peratie-gemarkeerd.xlsx",
    );
    const workbook = await open(antwoord);
    expect(noteOf(workbook, 'B2')).toContain('Fout: ');
    expect(noteOf(workbook, 'D2')).toContain('Fout: ');
    expect(noteOf(workbook, 'A2')).toBe('null');
  });

  it('ook een bestand dat op bevestiging wacht, en een csv', async () => {
    const wacht = await upload(werkmap([2025, 3, '6401', 7, '01-02-2025']), 'kosten.xlsx');
    expect(wacht.body).toMatchObject({ status: 'gecontroleerd' });
    const een = await open(await download(`${wacht.headers['location'] ?? ''}/gemarkeerd`));
    expect(noteOf(een, 'E2')).toContain('Waarschuwing: ');
    const csv = Buffer.from('Boekjaar;Periode;Kostenplaats;Bedrag\n2025;1;6401;1,234\n');
    const { headers } = await upload(csv, 'kosten.csv');
    const twee = await open(await download(`${headers['location'] ?? ''}/gemarkeerd`));
    expect(noteOf(twee, 'D2')).toContain('Fout: ');
  });

  it('wat niet te lezen was, komt niet terug: de reden wel', async () => {
    const { headers } = await upload(Buffer.alloc(0), 'leeg.xlsx');
    const antwoord = await controller.get(`${headers['location'] ?? ''}/gemarkeerd`).expect(409);
    expect(antwoord.body).toMatchObject({ code: 'bestand_niet_te_merken' });
    await controller.get(`${ADRES}/00000000-0000-4000-8000-000000000000/gemarkeerd`).expect(404);
  });

  it('een sjabloon, ingevuld en ingelezen: verwerkt zonder bevinding', async () => {
    const leeg = await download('/v1/verbanden/dowr/sjablonen/realisatie?boekjaar=2025');
    expect(leeg.headers['content-disposition']).toContain('dowr-2025-realisatie-sjabloon.xlsx');
    const workbook = await open(leeg);
    workbook.worksheets[0]?.getRow(2).splice(1, 4, 2025, 5, '6401', 12.5);
    const ingevuld = Buffer.from(await workbook.xlsx.writeBuffer());
    const antwoord = await upload(ingevuld, 'ingevuld.xlsx');
    expect(antwoord.body).toMatchObject({ status: 'verwerkt', rijen: 1, totaal: '12.50' });
    await controller.get('/v1/verbanden/dowr/sjablonen/onzin?boekjaar=2025').expect(404);
    await controller.get('/v1/verbanden/dowr/sjablonen/realisatie').expect(400);
  });
});
