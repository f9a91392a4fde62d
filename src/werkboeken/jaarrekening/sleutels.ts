import type { Sleutel } from '../../rekenkern/index.js';
import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, quantityFormat, tekst } from '../werkmap/cel.js';
import type { Diensten } from './diensten.js';
import type { Werk } from './werk.js';
import { plus } from './werk.js';

const SOORTEN: Readonly<Record<Sleutel['soort'], string>> = {
  gewichten: 'naar gewicht',
  gelijk: 'gelijke delen',
  percentages: 'percentages',
  pondspondsgewijs: 'pondspondsgewijs',
  samengesteld: 'samengesteld',
  begrensd: 'begrensd',
};
const BEDRAG = '[$-413]#,##0.00;[$-413]-#,##0.00;[$-413]"–"';

/**
 * The keys of the verband: each value, and the share it gives as a live formula.
 * @returns for each key code the references to the shares, in the order of deelnemers
 */
export function writeSleutels(werk: Werk, blad: Blad, diensten: Diensten): Map<string, readonly string[]> {
  const { deelnemers, invoer } = werk.gegevens;
  const namen = deelnemers.map(({ naam }) => naam);
  const tabel = werk.tabel(blad, 'sleutels', {
    waarde: { woord: 'deelnemer', namen },
    aandeel: { woord: 'deelnemer', namen },
  });
  const [waarde, totaal] = [4, 4 + namen.length];
  const aandelen = new Map<string, readonly string[]>();
  tabel.titel();
  tabel.kop();
  for (const sleutel of invoer.rekenmodel.sleutels) {
    const rij = blad.rij;
    const som = `$${letterOf(totaal)}${rij}`;
    const waarden = valuesOf(sleutel, werk, diensten);
    const formaat = waarden.find(({ formaat: f }) => f !== undefined)?.formaat;
    const shares = namen.map((_, d) => formule(`IF(${som}=0,0,${letterOf(waarde + d)}${rij}/${som})`));
    const totaalcel = formule(`SUM(${letterOf(waarde)}${rij}:${letterOf(totaal - 1)}${rij})`, { formaat });
    tabel.rij(
      [
        tekst(sleutel.code),
        tekst(SOORTEN[sleutel.soort]),
        tekst(usedBy(sleutel.code, werk)),
        ...waarden,
        totaalcel,
        ...shares,
        tekst(dutchDate(sleutel.peildatum)),
        tekst(sleutel.bron ?? '–'),
        tekst(sleutel.status ?? '–', sleutel.status === 'voorlopig' ? { stijl: 'np_stijl_voorlopig' } : {}),
      ],
      sleutel.soort === 'pondspondsgewijs' ? 'berekend' : 'rij',
    );
    aandelen.set(
      sleutel.code,
      namen.map((_, d) => `${letterOf(totaal + 1 + d)}${rij}`),
    );
  }
  if (invoer.rekenmodel.sleutels.length === 0) tabel.rij([tekst('geen'), leeg]);
  tabel.noot();
  return aandelen;
}

function valuesOf(sleutel: Sleutel, { gegevens }: Werk, diensten: Diensten): Cel[] {
  const { deelnemers, werkorganisaties } = gegevens;
  switch (sleutel.soort) {
    case 'gewichten':
    case 'percentages': {
      const waarden = sleutel.soort === 'gewichten' ? sleutel.gewichten : sleutel.percentages;
      return deelnemers.map(({ code }) => {
        const waarde = waarden[code] ?? '0';
        return getal(waarde, { formaat: quantityFormat(waarde) });
      });
    }
    case 'gelijk':
      return deelnemers.map(({ code }) => getal((sleutel.deelnemers ?? [code]).includes(code) ? '1' : '0'));
    case 'pondspondsgewijs':
      return deelnemers.map((_, d) => {
        const delen = werkorganisaties.flatMap(({ code }, w) =>
          (sleutel.werkorganisaties ?? [code]).includes(code)
            ? [diensten.product(w, d), diensten.direct(w, d)]
            : [],
        );
        return formule(plus(delen), { formaat: BEDRAG });
      });
    case 'samengesteld':
    case 'begrensd':
      throw new Error(`Sleutels van de soort ${sleutel.soort} staan nog niet in dit werkboek.`);
  }
}

/** How many cascos this key divides. */
function usedBy(code: string, { gegevens }: Werk): string {
  const aantal = gegevens.invoer.rekenmodel.cascos.filter(({ sleutel }) => sleutel === code).length;
  return aantal === 1 ? '1 casco' : `${aantal} casco's`;
}

function dutchDate(datum: string | undefined): string {
  if (datum === undefined) return '–';
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(datum));
}
