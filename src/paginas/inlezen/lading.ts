import type { Inlezingdetail } from '../../realisatie/index.js';
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
export interface Lading {
  readonly id: string;
  readonly soort: 'realisatie' | 'afname' | 'voorschotten';
  readonly bestandsnaam: string;
  readonly sha256: string;
  /** Bytes. */
  readonly omvang: number;
  readonly status: 'verwerkt' | 'gecontroleerd' | 'geweigerd';
  readonly rijen: number;
  readonly totaal: string;
  readonly ingediendDoor: string;
  readonly ingediendOp: Date;
}

export interface LadingMetBevindingen extends Lading {
  readonly bevindingen: readonly BevindingRij[];
  /** Real numbers, also where not every finding is kept. */
  readonly aantalFouten: number;
  readonly aantalWaarschuwingen: number;
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
  voorschotten: 'Voorschotten',
} as const satisfies Record<Lading['soort'], string>;

/** The control total: euros, or for afname a quantity in the units of its products. */
export const formatTotaal = ({ soort, totaal }: Pick<Lading, 'soort' | 'totaal'>): string =>
  soort === 'afname' ? formatGetal(totaal) : formatBedrag(totaal);

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
