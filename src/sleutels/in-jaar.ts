import { hoeveelheid } from '../catalogus/index.js';
import type { Casco } from './casco.entity.js';
import type { MethodeHulpkosten, Verdeling } from './hulpkosten.schema.js';
import type { Hulpkostenplaats } from './hulpkostenplaats.entity.js';

/** How the casco of a werkorganisatie is paid for in a boekjaar. */
export interface CascoInJaar {
  readonly werkorganisatie: string;
  readonly regime: Casco['regime'];
  readonly sleutel: string | null;
  /** Percent of 100; null but under gemengd. */
  readonly aandeelInTarief: string | null;
}

export function toCasco({ werkorganisatie, regime, sleutel, aandeelInTarief }: Casco): CascoInJaar {
  const aandeel = aandeelInTarief === null ? null : hoeveelheid(aandeelInTarief);
  return { werkorganisatie, regime, sleutel, aandeelInTarief: aandeel };
}

export interface HulpkostenplaatsInJaar {
  readonly code: string;
  readonly naam: string;
  readonly werkorganisatie: string;
  readonly volgorde: number;
  readonly verdeling: Verdeling;
}

export function toHulpkostenplaats(feit: Hulpkostenplaats): HulpkostenplaatsInJaar {
  const { code, naam, werkorganisatie, volgorde, verdeling } = feit;
  return { code, naam, werkorganisatie, volgorde, verdeling };
}

/** What holds for the whole calculation of a boekjaar. */
export interface RekenregelInJaar {
  readonly methodeHulpkosten: MethodeHulpkosten;
}
