import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { startService, type Dienst } from '../../opzet/dienst.js';
import { makeWerkmap } from '../opzet/werkmap.js';

const V1 = '/v1/verbanden/dowr';
const WERKBOEK = `${V1}/menukaarten/ict/werkboek?boekjaar=2025`;
const MATRIX = `${V1}/afnamematrix?boekjaar=2025`;
const TEKENS = { afname: 'x', indicatie: '(x)', 'op afroep': 'op afroep', geen: '' };

interface Regel {
  readonly id: string;
  readonly product: string;
  readonly naam: string;
  readonly tarief: string | null;
  readonly knip: string | null;
  readonly omschrijving: string | null;
}
interface Matrix {
  readonly deelnemers: readonly { code: string; naam: string }[];
  readonly rijen: readonly {
    product: string;
    naam: string;
    cellen: readonly { deelnemer: string; stand: keyof typeof TEKENS }[];
  }[];
}
interface Vervangen {
  readonly verschillen: readonly { zin: string }[];
}
interface Fouten {
  readonly code: string;
  readonly invalidParams: readonly { name: string; reason: string }[];
}

describe('lijsten die iemand heeft ingevuld', () => {
  let dienst: Dienst;
  let controller: Awaited<ReturnType<Dienst['client']>>;
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    controller = await dienst.client('controller');
  }, 300_000);
  afterAll(async () => await dienst.close());

  const upload = (adres: string, bytes: Uint8Array, naam = 'lijst.xlsx') =>
    controller.post(adres).attach('bestand', Buffer.from(bytes), naam);
  const regels = async (): Promise<Regel[]> =>
    (await controller.get(`${V1}/menukaartregels?boekjaar=2025&werkveld=ict`).expect(200)).body as Regel[];
  const matrix = async (): Promise<Matrix> => (await controller.get(MATRIX).expect(200)).body as Matrix;
  const download = async (adres = WERKBOEK): Promise<Buffer> =>
    (await controller.get(adres).responseType('blob').expect(200)).body as Buffer;

  /** The workbook as it was handed out, with something changed on the sheet of the menukaart. */
  async function edit(change: (blad: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
    const werkmap = new ExcelJS.Workbook();
    await werkmap.xlsx.load((await download()) as unknown as ArrayBuffer);
    const blad = werkmap.worksheets[1];
    if (blad === undefined) throw new Error('geen blad');
    change(blad);
    return new Uint8Array(await werkmap.xlsx.writeBuffer());
  }
  async function matrixboek(change: (rijen: string[][]) => void = () => undefined): Promise<Uint8Array> {
    const { deelnemers, rijen } = await matrix();
    const cellen = [
      ['Product', ...deelnemers.map(({ naam }) => naam)],
      ...rijen.map(({ product, cellen: rij }) => [product, ...rij.map(({ stand }) => TEKENS[stand])]),
    ];
    change(cellen);
    return makeWerkmap({ bladen: [{ naam: 'Afnamematrix', rijen: cellen }] });
  }

  describe('een menukaart', () => {
    it.each([
      ['deze menukaart', WERKBOEK],
      ['alle menukaarten', `${V1}/menukaarten/werkboek?boekjaar=2025`],
    ])('uit het werkboek van %s dat net is gedownload verandert niets', async (_wat, adres) => {
      const [eerste] = await regels();
      const tekst = 'regel een\r\nregel twee _x0041_ =1+1';
      await controller
        .post(`${V1}/menukaartregels/${eerste?.id}/wijzigingen`)
        .send({ knip: tekst, omschrijving: `bel\u0007` })
        .expect(201);
      const voor = await regels();
      const antwoord = await upload(WERKBOEK, await download(adres)).expect(201);
      expect(antwoord.body).toEqual({
        boekjaar: 2025,
        werkveld: 'ict',
        ongewijzigd: voor.length,
        verschillen: [],
      });
      expect(antwoord.headers['location']).toBe(`${V1}/menukaartregels?boekjaar=2025&werkveld=ict`);
      expect(await regels()).toEqual(voor);
      expect(voor[0]?.knip).toBe(tekst);
    });

    it('met een nieuw, een gewijzigd en een verdwenen product verandert alleen daar', async () => {
      await upload(WERKBOEK, await edit((blad) => addProduct(blad, 'ICT-TIJDELIJK'))).expect(201);
      const voor = await regels();
      const boek = await edit((blad) => {
        blad.spliceRows(voor.length + 1, 1);
        addProduct(blad, 'ICT-NIEUW');
        blad.getCell('F2').value = 1234.5;
      });
      const { verschillen } = (await upload(WERKBOEK, boek).expect(201)).body as Vervangen;
      expect(verschillen.map(({ zin }) => zin)).toEqual([
        expect.stringMatching(new RegExp(`^${voor[0]?.product} .*het tarief .* € 1.234,50`)),
        'ICT-NIEUW “Nieuw” is erbij gekomen.',
        'ICT-TIJDELIJK “Nieuw” is vervallen.',
      ]);
      const na = await regels();
      const ids = (lijst: readonly Regel[]) => lijst.slice(1, voor.length - 1).map(({ id }) => id);
      expect(ids(na)).toEqual(ids(voor));
      expect(na[0]).toMatchObject({ tarief: '1234.50' });
      expect(na[0]?.id).not.toBe(voor[0]?.id);
    });

    it('met fouten noemt ze alle met blad en cel, en legt niets vast', async () => {
      const voor = await regels();
      const boek = await edit((blad) => {
        blad.getCell('B2').value = null;
        blad.getCell('F3').value = new Date(Date.UTC(2025, 0, 1));
        blad.getCell('F3').numFmt = 'dd-mm-yyyy';
        blad.getCell('F2').value = 1;
      });
      const { code, invalidParams } = (await upload(WERKBOEK, boek).expect(400)).body as Fouten;
      expect(code).toBe('lijst_geweigerd');
      expect(new Set(invalidParams.map(({ name }) => name.split('!')[1]))).toEqual(new Set(['B2', 'F3']));
      expect(await regels()).toEqual(voor);
    });

    it('die iets noemt wat er niet is, of weglaat wat wordt afgenomen, wordt geweigerd', async () => {
      const voor = await regels();
      const { rijen } = await matrix();
      const genomen = rijen.find(({ product, cellen }) => {
        return (
          voor.some((regel) => regel.product === product) && cellen.some(({ stand }) => stand === 'afname')
        );
      });
      const plaats = voor.findIndex(({ product }) => product === genomen?.product);
      expect(plaats).toBeGreaterThanOrEqual(0);
      const boek = await edit((blad) => {
        blad.getCell('D2').value = 'nergens';
        blad.getCell(`A${plaats + 2}`).value = 'ICT-ANDERS';
        blad.getCell(`R${plaats + 2}`).value = null;
      });
      const { invalidParams } = (await upload(WERKBOEK, boek).expect(400)).body as Fouten;
      expect(invalidParams).toEqual([
        {
          name: expect.stringMatching(/!D2$/),
          reason: expect.stringContaining('“nergens” is er in 2025 niet'),
        },
        {
          name: expect.not.stringContaining('!'),
          reason: expect.stringContaining(`“${genomen?.product}” wordt in 2025 nog afgenomen door`),
        },
      ]);
      expect(await regels()).toEqual(voor);
    });

    it.each([
      ['geen bestand', null, 'bestand'],
      ['geen werkmap', Buffer.from([0, 1, 2, 3]), 'bestand'],
      ['een leeg blad', makeWerkmap({ bladen: [{ naam: 'Blad1', rijen: [] }] }), 'bestand'],
    ])('in %s wordt geweigerd met wat het herstelt', async (_wat, bytes, naam) => {
      const vraag = bytes === null ? controller.post(WERKBOEK) : upload(WERKBOEK, bytes);
      const { invalidParams } = (await vraag.expect(400)).body as Fouten;
      expect(invalidParams.map(({ name }) => name)).toEqual([naam]);
    });

    it('zonder een kolom laat staan wat er stond; een lege cel maakt leeg', async () => {
      const voor = await regels();
      const zonder = await edit((blad) => {
        for (const naam of ['Omschrijving', 'Tarief', 'Volgorde']) removeKolom(blad, naam);
      });
      const { verschillen } = (await upload(WERKBOEK, zonder).expect(201)).body as Vervangen;
      expect(verschillen).toEqual([]);
      expect(await regels()).toEqual(voor);
      const leeg = await edit((blad) => (blad.getCell('C2').value = null));
      await upload(WERKBOEK, leeg).expect(201);
      expect((await regels()).find(({ product }) => product === voor[0]?.product)?.omschrijving).toBeNull();
    });

    it('die niet bestaat, is er niet', async () => {
      await upload(`${V1}/menukaarten/niets/werkboek?boekjaar=2025`, await download()).expect(404);
    });

    it('laat in het controlespoor één regel na', async () => {
      const accountant = await dienst.client('accountant');
      const { text } = await accountant.get(`${V1}/controlesporen`).buffer(true);
      expect(text.split('menukaart.vervangen').length - 1).toBe(6);
    });
  });

  describe('een afnamematrix', () => {
    it('uit het werkboek dat net is gedownload verandert niets', async () => {
      const voor = await matrix();
      await upload(MATRIX, await download(MATRIX.replace('?', '/werkboek?'))).expect(201);
      expect(await matrix()).toEqual(voor);
    });

    it('zoals zij nu is verandert niets', async () => {
      const voor = await matrix();
      await upload(MATRIX, await matrixboek()).expect(201);
      expect(await matrix()).toEqual(voor);
    });

    it('legt (x) en op afroep vast als indicatie, en een lege cel haalt die weg', async () => {
      const { rijen } = await matrix();
      const leeg = rijen.flatMap(({ cellen }, rij) =>
        cellen.flatMap(({ stand }, kolom) => (stand === 'geen' ? [{ rij: rij + 1, kolom: kolom + 1 }] : [])),
      );
      const [een, twee] = leeg;
      if (een === undefined || twee === undefined) throw new Error('geen lege cellen');
      const set = (teken: string, ander: string) =>
        matrixboek((cellen) => {
          for (const [{ rij, kolom }, inhoud] of [
            [een, teken],
            [twee, ander],
          ] as const) {
            const doel = cellen[rij];
            if (doel !== undefined) doel[kolom] = inhoud;
          }
        });
      const stand = async ({ rij, kolom }: typeof een) =>
        (await matrix()).rijen[rij - 1]?.cellen[kolom - 1]?.stand;
      await upload(MATRIX, await set('(x)', 'op afroep')).expect(201);
      expect([await stand(een), await stand(twee)]).toEqual(['indicatie', 'op afroep']);
      const voor = await matrix();
      const fout = await upload(MATRIX, await set('x', '?')).expect(400);
      const { invalidParams } = fout.body as Fouten;
      expect(invalidParams.map(({ name }) => name)).toEqual([
        `Afnamematrix!${String.fromCharCode(65 + een.kolom)}${een.rij + 1}`,
        `Afnamematrix!${String.fromCharCode(65 + twee.kolom)}${twee.rij + 1}`,
      ]);
      expect(invalidParams[0]?.reason).toContain('geen vastgestelde DVO-regel');
      expect(await matrix()).toEqual(voor);
      await upload(MATRIX, await set('', '')).expect(201);
      expect([await stand(een), await stand(twee)]).toEqual(['geen', 'geen']);
    });
  });

  describe('op het scherm', () => {
    const JAAR = '/verbanden/dowr/2025';
    const send = async (pad: string, pagina: string, bytes: Uint8Array) => {
      const csrf = /name="_csrf" value="([^"]+)"/.exec((await controller.get(pagina).expect(200)).text)?.[1];
      return await upload(`${pad}?_csrf=${csrf}`, bytes);
    };

    it.each([
      ['menukaarten/ict', 'menukaarten/ict/werkboek', () => download(), 'Op de menukaart staat nu'],
      ['afnamematrix', 'afnamematrix/bestanden', () => matrixboek(), 'De indicaties zijn vastgelegd'],
    ])('op %s wordt een bestand ingelezen, en elke fout genoemd', async (pagina, pad, boek, zin) => {
      const goed = await send(`${JAAR}/${pad}`, `${JAAR}/${pagina}`, await boek());
      expect([goed.status, goed.text]).toEqual([303, expect.anything()]);
      expect((await controller.get(String(goed.headers['location'])).expect(200)).text).toContain(zin);
      const kapot = makeWerkmap({
        bladen: [
          {
            naam: 'Lijst',
            rijen: [
              ['Product', 'niemand'],
              ['niets', 'x'],
            ],
          },
        ],
      });
      const fout = await send(`${JAAR}/${pad}`, `${JAAR}/${pagina}`, kapot);
      expect(fout.status).toBe(400);
      expect(fout.text).toMatch(/<b>Lijst!\w+: <\/b>/);
    });
  });
});

function removeKolom(blad: ExcelJS.Worksheet, naam: string): void {
  const kop = blad.getRow(1).values as (string | undefined)[];
  blad.spliceColumns(kop.indexOf(naam), 1);
}

function addProduct(blad: ExcelJS.Worksheet, product: string): void {
  const rij = blad.getColumn(1).values.filter((waarde) => waarde !== undefined && waarde !== null).length + 1;
  const waarden = { A: product, B: 'Nieuw', D: 'ict', E: 'uur', F: 10, O: 'werkelijk_gebruik' };
  for (const [kolom, waarde] of Object.entries(waarden)) blad.getCell(`${kolom}${rij}`).value = waarde;
}
