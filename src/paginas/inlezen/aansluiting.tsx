import type { VNode } from 'preact';
import type { Aansluiting as Gegevens } from '../../realisatie/index.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand } from '../onderdelen/toestand.js';
import { formatGetal } from '../opmaak/index.js';
import { formatTotaal } from './lading.js';
import { Waardecellen } from './waardecellen.js';

const MOST_SHOWN = 200;

/** The sums of the file beside what was booked, a line for each thing that it is about. */
export const Aansluiting = ({ aansluiting }: { aansluiting: Gegevens }): VNode => {
  const { soort, velden, regels, totaal, sluit } = aansluiting;
  const show = (bedrag: string): string => formatTotaal({ soort, totaal: bedrag });
  return (
    <Sectie
      id="aansluiting"
      kop="Aansluiting"
      naast={
        <Toestand soort={sluit ? 'goed' : 'fout'}>
          {sluit ? 'bestand en boeking gelijk' : 'sluit niet'}
        </Toestand>
      }
    >
      <Tabel bijschrift={`Bestand en boeking, per ${velden.join(' en ')}`} dicht>
        <thead>
          <tr>
            {velden.map((veld) => (
              <Kop key={veld} naam={veld.charAt(0).toUpperCase() + veld.slice(1)} />
            ))}
            <Kop naam="Rijen" getal klas="np-breed" />
            <Kop naam="In het bestand" getal />
            <Kop naam="Geboekt" getal />
            <Kop naam="Verschil" getal klas="np-breed" />
          </tr>
        </thead>
        <tbody>
          {regels.slice(0, MOST_SHOWN).map(({ waarden, bestand, geboekt, verschil }) => (
            <tr key={waarden.join('\t')}>
              <Waardecellen velden={velden} waarden={waarden} />
              <Getal klas="np-breed">{formatGetal(String(geboekt.rijen))}</Getal>
              <Getal>{show(bestand.totaal)}</Getal>
              <Getal>{show(geboekt.totaal)}</Getal>
              <Getal klas="np-breed">{show(verschil)}</Getal>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={velden.length}>
              Totaal
            </th>
            <Getal klas="np-breed">{formatGetal(String(totaal.geboekt.rijen))}</Getal>
            <Getal>{show(totaal.bestand.totaal)}</Getal>
            <Getal>{show(totaal.geboekt.totaal)}</Getal>
            <Getal klas="np-breed">{show(totaal.verschil)}</Getal>
          </tr>
        </tfoot>
      </Tabel>
      {regels.length > MOST_SHOWN && (
        <p class="np-noot">
          De eerste {MOST_SHOWN} van {formatGetal(String(regels.length))} regels; het totaal telt ze alle.
        </p>
      )}
    </Sectie>
  );
};
