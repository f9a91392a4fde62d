import type { Regime } from '../../../berekening/index.js';
import { toDecimaal, type Waarden } from '../../onderdelen/formulierstand.js';

export const REGIMENAMEN = {
  solidariteit: 'solidariteit: verdeeld met een sleutel',
  in_tarief: 'in het tarief: via de producten',
  gemengd: 'gemengd: deels in het tarief, de rest met een sleutel',
} as const;
export type Regimesoort = keyof typeof REGIMENAMEN;

type Casco = Regime['cascos'][number];

/** A casco as it was typed: only what its regime asks. */
export function readCasco(werkorganisatie: string, waarden: Waarden): Record<string, unknown> {
  const { regime = '', sleutel = '', aandeelInTarief = '' } = waarden;
  return {
    werkorganisatie,
    regime,
    ...(regime !== 'in_tarief' && sleutel !== '' && { sleutel }),
    ...(regime === 'gemengd' && aandeelInTarief !== '' && { aandeelInTarief: toDecimaal(aandeelInTarief) }),
  };
}

/** What to compare with: the regime of another year, or some cascos paid otherwise. */
export interface Vergelijking {
  readonly met: number | null;
  readonly cascos: readonly Casco[];
  readonly waarden: Waarden;
  readonly gevraagd: boolean;
}

const PERCENTAGE = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/;

/** Reads the question from the address; what says nothing leaves the regime as it is. */
export function readVergelijking(query: Waarden, werkorganisaties: readonly string[]): Vergelijking {
  const met = /^\d{4}$/.test(query['met'] ?? '') ? Number(query['met']) : null;
  const cascos = werkorganisaties.flatMap((code): Casco[] => {
    const sleutel = query[`sleutel/${code}`] ?? '';
    const metSleutel = sleutel === '' ? {} : { sleutel };
    switch (query[`regime/${code}`]) {
      case 'solidariteit':
        return [{ werkorganisatie: code, regime: 'solidariteit', ...metSleutel }];
      case 'in_tarief':
        return [{ werkorganisatie: code, regime: 'in_tarief' }];
      case 'gemengd': {
        const aandeel = toDecimaal(query[`aandeel/${code}`]);
        // What is no percentage is left for the rekenkern to refuse.
        const eigen = PERCENTAGE.test(aandeel) ? { aandeelInTarief: aandeel } : {};
        return [{ werkorganisatie: code, regime: 'gemengd', ...eigen, ...metSleutel }];
      }
      case undefined:
      default:
        return [];
    }
  });
  return { met, cascos, waarden: query, gevraagd: met !== null || cascos.length > 0 };
}
