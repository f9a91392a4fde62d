import { overlapt, type Geldig } from '../../platform/index.js';
import {
  AANLEVERSOORTEN,
  type Aanleverafspraak,
  type Aanleversoort,
  type Ritme,
} from '../inleesafspraken/aanleverafspraak.js';
import { beginOf, monthOf, spansOf, uiterlijkOf, type Periodespan } from './aanleverspan.js';

/** Closing entries may be handed in, and are owed by nobody. */
export const AANLEVERSTANDEN = ['binnen', 'verwacht', 'te laat', 'niet verplicht'] as const;

/** One file that is expected: for one periode, or for the perioden of a kwartaal or the year. */
export interface Aanleverperiode {
  readonly van: number;
  readonly tot: number;
  /** Day by which it is due, `jjjj-mm-dd`; null when nobody owes it. */
  readonly uiterlijk: string | null;
  readonly stand: (typeof AANLEVERSTANDEN)[number];
  /** Rows that are in. */
  readonly rijen: number;
}

export interface Aanlevering {
  readonly soort: Aanleversoort;
  readonly ritme: Ritme;
  readonly werkorganisatie: string;
  readonly naam: string;
  /** In order of time; without those in which the werkorganisatie does not exist. */
  readonly perioden: readonly Aanleverperiode[];
}

/** Rows that came in; without a periode they are of the whole year. */
export interface Aangeleverd {
  readonly soort: Aanleversoort;
  readonly werkorganisatie: string;
  readonly periode: number | null;
  readonly rijen: number;
}

export interface Aanleveraar {
  readonly code: string;
  readonly naam: string;
  /** Who has no product has no afname to tell, unless that was agreed with it by name. */
  readonly heeftProducten: boolean;
  readonly looptijden: readonly Geldig[];
}

interface Kalendergegevens {
  readonly boekjaar: number;
  /** Whether there is a periode 13 for closing entries. */
  readonly periode13: boolean;
  /** Of the boekjaar, in the order of the verband. */
  readonly werkorganisaties: readonly Aanleveraar[];
  readonly aangeleverd: readonly Aangeleverd[];
  /** `jjjj-mm-dd` */
  readonly vandaag: string;
}

/** Which werkorganisatie still owes which file for when, by soort. */
export function makeAanleverkalender(
  afspraken: readonly Aanleverafspraak[],
  gegevens: Kalendergegevens,
): Aanlevering[] {
  return AANLEVERSOORTEN.flatMap((soort) =>
    gegevens.werkorganisaties.flatMap((werkorganisatie) => {
      const afspraak = findAfspraak(afspraken, soort, werkorganisatie);
      return afspraak === undefined ? [] : [describeAanlevering(afspraak, werkorganisatie, gegevens)];
    }),
  );
}

/** Its own, else the one for all. */
function findAfspraak(
  afspraken: readonly Aanleverafspraak[],
  soort: Aanleversoort,
  { code, heeftProducten }: Aanleveraar,
): Aanleverafspraak | undefined {
  const its = afspraken.filter((afspraak) => afspraak.soort === soort);
  const own = its.find(({ werkorganisatie }) => werkorganisatie === code);
  if (own !== undefined || (soort === 'afname' && !heeftProducten)) return own;
  return its.find(({ werkorganisatie }) => werkorganisatie === null);
}

function describeAanlevering(
  afspraak: Aanleverafspraak,
  { code, naam, looptijden }: Aanleveraar,
  { boekjaar, periode13, aangeleverd, vandaag }: Kalendergegevens,
): Aanlevering {
  const { soort, ritme } = afspraak;
  const its = aangeleverd.filter((een) => een.soort === soort && een.werkorganisatie === code);
  // What was booked in periode 13 before it was switched off stays to be seen.
  const laatste = periode13 || its.some(({ periode }) => periode === 13) ? 13 : 12;
  const perioden = spansOf(ritme, laatste).flatMap((span): Aanleverperiode[] => {
    const looptijd = looptijden.find((een) => overlapt(een, dagenOf(boekjaar, span)));
    if (looptijd === undefined) return [];
    const uiterlijk = span.van === 13 ? null : uiterlijkOf(afspraak, { boekjaar, span, looptijd });
    const rijen = countRijen(its, span);
    return [{ ...span, uiterlijk, stand: standOf({ rijen, uiterlijk, vandaag }), rijen }];
  });
  return { soort, ritme, werkorganisatie: code, naam, perioden };
}

const dagenOf = (boekjaar: number, { van, tot }: Periodespan): Geldig => ({
  vanaf: beginOf(boekjaar, monthOf(van)),
  tot: beginOf(boekjaar, monthOf(tot) + 1),
});

const countRijen = (its: readonly Aangeleverd[], { van, tot }: Periodespan): number =>
  its
    .filter(({ periode }) => periode === null || (van <= periode && periode <= tot))
    .reduce((som, { rijen }) => som + rijen, 0);

function standOf({
  rijen,
  uiterlijk,
  vandaag,
}: Pick<Aanleverperiode, 'rijen' | 'uiterlijk'> & { vandaag: string }): Aanleverperiode['stand'] {
  if (rijen > 0) return 'binnen';
  if (uiterlijk === null) return 'niet verplicht';
  return vandaag > uiterlijk ? 'te laat' : 'verwacht';
}
