import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Waarde } from '../../src/werkboeken/formule/index.js';
import { Getal, evaluate } from '../../src/werkboeken/formule/index.js';
import { makeJaarrekening } from '../../src/werkboeken/index.js';
import { demoInvoer } from './invoer.js';
import { lees } from './lezer.js';
import type { Gelezen } from './lezer.js';

/** Works the formulas of a finished workbook out again, with other values in some of its input cells. */
function recalculate(
  boek: Gelezen,
  anders: Readonly<Record<string, number>>,
): (blad: string, adres: string) => Waarde {
  const bekend = new Map<string, Waarde>();
  const valueOf = (blad: string, adres: string): Waarde => {
    const plaats = `${blad}!${adres}`;
    const waarde = bekend.get(plaats) ?? workOut(blad, adres, plaats);
    bekend.set(plaats, waarde);
    return waarde;
  };
  const workOut = (blad: string, adres: string, plaats: string): Waarde => {
    const formule = boek.formule(blad, adres);
    if (formule !== undefined) return evaluate(formule, blad, valueOf);
    const waarde = anders[plaats] ?? boek.waarde(blad, adres);
    if (typeof waarde === 'number') return new Getal(waarde);
    return waarde instanceof Date ? null : waarde;
  };
  return valueOf;
}

describe('het blad Controle', () => {
  let boek: Gelezen;
  beforeAll(async () => {
    boek = await lees(await makeJaarrekening(await demoInvoer(2024)));
  });

  const inputOf = (blad: string, code: string, kolom: string): { plaats: string; waarde: number } => {
    const rij = 1 + boek.rijen(blad).findIndex(([cel]) => cel === code);
    const waarde = boek.waarde(blad, `${kolom}${rij}`);
    if (typeof waarde !== 'number' || boek.formule(blad, `${kolom}${rij}`) !== undefined) {
      throw new Error(`${blad}!${kolom}${rij} is geen invoer`);
    }
    return { plaats: `${blad}!${kolom}${rij}`, waarde };
  };
  const mismatches = (valueOf: ReturnType<typeof recalculate>): string[] =>
    boek.rijen('Controle').flatMap(([nr, naam], i) => {
      if (!/^C\d{3}$/.test(String(nr))) return [];
      const oordeel = valueOf('Controle', `G${i + 1}`);
      return oordeel === 'sluit'
        ? []
        : [`${String(naam)}: ${Getal.isDecimal(oordeel) ? oordeel.toFixed() : String(oordeel)}`];
    });

  it('sluit zonder ingreep', () => {
    const valueOf = recalculate(boek, {});
    expect(mismatches(valueOf)).toEqual([]);
    expect(valueOf('Controle', 'G4')).toBe('sluit');
  });

  it.each([
    ['een last voor een product', 'Diensten', 'ICT-001', 'I', 'ICT-001 Digitale werkplek: -0.01'],
    ['een last voor het casco', 'Casco', 'psa', 'E', 'DOWR-P: casco: -0.01'],
    ['een kostenpost', 'Herkomst', 'ict', 'D', 'DOWR-I: kostenposten = lasten van de deelnemers: 0.01'],
    ['een voorschot', 'Verrekening', 'ict', 'H', 'Deventer: lasten – voorschotten = saldo: -0.01'],
    [
      'een betaling',
      'Saldering',
      'Raalte',
      'C',
      'Raalte: saldo na eigen aandeel en saldi van anderen = betalingen: -0.01',
    ],
  ])('ziet een cent verschil in %s', (_, blad, code, kolom, regel) => {
    const { plaats, waarde } = inputOf(blad, code, kolom);
    const valueOf = recalculate(boek, { [plaats]: Number((waarde + 0.01).toFixed(2)) });
    const fouten = mismatches(valueOf);
    expect(fouten).toContain(regel);
    expect(valueOf('Controle', 'G4')).toBe('sluit niet');
    expect(valueOf('Controle', 'A4')).toMatch(/^Let op: \d+ controles? sluit(en)? niet$/);
    expect(valueOf('Voorblad', 'A27')).toBe(valueOf('Controle', 'A4'));
  });

  it('ziet het als twee deelnemers een cent ruilen die niet van de afronding komt', () => {
    const [een, twee] = [inputOf('Casco', 'ict', 'D'), inputOf('Casco', 'ict', 'E')];
    const valueOf = recalculate(boek, { [een.plaats]: een.waarde + 0.01, [twee.plaats]: twee.waarde - 0.01 });
    expect(mismatches(valueOf)).toContain('Aantal regels op blad Casco dat sluit = aantal regels: -1');
  });
});
