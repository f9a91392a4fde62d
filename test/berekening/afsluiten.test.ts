import { describe, expect, it } from '@jest/globals';
import { whyNotClose, type Afsluitstand } from '../../src/berekening/afsluiting/afsluiten.js';

const berekening = {
  ...{ boekjaar: 2025, fase: 'jaarrekening' as const, nummer: 3, invoerHash: 'a' },
  inlezingen: ['een', 'twee'],
} as const;
const STAND: Afsluitstand = { boekjaar: 2025, berekening, geldend: ['een', 'twee'], invoerHash: 'a' };
const OPNIEUW = 'Reken het jaar opnieuw door, bekijk de uitkomst en sluit het daarmee af.';

describe('een boekjaar afsluiten', () => {
  it('kan met een berekening die bij is', () => {
    expect(whyNotClose(STAND)).toBeNull();
  });

  it.each<[string, Partial<Afsluitstand>, string]>([
    [
      'een berekening van een ander jaar',
      { boekjaar: 2024 },
      'Deze berekening is van 2025. Kies een berekening van 2024.',
    ],
    [
      'een berekening van de begroting',
      { berekening: { ...berekening, fase: 'begroting' } },
      'Deze berekening is van de begroting. Een jaar wordt afgesloten met de berekening van de jaarrekening.',
    ],
    [
      'één inlezing erbij',
      { geldend: ['drie', 'een', 'twee'] },
      `Eén inlezing die meetelt, zit niet in deze berekening. ${OPNIEUW}`,
    ],
    [
      'twee inlezingen erbij',
      { geldend: ['drie', 'een', 'twee', 'vier'] },
      `2 inlezingen die meetellen, zitten niet in deze berekening. ${OPNIEUW}`,
    ],
    [
      'één inlezing eraf',
      { geldend: ['een'] },
      `Eén inlezing uit deze berekening telt niet meer mee. ${OPNIEUW}`,
    ],
    [
      'twee inlezingen eraf',
      { geldend: [] },
      `2 inlezingen uit deze berekening tellen niet meer mee. ${OPNIEUW}`,
    ],
    [
      'de ene vervangen door de andere',
      { geldend: ['drie', 'een'] },
      `Eén inlezing die meetelt, zit niet in deze berekening. Eén inlezing uit deze berekening telt niet meer mee. ${OPNIEUW}`,
    ],
    [
      'een andere verdeling',
      { invoerHash: 'b' },
      `Sinds berekening 3 is gewijzigd hoe 2025 wordt verdeeld. ${OPNIEUW}`,
    ],
  ])('kan niet met %s', (_, deel, zin) => {
    expect(whyNotClose({ ...STAND, ...deel })).toBe(zin);
  });
});
