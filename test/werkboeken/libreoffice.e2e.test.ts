import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it, jest } from '@jest/globals';
import { bereken } from '../../src/rekenkern/index.js';
import type { Rekenmodel } from '../../src/rekenkern/index.js';
import { makeJaarrekening } from '../../src/werkboeken/jaarrekening/jaarrekening.js';
import { trekModel, trekkingVan } from '../rekenkern/willekeurig.js';
import { demoInvoer, invoerVan } from './invoer.js';
import { lees } from './lezer.js';
import { HAS_LIBREOFFICE, recalculateInLibreOffice } from './libreoffice.js';
import { modelMet, modelMetCodes, voorbeeldmodel } from './modellen.js';
import { hoofdlijnenmodel, hulpmodel, twentemodel } from './verbanden.js';

/** Far less than a cent, far more than the noise of a double at ten trillion would hide at these amounts. */
const NOISE = 1e-6;

/** LibreOffice keeps fifteen digits of a number: half of the last one, at most. */
const LAATSTE_CIJFER = 5e-15;

async function differences(voor: Uint8Array, na: Uint8Array): Promise<string[]> {
  const [gemaakt, herrekend] = [await lees(voor), await lees(na)];
  return gemaakt.cellen().flatMap(({ blad, adres, waarde, formule }) => {
    if (formule === undefined) return [];
    const ander = herrekend.waarde(blad, adres);
    const gelijk =
      typeof waarde === 'number' && typeof ander === 'number'
        ? Math.abs(waarde - ander) <= Math.max(NOISE, Math.abs(waarde) * LAATSTE_CIJFER)
        : waarde === ander;
    return gelijk ? [] : [`${blad}!${adres} =${formule}: ${String(waarde)} wordt ${String(ander)}`];
  });
}

jest.setTimeout(180_000);

const VOORBEELDEN = [
  ...['03a-zonder-doorslag-vast-variabel', '04-inbreng-zachte-landing', '07-casco-gemengd-regime'],
  ...['08-sleutel-samengesteld-begrensd', '13-euro-en-centen'],
  '14-sleutels-beperkt-tot-afnemers',
];

/** Models that can be calculated, with amounts of which a double holds the cents. */
function willekeurigeModellen(aantal: number): Rekenmodel[] {
  return fc
    .sample(fc.gen(), 40 * aantal)
    .map((g) => trekModel(trekkingVan(g)))
    .filter((model) => {
      const antwoord = bereken(model, { spoor: true });
      const bedragen = antwoord.ok ? (antwoord.uitkomst.spoor?.verdelingen ?? []) : [];
      return antwoord.ok && bedragen.every(({ bedrag }) => bedrag.length < 13);
    })
    .slice(0, aantal);
}

const run = HAS_LIBREOFFICE ? describe : describe.skip;

run(
  `alles opnieuw uitrekenen in LibreOffice${HAS_LIBREOFFICE ? '' : ' (soffice staat niet op deze machine)'}`,
  () => {
    it.each([2024, 2025])('verandert geen cel van het voorbeeldverband in %d', async (jaar) => {
      const bytes = await makeJaarrekening(await demoInvoer(jaar));
      expect(await differences(bytes, recalculateInLibreOffice(bytes))).toEqual([]);
    });

    it.each([
      ['14 deelnemers', modelMet(14)],
      ['een pondspondsgewijze sleutel', voorbeeldmodel('09-gastheren-voorschotten-saldering')],
      ...VOORBEELDEN.map((naam) => [naam, voorbeeldmodel(naam)] as const),
      ['een Twentebedrijf met 17 deelnemers en elk beleid', twentemodel()],
      ['sturen op hoofdlijnen in hele euro’s', hoofdlijnenmodel()],
      ['hulpkosten wederkerig', hulpmodel('wederkerig')],
      ['hulpkosten stapsgewijs', hulpmodel('stapsgewijs')],
      ['willekeurige modellen', null],
      ['codes die SUMIFS verkeerd leest', modelMetCodes(['I*1', 'I?1', 'IT1', 'it1', '0640', '640'])],
    ])('verandert geen cel bij %s', async (_, model) => {
      for (const kandidaat of model === null ? willekeurigeModellen(8) : [model]) {
        const bytes = await makeJaarrekening(invoerVan(kandidaat));
        expect(await differences(bytes, recalculateInLibreOffice(bytes))).toEqual([]);
      }
    });

    it('laat een last die een cent te hoog is zien op Controle en Voorblad', async () => {
      const bytes = await makeJaarrekening(await demoInvoer(2024));
      const gelezen = await lees(bytes);
      const rij = 1 + gelezen.rijen('Diensten').findIndex(([code]) => code === 'ICT-001');
      const last = gelezen.waarde('Diensten', `I${rij}`) as number;
      const gewijzigd = await changeNumber(bytes, {
        blad: 6,
        adres: `I${rij}`,
        naar: (last + 0.01).toFixed(2),
      });
      const herrekend = await lees(recalculateInLibreOffice(gewijzigd));
      expect(herrekend.waarde('Controle', 'G4')).toBe('sluit niet');
      const regel = herrekend.rijen('Controle').find(([, naam]) => naam === 'ICT-001 Digitale werkplek');
      expect(regel?.[6]).toBeCloseTo(-0.01, 10);
      expect(herrekend.waarde('Voorblad', 'A27')).toMatch(/^Let op: \d+ controles sluiten niet$/);
    });
  },
);

async function changeNumber(
  bytes: Uint8Array,
  { blad, adres, naar }: { blad: number; adres: string; naar: string },
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const naam = `xl/worksheets/sheet${blad}.xml`;
  const xml = (await zip.file(naam)?.async('string')) ?? '';
  const cel = new RegExp(`(<c r="${adres}"[^>]*><v>)[^<]*(</v>)`);
  if (!cel.test(xml)) throw new Error(`${adres} staat niet in ${naam}`);
  zip.file(naam, xml.replace(cel, `$1${naar}$2`));
  return await zip.generateAsync({ type: 'uint8array' });
}
