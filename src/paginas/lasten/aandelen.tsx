import type { VNode } from 'preact';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { formatPromille } from '../opmaak/index.js';
import { percent, type Aandelen as Rij } from './aandelen.model.js';
import type { Matrix } from './lasten.model.js';

interface AandelenProps {
  readonly aandelen: readonly Rij[];
  readonly deelnemers: Matrix['deelnemers'];
  readonly eigen: string | null;
}

/** Small multiples: the part of each deelnemer, all on one scale from nothing to everything. */
export const Aandelen = ({ aandelen, deelnemers, eigen }: AandelenProps): VNode => (
  <section aria-labelledby="aandelen">
    <div class="np-sectiekop">
      <h2 class="utrecht-heading-2" id="aandelen">
        Bij alle deelnemers
      </h2>
    </div>
    <Tabel bijschrift="Aandeel van elke deelnemer in de lasten, per werkorganisatie, in procenten">
      <thead>
        <tr>
          <Kop naam="Aandeel in" />
          {deelnemers.map(({ code, naam }) => (
            <Kop key={code} naam={naam} getal klas={code === eigen ? 'np-eigen' : ''} />
          ))}
        </tr>
      </thead>
      <tbody>
        {aandelen.map(({ naam, delen }, plaats) => (
          <tr key={naam} class={plaats === aandelen.length - 1 ? 'np-totaal' : undefined}>
            <th scope="row">{naam}</th>
            {delen.map(({ deelnemer, promille }) => (
              <Getal key={deelnemer} klas={deelnemer === eigen ? 'np-eigen' : ''}>
                {formatPromille(promille)}
                <Deel promille={promille} />
              </Getal>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabel>
    <p class="np-noot">Elke balk loopt van 0 tot 100%. Per regel tellen de aandelen op tot 100,0%.</p>
  </section>
);

const Deel = ({ promille }: { promille: bigint }): VNode => (
  <svg class="np-beeld np-beeld--deel" aria-hidden="true" focusable="false">
    <rect class="np-vorm-spoor" x="0" y="5" width="100%" height="6" />
    <rect class="np-vorm-totaal" x="0" y="5" width={`${percent(promille * 10n)}%`} height="6" />
  </svg>
);
