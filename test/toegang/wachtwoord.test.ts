import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashWachtwoord, isWachtwoord } from '../../src/toegang/wachtwoord/wachtwoord.js';
import { faultsOfWachtwoord, MAX_LENGTE, MIN_LENGTE } from '../../src/toegang/wachtwoord/wachtwoordregels.js';

const EIGEN = [
  'Anna de Vries',
  'a.devries',
  'dowr',
  'Samenwerking Deventer, Olst-Wijhe en Raalte',
  'Coöperatie Zwolle',
];

describe('een wachtwoord', () => {
  it.each([
    ['vier losse woorden', 'kruik tegel zwaluw mist'],
    ['willekeurige tekens', 'f7Q!x0pL-2vZ'],
    ['twaalf tekens van meer dan één byte', 'äöüßéèêñçøåæ'],
  ])('van %s is goed', (_, wachtwoord) => {
    expect(faultsOfWachtwoord(wachtwoord, EIGEN)).toEqual([]);
  });

  it.each([
    ['te kort', 'kruik tegel', 'ten minste 12 tekens'],
    ['te lang', 'kruik tegel zwaluw mist '.repeat(6), 'ten hoogste 128 tekens'],
    ['gelekt', 'passwordpassword', 'te raden of gelekt'],
    ['gelekt, met cijfers erachter', 'Welkom0123456789', 'te raden of gelekt'],
    ['gelekt, met tekens eromheen', '!!Sunshine2026!!', 'te raden of gelekt'],
    ['alleen cijfers', '123456789012', 'te raden of gelekt'],
    ['steeds hetzelfde', 'aaaaaaaaaaaaaaaa', 'te raden of gelekt'],
    ['de naam van het product', 'onze NulPositie klopt', '“nulpositie”'],
    ['de eigen naam', 'kruik VRIES zwaluw', '“vries”'],
    ['het verband', 'kruik dowr zwaluw', '“dowr”'],
    ['een deelnemer', 'kruik raalte zwaluw', '“raalte”'],
    ['een woord met een trema, anders gespeld', 'kruik cooperatie mist', '“cooperatie”'],
  ])('%s wordt geweigerd', (_, wachtwoord, melding) => {
    expect(faultsOfWachtwoord(wachtwoord, EIGEN).join(' ')).toContain(melding);
  });

  it('noemt alles wat er mis is tegelijk', () => {
    expect(faultsOfWachtwoord('raalte', EIGEN)).toHaveLength(2);
  });

  it('van een lengte buiten de grenzen is nooit goed, wat er ook in staat', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (wachtwoord) => {
        const lengte = [...wachtwoord].length;
        fc.pre(lengte < MIN_LENGTE || lengte > MAX_LENGTE);
        expect(faultsOfWachtwoord(wachtwoord, [])).not.toEqual([]);
      }),
    );
  });
});

describe('de bewaarde vorm', () => {
  it('is argon2id, met een eigen zout', async () => {
    const [een, twee] = [await hashWachtwoord('kruik tegel'), await hashWachtwoord('kruik tegel')];
    expect(een).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(een).not.toBe(twee);
  });

  it.each([
    ['hetzelfde wachtwoord', 'coöperatie 12', true],
    ['anders samengestelde letters', 'coo\u0308peratie 12', true],
    ['een hoofdletter', 'Coöperatie 12', false],
    ['niets', '', false],
  ])('past bij %s: %#', async (_, wachtwoord, verwacht) => {
    expect(await isWachtwoord(await hashWachtwoord('coöperatie 12'), wachtwoord)).toBe(verwacht);
  });

  it('die er niet is past bij niets, ook niet bij het wachtwoord dat niemand heeft', async () => {
    expect(await isWachtwoord(null, 'niemand heeft dit wachtwoord')).toBe(false);
  });
});
