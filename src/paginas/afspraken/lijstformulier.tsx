import type { VNode } from 'preact';
import { Formulier, Knop } from '../onderdelen/formulier.js';
import { standOf, type Formulierstand } from '../onderdelen/formulierstand.js';
import { Melding } from '../onderdelen/melding.js';
import { Beheer } from '../onderdelen/beheer.js';

interface Props {
  /** Name of the form, among the others of its page. */
  readonly formulier: string;
  readonly kop: string;
  readonly uitleg: string;
  readonly knop: string;
  readonly naar: string;
  readonly csrf: string;
  readonly verzonden: Formulierstand | null;
}

/** A form that takes a whole list from a file, with every fault and the cell that it is in. */
export const Lijstformulier = (props: Props): VNode => {
  const { formulier, kop, uitleg, knop, naar, csrf, verzonden } = props;
  const { fouten } = standOf(verzonden, formulier);
  const id = `${formulier}-bestand`;
  return (
    <Beheer kop={kop} open={verzonden?.formulier === formulier}>
      <Formulier naar={naar} csrf={csrf} bestand klas="np-velden np-formulier">
        {fouten.length > 0 && (
          <Melding soort="error" kop="Er is niets vastgelegd.">
            <ul>
              {fouten.map(({ name, reason }) => (
                <li key={`${name}${reason}`}>
                  {name !== '' && name !== 'bestand' && <b>{name}: </b>}
                  {reason}
                </li>
              ))}
            </ul>
          </Melding>
        )}
        <div class="utrecht-form-field">
          <label class="utrecht-form-label" for={id}>
            Bestand
          </label>
          <p class="utrecht-form-field-description" id={`${id}-uitleg`}>
            {uitleg}
          </p>
          <input
            type="file"
            id={id}
            name="bestand"
            accept=".xlsx,.ods,.csv"
            aria-describedby={`${id}-uitleg`}
          />
        </div>
        <Knop>{knop}</Knop>
      </Formulier>
    </Beheer>
  );
};
