import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inVerband, unmarkedRoles, type Account, type Accountrol } from '../../src/toegang/account.js';
import {
  HOEDANIGHEID_NAMEN,
  mag,
  RECHTCODES,
  ROLCODES,
  ROLLEN,
  wrongBereik,
  type Recht,
  type Rol,
} from '../../src/toegang/rechten.js';
import { describeRechten } from '../../src/toegang/rechten-document.js';

const rol = (rol: Rol, anders: Partial<Accountrol> = {}): Accountrol => ({
  verband: 'dowr',
  id: `id-${rol}`,
  rol,
  deelnemer: null,
  werkorganisatie: null,
  gebruikt: false,
  ...anders,
});
const account = (...rollen: Accountrol[]): Account => ({
  id: 'a',
  naam: 'Anna',
  aanmeldnaam: 'anna',
  stempel: '1',
  rollen,
});
const may = (wie: Account, recht: Recht, verband = 'dowr'): boolean => {
  const gebruiker = inVerband(wie, verband);
  return gebruiker !== null && mag(gebruiker, recht, verband);
};

describe('wie mag wat', () => {
  it.each<[Rol, Recht[]]>([
    ['controller', ['inzien', 'inlezen', 'doorrekenen', 'downloaden', 'inrichten']],
    ['teammanager', ['inzien', 'downloaden']],
    ['regiegroeplid', ['inzien', 'downloaden']],
    ['directiebestuur', ['inzien', 'downloaden', 'dvo_vaststellen']],
    ['bvr-lid', ['inzien', 'downloaden']],
    ['secretaris', ['inzien', 'downloaden']],
    ['accountant', ['inzien', 'downloaden', 'controlespoor_inzien']],
    ['beheerder', ['inrichten', 'controlespoor_inzien', 'gebruikers_beheren', 'verbanden_maken']],
  ])('%s', (code, rechten) => {
    expect(RECHTCODES.filter((recht) => may(account(rol(code)), recht))).toEqual(rechten);
  });

  it('niemand mag iets in een ander verband', () => {
    const wie = account(...ROLCODES.map((code) => rol(code)));
    expect(inVerband(wie, 'twente')).toBeNull();
    const hier = inVerband(wie, 'dowr');
    expect(hier !== null && RECHTCODES.some((recht) => mag(hier, recht, 'twente'))).toBe(false);
  });

  it('wie meer rollen heeft mag wat zij samen mogen, in het verband waar zij gelden', () => {
    const wie = account(
      rol('beheerder'),
      rol('regiegroeplid', { deelnemer: 'raalte' }),
      rol('controller', { verband: 'twente' }),
    );
    expect(inVerband(wie, 'dowr')).toEqual({
      id: 'a',
      naam: 'Anna',
      aanmeldnaam: 'anna',
      verband: 'dowr',
      verbanden: ['dowr', 'twente'],
      rol: 'regiegroeplid',
      deelnemer: 'raalte',
      werkorganisatie: null,
      rollen: [
        { rol: 'regiegroeplid', deelnemer: 'raalte', werkorganisatie: null },
        { rol: 'beheerder', deelnemer: null, werkorganisatie: null },
      ],
      rechten: [
        'inzien',
        'downloaden',
        'inrichten',
        'controlespoor_inzien',
        'gebruikers_beheren',
        'verbanden_maken',
      ],
    });
    expect(may(wie, 'inlezen', 'twente')).toBe(true);
    expect(may(wie, 'inlezen')).toBe(false);
  });

  it('alleen de rol die het recht geeft telt als gebruikt, één keer per dag', () => {
    const wie = account(rol('controller'), rol('beheerder'), rol('accountant', { gebruikt: true }));
    expect(unmarkedRoles(wie, 'dowr', 'inzien')).toEqual(['id-controller']);
    expect(unmarkedRoles(wie, 'dowr', 'gebruikers_beheren')).toEqual(['id-beheerder']);
    expect(unmarkedRoles(wie, 'twente', 'inzien')).toEqual([]);
  });
});

describe('een rol hoort bij', () => {
  it.each<[Rol, string | null, string | null, string | null]>([
    ['regiegroeplid', 'raalte', null, null],
    ['regiegroeplid', null, null, 'Een regiegroeplid hoort bij één deelnemer. Noem de deelnemer.'],
    [
      'regiegroeplid',
      'raalte',
      'ict',
      'Een regiegroeplid hoort niet bij één werkorganisatie. Laat de werkorganisatie weg.',
    ],
    ['teammanager', null, 'ict', null],
    ['teammanager', null, null, 'Een teammanager hoort bij één werkorganisatie. Noem de werkorganisatie.'],
    ['controller', null, 'ict', null],
    ['controller', null, null, null],
    ['bvr-lid', 'raalte', null, null],
    ['accountant', 'raalte', null, 'Een accountant hoort niet bij één deelnemer. Laat de deelnemer weg.'],
  ])('%s namens %s voor %s', (code, deelnemer, werkorganisatie, verwacht) => {
    expect(wrongBereik({ rol: code, deelnemer, werkorganisatie })).toBe(verwacht);
  });
});

it('elke rol heeft een naam', () => {
  for (const code of ROLCODES) expect(HOEDANIGHEID_NAMEN[code]).toBe(ROLLEN[code].naam);
});

it('docs/rechten.md is wat de tabel zegt', () => {
  expect(readFileSync('docs/rechten.md', 'utf8')).toBe(describeRechten());
});
