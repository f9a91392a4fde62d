import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Waarde } from '../../src/werkboeken/formule/index.js';
import { Getal, evaluate } from '../../src/werkboeken/formule/index.js';
import { makeJaarrekening } from '../../src/werkboeken/jaarrekening/jaarrekening.js';
import { demoInvoer, invoerVan } from './invoer.js';
import { lees } from './lezer.js';
import type { Gelezen } from './lezer.js';
import { hulpmodel, twentemodel } from './verbanden.js';

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

/** The checks that do not close, with their difference. */
const mismatches = (boek: Gelezen, valueOf: ReturnType<typeof recalculate>): string[] =>
  boek.rijen('Controle').flatMap(([nr, naam], i) => {
    if (!/^C\d{3}$/.test(String(nr))) return [];
    const oordeel = valueOf('Controle', `G${i + 1}`);
    return oordeel === 'sluit'
      ? []
      : [`${String(naam)}: ${Getal.isDecimal(oordeel) ? oordeel.toFixed() : String(oordeel)}`];
  });

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
  it('sluit zonder ingreep', () => {
    const valueOf = recalculate(boek, {});
    expect(mismatches(boek, valueOf)).toEqual([]);
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
    const fouten = mismatches(boek, valueOf);
    expect(fouten).toContain(regel);
    expect(valueOf('Controle', 'G4')).toBe('sluit niet');
    expect(valueOf('Controle', 'A4')).toMatch(/^Let op: \d+ controles? sluit(en)? niet$/);
    expect(valueOf('Voorblad', 'A27')).toBe(valueOf('Controle', 'A4'));
  });

  it('ziet het als twee deelnemers een cent ruilen die niet van de afronding komt', () => {
    const [een, twee] = [inputOf('Casco', 'ict', 'D'), inputOf('Casco', 'ict', 'E')];
    const valueOf = recalculate(boek, { [een.plaats]: een.waarde + 0.01, [twee.plaats]: twee.waarde - 0.01 });
    expect(mismatches(boek, valueOf)).toContain('Aantal regels op blad Casco dat sluit = aantal regels: -1');
  });
});

describe('het blad Controle van een verband met alles', () => {
  let hulp: Gelezen;
  let twente: Gelezen;
  beforeAll(async () => {
    hulp = await lees(await makeJaarrekening(invoerVan(hulpmodel())));
    twente = await lees(await makeJaarrekening(invoerVan(twentemodel())));
  });

  const aantal = (blad: string): string => `Aantal regels op blad ${blad} dat sluit = aantal regels: -2`;

  it.each([
    [
      'een last van de vaste kosten',
      'Diensten',
      'vaste kosten',
      'I',
      0.01,
      'werkplek Digitale werkplek: -0.01',
    ],
    ['een tarief', 'Diensten', 'tarief × afname', 'M', 0.5, aantal('Diensten')],
    [
      'een levering van een hulpkostenplaats',
      'Hulpkosten',
      'huisvesting product werkplek',
      'G',
      0.01,
      'huisvesting: -0.01',
    ],
    [
      'een aandeel van een hulpkostenplaats',
      'Hulpkosten',
      'huisvesting product werkplek',
      'E',
      1e-6,
      aantal('Hulpkosten'),
    ],
    ['casco in het tarief', 'Casco', 'werkplek Digitale werkplek', 'E', 0.01, aantal('Casco')],
    [
      'een voorschot op de doorbelasting',
      'Hulpkosten',
      'Facilitair ICT',
      'E',
      0.01,
      'Zwolle: som van de vorderingen = positie van de vastgelegde uitkomst: -0.01',
    ],
  ])('ziet een afwijking in %s', (_, blad, begin, letter, verschil, regel) => {
    const valueOf = changed(hulp, { blad, begin, letter, verschil });
    expect(mismatches(hulp, valueOf)).toContain(regel);
    expect(valueOf('Controle', 'G4')).toBe('sluit niet');
  });

  it.each([
    ['de factor van een begrensde sleutel', 'factor', 'U', 0.01],
    ['een afgerond aandeel', 'begrensd afgerond op 2 decimalen', 'D', 0.02],
  ])('ziet een afwijking in %s', (_, begin, letter, verschil) => {
    const valueOf = changed(twente, { blad: 'Casco', begin, letter, verschil });
    const regel = 'Sleutel begrensd: afgeronde aandelen liggen minder dan 0,01% van de exacte: -1';
    expect(mismatches(twente, valueOf)).toContain(regel);
  });
});

/** Another value in an input cell of the last row of a sheet that begins with these words. */
function changed(
  boek: Gelezen,
  { blad, begin, letter, verschil }: Record<'blad' | 'begin' | 'letter', string> & { verschil: number },
): ReturnType<typeof recalculate> {
  const wat = (rij: readonly unknown[]): string => rij.filter((cel) => typeof cel === 'string').join(' ');
  const rij = 1 + boek.rijen(blad).findLastIndex((r) => wat(r).startsWith(begin));
  const waarde = boek.waarde(blad, `${letter}${rij}`);
  if (typeof waarde !== 'number' || boek.formule(blad, `${letter}${rij}`) !== undefined) {
    throw new Error(`${blad}!${letter}${rij} is geen invoer`);
  }
  return recalculate(boek, { [`${blad}!${letter}${rij}`]: waarde + verschil });
}
