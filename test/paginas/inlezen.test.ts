import { describe, expect, it } from '@jest/globals';
import type { Inlezingdetail } from '../../src/realisatie/index.js';
import {
  describeBevindingen,
  formatOmvang,
  formatTotaal,
  splitMelding,
  withBevindingen,
} from '../../src/paginas/inlezen/lading.js';

type Lijst = Inlezingdetail['fouten'];

const bevindingen = (aantal: number, ernst: 'fout' | 'waarschuwing'): Lijst =>
  Array.from({ length: aantal }, (_, plaats) => ({
    blad: 'Realisatie',
    rij: plaats,
    cel: `A${plaats}`,
    kolom: 'Bedrag',
    waarde: 'x',
    code: ernst === 'fout' ? 'GEEN_GETAL' : 'KOLOM_ONBEKEND',
    melding: '',
    ernst,
  }));

const detail = (deel: Pick<Inlezingdetail, 'fouten' | 'waarschuwingen' | 'aantallen'>): Inlezingdetail => ({
  id: 'a',
  soort: 'realisatie',
  boekjaar: 2024,
  bestandsnaam: 'a.xlsx',
  sha256: '',
  omvang: 1,
  status: 'geweigerd',
  rijen: 5000,
  totaal: '1.00',
  ingediendDoor: '',
  ingediendOp: new Date(0),
  ...{ verwerktOp: null, teruggedraaidOp: null, teruggedraaidDoor: null, vervangt: [], keertOm: null },
  ...{ controletotaal: null, gelezenMet: [] },
  ontbrekendeToewijzingen: [],
  ...deel,
});

describe('een lading op het scherm', () => {
  it('zet de fouten voor de waarschuwingen en telt ze', () => {
    const lading = withBevindingen(
      detail({
        fouten: bevindingen(2, 'fout'),
        waarschuwingen: bevindingen(1, 'waarschuwing'),
        aantallen: { GEEN_GETAL: 2, KOLOM_ONBEKEND: 1 },
      }),
    );
    expect(lading.bevindingen.map(({ ernst }) => ernst)).toEqual(['fout', 'fout', 'waarschuwing']);
    expect(describeBevindingen(lading)).toBe('2 fouten en 1 waarschuwing');
  });

  it('zegt het echte aantal als niet alles wordt getoond', () => {
    const lading = withBevindingen(
      detail({
        fouten: bevindingen(1000, 'fout'),
        waarschuwingen: bevindingen(1, 'waarschuwing'),
        aantallen: { GEEN_GETAL: 4321, KOLOM_ONBEKEND: 1 },
      }),
    );
    expect(describeBevindingen(lading)).toBe('4.321 fouten en 1 waarschuwing');
  });

  it.each([
    [
      'Kostenplaats 640 bestaat niet; 0640 wel. Maak er tekst van.',
      'Kostenplaats 640 bestaat niet; 0640 wel.',
      'Maak er tekst van.',
    ],
    ['Alleen een fout.', 'Alleen een fout.', ''],
    ['Bedoelt u 1.234,00? Schrijf het zo.', 'Bedoelt u 1.234,00?', 'Schrijf het zo.'],
  ])('splitst %p', (melding, fout, herstel) => expect(splitMelding(melding)).toEqual([fout, herstel]));

  it('telt afname in eenheden en geld in euro', () => {
    expect(formatTotaal({ soort: 'afname', totaal: '1340.44' })).toBe('1.340,44');
    expect(formatTotaal({ soort: 'voorschotten', totaal: '1340.40' })).toBe('1.340,40');
  });

  it.each([
    [1, '1 kB'],
    [118_000, '118 kB'],
    [52_400_000, '52,4 MB'],
  ])('%p bytes is %p', (bytes, tekst) => expect(formatOmvang(bytes)).toBe(tekst));
});
