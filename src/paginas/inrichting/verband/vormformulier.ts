import {
  AFRONDINGEN,
  DETAILS,
  ORGANISATIEVORMEN,
  PAKKETREGELS,
  RECHTSVORMEN,
} from '../../../verband/index.js';
import { woordkeuzes, type Veld } from '../../onderdelen/veld.js';

/** What a verband of another vorm is asked for. */
export const VORMVELDEN: readonly Veld[] = [
  {
    naam: 'per',
    label: 'Per',
    uitleg: 'De eerste dag waarop de nieuwe vorm geldt. Alles van voor die dag blijft zoals het was.',
    soort: 'dag',
  },
  {
    naam: 'rechtsvorm',
    label: 'Rechtsvorm',
    uitleg: 'Bepaalt welke wettelijke plichten en documenten het verband heeft.',
    soort: 'keuze',
    keuzes: woordkeuzes(RECHTSVORMEN),
  },
  {
    naam: 'organisatievorm',
    label: 'Organisatievorm',
    uitleg:
      'Hoe het werk is georganiseerd; zonder gastheren bij een shared services centrum en een federatie.',
    soort: 'keuze',
    keuzes: woordkeuzes(ORGANISATIEVORMEN),
  },
  {
    naam: 'detail',
    label: 'Sturing op',
    uitleg: 'Op diensten met een menukaart en DVO’s, of op hoofdlijnen met één sleutel.',
    soort: 'keuze',
    keuzes: woordkeuzes(DETAILS),
  },
  {
    naam: 'pakketregel',
    label: 'Pakket',
    uitleg: 'Of een deelnemer zelf producten kiest, of alle producten van een pakket afneemt.',
    soort: 'keuze',
    keuzes: woordkeuzes(PAKKETREGELS),
  },
  {
    naam: 'afronding',
    label: 'Lasten afgerond op',
    uitleg: 'Op de cent, of op hele euro’s.',
    soort: 'keuze',
    keuzes: woordkeuzes(AFRONDINGEN),
  },
  {
    naam: 'eindigtOp',
    label: 'Eindigt op',
    uitleg: 'Alleen bij een beperkte looptijd: de eerste dag erna. Leeg is voor onbepaalde tijd.',
    soort: 'dag',
    leeg: null,
  },
  {
    naam: 'evaluatieOp',
    label: 'Evaluatie op',
    uitleg: 'Bij een beperkte looptijd: wanneer de deelnemers terugkijken, op of voor het einde.',
    soort: 'dag',
    leeg: null,
  },
];

export const JAARVELDEN: readonly Veld[] = [
  {
    naam: 'jaar',
    label: 'Boekjaar',
    uitleg: 'Een jaar waarin het verband bestaat, in vier cijfers.',
    soort: 'geheel',
  },
];
