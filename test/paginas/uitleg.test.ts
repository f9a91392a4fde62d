import { beforeAll, describe, expect, it } from '@jest/globals';
import { explainLast, type LastSleutel, type Uitleg } from '../../src/berekening/index.js';
import { makeFormule, makeWeetjes } from '../../src/paginas/lasten/uitleg.model.js';
import { namesOf } from '../../src/paginas/namen.js';
import { demoJaar, type Geval } from './voorbeelden.js';

describe('de uitleg van een last', () => {
  let jaren: Record<number, Geval>;
  beforeAll(async () => {
    jaren = { 2024: await demoJaar(2024), 2025: await demoJaar(2025) };
  });

  const explain = (jaar: number, last: Omit<LastSleutel, 'deelnemer'>, deelnemer = 'raalte') => {
    const geval = jaren[jaar];
    if (geval === undefined) throw new Error(`Geen jaar ${jaar}`);
    const uitleg: Uitleg | null = explainLast(geval.model, geval.uitkomst, { ...last, deelnemer });
    if (uitleg === null) throw new Error('Geen uitleg');
    const namen = namesOf(geval.model);
    return {
      uitleg,
      formule: makeFormule(uitleg, namen),
      weetjes: Object.fromEntries(makeWeetjes(geval.model, uitleg, namen)),
    };
  };
  const product = (werkorganisatie: string, code: string) =>
    ({ werkorganisatie, component: 'product', product: code }) as const;

  it('schrijft een product als kosten maal een breuk van de afname', () => {
    const { formule, weetjes } = explain(2024, product('inkoop', 'INK-001'));
    expect(formule).toMatchObject({
      last: { tekst: '€\u00a091.566,58', onder: 'Raalte betaalt' },
      pool: { tekst: '€\u00a0144.307,74' },
      breuk: { teller: '850,54', noemer: '1.340,44' },
      gesproken:
        'Raalte betaalt 91.566 euro en 58 cent. Dat is 144.307 euro en 74 cent, maal 850,54 gedeeld door 1.340,44.',
    });
    expect(weetjes['Wie neemt af']).toBe(
      'Olst-Wijhe 489,9 uur en Raalte 850,54 uur. Deventer neemt dit niet af en betaalt er niets van.',
    );
    expect(weetjes['Afronding']).toBe(
      'Precies € 91.566,5790185…; met een restcent naar boven afgerond. De restcent ging naar Raalte, met het grootste breukdeel.',
    );
  });

  it('schrijft een casco als kosten maal een breuk van de sleutel', () => {
    const { formule, weetjes } = explain(2024, { werkorganisatie: 'ict', component: 'casco', product: null });
    expect(formule.breuk).toMatchObject({ teller: '38.364', noemer: '160.609' });
    expect(weetjes['Wie betaalt']).toBe(
      'Alle deelnemers: Deventer 103.402, Olst-Wijhe 18.843 en Raalte 38.364.',
    );
    expect(weetjes['Beleid']).toContain('naar gewicht (sleutel inwoners)');
  });

  it('verdeelt in gelijke delen als één op drie', () => {
    const { formule } = explain(2024, { werkorganisatie: 'facilitair', component: 'casco', product: null });
    expect(formule.breuk).toMatchObject({ teller: '1', noemer: '3' });
  });

  it('laat rechtstreekse kosten onverdeeld', () => {
    const { formule, weetjes } = explain(2024, {
      werkorganisatie: 'ict',
      component: 'direct',
      product: null,
    });
    expect(formule.breuk).toBeNull();
    expect(formule.last.tekst).toBe(formule.pool.tekst);
    expect(weetjes['Wie betaalt']).toBe('Alleen Raalte.');
    expect(weetjes['Afronding']).toBe('Komt precies op centen uit; er is niets afgerond.');
  });

  it('zegt het als een minimum zwaarder telt dan het gebruik', () => {
    const { weetjes } = explain(2025, product('ict', 'ICT-009'));
    expect(weetjes['Wie neemt af']).toMatch(/Olst-Wijhe gebruikte [\d.,]+; het minimum van 900 uur telt\./);
  });
});
