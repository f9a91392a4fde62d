import type { Rekenmodel, Sleutel } from '../../rekenkern/index.js';
import { formatDatum } from '../opmaak/index.js';

/** A key in a few words, as it stands beside the casco that it divides. */
export function describeSleutel(model: Rekenmodel, code: string | undefined): string {
  const sleutel = model.sleutels.find((candidate) => candidate.code === code);
  if (sleutel === undefined) return 'geen sleutel';
  const datum = sleutel.peildatum === undefined ? '' : `, ${formatDatum(sleutel.peildatum)}`;
  return `sleutel ${sleutel.code}${datum}`;
}

const SOORTEN: Readonly<Record<Sleutel['soort'], string>> = {
  gewichten: 'naar gewicht',
  gelijk: 'in gelijke delen',
  percentages: 'naar vaste percentages',
  samengesteld: 'naar een samengestelde sleutel',
  begrensd: 'naar een begrensde sleutel',
  pondspondsgewijs: 'naar de overige lasten',
};

/** How a key divides, with its date, source and status: what a reader needs to look its values up. */
export function explainSleutel(sleutel: Sleutel): string {
  const delen = [
    `Solidariteit: alle deelnemers betalen, ${SOORTEN[sleutel.soort]} (sleutel ${sleutel.code}).`,
    sleutel.peildatum === undefined ? '' : `Peildatum ${formatDatum(sleutel.peildatum)}.`,
    sleutel.bron === undefined ? '' : `Bron: ${sleutel.bron}.`,
    sleutel.status === undefined ? '' : `De waarden zijn ${sleutel.status}.`,
  ];
  return delen.filter((deel) => deel !== '').join(' ');
}
