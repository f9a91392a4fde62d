import type { BerekeningDetail } from '../berekening/index.js';
import { fromCents, toCents } from '../rekenkern/index.js';

type Row = readonly string[];

/** What a boekjaar came to, for a terminal: costs and charges, whether it closes, who pays whom, and the proof. */
export function makeVerslag({ verband, nummer, rekenmodel, uitkomst, ...hashes }: BerekeningDetail): string {
  const { nulpositie, saldering, rekenkern } = uitkomst;
  const names = namesOf(rekenmodel);
  const payments = saldering.map(({ van, naar, bedrag }) => [
    `${names.get(van) ?? van} betaalt ${names.get(naar) ?? naar}`,
    formatBedrag(bedrag),
  ]);
  return [
    `${verband} ${rekenmodel.boekjaar}, berekening ${nummer} (rekenkern ${rekenkern})`,
    '',
    ...align([['Werkorganisatie', 'Kosten', 'Lasten', 'Verschil'], ...costRows(nulpositie, names)]),
    '',
    nulpositie.sluit
      ? 'Dit boekjaar sluit: kosten en lasten zijn gelijk en niemand is na de betalingen nog iets schuldig.'
      : 'Dit boekjaar sluit NIET.',
    '',
    ...(payments.length > 0 ? align(payments) : ['Niemand hoeft te betalen.']),
    '',
    `invoer    ${hashes.invoerHash}`,
    `uitkomst  ${hashes.uitkomstHash}`,
    '',
  ].join('\n');
}

type Model = BerekeningDetail['rekenmodel'];

function namesOf({ deelnemers, werkorganisaties }: Model): Map<string, string> {
  return new Map([...werkorganisaties, ...deelnemers].map(({ code, naam }) => [code, naam ?? code]));
}

/** One line for each werkorganisatie with its costs after doorbelasting, and one for all together. */
function costRows(
  { perWerkorganisatie }: BerekeningDetail['uitkomst']['nulpositie'],
  names: ReadonlyMap<string, string>,
): Row[] {
  const rows = perWerkorganisatie.map(
    ({ werkorganisatie, kosten, doorbelastIn, doorbelastUit, ...rest }) => ({
      naam: names.get(werkorganisatie) ?? werkorganisatie,
      kosten: toCents(kosten) + toCents(doorbelastIn) - toCents(doorbelastUit),
      lasten: toCents(rest.lasten),
      verschil: toCents(rest.verschil),
    }),
  );
  const sum = (field: 'kosten' | 'lasten' | 'verschil'): bigint =>
    rows.reduce((total, row) => total + row[field], 0n);
  const total = { naam: 'Samen', kosten: sum('kosten'), lasten: sum('lasten'), verschil: sum('verschil') };
  return [...rows, total].map(({ naam, kosten, lasten, verschil }) => [
    naam,
    ...[kosten, lasten, verschil].map((cents) => formatBedrag(fromCents(cents))),
  ]);
}

/** `-1234.50` as it is written in Dutch: `-1.234,50`. */
function formatBedrag(bedrag: string): string {
  const [whole = '', cents = ''] = bedrag.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

/** Rows as columns of one width: the first to the left, the others to the right. */
function align(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
