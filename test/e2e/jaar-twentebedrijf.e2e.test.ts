import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Regimevergelijking } from '../../src/berekening/index.js';
import { toCents, type Uitkomst } from '../../src/rekenkern/index.js';
import { beginVerband, lastVan, readStappen, type Jaardienst, type Weigering } from './opzet/jaar.js';

/**
 * Twentebedrijf, from an empty database to nulpositie over HTTP only.
 *
 * The figures by hand. The casco is 890,000 in 2024 and 902,000 in 2025; the products cost 4,450,000 and 4,510,000.
 * A quarter of the casco in the tarief is therefore 222,500 and 225,500: exactly 5 % on top of every product.
 */
describe('Twentebedrijf, van inrichting tot nulpositie', () => {
  let dienst: Jaardienst;
  let zonderNul: Weigering;
  const uitkomsten = new Map<string, Uitkomst>();
  const uitkomst = (welke: string): Uitkomst => {
    const found = uitkomsten.get(welke);
    if (found === undefined) throw new Error(`Niet doorgerekend: ${welke}`);
    return found;
  };

  beforeAll(async () => {
    dienst = await beginVerband('twentebedrijf');
    for (const stap of readStappen('twentebedrijf').stappen) {
      // Before the samenwerkingsverbanden are left out of the key of inhabitants in so many words.
      if (stap.verzoek === 'sleutelwaarden') zonderNul = await dienst.refuse('cascos', CASCO_2024);
      await dienst.send(stap);
    }
    for (const jaar of [2024, 2025]) {
      await dienst.upload(jaar);
      for (const fase of ['begroting', 'jaarrekening'] as const)
        uitkomsten.set(`${jaar} ${fase}`, await dienst.run(jaar, fase));
    }
  }, 300_000);
  afterAll(() => dienst.close());

  it.each(['2024 begroting', '2024 jaarrekening', '2025 begroting', '2025 jaarrekening'])(
    '%s sluit op nul, zonder waarschuwingen',
    (welke) => {
      const { nulpositie, waarschuwingen } = uitkomst(welke);
      expect(nulpositie.sluit).toBe(true);
      expect(waarschuwingen).toEqual([]);
    },
  );

  describe('2024: casco naar solidariteit, diensten naar inbreng', () => {
    // 600,000 + 90,000 + 200,000 in the begroting, 612,000 + 78,000 + 200,000 in the jaarrekening.
    it.each(['2024 begroting', '2024 jaarrekening'])('%s deelt het casco als voorbeeld 01', (welke) => {
      const casco = uitkomst(welke).lasten.filter(({ component }) => component === 'casco');
      const bedragen = casco.map(({ deelnemer, bedrag }) => ({ deelnemer, bedrag }));
      expect(bedragen).toEqual(readVoorbeeld01());
      expect(bedragen).toHaveLength(14);
    });

    it('verdeelt wat de salarisadministratie meer kost dan de inbreng, tot op de cent', () => {
      // Cost 812,345.67, inbreng 800,000: 12,345.67 is left, 1.543...% of each inbreng.
      // Almelo 15 %: 1,851.8505; Borne 3.75 %: 462.9626; Enschede 30 %: 3,703.701; Hengelo 16.25 %: 2,006.1714; Dinkelland,
      // Oldenzaal, Tubbergen and WV 5 %: 617.2835; VRT 12.5 %: 1,543.2088; GBT 2.5 %: 308.6418. Rounded down that is
      // 12,345.64; the three cents go to VRT (.88), Dinkelland and Oldenzaal (.35, before Tubbergen and WV).
      const last = (deelnemer: string): string | undefined =>
        lastVan(uitkomst('2024 jaarrekening'), deelnemer, 'PO-03');
      expect(last('almelo')).toBe('121851.85');
      expect(last('borne')).toBe('30462.96');
      expect(last('dinkelland')).toBe('40617.29');
      expect(last('enschede')).toBe('243703.70');
      expect(last('hengelo')).toBe('132006.17');
      expect(last('oldenzaal')).toBe('40617.29');
      expect(last('tubbergen')).toBe('40617.28');
      expect(last('vrt')).toBe('101543.21');
      expect(last('wv')).toBe('40617.28');
      expect(last('gbt')).toBe('20308.64');
    });

    it('laat wie een product niet afneemt er niets van merken', () => {
      const { lasten } = uitkomst('2024 jaarrekening');
      const betalers = (product: string): string[] =>
        lasten.filter((last) => last.product === product).map(({ deelnemer }) => deelnemer);
      expect(betalers('PO-03')).not.toContain('haaksbergen');
      expect(betalers('PO-03')).not.toContain('rud');
      // ICT-beheer came out 12,345.67 cheaper, and that is VRT's alone.
      expect(betalers('IA-01')).toEqual(['vrt']);
      expect(lastVan(uitkomst('2024 jaarrekening'), 'vrt', 'IA-01')).toBe('387654.33');
    });

    it('verrekent het voorschot tot nul', () => {
      // VRT: inbreng 972,500 paid in advance; 1,543.21 more and 12,345.67 less gives 961,697.54: 10,802.46 back.
      const { perDeelnemer, saldering } = uitkomst('2024 jaarrekening');
      expect(perDeelnemer).toContainEqual({
        deelnemer: 'vrt',
        lasten: '961697.54',
        voorschotten: '972500.00',
        saldo: '-10802.46',
      });
      // RUD: 10,000 verzekeringen and 5,000 programmacoördinatie, as paid.
      expect(perDeelnemer).toContainEqual({
        deelnemer: 'rud',
        lasten: '15000.00',
        voorschotten: '15000.00',
        saldo: '0.00',
      });
      // Enschede owes the most: 3,703.70 of the salarisadministratie and -0.07 of rounding its advance.
      const naarVrt = saldering.filter(({ naar }) => naar === 'vrt');
      expect(naarVrt[0]).toEqual({ van: 'enschede', naar: 'vrt', bedrag: '3703.63' });
      expect(naarVrt.reduce((som, { bedrag }) => som + toCents(bedrag), 0n)).toBe(10_802_46n);
    });
  });

  describe('2025: een kwart van het casco in het tarief', () => {
    it('rekent tarief maal gebruik, en de rest in gelijke delen', () => {
      // Cost 865,250.00 and 5 % = 908,512.50; 5,270 dienstverbanden x 172.00 = 906,440.00; left 2,072.50 over eleven: 188.409,
      // so 188.40 each and ten cents for the first ten.
      const last = (deelnemer: string): string | undefined =>
        lastVan(uitkomst('2025 jaarrekening'), deelnemer, 'PO-03');
      expect(last('enschede')).toBe('278828.41'); // 1,620 x 172.00 + 188.41
      expect(last('haaksbergen')).toBe('43188.41'); // 250 x 172.00 + 188.41
      expect(last('gbt')).toBe('17388.40'); // 100 x 172.00 + 188.40, the last of the eleven
    });

    it('laat de frictie- en proceskosten van de inbreng bij Haaksbergen', () => {
      // 18,000 + 7,500, booked on the kostenplaats of the plug-in; nobody else pays a direct charge.
      const direct = uitkomst('2025 jaarrekening').lasten.filter(({ component }) => component === 'direct');
      expect(direct.map(({ deelnemer, bedrag }) => [deelnemer, bedrag])).toEqual([
        ['haaksbergen', '25500.00'],
      ]);
      expect(lastVan(uitkomst('2025 begroting'), 'haaksbergen', 'direct')).toBeUndefined();
    });

    it('laat wie geen inwoners heeft alleen via het tarief aan het casco meebetalen', () => {
      for (const deelnemer of ['regio-twente', 'vrt', 'wv', 'rud', 'gbt'])
        expect(lastVan(uitkomst('2025 jaarrekening'), deelnemer, 'casco')).toBeUndefined();
      // RUD: (30,000 / 3 + 95,000 / 19) x 1.05.
      expect(uitkomst('2025 jaarrekening').perDeelnemer).toContainEqual(
        expect.objectContaining({ deelnemer: 'rud', lasten: '15750.00' }),
      );
    });
  });

  it('zet beide regimes op de kosten van 2024 naast elkaar, met het verschil per deelnemer', async () => {
    const vraag = { boekjaar: 2024, regimeVan: 2025 };
    const { perDeelnemer, totaal, sluit } = await dienst.post<Regimevergelijking>(
      'regimevergelijkingen',
      vraag,
      200,
    );
    const verschil = new Map(perDeelnemer.map((rij) => [rij.deelnemer, [rij.oud, rij.nieuw, rij.verschil]]));
    // Eight products, together 47,500 a year and so 49,875 with 5 %. Hellendoorn pays 50,652.93 casco under the old regime; under
    // the new one 667,500 x 35,916 / 631,064 = 37,989.6968, rounded up.
    expect(verschil.get('regio-twente')).toEqual(['47500.00', '49875.00', '2375.00']);
    expect(verschil.get('hellendoorn')).toEqual(['98152.93', '87864.70', '-10288.23']);
    // 15,000 and 5 %.
    expect(verschil.get('rud')).toEqual(['15000.00', '15750.00', '750.00']);
    // PO-03 costs 852,962.95 with its 5 %, 5,000 x 172.00 = 860,000.00 is paid: 7,037.05 back over ten, 703.70 each and one cent
    // more for the first five. GBT: 30,000 + 20,308.64, then 25,000 + 5 % = 26,250 and 5,000 + 5 % = 5,250 and 17,200 - 703.70;
    // that is 10,500 + 5,250 + 10,500 + 5,250 + 16,496.30.
    expect(verschil.get('gbt')).toEqual(['50308.64', '47996.30', '-2312.34']);
    // VRT no longer pays the budget it brought in but an equal part with WV: personeelsbeheer 183,750, advies 78,750, overig
    // 26,250, FA/IB 52,500; salaris 86,000 - 703.70; ICT-beheer 387,654.33 + 19,382.72; cred/deb 31,500; arbeidsmarkt, glasvezel,
    // verzekeringen and inkoop 10,500 each, school 5,250, monitoring 2,625, programma 5,250.
    expect(verschil.get('vrt')).toEqual(['961697.54', '920208.35', '-41489.19']);
    expect(perDeelnemer.reduce((som, rij) => som + toCents(rij.verschil), 0n)).toBe(0n);
    expect(totaal).toEqual({ oud: '5340000.00', nieuw: '5340000.00', verschil: '0.00' });
    expect(sluit).toBe(true);
  });

  it('kent in de matrix afname, indicatie en op afroep, en Haaksbergen neemt pas af vanaf zijn DVO', async () => {
    const stand = async (
      boekjaar: number,
      product: string,
      deelnemer: string,
    ): Promise<string | undefined> => {
      const { rijen } = await dienst.get<Matrix>(`afnamematrix?boekjaar=${boekjaar}`);
      const cellen = rijen.find((rij) => rij.product === product)?.cellen;
      return cellen?.find((cel) => cel.deelnemer === deelnemer)?.stand;
    };
    expect(await stand(2024, 'PO-03', 'haaksbergen')).toBe('indicatie');
    expect(await stand(2025, 'PO-03', 'haaksbergen')).toBe('afname');
    expect(await stand(2024, 'PO-07', 'losser')).toBe('op afroep');
    expect(await stand(2024, 'IA-03', 'losser')).toBe('geen');
  });

  it('geeft het werkboek van de jaarrekening', async () => {
    const [kop] = await dienst.get<{ id: string; fase: string }[]>('berekeningen?boekjaar=2024');
    const bytes = await dienst.download(`berekeningen/${kop?.id ?? ''}/jaarrekening`);
    const boek = new ExcelJS.Workbook();
    await boek.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(boek.worksheets.length).toBeGreaterThan(3);
  });

  describe('weigert, met de zin die het herstelt', () => {
    it('het casco naar inwoners voor wie er geen heeft', () => {
      expect(zonderNul.status).toBe(400);
      expect(zonderNul.zinnen).toMatch(/geldt niet voor .*Veiligheidsregio Twente/);
      expect(zonderNul.zinnen).toMatch(
        /waarde 0 vast om deze deelnemer erbuiten te laten.*eerst een vast aandeel.*leg een gewicht vast/,
      );
    });

    it('een sleutelwaarde zonder bron', async () => {
      const waarde = { sleutel: 'inwoners', deelnemer: 'almelo', peildatum: '2024-01-01', waarde: '74000' };
      const sleutelwaarden = [{ ...waarde, bron: ' ', status: 'definitief' }];
      const { status, zinnen } = await dienst.refuse('sleutelwaarden', { sleutelwaarden });
      expect([status, zinnen]).toEqual([400, expect.stringContaining('Noem de bron')]);
    });

    it('een uittreding op 1 juli', async () => {
      const vraag = { deelnemer: 'borne', aangezegdOp: '2026-01-15', per: '2027-07-01' };
      const { status, zinnen } = await dienst.refuse('uittredingen', vraag);
      expect([status, zinnen]).toEqual([
        400,
        expect.stringContaining('alleen per 1 januari. Kies 2028-01-01'),
      ]);
    });

    it('een dienst voor haar DVO, en een DVO die pas na het begin is vastgesteld', async () => {
      const dvo = makeDvo('2025-01-01');
      const regels = [{ deelnemer: 'losser', product: 'PO-03', contract: '300', vanaf: '2024-12-01' }];
      const eerder = await dienst.refuse('dvos', { ...dvo, regels });
      expect([eerder.status, eerder.zinnen]).toEqual([
        400,
        expect.stringContaining('Laat de regel beginnen op 2025-01-01 of later'),
      ]);
      const { id } = await dienst.post<{ id: string }>('dvos', dvo);
      const besluit = { vastgesteldOp: '2025-02-10' };
      const later = await dienst.refuse(`dvos/${id}/vaststellingen`, besluit, 'directiebestuur');
      expect([later.status, later.zinnen]).toEqual([
        400,
        expect.stringContaining('pas op 2025-02-10 vastgesteld'),
      ]);
    });

    it('afname door wie geen vastgestelde DVO-regel heeft', async () => {
      const bytes = await makeAfname(['2025', '12', 'PO-03', 'losser', '300']);
      const text = await dienst.tryUpload({ boekjaar: 2025, soort: 'afname', bytes });
      expect(text).toMatch(/"code":"AFNEMER_ZONDER_DVO"/);
      expect(text).toMatch(/geen vastgestelde dienstverleningsovereenkomst. Leg de afname vast in een DVO/);
    });

    it('een inbreng met een taakstelling, zonder ontvlechting en zonder DVO', async () => {
      const dossier = { code: 'INB-02', naam: 'Inkoop van Wierden', inbrenger: 'wierden' };
      await dienst.post('inbrengdossiers', { ...dossier, werkorganisatie: 'twentebedrijf' });
      const geld = { loonsom: '50000.00', materieel: '5000.00', budget: '55000.00', taakstelling: '5000.00' };
      const balans = { ...geld, formatie: '0.80', begroting: 'Begroting 2025 van Wierden' };
      await dienst.post('inbrengdossiers/INB-02/stappen', { stap: 'balans', inhoud: balans });
      const { status, zinnen } = await dienst.refuse('inbrengdossiers/INB-02/afrondingen', {});
      expect(status).toBe(409);
      expect(zinnen).toMatch(/taakstelling \(5000.00\) gaat niet mee over/);
      expect(zinnen).toMatch(/Vul de stap "Ontvlechting" in/);
      expect(zinnen).toMatch(/Vul de stap "Dienstverleningsovereenkomst" in/);
    });
  });

  it('weet na een wijziging nog wat er van 2024 bekend was, en merkt niets van een ander 2025', async () => {
    const before = await dienst.model(2024);
    // The clock of the database, not ours, says when something became known.
    const [run] = await dienst.get<{ gemaaktOp: string }[]>('berekeningen?boekjaar=2025');
    const bekendOp = encodeURIComponent(run?.gemaaktOp ?? '');
    await dienst.post('cascos', {
      boekjaar: 2025,
      cascos: [{ werkorganisatie: 'twentebedrijf', regime: 'in_tarief' }],
    });
    expect(await dienst.model(2024)).toEqual(before);
    const correctie = { sleutel: 'inwoners', peildatum: '2020-01-01', deelnemer: 'almelo', waarde: '73108' };
    await dienst.post('sleutelwaarden', {
      sleutelwaarden: [
        { ...correctie, bron: 'CBS, nagekomen', status: 'definitief', toelichting: 'Correctie' },
      ],
    });
    expect(await dienst.model(2024)).not.toEqual(before);
    expect(await dienst.model(2024, `?bekendOp=${bekendOp}`)).toEqual(before);
  });
});

const CASCO_2024 = {
  boekjaar: 2024,
  cascos: [{ werkorganisatie: 'twentebedrijf', regime: 'solidariteit', sleutel: 'inwoners' }],
};

const makeDvo = (vanaf: string) => ({
  code: 'DVO-losser-salaris',
  naam: 'Salarisadministratie Losser',
  werkorganisatie: 'twentebedrijf',
  vanaf,
  tot: '2026-01-01',
  deelnemers: ['losser'],
  regels: [{ deelnemer: 'losser', product: 'PO-03', contract: '300' }],
});

interface Matrix {
  readonly rijen: readonly {
    readonly product: string;
    readonly cellen: readonly { readonly deelnemer: string; readonly stand: string }[];
  }[];
}

function readVoorbeeld01(): { deelnemer: string; bedrag: string }[] {
  const pad = join(import.meta.dirname, '..', 'cases', 'voorbeelden', '01-casco-solidariteit-twente.json');
  const { uitkomst } = JSON.parse(readFileSync(pad, 'utf8')) as { uitkomst: Pick<Uitkomst, 'lasten'> };
  return uitkomst.lasten.map(({ deelnemer, bedrag }) => ({ deelnemer, bedrag }));
}

async function makeAfname([boekjaar, periode, product, deelnemer, hoeveelheid]: string[]): Promise<Buffer> {
  const boek = new ExcelJS.Workbook();
  const blad = boek.addWorksheet('Afname');
  blad.addRow(['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid']);
  blad.addRow([Number(boekjaar), Number(periode), product, deelnemer, Number(hoeveelheid)]);
  return Buffer.from(await boek.xlsx.writeBuffer());
}
