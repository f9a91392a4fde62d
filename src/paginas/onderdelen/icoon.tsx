import type { VNode } from 'preact';

const PADEN = {
  vink: 'M3 8.5 6.5 12 13 4.5',
  kruis: 'm4 4 8 8m0-8-8 8',
  letop: 'M8 2 15 14H1ZM8 6.5v3.5m0 1.2v1.2',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 5.5v4.5m0-7.2v1.2',
  klok: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 4.5V8l2.5 1.5',
  op: 'M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 14h11',
  neer: 'M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 14h11',
  dicht: 'm6 3.5 4.5 4.5L6 12.5',
  open: 'M3.5 6 8 10.5 12.5 6',
  blad: 'M4 1.5h5.5L12.5 4.5v10h-8.5ZM9 1.5v3.5h3.5',
  slot: 'M3.5 7.5h9v7h-9Zm2 0V5a2.5 2.5 0 0 1 5 0v2.5',
  wacht: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
} as const;
export type IcoonNaam = keyof typeof PADEN;

/** A drawing beside a word; the word carries the meaning. */
export const Icoon = ({ naam }: { naam: IcoonNaam }): VNode => (
  <svg class="np-icoon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d={PADEN[naam]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
