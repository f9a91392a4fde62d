import { keuzesVan, metLeeg, type Veld } from '../../onderdelen/veld.js';
import { SOORTKEUZES } from '../partijen/velden.js';

/** What the file of a newcomer asks. */
export const TOETREDINGSVELDEN: readonly Veld[] = [
  {
    naam: 'deelnemer',
    label: 'Code',
    uitleg: 'Kort en blijvend, zonder spatie of /; zo komt de toetreder in bestanden.',
    soort: 'tekst',
  },
  { naam: 'naam', label: 'Naam', uitleg: 'Van de gemeente of het samenwerkingsverband.', soort: 'tekst' },
  {
    naam: 'soort',
    label: 'Soort',
    uitleg: 'Een sleutel op inwoners geldt alleen voor gemeenten.',
    soort: 'keuze',
    keuzes: SOORTKEUZES,
  },
  {
    naam: 'per',
    label: 'Per',
    uitleg: 'Een 1 januari: een boekjaar wordt over hele jaren verdeeld.',
    soort: 'dag',
  },
  {
    naam: 'toelichting',
    label: 'Toelichting',
    uitleg: 'Waarom, en onder welke voorwaarden. Mag leeg blijven.',
    soort: 'vak',
  },
];

/** Who consents, of those that have not yet. */
export const instemmingsvelden = (
  ontbrekend: readonly { readonly code: string; readonly naam: string }[],
): readonly Veld[] => [
  {
    naam: 'deelnemer',
    label: 'Wie stemt in',
    uitleg: 'Wie al heeft ingestemd, staat er niet meer bij.',
    soort: 'keuze',
    keuzes: metLeeg(keuzesVan(ontbrekend), 'Kies een deelnemer'),
  },
  { naam: 'ingestemdOp', label: 'Besloten op', uitleg: 'De dag van het besluit.', soort: 'dag' },
];
