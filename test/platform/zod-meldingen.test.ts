import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { zodMelding } from '../../src/platform/http/zod-meldingen.js';

const SCHEMA = z.strictObject({
  naam: z.string(),
  aantal: z.int(),
  soort: z.enum(['vast', 'variabel']),
  eigen: z.string('Noem de bron.').min(3),
  kort: z.string().min(3),
  hoog: z.number().max(9),
  lijst: z.array(z.number()).min(2),
});

const meldingen = (invoer: unknown): Record<string, string> =>
  Object.fromEntries(
    SCHEMA.safeParse(invoer).error?.issues.map(({ path, message }) => [path.join('/'), message]) ?? [],
  );

describe('wat niet past in een schema', () => {
  it('heeft een Nederlandse zin die het herstelt', () => {
    expect(typeof zodMelding).toBe('function');
    expect(
      meldingen({ aantal: 'x', soort: 'half', eigen: 'abc', kort: 'ab', hoog: 10, lijst: ['a'], anders: 1 }),
    ).toEqual({
      '': 'Onbekend veld: anders. Laat het weg of controleer de naam.',
      naam: 'Vul dit veld in: het ontbreekt.',
      aantal: 'Geef een getal.',
      soort: 'Kies een van: vast, variabel.',
      kort: 'Gebruik ten minste 3 tekens.',
      hoog: 'Geef ten hoogste 9.',
      lijst: 'Geef er ten minste 2.',
      'lijst/0': 'Geef een getal.',
    });
  });

  it('houdt de eigen zin van het schema', () => {
    expect(
      meldingen({ naam: 'a', aantal: 1, soort: 'vast', eigen: 3, kort: 'abc', hoog: 1, lijst: [1, 2] }),
    ).toEqual({
      eigen: 'Noem de bron.',
    });
  });
});
