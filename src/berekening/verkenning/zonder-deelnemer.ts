import type { Product, Rekenmodel, Sleutel, Werkorganisatie } from '../../rekenkern/index.js';

/**
 * A rekenmodel in which a deelnemer takes no part: it takes nothing, weighs nothing in any key, has no cost of its own and
 * hosts nothing (the verband itself does, which changes no charge). The others keep their mutual proportions in every key.
 *
 * A product whose risk it bears keeps its name: who bears that afterwards is not for a calculation to decide.
 */
export function withoutDeelnemer(model: Rekenmodel, code: string): Rekenmodel {
  return {
    ...model,
    deelnemers: model.deelnemers.filter((deelnemer) => deelnemer.code !== code),
    werkorganisaties: model.werkorganisaties.map((werkorganisatie) => withoutGastheer(werkorganisatie, code)),
    sleutels: model.sleutels.map((sleutel) => withoutWeight(sleutel, code)),
    producten: model.producten.map((product) => withoutTaker(product, code)),
    kostenposten: model.kostenposten.filter(
      ({ bestemming }) => !('deelnemer' in bestemming && bestemming.deelnemer === code),
    ),
    voorschotten: [],
    doorbelastVoorschotten: [],
  };
}

function withoutGastheer({ gastheer, ...werkorganisatie }: Werkorganisatie, code: string): Werkorganisatie {
  return gastheer === undefined || gastheer === code ? werkorganisatie : { ...werkorganisatie, gastheer };
}

function withoutWeight(sleutel: Sleutel, code: string): Sleutel {
  switch (sleutel.soort) {
    case 'gewichten':
      return { ...sleutel, gewichten: omit(sleutel.gewichten, code) };
    case 'percentages': {
      // Percentages add up to 100; what is left of them are weights.
      const { percentages, ...rest } = sleutel;
      return { ...rest, soort: 'gewichten', gewichten: omit(percentages, code) };
    }
    case 'gelijk':
      return sleutel.deelnemers === undefined
        ? sleutel
        : { ...sleutel, deelnemers: sleutel.deelnemers.filter((deelnemer) => deelnemer !== code) };
    case 'begrensd': {
      const { minimum, maximum, ...rest } = sleutel;
      const bounds = {
        ...(minimum && { minimum: omit(minimum, code) }),
        ...(maximum && { maximum: omit(maximum, code) }),
      };
      return { ...rest, ...bounds };
    }
    case 'samengesteld':
    case 'pondspondsgewijs':
      return sleutel;
  }
}

function withoutTaker({ afname, afrekening, ...product }: Product, code: string): Product {
  const { risicodrager, ...rest } = afrekening;
  const isIdle = risicodrager === code && afrekening.beleid !== 'vaste_prijs';
  return { ...product, afname: omit(afname, code), afrekening: isIdle ? rest : afrekening };
}

function omit<Waarde>(record: Readonly<Record<string, Waarde>>, code: string): Record<string, Waarde> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== code));
}
