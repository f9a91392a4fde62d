import type { Naslag } from '../checks/naslag.js';
import { SOORT, type Kolom, type Soort } from '../soorten.js';

/** The first cell of the sheet that explains a template: such a sheet holds no rows. */
export const TOELICHTING_KOP = 'Toelichting bij dit sjabloon';

export interface Sjabloonkolom extends Kolom {
  /** What may be filled in; empty when anything may. */
  readonly keuzes: readonly string[];
  /** A Dutch sentence. */
  readonly uitleg: string;
}

export interface Sjabloon {
  readonly soort: Soort;
  readonly boekjaar: number;
  /** 13 where closing entries are allowed. */
  readonly laatstePeriode: 12 | 13;
  readonly kolommen: readonly Sjabloonkolom[];
}

type Keuze = { readonly code: string; readonly naam?: string };

/** An empty template of this soort, with the codes of the verband and boekjaar to choose from. */
export function makeSjabloon(soort: Soort, naslag: Naslag): Sjabloon {
  const { boekjaar, periode13 } = naslag;
  const kolommen = SOORT[soort].kolommen.map((kolom) => {
    const keuzes = choicesOf(kolom, naslag);
    const codes = keuzes.map(({ code }) => code);
    return { ...kolom, keuzes: codes, uitleg: explain(kolom, { soort, boekjaar, periode13, keuzes }) };
  });
  return { soort, boekjaar, laatstePeriode: periode13 ? 13 : 12, kolommen };
}

function choicesOf({ verwijst, type }: Kolom, naslag: Naslag): readonly Keuze[] {
  if (type === 'janee') return [{ code: 'Ja' }, { code: 'Nee' }];
  if (type === 'waardestatus') return [{ code: 'voorlopig' }, { code: 'definitief' }];
  if (verwijst === undefined) return [];
  const lijsten: Record<typeof verwijst, readonly Keuze[]> = {
    kostenplaats: naslag.kostenplaatsen,
    product: naslag.producten,
    deelnemer: naslag.deelnemers,
    werkorganisatie: naslag.werkorganisaties,
    sleutel: naslag.sleutels,
  };
  return [...lijsten[verwijst]].sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Omgeving {
  readonly soort: Soort;
  readonly boekjaar: number;
  readonly periode13: boolean;
  readonly keuzes: readonly Keuze[];
}

const MOST_NAMED = 40;

function explain(kolom: Kolom, omgeving: Omgeving): string {
  const { keuzes } = omgeving;
  const own = OWN[kolom.naam] ?? BY_TYPE[kolom.type];
  const named = keuzes.flatMap(({ code, naam }) => (naam === undefined ? [] : [`${code} (${naam})`]));
  const list = named.length === 0 || named.length > MOST_NAMED ? '' : ` Keuze: ${named.join(', ')}.`;
  const choose =
    kolom.verwijst !== undefined && keuzes.length === 0 ? ' Er is nog geen code vastgelegd.' : '';
  const extra = kolom.type === 'periode' && omgeving.periode13 ? ' 13 is voor afsluitboekingen.' : '';
  return own.replace('{boekjaar}', String(omgeving.boekjaar)) + extra + list + choose;
}

const BY_TYPE: Readonly<Record<Kolom['type'], string>> = {
  code: 'Een code, als tekst: voorloopnullen blijven staan.',
  tekst: 'Vrije tekst.',
  bedrag: 'Een bedrag in euro met ten hoogste twee decimalen, bijvoorbeeld 1.234,56.',
  hoeveelheid: 'Een getal met ten hoogste twaalf decimalen, bijvoorbeeld 12,5.',
  boekjaar: 'Het boekjaar van de regel: {boekjaar}.',
  periode: 'De maand als getal, 1 tot en met 12.',
  datum: 'Een datum als dd-mm-jjjj, bijvoorbeeld 31-12-{boekjaar}.',
  janee: 'Ja of Nee.',
  waardestatus: 'voorlopig of definitief; leeg telt als voorlopig.',
};

/** What a column asks beyond its type. */
const OWN: Readonly<Record<string, string>> = {
  Kostenplaats: 'De code van een vastgelegde kostenplaats, als tekst.',
  Product: 'De code van een product op een menukaart van {boekjaar}.',
  Deelnemer: 'De code of naam van een deelnemer.',
  Werkorganisatie: 'De code of naam van een werkorganisatie.',
  Sleutel: 'De code of naam van een verdeelsleutel.',
  Peildatum: 'De dag waarop de waarde gold, als dd-mm-jjjj.',
  Bron: 'Waar de waarde vandaan komt, bijvoorbeeld CBS. Zonder bron telt de waarde niet.',
  Bedrag: 'In euro met ten hoogste twee decimalen: kosten positief, opbrengsten negatief.',
  Boekdatum: 'De dag van boeken, als dd-mm-jjjj, binnen periode en boekjaar.',
  Structureel: 'Ja als het bedrag elk jaar terugkomt, anders Nee.',
};
