import type { IndicatiesInvoer } from '../dvo.schema.js';
import { keyOf, type Matrixgegevens } from './afnamematrix.js';
import { NAAMKOLOM } from './make-matrixwerkboek.js';

type Indicatie = IndicatiesInvoer['indicaties'][number];

/** What is wrong in a matrix that somebody sent, with the cell and what mends it. */
export interface Matrixfout {
  /** From 1, the heading included. */
  readonly rij: number;
  /** From 1, the column of the products included. */
  readonly kolom: number;
  readonly waarde: string;
  readonly code: string;
  readonly melding: string;
}

export interface GelezenMatrix {
  /** null as long as there is a fout. */
  readonly invoer: IndicatiesInvoer | null;
  readonly fouten: readonly Matrixfout[];
}

type Naslag = Omit<Matrixgegevens, 'indicaties'>;

const TEKENS: ReadonlyMap<string, 'afname' | Indicatie['soort']> = new Map([
  ['', 'geen'],
  ['x', 'afname'],
  ['(x)', 'indicatie'],
  ['op afroep', 'op afroep'],
  ['on demand', 'op afroep'],
]);

/**
 * Reads a matrix of cells: a heading with the deelnemers, then a row per product, both by code or by name. A row with
 * nothing in it but an unknown name is a heading in between; a second column with names is not read. An x stands for what is agreed already, and changes
 * nothing; an empty cell takes an indicatie back.
 *
 * @bron TB schema II.3
 */
export function leesMatrix(rijen: readonly (readonly string[])[], naslag: Naslag): GelezenMatrix {
  const [kop = [], ...rest] = rijen;
  const fouten: Matrixfout[] = [];
  const kolommen = readKop(kop, naslag, fouten);
  const seen = new Map<string, number>();
  const indicaties = rest.flatMap((rij, index) =>
    readRij(rij, { rij: index + 2, kolommen, naslag, seen, fouten }),
  );
  const invoer = fouten.length > 0 ? null : { boekjaar: naslag.boekjaar, indicaties };
  return { invoer, fouten };
}

const fold = (tekst: string): string => tekst.trim().toLocaleLowerCase('nl');

/** The deelnemer of each column; null for a column without one. */
function readKop(
  kop: readonly string[],
  { deelnemers }: Naslag,
  fouten: Matrixfout[],
): readonly (string | null)[] {
  const kolommen = kop.map((cel, place) => {
    if (place === 0 || cel.trim() === '') return null;
    const found = deelnemers.find(({ code, naam }) => fold(code) === fold(cel) || fold(naam) === fold(cel));
    if (found !== undefined) return found.code;
    if (place === 1 && fold(cel) === fold(NAAMKOLOM)) return null;
    const melding = `“${cel.trim()}” neemt dit boekjaar niet deel. Gebruik de code of de naam van een deelnemer, of haal de kolom weg.`;
    fouten.push({ rij: 1, kolom: place + 1, waarde: cel, code: 'DEELNEMER_ONBEKEND', melding });
    return null;
  });
  kolommen.forEach((code, place) => {
    if (code === null || kolommen.indexOf(code) === place) return;
    const melding = `${code} heeft twee kolommen. Voeg ze samen.`;
    fouten.push({ rij: 1, kolom: place + 1, waarde: kop[place] ?? '', code: 'KOLOM_DUBBEL', melding });
  });
  if (kop.slice(1).every((cel) => cel.trim() === '')) {
    const melding = 'Zet in de eerste rij, vanaf de tweede kolom, de code of de naam van elke deelnemer.';
    fouten.push({ rij: 1, kolom: 2, waarde: '', code: 'KOP_LEEG', melding });
  }
  return kolommen;
}

interface Rijlezing {
  readonly rij: number;
  readonly kolommen: readonly (string | null)[];
  readonly naslag: Naslag;
  /** In which row a product was seen. */
  readonly seen: Map<string, number>;
  readonly fouten: Matrixfout[];
}

function readRij(cellen: readonly string[], lezing: Rijlezing): Indicatie[] {
  const { rij, kolommen, naslag, seen, fouten } = lezing;
  const titel = cellen[0] ?? '';
  const marks = cellen.filter((_, place) => place > 0 && (kolommen[place] ?? null) !== null);
  const found = naslag.producten.find(
    ({ product, naam }) => fold(product) === fold(titel) || fold(naam) === fold(titel),
  );
  if (found === undefined && marks.every((mark) => mark.trim() === '')) return [];
  const fout = (code: string, melding: string): Indicatie[] => {
    fouten.push({ rij, kolom: 1, waarde: titel, code, melding });
    return [];
  };
  if (found === undefined)
    return fout(
      'PRODUCT_ONBEKEND',
      `“${titel.trim()}” staat niet op een menukaart van ${naslag.boekjaar}. Zet het product daar eerst op, of gebruik de code of de naam die er staat.`,
    );
  const earlier = seen.get(found.product);
  if (earlier !== undefined)
    return fout('PRODUCT_DUBBEL', `${found.product} staat ook in rij ${earlier}. Voeg de rijen samen.`);
  seen.set(found.product, rij);
  return kolommen.flatMap((deelnemer, place) => {
    if (deelnemer === null) return [];
    return readCel(cellen[place] ?? '', { product: found.product, deelnemer, place, lezing });
  });
}

interface Celplaats {
  readonly product: string;
  readonly deelnemer: string;
  readonly place: number;
  readonly lezing: Rijlezing;
}

function readCel(cel: string, { product, deelnemer, place, lezing }: Celplaats): Indicatie[] {
  const { rij, naslag, fouten } = lezing;
  const soort = TEKENS.get(fold(cel));
  if (soort !== undefined && soort !== 'afname') return [{ product, deelnemer, soort }];
  const agreed = naslag.afnames.some((een) => keyOf(een) === keyOf({ product, deelnemer }));
  if (soort === 'afname' && agreed) return [];
  const [code, melding] =
    soort === undefined
      ? ['TEKEN_ONBEKEND', 'Schrijf x, (x) of op afroep, of laat de cel leeg.']
      : [
          'AFNAME_ZONDER_DVO',
          `${deelnemer} heeft in ${naslag.boekjaar} geen vastgestelde DVO-regel voor ${product}. Laat eerst de DVO vaststellen, of schrijf (x) voor een indicatie.`,
        ];
  fouten.push({ rij, kolom: place + 1, waarde: cel, code, melding });
  return [];
}
