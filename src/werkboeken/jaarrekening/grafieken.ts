import { Getal, letterOf } from '../formule/index.js';
import type { Bereik, Grafiek, Reeks } from '../werkmap/grafiek.js';
import { columnRange } from '../werkmap/grafiek.js';
import { shortText } from '../werkmap/tekst.js';
import type { Samenvatting } from './samenvatting.js';
import type { Werk } from './werk.js';

const BLAD = 'Samenvatting';
const K = { naam: 2, eersteWerkorganisatie: 3, netto: 6 } as const;
const HOOGTE = 15;

/** The two pictures of the Samenvatting: what each deelnemer bears, and who pays or receives. */
export function drawSamenvatting(werk: Werk, { tabellen }: Samenvatting): Grafiek[] {
  const { einde, deelnemers, matrix, matrixKop } = tabellen;
  const onder = einde + Math.max(HOOGTE, werk.gegevens.deelnemers.length + 6);
  const lasten = werk.gegevens.werkorganisaties.map(({ kort }, w): Reeks => {
    const kolom = K.eersteWerkorganisatie + w;
    return {
      naam: { ref: columnRange(BLAD, kolom, [matrixKop, matrixKop]), waarden: [shortText(kort)] },
      categorieen: texts(werk, matrix),
      waarden: numbers(werk, kolom, matrix),
    };
  });
  const [eerste] = deelnemers;
  const netto: Reeks = {
    naam: { ref: columnRange(BLAD, K.netto, [eerste - 1, eerste - 1]), waarden: ['Na saldering'] },
    categorieen: texts(werk, deelnemers),
    waarden: numbers(werk, K.netto, deelnemers),
  };
  return [
    {
      soort: 'gestapeld',
      titel: 'Definitieve lasten per deelnemer (× € 1 mln)',
      omschrijving:
        'Gestapelde balken: de definitieve lasten van elke deelnemer, verdeeld naar werkorganisatie; de bedragen staan in de tabel op dit blad.',
      reeksen: lasten,
      formaat: '[$-413]0.0,,',
      van: { kolom: 1, rij: einde },
      tot: { kolom: 5, rij: onder },
    },
    {
      soort: 'kolommen',
      titel: 'Na saldering: betaalt (+) of ontvangt (–) (× € 1.000)',
      omschrijving:
        'Kolommen: wat elke deelnemer na saldering betaalt (boven de lijn) of ontvangt (onder de lijn); de bedragen staan in de tabel op dit blad.',
      reeksen: [netto],
      formaat: '[$-413]#,##0,',
      van: { kolom: 5, rij: einde },
      tot: { kolom: 10, rij: onder },
    },
  ];
}

const texts = ({ gegevens }: Werk, rijen: readonly [number, number]): Bereik<string> => ({
  ref: columnRange(BLAD, K.naam, rijen),
  waarden: gegevens.deelnemers.map(({ naam }) => shortText(naam)),
});

function numbers({ werkmap }: Werk, kolom: number, rijen: readonly [number, number]): Bereik<number> {
  const [eerste, laatste] = rijen;
  const waarden = Array.from({ length: laatste - eerste + 1 }, (_, i) => {
    const waarde = werkmap.valueOf(BLAD, `${letterOf(kolom)}${eerste + i}`);
    return Getal.isDecimal(waarde) ? waarde.toNumber() : 0;
  });
  return { ref: columnRange(BLAD, kolom, rijen), waarden };
}
