import type { Afspraak, DvoStand } from '../../../catalogus/index.js';
import { count, formatDatum } from '../../opmaak/index.js';

export type Toestand = 'concept' | 'vastgesteld' | 'opgezegd' | 'beëindigd';

/** Where a DVO stands on a day. */
export function stateOf(dvo: DvoStand, vandaag: string): Toestand {
  if (dvo.overeenkomst.vaststelling === null) return 'concept';
  const leavers = new Set(dvo.opzeggingen.map(({ deelnemer }) => deelnemer));
  if (dvo.deelnemers.every((deelnemer) => leavers.has(deelnemer))) return 'opgezegd';
  return dvo.tot !== null && dvo.tot <= vandaag ? 'beëindigd' : 'vastgesteld';
}

export const TOESTANDSOORT: Readonly<Record<Toestand, 'letop' | 'goed' | 'geen'>> = {
  concept: 'letop',
  vastgesteld: 'goed',
  opgezegd: 'geen',
  beëindigd: 'geen',
};

/** How many DVO's wait for a decision, in one sentence. */
export function describeDvos(dvos: readonly DvoStand[], vandaag: string): string {
  const states = dvos.map((dvo) => stateOf(dvo, vandaag));
  const concept = states.filter((state) => state === 'concept').length;
  const wijzigingen = dvos.flatMap((dvo) => dvo.wijzigingen).filter(isOpen).length;
  const wacht = [
    ...(concept > 0 ? [`${concept} ${concept === 1 ? 'DVO wacht' : 'DVO’s wachten'} op vaststelling`] : []),
    ...(wijzigingen > 0
      ? [`${wijzigingen} ${wijzigingen === 1 ? 'wijziging wacht' : 'wijzigingen wachten'} op vaststelling`]
      : []),
  ];
  const gelden = states.filter((state) => state === 'vastgesteld').length;
  const nu = `Vandaag ${gelden === 1 ? 'geldt' : 'gelden'} ${gelden === 0 ? 'er geen overeenkomsten' : count(gelden, 'overeenkomst', 'overeenkomsten')}`;
  return `${[nu, ...wacht].join('; ')}.`;
}

/** Whether it still waits for its vaststelling. */
export const isOpen = ({ vaststelling }: Afspraak): boolean => vaststelling === null;

/** When it was decided, and by whom. */
export const decisionOf = ({ vaststelling }: Afspraak): string =>
  vaststelling === null
    ? 'nog niet'
    : `${formatDatum(vaststelling.vastgesteldOp)} door ${vaststelling.vastgesteldDoor}`;
