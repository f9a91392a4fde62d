import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Tabel } from '../werkmap/tabel.js';
import type { Casco } from './casco.js';
import type { Diensten } from './diensten.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

const K = { diensten: 4, casco: 5, rechtstreeks: 6, definitief: 7, voorschot: 8, saldo: 9 } as const;
type Bedragkolom = keyof typeof K;
const KOLOMMEN = Object.keys(K) as Bedragkolom[];

/** Where other sheets find the bill. */
export interface VerrekeningBlad {
  /** One deelnemer with one werkorganisatie, by place in their lists. */
  cel(kolom: Bedragkolom, deelnemer: number, werkorganisatie: number): string;
  perDeelnemer(kolom: Bedragkolom, deelnemer: number): string;
  perWerkorganisatie(kolom: Bedragkolom, werkorganisatie: number): string;
  totaal(kolom: Bedragkolom): string;
  readonly kop: number;
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
}

export function writeVerrekening(werk: Werk, diensten: Diensten, casco: Casco): VerrekeningBlad {
  const blad = werk.blad('Verrekening');
  const bouw = { werk, blad, tabel: werk.tabel(blad, 'verrekening') };
  const kop = bouw.tabel.kop();
  const groepen = werk.gegevens.deelnemers.map((_, d) => writeDeelnemer(bouw, { diensten, casco, d }));
  const alle = writeAll(bouw, groepen);
  return {
    cel: (kolom, d, w) => blad.ref(K[kolom], groepen[d]?.rijen[w] ?? 0),
    perDeelnemer: (kolom, d) => blad.ref(K[kolom], groepen[d]?.subtotaal ?? 0),
    perWerkorganisatie: (kolom, w) => blad.ref(K[kolom], alle.rijen[w] ?? 0),
    totaal: (kolom) => blad.ref(K[kolom], alle.totaal),
    kop,
  };
}

interface Groep {
  readonly rijen: readonly number[];
  readonly subtotaal: number;
}

function writeDeelnemer(
  { werk, blad, tabel }: Bouw,
  { diensten, casco, d }: { readonly diensten: Diensten; readonly casco: Casco; readonly d: number },
): Groep {
  const { gegevens } = werk;
  const deelnemer = gegevens.deelnemers[d] ?? { code: '', naam: '' };
  keepTogether(werk.sjabloon.blad('Verrekening'), blad.rij, gegevens.werkorganisaties.length + 2);
  tabel.rij([tekst(deelnemer.naam)], 'groep');
  const rijen = gegevens.werkorganisaties.map(({ code, naam, gastheer }, w) => {
    const rij = blad.rij;
    const regel = gegevens.invoer.uitkomst.verrekening.find(
      (verrekening) => verrekening.deelnemer === deelnemer.code && verrekening.werkorganisatie === code,
    );
    return tabel.rij([
      tekst(code),
      tekst(naam),
      tekst(gegevens.naamVan(gastheer)),
      formule(diensten.product(w, d)),
      formule(casco.last(w, d)),
      formule(diensten.direct(w, d)),
      formule(`D${rij}+E${rij}+F${rij}`, { verwacht: regel?.definitief ?? '0.00' }),
      getal(gegevens.voorschot(deelnemer.code, code)),
      formule(`G${rij}-H${rij}`, { verwacht: regel?.saldo ?? '0.00' }),
      gastheer === deelnemer.code
        ? tekst('eigen aandeel gastheer')
        : formule(`IF(ROUND(I${rij},2)>0,"betaalt",IF(ROUND(I${rij},2)<0,"ontvangt","–"))`),
    ]);
  });
  const totaal = gegevens.invoer.uitkomst.perDeelnemer.find((regel) => regel.deelnemer === deelnemer.code);
  const verwacht: Partial<Record<Bedragkolom, string | undefined>> = {
    definitief: totaal?.lasten,
    voorschot: totaal?.voorschotten,
    saldo: totaal?.saldo,
  };
  const sommen = KOLOMMEN.map((kolom) => {
    const letter = letterOf(K[kolom]);
    return formule(`SUM(${letter}${rijen[0]}:${letter}${rijen.at(-1)})`, { verwacht: verwacht[kolom] });
  });
  const subtotaal = tabel.rij([tekst(`Totaal ${deelnemer.naam}`), leeg, leeg, ...sommen], 'subtotaal');
  return { rijen, subtotaal };
}

/** All deelnemers together, per werkorganisatie; the grand total adds up the subtotals of the deelnemers. */
function writeAll({ werk, blad, tabel }: Bouw, groepen: readonly Groep[]) {
  const { gegevens } = werk;
  keepTogether(werk.sjabloon.blad('Verrekening'), blad.rij, gegevens.werkorganisaties.length + 2);
  tabel.rij([tekst('Alle deelnemers')], 'groep');
  const acrossAll = (kolom: Bedragkolom, rijen: readonly number[]): Cel =>
    formule(plus(rijen.map((rij) => `${letterOf(K[kolom])}${rij}`)));
  const rijen = gegevens.werkorganisaties.map(({ code, naam, gastheer }, w) => {
    const eigen = groepen.map((groep) => groep.rijen[w] ?? 0);
    const bedragen = KOLOMMEN.map((kolom) => acrossAll(kolom, eigen));
    return tabel.rij([tekst(code), tekst(naam), tekst(gegevens.naamVan(gastheer)), ...bedragen], 'berekend');
  });
  const subtotalen = groepen.map(({ subtotaal }) => subtotaal);
  const totalen = KOLOMMEN.map((kolom) => acrossAll(kolom, subtotalen));
  const totaal = tabel.rij([tekst('Totaal verband'), leeg, leeg, ...totalen], 'totaal');
  return { rijen, totaal };
}
