import { overlapt, type OngeldigVeld } from '../../../platform/index.js';
import { endFor, isAboutSame, type Gevraagd, type Omgeving } from '../regel.js';

/** A line is between the parties of its DVO and within its days; nothing is asked twice. @bron TB h. 6 "start nadat de dvo tot stand gekomen is" */
export function checkBinnenDvo(omgeving: Omgeving, gevraagd: readonly Gevraagd[]): OngeldigVeld[] {
  return gevraagd.flatMap((een, place) => {
    const earlier = gevraagd.slice(0, place);
    return [...checkPartij(omgeving, een), ...checkDagen(omgeving, een), ...checkDubbel(earlier, een)];
  });
}

function checkPartij({ partijen, kader }: Omgeving, { regel, plek }: Gevraagd): OngeldigVeld[] {
  if (partijen.includes(regel.deelnemer)) return [];
  const reason = `“${regel.deelnemer}” is geen partij bij DVO ${kader.code}. Zet deze deelnemer bij de deelnemers van de DVO, of maak een eigen DVO.`;
  return [{ name: `${plek}/deelnemer`, reason }];
}

function checkDagen(omgeving: Omgeving, { regel, plek }: Gevraagd): OngeldigVeld[] {
  const { kader } = omgeving;
  const { vanaf, tot } = regel;
  const end = endFor(omgeving, regel.deelnemer);
  const ends = `DVO ${kader.code} geldt voor ${regel.deelnemer} tot ${end}.`;
  if (end !== null && vanaf >= end)
    return [{ name: `${plek}/vanaf`, reason: `${ends} Laat de regel eerder beginnen.` }];
  if (tot !== null && tot <= vanaf)
    return [{ name: `${plek}/tot`, reason: `Een regel eindigt na haar begin. Kies een dag na ${vanaf}.` }];
  const faults: OngeldigVeld[] = [];
  if (vanaf < kader.vanaf)
    faults.push({
      name: `${plek}/vanaf`,
      reason: `De dienst begint op ${vanaf}, voordat DVO ${kader.code} geldt. Laat de regel beginnen op ${kader.vanaf} of later.`,
    });
  if (end !== null && (tot === null || tot > end))
    faults.push({ name: `${plek}/tot`, reason: `${ends} Laat de regel uiterlijk dan eindigen.` });
  return faults;
}

function checkDubbel(earlier: readonly Gevraagd[], { regel, plek }: Gevraagd): OngeldigVeld[] {
  const double = earlier.find((een) => isAboutSame(een.regel, regel) && overlapt(een.regel, regel));
  if (double === undefined) return [];
  const reason = `${double.plek} gaat in dezelfde periode over ${regel.product} voor ${regel.deelnemer}. Voeg de twee samen, of laat de ene eindigen waar de andere begint.`;
  return [{ name: plek, reason }];
}
