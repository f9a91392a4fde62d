import type { Deelnemer, Melding, Rekenmodel, Sleutel } from '../../rekenkern/index.js';
import { fromUnits, toUnits } from '../breuk.js';

/** A newcomer with its weight in the keys, by code of the key: a weight, or a percentage where the key has those. */
export interface Nieuweling {
  readonly deelnemer: Deelnemer;
  readonly sleutels: Readonly<Record<string, string>>;
}

/** The deelnemer takes part, last in the list, with its weight in the keys that it has one for. */
export function withDeelnemer(model: Rekenmodel, { deelnemer, sleutels }: Nieuweling): Rekenmodel {
  return {
    ...model,
    deelnemers: [...model.deelnemers, deelnemer],
    sleutels: model.sleutels.map((sleutel) => {
      const waarde = sleutels[sleutel.code];
      return waarde === undefined ? sleutel : withWeight(sleutel, deelnemer.code, waarde);
    }),
  };
}

function withWeight(sleutel: Sleutel, code: string, waarde: string): Sleutel {
  switch (sleutel.soort) {
    case 'gewichten':
      return { ...sleutel, gewichten: { ...sleutel.gewichten, [code]: waarde } };
    case 'percentages':
      return withPercentage(sleutel, code, waarde);
    case 'gelijk':
      return sleutel.deelnemers === undefined || toUnits(waarde) === 0n
        ? sleutel
        : { ...sleutel, deelnemers: [...sleutel.deelnemers, code] };
    case 'samengesteld':
    case 'begrensd':
    case 'pondspondsgewijs':
      return sleutel;
  }
}

/** The newcomer bears its percentage; the others share the rest in the proportions that they had. */
function withPercentage(
  { percentages, ...rest }: Extract<Sleutel, { soort: 'percentages' }>,
  code: string,
  waarde: string,
): Sleutel {
  const left = toUnits('100') - toUnits(waarde);
  const others = Object.entries(percentages).map(([deelnemer, percentage]) => [
    deelnemer,
    fromUnits((toUnits(percentage) * left) / toUnits('100')),
  ]);
  const gewichten = { ...(Object.fromEntries(others) as Record<string, string>), [code]: waarde };
  return { ...rest, soort: 'gewichten', gewichten };
}

/**
 * The keys that divide something which the newcomer bears, and in which it has no weight yet: a casco that all bear by
 * solidarity, or a product that it takes.
 */
export function keysWithoutWeight(model: Rekenmodel, { deelnemer, sleutels }: Nieuweling): Melding[] {
  const used = [
    ...model.cascos.map(({ sleutel }) => sleutel),
    ...model.producten
      .filter(({ afname, afrekening }) => deelnemer.code in afname && /sleutel/.test(afrekening.beleid))
      .map(({ afrekening }) => afrekening.sleutel),
  ];
  const leaves = new Set(used.flatMap((code) => leavesOf(model.sleutels, code)));
  return [...leaves]
    .filter((code) => sleutels[code] === undefined)
    .map((code) => ({
      code: 'TOETREDER_ZONDER_WAARDE',
      pad: `sleutels/${code}`,
      melding: `Sleutel ${code} verdeelt kosten die ${deelnemer.code} gaat dragen, maar heeft voor ${deelnemer.code} geen waarde. Geef die waarde op; 0 als ${deelnemer.code} volgens deze sleutel niet meebetaalt.`,
    }));
}

/** The keys with numbers of their own that a key is made of. */
function leavesOf(
  sleutels: readonly Sleutel[],
  code: string | undefined,
  seen: readonly string[] = [],
): string[] {
  const sleutel = sleutels.find((candidate) => candidate.code === code);
  if (sleutel === undefined || seen.includes(sleutel.code)) return [];
  const path = [...seen, sleutel.code];
  switch (sleutel.soort) {
    case 'gewichten':
    case 'percentages':
      return [sleutel.code];
    case 'gelijk':
      return sleutel.deelnemers === undefined ? [] : [sleutel.code];
    case 'begrensd':
      return leavesOf(sleutels, sleutel.sleutel, path);
    case 'samengesteld':
      return sleutel.delen.flatMap((deel) => leavesOf(sleutels, deel.sleutel, path));
    case 'pondspondsgewijs':
      return [];
  }
}
