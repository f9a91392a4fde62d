import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DOWR, VERBAND, bestandenVan, centen, leesRealisatie, leesTabel, som } from './voorbeeldset.js';

const JAREN = [2024, 2025];
const HOOFDLETTERS = /^[0-9A-Z-]+$/;

describe('maak-bestanden', () => {
  it('maakt steeds dezelfde bytes, en die zijn vastgelegd', () => {
    const map = mkdtempSync(join(tmpdir(), 'dowr-'));
    try {
      execFileSync(process.execPath, [join(DOWR, '..', 'maak-bestanden.mjs'), map]);
      for (const jaar of JAREN) {
        for (const bestand of bestandenVan(jaar)) {
          const opnieuw = readFileSync(join(map, String(jaar), bestand));
          const vastgelegd = readFileSync(join(DOWR, String(jaar), bestand));
          expect({ bestand, gelijk: opnieuw.equals(vastgelegd) }).toEqual({ bestand, gelijk: true });
        }
      }
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  it.each(JAREN)('legt van %i acht bestanden vast, samen onder een half megabyte', (jaar) => {
    const bestanden = bestandenVan(jaar);
    expect(bestanden).toEqual([
      'afname.xlsx',
      ...VERBAND.werkorganisaties.map(({ code }) => `realisatie-${code}.xlsx`).sort(),
      'voorschotten.xlsx',
    ]);
    const omvang = bestanden.reduce((a, b) => a + statSync(join(DOWR, String(jaar), b)).size, 0);
    expect(omvang).toBeLessThan(500_000);
  });
});

describe.each(JAREN)('realisatie %i', (jaar) => {
  const boekjaar = VERBAND.boekjaren.find((kandidaat) => kandidaat.jaar === jaar);

  it('heeft de kolommen van de inleesbalie', async () => {
    for (const { tabel } of await leesRealisatie(jaar)) {
      expect(tabel.kop.join(' ')).toBe(
        'Boekjaar Periode Kostenplaats Grootboekrekening Kostensoort Product Deelnemer Omschrijving Boekdatum Boekstuk Btw Bedrag',
      );
    }
  });

  it('telt ongeveer 1.500 regels en 26 miljoen euro', async () => {
    const rijen = (await leesRealisatie(jaar)).flatMap(({ tabel }) => tabel.rijen);
    expect(rijen.length).toBeGreaterThan(1_450);
    expect(rijen.length).toBeLessThan(1_600);
    const totaal = som(rijen.map((rij) => centen(rij['Bedrag'])));
    expect(Number(totaal / 100n)).toBeGreaterThan(25_000_000);
    expect(Number(totaal / 100n)).toBeLessThan(27_000_000);
  });

  it('boekt elke regel op een eigen kostenplaats van de werkorganisatie, als tekst', async () => {
    for (const { werkorganisatie, tabel } of await leesRealisatie(jaar)) {
      const eigen = (boekjaar?.kostenplaatsen ?? [])
        .filter(({ toewijzing }) => toewijzing.werkorganisatie === werkorganisatie)
        .map(({ code }) => code);
      expect([...new Set(tabel.rijen.map((rij) => rij['Kostenplaats']))].sort()).toEqual(eigen.sort());
    }
  });

  it('noemt alleen bestaande producten en deelnemers, nooit beide op een regel', async () => {
    const rijen = (await leesRealisatie(jaar)).flatMap(({ tabel }) => tabel.rijen);
    const producten = boekjaar?.producten.map(({ code }) => code);
    const deelnemers = VERBAND.deelnemers.map(({ code }) => code);
    const metProduct = rijen.filter((rij) => rij['Product'] !== null);
    const metDeelnemer = rijen.filter((rij) => rij['Deelnemer'] !== null);
    for (const rij of metProduct) expect(producten).toContain(rij['Product']);
    for (const rij of metDeelnemer) expect(deelnemers).toContain(rij['Deelnemer']);
    expect(metProduct.length).toBeGreaterThanOrEqual(2);
    expect(metDeelnemer.length).toBeGreaterThanOrEqual(3);
    expect(rijen.filter((rij) => rij['Product'] !== null && rij['Deelnemer'] !== null)).toEqual([]);
  });

  it('heeft hele centen, ook tegenboekingen, en een boekdatum in de eigen periode', async () => {
    const rijen = (await leesRealisatie(jaar)).flatMap(({ tabel }) => tabel.rijen);
    for (const rij of rijen) {
      expect(Number(centen(rij['Bedrag'])) / 100).toBe(rij['Bedrag']);
      expect(rij['Boekjaar']).toBe(jaar);
      const datum = rij['Boekdatum'] as Date;
      expect([datum.getUTCFullYear(), datum.getUTCMonth() + 1]).toEqual([jaar, rij['Periode']]);
    }
    expect(rijen.filter((rij) => Number(rij['Bedrag']) < 0).length).toBeGreaterThan(10);
  });

  it('heeft elk boekstuk één keer per werkorganisatie', async () => {
    for (const { tabel } of await leesRealisatie(jaar)) {
      const boekstukken = tabel.rijen.map((rij) => rij['Boekstuk']);
      expect(new Set(boekstukken).size).toBe(boekstukken.length);
      for (const boekstuk of boekstukken) expect(boekstuk).toMatch(HOOFDLETTERS);
    }
  });
});

describe.each(JAREN)('afname %i', (jaar) => {
  it('heeft van elke afnemer een hoeveelheid boven nul, en van niemand anders', async () => {
    const { kop, rijen } = await leesTabel(jaar, 'afname.xlsx');
    expect(kop.join(' ')).toBe('Boekjaar Periode Product Deelnemer Hoeveelheid Opmerking');
    const paren = VERBAND.boekjaren
      .filter((boekjaar) => boekjaar.jaar === jaar)
      .flatMap(({ producten }) => producten)
      .flatMap(({ code, afnemers }) => afnemers.map(({ deelnemer }) => `${code} ${deelnemer}`));
    const gemeten = new Set(rijen.map((rij) => `${String(rij['Product'])} ${String(rij['Deelnemer'])}`));
    expect([...gemeten].sort()).toEqual(paren.sort());
    for (const rij of rijen) expect(Number(rij['Hoeveelheid'])).toBeGreaterThan(0);
  });
});

describe.each(JAREN)('voorschotten %i', (jaar) => {
  it('heeft per deelnemer en werkorganisatie twaalf of vier termijnen in hele euro’s', async () => {
    const { kop, rijen } = await leesTabel(jaar, 'voorschotten.xlsx');
    expect(kop.join(' ')).toBe(
      'Boekjaar Deelnemer Werkorganisatie Bedrag Termijn Factuurnummer Factuurdatum',
    );
    for (const deelnemer of VERBAND.deelnemers) {
      for (const werkorganisatie of VERBAND.werkorganisaties) {
        const eigen = rijen.filter(
          (rij) => rij['Deelnemer'] === deelnemer.code && rij['Werkorganisatie'] === werkorganisatie.code,
        );
        expect([4, 12]).toContain(eigen.length);
        for (const rij of eigen) expect(centen(rij['Bedrag']) % 100n).toBe(0n);
      }
    }
    expect(new Set(rijen.map((rij) => rij['Factuurnummer'])).size).toBe(rijen.length);
  });
});
