import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BerekeningenService } from '../../src/berekening/index.js';
import type { Uitkomst } from '../../src/rekenkern/index.js';
import { startService } from '../opzet/dienst.js';
import { beginVerband, readStappen, type Jaardienst } from './opzet/jaar.js';

const JAREN = [2024, 2025] as const;

/**
 * Druten and Wijchen on main lines, from an empty database to nulpositie over HTTP only: one sleutel of 31.525 and 68.475 %,
 * whole euros, no products and no DVO's.
 *
 * Begroting 2024: 31,150,000 + 1,250,000 = 32,400,000. Druten 31.525 % = 10,214,100; Wijchen the rest, 22,185,900. Twelve
 * advances of 851,175 and 1,848,825.
 *
 * Jaarrekening 2024 (voorbeeld 11): 31,234,567.89 + 1,250,000.00 = 32,484,567.89. In whole euros 32,484,567 to divide: Druten
 * 31.525 % = 10,240,759.7467..., Wijchen 22,243,807.2532...; the euro that is left goes to the larger remainder, Druten: 10,240,760,
 * and Wijchen's 22,243,807 takes the 89 cents. Less the advances Druten pays 26,660.00 and Wijchen 57,907.89.
 *
 * Begroting 2025: 32,300,000 + 1,300,000 = 33,600,000. Druten 10,592,400, Wijchen 23,007,600.
 * Jaarrekening 2025: 32,412,345.67 + 1,287,654.33 = 33,700,000.00, so 100,000 over: Druten pays 31,525, Wijchen 68,475.
 */
describe('wdw, van inrichting tot nulpositie', () => {
  let dienst: Jaardienst;
  const uitkomsten = new Map<string, Uitkomst>();
  beforeAll(async () => {
    dienst = await beginVerband('wdw');
    for (const stap of readStappen('wdw').stappen) await dienst.send(stap);
    for (const jaar of JAREN) {
      await dienst.upload(jaar);
      for (const fase of ['begroting', 'jaarrekening'] as const)
        uitkomsten.set(`${jaar} ${fase}`, await dienst.run(jaar, fase));
    }
  });
  afterAll(() => dienst.close());

  const lastenVan = (welke: string): string[] =>
    (uitkomsten.get(welke)?.lasten ?? []).map(({ deelnemer, component, bedrag }) =>
      [deelnemer, component, bedrag].join(' '),
    );

  it.each([
    ['2024 begroting', '10214100.00', '22185900.00'],
    ['2024 jaarrekening', '10240760.00', '22243807.89'],
    ['2025 begroting', '10592400.00', '23007600.00'],
    ['2025 jaarrekening', '10623925.00', '23076075.00'],
  ])('verdeelt in de %s met de ene sleutel, in hele euro’s', (welke, druten, wijchen) => {
    expect(lastenVan(welke)).toEqual([`druten casco ${druten}`, `wijchen casco ${wijchen}`]);
    expect(uitkomsten.get(welke)?.nulpositie.sluit).toBe(true);
  });

  it('geeft in 2024 de bedragen van voorbeeld 11', () => {
    const pad = join(import.meta.dirname, '../cases/voorbeelden/11-op-hoofdlijnen-een-sleutel.json');
    const { uitkomst } = JSON.parse(readFileSync(pad, 'utf8')) as { uitkomst: Uitkomst };
    expect(uitkomsten.get('2024 jaarrekening')?.lasten).toEqual(uitkomst.lasten);
  });

  it.each([
    ['2024 jaarrekening', '57907.89', '26660.00'],
    ['2025 jaarrekening', '68475.00', '31525.00'],
  ])('verrekent in de %s met het voorschot', (welke, wijchen, druten) => {
    expect(uitkomsten.get(welke)?.saldering).toEqual([
      { van: 'wijchen', naar: 'wdw', bedrag: wijchen },
      { van: 'druten', naar: 'wdw', bedrag: druten },
    ]);
  });

  it('kent geen producten en geen DVO’s, en weigert die ook niet als lijst', async () => {
    expect(await dienst.get('dvos')).toEqual([]);
    expect(await dienst.get('producten?boekjaar=2024')).toEqual([]);
  });

  it('rekent met precies hetzelfde als de voorbeeldset die de dienst zelf laadt', async () => {
    const geladen = await startService({ demo: 'geladen', verbanden: ['wdw'] });
    try {
      for (const jaar of JAREN) {
        const laatste = await geladen.app.get(BerekeningenService).latest('wdw', jaar);
        expect(laatste?.invoerHash).toBe(uitkomsten.get(`${jaar} jaarrekening`)?.invoerHash);
      }
    } finally {
      await geladen.close();
    }
  });
});
