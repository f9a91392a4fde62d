import type { Geldig } from '../../../platform/index.js';
import type {
  Deelname,
  Deelnemer,
  Gastheerschap,
  Looptijd,
  Onderbrenging,
  Onderdeel,
  Werkorganisatie,
} from '../../../verband/index.js';
import type { Keuzes } from '../../onderdelen/veld.js';
import { count } from '../../opmaak/index.js';
import { describePeriode } from '../tijd/tijdbeeld.model.js';
import type { Baanregel } from './banen.js';

/** Everybody who ever took part, with when. */
export const makeDeelnemerbanen = (
  deelnemers: readonly Deelnemer[],
  deelnames: readonly Deelname[],
): Baanregel[] =>
  deelnemers.map(({ code, naam, soort }) => ({
    ...{ code, naam, onder: soort },
    perioden: deelnames
      .filter(({ deelnemer }) => deelnemer === code)
      .map(({ vanaf, tot }) => ({ vanaf, tot, label: '' })),
  }));

interface Werkgegevens {
  readonly werkorganisaties: readonly Werkorganisatie[];
  readonly looptijden: readonly Looptijd[];
  readonly gastheerschappen: readonly Gastheerschap[];
  readonly noem: (code: string) => string;
}

/** Every werkorganisatie with its gastheren; without gastheren, only when it exists. */
export function makeWerkbanen(gegevens: Werkgegevens, metGastheren: boolean): Baanregel[] {
  const { werkorganisaties, looptijden, gastheerschappen, noem } = gegevens;
  return werkorganisaties.map(({ code, naam }) => {
    const looptijd = looptijden.filter(({ werkorganisatie }) => werkorganisatie === code);
    const gastheren = gastheerschappen
      .filter(({ werkorganisatie }) => werkorganisatie === code)
      .map(({ vanaf, tot, gastheer }) => ({ vanaf, tot, label: noem(gastheer) }));
    const bestaat = looptijd.map(({ vanaf, tot }) => ({ vanaf, tot, label: '' }));
    const onder = looptijd.map(describePeriode).join('; ');
    return { code, naam, onder, looptijd, perioden: metGastheren ? gastheren : bestaat };
  });
}

/** Every onderdeel with what runs it, one after the other. */
export const makeOnderdeelbanen = (
  onderdelen: readonly Onderdeel[],
  onderbrengingen: readonly Onderbrenging[],
  noem: (code: string) => string,
): Baanregel[] =>
  onderdelen.map(({ code, naam }) => ({
    ...{ code, naam },
    perioden: onderbrengingen
      .filter(({ onderdeel }) => onderdeel === code)
      .map(({ vanaf, tot, werkorganisatie }) => ({ vanaf, tot, label: noem(werkorganisatie) })),
  }));

/** What still goes on, to choose what ends: the kind of fact stands before its id. */
export function listLopend(
  { looptijden, gastheerschappen, noem }: Werkgegevens,
  onderbrengingen: readonly Onderbrenging[],
): Keuzes {
  const lopend = (feit: Geldig): boolean => feit.tot === null;
  return [
    ...gastheerschappen
      .filter(lopend)
      .map(
        ({ id, gastheer, werkorganisatie }) =>
          [`gastheerschap:${id}`, `${noem(gastheer)} als gastheer van ${noem(werkorganisatie)}`] as const,
      ),
    ...onderbrengingen
      .filter(lopend)
      .map(
        ({ id, onderdeel, werkorganisatie }) =>
          [`onderbrenging:${id}`, `${noem(onderdeel)} bij ${noem(werkorganisatie)}`] as const,
      ),
    ...looptijden
      .filter(lopend)
      .map(
        ({ id, werkorganisatie }) => [`looptijd:${id}`, `Werkorganisatie ${noem(werkorganisatie)}`] as const,
      ),
  ];
}

/** How many take part today, out of how many that ever did or will. */
export function describeDeelnemers(vandaag: number, ooit: number): string {
  const nu = `Vandaag ${vandaag === 1 ? 'doet' : 'doen'} ${count(vandaag, 'deelnemer', 'deelnemers')} mee`;
  return ooit > vandaag ? `${nu}; ${ooit - vandaag} niet meer, of nog niet` : nu;
}
