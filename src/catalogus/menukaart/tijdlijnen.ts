import type { Tijdlijn } from '../../platform/index.js';

/** Of a product one regel holds in a boekjaar, on whichever menukaart. */
export const MENUKAARTREGEL_TIJDLIJN = {
  tabel: 'menukaartregel',
  sleutel: ['boekjaar', 'product'],
  geldigheid: 'boekjaar',
} as const satisfies Tijdlijn;

export const PRESTATIENORM_TIJDLIJN = {
  tabel: 'prestatienorm',
  sleutel: ['boekjaar', 'werkveld', 'letter'],
  geldigheid: 'boekjaar',
} as const satisfies Tijdlijn;

/** A norm is measured at most once a day; measured wrongly, it is replaced. */
export const METING_TIJDLIJN = {
  tabel: 'meting',
  sleutel: ['boekjaar', 'werkveld', 'letter', 'datum'],
  geldigheid: 'boekjaar',
} as const satisfies Tijdlijn;
