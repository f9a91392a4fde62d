import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Dienst } from '../opzet/dienst.js';

const SLEUTELS = '/v1/verbanden/dowr/verdeelsleutels';

const bodyOf = async (vraag: PromiseLike<{ body: unknown }>): Promise<unknown> => (await vraag).body;

describe('sleutels vastleggen over de API', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  });
  afterAll(() => dienst.close());

  it('een sleutel met een ingroei, en hoe hij in elk boekjaar verdeelt', async () => {
    const definitie = { soort: 'ingroei', van: 'inwoners', naar: 'gelijk', percentages: { 2025: '100' } };
    const nieuw = { code: 'groei', naam: 'Naar gelijke delen', vanaf: '2024-01-01', definitie };
    await controller.post(SLEUTELS).send(nieuw).expect(201).expect('location', `${SLEUTELS}/groei`);
    const body = await bodyOf(controller.get(`${SLEUTELS}/groei`).expect(200));
    expect(body).toMatchObject({ versies: [{ vanaf: '2024-01-01', tot: null, bekendTot: null, definitie }] });
    const jaar = await controller.get(`${SLEUTELS}?boekjaar=2025`).expect(200);
    expect(jaar.body).toContainEqual(
      expect.objectContaining({ code: 'groei', soort: 'ingroei', hindernis: null }),
    );
    const eerder = await controller.get(`${SLEUTELS}?boekjaar=2025&bekendOp=2020-01-01`);
    expect(JSON.stringify(eerder.body)).not.toContain('groei');
  });

  it('noemt alles wat er niet klopt tegelijk', async () => {
    const waarde = {
      sleutel: 'inwoners',
      deelnemer: 'raalte',
      peildatum: '2024-01-01',
      waarde: '1',
      status: 'voorlopig',
    };
    const body = await bodyOf(
      controller
        .post('/v1/verbanden/dowr/sleutelwaarden')
        .send({
          sleutelwaarden: [
            { ...waarde, bron: ' ' },
            { ...waarde, bron: 'CBS', waarde: '-1' },
          ],
        })
        .expect(400),
    );
    expect(body).toMatchObject({
      invalidParams: [
        { name: 'sleutelwaarden/0/bron', reason: expect.stringMatching(/Noem de bron/) },
        { name: 'sleutelwaarden/1/waarde' },
      ],
    });
  });

  it('neemt inwoners uit een csv-bestand over', async () => {
    const csv =
      'gm_code;naam;inwoners\nGM0150;Deventer;103402\nGM1773;Olst-Wijhe;18843\nGM0177;Raalte;38364\nGM0141;Almelo;1\n';
    const body = await bodyOf(
      controller
        .post('/v1/verbanden/dowr/inwoners')
        .field({ sleutel: 'inwoners', peildatum: '2025-12-31', bron: 'CBS', status: 'voorlopig' })
        .attach('bestand', Buffer.from(csv), 'inwoners.csv')
        .expect(201),
    );
    expect(body).toMatchObject({
      onbekend: ['Almelo'],
      sleutelwaarden: [{ waarde: '103402' }, { waarde: '18843' }, { waarde: '38364' }],
    });
    await controller
      .post('/v1/verbanden/dowr/inwoners')
      .field({ sleutel: 'inwoners', peildatum: '2025-12-31', bron: 'CBS', status: 'voorlopig' })
      .attach('bestand', Buffer.alloc(300_000), 'inwoners.csv')
      .expect(413);
  });

  it('wie niet mag inrichten legt niets vast', async () => {
    const lid = await dienst.client('regiegroeplid-raalte');
    await lid
      .post('/v1/verbanden/dowr/rekenregels')
      .send({ boekjaar: 2024, methodeHulpkosten: 'wederkerig' })
      .expect(403);
    const body = await bodyOf(lid.get('/v1/verbanden/dowr/rekenregels?boekjaar=2024').expect(200));
    expect(body).toEqual({ methodeHulpkosten: 'stapsgewijs' });
  });
});
