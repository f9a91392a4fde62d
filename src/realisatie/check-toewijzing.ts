import type { OngeldigVeld } from '../platform/index.js';
import { overlaps, type Rekeningbereik } from './map-regel.js';
import type { Bestemming } from './toewijzing.entity.js';
import type { ToewijzingInvoer } from './toewijzing.schema.js';

/** What a toewijzing may point to in a boekjaar. */
export interface Doelen {
  readonly boekjaar: number;
  readonly kostenplaatsen: ReadonlySet<string>;
  readonly werkorganisaties: ReadonlySet<string>;
  readonly deelnemers: ReadonlySet<string>;
  /** Werkorganisatie by the code of the product, and of the hulpkostenplaats. */
  readonly producten: ReadonlyMap<string, string>;
  readonly hulpkostenplaatsen: ReadonlyMap<string, string>;
}

type Gevraagd = Omit<ToewijzingInvoer, 'boekjaar'>;

/** Everything that is wrong with a toewijzing beside these others, each with what mends it; empty when it is good. */
export function checkToewijzing(
  toewijzing: Gevraagd,
  doelen: Doelen,
  anderen: readonly Rekeningbereik[],
): OngeldigVeld[] {
  return [
    ...checkBereik(toewijzing),
    ...checkOverlap(toewijzing, anderen),
    ...checkBestemming(toewijzing),
    ...checkDoelen(toewijzing, doelen),
  ];
}

function checkBereik({ rekeningVan, rekeningTot }: Gevraagd): OngeldigVeld[] {
  if ((rekeningVan === null) !== (rekeningTot === null))
    return [fout('rekeningTot', 'Geef de eerste en de laatste rekening van het bereik, of geen van beide.')];
  if (rekeningVan === null || rekeningTot === null) return [];
  if (rekeningVan.length !== rekeningTot.length)
    return [fout('rekeningTot', 'Geef een eerste en een laatste rekening van evenveel tekens.')];
  if (rekeningVan > rekeningTot)
    return [fout('rekeningTot', `${rekeningTot} komt vóór ${rekeningVan}. Draai de twee om.`)];
  return [];
}

function checkOverlap(toewijzing: Gevraagd, anderen: readonly Rekeningbereik[]): OngeldigVeld[] {
  const ander = anderen.find((een) => overlaps(een, toewijzing));
  if (ander === undefined) return [];
  const { kostenplaats, rekeningVan, rekeningTot } = ander;
  const wat =
    rekeningVan === null ? 'als geheel' : `voor de rekeningen ${rekeningVan} tot en met ${rekeningTot}`;
  return [
    fout(
      'rekeningVan',
      `Kostenplaats ${kostenplaats} is ${wat} al toegewezen. Wijzig die toewijzing, of kies een bereik dat er niet mee overlapt.`,
    ),
  ];
}

const VELDEN = ['product', 'hulpkostenplaats', 'deelnemer'] as const satisfies readonly Bestemming[];

/** The field of the bestemming is filled, and no other. */
function checkBestemming(toewijzing: Gevraagd): OngeldigVeld[] {
  return VELDEN.flatMap((veld) => {
    const wanted = toewijzing.bestemming === veld;
    if (wanted === (toewijzing[veld] !== null)) return [];
    const reason = wanted
      ? `Noem bij de bestemming ${veld} om welke het gaat.`
      : `Laat dit veld leeg: de bestemming is ${toewijzing.bestemming}.`;
    return [fout(veld, reason)];
  });
}

const NAMEN = {
  kostenplaats: 'Kostenplaats',
  werkorganisatie: 'Werkorganisatie',
  product: 'Product',
  hulpkostenplaats: 'Hulpkostenplaats',
  deelnemer: 'Deelnemer',
} as const;
type Verwijzend = keyof typeof NAMEN;

function checkDoelen(toewijzing: Gevraagd, doelen: Doelen): OngeldigVeld[] {
  const onbekend = (veld: Verwijzend, known: { has(code: string): boolean }): OngeldigVeld[] => {
    const code = toewijzing[veld];
    if (code === null || known.has(code)) return [];
    const reason = `${NAMEN[veld]} ${code} is er in ${doelen.boekjaar} niet. Controleer de code, of leg haar eerst vast.`;
    return [fout(veld, reason)];
  };
  const elders = (
    veld: 'product' | 'hulpkostenplaats',
    owners: ReadonlyMap<string, string>,
  ): OngeldigVeld[] => {
    const code = toewijzing[veld];
    const owner = owners.get(code ?? '');
    if (owner === undefined || owner === toewijzing.werkorganisatie) return onbekend(veld, owners);
    return [fout('werkorganisatie', `${NAMEN[veld]} ${code} is van ${owner}. Kies die werkorganisatie.`)];
  };
  return [
    ...onbekend('kostenplaats', doelen.kostenplaatsen),
    ...onbekend('werkorganisatie', doelen.werkorganisaties),
    ...onbekend('deelnemer', doelen.deelnemers),
    ...elders('product', doelen.producten),
    ...elders('hulpkostenplaats', doelen.hulpkostenplaatsen),
  ];
}

const fout = (name: string, reason: string): OngeldigVeld => ({ name, reason });
