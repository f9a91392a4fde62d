import type { ComponentChildren, VNode } from 'preact';
import type { Betaling } from '../../rekenkern/index.js';
import type { Namen } from '../namen.js';
import { Balk } from '../onderdelen/verschilbeeld.js';
import { largestVerschil } from '../onderdelen/verschilbalk.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Sluit } from '../onderdelen/toestand.js';
import { absBedrag, capital, formatBedrag, formatEuro, sumBedragen } from '../opmaak/index.js';
import type { Positie } from './vorderingen.model.js';

interface VorderingenProps {
  readonly posities: readonly Positie[];
  readonly saldering: readonly Betaling[];
  readonly namen: Namen;
  readonly eigen: string | null;
  /** Whether each party gets a bar: with many of them, bands from one to the other would lie over each other. */
  readonly balken: boolean;
}

/** What every party owes, is owed and in the end pays or receives, and to or from whom. */
export const Vorderingen = ({ posities, saldering, namen, eigen, balken }: VorderingenProps): VNode => {
  const grootste = largestVerschil(posities.map(({ netto }) => netto));
  // On a phone the names of many need the room.
  const breed = balken ? 'np-breed' : '';
  return (
    <div>
      {balken && <Legenda />}
      <Tabel bijschrift="Vorderingen en betalingen per deelnemer, in euro">
        <thead>
          <tr>
            <Kop naam="Deelnemer" />
            {balken && <td class="np-beeldkolom np-verschilkolom" aria-hidden="true" />}
            <Kop naam="Schuldig" onder="aan anderen" getal klas={breed} />
            <Kop naam="Tegoed" onder="van anderen" getal klas={breed} />
            <Kop naam="Netto" getal />
          </tr>
        </thead>
        <tbody>
          {posities.map((positie) => (
            <Rij key={positie.partij} {...{ positie, namen, eigen, breed }}>
              {balken && (
                <td class="np-beeldkolom np-verschilkolom" aria-hidden="true">
                  <Balk verschil={positie.netto} grootste={grootste} />
                </td>
              )}
            </Rij>
          ))}
        </tbody>
        <tfoot>
          <tr class="np-totaal">
            <th scope="row">
              Samen <Sluit verschil={sumBedragen(posities.map(({ netto }) => netto))} />
            </th>
            {balken && <td class="np-beeldkolom np-verschilkolom" aria-hidden="true" />}
            <Getal klas={breed}>{formatBedrag(sumBedragen(posities.map(({ schuldig }) => schuldig)))}</Getal>
            <Getal klas={breed}>{formatBedrag(sumBedragen(posities.map(({ tegoed }) => tegoed)))}</Getal>
            <Getal>{formatBedrag(sumBedragen(posities.map(({ netto }) => netto)))}</Getal>
          </tr>
        </tfoot>
      </Tabel>
      <ul class="np-betalingen">
        {saldering.map(({ van, naar, bedrag }) => (
          <li key={`${van}/${naar}`}>
            {capital(namen.partij(van))} betaalt <b class="np-heel">{formatEuro(bedrag)}</b> aan{' '}
            {namen.partij(naar)}.
          </li>
        ))}
      </ul>
    </div>
  );
};

interface RijProps extends Pick<VorderingenProps, 'namen' | 'eigen'> {
  readonly positie: Positie;
  readonly breed: string;
  readonly children: ComponentChildren;
}

const Rij = ({ positie, namen, eigen, breed, children }: RijProps): VNode => (
  <tr class={positie.partij === eigen ? 'np-groep' : undefined}>
    <th scope="row">{capital(namen.partij(positie.partij))}</th>
    {children}
    <Getal klas={breed}>{formatBedrag(positie.schuldig)}</Getal>
    <Getal klas={breed}>{formatBedrag(positie.tegoed)}</Getal>
    <Getal>
      {formatBedrag(absBedrag(positie.netto))}
      <small>{roleOf(positie.netto)}</small>
    </Getal>
  </tr>
);

const Legenda = (): VNode => (
  <ul class="np-legenda np-noot np-breed" aria-hidden="true">
    <li>
      <svg focusable="false">
        <rect class="np-vorm-minder" width="100%" height="100%" />
      </svg>
      ontvangt
    </li>
    <li>
      <svg focusable="false">
        <rect class="np-vorm-meer" width="100%" height="100%" />
      </svg>
      betaalt
    </li>
  </ul>
);

function roleOf(netto: string): string {
  if (netto === '0.00') return 'staat quitte';
  return netto.startsWith('-') ? 'ontvangt' : 'betaalt';
}
