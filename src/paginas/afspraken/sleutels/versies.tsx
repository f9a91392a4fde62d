import type { VNode } from 'preact';
import type { Definitie, VersieMetHistorie } from '../../../sleutels/index.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { formatDatum, formatGetal, formatTijdstip } from '../../opmaak/index.js';
import { Deelbalk } from './aandelenbeeld.js';
import { describeDefinitie } from './definitie.woorden.js';
import type { Ingroeistap } from './sleutel.model.js';

type NaamVan = (code: string) => string;

/** From which day a key divides how. */
export const Versies = ({
  versies,
  naamVan,
}: {
  versies: readonly VersieMetHistorie[];
  naamVan: NaamVan;
}): VNode => (
  <Tabel bijschrift="Versies van de sleutel, de nieuwste eerst">
    <thead>
      <tr>
        <Kop naam="Vanaf" />
        <Kop naam="Tot" />
        <Kop naam="Verdeelt" />
        <Kop naam="Vastgelegd" klas="np-breed" />
      </tr>
    </thead>
    <tbody>
      {versies.map(({ vanaf, tot, definitie, bekendVanaf }) => (
        <tr key={vanaf}>
          <th scope="row">{formatDatum(vanaf)}</th>
          <td>{tot === null ? 'open' : formatDatum(tot)}</td>
          <td>{describeDefinitie(definitie, naamVan)}</td>
          <td class="np-breed">{formatTijdstip(bekendVanaf)}</td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

/** The path of an ingroei: how far the new key counts, year by year. */
export const Ingroeipad = ({
  stappen,
  definitie,
  naamVan,
}: {
  stappen: readonly Ingroeistap[];
  definitie: Definitie | undefined;
  naamVan: NaamVan;
}): VNode | null =>
  definitie?.soort !== 'ingroei' ? null : (
    <Sectie id="ingroei" kop="Het pad van oud naar nieuw">
      <Tabel bijschrift={`Hoe ver ${naamVan(definitie.naar)} telt, per jaar`}>
        <thead>
          <tr>
            <Kop naam="Jaar" />
            <td class="np-beeldkolom" aria-hidden="true" />
            <Kop naam={naamVan(definitie.naar)} onder="nieuw" getal />
          </tr>
        </thead>
        <tbody>
          {stappen.map(({ jaar, nieuw }) => (
            <tr key={jaar}>
              <th scope="row">{jaar}</th>
              <td class="np-beeldkolom" aria-hidden="true">
                <Deelbalk percentage={nieuw} />
              </td>
              <Getal>{formatGetal(nieuw)}%</Getal>
            </tr>
          ))}
        </tbody>
      </Tabel>
      <p class="np-noot">
        De rest verdeelt {naamVan(definitie.van)}. Voor het eerste jaar telt alleen die, na het laatste alleen{' '}
        {naamVan(definitie.naar)}.
      </p>
    </Sectie>
  );
