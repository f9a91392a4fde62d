import type { VNode } from 'preact';
import type { WaardeMetHistorie } from '../../../sleutels/index.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { formatDatum, formatGetal, formatTijdstip } from '../../opmaak/index.js';
import type { Waardenset } from './sleutel.model.js';

interface Props {
  readonly sets: readonly Waardenset[];
  readonly naamVan: (code: string) => string;
}

/** The values of a key by peildatum, each set with what it was before it was corrected. */
export const Waardenlijst = ({ sets, naamVan }: Props): VNode =>
  sets.length === 0 ? (
    <Leeg icoon="blad" kop="Nog geen waarden">
      <p>Zonder waarden verdeelt de sleutel niets. Leg ze vast met hun peildatum en bron.</p>
    </Leeg>
  ) : (
    <>
      {sets.map((set) => (
        <Peildatum key={set.peildatum} set={set} naamVan={naamVan} />
      ))}
    </>
  );

const Peildatum = ({ set, naamVan }: { set: Waardenset; naamVan: Props['naamVan'] }): VNode => (
  <div class="np-sectie--dicht">
    <h3 class="utrecht-heading-3">Per {formatDatum(set.peildatum)}</h3>
    <Tabel bijschrift={`Waarden per ${formatDatum(set.peildatum)}`} dicht>
      <Koppen einde="Vastgelegd" />
      <tbody>
        {set.waarden.map((waarde) => (
          <Waarderij key={waarde.deelnemer} waarde={waarde} naamVan={naamVan} />
        ))}
      </tbody>
    </Tabel>
    {set.verbeterd.length > 0 && (
      <details class="np-bijzonder">
        <summary>Wat hier eerder stond ({set.verbeterd.length})</summary>
        <Tabel bijschrift={`Verbeterde waarden per ${formatDatum(set.peildatum)}`} dicht>
          <Koppen einde="Gold van en tot" />
          <tbody>
            {set.verbeterd.map((waarde) => (
              <Waarderij
                key={`${waarde.deelnemer}${waarde.bekendVanaf.toISOString()}`}
                waarde={waarde}
                naamVan={naamVan}
              />
            ))}
          </tbody>
        </Tabel>
      </details>
    )}
  </div>
);

const Koppen = ({ einde }: { einde: string }): VNode => (
  <thead>
    <tr>
      <Kop naam="Deelnemer" />
      <Kop naam="Waarde" getal />
      <Kop naam="Zekerheid" />
      <Kop naam="Bron" klas="np-breed" />
      <Kop naam={einde} klas="np-breed" />
    </tr>
  </thead>
);

const Waarderij = ({
  waarde: { deelnemer, waarde, status, bron, toelichting, bekendVanaf, bekendTot },
  naamVan,
}: {
  waarde: WaardeMetHistorie;
  naamVan: Props['naamVan'];
}): VNode => (
  <tr>
    <th scope="row">
      {naamVan(deelnemer)}
      <small class="np-smal">{bron}</small>
    </th>
    <Getal>{formatGetal(waarde)}</Getal>
    <td>
      <Toestand soort={status === 'definitief' ? 'goed' : 'letop'}>{status}</Toestand>
    </td>
    <td class="np-breed">
      {bron}
      {toelichting !== null && <small>{toelichting}</small>}
    </td>
    <td class="np-breed">
      {formatTijdstip(bekendVanaf)}
      {bekendTot !== null && <small>tot {formatTijdstip(bekendTot)}</small>}
    </td>
  </tr>
);
