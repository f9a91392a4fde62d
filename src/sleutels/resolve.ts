import { allPartsOf, hasWaarden } from './definitie.js';
import { geldendeWaarden } from './geldend.js';
import { herkomstVan } from './herkomst.js';
import { resolveIngroei } from './ingroei.js';
import type { SleutelInJaar, Sleutelgegevens, Waarde } from './sleutel-in-jaar.js';
import { workOut } from './work-out.js';

/** Every key of a boekjaar, ready for a rekenmodel. @bron docs/adr/0003 */
export function resolveSleutels(gegevens: Sleutelgegevens): SleutelInJaar[] {
  const { boekjaar, sleutels } = gegevens;
  const inYear = sleutels.map(({ code, naam, definitie }) => {
    const resolved = definitie.soort === 'ingroei' ? resolveIngroei(definitie, boekjaar) : definitie;
    const waarden = hasWaarden(definitie) ? waardenVan(code, gegevens) : [];
    const uitwerking = workOut({ code, definitie: resolved, waarden }, gegevens);
    return { code, naam, definitie, resolved, waarden, uitwerking };
  });
  const definities = new Map(inYear.map(({ code, resolved }) => [code, resolved]));
  const own = new Map(inYear.map(({ code, uitwerking }) => [code, uitwerking.hindernis]));
  const wrongWith = (part: string): string | null => {
    const found = own.get(part);
    return found === undefined
      ? `Sleutel "${part}" bestaat nog niet in ${boekjaar}. Leg vast hoe hij vanaf 1 januari ${boekjaar} verdeelt.`
      : found;
  };
  return inYear.map(({ code, naam, definitie, waarden, uitwerking: { reken } }) => {
    const parts = [code, ...allPartsOf(code, definities)];
    const hindernis = parts.map(wrongWith).find((found) => found !== null) ?? null;
    return {
      code,
      naam,
      soort: definitie.soort,
      definitie,
      ...(herkomstVan(waarden) ?? ZONDER_WAARDEN),
      waarden: waarden.map(({ deelnemer, waarde }) => ({ deelnemer, waarde })),
      reken: hindernis === null ? reken : null,
      hindernis,
    };
  });
}

const ZONDER_WAARDEN = { peildatum: null, bron: null, status: null };

function waardenVan(code: string, { waarden, boekjaar }: Sleutelgegevens): Waarde[] {
  return geldendeWaarden(
    waarden.filter(({ sleutel }) => sleutel === code),
    boekjaar,
  );
}
