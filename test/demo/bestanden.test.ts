import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  DEMO,
  DOWR,
  VERBAND,
  bestandenVan,
  centen,
  leesRealisatie,
  leesTabel,
  som,
  type Cel,
} from './voorbeeldset.js';

const JAREN = [2024, 2025];
/** Budget without advances: Raalte joined the zaaksysteem in 2025, 380 of 1.586 gebruikers of EUR 585.000. */
const ZONDER_VOORSCHOT: Readonly<Record<number, number>> = { 2025: (585_000 * 380) / 1586 };
const HOOFDLETTERS = /^[0-9A-Z-]+$/;

describe('maak-bestanden', () => {
  it('maakt steeds dezelfde bytes, en die zijn vastgelegd', () => {
    const map = mkdtempSync(join(tmpdir(), 'demo-'));
    try {
      execFileSync(process.execPath, [join(DEMO, 'maak-bestanden.mjs'), map]);
      expect(readdirSync(map)).toEqual(expect.arrayContaining(['dowr', 'wdw']));
      for (const verband of readdirSync(map)) {
        const [nieuw, oud] = [join(map, verband), join(DEMO, verband)];
        const jaren = readdirSync(oud).filter((naam) => /^\d{4}$/.test(naam));
        expect([verband, readdirSync(nieuw)]).toEqual([verband, jaren]);
        for (const jaar of jaren.map(Number)) {
          expect([verband, bestandenVan(jaar, nieuw)]).toEqual([verband, bestandenVan(jaar, oud)]);
          for (const bestand of bestandenVan(jaar, oud)) {
            const opnieuw = readFileSync(join(nieuw, String(jaar), bestand));
            const gelijk = opnieuw.equals(readFileSync(join(oud, String(jaar), bestand)));
            expect({ verband, jaar, bestand, gelijk }).toEqual({ verband, jaar, bestand, gelijk: true });
          }
        }
      }
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  it.each(JAREN)('legt van dowr %i veertien bestanden vast, samen onder een half megabyte', (jaar) => {
    const bestanden = bestandenVan(jaar);
    expect(bestanden).toEqual([
      'afname.xlsx',
      ...VERBAND.werkorganisaties.map(({ code }) => `begroting-${code}.xlsx`).sort(),
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

describe.each(JAREN)('begroting %i', (jaar) => {
  it('verdeelt van elke werkorganisatie haar eigen kostenplaatsen, in hele euro’s', async () => {
    const boekjaar = VERBAND.boekjaren.find((kandidaat) => kandidaat.jaar === jaar);
    for (const { code } of VERBAND.werkorganisaties) {
      const { kop, rijen } = await leesTabel(jaar, `begroting-${code}.xlsx`);
      expect(kop.join(' ')).toBe(
        'Boekjaar Kostenplaats Grootboekrekening Kostensoort Omschrijving Structureel Bedrag',
      );
      const eigen = (boekjaar?.kostenplaatsen ?? [])
        .filter(({ toewijzing }) => toewijzing.werkorganisatie === code)
        .map((plaats) => plaats.code);
      expect([...new Set(rijen.map((rij) => rij['Kostenplaats']))].sort()).toEqual(eigen.sort());
      for (const rij of rijen) expect(centen(rij['Bedrag']) % 100n).toBe(0n);
    }
  });

  it('telt op tot hetzelfde als de voorschotten, op wie later instapte na', async () => {
    const begroot = await Promise.all(
      VERBAND.werkorganisaties.map(({ code }) => leesTabel(jaar, `begroting-${code}.xlsx`)),
    );
    const voorschotten = await leesTabel(jaar, 'voorschotten.xlsx');
    const telOp = (rijen: readonly Readonly<Record<string, Cel>>[]): bigint =>
      som(rijen.map((rij) => centen(rij['Bedrag'])));
    const verschil = telOp(begroot.flatMap(({ rijen }) => rijen)) - telOp(voorschotten.rijen);
    // Each advance is rounded to a whole euro: three deelnemers, six werkorganisaties.
    const afronding = Number(verschil) / 100 - (ZONDER_VOORSCHOT[jaar] ?? 0);
    expect(Math.abs(afronding)).toBeLessThan(18 / 2);
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
