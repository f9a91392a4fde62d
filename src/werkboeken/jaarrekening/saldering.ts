import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import { keepTogether } from '../werkmap/pagina.js';
import { once } from '../werkmap/tabel.js';
import type { Doorbelasting } from './doorbelasting.js';
import type { VerrekeningBlad } from './verrekening.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

const SALDO = 3;

/** Where other sheets find who pays whom, by place in the list of partijen. */
export interface SalderingBlad {
  readonly betalingen: readonly { readonly van: string; readonly naar: string; readonly bedrag: string }[];
  /** What a party owes (positive) or is owed, from its saldo; and the same from the claims. */
  netto(partij: number): string;
  nettoVorderingen(partij: number): string;
  betaald(partij: number): string;
}

/** Payments first, then how a saldo becomes a payment, then every claim behind it. */
export function writeSaldering(
  werk: Werk,
  verrekening: VerrekeningBlad,
  doorbelasting: readonly Doorbelasting[],
): SalderingBlad {
  const blad = werk.blad('Saldering');
  const betalingen = writeBetalingen(werk, blad);
  blad.skip();
  const brug = writeBrug({ werk, blad, verrekening, betalingen, doorbelasting });
  blad.skip();
  const vorderingen = writeVorderingen({ werk, blad, verrekening, doorbelasting });
  const netto = SALDO + 3 + (doorbelasting.length > 0 ? 1 : 0);
  return {
    betalingen: betalingen.map(({ rij }) => ({
      van: blad.ref(1, rij),
      naar: blad.ref(2, rij),
      bedrag: blad.ref(3, rij),
    })),
    netto: (p) => blad.ref(netto, brug[p] ?? 0),
    betaald: (p) => blad.ref(netto + 1, brug[p] ?? 0),
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
  readonly doorbelasting: readonly Doorbelasting[];
}

function writeBrug({ werk, blad, verrekening, betalingen, doorbelasting }: Brugbouw): number[] {
  const { partijen, deelnemers, werkorganisaties, invoer } = werk.gegevens;
  keepTogether(werk.sjabloon.blad('Saldering'), blad.rij, partijen.length + 5);
  const metDoorbelasting = doorbelasting.length > 0;
  const tabel = werk.tabel(blad, 'brug', { doorbelasting: once(metDoorbelasting) });
  const [netto, betaling] = metDoorbelasting ? ['G', 'H'] : ['F', 'G'];
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
      ...(metDoorbelasting ? [formule(claimsOf(werk, code, doorbelasting))] : []),
      formule(`C${rij}+D${rij}+E${rij}${metDoorbelasting ? `+F${rij}` : ''}`, {
        verwacht: invoer.uitkomst.posities.find(({ partij }) => partij === code)?.netto,
      }),
      formule(`0${paid.join('')}`),
      formule(`${netto}${rij}-${betaling}${rij}`, { verwacht: '0.00' }),
    ]);
  });
  const som = (kolom: number): Cel =>
    formule(`SUM(${letterOf(kolom)}${rijen[0]}:${letterOf(kolom)}${rijen.at(-1)})`);
  const sommen = Array.from({ length: metDoorbelasting ? 7 : 6 }, (_, i) => som(SALDO + i));
  tabel.rij([tekst('Totaal'), leeg, ...sommen], 'totaal');
  tabel.noot();
  return rijen;
}

/** What a party owes for deliveries to the werkorganisaties it runs, less what it is owed for those of its own. */
function claimsOf({ gegevens }: Werk, partij: string, doorbelasting: readonly Doorbelasting[]): string {
  const delen = doorbelasting.flatMap(({ van, naar, vordering }) => [
    ...(gegevens.gastheerVan(naar) === partij ? [`+${vordering}`] : []),
    ...(gegevens.gastheerVan(van) === partij ? [`-${vordering}`] : []),
  ]);
  return `0${delen.join('')}`;
}

const countHosted = (aantal: number): string =>
  aantal === 1 ? '1 werkorganisatie' : `${aantal} werkorganisaties`;

/** Each saldo is a claim of the gastheer: what the others owe him, he is owed. */
function writeVorderingen({ werk, blad, verrekening, doorbelasting }: Omit<Brugbouw, 'betalingen'>): number {
  const { gegevens } = werk;
  const { partijen, deelnemers, werkorganisaties } = gegevens;
  const namen = partijen.map(({ naam }) => naam);
  keepTogether(werk.sjabloon.blad('Saldering'), blad.rij, werkorganisaties.length + doorbelasting.length + 4);
  const tabel = werk.tabel(blad, 'vorderingen', { partij: { woord: 'partij', namen } });
  tabel.titel();
  tabel.kop();
  const laatste = letterOf(2 + partijen.length);
  const saldi = werkorganisaties.map(({ kort, gastheer }, w) => {
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
  const leveringen = doorbelasting.map((levering) => {
    const rij = blad.rij;
    return tabel.rij([
      tekst(`Doorbelasting ${kortVan(werk, levering.van)} aan ${kortVan(werk, levering.naar)}`),
      tekst(gegevens.naamVan(gegevens.gastheerVan(levering.van))),
      ...partijen.map(({ code }) => formule(claimsOf(werk, code, [levering]))),
      formule(`SUM(C${rij}:${laatste}${rij})`, { verwacht: '0.00' }),
    ]);
  });
  const rijen = [...saldi, ...leveringen];
  const som = (kolom: number): Cel =>
    formule(`SUM(${letterOf(kolom)}${rijen[0]}:${letterOf(kolom)}${rijen.at(-1)})`);
  const sommen = Array.from({ length: partijen.length + 1 }, (_, i) => som(3 + i));
  const totaal = tabel.rij([tekst('Netto per partij'), leeg, ...sommen], 'totaal');
  tabel.noot();
  return totaal;
}

const kortVan = ({ gegevens }: Werk, werkorganisatie: string): string =>
  gegevens.werkorganisaties.find(({ code }) => code === werkorganisatie)?.kort ?? werkorganisatie;
