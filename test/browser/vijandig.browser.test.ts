import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startService, type Dienst } from '../opzet/dienst.js';
import { demoBestand, maakFout } from './bestand.js';
import { startChromium } from './chromium.js';

const JAAR = '/verbanden/dowr/2024';
const OMSCHRIJVING = `<script>console.log('geraakt');alert(1)</script><img src=x onerror="alert(2)">`;
/** Without a slash, which a browser takes off a name together with what stands before it. */
const BESTANDSNAAM = `<img src=x onerror="console.log('geraakt');alert(3)">.xlsx`;

/** The policy alone would stop a script; without it only the pages themselves do. */
describe.each([
  ['met', false],
  ['ook zonder', true],
])('opgeslagen script doet niets, %s beleid voor inhoud', (_, bypassCSP) => {
  let dienst: Dienst;
  let browser: Browser;
  const gebeurd: string[] = [];

  beforeAll(async () => {
    [dienst, browser] = await Promise.all([startService({ demo: 'geladen' }), startChromium()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await dienst.close();
  });

  const openAs = async (account: string): Promise<Page> => {
    const context = await browser.newContext({ baseURL: dienst.url, bypassCSP });
    await context.request.post('/aanmelden', { form: { account }, headers: { origin: dienst.url } });
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      gebeurd.push(`dialoog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (bericht) => gebeurd.push(`console: ${bericht.text()}`));
    page.on('pageerror', ({ message }) => gebeurd.push(`fout: ${message}`));
    return page;
  };

  const textOf = async (page: Page): Promise<string> => await page.getByRole('main').innerText();
  /** What the pages never have of their own. */
  const foreign = async (page: Page): Promise<number> =>
    await page.locator('script, img, [onerror], [onload]').count();

  it('op de pagina van de lading', async () => {
    const bestand = await maakFout(demoBestand(2024, 'realisatie-inkoop.xlsx'), { H4: OMSCHRIJVING });
    const page = await openAs('controller');
    await page.goto(`${JAAR}/inlezen`);
    await page.getByLabel('Zet een bestand hier neer').setInputFiles({
      name: BESTANDSNAAM,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(bestand.pad),
    });
    await bestand.weg();
    await page.getByRole('button', { name: 'Controleren en verwerken' }).click();
    // It holds what another file brought before.
    await page.getByRole('button', { name: /^(Allebei|Alles) laten tellen$/ }).click();
    await page.getByText(/^Verwerkt: 141 rijen/).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(BESTANDSNAAM);
    expect(await foreign(page)).toBe(0);
    await page.getByRole('button', { name: /doorrekenen/ }).click();
    await page.getByRole('heading', { level: 1, name: /Verrekening/ }).waitFor();
    expect(await foreign(page)).toBe(0);
    await page.goto(`${JAAR}/inlezen`);
    expect(await textOf(page)).toContain(BESTANDSNAAM);
    expect(await foreign(page)).toBe(0);
  });

  it('op de pagina van de ingelezen rijen', async () => {
    const page = await openAs('regiegroeplid-raalte');
    const gezien: string[] = [];
    for (let bladzijde = 1; bladzijde <= 3; bladzijde += 1) {
      await page.goto(`${JAAR}/lasten/raalte/inkoop/product/INK-001?bladzijde=${bladzijde}`);
      gezien.push(await textOf(page));
      expect(await foreign(page)).toBe(0);
    }
    expect(gezien.join('\n')).toContain(OMSCHRIJVING);
    expect(gezien.join('\n')).toContain(BESTANDSNAAM);
  });

  it('op de pagina van het controlespoor', async () => {
    const page = await openAs('accountant');
    await page.goto('/verbanden/dowr/controlespoor?actie=inlezing');
    await page.getByText('Waarden en hash').first().click();
    await page.getByText(BESTANDSNAAM).first().waitFor();
    expect(await foreign(page)).toBe(0);
  });

  it('en er ging nergens iets af', () => {
    expect(gebeurd).toEqual([]);
  });
});
