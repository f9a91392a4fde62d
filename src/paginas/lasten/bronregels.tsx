import type { VNode } from 'preact';
import { Link } from '../onderdelen/formulier.js';
import { Leeg } from '../onderdelen/melding.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Sluit } from '../onderdelen/toestand.js';
import { count, formatBedrag, formatDatum, join, subtract } from '../opmaak/index.js';
import type { Bladzijde, Bronregel } from './regels.model.js';

/** The rows of the files behind a charge; their total is the amount that was divided. */
export const Bronregels = ({ bladzijde, pool }: { bladzijde: Bladzijde; pool: string }): VNode =>
  bladzijde.rijen === 0 ? (
    <Leeg icoon="blad" kop="Geen ingelezen rijen">
      <p>Op deze kosten is in dit boekjaar niets geboekt.</p>
    </Leeg>
  ) : (
    <>
      <Tabel bijschrift="Ingelezen rijen achter deze kosten, in euro" dicht>
        <thead>
          <tr>
            <Kop naam="Bestand" />
            <Kop naam="Blad" klas="np-middel" />
            <Kop naam="Rij" getal />
            <Kop naam="Boekdatum" klas="np-breed" />
            <Kop naam="Kostenplaats" klas="np-breed" />
            <Kop naam="Grootboek" klas="np-middel" />
            <Kop naam="Omschrijving" klas="np-breed" />
            <Kop naam="Bedrag" getal />
          </tr>
        </thead>
        <tbody>
          {bladzijde.regels.map((regel) => (
            <Rij key={`${regel.bestandsnaam}/${regel.blad}/${regel.rij}`} regel={regel} />
          ))}
        </tbody>
        <tfoot>
          <tr class="np-totaal">
            <th scope="row">{count(bladzijde.rijen, 'rij', 'rijen')}</th>
            <td class="np-middel" />
            <td />
            <td class="np-breed" />
            <td class="np-breed" />
            <td class="np-middel" />
            <td class="np-breed">
              <Sluit verschil={subtract(bladzijde.totaal, pool)} /> met de verdeelde kosten
            </td>
            <Getal>{formatBedrag(bladzijde.totaal)}</Getal>
          </tr>
        </tfoot>
      </Tabel>
      <p class="np-noot">
        Uit {join(bladzijde.bestanden)}.{' '}
        {bladzijde.aantal > 1 && 'Bladeren verandert het totaal niet: dat gaat altijd over alle rijen.'}
      </p>
      <Bladeren bladzijde={bladzijde} />
    </>
  );

const Rij = ({ regel }: { regel: Bronregel }): VNode => (
  <tr>
    <th scope="row">
      {regel.bestandsnaam}
      <small class="np-smal">
        blad {regel.blad}, {regel.omschrijving ?? 'zonder omschrijving'}, kostenplaats {regel.kostenplaats}
      </small>
    </th>
    <td class="np-middel">{regel.blad}</td>
    <Getal>{regel.rij}</Getal>
    <td class="np-breed">{regel.boekdatum === null ? '–' : formatDatum(regel.boekdatum)}</td>
    <td class="np-breed">{regel.kostenplaats}</td>
    <td class="np-middel">{regel.grootboekrekening ?? '–'}</td>
    <td class="np-breed">{regel.omschrijving ?? '–'}</td>
    <Getal>{formatBedrag(regel.bedrag)}</Getal>
  </tr>
);

const Bladeren = ({ bladzijde: { nummer, aantal } }: { bladzijde: Bladzijde }): VNode | null =>
  aantal === 1 ? null : (
    <nav class="np-bladeren" aria-label="Bladzijden van de ingelezen rijen">
      {nummer > 1 && <Link naar={`?bladzijde=${nummer - 1}#regels`}>Vorige 50 rijen</Link>}
      <span>
        Bladzijde {nummer} van {aantal}
      </span>
      {nummer < aantal && <Link naar={`?bladzijde=${nummer + 1}#regels`}>Volgende 50 rijen</Link>}
    </nav>
  );
