import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type Dienst } from '../opzet/dienst.js';

type Rij = Record<string, unknown>;

const bodyOf = async (vraag: PromiseLike<{ body: unknown }>): Promise<unknown> => (await vraag).body;

describe('stamgegevens lezen over de API', () => {
  let dienst: Dienst;
  let lid: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    lid = await dienst.client('regiegroeplid-raalte');
  });
  afterAll(() => dienst.close());

  const lees = async (pad: string): Promise<Rij[]> => {
    const body = await bodyOf(
      lid
        .get(`/v1/verbanden${pad}`)
        .expect(200)
        .expect('content-type', /application\/json/),
    );
    return body as Rij[];
  };

  it('noemt alleen het eigen verband', async () => {
    const verbanden = await lees('');
    expect(verbanden).toEqual([
      expect.objectContaining({
        code: 'dowr',
        voorbeeld: true,
        vorm: expect.objectContaining({ rechtsvorm: 'bestuursconvenant' }),
      }),
    ]);
    expect(await lees('/dowr')).toEqual(verbanden[0]);
  });

  it('geeft boekjaren en deelnemers in hun volgorde', async () => {
    expect(await lees('/dowr/boekjaren')).toEqual([{ jaar: 2024 }, { jaar: 2025 }]);
    expect(await lees('/dowr/deelnemers')).toEqual([
      { code: 'deventer', naam: 'Deventer', soort: 'gemeente', volgorde: 1 },
      { code: 'olst-wijhe', naam: 'Olst-Wijhe', soort: 'gemeente', volgorde: 2 },
      { code: 'raalte', naam: 'Raalte', soort: 'gemeente', volgorde: 3 },
    ]);
  });

  it('geeft werkorganisaties met hun gastheren en ISO-datums', async () => {
    const werkorganisaties = await lees('/dowr/werkorganisaties');
    expect(werkorganisaties.map(({ code }) => code)).toEqual([
      'ict',
      'belastingen',
      'psa',
      'facilitair',
      'inkoop',
      'financien',
    ]);
    expect(werkorganisaties[2]).toMatchObject({
      gastheerschappen: [{ vanaf: '2022-01-01', tot: null, gastheer: 'olst-wijhe' }],
    });
  });

  it('geeft producten van één boekjaar met hoeveelheden als decimale tekst', async () => {
    const producten = await lees('/dowr/producten?boekjaar=2025');
    expect(producten.length).toBe(36);
    expect(producten[0]).toEqual({
      code: 'ICT-001',
      naam: 'Digitale werkplek',
      werkorganisatie: 'ict',
      werkveld: 'ict',
      eenheid: 'werkplek',
      tarief: null,
      beleid: 'werkelijk_gebruik',
      sleutel: null,
      risicodrager: null,
      boekjaar: 2025,
      volgorde: 1,
      afnemers: [
        { deelnemer: 'deventer', contract: '1255', minimum: null, inbreng: null },
        { deelnemer: 'olst-wijhe', contract: '200', minimum: null, inbreng: null },
        { deelnemer: 'raalte', contract: '430', minimum: null, inbreng: null },
      ],
    });
    expect((await lees('/dowr/producten?boekjaar=2024')).length).toBe(37);
  });

  it('geeft van elke sleutel de waarden die voor het boekjaar tellen', async () => {
    const [gelijk, inwoners, ...later] = await lees('/dowr/verdeelsleutels?boekjaar=2024');
    expect(gelijk).toMatchObject({ code: 'gelijk', soort: 'gelijk', peildatum: null, waarden: [] });
    // Half-om-half holds from 2025 on.
    expect(later).toEqual([]);
    expect(inwoners).toMatchObject({
      code: 'inwoners',
      peildatum: '2024-01-01',
      status: 'voorlopig',
      waarden: [
        { deelnemer: 'deventer', waarde: '103402' },
        { deelnemer: 'olst-wijhe', waarde: '18843' },
        { deelnemer: 'raalte', waarde: '38364' },
      ],
    });
  });

  it.each(['producten', 'verdeelsleutels'])(
    'vraagt bij %s om een boekjaar van vier cijfers',
    async (lijst) => {
      for (const vraag of ['', '?boekjaar=', '?boekjaar=volgend', '?boekjaar=20255', '?boekjaar=2024.5']) {
        const body = await bodyOf(
          lid
            .get(`/v1/verbanden/dowr/${lijst}${vraag}`)
            .expect(400)
            .expect('content-type', /application\/problem\+json/),
        );
        expect(body).toMatchObject({
          invalidParams: [{ name: 'boekjaar', reason: 'Geef het jaar in vier cijfers, bijvoorbeeld 2025.' }],
        });
      }
    },
  );
});
