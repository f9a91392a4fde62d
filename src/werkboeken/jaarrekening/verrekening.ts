import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { Tabel } from '../werkmap/tabel.js';
import { once } from '../werkmap/tabel.js';
import type { Casco } from './casco.js';
import type { Diensten } from './diensten.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

type Bedragkolom = 'diensten' | 'casco' | 'rechtstreeks' | 'definitief' | 'voorschot' | 'saldo';
const EERSTE = 4;

/** Where other sheets find the bill. */
export interface VerrekeningBlad {
  /** One deelnemer with one werkorganisatie, by place in their lists. */
  cel(kolom: Bedragkolom, deelnemer: number, werkorganisatie: number): string;
  perDeelnemer(kolom: Bedragkolom, deelnemer: number): string;
  perWerkorganisatie(kolom: Bedragkolom, werkorganisatie: number): string;
  totaal(kolom: Bedragkolom): string;
  /** The cell with the code of a werkorganisatie. */
  code(werkorganisatie: number): string;
  readonly kop: number;
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly tabel: Tabel;
  /** The amounts there are, from left to right. */
  readonly kolommen: readonly Bedragkolom[];
  readonly letter: (kolom: Bedragkolom) => string;
}

export function writeVerrekening(werk: Werk, diensten: Diensten, casco: Casco): VerrekeningBlad {
  const blad = werk.blad('Verrekening');
  const aanwezig = {
    diensten: werk.heeft('Diensten'),
    casco: werk.heeft('Casco'),
    rechtstreeks: werk.heeft('Diensten'),
  };
  const tabel = werk.tabel(blad, 'verrekening', {
    diensten: once(aanwezig.diensten),
    casco: once(aanwezig.casco),
    rechtstreeks: once(aanwezig.rechtstreeks),
  });
  const lasten = (['diensten', 'casco', 'rechtstreeks'] as const).filter((kolom) => aanwezig[kolom]);
  const kolommen = [...lasten, 'definitief', 'voorschot', 'saldo'] as const;
  const nummer = (kolom: Bedragkolom): number => EERSTE + kolommen.indexOf(kolom);
  const bouw: Bouw = { werk, blad, tabel, kolommen, letter: (kolom) => letterOf(nummer(kolom)) };
  const kop = bouw.tabel.kop();
  const groepen = werk.gegevens.deelnemers.map((_, d) => writeDeelnemer(bouw, { diensten, casco, d }));
  const alle = writeAll(bouw, groepen);
  return {
    cel: (kolom, d, w) => blad.ref(nummer(kolom), groepen[d]?.rijen[w] ?? 0),
    perDeelnemer: (kolom, d) => blad.ref(nummer(kolom), groepen[d]?.subtotaal ?? 0),
    perWerkorganisatie: (kolom, w) => blad.ref(nummer(kolom), alle.rijen[w] ?? 0),
    totaal: (kolom) => blad.ref(nummer(kolom), alle.totaal),
    code: (w) => `Verrekening!$A$${alle.rijen[w] ?? 0}`,
    kop,
  };
}

interface Groep {
  readonly rijen: readonly number[];
  readonly subtotaal: number;
}

function writeDeelnemer(
  { werk, blad, tabel, kolommen, letter }: Bouw,
  { diensten, casco, d }: { readonly diensten: Diensten; readonly casco: Casco; readonly d: number },
): Groep {
  const { gegevens } = werk;
  const deelnemer = gegevens.deelnemers[d] ?? { code: '', naam: '' };
  keepTogether(werk.sjabloon.blad('Verrekening'), blad.rij, gegevens.werkorganisaties.length + 2);
  tabel.rij([tekst(deelnemer.naam)], 'groep');
  const rijen = gegevens.werkorganisaties.map(({ code, naam, gastheer }, w) => {
    const rij = blad.rij;
    const saldo = `${letter('saldo')}${rij}`;
    const lasten = [...diensten.product(w, d), ...casco.last(w, d), ...diensten.direct(w, d)];
    const regel = gegevens.invoer.uitkomst.verrekening.find(
      (verrekening) => verrekening.deelnemer === deelnemer.code && verrekening.werkorganisatie === code,
    );
    return tabel.rij([
      tekst(code),
      tekst(naam),
      tekst(gegevens.naamVan(gastheer)),
      ...lasten.map((ref) => formule(ref)),
      formule(plus(lasten.map((_, i) => `${letterOf(EERSTE + i)}${rij}`)), {
        verwacht: regel?.definitief ?? '0.00',
      }),
      getal(gegevens.voorschot(deelnemer.code, code)),
      formule(`${letter('definitief')}${rij}-${letter('voorschot')}${rij}`, {
        verwacht: regel?.saldo ?? '0.00',
      }),
      gastheer === deelnemer.code
        ? tekst('eigen aandeel gastheer')
        : formule(`IF(ROUND(${saldo},2)>0,"betaalt",IF(ROUND(${saldo},2)<0,"ontvangt","–"))`),
    ]);
  });
  const totaal = gegevens.invoer.uitkomst.perDeelnemer.find((regel) => regel.deelnemer === deelnemer.code);
  const verwacht: Partial<Record<Bedragkolom, string | undefined>> = {
    definitief: totaal?.lasten,
    voorschot: totaal?.voorschotten,
    saldo: totaal?.saldo,
  };
  const sommen = kolommen.map((kolom) =>
    formule(`SUM(${letter(kolom)}${rijen[0]}:${letter(kolom)}${rijen.at(-1)})`, {
      verwacht: verwacht[kolom],
    }),
  );
  const subtotaal = tabel.rij([tekst(`Totaal ${deelnemer.naam}`), leeg, leeg, ...sommen], 'subtotaal');
  return { rijen, subtotaal };
}

/** All deelnemers together, per werkorganisatie; the grand total adds up the subtotals of the deelnemers. */
function writeAll({ werk, blad, tabel, kolommen, letter }: Bouw, groepen: readonly Groep[]) {
  const { gegevens } = werk;
  keepTogether(werk.sjabloon.blad('Verrekening'), blad.rij, gegevens.werkorganisaties.length + 2);
  tabel.rij([tekst('Alle deelnemers')], 'groep');
  const acrossAll = (kolom: Bedragkolom, rijen: readonly number[]): Cel =>
    formule(plus(rijen.map((rij) => `${letter(kolom)}${rij}`)));
  const rijen = gegevens.werkorganisaties.map(({ code, naam, gastheer }, w) => {
    const eigen = groepen.map((groep) => groep.rijen[w] ?? 0);
    const bedragen = kolommen.map((kolom) => acrossAll(kolom, eigen));
    return tabel.rij([tekst(code), tekst(naam), tekst(gegevens.naamVan(gastheer)), ...bedragen], 'berekend');
  });
  const subtotalen = groepen.map(({ subtotaal }) => subtotaal);
  const totalen = kolommen.map((kolom) => acrossAll(kolom, subtotalen));
  const totaal = tabel.rij([tekst('Totaal verband'), leeg, leeg, ...totalen], 'totaal');
  return { rijen, totaal };
}
