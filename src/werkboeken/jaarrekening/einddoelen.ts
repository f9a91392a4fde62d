import { fromCents, toCents } from '../../rekenkern/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Tabel } from '../werkmap/tabel.js';
import { toDecimaal, writeBreuk } from './breuk.js';
import type { Doel, Plaats } from './hulplijst.js';
import { breukVan } from './hulplijst.js';
import type { Gedrag, Geleverd } from './kosten.js';
import type { Leveringen } from './leveringen.js';
import type { Oordelen } from './oordelen.js';
import { oordelenOp } from './oordelen.js';
import type { Werk } from './werk.js';
import { plus, roundingLimit } from './werk.js';

const K = { aandeel: 5, vast: 7, variabel: 8, samen: 9, sluit: 11 } as const;

/** One delivery from the werkorganisatie of a hulpkostenplaats to that of a final pool. */
export interface Levering {
  readonly van: string;
  readonly naar: string;
  readonly bedrag: string;
}

export interface Einddoelen extends Geleverd {
  /** What a place delivered, by its place in the list. */
  totaal(plaats: number): string;
  readonly tussen: readonly Levering[];
  readonly oordelen: Oordelen;
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly plaatsen: readonly Plaats[];
  readonly leveringen: Leveringen;
  /** The row of the costs of each place. */
  readonly kosten: readonly number[];
}

/**
 * Each hulpkostenplaats over the products and cascos its costs end up in. Stapsgewijs the share follows from what was
 * agreed, through places further down the list; wederkerig it is a given fraction.
 */
export function writeEinddoelen(bouw: Bouw): Einddoelen {
  const { werk, blad, plaatsen } = bouw;
  const tabel = werk.tabel(blad, 'einddoelen');
  tabel.titel();
  tabel.kop();
  const eerste = blad.rij;
  const rijVan = placesOf(eerste, plaatsen);
  const subtotalen = plaatsen.map((_, p) => writePlaats({ ...bouw, tabel, rijVan }, p));
  const som = (kolom: 'G' | 'H' | 'I'): Cel => formule(plus(subtotalen.map((rij) => `${kolom}${rij}`)));
  const titel = [tekst('Totaal'), leeg, leeg, leeg, leeg, leeg];
  tabel.rij([...titel, som('G'), som('H'), som('I')], 'totaal');
  tabel.noot();
  blad.skip();
  const paren = plaatsen.flatMap((plaats, p) => plaats.einddoelen.map((doel) => ({ plaats, p, doel })));
  return {
    geleverd: (pool, soort) =>
      paren.flatMap(({ p, doel }) => (doel.pool === pool ? [blad.ref(K[soort], rijVan(p, pool))] : [])),
    totaal: (p) => blad.ref(K.samen, subtotalen[p] ?? 0),
    tussen: paren.flatMap(({ plaats: { werkorganisatie: van }, p, doel: { werkorganisatie: naar, pool } }) =>
      van === naar ? [] : [{ van, naar, bedrag: `I${rijVan(p, pool)}` }],
    ),
    oordelen: oordelenOp('Hulpkosten', K.sluit, {
      van: eerste,
      tot: blad.rij - 1,
      aantal: paren.length + plaatsen.length,
    }),
  };
}

type RijVan = (plaats: number, pool: string) => number;

/** Rows are known before they are written, because a place refers to those further down. */
function placesOf(eerste: number, plaatsen: readonly Plaats[]): RijVan {
  const begin: number[] = [];
  let rij = eerste;
  for (const { einddoelen } of plaatsen) {
    begin.push(rij);
    rij += einddoelen.length + 1;
  }
  return (p, pool) => {
    const plaats = plaatsen[p]?.einddoelen.findIndex((doel) => doel.pool === pool) ?? -1;
    if (plaats < 0) throw new Error(`Hulpkosten komen niet uit bij ${pool}`);
    return (begin[p] ?? 0) + plaats;
  };
}

type Plaatsbouw = Bouw & { readonly tabel: Tabel; readonly rijVan: RijVan };

function writePlaats(bouw: Plaatsbouw, p: number): number {
  const { werk, blad, plaatsen, tabel, kosten } = bouw;
  const { code, einddoelen } = plaatsen[p] ?? { code: '', einddoelen: [] };
  keepTogether(werk.sjabloon.blad('Hulpkosten'), blad.rij, einddoelen.length + 1);
  const eerste = blad.rij;
  for (const doel of einddoelen) writeDoel(bouw, p, doel);
  const laatste = blad.rij - 1;
  const som = (letter: string): Cel => formule(`SUM(${letter}${eerste}:${letter}${laatste})`);
  const rij = blad.rij;
  const sluit = `AND(ROUND(I${rij}-E${kosten[p]},2)=0,ROUND(E${rij}-1,9)=0)`;
  const sommen = [som('E'), leeg, som('G'), som('H'), som('I')];
  return tabel.rij(
    [
      tekst(`Totaal ${code}`),
      leeg,
      leeg,
      leeg,
      ...sommen,
      leeg,
      formule(`IF(${sluit},"sluit","sluit niet")`, { verwacht: 'sluit' }),
    ],
    'subtotaal',
  );
}

function writeDoel(bouw: Plaatsbouw, p: number, doel: Doel): void {
  const { werk, blad, plaatsen, tabel, kosten } = bouw;
  const plaats = plaatsen[p];
  if (plaats === undefined) return;
  const rij = blad.rij;
  const breuk = breukVan(plaats, doel.pool);
  const bedrag = (gedrag: Gedrag): string => {
    const stap = plaats.stappen.find(({ wat }) => wat === gedrag);
    return stap?.delen[stap.naar.indexOf(doel.pool)] ?? '0.00';
  };
  const afstand = (letter: string, kolom: string): string =>
    `ABS(${letter}${rij}-${kolom}$${kosten[p]}*E${rij})`;
  tabel.rij([
    tekst(plaats.code),
    tekst(doel.soort),
    tekst(doel.code),
    tekst(doel.omschrijving),
    shareOf(bouw, p, doel),
    tekst(breuk === null ? '–' : writeBreuk(breuk)),
    getal(bedrag('vast')),
    getal(bedrag('variabel')),
    formule(`G${rij}+H${rij}`, { verwacht: addUp(bedrag('vast'), bedrag('variabel')) }),
    formule(`MAX(${afstand('G', 'C')},${afstand('H', 'D')})`),
    formule(`IF(J${rij}<${roundingLimit(werk.gegevens.invoer.rekenmodel)},"sluit","sluit niet")`, {
      verwacht: 'sluit',
    }),
  ]);
}

function shareOf({ werk, plaatsen, leveringen, rijVan }: Plaatsbouw, p: number, doel: Doel): Cel {
  const plaats = plaatsen[p];
  if (plaats === undefined) throw new Error('Hulpkostenplaats ontbreekt.');
  const breuk = breukVan(plaats, doel.pool);
  const verwachtAandeel = breuk === null ? undefined : toDecimaal(breuk);
  if (werk.gegevens.invoer.rekenmodel.methodeHulpkosten === 'wederkerig') {
    return getal(verwachtAandeel ?? '0', { stijl: 'np_stijl_invoer', formaat: AANDEEL });
  }
  const wegen = plaats.afspraken.flatMap(({ naar }, a) => {
    const share = leveringen(p, a);
    if (share === null) return [];
    if (naar.pool === doel.pool) return [share];
    const via = plaatsen.findIndex(({ code }) => `hulpkostenplaats/${code}` === naar.pool);
    const komtUit = plaatsen[via]?.einddoelen.some(({ pool }) => pool === doel.pool);
    return komtUit ? [`${share}*E${rijVan(via, doel.pool)}`] : [];
  });
  return formule(plus(wegen), { verwachtAandeel });
}

const AANDEEL = '[$-413]0.0000%';

const addUp = (a: string, b: string): string => fromCents(toCents(a) + toCents(b));
