import type { VNode } from 'preact';
import type { Betaling } from '../../rekenkern/index.js';
import { percent } from '../lasten/aandelen.model.js';
import type { Namen } from '../namen.js';
import { Leeg } from '../onderdelen/melding.js';
import { capital, formatEuro } from '../opmaak/index.js';
import { makeStroom, type Band, type Blok } from './banden.model.js';

interface StroombeeldProps {
  readonly saldering: readonly Betaling[];
  readonly namen: Namen;
}

/** The payments as bands from payer to receiver. A picture beside the table, which says the same in words. */
export const Stroombeeld = ({ saldering, namen }: StroombeeldProps): VNode => {
  if (saldering.length === 0) {
    return (
      <Leeg icoon="vink" kop="Niemand hoeft te betalen">
        <p>Alle voorschotten kwamen precies uit.</p>
      </Leeg>
    );
  }
  const { betalers, ontvangers, banden } = makeStroom(saldering);
  return (
    <svg class="np-beeld np-beeld--stroom" aria-hidden="true" focusable="false">
      <text class="np-tekst-zacht" x="0" y="12">
        betaalt
      </text>
      <text class="np-tekst-zacht" x="78%" y="12">
        ontvangt
      </text>
      <svg y="9%" height="91%" width="100%" overflow="visible">
        <svg x="24%" width="52%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
          {banden.map((band) => (
            <path key={`${band.betaling.van}/${band.betaling.naar}`} class="np-vorm-band" d={curve(band)} />
          ))}
        </svg>
        {betalers.map((blok) => (
          <Partij key={blok.partij} blok={blok} naam={namen.partij(blok.partij)} kant="links" />
        ))}
        {ontvangers.map((blok) => (
          <Partij key={blok.partij} blok={blok} naam={namen.partij(blok.partij)} kant="rechts" />
        ))}
        {banden.map(({ betaling, links, rechts }) => (
          <text
            key={`${betaling.van}/${betaling.naar}`}
            class="np-tekst-vet"
            x="50%"
            y={`${percent((links[0] + links[1] + rechts[0] + rechts[1]) / 4n)}%`}
            dy="0.35em"
            text-anchor="middle"
          >
            {formatEuro(betaling.bedrag)} →
          </text>
        ))}
      </svg>
    </svg>
  );
};

const Partij = ({ blok, naam, kant }: { blok: Blok; naam: string; kant: 'links' | 'rechts' }): VNode => {
  const midden = `${percent((blok.boven + blok.onder) / 2n)}%`;
  const x = kant === 'links' ? '0' : '78%';
  return (
    <>
      <rect
        class="np-vorm-totaal"
        x={kant === 'links' ? '23%' : '76%'}
        y={`${percent(blok.boven)}%`}
        width="1%"
        height={`${percent(blok.onder - blok.boven)}%`}
      />
      <text class="np-tekst-vet" x={x} y={midden} dy="-0.15em">
        {capital(naam)}
      </text>
      <text class="np-tekst-zacht" x={x} y={midden} dy="1.15em">
        {formatEuro(blok.bedrag)}
      </text>
    </>
  );
};

function curve({ links, rechts }: Band): string {
  const [a, b, c, d] = [links[0], links[1], rechts[0], rechts[1]].map(percent);
  return `M0 ${a} C50 ${a} 50 ${c} 100 ${c} V${d} C50 ${d} 50 ${b} 0 ${b} Z`;
}
