import { DomeinFout } from '../../platform/index.js';
import type { Fase } from '../fase.js';

/** What a boekjaar is to be closed with, and how it stands at that moment. */
export interface Afsluitstand {
  readonly boekjaar: number;
  readonly berekening: {
    readonly boekjaar: number;
    readonly fase: Fase;
    readonly nummer: number;
    readonly invoerHash: string;
    /** Ids of the loads that it stands on, sorted. */
    readonly inlezingen: readonly string[];
  };
  /** Ids of the loads that count now, sorted. */
  readonly geldend: readonly string[];
  /** Of the rekenmodel as it would be made now. */
  readonly invoerHash: string;
}

/** What stands in the way of closing, with what mends it; null when nothing does. @bron DOMEIN.md; INLEZEN.md */
export function whyNotClose({ boekjaar, berekening, geldend, invoerHash }: Afsluitstand): string | null {
  if (berekening.boekjaar !== boekjaar)
    return `Deze berekening is van ${berekening.boekjaar}. Kies een berekening van ${boekjaar}.`;
  if (berekening.fase !== 'jaarrekening')
    return `Deze berekening is van de ${berekening.fase}. Een jaar wordt afgesloten met de berekening van de jaarrekening.`;
  const missing = geldend.filter((id) => !berekening.inlezingen.includes(id)).length;
  const gone = berekening.inlezingen.filter((id) => !geldend.includes(id)).length;
  if (missing + gone > 0) return `${describeAfwijking(missing, gone)} ${OPNIEUW}`;
  if (berekening.invoerHash !== invoerHash)
    return `Sinds berekening ${berekening.nummer} is gewijzigd hoe ${boekjaar} wordt verdeeld. ${OPNIEUW}`;
  return null;
}

const OPNIEUW = 'Reken het jaar opnieuw door, bekijk de uitkomst en sluit het daarmee af.';

function describeAfwijking(missing: number, gone: number): string {
  const parts = [
    missing === 1 ? 'Eén inlezing die meetelt, zit niet in deze berekening.' : '',
    missing > 1 ? `${missing} inlezingen die meetellen, zitten niet in deze berekening.` : '',
    gone === 1 ? 'Eén inlezing uit deze berekening telt niet meer mee.' : '',
    gone > 1 ? `${gone} inlezingen uit deze berekening tellen niet meer mee.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const nietAfTeSluiten = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'boekjaar_niet_af_te_sluiten', status: 409, melding });

export const alAfgesloten = (boekjaar: number): DomeinFout =>
  new DomeinFout({
    code: 'boekjaar_afgesloten',
    status: 409,
    melding: `Boekjaar ${boekjaar} is al afgesloten. Er hoeft niets meer te gebeuren.`,
  });
