import type { Blad } from '../werkmap/blad.js';
import { leeg, tekst } from '../werkmap/cel.js';
import { listCascogebruik, listProductgebruik, listVragen, partsOf } from './sleutelgebruik.js';
import type { Sleutelgebruik } from './sleutelgebruik.js';
import type { Sleutelbron } from './sleutelwaarden.js';
import { Sleuteltabel } from './sleuteltabel.js';
import type { Sleutelcontrole } from './sleuteltabel.js';
import type { Afnemers, Weging } from './weging.js';
import { weighSleutels } from './weging.js';
import type { Werk } from './werk.js';

/** Shares by key, with what must be checked of them. */
export interface Sleutels {
  /** References on the sheet itself, in the order of deelnemers; undefined where the key divides nothing. */
  aandelen(sleutel: string | undefined, afnemers: Afnemers): readonly string[] | undefined;
  readonly controles: readonly Sleutelcontrole[];
}

/** The keys of the verband: each value, and the share it gives as a live formula. */
export function writeSleutels(werk: Werk, blad: Blad, diensten: Sleutelbron['diensten']): Sleutels {
  const { rekenmodel } = werk.gegevens.invoer;
  const gebruik = listCascogebruik(werk.gegevens);
  const tabel = new Sleuteltabel({
    werk,
    blad,
    naam: 'sleutels',
    diensten,
    wegingen: weighAll(werk, gebruik),
  });
  tabel.kop(true);
  const usedBy = (code: string): string => {
    const aantal = rekenmodel.cascos.filter(({ sleutel }) => sleutel === code).length;
    return aantal === 1 ? '1 casco' : `${aantal} casco's`;
  };
  const delen = gebruik.flatMap(({ sleutel }) => partsOf(sleutel));
  for (const deel of gebruik.filter(({ sleutel: { code } }) => delen.includes(code))) {
    tabel.write(deel, deel.doelen.length > 0 ? usedBy(deel.sleutel.code) : 'een andere sleutel');
  }
  for (const sleutel of rekenmodel.sleutels) {
    const gebruikt = gebruik.find((g) => g.sleutel === sleutel);
    if (gebruikt || (!isMade(sleutel.soort) && sleutel.decimalen === undefined)) {
      tabel.write(gebruikt ?? { sleutel, afnemers: null, doelen: [] }, usedBy(sleutel.code));
    } else tabel.unused(sleutel);
  }
  if (rekenmodel.sleutels.length === 0) tabel.rij([tekst('geen'), leeg]);
  tabel.noot();
  return tabel;
}

/** The keys of products among their takers, on a sheet of their own; references lead there. */
export function writeAfnemersleutels(werk: Werk): Sleutels {
  if (!werk.heeft('Sleutels')) return { aandelen: () => undefined, controles: [] };
  const blad = werk.blad('Sleutels');
  const gebruik = listProductgebruik(werk.gegevens);
  const tabel = new Sleuteltabel({
    werk,
    blad,
    naam: 'afnemersleutels',
    diensten: () => [],
    wegingen: weighAll(werk, gebruik),
  });
  tabel.kop(false);
  for (const g of gebruik) tabel.write(g, namesOf(g));
  tabel.noot();
  return {
    controles: tabel.controles,
    aandelen: (sleutel, afnemers) => tabel.aandelen(sleutel, afnemers)?.map((ref) => `Sleutels!${ref}`),
  };
}

const isMade = (soort: string): boolean => soort === 'samengesteld' || soort === 'begrensd';

function namesOf({ doelen }: Sleutelgebruik): string {
  if (doelen.length === 0) return 'een andere sleutel';
  const eerste = doelen.slice(0, 3).join(', ');
  return doelen.length <= 3 ? eerste : `${eerste} en ${doelen.length - 3} meer`;
}

function weighAll({ gegevens }: Werk, gebruik: readonly Sleutelgebruik[]): Map<string, Weging> {
  const { rekenmodel } = gegevens.invoer;
  const vragen = listVragen(gebruik, rekenmodel.sleutels);
  const antwoorden = weighSleutels(rekenmodel, [...vragen.values()]);
  return new Map(
    [...vragen.keys()].flatMap((key, i) => {
      const antwoord = antwoorden[i];
      return antwoord === undefined ? [] : [[key, antwoord] as const];
    }),
  );
}
