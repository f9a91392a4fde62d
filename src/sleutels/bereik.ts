import { partsOf } from './definitie.js';
import type { SleutelInJaar } from './sleutel-in-jaar.js';

export interface Betaler {
  readonly code: string;
  readonly naam: string;
  readonly soort: 'gemeente' | 'samenwerkingsverband';
}

interface Gebruik {
  readonly sleutel: string;
  /** All keys of the boekjaar. */
  readonly sleutels: readonly SleutelInJaar[];
  /** Who bears what the key divides. */
  readonly betalers: readonly Betaler[];
}

/**
 * Whoever bears a cost by a key that says nothing about them: its values are not for their soort (a
 * samenwerkingsverband has no inhabitants), nobody gave them a value all the same, and no other part of the key gives
 * them a share.
 *
 * @bron TB schema II.3: not every deelnemer has inhabitants
 */
export function findBuitenBereik({ sleutel, sleutels, betalers }: Gebruik): Betaler[] {
  const byCode = new Map(sleutels.map((each) => [each.code, each]));
  return betalers.filter((betaler) => reach(sleutel, betaler, byCode) === 'buiten');
}

/** Why a key is no key for these, and what mends it. */
export function describeBuitenBereik(sleutel: string, buiten: readonly Betaler[]): string {
  const namen = buiten.map(({ naam }) => naam).join(', ');
  return `Sleutel "${sleutel}" geldt niet voor ${namen}, terwijl die hieraan meebetaalt. Kies: leg de waarde 0 vast om deze deelnemer erbuiten te laten, geef met een samengestelde sleutel eerst een vast aandeel, of leg een gewicht vast.`;
}

type Stand = 'binnen' | 'buiten' | 'onverschillig';

/** `buiten` when a key under it leaves this soort out and nothing else reaches them; keys never stand in a ring. */
function reach(code: string, betaler: Betaler, byCode: ReadonlyMap<string, SleutelInJaar>): Stand {
  const sleutel = byCode.get(code);
  if (sleutel === undefined) return 'onverschillig';
  const { definitie, waarden } = sleutel;
  const reachAll = (parts: readonly string[]): Stand =>
    together(parts.map((part) => reach(part, betaler, byCode)));
  switch (definitie.soort) {
    case 'samengesteld':
    case 'begrensd':
    case 'ingroei':
      return reachAll(partsOf(definitie));
    case 'gelijk':
      return definitie.deelnemers?.includes(betaler.code) === false ? 'onverschillig' : 'binnen';
    case 'pondspondsgewijs':
      return 'binnen';
    case 'gewichten':
    case 'percentages':
      if (waarden.some(({ deelnemer }) => deelnemer === betaler.code)) return 'binnen';
      return definitie.geldtVoor?.includes(betaler.soort) === false ? 'buiten' : 'onverschillig';
  }
}

function together(standen: readonly Stand[]): Stand {
  if (standen.includes('binnen')) return 'binnen';
  return standen.includes('buiten') ? 'buiten' : 'onverschillig';
}
