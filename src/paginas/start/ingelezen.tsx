import type { VNode } from 'preact';
import type { SoortInStand, Stand } from '../../berekening/index.js';
import { SOORTNAMEN } from '../inlezen/lading.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand } from '../onderdelen/toestand.js';
import { count, formatGetal } from '../opmaak/index.js';

/** What the jaarrekening is calculated from. */
const SOORTEN = ['realisatie', 'afname', 'voorschotten'] as const;

/** Which soort of which werkorganisatie is in, and whether the newest run counts it. */
export const Ingelezen = ({ stand }: { stand: Stand }): VNode => {
  const nieuwer = new Set(stand.nieuwer.map(({ id }) => id));
  const verwacht = SOORTEN.filter((soort) =>
    stand.perWerkorganisatie.some(({ soorten }) => soorten.some((stuk) => stuk.soort === soort)),
  );
  return (
    <>
      <Tabel bijschrift="Ingelezen rijen per werkorganisatie en soort">
        <thead>
          <tr>
            <Kop naam="Werkorganisatie" />
            {verwacht.map((soort) => (
              <Kop key={soort} naam={SOORTNAMEN[soort]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {stand.perWerkorganisatie.map(({ werkorganisatie, naam, soorten }) => (
            <tr key={werkorganisatie}>
              <th scope="row">{naam}</th>
              {verwacht.map((soort) => (
                <td key={soort}>
                  <Stuk stuk={soorten.find((kandidaat) => kandidaat.soort === soort)} nieuwer={nieuwer} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabel>
      <p class="np-noot">
        {count(stand.inlezingen.length, 'bestand', 'bestanden')} verwerkt
        {stand.nieuwer.length > 0 &&
          `, waarvan ${formatGetal(String(stand.nieuwer.length))} na de laatste berekening`}
        .
      </p>
    </>
  );
};

const Stuk = ({ stuk, nieuwer }: { stuk: SoortInStand | undefined; nieuwer: ReadonlySet<string> }): VNode => {
  if (stuk === undefined) return <>–</>;
  if (stuk.rijen === 0) return <Toestand soort="geen">nog niet</Toestand>;
  const nieuw = stuk.inlezingen.some((id) => nieuwer.has(id));
  return (
    <Toestand soort={nieuw ? 'bezig' : 'goed'}>
      {formatGetal(String(stuk.rijen))}
      {nieuw && ' nieuw'}
    </Toestand>
  );
};
