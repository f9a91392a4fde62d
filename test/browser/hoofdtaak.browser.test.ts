import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bestandenVan } from '../demo/voorbeeldset.js';
import { startService, type Dienst } from '../opzet/dienst.js';
import { demoBestand, maakFout } from './bestand.js';
import { startChromium } from './chromium.js';

const JAAR = 2024;

describe('de hoofdtaak, van bestand tot werkboek', () => {
  let dienst: Dienst;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [dienst, browser] = await Promise.all([startService({ demo: 'basis' }), startChromium()]);
    page = await browser.newPage({ baseURL: dienst.url, viewport: { width: 1440, height: 900 } });
  });
  afterAll(async () => {
    await browser.close();
    await dienst.close();
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const heading = () => page.getByRole('heading', { level: 1 });
  const menu = (name: string) =>
    page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name });

  const signIn = async (wie: string): Promise<void> => {
    await page.goto('/');
    if (await button('Afmelden').isVisible()) await button('Afmelden').click();
    await button(`Aanmelden als ${wie}`).click();
    await page
      .getByRole('navigation', { name: 'Boekjaar' })
      .getByRole('link', { name: String(JAAR) })
      .click();
  };

  const upload = async (pad: string, soort: string): Promise<void> => {
    await menu('Inlezen').click();
    await page.getByLabel('Zet een bestand hier neer').setInputFiles(pad);
    await page.getByLabel('Soort').selectOption(soort);
    await button('Controleren en verwerken').click();
  };

  it('de controller meldt zich aan en ziet dat er nog niets is', async () => {
    await signIn('Controller');
    expect(await heading().innerText()).toBe(`Voor ${JAAR} is nog niets ingelezen`);
  });

  it('een bestand met fouten wordt geweigerd, met elke fout bij zijn cel', async () => {
    const bestand = await maakFout(demoBestand(JAAR, 'realisatie-inkoop.xlsx'), {
      B5: 14,
      C6: 'bestaat-niet',
      L7: 12.345,
    });
    await upload(bestand.pad, 'Realisatie');
    await bestand.weg();
    expect(await page.getByRole('alert').innerText()).toContain('Er is niets geboekt: 3 fouten');
    const rijen = page.getByRole('table', { name: /Bevindingen/ }).getByRole('row');
    const cellen = await rijen.getByRole('rowheader').allInnerTexts();
    expect(cellen.map((tekst) => tekst.split('\n')[0])).toEqual(['B5', 'C6', 'L7']);
    expect(await rijen.nth(1).innerText()).toContain('Periode 14 bestaat niet.');
  });

  it('goede bestanden worden geboekt', async () => {
    for (const naam of bestandenVan(JAAR)) {
      const [soort = ''] = naam.split(/[-.]/);
      await upload(demoBestand(JAAR, naam), soort.charAt(0).toUpperCase() + soort.slice(1));
      expect(await page.getByRole('status').innerText()).toMatch(/^Verwerkt: \d+ rijen, /);
    }
  }, 240_000);

  it('het jaar wordt doorgerekend en sluit', async () => {
    await button(`Jaar ${JAAR} doorrekenen`).click();
    expect(await heading().innerText()).toBe(`Verrekening en nulpositie ${JAAR}`);
    expect(await page.getByRole('main').innerText()).toContain('De verrekening sluit\n');
  });

  it('het regiegroeplid ziet wat Raalte betaalt, tot op de ingelezen rij', async () => {
    await signIn('Regiegroeplid Raalte');
    expect(await menu('Inlezen').count()).toBe(0);
    await menu('Lasten').click();
    expect(await heading().innerText()).toBe(`Wat betaalt Raalte in ${JAAR}, en waarvoor?`);
    await link(/inkoop/).click();
    await page
      .getByRole('row', { name: /Inkoopadvies/ })
      .getByRole('link')
      .last()
      .click();
    expect(await heading().innerText()).toBe('Wat betaalt Raalte voor Inkoopadvies (pluspakket)?');
    await page
      .getByRole('img', { name: /Raalte betaalt 91.566 euro en 58 cent.*850,54 gedeeld door 1.340,44/ })
      .waitFor();
    const rijen = page.getByRole('table', { name: /Ingelezen rijen/ }).getByRole('row');
    expect(await rijen.nth(1).innerText()).toMatch(
      /^realisatie-inkoop\.xlsx\tRealisatie\t\d+\t\d\d-\d\d-2024/,
    );
    expect(await rijen.last().innerText()).toContain('144.307,74');
    expect(await rijen.last().innerText()).toContain('sluit');
  });

  it('wie geen recht heeft om in te lezen, krijgt dat te horen', async () => {
    const antwoord = await page.goto(`/verbanden/dowr/${JAAR}/inlezen`);
    expect(antwoord?.status()).toBe(403);
    expect(await heading().innerText()).toBe('Dit mag u niet');
    await link('Naar de startpagina').click();
    await button('Afmelden').waitFor();
  });

  it('het BVR-lid downloadt het werkboek van de verrekening die sluit', async () => {
    await signIn('BVR-lid');
    await menu('Verrekening').click();
    expect(await page.getByRole('main').innerText()).toContain('De verrekening sluit\n');
    expect(await page.getByRole('main').innerText()).toContain('Raalte betaalt');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      link(/Werkboek jaarrekening/).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`dowr-${JAAR}-jaarrekening.xlsx`);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(bytes.includes('xl/workbook.xml')).toBe(true);
  });
});
