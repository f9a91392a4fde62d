import { describe, expect, it } from '@jest/globals';
import { BEVINDINGCODES } from '../../src/realisatie/checks/meldingen.js';
import { controleer } from './opzet/controleer.js';
import { GALERIJ } from './opzet/galerij.js';

/** Only the worker and the database can tell these; their own tests do. */
const ELDERS = [
  'BESTAND_TE_ZWAAR',
  'BESTAND_DUURT_TE_LANG',
  'BESTAND_ONLEESBAAR',
  'BESTAND_AL_VERWERKT',
  'BESTAND_OVERLAPT',
  'SLEUTELWAARDE_PAST_NIET',
  'CONTROLETOTAAL_WIJKT_AF',
  'BOEKJAAR_AFGESLOTEN',
  'VERVANGEN_KAN_NIET',
  'PROFIEL_VERVALLEN',
  'PROFIEL_HERKEND',
  'PROFIEL_NIET_EENDUIDIG',
];

describe('elke bevinding heeft een kleinste bestand en haar eigen zin', () => {
  it.each(GALERIJ.map((stuk) => [stuk.code, stuk] as const))('%s', async (code, { maak, soort, melding }) => {
    const { fouten, waarschuwingen } = await controleer(maak(), soort);
    const gevonden = [...fouten, ...waarschuwingen].map((bevinding) => [bevinding.code, bevinding.melding]);
    expect(gevonden).toEqual([[code, melding]]);
  });

  it('geen code ontbreekt', () => {
    const getoond = GALERIJ.map(({ code }) => code);
    expect([...getoond, ...ELDERS].sort()).toEqual([...BEVINDINGCODES].sort());
  });
});
