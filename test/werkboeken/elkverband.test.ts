import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { bereken } from '../../src/rekenkern/index.js';
import type { Rekenmodel, Uitkomst } from '../../src/rekenkern/index.js';
import { makeJaarrekening } from '../../src/werkboeken/jaarrekening/jaarrekening.js';
import { trekModel, trekkingVan } from '../rekenkern/willekeurig.js';
import { invoerVan } from './invoer.js';
import { lees } from './lezer.js';
import type { Gelezen } from './lezer.js';
import { modelMet, voorbeeldmodel } from './modellen.js';
import { readdTotals } from './natellen.js';
import { findAfwijkingen } from './uitkomst.js';
import { hoofdlijnenmodel, hulpmodel, twentemodel } from './verbanden.js';

const VOORBEELDEN = readdirSync(join(import.meta.dirname, '..', 'cases', 'voorbeelden'))
  .map((bestand) => bestand.replace(/\.json$/, ''))
  .filter((naam) => bereken(voorbeeldmodel(naam)).ok)
  .map((naam) => [naam, voorbeeldmodel(naam)] as const);

/** Everything that must hold of any workbook. */
async function proveWerkboek(model: Rekenmodel): Promise<Gelezen> {
  const invoer = invoerVan(model);
  const gelezen = await lees(await makeJaarrekening(invoer));
  expect(gelezen.waarde('Controle', 'G4')).toBe('sluit');
  expect(findAfwijkingen(gelezen, invoer)).toEqual([]);
  expect(readdTotals(gelezen).fouten).toEqual([]);
  return gelezen;
}

/** A charge or a step of more than a cell can hold to the cent. */
const isOnmogelijkGroot = ({ lasten, spoor }: Uitkomst): boolean =>
  [...lasten, ...(spoor?.verdelingen ?? [])].some(({ bedrag }) => bedrag.length > '-1000000000.00'.length);

describe('elk getal van de uitkomst staat op een blad, telt op en sluit', () => {
  it.each([
    ...VOORBEELDEN,
    ['een Twentebedrijf met 17 deelnemers en elk beleid', twentemodel()] as const,
    ['sturen op hoofdlijnen in hele euro’s', hoofdlijnenmodel()] as const,
    ['hulpkosten wederkerig', hulpmodel('wederkerig')] as const,
    ['hulpkosten stapsgewijs', hulpmodel('stapsgewijs')] as const,
    ['hulpkosten in hele euro’s', { ...hulpmodel(), afronding: 'euro' } as const] as const,
  ])('%s', async (_, model) => {
    await proveWerkboek(model);
  });

  it('bij willekeurige modellen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const model = trekModel(trekkingVan(g));
        const antwoord = bereken(model, { spoor: true });
        fc.pre(antwoord.ok && !isOnmogelijkGroot(antwoord.uitkomst));
        await proveWerkboek(model);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});

describe('alleen de bladen die een verband gebruikt', () => {
  const VAST = ['Voorblad', 'Samenvatting', 'Verrekening', 'Saldering', 'Herkomst', 'Controle'];

  it.each([
    ['een casco en producten naar afname', modelMet(3), ['Casco', 'Diensten']],
    ['sturen op hoofdlijnen', hoofdlijnenmodel(), ['Casco']],
    ['alleen een product', voorbeeldmodel('02-afname-werkelijk-gebruik'), ['Diensten']],
    ['hulpkosten en een sleutel', hulpmodel(), ['Hulpkosten', 'Casco', 'Sleutels', 'Diensten']],
    ['niets', { ...modelMet(2), kostenposten: [], voorschotten: [], producten: [], cascos: [] }, []],
  ])('%s', async (_, model, extra) => {
    const gelezen = await lees(await makeJaarrekening(invoerVan(model)));
    const [voorblad = '', samenvatting = '', ...rest] = VAST;
    expect(gelezen.bladen).toEqual([voorblad, samenvatting, ...extra, ...rest]);
    const inhoud = gelezen.rijen('Voorblad').map(([naam]) => naam);
    expect(inhoud.filter((naam) => [...VAST, ...extra].includes(String(naam)))).toEqual(
      gelezen.bladen.filter((naam) => naam !== 'Voorblad'),
    );
    const kop = gelezen.rijen('Verrekening').find(([a]) => a === 'Code') ?? [];
    expect(['Diensten', 'Casco'].filter((kolom) => kop.includes(kolom))).toEqual(
      ['Diensten', 'Casco'].filter((blad) => extra.includes(blad)),
    );
  });
});

describe('formules waar een formule het kan', () => {
  const formuleBij = (
    boek: Gelezen,
    blad: string,
    vind: (rij: readonly unknown[]) => boolean,
    letter: string,
  ) => {
    const rij = 1 + boek.rijen(blad).findIndex(vind);
    return boek.formule(blad, `${letter}${rij}`);
  };

  it.each([
    [
      'vaste kosten met casco in het tarief',
      'Diensten',
      'vaste kosten',
      'H',
      /^SUMIFS\(.*"vast"\)\+Hulpkosten!.*\+Casco!/,
    ],
    ['variabele kosten', 'Diensten', 'variabele kosten', 'H', /^SUMIFS\(.*"variabel"\)\+Hulpkosten!/],
    ['tarief maal afname, op de halve cent', 'Diensten', 'tarief × afname', 'I', /^ROUND\(\$M\d+\*D\d+,2\)$/],
    ['de rest', 'Diensten', 'rest: kosten min wat hierboven staat', 'H', /^H\d+-H\d+$/],
    ['het aandeel van een afnemer', 'Diensten', 'kosten', 'D', /^Sleutels!\w+$/],
  ])('%s', async (_, blad, regel, letter, patroon) => {
    const gelezen = await lees(await makeJaarrekening(invoerVan(hulpmodel())));
    expect(formuleBij(gelezen, blad, (rij) => rij[1] === regel, letter)).toMatch(patroon);
  });

  it.each([
    ['het deel van een casco in het tarief', 'psa', 'E', /^ROUND\(C\d+\*D\d+,2\)$/],
    ['een pondspondsgewijze sleutel', 'pps', 'D', /^Diensten!I\d+(\+Diensten!I\d+)+$/],
  ])('%s', async (_, code, letter, patroon) => {
    const gelezen = await lees(await makeJaarrekening(invoerVan(hulpmodel())));
    expect(formuleBij(gelezen, 'Casco', ([a]) => a === code, letter)).toMatch(patroon);
  });

  it('stapsgewijs is het aandeel een formule, wederkerig een waarde met de breuk ernaast', async () => {
    const isDoel = (rij: readonly unknown[]): boolean =>
      rij[0] === 'huisvesting' && rij[2] === 'werkplek' && rij[6] !== undefined;
    const stap = await lees(await makeJaarrekening(invoerVan(hulpmodel('stapsgewijs'))));
    expect(formuleBij(stap, 'Hulpkosten', isDoel, 'E')).toMatch(/^F\d+\+F\d+\*E\d+$/);
    const wederkerig = await lees(await makeJaarrekening(invoerVan(hulpmodel('wederkerig'))));
    const rij = wederkerig.rijen('Hulpkosten').find(isDoel) ?? [];
    const [teller, noemer] = String(rij[5]).split('/').map(Number);
    expect(rij[4]).toBeCloseTo((teller ?? 0) / (noemer ?? 1), 14);
    expect(formuleBij(wederkerig, 'Hulpkosten', isDoel, 'E')).toBeUndefined();
  });

  it('een samengestelde en een begrensde sleutel rekenen door, met de factor als waarde', async () => {
    const gelezen = await lees(await makeJaarrekening(invoerVan(twentemodel())));
    expect(formuleBij(gelezen, 'Casco', ([a]) => a === 'lid', 'D')).toMatch(/^85\*V\d+\+15\*V\d+$/);
    const grens = ([a]: readonly unknown[]): boolean => a === 'begrensd';
    expect(formuleBij(gelezen, 'Casco', grens, 'G')).toMatch(/^MIN\(G\d+,\$U\$\d+\*100\*Y\d+\)$/);
    const rijen = gelezen.rijen('Casco').filter(grens);
    expect(rijen).toHaveLength(2);
    expect(rijen[0]?.[20]).toBeCloseTo(100, 10);
    expect(rijen[1]?.slice(3, 20).reduce<number>((som, deel) => som + Number(deel), 0)).toBeCloseTo(100, 10);
  });
});

it('een bedrag waar een rekenblad twijfelt over de cent staat er als waarde', async () => {
  const { producten, ...model } = hulpmodel();
  const afname = { zwolle: { werkelijk: '2469135.802469135802' } };
  const groot = producten.map((product) =>
    product.code === 'catering' ? { ...product, tarief: '987654.321', afname } : product,
  );
  const gelezen = await proveWerkboek({ ...model, producten: groot });
  const rij = 1 + gelezen.rijen('Diensten').findIndex(([, naam]) => naam === 'tarief × afname');
  expect(gelezen.formule('Diensten', `I${rij}`)).toBeUndefined();
  expect(gelezen.waarde('Diensten', `I${rij}`)).toBeGreaterThan(2e12);
});

it.each([
  ['een Twentebedrijf', twentemodel()],
  ['hulpkosten', hulpmodel()],
])('dezelfde berekening van %s geeft dezelfde bytes', async (_, model) => {
  const [een, twee] = [await makeJaarrekening(invoerVan(model)), await makeJaarrekening(invoerVan(model))];
  expect(Buffer.from(een).equals(Buffer.from(twee))).toBe(true);
});
