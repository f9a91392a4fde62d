import type { OngeldigVeld } from '../../../platform/index.js';
import type { Geldig } from '../../../platform/index.js';
import { findGaps } from '../periode.js';
import type { Omgeving } from '../regel.js';

export interface DvoOmheen extends Omgeving {
  readonly looptijden: readonly (Geldig & { readonly werkorganisatie: string })[];
  readonly dvoCodes: readonly string[];
}

/** What is wrong with a DVO that somebody draws up, apart from its lines. */
export function checkDvoZelf(omgeving: DvoOmheen): OngeldigVeld[] {
  const { kader } = omgeving;
  return [
    ...(omgeving.dvoCodes.includes(kader.code)
      ? [{ name: 'code', reason: `Er is al een DVO ${kader.code}. Kies een andere code.` }]
      : []),
    ...checkTermijn(omgeving),
    ...checkWerkorganisatie(omgeving),
    ...checkPartijen(omgeving),
  ];
}

function checkTermijn({ kader: { vanaf, tot, minimumTot } }: Omgeving): OngeldigVeld[] {
  if (tot !== null && tot <= vanaf)
    return [
      { name: 'tot', reason: `Een DVO eindigt na haar begin. Kies een dag na ${vanaf}, of laat haar open.` },
    ];
  if (minimumTot === null || (minimumTot > vanaf && (tot === null || minimumTot <= tot))) return [];
  const until = tot === null ? '' : ` en uiterlijk op ${tot}`;
  const reason = `De minimumperiode eindigt na ${vanaf}${until}. Kies een dag daartussen, of laat haar weg.`;
  return [{ name: 'minimumTot', reason }];
}

function checkWerkorganisatie({ kader, looptijden }: DvoOmheen): OngeldigVeld[] {
  const { werkorganisatie } = kader;
  const own = looptijden.filter((een) => een.werkorganisatie === werkorganisatie);
  const [gap] = findGaps(kader, own);
  if (gap === undefined) return [];
  const reason =
    own.length === 0
      ? `Er is geen werkorganisatie “${werkorganisatie}”. Geef de code van een werkorganisatie van dit verband.`
      : `${werkorganisatie} bestaat niet vanaf ${gap.vanaf}. Laat de DVO alleen gelden zolang de werkorganisatie bestaat.`;
  return [{ name: 'werkorganisatie', reason }];
}

function checkPartijen({ partijen, deelnemers }: Omgeving): OngeldigVeld[] {
  return partijen.flatMap((partij, place) => {
    const name = `deelnemers/${place}`;
    if (!deelnemers.includes(partij))
      return [
        { name, reason: `“${partij}” is geen deelnemer van dit verband. Geef de code van een deelnemer.` },
      ];
    if (partijen.indexOf(partij) < place)
      return [{ name, reason: `${partij} staat er twee keer. Noem elke deelnemer één keer.` }];
    return [];
  });
}
