import { describe, expect, it } from '@jest/globals';
import { mag, type Gebruiker } from '../../src/toegang/rechten.js';

const gebruiker = (rol: Gebruiker['rol']): Gebruiker => ({
  naam: 'Demo',
  verband: 'dowr',
  rol,
  deelnemer: null,
});

describe('wie mag wat', () => {
  it.each([
    ['controller', 'inlezen', 'dowr', true],
    ['controller', 'doorrekenen', 'dowr', true],
    ['regiegroeplid', 'inzien', 'dowr', true],
    ['regiegroeplid', 'inlezen', 'dowr', false],
    ['bvr-lid', 'downloaden', 'dowr', true],
    ['bvr-lid', 'doorrekenen', 'dowr', false],
    ['controller', 'inzien', 'twentebedrijf', false],
  ] as const)('%s en %s in verband %s: %s', (rol, recht, verband, verwacht) => {
    expect(mag(gebruiker(rol), recht, verband)).toBe(verwacht);
  });
});
