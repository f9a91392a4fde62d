import { schrijfBedrag } from './bedrag.js';
import type { Veldsoort } from './velden.js';

/** One difference between two moments of a menukaart. */
export interface Verschil {
  readonly onderwerp: 'product' | 'prestatienorm';
  /** Code of the product, or letter of the norm. */
  readonly code: string;
  readonly soort: 'gekomen' | 'vervallen' | 'gewijzigd';
  /** The field that changed; null for what came or went. */
  readonly veld: string | null;
  readonly van: string | null;
  readonly naar: string | null;
  /** The difference as a Dutch sentence. */
  readonly zin: string;
}

type Waarden = Readonly<Record<string, string | number | null>>;

/** A thing on a menukaart, whose name may change while its code stays. */
export interface Vergelijkbaar {
  readonly code: string;
  readonly naam: string;
  readonly waarden: Waarden;
}

export interface Vergelijking {
  readonly onderwerp: Verschil['onderwerp'];
  readonly velden: readonly { readonly veld: string; readonly naam: string; readonly soort: Veldsoort }[];
}

/** What differs between two lists, in the order of the newer one; what went stands at the end. */
export function compare(
  van: readonly Vergelijkbaar[],
  tot: readonly Vergelijkbaar[],
  vergelijking: Vergelijking,
): Verschil[] {
  const before = new Map(van.map((ding) => [ding.code, ding]));
  const after = new Set(tot.map(({ code }) => code));
  const { onderwerp } = vergelijking;
  const heel = { onderwerp, veld: null, van: null, naar: null } as const;
  return [
    ...tot.flatMap((ding): Verschil[] => {
      const { code } = ding;
      const was = before.get(code);
      if (was !== undefined) return compareVelden(was, ding, vergelijking);
      return [{ ...heel, code, soort: 'gekomen', zin: `${noem(ding)} is erbij gekomen.` }];
    }),
    ...van
      .filter(({ code }) => !after.has(code))
      .map((ding): Verschil => {
        return { ...heel, code: ding.code, soort: 'vervallen', zin: `${noem(ding)} is vervallen.` };
      }),
  ];
}

const noem = ({ code, naam }: Vergelijkbaar): string => `${code} “${naam}”`;

function compareVelden(
  was: Vergelijkbaar,
  is: Vergelijkbaar,
  { onderwerp, velden }: Vergelijking,
): Verschil[] {
  return velden.flatMap(({ veld, naam, soort }): Verschil[] => {
    const van = asText(was.waarden[veld]);
    const naar = asText(is.waarden[veld]);
    if (van === naar) return [];
    const zin = `${noem(was)}: ${describe(naam, show(van, soort), show(naar, soort))}`;
    return [{ onderwerp, code: is.code, soort: 'gewijzigd', veld, van, naar, zin }];
  });
}

const asText = (waarde: string | number | null | undefined): string | null =>
  waarde === null || waarde === undefined ? null : String(waarde);

function show(waarde: string | null, soort: Veldsoort): string | null {
  if (waarde === null) return null;
  if (soort === 'bedrag') return schrijfBedrag(waarde);
  return soort === 'getal' ? waarde.replace('.', ',') : `“${waarde}”`;
}

function describe(naam: string, van: string | null, naar: string | null): string {
  if (van === null) return `${naam} was niet ingevuld en wordt ${naar}.`;
  if (naar === null) return `${naam} ${van} is weggehaald.`;
  return `${naam} gaat van ${van} naar ${naar}.`;
}
