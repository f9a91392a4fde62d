/** A formula as a tree. Cell addresses are without dollar signs; a sheet name is only there where the text has one. */
export type Knoop =
  | { readonly soort: 'getal'; readonly tekst: string }
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'cel'; readonly blad: string | null; readonly van: string; readonly tot: string | null }
  | { readonly soort: 'functie'; readonly naam: string; readonly argumenten: readonly Knoop[] }
  | { readonly soort: 'bewerking'; readonly teken: string; readonly links: Knoop; readonly rechts: Knoop };

const SYMBOL =
  /\s*(?:(?<getal>\d+(?:\.\d+)?)|(?<tekst>"(?:[^"]|"")*")|(?<functie>[A-Z]+)\(|(?<cel>(?:[A-Za-z]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(?<teken><>|<=|>=|[-+*/&=<>(),]))/y;

/** Weakest first, as in Excel. */
const RANGORDE: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

interface Symbool {
  readonly soort: 'getal' | 'tekst' | 'functie' | 'cel' | 'teken';
  readonly tekst: string;
}

/**
 * Reads the text of a formula (English function names, comma between arguments, no leading =).
 * @throws Error when it is not a formula of the small language the workbooks use
 */
export function parseFormule(formule: string): Knoop {
  const symbolen = tokenize(formule);
  let plaats = 0;

  const isNext = (teken: string): boolean =>
    symbolen[plaats]?.soort === 'teken' && symbolen[plaats]?.tekst === teken;
  const take = (): Symbool => {
    const symbool = symbolen[plaats];
    if (symbool === undefined) throw new Error(`Formule breekt af: ${formule}`);
    plaats += 1;
    return symbool;
  };
  const expect = (teken: string): void => {
    if (!isNext(teken)) throw new Error(`In de formule ontbreekt "${teken}": ${formule}`);
    plaats += 1;
  };

  const parseLevel = (rang: number): Knoop => {
    const tekens = RANGORDE[rang];
    if (tekens === undefined) return parseOperand();
    let links = parseLevel(rang + 1);
    for (let teken = tekens.find(isNext); teken !== undefined; teken = tekens.find(isNext)) {
      plaats += 1;
      links = { soort: 'bewerking', teken, links, rechts: parseLevel(rang + 1) };
    }
    return links;
  };

  const parseOperand = (): Knoop => {
    const { soort, tekst } = take();
    if (soort === 'getal') return { soort, tekst };
    if (soort === 'tekst') return { soort, tekst: tekst.slice(1, -1).replaceAll('""', '"') };
    if (soort === 'cel') return parseCel(tekst);
    if (soort === 'functie') return { soort, naam: tekst, argumenten: parseArguments() };
    if (tekst === '-') {
      return {
        soort: 'bewerking',
        teken: '-',
        links: { soort: 'getal', tekst: '0' },
        rechts: parseOperand(),
      };
    }
    if (tekst !== '(') throw new Error(`Onverwacht teken "${tekst}" in formule: ${formule}`);
    const binnen = parseLevel(0);
    expect(')');
    return binnen;
  };

  const parseArguments = (): Knoop[] => {
    const argumenten = [parseLevel(0)];
    while (isNext(',')) {
      plaats += 1;
      argumenten.push(parseLevel(0));
    }
    expect(')');
    return argumenten;
  };

  const knoop = parseLevel(0);
  if (plaats !== symbolen.length) throw new Error(`Formule heeft te veel tekens: ${formule}`);
  return knoop;
}

function tokenize(formule: string): Symbool[] {
  const symbolen: Symbool[] = [];
  SYMBOL.lastIndex = 0;
  while (SYMBOL.lastIndex < formule.length) {
    const gevonden = SYMBOL.exec(formule)?.groups;
    const [soort, tekst] = Object.entries(gevonden ?? {}).find(([, waarde]) => waarde !== undefined) ?? [];
    if (soort === undefined || tekst === undefined) throw new Error(`Geen formule: ${formule}`);
    symbolen.push({ soort: soort as Symbool['soort'], tekst });
  }
  return symbolen;
}

function parseCel(tekst: string): Knoop {
  const [blad, adressen] = tekst.includes('!') ? (tekst.split('!') as [string, string]) : [null, tekst];
  const [van = '', tot = null] = adressen.replaceAll('$', '').split(':');
  return { soort: 'cel', blad, van, tot };
}
