import type { VNode } from 'preact';
import type { Rechtregel } from '../../toegang/index.js';
import { Link } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { Pagina, type Verbandkader } from '../onderdelen/kader.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand } from '../onderdelen/toestand.js';
import { formatDatum, join } from '../opmaak/index.js';
import { describeRechten, makeRechten, type Benoemd, type Rechtrij } from './rechten.model.js';

export interface RechtenProps {
  readonly kader: Verbandkader;
  readonly regels: readonly Rechtregel[];
  readonly werkorganisaties: readonly Benoemd[];
}

/** Who may do what in this verband, for the yearly check. */
export const RechtenPagina = ({ kader, regels, werkorganisaties }: RechtenProps): VNode => {
  const lijst = makeRechten(regels, [...kader.verband.deelnemers, ...werkorganisaties]);
  return (
    <Pagina kader={kader} titel="Rechten">
      <h1 class="utrecht-heading-1">Wie mag wat in {kader.verband.naam}</h1>
      <p class="np-lead">{describeRechten(lijst)}</p>
      <Sectie
        id="geldend"
        kop="Geldt vandaag"
        naast={
          <Link naar={`/v1/verbanden/${encodeURIComponent(kader.verband.code)}/rechtenoverzicht?formaat=csv`}>
            <Icoon naam="neer" /> Het hele overzicht als csv
          </Link>
        }
      >
        {lijst.geldend.length === 0 ? (
          <p class="utrecht-paragraph">Niemand heeft vandaag een rol.</p>
        ) : (
          <Rechtentabel bijschrift="Rollen en tokens die vandaag gelden" rijen={lijst.geldend} />
        )}
        <p class="np-noot">
          Loop dit overzicht elk jaar na. Een rol die niemand gebruikt, kan een beheerder beëindigen.
        </p>
      </Sectie>
      {lijst.overig.length > 0 && (
        <Sectie id="overig" kop="Geldt vandaag niet">
          <Rechtentabel
            bijschrift="Rollen en tokens die voorbij zijn, geblokkeerd zijn of nog beginnen"
            rijen={lijst.overig}
          />
        </Sectie>
      )}
    </Pagina>
  );
};

const Rechtentabel = ({ bijschrift, rijen }: { bijschrift: string; rijen: readonly Rechtrij[] }): VNode => (
  <Tabel bijschrift={bijschrift}>
    <thead>
      <tr>
        <Kop naam="Wie" onder="aanmeldnaam" />
        <Kop naam="Rol" onder="waarvoor" />
        <Kop naam="Mag" klas="np-breed" />
        <Kop naam="Vanaf" onder="tot" klas="np-breed" />
        <Kop naam="Laatst gebruikt" />
      </tr>
    </thead>
    <tbody>
      {rijen.map((rij, plaats) => (
        <Rij key={plaats} rij={rij} />
      ))}
    </tbody>
  </Tabel>
);

const describeEinde = ({ tot }: Rechtrij): string =>
  tot === null ? 'zonder einde' : `tot ${formatDatum(tot)}`;

const Rij = ({ rij }: { rij: Rechtrij }): VNode => (
  <tr>
    <th scope="row" class="np-afbreken">
      {rij.wie}
      {rij.aanmeldnaam !== null && <small>{rij.aanmeldnaam}</small>}
    </th>
    <td>
      {rij.rol}
      {rij.voor !== null && <small>{rij.voor}</small>}
      <small>{rij.bron}</small>
      <small class="np-smal">mag {join(rij.rechten)}</small>
      <small class="np-smal">
        vanaf {formatDatum(rij.vanaf)}, {describeEinde(rij)}
      </small>
    </td>
    <td class="np-breed">
      <ul class="np-rechten">
        {rij.rechten.map((recht) => (
          <li key={recht}>{recht}</li>
        ))}
      </ul>
    </td>
    <td class="np-breed">
      {formatDatum(rij.vanaf)}
      <small>{describeEinde(rij)}</small>
    </td>
    <td>
      {rij.laatstGebruikt === null ? (
        <Toestand soort="letop">nog nooit</Toestand>
      ) : (
        formatDatum(rij.laatstGebruikt)
      )}
    </td>
  </tr>
);
