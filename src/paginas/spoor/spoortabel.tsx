import type { VNode } from 'preact';
import type { Spoorregel } from '../../controlespoor/index.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand, type ToestandSoort } from '../onderdelen/toestand.js';
import { capital, formatTijdstip } from '../opmaak/index.js';
import { makeWaarden, type Waarde } from './spoor.model.js';

const RESULTAATSOORTEN = {
  gelukt: 'goed',
  geweigerd: 'letop',
  mislukt: 'fout',
} as const satisfies Record<Spoorregel['resultaat'], ToestandSoort>;

/** One line of the trail a row; its values and its hash fold out under what was done. */
export const Spoortabel = ({ regels }: { regels: readonly Spoorregel[] }): VNode => (
  <Tabel bijschrift="Regels van het controlespoor, de nieuwste eerst">
    <thead>
      <tr>
        <Kop naam="Wanneer" onder="regel" />
        <Kop naam="Wie" onder="vanaf welk adres" klas="np-breed" />
        <Kop naam="Wat" onder="en waaraan" />
        <Kop naam="Resultaat" />
      </tr>
    </thead>
    <tbody>
      {regels.map((regel) => (
        <Rij key={regel.volgnummer} regel={regel} />
      ))}
    </tbody>
  </Tabel>
);

const Rij = ({ regel }: { regel: Spoorregel }): VNode => (
  <tr>
    <th scope="row">
      {formatTijdstip(new Date(regel.tijdstip))}
      <small>regel {regel.volgnummer}</small>
    </th>
    <td class="np-breed np-afbreken">
      {regel.actor}
      <small>{regel.oorsprong}</small>
    </td>
    <td class="np-afbreken np-wat">
      {regel.actie}
      <small>{regel.object}</small>
      <small class="np-smal">
        {regel.actor}, {regel.oorsprong}
      </small>
      <Bijzonderheden regel={regel} />
    </td>
    <td>
      <Toestand soort={RESULTAATSOORTEN[regel.resultaat]}>{capital(regel.resultaat)}</Toestand>
      {regel.code !== null && <small class="np-afbreken">{regel.code}</small>}
    </td>
  </tr>
);

const Bijzonderheden = ({ regel }: { regel: Spoorregel }): VNode => {
  const waarden = makeWaarden(regel);
  return (
    <details class="np-bijzonder">
      <summary>
        {waarden.length === 0 ? 'Hash' : 'Waarden en hash'}{' '}
        <span class="np-onzichtbaar">van regel {regel.volgnummer}</span>
      </summary>
      <dl>
        {waarden.map((waarde) => (
          <div key={waarde.naam}>
            <dt>{waarde.naam === '' ? 'waarde' : waarde.naam}</dt>
            <dd>
              <VoorEnNa waarde={waarde} veranderd={regel.voor !== null} />
            </dd>
          </div>
        ))}
        <div>
          <dt>hash</dt>
          <dd>
            <code>{regel.hash}</code>
          </dd>
        </div>
        <div>
          <dt>hash van de regel ervoor</dt>
          <dd>
            <code>{regel.vorigeHash}</code>
          </dd>
        </div>
      </dl>
    </details>
  );
};

const VoorEnNa = ({ waarde: { voor, na }, veranderd }: { waarde: Waarde; veranderd: boolean }): VNode => {
  if (!veranderd) return <>{na}</>;
  if (voor === na) return <>{na}, gelijk gebleven</>;
  return (
    <>
      voor: {voor ?? '–'}
      <br />
      na: {na ?? '–'}
    </>
  );
};
