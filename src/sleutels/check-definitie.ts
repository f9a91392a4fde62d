import type { OngeldigVeld } from '../platform/index.js';
import type { Definitie, Ingroei } from './definitie.js';
import { fromUnits, HONDERD, sumUnits, toUnits } from './eenheden.js';
import { wrongTotal } from './honderd.js';

/** Who and what a definitie may name. */
export interface Bekenden {
  readonly deelnemers: readonly string[];
  readonly werkorganisaties: readonly string[];
}

type Soort<Naam extends Definitie['soort']> = Extract<Definitie, { soort: Naam }>;

/** Everything that is wrong with a definitie by itself; `name` walks it from `definitie` down. */
export function checkDefinitie(definitie: Definitie, bekenden: Bekenden): OngeldigVeld[] {
  switch (definitie.soort) {
    case 'gewichten':
    case 'percentages':
      return [];
    case 'gelijk':
      return checkNames('deelnemers', definitie.deelnemers ?? [], bekenden.deelnemers);
    case 'pondspondsgewijs':
      return checkNames('werkorganisaties', definitie.werkorganisaties ?? [], bekenden.werkorganisaties);
    case 'samengesteld':
      return checkDelen(definitie);
    case 'begrensd':
      return checkGrenzen(definitie, bekenden);
    case 'ingroei':
      return checkIngroei(definitie);
  }
}

const at = (name: string, reason: string): OngeldigVeld => ({ name: `definitie/${name}`, reason });

function checkNames(veld: string, codes: readonly string[], known: readonly string[]): OngeldigVeld[] {
  return codes.flatMap((code, place) => {
    const name = `${veld}/${place}`;
    if (!known.includes(code)) return [at(name, unknown(code))];
    const isDouble = codes.indexOf(code) < place;
    return isDouble ? [at(name, `"${code}" staat hier twee keer. Haal er een weg.`)] : [];
  });
}

const unknown = (code: string): string =>
  `"${code}" bestaat niet in dit verband. Verbeter de code, of voeg "${code}" eerst toe.`;

function checkDelen({ delen }: Soort<'samengesteld'>): OngeldigVeld[] {
  const codes = delen.map(({ sleutel }) => sleutel);
  const perDeel = delen.flatMap(({ sleutel, aandeel }, place) => [
    ...(codes.indexOf(sleutel) < place
      ? [
          at(
            `delen/${place}/sleutel`,
            `Sleutel "${sleutel}" staat twee keer in de delen. Tel de aandelen bij elkaar op.`,
          ),
        ]
      : []),
    ...(toUnits(aandeel) === 0n
      ? [
          at(
            `delen/${place}/aandeel`,
            'Een aandeel van nul telt niet mee. Geef een aandeel boven nul, of haal dit deel weg.',
          ),
        ]
      : []),
  ]);
  const total = wrongTotal(delen.map(({ aandeel }) => aandeel));
  return total === null ? perDeel : [...perDeel, at('delen', total)];
}

function checkGrenzen(
  { minimum = {}, maximum = {} }: Soort<'begrensd'>,
  { deelnemers }: Bekenden,
): OngeldigVeld[] {
  const named = Object.entries({ minimum, maximum }).flatMap(([veld, grenzen]) =>
    Object.keys(grenzen)
      .filter((code) => !deelnemers.includes(code))
      .map((code) => at(`${veld}/${code}`, unknown(code))),
  );
  const above = Object.entries(maximum)
    .filter(([code, grens]) => toUnits(minimum[code] ?? '0') > toUnits(grens))
    .map(([code]) =>
      at(
        `minimum/${code}`,
        `Het minimum van "${code}" ligt boven zijn maximum. Verlaag het minimum of verhoog het maximum.`,
      ),
    );
  const total = sumUnits(Object.values(minimum));
  const full =
    total > HONDERD
      ? [
          at(
            'minimum',
            `De minima tellen op tot ${fromUnits(total)} procent, meer dan het geheel. Verlaag er een.`,
          ),
        ]
      : [];
  const none =
    Object.keys({ ...minimum, ...maximum }).length === 0
      ? [
          at(
            'minimum',
            'Zonder grens verandert er niets. Geef een minimum of een maximum, of gebruik de sleutel zelf.',
          ),
        ]
      : [];
  return [...named, ...above, ...full, ...none];
}

/** Year after year further, until only the new key counts: nobody has to guess what a year in between has. */
function checkIngroei({ van, naar, percentages }: Ingroei): OngeldigVeld[] {
  const same =
    van === naar
      ? [at('naar', 'De oude en de nieuwe sleutel zijn dezelfde. Kies een andere nieuwe sleutel.')]
      : [];
  const years = Object.keys(percentages).sort();
  const [first] = years;
  if (first === undefined)
    return [
      ...same,
      at('percentages', 'Noem per boekjaar hoe ver de nieuwe sleutel telt, tot en met het jaar met 100.'),
    ];
  const steps = years.flatMap((year, place) => {
    const name = `percentages/${year}`;
    const units = toUnits(percentages[year] ?? '0');
    const before = toUnits(percentages[years[place - 1] ?? ''] ?? '0');
    if (Number(year) !== Number(first) + place)
      return [
        at(
          name,
          `Tussen de jaren van de ingroei mist er een vóór ${year}. Geef voor elk jaar een percentage.`,
        ),
      ];
    if (units > HONDERD) return [at(name, 'Een percentage is hoogstens 100. Verlaag het.')];
    return units < before
      ? [
          at(
            name,
            `In ${year} telt de nieuwe sleutel minder mee dan in het jaar ervoor. Laat de percentages oplopen.`,
          ),
        ]
      : [];
  });
  const last = years.at(-1) ?? first;
  const end =
    toUnits(percentages[last] ?? '0') === HONDERD
      ? []
      : [
          at(
            `percentages/${last}`,
            'Een ingroei eindigt op 100. Voeg het jaar toe waarin alleen de nieuwe sleutel telt.',
          ),
        ];
  return [...same, ...steps, ...end];
}
