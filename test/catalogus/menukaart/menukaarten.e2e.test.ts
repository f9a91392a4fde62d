import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { startService, type Dienst } from '../../opzet/dienst.js';

const V1 = '/v1/verbanden/dowr';
const REGEL = {
  boekjaar: 2025,
  werkveld: 'jz',
  product: 'JZ-001',
  werkorganisatie: 'ict',
  naam: 'Juridisch advies',
  eenheid: 'uur',
  tarief: '95.50',
  beleid: 'werkelijk_gebruik',
};

describe('menukaarten over de API', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  });
  afterAll(() => dienst.close());

  const post = (pad: string, inhoud: object) => controller.post(`${V1}/${pad}`).send(inhoud);

  it('gaan van werkveld tot product, versie, verschil en werkboek', async () => {
    await post('werkvelden', { code: 'jz', naam: 'Juridische Zaken' }).expect(201);
    await post('taken', { code: 'jz-advies', werkveld: 'jz', naam: 'Juridische advisering' }).expect(201);
    await post('menukaarten', { boekjaar: 2025, werkveld: 'jz' }).expect(201);
    const gemaakt = await post('menukaartregels', REGEL).expect(201);
    expect(gemaakt.headers['location']).toBe(`${V1}/menukaartregels?boekjaar=2025&werkveld=jz`);
    const { id } = gemaakt.body as { id: string };
    await post('menukaarten/jz/versies', { boekjaar: 2025, toelichting: 'Vastgesteld' }).expect(201);
    await post(`menukaartregels/${id}/wijzigingen`, { tarief: '100.00' }).expect(201);
    const verschil = await controller.get(`${V1}/menukaarten/jz/verschillen?boekjaar=2025&van=1`).expect(200);
    expect(verschil.body).toMatchObject([
      { zin: 'JZ-001 “Juridisch advies”: het tarief gaat van € 95,50 naar € 100,00.' },
    ]);
    const producten = await controller.get(`${V1}/producten?boekjaar=2025`).expect(200);
    expect(producten.body).toContainEqual(
      expect.objectContaining({ code: 'JZ-001', tarief: '100.00', werkveld: 'jz', afnemers: [] }),
    );
    const boek = await controller
      .get(`${V1}/menukaarten/jz/werkboek?boekjaar=2025`)
      .responseType('blob')
      .expect(200);
    expect(boek.headers['content-disposition']).toBe('attachment; filename="menukaart-2025-jz.xlsx"');
    const werkmap = new ExcelJS.Workbook();
    await werkmap.xlsx.load(boek.body as ArrayBuffer);
    expect(werkmap.getWorksheet('Juridische Zaken')?.getCell('F2').value).toBe(100);
  });

  it('noemen alle fouten van een regel tegelijk', async () => {
    const fout = {
      ...REGEL,
      product: 'JZ-002',
      werkveld: 'xx',
      werkorganisatie: 'yy',
      beleid: 'vaste_prijs',
      tarief: null,
    };
    const antwoord = await post('menukaartregels', fout).expect(400);
    const body = antwoord.body as unknown;
    const { invalidParams } = body as { invalidParams: { name: string }[] };
    expect(invalidParams.map(({ name }) => name)).toEqual([
      'werkveld',
      'werkorganisatie',
      'tarief',
      'risicodrager',
    ]);
  });

  it.each([
    ['geen id', 'menukaartregels/x/wijzigingen', { naam: 'x' }],
    [
      'een id dat niet bestaat',
      `menukaartregels/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}/beeindigingen`,
      {},
    ],
    ['een werkveld zonder menukaart', 'menukaarten/niets/versies', { boekjaar: 2025, toelichting: 'x' }],
  ])('%s is niet gevonden', async (_, pad, inhoud) => {
    await post(pad, inhoud).expect(404);
  });

  it('laten een product met afnemers op de menukaart staan', async () => {
    const antwoord = await controller.get(`${V1}/menukaartregels?boekjaar=2025`).expect(200);
    const body = antwoord.body as unknown;
    const [eerste] = (body as { id: string; product: string }[]).filter(
      ({ product }) => product !== 'JZ-001',
    );
    const geweigerd = await post(`menukaartregels/${eerste?.id}/beeindigingen`, {}).expect(409);
    expect(geweigerd.body).toMatchObject({
      code: 'product_heeft_afnemers',
      title: expect.stringContaining('Beëindig eerst'),
    });
  });
});
