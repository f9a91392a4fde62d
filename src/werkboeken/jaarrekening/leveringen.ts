import type { Blad } from '../werkmap/blad.js';
import { formule, getal, quantityFormat, tekst } from '../werkmap/cel.js';
import type { Afspraak, Plaats } from './hulplijst.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

/** The share of the `a`-th agreement of the `p`-th place: a reference, or null where it does not count. */
export type Leveringen = (p: number, a: number) => string | null;

/** What each hulpkostenplaats delivers to whom as agreed, and the share that gives. */
export function writeLeveringen(werk: Werk, blad: Blad, plaatsen: readonly Plaats[]): Leveringen {
  const tabel = werk.tabel(blad, 'leveringen');
  tabel.titel();
  tabel.kop();
  const rijen = plaatsen.map(({ code, afspraken }) => {
    const eerste = blad.rij;
    const tellend = afspraken.flatMap(({ telt }, a) => (telt ? [`$E$${eerste + a}`] : []));
    const som = plus(tellend);
    return afspraken.map((afspraak, a) => {
      const { naar, gewicht } = afspraak;
      return tabel.rij([
        tekst(code),
        tekst(naar.soort),
        tekst(naar.code),
        tekst(naar.omschrijving),
        getal(gewicht, { formaat: quantityFormat(gewicht) }),
        share(afspraak, `E${eerste + a}/(${som})`),
      ]);
    });
  });
  tabel.noot();
  blad.skip();
  return (p, a) => (plaatsen[p]?.afspraken[a]?.telt ? `F${rijen[p]?.[a] ?? 0}` : null);
}

const share = ({ telt, gewicht }: Afspraak, deling: string) =>
  telt ? formule(deling) : tekst(/[1-9]/.test(gewicht) ? 'telt niet mee' : '–', { stijl: 'np_stijl_geen' });
