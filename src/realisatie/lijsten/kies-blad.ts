import type { Lijstblad, Lijstfout } from './lijst.js';

export type Gekozenblad =
  { readonly blad: Lijstblad; readonly fout?: never } | { readonly blad?: never; readonly fout: Lijstfout };

const fold = (naam: string): string => naam.trim().toLocaleLowerCase('nl');

/** The sheet by this name; or else the only one there is beside sheets that only explain. */
export function kiesBlad(
  bladen: readonly Lijstblad[],
  { naam, hulpbladen = [] }: { readonly naam: string; readonly hulpbladen?: readonly string[] },
): Gekozenblad {
  const named = bladen.find((blad) => fold(blad.naam) === fold(naam));
  if (named !== undefined) return { blad: named };
  const others = bladen.filter((blad) => !hulpbladen.some((hulp) => fold(hulp) === fold(blad.naam)));
  const [only, second] = others;
  if (only !== undefined && second === undefined) return { blad: only };
  const melding =
    only === undefined
      ? `In het bestand staat niets om te lezen. Zet de lijst op een zichtbaar blad met de naam “${naam}”.`
      : `Het bestand heeft meer dan één blad en geen ervan heet “${naam}”. Geef het blad dat u bedoelt die naam.`;
  return { fout: { blad: 'bestand', cel: null, melding } };
}
