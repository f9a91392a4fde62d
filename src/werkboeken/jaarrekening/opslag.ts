import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { Getal } from '../formule/index.js';
import type { Tabel } from '../werkmap/tabel.js';
import { roundsAlike } from './afronding.js';
import type { Kosten, Toegevoegd } from './kosten.js';
import type { Oordelen } from './oordelen.js';
import { oordelenOp } from './oordelen.js';
import type { Stap } from './stappen.js';
import type { Werk } from './werk.js';
import { plus, roundingLimit } from './werk.js';

/** Casco that became part of the tariff: what each product got of it, and each casco gave. */
export interface Opslag extends Toegevoegd {
  readonly casco: (code: string) => readonly string[];
  readonly oordelen: readonly Oordelen[];
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
  readonly kosten: Kosten;
}

/** Per casco in the tariff: which part of it, and how that went over the own products. */
export function writeOpslag(werk: Werk, blad: Blad | null, kosten: Kosten): Opslag {
  const producten = new Map<string, string>();
  const cascos = new Map<string, string>();
  const opgeslagen = werk.gegevens.werkorganisaties.flatMap(({ code, naam }) => {
    const stappen = werk.gegevens.stappen(`casco/${code}`);
    const regime = stappen.find(({ wat }) => wat === 'regime');
    const opslag = stappen.find(({ wat }) => wat === 'opslag');
    return regime && opslag ? [{ code, naam, regime, opslag }] : [];
  });
  const geven = (uit: Map<string, string>) => (code: string) => [uit.get(code) ?? []].flat();
  const uitkomst = { product: geven(producten), casco: geven(cascos) };
  if (blad === null || opgeslagen.length === 0) return { ...uitkomst, oordelen: [] };
  const bouw = { werk, blad, tabel: werk.tabel(blad, 'opslag'), kosten };
  bouw.tabel.titel();
  bouw.tabel.kop();
  const van = blad.rij;
  for (const casco of opgeslagen) {
    cascos.set(casco.code, blad.ref(5, blad.rij));
    writeRegime(bouw, casco);
    casco.opslag.naar.forEach((pool, i) => {
      producten.set(pool.replace('product/', ''), writeProductdeel(bouw, casco, i));
    });
  }
  const aantal = blad.rij - van;
  const oordelen = oordelenOp('Casco', 7, { van, tot: blad.rij - 1, aantal });
  bouw.tabel.noot();
  blad.skip();
  return { ...uitkomst, oordelen: [oordelen] };
}

interface Cascodeel {
  readonly code: string;
  readonly naam: string;
  readonly regime: Stap;
  readonly opslag: Stap;
}

function writeRegime({ werk, blad, tabel, kosten }: Bouw, { code, naam, regime, opslag }: Cascodeel): void {
  const rij = blad.rij;
  const [eerste, laatste] = [rij + 1, rij + opslag.naar.length];
  const aandeel = new Getal(regime.tellers[0] ?? '0').dividedBy(regime.noemer).toFixed();
  const limit = roundingLimit(werk.gegevens.invoer.rekenmodel);
  const sluit = `AND(ROUND(E${rij}-SUM(E${eerste}:E${laatste}),2)=0,F${rij}<${limit})`;
  tabel.rij(
    [
      tekst(code),
      tekst(`Casco ${naam}`),
      formule(kosten.casco(code, `$A${rij}`), { verwacht: regime.bedrag }),
      getal(aandeel, { formaat: '[$-413]0.0000%' }),
      intoTarief(regime, aandeel, rij),
      formule(`ABS(E${rij}-C${rij}*D${rij})`),
      formule(`IF(${sluit},"sluit","sluit niet")`, { verwacht: 'sluit' }),
    ],
    'subtotaal',
  );
}

/** Half a cent goes to the part in the tariff, which stands first; in whole euros it is a given. */
function intoTarief({ bedrag, delen, eenheid }: Stap, aandeel: string, rij: number): Cel {
  const [verwacht = '0.00'] = delen;
  if (aandeel === '1') return formule(`C${rij}*D${rij}`, { verwacht });
  if (eenheid === '0.01' && roundsAlike(new Getal(bedrag).times(aandeel))) {
    return formule(`ROUND(C${rij}*D${rij},2)`, { verwacht });
  }
  return getal(verwacht);
}

function writeProductdeel({ werk, blad, tabel, kosten }: Bouw, { opslag }: Cascodeel, i: number): string {
  const { rekenmodel } = werk.gegevens.invoer;
  const rij = blad.rij;
  const casco = rij - i - 1;
  const [eerste, laatste] = [casco + 1, casco + opslag.naar.length];
  const code = (opslag.naar[i] ?? '').replace('product/', '');
  const naam = rekenmodel.producten.find((product) => product.code === code)?.naam ?? code;
  tabel.rij([
    tekst(code),
    tekst(naam),
    formule(kosten.product(code, `$A${rij}`), { verwacht: inEuros(opslag.tellers[i]) }),
    formule(`C${rij}/SUM(C$${eerste}:C$${laatste})`),
    getal(opslag.delen[i] ?? '0.00'),
    formule(`ABS(E${rij}-E$${casco}*D${rij})`),
    formule(`IF(F${rij}<${roundingLimit(rekenmodel)},"sluit","sluit niet")`, { verwacht: 'sluit' }),
  ]);
  return blad.ref(5, rij);
}

const inEuros = (teller: string | undefined): string => new Getal(teller ?? '0').toFixed(2);

/** What each casco is made of; only where something else than bookings counts. */
export function writeOpbouw({ werk, blad, kosten, opslag }: Omit<Bouw, 'tabel'> & { opslag: Opslag }): void {
  const { werkorganisaties } = werk.gegevens;
  const anders = ({ code }: { code: string }): boolean =>
    opslag.casco(code).length > 0 || kosten.cascoHulp(code).length > 0;
  if (!werkorganisaties.some(anders)) return;
  const tabel = werk.tabel(blad, 'opbouw');
  tabel.titel();
  tabel.kop();
  const rijen = werkorganisaties.map(({ code, naam }) => {
    const rij = blad.rij;
    return tabel.rij([
      tekst(code),
      tekst(naam),
      formule(kosten.cascoGeboekt(`$A${rij}`)),
      formule(plus(kosten.cascoHulp(code))),
      formule(plus(opslag.casco(code))),
      formule(`C${rij}+D${rij}-E${rij}`),
    ]);
  });
  const som = (letter: string): Cel => formule(`SUM(${letter}${rijen[0]}:${letter}${rijen.at(-1)})`);
  tabel.rij([tekst('Totaal'), leeg, som('C'), som('D'), som('E'), som('F')], 'totaal');
  blad.skip();
}
