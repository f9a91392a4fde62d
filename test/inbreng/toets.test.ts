import { describe, expect, it } from '@jest/globals';
import { STAPPEN, type Invulling } from '../../src/inbreng/stappen.js';
import { findHiaten, type Omgeving } from '../../src/inbreng/toets.js';

const INVULLING = {
  taak: { werkveld: 'po', taak: 'salarisadministratie', product: 'salaris', per: '2025-01-01' },
  balans: {
    formatie: '3.60',
    loonsom: '270000.00',
    materieel: '30000.00',
    budget: '300000.00',
    begroting: 'begroting 2024, vastgesteld op 9 november 2023',
    taakstelling: '0',
  },
  basis: { getoetstOp: '2024-10-01', oordeel: 'Processen op orde.', achterstanden: [] },
  kosten: { frictiekosten: '20000.00', proceskosten: '5000.00', kostenplaats: '9901' },
  ontvlechting: { afspraak: 'De medewerkers keren terug.' },
  overeenkomst: { dvo: '0b4f7c86-8e0f-4f3c-9d42-3c1b6c4c2f11' },
} as const satisfies Invulling;

const OMGEVING: Omgeving = {
  inbrenger: 'haaksbergen',
  dvo: {
    naam: 'DVO salarisadministratie',
    vastgesteldOp: '2024-11-20',
    regels: [{ vanaf: '2025-01-01', tot: null, inbreng: '300000.00' }],
  },
};
const dvo = (anders: Partial<NonNullable<Omgeving['dvo']>>): Omgeving => ({
  ...OMGEVING,
  dvo: { ...OMGEVING.dvo!, ...anders },
});

const hiaten = (invulling: Invulling, omgeving: Omgeving = OMGEVING): string[] =>
  findHiaten(invulling, omgeving).map(({ stap, melding }) => `${stap}: ${melding}`);
const metBalans = (anders: Partial<NonNullable<Invulling['balans']>>): Invulling => ({
  ...INVULLING,
  balans: { ...INVULLING.balans, ...anders },
});

describe('een inbreng', () => {
  it('die af is heeft geen hiaten', () => {
    expect(hiaten(INVULLING)).toEqual([]);
  });

  it('waarvan nog niets is ingevuld noemt elke stap', () => {
    expect(hiaten({}, { inbrenger: 'haaksbergen', dvo: null })).toEqual(
      Object.entries(STAPPEN).map(([stap, { naam }]) => `${stap}: Vul de stap "${naam}" in.`),
    );
  });

  it.each([
    [
      'te weinig budget',
      metBalans({ budget: '299999.99' }),
      'balans: Budget en kosten zijn niet in evenwicht: 299999.99 tegenover 270000.00 loonsom en 30000.00 materieel. Breng ze gelijk; wat de taak kost komt mee.',
    ],
    [
      'een taakstelling',
      metBalans({ taakstelling: '5000.00' }),
      'balans: Een taakstelling (5000.00) gaat niet mee over. Laat haar bij de inbrenger achter en breng het budget zonder taakstelling in.',
    ],
    [
      'loonsom zonder formatie',
      metBalans({ formatie: '0.00' }),
      'balans: Er komt loonsom mee zonder formatie. Noem het aantal fte dat overgaat.',
    ],
    [
      'een achterstand die te laat is ingelopen',
      {
        ...INVULLING,
        basis: {
          ...INVULLING.basis,
          achterstanden: [
            { omschrijving: 'dossiers 2023', bedrag: '8000.00', ingelopenPer: '2025-01-01' },
            { omschrijving: 'mutaties', bedrag: '2000.00', ingelopenPer: '2025-01-02' },
          ],
        },
      },
      'basis: De achterstand "mutaties" is pas op 2025-01-02 ingelopen, na de start op 2025-01-01. Laat de taak later overgaan of spreek een eerdere dag af.',
    ],
  ])('met %s wordt niet afgerond', (_, invulling, melding) => {
    const omgeving =
      'balans' in invulling && invulling.balans?.budget === '299999.99'
        ? dvo({ regels: [{ vanaf: '2025-01-01', tot: null, inbreng: '299999.99' }] })
        : OMGEVING;
    expect(hiaten(invulling, omgeving)).toEqual([melding]);
  });

  it.each([
    [
      'zonder DVO die bestaat',
      { ...OMGEVING, dvo: null },
      'Deze dienstverleningsovereenkomst bestaat niet. Kies er een uit de lijst.',
    ],
    [
      'zonder vastgestelde DVO',
      dvo({ vastgesteldOp: null }),
      'DVO salarisadministratie is nog niet vastgesteld. Laat haar vaststellen; daarna kan de dienst beginnen.',
    ],
    [
      'zonder regel in de DVO',
      dvo({ regels: [] }),
      'DVO salarisadministratie heeft geen regel waarmee haaksbergen product salaris afneemt. Voeg die regel met een wijziging toe.',
    ],
    [
      'vóór de DVO begint',
      dvo({ regels: [{ vanaf: '2025-01-02', tot: null, inbreng: '300000.00' }] }),
      'De taak gaat over op 2025-01-01, maar de dienst begint volgens DVO salarisadministratie op 2025-01-02 (vastgesteld op 2024-11-20). Laat de taak op of na die dagen overgaan.',
    ],
    [
      'vóór de DVO is vastgesteld',
      dvo({ vastgesteldOp: '2025-01-15' }),
      'De taak gaat over op 2025-01-01, maar de dienst begint volgens DVO salarisadministratie op 2025-01-01 (vastgesteld op 2025-01-15). Laat de taak op of na die dagen overgaan.',
    ],
    [
      'met een andere inbreng dan het budget',
      dvo({ regels: [{ vanaf: '2025-01-01', tot: null, inbreng: '250000.00' }] }),
      'De inbreng in DVO salarisadministratie is 250000.00, het ingebrachte budget 300000.00. Maak ze gelijk.',
    ],
  ])('%s begint de dienst niet', (_, omgeving, melding) => {
    expect(hiaten(INVULLING, omgeving)).toEqual([`overeenkomst: ${melding}`]);
  });

  it('een product dat niet naar inbreng wordt afgerekend heeft geen inbreng te vergelijken', () => {
    expect(hiaten(INVULLING, dvo({ regels: [{ vanaf: '2025-01-01', tot: null, inbreng: null }] }))).toEqual(
      [],
    );
  });

  const eerder = { vanaf: '2022-01-01', tot: '2024-01-01', inbreng: '1.00' };

  it('kijkt naar de regel die op de dag van overgang geldt, niet naar een eerdere', () => {
    const nu = { vanaf: '2025-01-01', tot: null, inbreng: '300000.00' };
    expect(hiaten(INVULLING, dvo({ regels: [eerder, nu] }))).toEqual([]);
  });

  it('neemt geen genoegen met een regel die dan al voorbij is', () => {
    expect(hiaten(INVULLING, dvo({ regels: [eerder] }))).toEqual([
      'overeenkomst: De taak gaat over op 2025-01-01, maar de regel in DVO salarisadministratie eindigt al op 2024-01-01. Verleng de dienst met een wijziging.',
    ]);
  });
});
