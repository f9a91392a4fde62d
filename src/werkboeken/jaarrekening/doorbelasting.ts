import { fromCents, toCents } from '../../rekenkern/index.js';
import type { Blad } from '../werkmap/blad.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import type { Levering } from './einddoelen.js';
import type { Gegevens } from './gegevens.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

/** What one werkorganisatie owes another for what its hulpkostenplaatsen delivered, by code. */
export interface Doorbelasting {
  readonly van: string;
  readonly naar: string;
  /** References: delivered, and what of it is still to be paid. */
  readonly geleverd: string;
  readonly vordering: string;
}

/** A row for each pair of werkorganisaties with a delivery or an advance; nothing where there is none. */
export function writeDoorbelasting(werk: Werk, blad: Blad, leveringen: readonly Levering[]): Doorbelasting[] {
  const { gegevens } = werk;
  const paren = listParen(gegevens);
  if (paren.length === 0) return [];
  const tabel = werk.tabel(blad, 'doorbelasting');
  tabel.titel();
  tabel.kop();
  const rijen = paren.map(({ van, naar, bedrag, voorschot }) => {
    const rij = blad.rij;
    const eigen = leveringen.filter((levering) => levering.van === van && levering.naar === naar);
    return tabel.rij([
      tekst(gegevens.naamVanWerkorganisatie(van)),
      tekst(gegevens.naamVanWerkorganisatie(naar)),
      formule(plus(eigen.map((levering) => levering.bedrag)), { verwacht: bedrag }),
      tekst(gegevens.naamVan(gegevens.gastheerVan(van))),
      getal(voorschot),
      formule(`C${rij}-E${rij}`),
    ]);
  });
  const som = (letter: string) => formule(`SUM(${letter}${rijen[0]}:${letter}${rijen.at(-1)})`);
  tabel.rij([tekst('Totaal'), leeg, som('C'), leeg, som('E'), som('F')], 'totaal');
  tabel.noot();
  return paren.map(({ van, naar }, i) => ({
    van,
    naar,
    geleverd: blad.ref(3, rijen[i] ?? 0),
    vordering: blad.ref(6, rijen[i] ?? 0),
  }));
}

function listParen({ invoer, werkorganisaties }: Gegevens) {
  const { doorbelastVoorschotten = [] } = invoer.rekenmodel;
  const codes = werkorganisaties.map(({ code }) => code);
  return codes.flatMap((van) =>
    codes.flatMap((naar) => {
      const between = (regel: { van: string; naar: string }): boolean =>
        regel.van === van && regel.naar === naar;
      const bedrag = invoer.uitkomst.doorbelasting.find(between)?.bedrag ?? '0.00';
      const betaald = doorbelastVoorschotten.filter(between);
      const voorschot = fromCents(betaald.reduce((som, { bedrag: deel }) => som + toCents(deel), 0n));
      return toCents(bedrag) === 0n && betaald.length === 0 ? [] : [{ van, naar, bedrag, voorschot }];
    }),
  );
}
