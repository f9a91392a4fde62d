import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { INRICHTING } from '../../src/demo/inrichting.js';
import { demoPad, findDifferent, runInto } from './uit-cijfers.js';

const { stappen } = INRICHTING.parse(
  JSON.parse(readFileSync(demoPad('twentebedrijf', 'inrichting.json'), 'utf8')),
);
interface Regel {
  readonly product: string;
  readonly deelnemer: string;
  readonly inbreng: string;
}
const REGELS = stappen
  .filter(({ verzoek, inhoud }) => verzoek === 'dvos' && inhoud['code'] !== 'DVO-haaksbergen-salaris')
  .flatMap(({ inhoud }) => inhoud['regels'] as Regel[]);

describe('de voorbeeldset van Twentebedrijf', () => {
  it('maakt steeds dezelfde bytes, en die zijn vastgelegd', () => {
    expect(findDifferent('twentebedrijf')).toEqual([]);
    expect(readdirSync(demoPad('twentebedrijf', '2024'))).toHaveLength(4);
  });

  it('heeft de inrichting die haar schema maakt', () => {
    const script = join('twentebedrijf', 'maak-inrichting.mjs');
    const opnieuw = runInto(script, (map) => readFileSync(join(map, 'i.json'), 'utf8'), 'i.json');
    expect(JSON.parse(opnieuw)).toEqual(
      JSON.parse(readFileSync(demoPad('twentebedrijf', 'inrichting.json'), 'utf8')),
    );
  });

  // Counted in schema II.3: its crosses, with three gemeenten for the column T-O.
  it.each([
    ['PO-03', 10],
    ['PO-05', 18],
    ['IA-01', 1],
    ['IA-05', 5],
    ['FV-02', 6],
    ['FV-03', 3],
    ['FZ-01', 17],
    ['FZ-04', 15],
    ['CO-04', 16],
    ['EX-01', 19],
  ])('heeft van %s zoveel afnemers als het schema: %i', (product, aantal) => {
    expect(REGELS.filter((regel) => regel.product === product)).toHaveLength(aantal);
  });

  it('brengt samen 4.450.000 euro in, zodat een kwart van het casco er 5 % bovenop is', () => {
    const som = REGELS.reduce((all, { inbreng }) => all + Number(inbreng), 0);
    expect([som, 890_000 * 0.25]).toEqual([4_450_000, som * 0.05]);
  });
});
