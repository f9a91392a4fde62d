import type { OngeldigVeld } from '../../platform/index.js';
import { checkBeleid } from './beleidseisen.js';
import type { Regelinhoud } from './velden.js';

/** A menukaartregel before it is recorded. */
export type Regel = Regelinhoud & { readonly boekjaar: number; readonly product: string };

/** What there is in a boekjaar for a regel to name. */
export interface Omgeving {
  readonly boekjaar: number;
  /** Codes of the werkvelden with a menukaart. */
  readonly menukaarten: ReadonlySet<string>;
  readonly werkorganisaties: ReadonlySet<string>;
  readonly deelnemers: ReadonlySet<string>;
  readonly sleutels: ReadonlySet<string>;
  /** The other regels of the boekjaar, on whichever menukaart. */
  readonly andere: readonly Pick<Regel, 'product' | 'werkveld' | 'volgorde'>[];
}

/** Everything that keeps a regel from being recorded, each with what mends it. */
export function checkRegel(regel: Regel, omgeving: Omgeving): OngeldigVeld[] {
  return [...checkVerwijzingen(regel, omgeving), ...checkBeleid(regel), ...checkPlaats(regel, omgeving)];
}

function checkVerwijzingen(
  { werkveld, werkorganisatie, sleutel, risicodrager }: Regel,
  { boekjaar, menukaarten, werkorganisaties, sleutels, deelnemers }: Omgeving,
): OngeldigVeld[] {
  const missing = (name: string, known: ReadonlySet<string>, code: string | null, reason: string) =>
    code === null || known.has(code) ? [] : [{ name, reason }];
  return [
    ...missing(
      'werkveld',
      menukaarten,
      werkveld,
      `Werkveld “${werkveld}” heeft in ${boekjaar} nog geen menukaart. Maak die eerst, of kies een ander werkveld.`,
    ),
    ...missing(
      'werkorganisatie',
      werkorganisaties,
      werkorganisatie,
      `Werkorganisatie “${werkorganisatie}” is er in ${boekjaar} niet. Kies er een die er in dat jaar is.`,
    ),
    ...missing(
      'sleutel',
      sleutels,
      sleutel,
      `Sleutel “${sleutel}” bestaat niet. Maak de sleutel eerst, of kies een andere.`,
    ),
    ...missing(
      'risicodrager',
      deelnemers,
      risicodrager,
      `“${risicodrager}” is in ${boekjaar} geen deelnemer. Kies als risicodrager een deelnemer van dat jaar.`,
    ),
  ];
}

function checkPlaats({ product, volgorde, boekjaar }: Regel, { andere }: Omgeving): OngeldigVeld[] {
  const same = andere.find((ander) => ander.product === product);
  const onPlace = andere.find((ander) => ander.volgorde === volgorde);
  return [
    ...(same === undefined
      ? []
      : [
          {
            name: 'product',
            reason: `Product “${product}” staat in ${boekjaar} al op de menukaart van “${same.werkveld}”. Wijzig die regel, of kies een andere code.`,
          },
        ]),
    ...(onPlace === undefined
      ? []
      : [
          {
            name: 'volgorde',
            reason: `Op plaats ${volgorde} staat in ${boekjaar} al product “${onPlace.product}”. Kies een andere plaats, of laat die weg.`,
          },
        ]),
  ];
}
