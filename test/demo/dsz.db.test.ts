import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BerekeningenService } from '../../src/berekening/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';

/** What the loader makes is what a user makes over HTTP (test/e2e/jaar-*): the same amounts. */
describe('dsz en twentebedrijf, geladen', () => {
  let dienst: Dienst;
  beforeAll(async () => {
    dienst = await startService({ demo: 'geladen', verbanden: ['dsz', 'twentebedrijf'] });
  }, 240_000);
  afterAll(() => dienst.close());

  it.each([
    ['dsz', 2024, 'dalfsen', '162253.50'],
    ['dsz', 2025, 'dalfsen', '161082.17'],
    ['twentebedrijf', 2024, 'vrt', '961697.54'],
    ['twentebedrijf', 2025, 'rud', '15750.00'],
  ])('%s %i: %s betaalt %s', async (verband, boekjaar, deelnemer, lasten) => {
    const berekening = await dienst.app.get(BerekeningenService).latest(verband, boekjaar);
    expect(berekening?.fase).toBe('jaarrekening');
    expect(berekening?.uitkomst.nulpositie.sluit).toBe(true);
    expect(berekening?.uitkomst.perDeelnemer).toContainEqual(expect.objectContaining({ deelnemer, lasten }));
  });
});
