import { DomeinFout } from '../../platform/index.js';
import {
  bereken,
  type Last,
  type Melding,
  type Rekenmodel,
  type Spoor,
  type Uitkomst,
} from '../../rekenkern/index.js';

export type UitkomstMetSpoor = Uitkomst & { readonly spoor: Spoor };

/**
 * The uitkomst of a rekenmodel that is only tried out: nothing is stored.
 *
 * @param situatie what is tried, in Dutch, for the sentence of the refusal: `de situatie na de uittreding`
 * @throws DomeinFout rekenmodel_geweigerd with every reason of the rekenkern
 */
export function tryOut(model: Rekenmodel, situatie: string): UitkomstMetSpoor {
  const antwoord = bereken(model, { spoor: true });
  if (!antwoord.ok) throw refuse(situatie, antwoord.fouten);
  const { spoor } = antwoord.uitkomst;
  if (spoor === undefined) throw new Error('The rekenkern gave no spoor');
  const huge = antwoord.uitkomst.lasten.filter(({ bedrag }) => bedrag.length > LONGEST);
  if (huge.length > 0) throw refuse(situatie, huge.map(tooLarge));
  return { ...antwoord.uitkomst, spoor };
}

/** 99,999,999,999.99: sums of such charges still are amounts that the rekenkern knows. */
const LONGEST = 14;

function tooLarge({ deelnemer, werkorganisatie, product, component }: Last): Melding {
  return {
    code: 'LAST_TE_GROOT',
    pad: `lasten/${deelnemer}/${werkorganisatie}/${product ?? component}`,
    melding: `Wat ${deelnemer} zou betalen voor ${product ?? component} van ${werkorganisatie} is meer dan honderd miljard euro. Controleer de hoeveelheden, de tarieven en de kosten.`,
  };
}

/** All reasons at once. */
export function refuse(situatie: string, meldingen: readonly Melding[]): DomeinFout {
  return new DomeinFout({
    code: 'rekenmodel_geweigerd',
    melding: `${capital(situatie)} kan niet worden doorgerekend. Herstel wat hieronder staat en probeer het opnieuw.`,
    invalidParams: meldingen.map(({ pad, melding }) => ({ name: pad, reason: melding })),
  });
}

const capital = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
