import { hoeveelheidOf } from './afname.js';
import type { Cascodeling } from './casco-regime.js';
import { fromCents } from './geld.js';
import { sum, toCommonUnits } from './getal.js';
import type { Lasten } from './lasten.js';
import { asEuros, asGetal } from './opmaak.js';
import { addUp, type Productlasten } from './producten.js';
import type { Product, Rekenmodel } from './rekenmodel.js';
import type { Rekening } from './rekening.js';
import type { Stappen } from './stappen.js';
import type { Melding } from './uitkomst.js';

/**
 * What may be right but deserves a look before anyone decides; the outcome stands.
 *
 * @bron REKENMODEL.md "Warnings, not refusals"
 */
export function listWaarschuwingen({ rekening, delingen, producten, lasten }: Stappen): Melding[] {
  return [
    ...rekening.model.producten.flatMap((product) => warnOfAfname(rekening.model, product)),
    ...producten.flatMap((regel) => warnOfSleutel(rekening, regel)),
    ...producten.flatMap((regel) => warnOfNegativeCharge(rekening, regel)),
    ...delingen.flatMap((deling) => warnOfRisk(rekening.model, deling)),
    ...delingen.flatMap((deling) => warnOfNarrowBasis(rekening.model, deling, lasten)),
  ];
}

function warnOfAfname({ fase }: Rekenmodel, { code, afname }: Product): Melding[] {
  const found: Melding[] = [];
  for (const afnemer in afname) {
    const { contract, werkelijk, minimum } = afname[afnemer] ?? {};
    const pad = `producten/${code}/afname/${afnemer}`;
    if (fase === 'jaarrekening' && werkelijk === undefined) {
      const melding = `De werkelijke afname van product "${code}" door "${afnemer}" ontbreekt; er is met het contract gerekend. Vul haar in voordat de jaarrekening wordt vastgesteld.`;
      found.push({ code: 'AFNAME_NIET_DEFINITIEF', pad, melding });
    }
    if (minimum !== undefined && contract !== undefined && isAbove(minimum, contract)) {
      const melding = `Het minimum ${asGetal(minimum)} van "${afnemer}" voor product "${code}" ligt boven het contract ${asGetal(contract)}. Controleer de DVO.`;
      found.push({ code: 'MINIMUM_BOVEN_CONTRACT', pad: `${pad}/minimum`, melding });
    }
  }
  return found;
}

function isAbove(a: string, b: string): boolean {
  const [first = 0n, second = 0n] = toCommonUnits([a, b]).waarden;
  return first > second;
}

/** A taker that uses a product but has no weight in the key that divides it pays nothing by that key. */
function warnOfSleutel({ deelnemers }: Rekening, { afrekening, delen }: Productlasten): Melding[] {
  const { product, afnemers } = afrekening;
  const { beleid, sleutel = '' } = product.afrekening;
  const byKey = delen.find(({ wat }) => wat === (beleid === 'sleutel' ? 'kosten' : 'rest'));
  if (!['sleutel', 'tarief_en_sleutel'].includes(beleid) || byKey === undefined) return [];
  const used = hoeveelheidOf(afnemers).waarden;
  return byKey.partijen.flatMap((place, index) => {
    if (used[index] === 0n || byKey.grondslag?.gewichten[index] !== 0n) return [];
    const afnemer = deelnemers[place] ?? '';
    const melding = `"${afnemer}" neemt product "${product.code}" af, maar heeft geen gewicht in sleutel "${sleutel}" en betaalt daarin niet mee. Geef een gewicht, of kies een andere sleutel.`;
    return [{ code: 'AFNEMER_BUITEN_SLEUTEL', pad: `producten/${product.code}/afname/${afnemer}`, melding }];
  });
}

/** Parts may work against each other: a tariff that brings in more than the cost gives money back. */
function warnOfNegativeCharge({ deelnemers }: Rekening, regel: Productlasten): Melding[] {
  const { product, vast, variabel } = regel.afrekening;
  if (regel.delen.length < 2 || vast + variabel <= 0n) return [];
  const { partijen, delen } = addUp(regel);
  return partijen.flatMap((place, index) => {
    const deel = delen[index] ?? 0n;
    if (deel >= 0n) return [];
    const deelnemer = deelnemers[place] ?? '';
    const taker = Object.hasOwn(product.afname, deelnemer);
    const pad = `producten/${product.code}/${taker ? `afname/${deelnemer}` : 'afrekening/risicodrager'}`;
    const melding = `"${deelnemer}" krijgt voor product "${product.code}" een last van ${asEuros(fromCents(deel))}, terwijl het product geld kost. Controleer tarief, inbreng en sleutel.`;
    return [{ code: 'NEGATIEVE_LAST', pad, melding }];
  });
}

function warnOfRisk({ producten }: Rekenmodel, { casco, opslag }: Cascodeling): Melding[] {
  if (opslag === null) return [];
  return producten.flatMap(({ code, afrekening }) => {
    const deel = opslag.delen[opslag.producten.indexOf(code)] ?? 0n;
    if (afrekening.beleid !== 'vaste_prijs' || deel === 0n) return [];
    const melding = `Product "${code}" heeft een vaste prijs, dus het casco van "${casco.werkorganisatie}" in zijn tarief (${asEuros(fromCents(deel))}) komt bij risicodrager "${afrekening.risicodrager ?? ''}". Controleer of dat zo is afgesproken.`;
    return [{ code: 'CASCO_BIJ_RISICODRAGER', pad: `producten/${code}`, melding }];
  });
}

/** A key pro rata to a handful of euros makes big bills of small differences. */
function warnOfNarrowBasis(model: Rekenmodel, { casco, solidair }: Cascodeling, lasten: Lasten): Melding[] {
  const sleutel = model.sleutels.find(({ code }) => code === casco.sleutel);
  if (sleutel?.soort !== 'pondspondsgewijs') return [];
  const basis = sum(lasten.dienstenOf(sleutel.werkorganisaties));
  const amount = solidair < 0n ? -solidair : solidair;
  if (basis * 100n >= amount) return [];
  const melding = `Sleutel "${sleutel.code}" verdeelt ${asEuros(fromCents(solidair))} naar een basis van maar ${asEuros(fromCents(basis))}. Kies een sleutel met een bredere basis.`;
  return [{ code: 'SMALLE_BASIS', pad: `cascos/${casco.werkorganisatie}/sleutel`, melding }];
}
