import { mapRegel } from '../realisatie/index.js';
import type { Melding } from '../rekenkern/index.js';
import type { Gegevens } from './gegevens.js';

/** Why no rekenmodel can be made of these gegevens yet, all reasons at once; empty when nothing stands in the way. */
export function findHindernissen(gegevens: Gegevens): Melding[] {
  return [
    ...withoutCosts(gegevens),
    ...changedGastheren(gegevens),
    ...keysWithoutValues(gegevens),
    ...unmapped(gegevens),
    ...useWithoutDvo(gegevens),
  ];
}

/** Advances without any costs would all be paid back. */
function withoutCosts({ fase, kosten, model }: Gegevens): Melding[] {
  if (kosten.length > 0) return [];
  if (fase === 'begroting') {
    const melding = `Er is nog geen begroting van ${model.boekjaar} ingelezen. Lever eerst de begroting aan.`;
    return [{ code: 'GEEN_BEGROTING', pad: 'kostenposten', melding }];
  }
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
function keysWithoutValues({ cascos, producten, sleutels, model }: Gegevens): Melding[] {
  const empty = new Set(sleutels.filter(({ reken }) => reken === null).map(({ code }) => code));
  const used = [
    ...cascos
      .filter(({ regime }) => regime !== 'in_tarief')
      .map(({ werkorganisatie, sleutel }) => {
        return { pad: `cascos/${werkorganisatie}/sleutel`, sleutel, voor: 'dit casco' };
      }),
    ...producten
      .filter(({ beleid }) => beleid === 'sleutel' || beleid === 'tarief_en_sleutel')
      .map(({ code, sleutel }) => {
        return { pad: `producten/${code}/afrekening/sleutel`, sleutel, voor: 'dit product' };
      }),
  ];
  return used.flatMap(({ pad, sleutel, voor }) =>
    sleutel === null || !empty.has(sleutel)
      ? []
      : [
          {
            code: 'SLEUTEL_ZONDER_WAARDEN',
            pad,
            melding: `Sleutel ${sleutel} heeft geen waarden met een peildatum tot en met 31 december ${model.boekjaar}. Voeg waarden toe, of kies voor ${voor} een andere sleutel.`,
          },
        ],
  );
}

function unmapped({ kosten, toewijzingen }: Gegevens): Melding[] {
  const mapped = new Set(toewijzingen.map(({ kostenplaats }) => kostenplaats));
  const places = kosten
    .filter((som) => mapRegel(toewijzingen, som) === null)
    .map(({ kostenplaats, grootboekrekening }) => {
      const isPartly = mapped.has(kostenplaats) && grootboekrekening !== null;
      return isPartly ? `${kostenplaats}, rekening ${grootboekrekening},` : kostenplaats;
    });
  return [...new Set(places)].sort().map((plaats) => ({
    code: 'KOSTENPLAATS_ZONDER_TOEWIJZING',
    pad: `kostenplaatsen/${plaats.split(',')[0] ?? plaats}`,
    melding: `Kostenplaats ${plaats} heeft kosten maar geen toewijzing. Wijs de kostenplaats toe aan een casco, een product, een hulpkostenplaats of een deelnemer.`,
  }));
}

/** Only a DVO line makes a taker: use without one would be nobody's. @bron DOMEIN section 2, DVO */
function useWithoutDvo({ afname, producten, model }: Gegevens): Melding[] {
  const takers = new Set(
    producten.flatMap(({ code, afnemers }) => afnemers.map(({ deelnemer }) => `${code}/${deelnemer}`)),
  );
  return afname
    .filter((som) => /[1-9]/.test(som.hoeveelheid) && !takers.has(`${som.product}/${som.deelnemer}`))
    .map(({ product, deelnemer }) => ({
      code: 'AFNAME_ZONDER_DVO',
      pad: `producten/${product}/afname/${deelnemer}`,
      melding: `Er is afname van ${product} door ${deelnemer} ingelezen, maar geen vastgestelde DVO-regel van ${model.boekjaar} maakt ${deelnemer} afnemer. Leg die regel vast, of draai de inlezing terug.`,
    }));
}
