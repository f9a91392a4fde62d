import type { VNode } from 'preact';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { formatBedrag, formatSaldo } from '../opmaak/index.js';
import { largest, lengthOf } from './aandelen.model.js';
import { addUp, type Post } from './werkorganisaties.model.js';

/** Bars per werkorganisatie: what it came to as a solid bar, what was paid in advance as an outline under it. */
export const Posten = ({ posten }: { posten: readonly Post[] }): VNode => {
  const langste = largest(posten.flatMap(({ definitief, voorschot }) => [definitief, voorschot]));
  const som = addUp(posten);
  return (
    <section aria-labelledby="posten">
      <div class="np-sectiekop">
        <h2 class="utrecht-heading-2" id="posten">
          Per werkorganisatie
        </h2>
        <Legenda />
      </div>
      <Tabel bijschrift="Lasten en voorschotten per werkorganisatie, in euro">
        <thead>
          <tr>
            <Kop naam="Werkorganisatie" />
            <td class="np-beeldkolom" />
            <Kop naam="Lasten" onder="verschil met voorschot" getal />
          </tr>
        </thead>
        <tbody>
          {posten.map((post) => (
            <tr key={post.naam}>
              <th scope="row">
                {post.naam}
                {post.gastheer !== null && <small>gastheer {post.gastheer}</small>}
              </th>
              <td class="np-beeldkolom">
                <Staaf post={post} langste={langste} />
              </td>
              <Getal>
                <b>{formatBedrag(post.definitief)}</b>
                <small>{formatSaldo(post.saldo)}</small>
              </Getal>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="np-totaal">
            <th scope="row">Samen</th>
            <td />
            <Getal>
              {formatBedrag(som.definitief)}
              <small>{formatSaldo(som.saldo)}</small>
            </Getal>
          </tr>
        </tfoot>
      </Tabel>
    </section>
  );
};

const Staaf = ({ post, langste }: { post: Post; langste: string }): VNode => (
  <svg class="np-beeld np-beeld--rij" aria-hidden="true" focusable="false">
    <rect class="np-vorm-totaal" x="0" y="3" width={`${lengthOf(post.definitief, langste)}%`} height="15" />
    <rect
      class="np-vorm-omtrek"
      x="0.5"
      y="20.5"
      width={`${lengthOf(post.voorschot, langste)}%`}
      height="8"
    />
  </svg>
);

const Legenda = (): VNode => (
  <ul class="np-legenda" aria-hidden="true">
    <li>
      <svg>
        <rect class="np-vorm-totaal" width="28" height="12" />
      </svg>
      lasten
    </li>
    <li>
      <svg>
        <rect class="np-vorm-omtrek" x="0.5" y="1.5" width="27" height="9" />
      </svg>
      voorschot
    </li>
  </ul>
);
