import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bereken, reportDoorslag } from '../../src/rekenkern/index.js';
import { centen, opgeteld, voorbeeld } from './modellen.js';
import { trekkingVan, trekModel } from './willekeurig.js';
import { rondes } from './rondes.js';

const regelsVan = (werkelijk: unknown, begroting?: unknown) => {
  const rapport = reportDoorslag(werkelijk, begroting);
  if (!rapport.ok) throw new Error(JSON.stringify(rapport.fouten));
  return rapport.regels;
};
const duurder = (bedrag: string) => {
  const model = voorbeeld('03b-met-doorslag-werkelijk-gebruik');
  const [eerste, ...rest] = model.kostenposten;
  return { ...model, kostenposten: [{ ...eerste, bedrag }, ...rest] };
};

describe('de doorslag van de afname van de een naar de ander', () => {
  it('laat zien dat wie minder afneemt de anderen onder werkelijk_gebruik meer laat betalen', () => {
    const begroting = voorbeeld('03b-met-doorslag-werkelijk-gebruik');
    expect(regelsVan(duurder('330000.00'), begroting)).toEqual([
      {
        product: 'p',
        deelnemer: 'a',
        deel: 'geheel',
        contract: '141666.67',
        eigenAfname: '-56666.67',
        afnameAnderen: '0.00',
        kosten: '6000.00',
        werkelijk: '91000.00',
      },
      {
        product: 'p',
        deelnemer: 'b',
        deel: 'geheel',
        contract: '141666.67',
        eigenAfname: '0.00',
        afnameAnderen: '28333.33',
        kosten: '12000.00',
        werkelijk: '182000.00',
      },
      {
        product: 'p',
        deelnemer: 'c',
        deel: 'geheel',
        contract: '141666.66',
        eigenAfname: '0.00',
        afnameAnderen: '28333.34',
        kosten: '12000.00',
        werkelijk: '182000.00',
      },
    ]);
  });

  it('laat onder vast_variabel het vaste deel van de anderen op nul', () => {
    const regels = regelsVan(voorbeeld('03a-zonder-doorslag-vast-variabel'));
    const kolommen = regels.map(({ deelnemer, deel, contract, eigenAfname, afnameAnderen, werkelijk }) =>
      [deelnemer, deel, contract, eigenAfname, afnameAnderen, werkelijk].join(' '),
    );
    expect(kolommen).toEqual([
      'a vast 100000.00 0.00 0.00 100000.00',
      'a variabel 41666.67 -16666.67 0.00 25000.00',
      'b vast 100000.00 0.00 0.00 100000.00',
      'b variabel 41666.67 0.00 8333.33 50000.00',
      'c vast 100000.00 0.00 0.00 100000.00',
      'c variabel 41666.66 0.00 8333.34 50000.00',
    ]);
  });

  it('noemt alleen wie afneemt, tenzij iemand het risico van een vaste prijs draagt', () => {
    const model = voorbeeld('02-afname-werkelijk-gebruik');
    const producten = model.producten.map((product) => ({
      ...product,
      afrekening: { ...product.afrekening, risicodrager: 'deventer' },
      afname: { raalte: { contract: '1' } },
    }));
    expect(regelsVan({ ...model, producten }).map(({ deelnemer }) => deelnemer)).toEqual(['raalte']);
  });

  it('rekent bij een vaste prijs de afname van anderen bij de risicodrager', () => {
    const model = voorbeeld('07-casco-gemengd-regime');
    const producten = model.producten.map((product) =>
      product.code === 'q' ? { ...product, afname: { c: { contract: '333', werkelijk: '300' } } } : product,
    );
    const regels = regelsVan({ ...model, producten }).filter(({ product }) => product === 'q');
    expect(regels).toMatchObject([
      { deelnemer: 'a', eigenAfname: '0.00', afnameAnderen: '2904.17', kosten: '0.00' },
      { deelnemer: 'c', eigenAfname: '-2904.17', afnameAnderen: '0.00', kosten: '0.00' },
    ]);
  });

  it('rekent ook met de sleutel van een product', () => {
    const regels = regelsVan(voorbeeld('14-sleutels-beperkt-tot-afnemers')).filter(
      ({ product }) => product === 'mix',
    );
    expect(regels).toMatchObject([
      { deelnemer: 'a', contract: '488000.00', eigenAfname: '0.00', werkelijk: '488000.00' },
      { deelnemer: 'b', contract: '512000.00', afnameAnderen: '0.00', werkelijk: '512000.00' },
    ]);
  });

  it('telt zonder contract alles als eigen afname, en geeft de fouten van een model dat niet klopt', () => {
    const model = voorbeeld('02-afname-werkelijk-gebruik');
    const [product] = model.producten;
    const afname = { raalte: { contract: '0', werkelijk: '5' } };
    const regels = regelsVan({ ...model, producten: [{ ...product, afname }] });
    expect(regels).toMatchObject([{ contract: '0.00', eigenAfname: '1799999.99', werkelijk: '1799999.99' }]);
    expect(reportDoorslag({})).toMatchObject({ ok: false });
    expect(reportDoorslag(model, {})).toMatchObject({ ok: false });
    const zonder = { ...model, producten: [{ ...product, afname: {} }] };
    expect(reportDoorslag(zonder)).toMatchObject({ ok: false, fouten: [{ code: 'PRODUCT_ZONDER_AFNEMER' }] });
  });

  it('telt voor elk model op tot op de cent, en eindigt op de lasten van de berekening', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const model = trekModel(trekkingVan(g));
        const antwoord = bereken(model);
        if (!antwoord.ok) return;
        const perLast = new Map<string, bigint>();
        for (const regel of regelsVan(model)) {
          const { contract, eigenAfname, afnameAnderen, kosten, werkelijk } = regel;
          expect(opgeteld([contract, eigenAfname, afnameAnderen, kosten])).toBe(centen(werkelijk));
          if (regel.deel === 'vast') expect(afnameAnderen).toBe('0.00');
          expect(kosten).toBe('0.00');
          const name = `${regel.product} ${regel.deelnemer}`;
          perLast.set(name, (perLast.get(name) ?? 0n) + centen(werkelijk));
        }
        for (const { product, deelnemer, bedrag } of antwoord.uitkomst.lasten) {
          if (product !== null) expect(perLast.get(`${product} ${deelnemer}`)).toBe(centen(bedrag));
        }
      }),
      { numRuns: rondes(200) },
    );
  });
});
