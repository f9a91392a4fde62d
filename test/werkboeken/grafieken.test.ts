import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from '@jest/globals';
import { makeJaarrekening } from '../../src/werkboeken/jaarrekening/jaarrekening.js';
import { demoInvoer, invoerVan } from './invoer.js';
import { lees } from './lezer.js';
import { modelMet } from './modellen.js';

const SJABLOON = readFileSync(join(import.meta.dirname, '..', '..', 'templates', 'jaarrekening.xlsx'));
/** One red pixel. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

async function partsOf(bytes: Uint8Array, patroon: RegExp): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const namen = Object.keys(zip.files).filter((naam) => patroon.test(naam));
  return Object.fromEntries(
    await Promise.all(
      namen.map(async (naam) => [naam, (await zip.file(naam)?.async('string')) ?? ''] as const),
    ),
  );
}

function cellsOf(bereik: string): { blad: string; adressen: string[] } {
  const [blad = '', cellen = ''] = bereik.replaceAll('$', '').split('!');
  const [van = '', tot = van] = cellen.split(':');
  const kolom = van.replace(/\d+/, '');
  const [eerste, laatste] = [van, tot].map((adres) => Number(adres.replace(/\D+/, '')));
  const aantal = (laatste ?? 0) - (eerste ?? 0) + 1;
  return { blad, adressen: Array.from({ length: aantal }, (_, i) => `${kolom}${(eerste ?? 0) + i}`) };
}

describe('de grafieken op blad Samenvatting', () => {
  it('wijzen naar de cellen van de tabellen en dragen hun waarden', async () => {
    const bytes = await makeJaarrekening(await demoInvoer(2024));
    const gelezen = await lees(bytes);
    const grafieken = Object.values(await partsOf(bytes, /^xl\/charts\/chart\d\.xml$/));
    expect(grafieken).toHaveLength(2);
    const bereiken = grafieken.flatMap((xml) => [
      ...xml.matchAll(/<c:f>([^<]+)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g),
    ]);
    expect(bereiken).toHaveLength(7 * 3);
    for (const [, ref = '', cache = ''] of bereiken) {
      const { blad, adressen } = cellsOf(ref);
      const waarden = [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, waarde]) => waarde);
      expect(waarden).toEqual(adressen.map((adres) => String(gelezen.waarde(blad, adres))));
    }
  });

  it('zeggen in woorden wat zij tonen', async () => {
    const bytes = await makeJaarrekening(invoerVan(modelMet(3)));
    const [tekening = ''] = Object.values(await partsOf(bytes, /^xl\/drawings\/drawing\d+\.xml$/));
    expect(tekening.match(/descr="[^"]{40,}"/g)).toHaveLength(2);
  });

  it('staan naast het logo dat een controller in het sjabloon zette', async () => {
    const boek = new ExcelJS.Workbook();
    await boek.xlsx.load(SJABLOON as never);
    const logo = boek.addImage({ base64: LOGO, extension: 'png' });
    boek.getWorksheet('Samenvatting')?.addImage(logo, 'H1:I3');
    const sjabloon = new Uint8Array(await boek.xlsx.writeBuffer());
    const bytes = await makeJaarrekening(invoerVan(modelMet(3)), sjabloon);
    const tekeningen = Object.values(await partsOf(bytes, /^xl\/drawings\/drawing\d+\.xml$/));
    expect(tekeningen).toHaveLength(1);
    expect(tekeningen[0]).toContain('<xdr:pic>');
    expect(tekeningen[0]?.match(/<xdr:graphicFrame/g)).toHaveLength(2);
    const [bladXml = ''] = Object.values(await partsOf(bytes, /^xl\/worksheets\/sheet2\.xml$/));
    expect(bladXml.match(/<drawing /g)).toHaveLength(1);
  });

  it('verdragen tekens die in XML iets betekenen', async () => {
    const model = modelMet(2);
    const naam = '<b> & "Zoon"';
    const deelnemers = model.deelnemers.map((deelnemer) => ({ ...deelnemer, naam }));
    const bytes = await makeJaarrekening(invoerVan({ ...model, deelnemers }));
    const grafieken = Object.values(await partsOf(bytes, /^xl\/charts\/chart\d\.xml$/));
    for (const xml of grafieken) expect(xml).toContain('<c:v>&lt;b&gt; &amp; &quot;Zoon&quot;</c:v>');
  });
});
