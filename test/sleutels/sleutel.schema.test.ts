import { describe, expect, it } from '@jest/globals';
import { SLEUTEL_INVOER } from '../../src/sleutels/sleutel.schema.js';

const waarde = {
  peildatum: '2024-01-01',
  deelnemer: 'raalte',
  waarde: '10',
  bron: 'CBS',
  status: 'definitief',
};
const sleutel = { code: 'inwoners', naam: 'Inwoners', soort: 'gewichten', sleutelwaarden: [waarde] };

describe('een sleutel inrichten', () => {
  it.each([
    ['gewichten met een waarde', sleutel],
    ['gelijke delen zonder waarden', { ...sleutel, soort: 'gelijk', sleutelwaarden: [] }],
  ])('kan: %s', (_naam, invoer) => {
    expect(SLEUTEL_INVOER.safeParse(invoer).success).toBe(true);
  });

  it.each([
    ['gewichten zonder waarden', { ...sleutel, sleutelwaarden: [] }],
    ['gelijke delen met waarden', { ...sleutel, soort: 'gelijk' }],
    ['een soort die niet bestaat', { ...sleutel, soort: 'loting' }],
    ['een code met een spatie', { ...sleutel, code: 'in woners' }],
    ['een negatieve waarde', { ...sleutel, sleutelwaarden: [{ ...waarde, waarde: '-1' }] }],
    [
      'een peildatum die niet bestaat',
      { ...sleutel, sleutelwaarden: [{ ...waarde, peildatum: '2024-02-30' }] },
    ],
    ['een onbekend veld', { ...sleutel, kleur: 'rood' }],
  ])('kan niet: %s', (_naam, invoer) => {
    expect(SLEUTEL_INVOER.safeParse(invoer).success).toBe(false);
  });
});
