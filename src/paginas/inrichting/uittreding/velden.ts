import { AFBOUW } from '../../../verband/index.js';
import type { Waarden } from '../../onderdelen/formulierstand.js';
import { keuzesVan, metLeeg, readVelden, type Veld } from '../../onderdelen/veld.js';

type Genoemd = readonly { readonly code: string; readonly naam: string }[];

const AFBOUW_UITLEG =
  'Percentages per jaar, met een spatie ertussen: het deel van de achterblijvende kosten dat de vertrekker betaalt.';
export const AFBOUW_TEKST = AFBOUW.join(' ');

/** What the file of a leaver asks. */
export const uittredingsvelden = (deelnemers: Genoemd): readonly Veld[] => [
  {
    naam: 'deelnemer',
    label: 'Wie treedt uit',
    uitleg: 'Een deelnemer die nu deelneemt.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(deelnemers), 'Kies een deelnemer'),
  },
  { naam: 'aangezegdOp', label: 'Opgezegd op', uitleg: 'De dag van de opzegging.', soort: 'dag' },
  { naam: 'per', label: 'Per', uitleg: 'Een 1 januari, ten minste een jaar na de opzegging.', soort: 'dag' },
  { naam: 'afbouw', label: 'Afbouw', uitleg: AFBOUW_UITLEG, soort: 'tekst' },
  { naam: 'toelichting', label: 'Toelichting', uitleg: 'Waarom. Mag leeg blijven.', soort: 'vak' },
];

export const ADVIESVELDEN: readonly Veld[] = [
  {
    naam: 'advies',
    label: 'Advies',
    uitleg: 'Over de gevolgen voor wie uittreedt; het is bindend en wordt één keer vastgelegd.',
    soort: 'vak',
  },
  { naam: 'adviseur', label: 'Adviseur', uitleg: 'De onafhankelijke deskundige.', soort: 'tekst' },
  { naam: 'adviesOp', label: 'Advies van', uitleg: 'De dag van het advies.', soort: 'dag' },
];

/** What the calculator asks: no file is needed. */
export const rekenvelden = (deelnemers: Genoemd, boekjaren: readonly number[]): readonly Veld[] => [
  {
    naam: 'deelnemer',
    label: 'Wie treedt uit',
    uitleg: 'Een deelnemer van het basisjaar.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(deelnemers), 'Kies een deelnemer'),
  },
  {
    naam: 'boekjaar',
    label: 'Basisjaar',
    uitleg: 'Kosten, afname en sleutels van dit jaar gelden voor alle jaren.',
    soort: 'keuze',
    keuzes: boekjaren.map((jaar) => [String(jaar), String(jaar)] as const),
  },
  { naam: 'per', label: 'Per', uitleg: 'De 1 januari van de uittreding, na het basisjaar.', soort: 'dag' },
  { naam: 'afbouw', label: 'Afbouw', uitleg: AFBOUW_UITLEG, soort: 'tekst' },
];

/** `100 80 60` as its parts; a percent sign and a comma between them are let go. */
export const readAfbouw = (tekst: string | undefined): string[] =>
  (tekst ?? '').split(/[\s,;%]+/).filter((deel) => deel !== '');

/** The notice that was typed. */
export const readUittreding = (waarden: Waarden): object => ({
  ...readVelden(uittredingsvelden([]), waarden),
  afbouw: readAfbouw(waarden['afbouw']).map(Number),
});
