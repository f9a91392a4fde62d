import type { OngeldigVeld } from '../../../platform/index.js';
import type { OpzeggingInvoer } from '../dvo.schema.js';
import { endFor, type Omgeving } from '../regel.js';

/** The deelnemers for whom an opzegging ends the DVO. */
export const leaversOf = ({ partijen, opzeggingen }: Omgeving, { deelnemer }: OpzeggingInvoer): string[] =>
  deelnemer === undefined ? partijen.filter((partij) => !opzeggingen.has(partij)) : [deelnemer];

/** An opzegging is done before it takes effect, once per deelnemer, after the minimum period. @bron TB h. 7, kernelement 2 */
export function checkOpzegging(omgeving: Omgeving, invoer: OpzeggingInvoer): OngeldigVeld[] {
  const { kader } = omgeving;
  const { per, opgezegdOp } = invoer;
  const faults = checkLeavers(omgeving, invoer);
  if (opgezegdOp > per)
    faults.push({
      name: 'opgezegdOp',
      reason: `Opzeggen gaat vooraf aan het einde op ${per}. Kies een eerdere dag, of een later einde.`,
    });
  if (kader.minimumTot !== null && per < kader.minimumTot)
    faults.push({
      name: 'per',
      reason: `De minimumperiode van DVO ${kader.code} loopt tot ${kader.minimumTot}. Zeg op per ${kader.minimumTot} of later, of spreek minderwerk af.`,
    });
  if (per <= kader.vanaf)
    faults.push({
      name: 'per',
      reason: `DVO ${kader.code} geldt pas vanaf ${kader.vanaf}. Kies een latere dag.`,
    });
  return faults;
}

function checkLeavers(omgeving: Omgeving, invoer: OpzeggingInvoer): OngeldigVeld[] {
  const { kader, partijen, opzeggingen } = omgeving;
  const { deelnemer, per } = invoer;
  if (deelnemer !== undefined && !partijen.includes(deelnemer)) {
    const reason = `“${deelnemer}” is geen partij bij DVO ${kader.code}. Kies uit: ${partijen.join(', ')}.`;
    return [{ name: 'deelnemer', reason }];
  }
  const leavers = leaversOf(omgeving, invoer);
  const gone = deelnemer !== undefined && opzeggingen.has(deelnemer) ? opzeggingen.get(deelnemer) : undefined;
  if (gone !== undefined || leavers.length === 0) {
    const reason = `DVO ${kader.code} is al opgezegd${gone === undefined ? '' : ` per ${gone}`}. Een opzegging gebeurt één keer.`;
    return [{ name: 'deelnemer', reason }];
  }
  return leavers.flatMap((leaver) => {
    const end = endFor(omgeving, leaver);
    if (end === null || per < end) return [];
    return [{ name: 'per', reason: `DVO ${kader.code} eindigt al op ${end}. Kies een eerdere dag.` }];
  });
}
