import { describe, expect, it } from '@jest/globals';
import { isSameOrigin } from '../../src/toegang/herkomst.js';

const verzoek = (koppen: Readonly<Record<string, string>>) => ({
  get: ((naam: string) => ({ host: 'nulpositie.nl', ...koppen })[naam]) as never,
});

describe('een verzoek dat iets verandert', () => {
  it.each([
    ['van onze eigen pagina', { 'sec-fetch-site': 'same-origin' }, true],
    ['van een andere site', { 'sec-fetch-site': 'cross-site' }, false],
    ['van een ander subdomein', { 'sec-fetch-site': 'same-site' }, false],
    ['uit de adresbalk', { 'sec-fetch-site': 'none' }, false],
    ['met onze Origin', { origin: 'https://nulpositie.nl' }, true],
    ['met een vreemde Origin', { origin: 'https://kwaad.nl' }, false],
    ['met een Origin die op de onze lijkt', { origin: 'https://nulpositie.nl.kwaad.nl' }, false],
    ['met Origin null', { origin: 'null' }, false],
    ['zonder een van beide', {}, false],
    [
      'van een andere site met onze Origin',
      { 'sec-fetch-site': 'cross-site', origin: 'https://nulpositie.nl' },
      false,
    ],
  ])('%s', (_naam, koppen, verwacht) => {
    expect(isSameOrigin(verzoek(koppen))).toBe(verwacht);
  });
});
