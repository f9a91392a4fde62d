import type { VNode } from 'preact';
import { formatBedrag } from '../opmaak/index.js';

/** The amount a page is about: the euros large, the cents softer. */
export const Hoofdbedrag = ({ bedrag }: { bedrag: string }): VNode => {
  const [euros, centen] = formatBedrag(bedrag).split(',');
  return (
    <p class="np-hoofdbedrag np-heel">
      <small>€</small>
      {'\u00a0'}
      {euros}
      <span>,{centen}</span>
    </p>
  );
};
