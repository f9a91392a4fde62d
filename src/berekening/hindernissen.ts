import type { Melding } from '../rekenkern/index.js';
import type { Gegevens } from './gegevens.js';

/** Why no rekenmodel can be made of these gegevens yet, all reasons at once; empty when nothing stands in the way. */
export function findHindernissen(gegevens: Gegevens): Melding[] {
  return [
    ...withoutCosts(gegevens),
    ...changedGastheren(gegevens),
    ...keysWithoutValues(gegevens),
    ...unmapped(gegevens),
  ];
}

/** Advances without any costs would all be paid back. */
function withoutCosts({ kosten, model }: Gegevens): Melding[] {
  if (kosten.length > 0) return [];
  const melding = `Er zijn nog geen werkelijke kosten van ${model.boekjaar} ingelezen. Lever eerst de realisatie aan.`;
  return [{ code: 'GEEN_REALISATIE', pad: 'kostenposten', melding }];
}

/** A rekenmodel has one gastheer a year. @bron REKENMODEL.md "The model" */
function changedGastheren({ model }: Gegevens): Melding[] {
  return model.werkorganisaties
    .filter(({ gastheren }) => gastheren.length > 1)
    .map(({ code, naam, gastheren }) => ({
      code: 'GASTHEER_WISSELT',
      pad: `werkorganisaties/${code}/gastheer`,
      melding: `${naam} wisselt in ${model.boekjaar} van gastheer (${gastheren.join(', ')}). Laat de wissel ingaan op 1 januari, of splits de werkorganisatie in een deel vóór en een deel na de wissel.`,
    }));
}

/** @bron docs/adr/0003 */
function keysWithoutValues({ cascos, sleutels, model }: Gegevens): Melding[] {
  const empty = new Set(
    sleutels
      .filter(({ soort, peildatum }) => soort !== 'gelijk' && peildatum === null)
      .map(({ code }) => code),
  );
  return cascos
    .filter(({ sleutel }) => empty.has(sleutel))
    .map(({ werkorganisatie, sleutel }) => ({
      code: 'SLEUTEL_ZONDER_WAARDEN',
      pad: `cascos/${werkorganisatie}/sleutel`,
      melding: `Sleutel ${sleutel} heeft geen waarden met een peildatum tot en met 31 december ${model.boekjaar}. Voeg waarden toe, of kies voor dit casco een andere sleutel.`,
    }));
}

function unmapped({ kosten, toewijzingen }: Gegevens): Melding[] {
  const mapped = new Set(toewijzingen.map(({ kostenplaats }) => kostenplaats));
  const codes = new Set(kosten.map(({ kostenplaats }) => kostenplaats).filter((code) => !mapped.has(code)));
  return [...codes].sort().map((code) => ({
    code: 'KOSTENPLAATS_ZONDER_TOEWIJZING',
    pad: `kostenplaatsen/${code}`,
    melding: `Kostenplaats ${code} heeft kosten maar geen toewijzing. Wijs de kostenplaats toe aan een casco of een product.`,
  }));
}
