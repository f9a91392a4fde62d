import type {
  Inlezingdetail,
  Inlezingsamenvatting,
  InlezingStatus,
  OntbrekendeToewijzing,
  Soort,
} from '../../realisatie/index.js';
import { count, formatBedrag, formatGetal } from '../opmaak/index.js';

/** A finding as a page shows it. */
export interface BevindingRij {
  readonly blad: string;
  readonly rij: number | null;
  readonly cel: string | null;
  readonly kolom: string | null;
  readonly waarde: string | null;
  readonly melding: string;
  readonly ernst: 'fout' | 'waarschuwing';
}

/** An attempt to take in a file, as it stands in the list. */
export type Lading = Inlezingsamenvatting;

export interface LadingMetBevindingen extends Lading {
  readonly bevindingen: readonly BevindingRij[];
  /** Real numbers, also where not every finding is kept. */
  readonly aantalFouten: number;
  readonly aantalWaarschuwingen: number;
  readonly ontbrekendeToewijzingen: readonly OntbrekendeToewijzing[];
}

/** How a load stands, as people call it. */
export type Ladingtoestand = InlezingStatus | 'teruggedraaid' | 'vervangen' | 'tegenboeking';

/** @param alle every attempt of the boekjaar: one of them may have come in the place of this one */
export function toestandOf(lading: Lading, alle: readonly Lading[]): Ladingtoestand {
  if (lading.keertOm !== null) return 'tegenboeking';
  if (lading.teruggedraaidOp === null) return lading.status;
  const opvolger = alle.some(({ vervangt, status }) => vervangt.includes(lading.id) && status === 'verwerkt');
  return opvolger ? 'vervangen' : 'teruggedraaid';
}

/** A load with its findings, the faults first. */
export function withBevindingen(detail: Inlezingdetail): LadingMetBevindingen {
  const { fouten, waarschuwingen, aantallen, ...lading } = detail;
  const alle = Object.values(aantallen).reduce((som, aantal) => som + aantal, 0);
  // Only a list that was cut off has more findings than it shows.
  const aantalFouten = Math.max(fouten.length, alle - waarschuwingen.length);
  return {
    ...lading,
    bevindingen: [...fouten, ...waarschuwingen],
    aantalFouten,
    aantalWaarschuwingen: Math.max(waarschuwingen.length, alle - aantalFouten),
  };
}

export const SOORTNAMEN = {
  realisatie: 'Realisatie',
  afname: 'Afname',
  begroting: 'Begroting',
  voorschotten: 'Voorschotten',
  sleutelwaarden: 'Sleutelwaarden',
} as const satisfies Record<Soort, string>;

/** Whether a soort adds up to euros. */
export const isGeld = (soort: Soort): boolean => soort !== 'afname' && soort !== 'sleutelwaarden';

/** The control total: euros, or a quantity. */
export const formatTotaal = ({ soort, totaal }: Pick<Lading, 'soort' | 'totaal'>): string =>
  isGeld(soort) ? formatBedrag(totaal) : formatGetal(totaal);

/** Bytes as a reader knows them: `118 kB`. */
export function formatOmvang(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1000));
  return kilo < 1000 ? `${kilo} kB` : `${formatGetal((kilo / 1000).toFixed(1))} MB`;
}

/** `7 fouten en 3 waarschuwingen`. */
export function describeBevindingen({ aantalFouten, aantalWaarschuwingen }: LadingMetBevindingen): string {
  const delen = [
    aantalFouten > 0 ? count(aantalFouten, 'fout', 'fouten') : '',
    aantalWaarschuwingen > 0 ? count(aantalWaarschuwingen, 'waarschuwing', 'waarschuwingen') : '',
  ];
  return delen.filter((deel) => deel !== '').join(' en ');
}

/** A finding in two parts: what is wrong, and what mends it. */
export function splitMelding(melding: string): readonly [fout: string, herstel: string] {
  const einde = melding.search(/[.?] /);
  return einde < 0 ? [melding, ''] : [melding.slice(0, einde + 1), melding.slice(einde + 2)];
}
