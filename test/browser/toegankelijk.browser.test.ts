import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startService, type Dienst } from '../opzet/dienst.js';
import { demoBestand, maakFout } from './bestand.js';
import { startChromium } from './chromium.js';

const NORM = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BREEDTES = [1440, 390];
const JAAR = '/verbanden/dowr/2024';

/** Every screen: who looks, and where. */
const SCHERMEN: readonly (readonly [naam: string, account: string | null, pad: string])[] = [
  ['aanmelden', null, '/aanmelden'],
  ['toegankelijkheidsverklaring', null, '/toegankelijkheid'],
  ['start van de controller', 'controller', JAAR],
  ['start van het regiegroeplid', 'regiegroeplid-raalte', JAAR],
  ['inlezen', 'controller', `${JAAR}/inlezen`],
  ['lasten, uitgeklapt', 'regiegroeplid-raalte', `${JAAR}/lasten?open=ict,inkoop`],
  ['lasten van alle deelnemers', 'bvr-lid', `${JAAR}/lasten`],
  ['uitleg van een product', 'regiegroeplid-raalte', `${JAAR}/lasten/raalte/inkoop/product/INK-001`],
  ['uitleg van een casco', 'controller', `${JAAR}/lasten/deventer/ict/casco`],
  ['verrekening', 'bvr-lid', `${JAAR}/verrekening`],
  ['geen recht', 'bvr-lid', `${JAAR}/inlezen`],
  ['controlespoor', 'accountant', '/verbanden/dowr/controlespoor'],
  ['controlespoor, een vraag die niet kan', 'beheerder', '/verbanden/dowr/controlespoor?van=gisteren'],
  ['controlespoor, niets gevonden', 'accountant', '/verbanden/dowr/controlespoor?actor=niemand'],
  ['rechten', 'beheerder', '/verbanden/dowr/rechten'],
  ['menukaarten', 'controller', `${JAAR}/menukaarten`],
  ['een menukaart', 'regiegroeplid-raalte', `${JAAR}/menukaarten/ict`],
  ['een menukaart bijwerken', 'controller', `${JAAR}/menukaarten/ict`],
  ['menukaarten, zoals toen bekend', 'controller', `${JAAR}/menukaarten?bekendOp=2020-01-01`],
  ['afnamematrix', 'controller', `${JAAR}/afnamematrix`],
  ['DVO’s', 'controller', '/verbanden/dowr/dvos'],
  ['DVO’s van één deelnemer', 'directiebestuur', '/verbanden/dowr/dvos?deelnemer=raalte'],
  ['sleutels', 'controller', '/verbanden/dowr/sleutels?soort=ingroei'],
  ['een sleutel', 'controller', '/verbanden/dowr/sleutels/inwoners?soort=begrensd'],
  ['regimes', 'controller', `${JAAR}/regimes?wijzig=ict`],
  ['twee regimes naast elkaar', 'bvr-lid', `${JAAR}/regimes?regime%2Fict=in_tarief`],
  ['toewijzingen', 'controller', `${JAAR}/toewijzingen`],
  ['niet gevonden', 'controller', '/verbanden/dowr/1999'],
];

describe('toegankelijkheid van elk scherm', () => {
  let dienst: Dienst;
  let browser: Browser;
  const contexts = new Map<string | null, BrowserContext>();

  beforeAll(async () => {
    [dienst, browser] = await Promise.all([startService({ demo: 'geladen' }), startChromium()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await dienst.close();
  });

  const openAs = async (account: string | null, breedte: number): Promise<Page> => {
    let context = contexts.get(account);
    if (context === undefined) {
      // Axe puts a script in the page, which the policy of the service refuses to any script but its own.
      context = await browser.newContext({ baseURL: dienst.url, bypassCSP: true });
      contexts.set(account, context);
      if (account !== null) {
        const client = await context.request.post('/aanmelden', {
          form: { account },
          headers: { origin: dienst.url },
        });
        expect(client.ok()).toBe(true);
      }
    }
    const page = await context.newPage();
    await page.setViewportSize({ width: breedte, height: 900 });
    return page;
  };

  /** What axe finds, and by how many pixels the page is wider than its window. */
  const judge = async (page: Page): Promise<{ axe: string[]; teBreed: number }> => {
    const { violations } = await new AxeBuilder({ page }).withTags(NORM).analyze();
    const teBreed = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    return { axe: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), teBreed };
  };

  describe.each(BREEDTES)('op %d pixels', (breedte) => {
    it.each(SCHERMEN)('%s', async (_naam, account, pad) => {
      const page = await openAs(account, breedte);
      await page.goto(pad);
      expect(await judge(page)).toEqual({ axe: [], teBreed: 0 });
      await page.close();
    });

    it('een regel van het controlespoor, uitgeklapt', async () => {
      const page = await openAs('accountant', breedte);
      await page.goto('/verbanden/dowr/controlespoor?actie=inlezing');
      await page.getByText('Waarden en hash').first().click();
      await page.getByText('hash van de regel ervoor').first().waitFor();
      expect(await judge(page)).toEqual({ axe: [], teBreed: 0 });
      await page.close();
    });

    it('een aanmelding die niet lukt', async () => {
      const page = await openAs(null, breedte);
      await page.goto('/aanmelden');
      await page.getByLabel('Aanmeldnaam').fill('jan');
      await page.getByLabel('Wachtwoord').fill('dit klopt niet');
      await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('Aanmeldnaam').inputValue()).toBe('jan');
      expect(await page.getByLabel('Wachtwoord').inputValue()).toBe('');
      expect(await judge(page)).toEqual({ axe: [], teBreed: 0 });
      await page.close();
    });

    it('een geweigerd bestand', async () => {
      const bestand = await maakFout(demoBestand(2024, 'realisatie-inkoop.xlsx'), {
        B5: 14,
        C6: 'x'.repeat(60),
      });
      const page = await openAs('controller', breedte);
      await page.goto(`${JAAR}/inlezen`);
      await page.getByLabel('Zet een bestand hier neer').setInputFiles(bestand.pad);
      await page.getByRole('button', { name: 'Controleren en verwerken' }).click();
      await bestand.weg();
      await page.getByRole('alert').waitFor();
      expect(await judge(page)).toEqual({ axe: [], teBreed: 0 });
      await page.close();
    });
  });

  it('past ook op 320 pixels, de breedte van 400% vergroting', async () => {
    for (const [naam, account, pad] of SCHERMEN) {
      const page = await openAs(account, 320);
      await page.goto(pad);
      const teBreed = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([naam, teBreed]).toEqual([naam, 0]);
      await page.close();
    }
  });

  it('is zonder muis te bedienen: de eerste tabtoets leidt naar de inhoud', async () => {
    const page = await openAs('controller', 1440);
    await page.goto(`${JAAR}/lasten`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('main').evaluate((main) => main === main.ownerDocument.activeElement)).toBe(
      true,
    );
    await page.getByRole('link', { name: /informatievoorziening/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Digitale werkplek/ }).waitFor();
    await page.close();
  });
});
