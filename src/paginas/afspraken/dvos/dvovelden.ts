import { BELEIDEN, PAKKETTEN } from '../../../catalogus/index.js';
import { type Formulierstand, type Waarden } from '../../onderdelen/formulierstand.js';
import {
  keuzesVan,
  metLeeg,
  readRijen,
  readVelden,
  woordkeuzes,
  type Keuzes,
  type Veld,
} from '../../onderdelen/veld.js';

export interface Genoemd {
  readonly code: string;
  readonly naam: string;
}

/** What a DVO can name. */
export interface Dvokeuzes {
  readonly werkorganisaties: readonly Genoemd[];
  readonly deelnemers: readonly Genoemd[];
  readonly producten: readonly Genoemd[];
}
export const GEEN_KEUZES: Dvokeuzes = { werkorganisaties: [], deelnemers: [], producten: [] };

export const REGELS = 'regels';
export const AANTAL_REGELS = 8;

export const BELEIDNAMEN: Keuzes = BELEIDEN.map((beleid) => [beleid, beleid.replaceAll('_', ' ')]);

export const dvovelden = ({ werkorganisaties }: Dvokeuzes): Veld[] => [
  { naam: 'code', label: 'Code', uitleg: 'Bijvoorbeeld ict-2027; zij verandert nooit meer.', soort: 'tekst' },
  { naam: 'naam', label: 'Naam', soort: 'tekst' },
  {
    naam: 'werkorganisatie',
    label: 'Werkorganisatie',
    uitleg: 'Wie de diensten levert.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(werkorganisaties), 'kies'),
  },
  {
    naam: 'vanaf',
    label: 'Vanaf',
    uitleg: 'De eerste dag; vóór de vaststelling geldt er niets.',
    soort: 'dag',
  },
  { naam: 'tot', label: 'Tot', uitleg: 'Mag leeg: dan loopt zij door tot iemand opzegt.', soort: 'dag' },
  {
    naam: 'minimumTot',
    label: 'Minimumperiode tot',
    uitleg: 'Mag leeg. Vóór deze dag kan niemand opzeggen.',
    soort: 'dag',
  },
  {
    naam: 'pakket',
    label: 'Pakket',
    uitleg: 'Leeg: producten uit elk pakket.',
    soort: 'keuze',
    keuzes: metLeeg(woordkeuzes(PAKKETTEN), 'alle'),
  },
  {
    naam: 'allesOfNiets',
    label: 'Alles of niets',
    uitleg: 'Wie één product van het pakket afneemt, neemt ze allemaal af.',
    soort: 'vink',
  },
  { naam: 'toelichting', label: 'Toelichting', uitleg: 'Mag leeg.', soort: 'vak' },
];

export const deelnemervelden = ({ deelnemers }: Dvokeuzes): Veld[] =>
  deelnemers.map(({ code, naam }) => ({ naam: `deelnemer/${code}`, label: naam, soort: 'vink' }));

/** One line: who takes what, how much, and on what terms. */
export const regelvelden = ({ deelnemers, producten }: Dvokeuzes): Veld[] => [
  { naam: 'deelnemer', label: 'Deelnemer', soort: 'keuze', keuzes: metLeeg(keuzesVan(deelnemers), 'kies') },
  { naam: 'product', label: 'Product', soort: 'keuze', keuzes: metLeeg(keuzesVan(producten), 'kies') },
  { naam: 'contract', label: 'Hoeveelheid per jaar', soort: 'decimaal' },
  { naam: 'minimum', label: 'Minstens', soort: 'decimaal' },
  { naam: 'inbreng', label: 'Inbreng, euro', soort: 'decimaal' },
  { naam: 'tarief', label: 'Eigen tarief', soort: 'decimaal' },
  { naam: 'beleid', label: 'Afrekenen', soort: 'keuze', keuzes: metLeeg(BELEIDNAMEN, 'als menukaart') },
  { naam: 'risicodrager', label: 'Risicodrager', soort: 'keuze', keuzes: metLeeg(keuzesVan(deelnemers)) },
  { naam: 'fte', label: 'Fte', soort: 'decimaal' },
  { naam: 'afwijking', label: 'Afwijking van de norm', soort: 'tekst' },
  { naam: 'vanaf', label: 'Later vanaf', soort: 'dag' },
  { naam: 'tot', label: 'Eerder tot', soort: 'dag' },
];

const VERVALT: Veld = { naam: 'vervalt', label: 'Vervalt', soort: 'vink' };

export const wijzigingsregelvelden = (keuzes: Dvokeuzes): Veld[] => [...regelvelden(keuzes), VERVALT];

export const WIJZIGINGSVELDEN: readonly Veld[] = [
  { naam: 'per', label: 'Per', uitleg: 'De dag waarop de wijziging ingaat.', soort: 'dag' },
  {
    naam: 'soort',
    label: 'Soort',
    uitleg: 'Meerwerk maakt niets kleiner, minderwerk niets groter; een correctie herstelt wat fout stond.',
    soort: 'keuze',
    keuzes: metLeeg(woordkeuzes(['meerwerk', 'minderwerk', 'overig', 'correctie']), 'kies'),
  },
  { naam: 'toelichting', label: 'Toelichting', uitleg: 'Waarom de afspraak verandert.', soort: 'vak' },
];

export const VASTSTELLINGSVELDEN: readonly Veld[] = [
  {
    naam: 'vastgesteldOp',
    label: 'Vastgesteld op',
    uitleg: 'De dag van het besluit. Wie opstelt, stelt niet vast.',
    soort: 'dag',
  },
];

export const opzegvelden = (deelnemers: readonly Genoemd[]): Veld[] => [
  {
    naam: 'deelnemer',
    label: 'Voor wie',
    uitleg: 'Eén deelnemer, of allen die er nog in zitten.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(deelnemers), 'alle deelnemers'),
  },
  { naam: 'opgezegdOp', label: 'Opgezegd op', uitleg: 'De dag van de brief.', soort: 'dag' },
  {
    naam: 'per',
    label: 'Per',
    uitleg: 'De eerste dag zonder de dienst, niet binnen de minimumperiode.',
    soort: 'dag',
  },
  { naam: 'toelichting', label: 'Toelichting', soort: 'vak' },
];

/** The DVO that was typed, for the schema to judge. */
export function readDvo(waarden: Waarden): object {
  const deelnemers = Object.entries(waarden).flatMap(([naam, waarde]) =>
    naam.startsWith('deelnemer/') && waarde === 'ja' ? [naam.slice('deelnemer/'.length)] : [],
  );
  return {
    ...readVelden(dvovelden(GEEN_KEUZES), waarden),
    deelnemers,
    regels: readRijen(regelvelden(GEEN_KEUZES), waarden, REGELS),
  };
}

export const readWijziging = (waarden: Waarden): object => ({
  ...readVelden(WIJZIGINGSVELDEN, waarden),
  regels: readRijen(wijzigingsregelvelden(GEEN_KEUZES), waarden, REGELS),
});

/** Whatever is wrong with all lines together. */
export const faultOfRegels = ({ fouten }: Formulierstand): string | undefined =>
  fouten.find(({ name }) => name === REGELS)?.reason;
