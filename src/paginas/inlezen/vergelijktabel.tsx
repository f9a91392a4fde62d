import type { VNode } from 'preact';
import type { Vergelijking, Vergelijkregel } from '../../realisatie/index.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand } from '../onderdelen/toestand.js';
import { capital, formatGetal, join } from '../opmaak/index.js';
import { formatTotaal } from './lading.js';
import { formatVerschil, STANDEN } from './vergelijking.model.js';
import { Waardecellen } from './waardecellen.js';

/** Further lines are in the answer of the API; a page with all of them would help nobody. */
const MOST_SHOWN = 500;

interface Props {
  readonly bijschrift: string;
  readonly vergelijking: Vergelijking;
  readonly regels: readonly Vergelijkregel[];
  /** Of every line, shown or not; none under a part of them. */
  readonly totaal?: Vergelijking['totaal'];
}

/** What earlier files said, what this one says, and the difference, a line for each thing. */
export const Vergelijktabel = ({ bijschrift, vergelijking, regels, totaal }: Props): VNode => {
  const { velden, soort } = vergelijking;
  return (
    <>
      <Tabel bijschrift={`${bijschrift}, per ${join(velden)}`} dicht>
        <thead>
          <tr>
            {velden.map((veld) => (
              <Kop key={veld} naam={capital(veld)} />
            ))}
            <Kop naam="Eerder" getal />
            <Kop naam="Dit bestand" getal />
            <Kop naam="Verschil" getal />
            <Kop naam="Stand" klas="np-breed" />
          </tr>
        </thead>
        <tbody>
          {regels.slice(0, MOST_SHOWN).map((regel) => (
            <Rij key={regel.waarden.join('\t')} regel={regel} vergelijking={vergelijking} />
          ))}
        </tbody>
        {totaal !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={velden.length}>
                Totaal
                <small>met wat gelijk is</small>
              </th>
              <Telling soort={soort} telling={totaal.eerder} />
              <Telling soort={soort} telling={totaal.nieuw} />
              <Getal>{formatVerschil(soort, totaal.verschil)}</Getal>
              <td class="np-breed" />
            </tr>
          </tfoot>
        )}
      </Tabel>
      {regels.length > MOST_SHOWN && (
        <p class="np-noot">
          De eerste {MOST_SHOWN} van {formatGetal(String(regels.length))} regels
          {totaal !== undefined && '; het totaal telt ze alle'}.
        </p>
      )}
    </>
  );
};

const Rij = ({ regel, vergelijking }: { regel: Vergelijkregel; vergelijking: Vergelijking }): VNode => {
  const { velden, soort, eerdere } = vergelijking;
  const { waarden, eerder, nieuw, verschil, stand, inlezingen } = regel;
  const [toestand, woord] = STANDEN[stand];
  const merk = <Toestand soort={toestand}>{woord}</Toestand>;
  const uit = eerdere.filter(({ inlezing }) => inlezingen.includes(inlezing));
  return (
    <tr>
      <Waardecellen velden={velden} waarden={waarden} />
      <Telling soort={soort} telling={eerder} />
      <Telling soort={soort} telling={nieuw} />
      <Getal>
        {formatVerschil(soort, verschil)}
        <small class="np-smal">{merk}</small>
      </Getal>
      <td class="np-breed">
        {merk}
        {eerdere.length > 1 && uit.length > 0 && (
          <small>{join(uit.map(({ bestandsnaam }) => bestandsnaam))}</small>
        )}
      </td>
    </tr>
  );
};

const Telling = ({
  soort,
  telling: { rijen, totaal },
}: {
  soort: Vergelijking['soort'];
  telling: Vergelijkregel['eerder'];
}): VNode => (
  <Getal>
    {rijen === 0 ? '–' : formatTotaal({ soort, totaal })}
    {rijen > 0 && (
      <small>
        {formatGetal(String(rijen))} {rijen === 1 ? 'rij' : 'rijen'}
      </small>
    )}
  </Getal>
);
