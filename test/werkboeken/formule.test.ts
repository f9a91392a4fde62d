import { describe, expect, it } from '@jest/globals';
import { Getal, evaluate, letterOf, parseAdres } from '../../src/werkboeken/formule/index.js';
import type { Waarde } from '../../src/werkboeken/formule/index.js';

const CELLEN: Readonly<Record<string, Waarde>> = {
  'A!A1': new Getal('0.1'),
  'A!A2': new Getal('0.2'),
  'A!A3': 'geen',
  'A!B1': 'ict',
  'A!B2': 'ICT',
  'A!B3': 'psa',
  'B!A1': new Getal('-2.345'),
};
const waardeVan = (formule: string): string => {
  const waarde = evaluate(formule, 'A', (blad, adres) => CELLEN[`${blad}!${adres}`] ?? null);
  return Getal.isDecimal(waarde) ? waarde.toFixed() : String(waarde);
};

describe('een formule uitrekenen', () => {
  it.each([
    ['telt exact op, zonder kommafout', 'A1+A2', '0.3'],
    ['rekent eerst maal, dan plus', '1+2*3-4/2', '5'],
    ['rekent van links naar rechts', '10-3-2', '5'],
    ['kent haakjes en een minteken vooraan', '-(A1+A2)*2', '-0.6'],
    ['verwijst naar een ander blad', 'B!$A$1*2', '-4.69'],
    ['slaat tekst in een reeks over', 'SUM(A1:A3)', '0.3'],
    ['telt losse en samenhangende cellen', 'SUM(A1:A2,B!A1)', '-2.045'],
    ['ziet een lege cel als nul', 'A1+Z9', '0.1'],
    ['rondt een halve cent van nul af', 'ROUND(B!A1,2)', '-2.35'],
    ['neemt de grootste afstand', 'MAX(ABS(B!A1),A1)', '2.345'],
    ['telt getallen', 'COUNT(A1:B3)', '2'],
    ['telt gelijke teksten zonder op hoofdletters te letten', 'COUNTIF(B1:B3,"ict")', '2'],
    ['telt bij elkaar wat past', 'SUMIFS(A1:A3,B1:B3,"ict")', '0.3'],
    ['kent meer voorwaarden', 'SUMIFS(A1:A2,B1:B2,"ict",A1:A2,A2)', '0.2'],
    ['let op hoofdletters met EXACT', 'SUMPRODUCT(EXACT(B1:B2,"ICT")*A1:A2)', '0.2'],
    ['rekent alleen de gekozen tak uit', 'IF(Z9=0,"n.v.t.",A1/Z9)', 'n.v.t.'],
    ['voegt tekst en een heel getal samen', '"Alle "&(2+1)&" sluiten"', 'Alle 3 sluiten'],
    ['leest aanhalingstekens in tekst', '"zeg ""ja"""', 'zeg "ja"'],
    ['vergelijkt', 'IF(AND(A1<A2,A2>=0.2,A1<>A2,A1<=0.1,A2>0),"goed","fout")', 'goed'],
  ])('%s', (_, formule, verwacht) => {
    expect(waardeVan(formule)).toBe(verwacht);
  });

  it.each([
    ['delen door nul', 'A1/Z9'],
    ['rekenen met tekst', 'A3+1'],
    ['een onbekende functie', 'OFFSET(A1,1,1)'],
    ['een patroon als criterium', 'COUNTIF(B1:B3,"i*")'],
    ['een open haakje', 'SUM(A1:A2'],
    ['een los teken', 'A1+'],
    ['iets wat geen formule is', 'A1 # A2'],
    ['een gebroken getal in tekst', '"x"&A1'],
    ['twee waarden waar er één past', 'A1:A2'],
    ['te veel', 'A1 A2'],
  ])('weigert %s', (_, formule) => {
    expect(() => waardeVan(formule)).toThrow();
  });

  it.each([
    ['A', 1],
    ['Z', 26],
    ['AA', 27],
    ['AZ', 52],
    ['ZZ', 702],
    ['AAA', 703],
  ])('kolom %s is nummer %d', (letters, nummer) => {
    expect(letterOf(nummer)).toBe(letters);
    expect(parseAdres(`${letters}12`)).toEqual({ kolom: nummer, rij: 12 });
  });
});
