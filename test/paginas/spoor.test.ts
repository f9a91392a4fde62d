import { describe, expect, it } from '@jest/globals';
import { describeTotaal, makeWaarden, readVraag, toQuery } from '../../src/paginas/spoor/spoor.model.js';

const ANKER = { verband: 'dowr', volgnummer: 1234, hash: '0'.repeat(64), tijdstip: '2026-01-31T09:30:00Z' };
const blad = (totaal: number) => ({ totaal, regels: [], volgende: null });

describe('de vraag aan het controlespoor', () => {
  it('laat weg wat leeg is gelaten en wat de pagina niet kent', () => {
    expect(readVraag({ van: '2026-01-01', tot: '', actor: '  ', object: ' inlezing ', x: 'y' })).toEqual({
      velden: { van: '2026-01-01', object: 'inlezing' },
      filter: { van: '2026-01-01', object: 'inlezing' },
      onder: undefined,
      fouten: [],
    });
  });

  it('noemt elk veld dat niet kan, en zoekt dan niets', () => {
    const { filter, fouten, velden } = readVraag({ van: '31-12-2025', resultaat: 'misschien', onder: 'x' });
    expect(filter).toEqual({});
    expect(fouten).toHaveLength(3);
    expect(fouten[0]).toBe('Van: Geef een datum als jjjj-mm-dd, bijvoorbeeld 2025-12-31.');
    expect(fouten[1]).toBe('Resultaat: Kies uit gelukt, geweigerd, mislukt.');
    expect(velden.van).toBe('31-12-2025');
  });

  it.each([
    ['een lijst', { actor: ['a', 'b'] }],
    ['een voorwerp', { actor: { a: 'b' } }],
  ])('neemt %s niet aan', (_, query) => {
    expect(readVraag(query).filter).toEqual({});
  });

  it('gaat met hetzelfde filter verder', () => {
    expect(toQuery({ van: '2026-01-01', actor: 'a&b=c' }, { onder: '51' })).toBe(
      '?van=2026-01-01&actor=a%26b%3Dc&onder=51',
    );
    expect(toQuery({})).toBe('');
  });
});

describe('hoeveel regels er zijn', () => {
  it.each([
    ['zonder regels', 0, null, {}, 'Het controlespoor heeft nog geen regels.'],
    ['zonder filter', 1234, ANKER, {}, 'Het controlespoor telt 1.234 regels, de nieuwste eerst.'],
    ['met filter', 12, ANKER, { actor: 'a' }, 'Het filter vindt 12 van de 1.234 regels, de nieuwste eerst.'],
    ['niets', 0, ANKER, { actor: 'a' }, 'Het filter vindt geen van de 1.234 regels, de nieuwste eerst.'],
  ])('%s', (_, totaal, anker, filter, zin) => {
    expect(describeTotaal(blad(totaal), anker, filter)).toBe(zin);
  });
});

describe('de waarden van een regel', () => {
  it.each([
    ['niets', null, null, []],
    ['alleen na', null, '{"nummer":3}', [{ naam: 'nummer', voor: null, na: '3' }]],
    [
      'voor en na naast elkaar, ook wat verdween',
      '{"rol":"controller","tot":null}',
      '{"rol":"beheerder"}',
      [
        { naam: 'rol', voor: 'controller', na: 'beheerder' },
        { naam: 'tot', voor: 'leeg', na: null },
      ],
    ],
    ['diep', null, '{"filter":{"van":"2026"}}', [{ naam: 'filter.van', voor: null, na: '2026' }]],
    [
      'een lijst',
      null,
      '{"a":["x","y"],"b":[]}',
      [
        { naam: 'a', voor: null, na: 'x, y' },
        { naam: 'b', voor: null, na: 'geen' },
      ],
    ],
    ['een lijst van voorwerpen', null, '{"a":[{"b":true}]}', [{ naam: 'a.0.b', voor: null, na: 'ja' }]],
    ['een kale waarde', null, '"tekst"', [{ naam: '', voor: null, na: 'tekst' }]],
  ])('%s', (_, voor, na, waarden) => {
    expect(makeWaarden({ voor, na })).toEqual(waarden);
  });
});
