import { HOEDANIGHEID_NAMEN, ROLCODES } from '../../../toegang/index.js';
import { keuzesVan, metLeeg, type Keuzes, type Veld } from '../../onderdelen/veld.js';

type Genoemd = readonly { readonly code: string; readonly naam: string }[];

/** What giving a role asks. */
export const rolvelden = (deelnemers: Genoemd, werkorganisaties: Genoemd): readonly Veld[] => [
  {
    naam: 'aanmeldnaam',
    label: 'Aanmeldnaam',
    uitleg: 'Van iemand die al een account heeft, of zich een keer via zijn organisatie heeft aangemeld.',
    soort: 'tekst',
  },
  {
    naam: 'rol',
    label: 'Rol',
    uitleg: 'Bepaalt wat iemand mag; zie Rechten.',
    soort: 'keuze',
    keuzes: metLeeg(
      ROLCODES.map((rol) => [rol, HOEDANIGHEID_NAMEN[rol]] as const),
      'Kies een rol',
    ),
  },
  {
    naam: 'deelnemer',
    label: 'Namens deelnemer',
    uitleg: 'Verplicht voor een regiegroeplid; kan bij het directiebestuur en de bedrijfsvoeringsraad.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(deelnemers), 'geen'),
    leeg: null,
  },
  {
    naam: 'werkorganisatie',
    label: 'Voor werkorganisatie',
    uitleg: 'Verplicht voor een teammanager; kan bij een controller.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(werkorganisaties), 'geen'),
    leeg: null,
  },
  {
    naam: 'vanaf',
    label: 'Vanaf',
    uitleg: 'De eerste dag. Leeg is vandaag.',
    soort: 'dag',
    leeg: null,
  },
  {
    naam: 'tot',
    label: 'Tot',
    uitleg: 'De dag waarop de rol niet meer geldt. Leeg is zonder einde.',
    soort: 'dag',
    leeg: null,
  },
];

/** What ending a role asks. */
export const roleindevelden = (rollen: Keuzes): readonly Veld[] => [
  {
    naam: 'id',
    label: 'Rol',
    uitleg: 'Alleen wat nog niet is beëindigd, staat in de lijst.',
    soort: 'keuze',
    keuzes: metLeeg(rollen, 'Kies een rol'),
  },
  {
    naam: 'tot',
    label: 'Per',
    uitleg: 'De eerste dag waarop de rol niet meer geldt: vandaag of later.',
    soort: 'dag',
  },
];
