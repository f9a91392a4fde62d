import type { OngeldigVeld } from '../../platform/index.js';
import { foldHeader } from '../checks/tekst.js';
import { readWaarde } from '../checks/waarde.js';
import { SOORT } from '../soorten.js';
import { koppenOf, makeCel, type Profiel, type Profielkolom } from './profiel.js';

type Inhoud = Omit<Profiel, 'code'>;

/** Every reason why a profile cannot be used as it is. @param andere the other profiles of the verband */
export function checkProfiel(profiel: Inhoud, andere: readonly Profiel[]): OngeldigVeld[] {
  return [
    ...profiel.kolommen.flatMap((kolom, place) => checkKolom(profiel, kolom, place)),
    ...checkVolledig(profiel),
    ...checkKoppen(profiel),
    ...checkAndere(profiel, andere),
  ];
}

function checkKolom({ soort, kolommen }: Inhoud, eigen: Profielkolom, place: number): OngeldigVeld[] {
  const naam = `kolommen/${place}`;
  const kolom = SOORT[soort].kolommen.find((one) => one.naam === eigen.kolom);
  if (kolom === undefined) {
    const namen = SOORT[soort].kolommen.map((one) => one.naam).join(', ');
    return [
      { name: `${naam}/kolom`, reason: `“${eigen.kolom}” is geen kolom van ${soort}. Kies uit ${namen}.` },
    ];
  }
  if (kolommen.findIndex((one) => one.kolom === eigen.kolom) < place)
    return [
      { name: `${naam}/kolom`, reason: `De kolom ${eigen.kolom} staat er twee keer in. Laat er één weg.` },
    ];
  if (eigen.wijze === 'saldo' && kolom.veld !== 'bedrag')
    return [{ name: `${naam}/wijze`, reason: 'Debet min credit kan alleen voor de kolom Bedrag.' }];
  if (eigen.wijze !== 'vast') return [];
  // Which year and which codes exist is only known when a file is read.
  const jaar = { boekjaar: Number(eigen.waarde), periode13: true };
  const fout = !('waarde' in readWaarde(makeCel(eigen.waarde), kolom, jaar));
  const isJaar = kolom.type !== 'boekjaar' || /^\d{4}$/.test(eigen.waarde);
  if (!fout && isJaar) return [];
  const reason = `“${eigen.waarde}” kan niet in de kolom ${eigen.kolom} staan. Vul een waarde in zoals het sjabloon die vraagt.`;
  return [{ name: `${naam}/waarde`, reason }];
}

function checkVolledig({ soort, kolommen }: Inhoud): OngeldigVeld[] {
  return SOORT[soort].kolommen
    .filter(({ naam, verplicht }) => verplicht && !kolommen.some(({ kolom }) => kolom === naam))
    .map(({ naam }) => ({
      name: 'kolommen',
      reason: `De kolom ${naam} is verplicht. Kies een kolomnaam van het bestand of geef een vaste waarde.`,
    }));
}

/** Without a header there is nothing to read, and one header is one column. */
function checkKoppen(profiel: Inhoud): OngeldigVeld[] {
  const koppen = koppenOf(profiel);
  if (koppen.length === 0)
    return [{ name: 'kolommen', reason: 'Laat ten minste één kolom uit het bestand komen.' }];
  const dubbel = koppen.filter((kop, place) => isIn(koppen.slice(0, place), kop));
  const gelezen = profiel.negeren.filter((kop) => isIn(koppen, kop));
  return [
    ...dubbel.map((kop) => ({
      name: 'kolommen',
      reason: `De kolomnaam “${kop}” is voor meer dan één kolom gekozen. Kies voor elk een andere.`,
    })),
    ...gelezen.map((kop) => ({
      name: 'negeren',
      reason: `De kolomnaam “${kop}” wordt gelezen en kan niet worden overgeslagen. Haal haar hier weg.`,
    })),
  ];
}

function checkAndere(profiel: Inhoud, andere: readonly Profiel[]): OngeldigVeld[] {
  const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((kop) => isIn(b, kop));
  return andere
    .filter(({ soort }) => soort === profiel.soort)
    .filter((ander) => sameSet(koppenOf(ander), koppenOf(profiel)))
    .map(({ naam, code }) => ({
      name: 'kolommen',
      reason: `Het profiel “${naam}” (${code}) wordt aan dezelfde kolomnamen herkend. Wijzig dat profiel.`,
    }));
}

const isIn = (koppen: readonly string[], kop: string): boolean =>
  koppen.some((one) => foldHeader(one) === foldHeader(kop));
