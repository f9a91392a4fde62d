import type { Fouten } from '../fouten.js';
import { fromUnits, sum, toCommonUnits, toUnits } from '../getal.js';
import { asGetal } from '../opmaak.js';
import type { Bestemming, Casco, Product, Rekenmodel, Sleutel } from '../rekenmodel.js';
import { isPondspondsgewijs, partsOf } from '../sleutels/parts.js';
import { doublesIn } from './codes.js';

/** What the form asks beyond single values: fields that a policy or regime needs, sums of 100, no rings of keys. */
export function checkRules(model: Rekenmodel, fouten: Fouten): void {
  for (const sleutel of model.sleutels) checkSleutel(sleutel, fouten);
  checkRings(model.sleutels, fouten);
  for (const casco of model.cascos) checkCasco(casco, fouten);
  for (const product of model.producten) checkProduct(product, model.sleutels, fouten);
  checkOwners(model, fouten);
}

function checkSleutel(sleutel: Sleutel, fouten: Fouten): void {
  const pad = `sleutels/${sleutel.code}`;
  if (sleutel.soort === 'gelijk') checkTwice(sleutel.deelnemers, `${pad}/deelnemers`, fouten);
  if (sleutel.soort === 'pondspondsgewijs') {
    checkTwice(sleutel.werkorganisaties, `${pad}/werkorganisaties`, fouten);
  }
  if (sleutel.soort === 'percentages' && !fouten.touches(`${pad}/percentages`)) {
    checkHundred(Object.values(sleutel.percentages), pad, fouten);
  }
  if (sleutel.soort !== 'samengesteld') return;
  sleutel.delen.forEach(({ aandeel }, place) => {
    const where = `${pad}/delen/${place}/aandeel`;
    if (toUnits(aandeel, 12) > 0n || fouten.touches(where)) return;
    fouten.add(
      'GETAL_ONGELDIG',
      where,
      'Een aandeel van nul telt niet mee. Geef een aandeel boven nul, of haal dit deel weg.',
    );
  });
  if (!fouten.touches(`${pad}/delen`))
    checkHundred(
      sleutel.delen.map(({ aandeel }) => aandeel),
      pad,
      fouten,
    );
}

function checkTwice(codes: readonly string[] | undefined, pad: string, fouten: Fouten): void {
  for (const code of doublesIn(codes ?? [])) {
    fouten.add(
      'DUBBELE_CODE',
      `${pad}/${code}`,
      `"${code}" staat twee keer in deze sleutel. Haal er een weg.`,
    );
  }
}

function checkHundred(percentages: readonly string[], pad: string, fouten: Fouten): void {
  const { waarden, decimalen } = toCommonUnits(percentages);
  if (sum(waarden) === 100n * 10n ** BigInt(decimalen)) return;
  fouten.add(
    'PERCENTAGES_ONVOLLEDIG',
    pad,
    `De percentages tellen op tot ${asGetal(fromUnits(sum(waarden), decimalen))} en niet tot precies 100. Vul ze aan, of verlaag er een.`,
  );
}

/** A key that leads back to itself has no value. */
function checkRings(sleutels: readonly Sleutel[], fouten: Fouten): void {
  const byCode = new Map(sleutels.map((sleutel) => [sleutel.code, sleutel]));
  for (const { code } of sleutels) {
    if (!partsOf(code, byCode).has(code)) continue;
    fouten.add(
      'SLEUTEL_KRINGVERWIJZING',
      `sleutels/${code}`,
      `Sleutel "${code}" verwijst via andere sleutels naar zichzelf. Haal een van die verwijzingen weg.`,
    );
  }
}

function checkCasco({ werkorganisatie, regime, sleutel, aandeelInTarief }: Casco, fouten: Fouten): void {
  const pad = `cascos/${werkorganisatie}`;
  if (aandeelInTarief !== undefined && toUnits(aandeelInTarief, 12) > 100n * 10n ** 12n) {
    fouten.add(
      'GETAL_ONGELDIG',
      `${pad}/aandeelInTarief`,
      `Het aandeel in het tarief is ${asGetal(aandeelInTarief)} procent. Geef een getal van 0 tot en met 100.`,
    );
  }
  if (regime !== 'in_tarief' && sleutel === undefined) missing(`${pad}/sleutel`, `regime ${regime}`, fouten);
  if (regime === 'gemengd' && aandeelInTarief === undefined)
    missing(`${pad}/aandeelInTarief`, `regime ${regime}`, fouten);
}

/** What each policy needs before it can divide anything. */
function checkProduct(product: Product, sleutels: readonly Sleutel[], fouten: Fouten): void {
  const { code, afrekening, tarief, afname } = product;
  const { beleid, sleutel, risicodrager } = afrekening;
  const pad = `producten/${code}`;
  const byKey = beleid === 'sleutel' || beleid === 'tarief_en_sleutel';
  const byTarief = beleid === 'tarief_en_sleutel' || beleid === 'vaste_prijs';
  if (byKey && sleutel === undefined) missing(`${pad}/afrekening/sleutel`, `beleid ${beleid}`, fouten);
  if (byTarief && tarief === undefined) missing(`${pad}/tarief`, `beleid ${beleid}`, fouten);
  if (beleid === 'vaste_prijs' && risicodrager === undefined) {
    missing(`${pad}/afrekening/risicodrager`, `beleid ${beleid}`, fouten);
  }
  if (beleid === 'vast_variabel') {
    for (const [afnemer, { contract }] of Object.entries(afname)) {
      if (contract === undefined) missing(`${pad}/afname/${afnemer}/contract`, `beleid ${beleid}`, fouten);
    }
  }
  if (byKey && sleutel !== undefined && isPondspondsgewijs(sleutel, sleutels)) {
    fouten.add(
      'SLEUTEL_NIET_TOEGESTAAN',
      `${pad}/afrekening/sleutel`,
      `Sleutel "${sleutel}" verdeelt pondspondsgewijs en past alleen bij een casco. Kies voor product "${code}" een andere sleutel.`,
    );
  }
}

function missing(pad: string, need: string, fouten: Fouten): void {
  const field = pad.slice(pad.lastIndexOf('/') + 1);
  fouten.add(
    'SCHEMA_ONGELDIG',
    pad,
    `Het veld "${field}" ontbreekt, en ${need} kan niet zonder. Vul het in.`,
  );
}

/** The cost of a product or hulpkostenplaats is booked with the werkorganisatie it belongs to. */
function checkOwners({ kostenposten, producten, hulpkostenplaatsen = [] }: Rekenmodel, fouten: Fouten): void {
  const ofProduct = new Map(producten.map((product) => [product.code, product.werkorganisatie]));
  const ofHulp = new Map(hulpkostenplaatsen.map((hulp) => [hulp.code, hulp.werkorganisatie]));
  const ownerOf = (bestemming: Bestemming): [string | undefined, string] => {
    if ('product' in bestemming) {
      return [ofProduct.get(bestemming.product), `producten/${bestemming.product}/werkorganisatie`];
    }
    if ('hulpkostenplaats' in bestemming) {
      const code = bestemming.hulpkostenplaats;
      return [ofHulp.get(code), `hulpkostenplaatsen/${code}/werkorganisatie`];
    }
    return [undefined, ''];
  };
  for (const { id, werkorganisatie, bestemming } of kostenposten) {
    const pad = `kostenposten/${id}/werkorganisatie`;
    const [owner, ownerPad] = ownerOf(bestemming);
    if (owner === undefined || owner === werkorganisatie || fouten.touches(pad) || fouten.touches(ownerPad))
      continue;
    fouten.add(
      'WERKORGANISATIE_STRIJDIG',
      pad,
      `Kostenpost "${id}" staat bij werkorganisatie "${werkorganisatie}", maar zijn bestemming hoort bij "${owner}". Maak die gelijk.`,
    );
  }
}
