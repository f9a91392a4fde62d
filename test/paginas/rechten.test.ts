import { describe, expect, it } from '@jest/globals';
import { describeRechten, makeRechten } from '../../src/paginas/rechten/rechten.model.js';
import type { Rechtregel } from '../../src/toegang/index.js';

const REGEL: Rechtregel = {
  soort: 'gebruiker',
  wie: 'anna',
  naam: 'Anna',
  rol: 'regiegroeplid',
  deelnemer: 'raalte',
  werkorganisatie: null,
  rechten: ['inzien', 'downloaden'],
  geldt: true,
  bron: 'beheer',
  vanaf: '2026-01-01',
  tot: null,
  laatstGebruikt: '2026-06-01',
};
const NAMEN = [{ code: 'raalte', naam: 'Raalte' }];

describe('het rechtenoverzicht op het scherm', () => {
  it('noemt de rol, voor wie zij geldt en wat zij geeft', () => {
    expect(makeRechten([REGEL], NAMEN).geldend).toEqual([
      {
        wie: 'Anna',
        aanmeldnaam: 'anna',
        rol: 'Regiegroeplid',
        voor: 'Raalte',
        rechten: ['bedragen, lasten, verrekening, inlezingen en berekeningen bekijken', 'werkboeken ophalen'],
        vanaf: '2026-01-01',
        tot: null,
        laatstGebruikt: '2026-06-01',
        bron: 'door beheer',
      },
    ]);
  });

  it('houdt een token uit elkaar van een mens en zet apart wat niet geldt', () => {
    const token: Rechtregel = {
      ...REGEL,
      soort: 'diensttoken',
      wie: 'id',
      rol: null,
      deelnemer: 'x',
      geldt: false,
    };
    const { geldend, overig } = makeRechten([token], NAMEN);
    expect(geldend).toEqual([]);
    expect(overig[0]).toMatchObject({ rol: 'Diensttoken', aanmeldnaam: null, voor: 'x' });
  });

  it.each([
    ['niemand', [], 'Vandaag geldt er geen enkele rol.'],
    ['alles gebruikt', [REGEL], 'Vandaag geldt 1 rol of token, alle ooit gebruikt.'],
    [
      'één nooit gebruikt',
      [REGEL, { ...REGEL, laatstGebruikt: null }],
      'Vandaag gelden 2 rollen en tokens; één is nog nooit gebruikt.',
    ],
  ])('%s', (_, regels, zin) => {
    expect(describeRechten(makeRechten(regels, NAMEN))).toBe(zin);
  });
});
