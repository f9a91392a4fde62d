import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';
import { DomeinFout } from '../../src/platform/http/domein-fout.js';
import { toProblem } from '../../src/platform/http/problem.filter.js';

describe('een fout wordt een antwoord dat niets verraadt', () => {
  it('geeft van een eigen fout geen tekst, plaats of aanroep prijs', () => {
    const problem = toProblem(new Error('SELECT geheim FROM verband'), 'c-1');
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Er ging bij ons iets mis. Er is niets opgeslagen; probeer het later opnieuw.',
      status: 500,
      code: 'eigen_fout',
      correlatieId: 'c-1',
    });
  });

  it('geeft alle fouten van een gebruiker tegelijk, met wat ze herstelt', () => {
    const fout = new DomeinFout({
      code: 'model_geweigerd',
      melding: 'De berekening kan niet worden gemaakt.',
      status: 409,
      invalidParams: [
        { name: 'casco', reason: 'Kies een sleutel.' },
        { name: 'producten', reason: 'Geef afname op.' },
      ],
    });
    expect(toProblem(fout, 'c-2')).toMatchObject({
      status: 409,
      code: 'model_geweigerd',
      invalidParams: { length: 2 },
    });
  });

  it('zegt bij een onbekend adres hetzelfde als bij een adres van een ander verband', () => {
    expect(toProblem(new NotFoundException('Cannot GET /x'), 'c-3')).toMatchObject({
      status: 404,
      code: 'niet_gevonden',
      title: 'Dit bestaat niet of is voor u niet zichtbaar. Controleer het adres.',
    });
  });
});
