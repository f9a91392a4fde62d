import { hoeveelheidOf } from '../afname.js';
import { sum, toUnits, countDecimals, type Eenheden } from '../getal.js';
import { isWeigering } from '../sleutels/weging.js';
import type { Afrekening, Afwijzing, Deel } from './afrekening.js';

type Uitkomst = readonly Deel[] | Afwijzing | undefined;

/** An amount over the takers by a quantity of theirs. Zero divides nothing and needs no basis. */
export function byQuantity(
  { product, afnemers, spread }: Afrekening,
  deel: Pick<Deel, 'wat' | 'bedrag'>,
  basis: Eenheden & { readonly naam: string },
): readonly Deel[] | Afwijzing {
  if (deel.bedrag === 0n) return [];
  if (sum(basis.waarden) === 0n) {
    return {
      fout: 'AFNAME_ZONDER_BASIS',
      veld: 'afname',
      melding: `Product "${product.code}" heeft kosten, maar de ${basis.naam} van zijn afnemers is samen nul. Vul die in, of kies een ander beleid.`,
    };
  }
  const delen = spread(deel.bedrag, basis.waarden);
  const grondslag = { naam: basis.naam, gewichten: basis.waarden, decimalen: basis.decimalen };
  return [{ ...deel, isVerdeeld: true, partijen: afnemers.partijen, delen, grondslag }];
}

/** An amount over the takers by the key of the product. */
export function bySleutel(
  { product, afnemers, spread, weigh }: Afrekening,
  deel: Pick<Deel, 'wat' | 'bedrag'>,
): Uitkomst {
  if (deel.bedrag === 0n) return [];
  const gewichten = weigh();
  if (gewichten === undefined) return undefined;
  if (isWeigering(gewichten)) return { ...gewichten, veld: 'afrekening/sleutel' };
  const grondslag = { naam: `sleutel ${product.afrekening.sleutel ?? ''}`, gewichten, decimalen: 0 };
  const delen = spread(deel.bedrag, gewichten);
  return [{ ...deel, isVerdeeld: true, partijen: afnemers.partijen, delen, grondslag }];
}

/** Tarief x Q for each taker, half a cent away from zero. */
export function byTarief({ product, afnemers }: Afrekening): Deel {
  const { waarden, decimalen } = hoeveelheidOf(afnemers);
  const tarief = product.tarief ?? '0';
  const tariefDecimalen = countDecimals(tarief);
  const price = toUnits(tarief, tariefDecimalen);
  const unit = 10n ** BigInt(decimalen + tariefDecimalen);
  const delen = waarden.map((hoeveelheid) => (2n * 100n * price * hoeveelheid + unit) / (2n * unit));
  const grondslag = { naam: `tarief ${tarief}`, gewichten: waarden, decimalen };
  return {
    wat: 'tarief',
    isVerdeeld: false,
    bedrag: sum(delen),
    partijen: afnemers.partijen,
    delen,
    grondslag,
  };
}
