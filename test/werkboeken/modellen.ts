import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rekenmodel } from '../../src/rekenkern/index.js';

/** A rekenmodel of the worked examples; lists it leaves out are empty. */
export function voorbeeldmodel(naam: string): Rekenmodel {
  const bestand = join(import.meta.dirname, '..', 'cases', 'voorbeelden', `${naam}.json`);
  const { model } = JSON.parse(readFileSync(bestand, 'utf8')) as { model: Rekenmodel };
  return { ...LEEG, ...model };
}

const LEEG = { sleutels: [], cascos: [], producten: [], kostenposten: [], voorschotten: [] };

/** A verband with this many deelnemers, two werkorganisaties and one casco and one product each. */
export function modelMet(aantal: number): Rekenmodel {
  const codes = Array.from({ length: aantal }, (_, i) => `gemeente-${String(i + 1).padStart(3, '0')}`);
  const [eerste = ''] = codes;
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: 'proef',
    boekjaar: 2024,
    fase: 'jaarrekening',
    deelnemers: codes.map((code, i) => ({ code, naam: `Gemeente ${i + 1}`, soort: 'gemeente' as const })),
    werkorganisaties: [
      { code: 'ict', naam: 'ICT', gastheer: eerste },
      { code: 'psa', naam: 'PSA' },
    ],
    sleutels: [
      {
        code: 'inwoners',
        soort: 'gewichten',
        gewichten: Object.fromEntries(codes.map((code, i) => [code, String(10_007 + i * 137)])),
        peildatum: '2024-01-01',
        bron: 'CBS',
        status: 'definitief',
      },
      { code: 'gelijk', soort: 'gelijk' },
    ],
    cascos: [
      { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners' },
      { werkorganisatie: 'psa', regime: 'solidariteit', sleutel: 'gelijk' },
    ],
    producten: [
      {
        code: 'ICT-001',
        werkorganisatie: 'ict',
        naam: 'Werkplek',
        eenheid: 'werkplek',
        afrekening: { beleid: 'werkelijk_gebruik' },
        afname: Object.fromEntries(codes.map((code, i) => [code, { werkelijk: `${101 + i}.5` }])),
      },
      {
        code: 'PSA-001',
        werkorganisatie: 'psa',
        naam: 'Salaris',
        eenheid: 'strook',
        afrekening: { beleid: 'werkelijk_gebruik' },
        afname: { [eerste]: { werkelijk: '12' } },
      },
    ],
    kostenposten: [
      { id: '1', werkorganisatie: 'ict', bedrag: '1000000.01', bestemming: { casco: true } },
      { id: '2', werkorganisatie: 'psa', bedrag: '-200.05', bestemming: { casco: true } },
      { id: '3', werkorganisatie: 'ict', bedrag: '333333.33', bestemming: { product: 'ICT-001' } },
      { id: '4', werkorganisatie: 'psa', bedrag: '777.77', bestemming: { product: 'PSA-001' } },
      { id: '5', werkorganisatie: 'psa', bedrag: '55.55', bestemming: { deelnemer: eerste } },
    ],
    voorschotten: codes.map((deelnemer) => ({ deelnemer, werkorganisatie: 'ict', bedrag: '12345.67' })),
  };
}

/** Products with these codes, each with a cost of its own: 100.01, 200.01 and so on. */
export function modelMetCodes(codes: readonly string[]): Rekenmodel {
  const basis = modelMet(2);
  return {
    ...basis,
    producten: basis.producten.slice(0, 1).flatMap((product) => codes.map((code) => ({ ...product, code }))),
    kostenposten: codes.map((code, i) => ({
      id: `post-${i}`,
      werkorganisatie: 'ict',
      bedrag: `${i + 1}00.01`,
      bestemming: { product: code },
    })),
  };
}
