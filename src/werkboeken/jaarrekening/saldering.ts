import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import type { VerrekeningBlad } from './verrekening.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

const K = { saldo: 3, eigen: 4, anderen: 5, netto: 6, betalingen: 7, na: 8 } as const;

/** Where other sheets find who pays whom, by place in the list of partijen. */
export interface SalderingBlad {
  readonly betalingen: readonly { readonly van: string; readonly naar: string; readonly bedrag: string }[];
  /** What a party owes (positive) or is owed, from its saldo; and the same from the claims. */
  netto(partij: number): string;
  nettoVorderingen(partij: number): string;
  betaald(partij: number): string;
}

/** Payments first, then how a saldo becomes a payment, then every claim behind it. */
export function writeSaldering(werk: Werk, verrekening: VerrekeningBlad): SalderingBlad {
  const blad = werk.blad('Saldering');
  const betalingen = writeBetalingen(werk, blad);
  blad.skip();
  const brug = writeBrug({ werk, blad, verrekening, betalingen });
  blad.skip();
  const vorderingen = writeVorderingen(werk, blad, verrekening);
  return {
    betalingen: betalingen.map(({ rij }) => ({
      van: blad.ref(1, rij),
      naar: blad.ref(2, rij),
      bedrag: blad.ref(3, rij),
    })),
    netto: (p) => blad.ref(K.netto, brug[p] ?? 0),
    betaald: (p) => blad.ref(K.betalingen, brug[p] ?? 0),
    nettoVorderingen: (p) => blad.ref(3 + p, vorderingen),
  };
}

interface Betaalregel {
  readonly van: string;
  readonly naar: string;
  readonly rij: number;
}

function writeBetalingen(werk: Werk, blad: Blad): Betaalregel[] {
  const { gegevens } = werk;
  const tabel = werk.tabel(blad, 'betalingen');
  tabel.titel();
  tabel.kop();
  const regels = gegevens.invoer.uitkomst.saldering.map(({ van, naar, bedrag }) => ({
    van,
    naar,
    rij: tabel.rij([tekst(gegevens.naamVan(van)), tekst(gegevens.naamVan(naar)), getal(bedrag)]),
  }));
  if (regels.length === 0) tabel.rij([tekst('Niemand hoeft te betalen'), leeg, getal('0.00')]);
  const laatste = blad.rij - 1;
  const eerste = regels[0]?.rij ?? laatste;
  tabel.rij([tekst('Totaal'), leeg, formule(`SUM(C${eerste}:C${laatste})`)], 'totaal');
  return regels;
}

interface Brugbouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly verrekening: VerrekeningBlad;
  readonly betalingen: readonly Betaalregel[];
}

function writeBrug({ werk, blad, verrekening, betalingen }: Brugbouw): number[] {
  const { partijen, deelnemers, werkorganisaties, invoer } = werk.gegevens;
  keepTogether(werk.sjabloon.blad('Saldering'), blad.rij, partijen.length + 5);
  const tabel = werk.tabel(blad, 'brug');
  tabel.titel();
  tabel.kop();
  const rijen = partijen.map(({ code, naam }) => {
    const d = deelnemers.findIndex((deelnemer) => deelnemer.code === code);
    const eigen = werkorganisaties.flatMap(({ gastheer }, w) => (gastheer === code ? [w] : []));
    const own = (w: number): string => (d < 0 ? '0' : verrekening.cel('saldo', d, w));
    const paid = betalingen.flatMap(({ van, naar, rij }) =>
      van === code ? [`+C${rij}`] : naar === code ? [`-C${rij}`] : [],
    );
    const rij = blad.rij;
    return tabel.rij([
      tekst(naam),
      tekst(eigen.length === 0 ? '–' : countHosted(eigen.length)),
      formule(d < 0 ? '0' : verrekening.perDeelnemer('saldo', d)),
      formule(`-(${plus(eigen.map(own))})`),
      formule(`-(${plus(eigen.map((w) => `(${verrekening.perWerkorganisatie('saldo', w)}-${own(w)})`))})`),
      formule(`C${rij}+D${rij}+E${rij}`, {
        verwacht: invoer.uitkomst.posities.find(({ partij }) => partij === code)?.netto,
      }),
      formule(`0${paid.join('')}`),
      formule(`F${rij}-G${rij}`, { verwacht: '0.00' }),
    ]);
  });
  const som = (kolom: number): Cel =>
    formule(`SUM(${letterOf(kolom)}${rijen[0]}:${letterOf(kolom)}${rijen.at(-1)})`);
  tabel.rij([tekst('Totaal'), leeg, ...Object.values(K).map(som)], 'totaal');
  tabel.noot();
  return rijen;
}

const countHosted = (aantal: number): string =>
  aantal === 1 ? '1 werkorganisatie' : `${aantal} werkorganisaties`;

/** Each saldo is a claim of the gastheer: what the others owe him, he is owed. */
function writeVorderingen(werk: Werk, blad: Blad, verrekening: VerrekeningBlad): number {
  const { gegevens } = werk;
  const { partijen, deelnemers, werkorganisaties } = gegevens;
  const namen = partijen.map(({ naam }) => naam);
  keepTogether(werk.sjabloon.blad('Saldering'), blad.rij, werkorganisaties.length + 4);
  const tabel = werk.tabel(blad, 'vorderingen', { partij: { woord: 'partij', namen } });
  tabel.titel();
  tabel.kop();
  const laatste = letterOf(2 + partijen.length);
  const rijen = werkorganisaties.map(({ kort, gastheer }, w) => {
    const rij = blad.rij;
    const vordering = (partij: string): string => {
      const d = deelnemers.findIndex(({ code }) => code === partij);
      const eigen = d < 0 ? '0' : verrekening.cel('saldo', d, w);
      return partij === gastheer ? `-(${verrekening.perWerkorganisatie('saldo', w)}-${eigen})` : eigen;
    };
    return tabel.rij([
      tekst(`Saldo ${kort}`),
      tekst(gegevens.naamVan(gastheer)),
      ...partijen.map(({ code }) => formule(vordering(code))),
      formule(`SUM(C${rij}:${laatste}${rij})`, { verwacht: '0.00' }),
    ]);
  });
  const som = (kolom: number): Cel =>
    formule(`SUM(${letterOf(kolom)}${rijen[0]}:${letterOf(kolom)}${rijen.at(-1)})`);
  const sommen = Array.from({ length: partijen.length + 1 }, (_, i) => som(3 + i));
  const totaal = tabel.rij([tekst('Netto per partij'), leeg, ...sommen], 'totaal');
  tabel.noot();
  return totaal;
}
