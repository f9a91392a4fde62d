import { expect, it } from '@jest/globals';
import { toCsv } from '../../src/toegang/rechtenoverzicht.csv.js';
import type { Rechtregel } from '../../src/toegang/rechtenoverzicht.service.js';

const REGEL: Rechtregel = {
  soort: 'gebruiker',
  wie: 'anna',
  naam: 'Anna "A" de Vries; controller',
  rol: 'controller',
  deelnemer: null,
  werkorganisatie: 'ict',
  rechten: ['inzien', 'inlezen'],
  geldt: true,
  bron: 'beheer',
  vanaf: '2026-01-01',
  tot: null,
  laatstGebruikt: '2026-11-24',
};

it('het rechtenoverzicht als csv: puntkomma, aanhalingstekens, een regel per recht', () => {
  expect(toCsv([REGEL])).toBe(
    '\uFEFF"soort";"wie";"naam";"rol";"deelnemer";"werkorganisatie";"rechten";"geldt";"bron";"vanaf";"tot";"laatstGebruikt"\r\n' +
      '"gebruiker";"anna";"Anna ""A"" de Vries; controller";"controller";"";"ict";"inzien inlezen";"ja";"beheer";"2026-01-01";"";"2026-11-24"\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'een naam die een formule zou zijn (%j) is tekst',
  (naam) => {
    expect(toCsv([{ ...REGEL, naam }])).toContain(`;"'${naam}";`);
  },
);
