import type { Cel } from '../reader/cel.js';
import { SOORT, type Kolom, type Soort } from '../soorten.js';

/** Where the value of a column comes from: under a header of the file, always the same, or debet minus credit. */
export type Herkomst =
  | { readonly wijze: 'kop'; readonly kop: string }
  | { readonly wijze: 'vast'; readonly waarde: string }
  | { readonly wijze: 'saldo'; readonly debet: string; readonly credit: string };

/** One column of the soort, by its name, with its origin. */
export type Profielkolom = { readonly kolom: string } & Herkomst;

/** How the files of one source are read as a soort. @bron INLEZEN.md "What can be read" */
export interface Profiel {
  readonly code: string;
  readonly naam: string;
  readonly soort: Soort;
  readonly kolommen: readonly Profielkolom[];
  /** Headers that are not read on purpose; any other is named in a warning. */
  readonly negeren: readonly string[];
}

/** Which profile a load was read with; as it was then, also after it was changed or ended. */
export interface Gelezenmet {
  readonly code: string;
  readonly naam: string;
  /** Whether it was recognised by the headers; else it was named on upload. */
  readonly herkend: boolean;
}

/** The profiles that a file may be read with. */
export interface Profielkeuze {
  readonly profielen: readonly Profiel[];
  /** Whether it was named on upload: then there is one, and nothing is recognised. */
  readonly genoemd: boolean;
}

/** A column as it is looked for in a file: by the header that the file has for it. */
export interface Leeskolom extends Kolom {
  /** The cell that every row is read with; such a column has no header. */
  readonly vast?: Cel;
  /** One of the two columns that are set off against each other. */
  readonly saldo?: 'debet' | 'credit';
}

/** The headers that a file of this source has. */
export const koppenOf = ({ kolommen }: Pick<Profiel, 'kolommen'>): string[] =>
  kolommen.flatMap((kolom) => {
    if (kolom.wijze === 'kop') return [kolom.kop];
    return kolom.wijze === 'saldo' ? [kolom.debet, kolom.credit] : [];
  });

/** The columns to look for; the headers of the file are their names, so that a finding names what the file says. */
export function leeskolommenOf({ soort, kolommen }: Profiel): Leeskolom[] {
  return kolommen.flatMap((profielkolom): Leeskolom[] => {
    const kolom = SOORT[soort].kolommen.find(({ naam }) => naam === profielkolom.kolom);
    if (kolom === undefined) throw new Error('A profile names a column that its soort does not have');
    if (profielkolom.wijze === 'kop') return [{ ...kolom, naam: profielkolom.kop }];
    if (profielkolom.wijze === 'vast') return [{ ...kolom, vast: makeCel(profielkolom.waarde) }];
    return (['debet', 'credit'] as const).map((saldo) => {
      return { naam: profielkolom[saldo], veld: saldo, type: 'bedrag', verplicht: false, saldo };
    });
  });
}

export const makeCel = (waarde: string): Cel => ({ kolom: 0, soort: 'tekst', waarde, formule: null });
