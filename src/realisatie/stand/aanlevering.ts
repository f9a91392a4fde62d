import type { Soort } from '../soorten.js';

/** What a verband expects to be handed in, and by when. */
export interface Aanleverafspraak {
  readonly soort: Soort;
  /** Of the month after the periode. */
  readonly dag: number;
}

/** Realisatie of each werkorganisatie for each month, by the fifth of the next. @bron INLEZEN.md "arrival calendar" */
export const AANLEVERAFSPRAKEN: readonly Aanleverafspraak[] = [{ soort: 'realisatie', dag: 5 }];

export const AANLEVERSTANDEN = ['binnen', 'verwacht', 'te laat'] as const;

export interface Aanleverperiode {
  readonly periode: number;
  /** Day by which it is due, `jjjj-mm-dd`. */
  readonly uiterlijk: string;
  readonly stand: (typeof AANLEVERSTANDEN)[number];
  /** Rows that are in. */
  readonly rijen: number;
}

export interface Aanlevering {
  readonly soort: Soort;
  readonly werkorganisatie: string;
  readonly naam: string;
  readonly perioden: readonly Aanleverperiode[];
}

export interface Aangeleverd {
  readonly soort: Soort;
  readonly werkorganisatie: string;
  readonly periode: number;
  readonly rijen: number;
}

interface Kalendergegevens {
  readonly boekjaar: number;
  readonly werkorganisaties: readonly { readonly code: string; readonly naam: string }[];
  readonly aangeleverd: readonly Aangeleverd[];
  /** `jjjj-mm-dd` */
  readonly vandaag: string;
}

/** Which werkorganisatie still owes which file for which periode. */
export function makeAanleverkalender(
  afspraken: readonly Aanleverafspraak[],
  { boekjaar, werkorganisaties, aangeleverd, vandaag }: Kalendergegevens,
): Aanlevering[] {
  return afspraken.flatMap(({ soort, dag }) =>
    werkorganisaties.map(({ code, naam }) => ({
      soort,
      werkorganisatie: code,
      naam,
      perioden: Array.from({ length: 12 }, (_, place): Aanleverperiode => {
        const periode = place + 1;
        const uiterlijk = dueOn(boekjaar, periode, dag);
        const rijen = aangeleverd
          .filter((een) => een.soort === soort && een.werkorganisatie === code && een.periode === periode)
          .reduce((som, een) => som + een.rijen, 0);
        const late = vandaag > uiterlijk ? 'te laat' : 'verwacht';
        return { periode, uiterlijk, stand: rijen > 0 ? 'binnen' : late, rijen };
      }),
    })),
  );
}

/** The month after December is January of the next year. */
function dueOn(boekjaar: number, periode: number, dag: number): string {
  const [jaar, maand] = periode === 12 ? [boekjaar + 1, 1] : [boekjaar, periode + 1];
  return `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}
