import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startService, type Dienst } from '../opzet/dienst.js';
import { startChromium } from './chromium.js';

const NORM = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BASIS = '/verbanden/dowr/inrichting';

/** Every screen of the set-up: who looks, and where. */
const SCHERMEN: readonly (readonly [naam: string, account: string, pad: string])[] = [
  ['verbanden', 'controller', '/verbanden'],
  ['verband', 'controller', BASIS],
  ['deelnemers', 'controller', `${BASIS}/deelnemers`],
  ['werkorganisaties', 'controller', `${BASIS}/werkorganisaties`],
  ['werkorganisaties van toen', 'controller', `${BASIS}/werkorganisaties?bekendOp=2020-01-01`],
  ['toetreding', 'controller', `${BASIS}/toetreding`],
  [
    'berekening van een toetreding',
    'controller',
    `${BASIS}/toetreding/berekening?naam=Zwolle&boekjaar=2024&sleutels=inwoners+130000%0Agelijk+1`,
  ],
  ['uittreding', 'controller', `${BASIS}/uittreding`],
  [
    'berekening',
    'controller',
    `${BASIS}/uittreding/berekening?deelnemer=raalte&boekjaar=2024&per=2025-01-01`,
  ],
  ['berekening die niet kan', 'controller', `${BASIS}/uittreding/berekening?deelnemer=x&per=2025-07-01`],
  ['inbreng', 'controller', `${BASIS}/inbreng`],
  ['een inbreng', 'controller', `${BASIS}/inbreng/salaris?stap=basis`],
  ['gebruikers', 'beheerder', `${BASIS}/gebruikers`],
];

describe('toegankelijkheid van de inrichting', () => {
  let dienst: Dienst;
  let browser: Browser;
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    [dienst, browser] = await Promise.all([startService({ demo: 'geladen' }), startChromium()]);
    const page = await openAs('controller', 1440);
    await page.goto(`${BASIS}/inbreng`);
    await page.getByText('Een inbreng beginnen').click();
    await page.getByLabel('Code').fill('salaris');
    await page.getByLabel('Naam', { exact: true }).fill('Salarisadministratie');
    await page.getByLabel('Inbrenger').selectOption('raalte');
    await page.getByLabel('Werkorganisatie', { exact: true }).selectOption('ict');
    await page.getByRole('button', { name: 'Dossier beginnen' }).click();
    await page.getByRole('heading', { name: 'Wat nog ontbreekt' }).waitFor();
    await page.close();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await dienst.close();
  });

  const openAs = async (account: string, breedte: number): Promise<Page> => {
    let context = contexts.get(account);
    if (context === undefined) {
      // Axe puts a script in the page, which the policy of the service refuses to any script but its own.
      context = await browser.newContext({ baseURL: dienst.url, bypassCSP: true });
      contexts.set(account, context);
      const signIn = { form: { account }, headers: { origin: dienst.url } };
      expect((await context.request.post('/aanmelden', signIn)).ok()).toBe(true);
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

  describe.each([1440, 390, 320])('op %d pixels', (breedte) => {
    it.each(SCHERMEN)('%s', async (_naam, account, pad) => {
      const page = await openAs(account, breedte);
      await page.goto(pad);
      // Everything that is folded away is judged too.
      await page
        .locator('details.np-uitklap')
        .evaluateAll((delen) => delen.forEach((deel) => deel.setAttribute('open', '')));
      expect(await judge(page)).toEqual({ axe: [], teBreed: 0 });
      await page.close();
    });
  });

  describe('zonder muis', () => {
    const type = async (page: Page, ...toetsen: readonly string[]): Promise<void> => {
      for (const toets of toetsen)
        await (toets.length > 1 && /^(Tab|Enter|Space)$/.test(toets)
          ? page.keyboard.press(toets)
          : page.keyboard.type(toets));
    };

    it('een formulier uitklappen, fout invullen, verbeteren en vastleggen', async () => {
      const page = await openAs('controller', 1440);
      await page.goto(`${BASIS}/werkorganisaties`);
      const vak = page.locator('details', { hasText: 'Een onderdeel toevoegen' });
      await vak.locator('summary').focus();
      await type(page, 'Enter', 'Tab', 'met spatie', 'Tab', 'Archief', 'Tab', 'Enter');
      await page.getByRole('alert').waitFor();
      expect(await vak.getByLabel('Naam', { exact: true }).inputValue()).toBe('Archief');
      await vak.getByLabel('Code').focus();
      await page.keyboard.press('Control+A');
      await type(page, 'archief', 'Tab', 'Tab', 'Enter');
      expect(await page.getByRole('status').innerText()).toContain('Het onderdeel is vastgelegd.');
      await page.close();
    });

    it('iets kiezen en uitrekenen', async () => {
      const page = await openAs('controller', 1440);
      await page.goto(`${BASIS}/uittreding/berekening`);
      await page.getByLabel('Wie treedt uit').focus();
      await type(page, 'Raalte');
      await page.getByRole('button', { name: 'Uitrekenen' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Zonder Raalte blijft/ }).waitFor();
      await page.close();
    });
  });
});
