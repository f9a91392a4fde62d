import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INRICHTING } from '../../src/demo/inrichting.js';
import { demoPad, findDifferent } from './uit-cijfers.js';

describe('de voorbeeldset van DSZ', () => {
  it('maakt steeds dezelfde bytes, en die zijn vastgelegd', () => {
    expect(findDifferent('dsz')).toEqual([]);
  });

  it('laat het pakket van het SSC in concept', () => {
    const { stappen } = INRICHTING.parse(JSON.parse(readFileSync(demoPad('dsz', 'inrichting.json'), 'utf8')));
    const vastgesteld = stappen.filter(({ verzoek }) => verzoek.endsWith('/vaststellingen'));
    expect(vastgesteld.map(({ verzoek }) => verzoek)).toEqual(['dvos/{dvo-ict-pool}/vaststellingen']);
  });
});
