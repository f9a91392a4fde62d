import type { OngeldigVeld } from '../platform/index.js';
import { hasWaarden, type Sleutelsoort } from './definitie.js';
import { toUnits } from './eenheden.js';
import { wrongTotal } from './honderd.js';
import type { SleutelwaardeInvoer } from './sleutelwaarde.schema.js';

/** A value that is held true, before the change. */
export type GeldendeWaarde = Omit<SleutelwaardeInvoer, 'toelichting'>;

export interface Stand {
  /** How each key divides from which day on, oldest first. */
  readonly versies: ReadonlyMap<
    string,
    readonly { readonly soort: Sleutelsoort; readonly tot: string | null }[]
  >;
  /** Until which day each deelnemer takes part; null for as long as nobody says otherwise. */
  readonly deelnames: ReadonlyMap<string, string | null>;
  readonly waarden: readonly GeldendeWaarde[];
}

/** What a value is about. */
export const onderwerp = ({ sleutel, peildatum, deelnemer }: GeldendeWaarde): string =>
  [sleutel, peildatum, deelnemer].join('/');

/** Whether recording it changes nothing. */
export function isSame(nieuw: SleutelwaardeInvoer, oud: GeldendeWaarde | undefined): boolean {
  if (oud === undefined) return false;
  const { waarde, bron, status } = oud;
  return toUnits(waarde) === toUnits(nieuw.waarde) && bron === nieuw.bron && status === nieuw.status;
}

/** Everything that is wrong with recording these values, each fault with its place in the list. */
export function checkWaarden(invoer: readonly SleutelwaardeInvoer[], stand: Stand): OngeldigVeld[] {
  const known = new Map(stand.waarden.map((waarde) => [onderwerp(waarde), waarde]));
  const seen = new Set<string>();
  const perWaarde = invoer.flatMap((waarde, place) => {
    const about = onderwerp(waarde);
    const isDouble = seen.has(about);
    seen.add(about);
    const faults = [
      ...checkSleutel(waarde, stand),
      ...checkDeelnemer(waarde, stand),
      ...(isDouble
        ? [
            [
              'deelnemer',
              `"${waarde.deelnemer}" heeft in deze opgave al een waarde voor deze sleutel en peildatum. Haal er een weg.`,
            ] as const,
          ]
        : []),
      ...checkVervanging(waarde, known.get(about)),
    ];
    return faults.map(([veld, reason]) => ({ name: `sleutelwaarden/${place}/${veld}`, reason }));
  });
  return perWaarde.length > 0 ? perWaarde : checkPercentages(invoer, stand);
}

type Veldfout = readonly [veld: keyof SleutelwaardeInvoer, reason: string];

function checkSleutel({ sleutel, peildatum }: GeldendeWaarde, { versies }: Stand): Veldfout[] {
  const found = versies.get(sleutel);
  if (found === undefined)
    return [
      ['sleutel', `Sleutel "${sleutel}" bestaat niet. Verbeter de code, of leg de sleutel eerst vast.`],
    ];
  return soortVan(found, peildatum) === null
    ? [
        [
          'sleutel',
          `Sleutel "${sleutel}" heeft vanaf ${peildatum} geen eigen waarden: zijn verdeling volgt uit zijn soort. Leg de waarden vast bij de sleutel waar hij op steunt.`,
        ],
      ]
    : [];
}

/** The soort that makes use of a value of this day: of the first versie with values that still holds then or later. */
function soortVan(
  versies: readonly { readonly soort: Sleutelsoort; readonly tot: string | null }[],
  peildatum: string,
): Sleutelsoort | null {
  return (
    versies.find((versie) => hasWaarden(versie) && (versie.tot === null || versie.tot > peildatum))?.soort ??
    null
  );
}

/** Values of a day before somebody's entry are fine: the newest ones count until there are newer. */
function checkDeelnemer({ deelnemer, peildatum }: GeldendeWaarde, { deelnames }: Stand): Veldfout[] {
  const tot = deelnames.get(deelnemer);
  if (tot === undefined)
    return [
      [
        'deelnemer',
        `Deelnemer "${deelnemer}" bestaat niet. Verbeter de code, of voeg de deelnemer eerst toe.`,
      ],
    ];
  return tot !== null && tot <= peildatum
    ? [
        [
          'deelnemer',
          `"${deelnemer}" neemt op ${peildatum} niet meer deel. Kies een eerdere peildatum, of laat deze deelnemer weg.`,
        ],
      ]
    : [];
}

function checkVervanging(nieuw: SleutelwaardeInvoer, oud: GeldendeWaarde | undefined): Veldfout[] {
  if (oud?.status !== 'definitief' || isSame(nieuw, oud) || nieuw.toelichting !== undefined) return [];
  return [
    [
      'toelichting',
      `Voor "${nieuw.deelnemer}" staat op ${nieuw.peildatum} een definitieve waarde, ${oud.waarde}. Zeg in de toelichting waarom die verandert.`,
    ],
  ];
}

/** The percentages of one day are one set: together, with what was there already, they are the whole. */
function checkPercentages(
  invoer: readonly SleutelwaardeInvoer[],
  { waarden, versies }: Stand,
): OngeldigVeld[] {
  const sets = new Map<string, Map<string, string>>();
  for (const { sleutel, peildatum, deelnemer, waarde } of [...waarden, ...invoer]) {
    const set = `${sleutel}/${peildatum}`;
    sets.set(set, (sets.get(set) ?? new Map<string, string>()).set(deelnemer, waarde));
  }
  const touched = new Map(
    invoer.map((each, place) => [`${each.sleutel}/${each.peildatum}`, { ...each, place }]),
  );
  return [...touched].flatMap(([set, { sleutel, peildatum, place }]) => {
    if (soortVan(versies.get(sleutel) ?? [], peildatum) !== 'percentages') return [];
    const wrong = wrongTotal([...(sets.get(set)?.values() ?? [])]);
    return wrong === null
      ? []
      : [
          {
            name: `sleutelwaarden/${place}/waarde`,
            reason: `Sleutel "${sleutel}" op ${peildatum}: ${wrong}`,
          },
        ];
  });
}
