import type { VNode } from 'preact';
import type { Aanlevering, Aanleverperiode } from '../../realisatie/index.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand, type ToestandSoort } from '../onderdelen/toestand.js';
import { formatDatum } from '../opmaak/index.js';
import { SOORTNAMEN } from './lading.js';

const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const SOORTEN: Readonly<Record<Aanleverperiode['stand'], ToestandSoort>> = {
  binnen: 'goed',
  verwacht: 'geen',
  'te laat': 'letop',
};

/** Which werkorganisatie still owes which file for which month. */
export const Aanleverkalender = ({
  kalender,
  boekjaar,
}: {
  kalender: readonly Aanlevering[];
  boekjaar: number;
}): VNode => (
  <Sectie id="aanleveren" kop={`Wat nog moet komen in ${boekjaar}`}>
    <Tabel bijschrift="Aanlevering per werkorganisatie en maand" dicht>
      <thead>
        <tr>
          <Kop naam="Werkorganisatie" />
          {MAANDEN.map((maand) => (
            <Kop key={maand} naam={maand} />
          ))}
        </tr>
      </thead>
      <tbody>
        {kalender.map(({ soort, werkorganisatie, naam, perioden }) => (
          <tr key={`${soort} ${werkorganisatie}`}>
            <th scope="row">
              {naam}
              <small>{SOORTNAMEN[soort]}</small>
            </th>
            {perioden.map(({ periode, stand, uiterlijk }) => (
              <td key={periode} title={`uiterlijk ${formatDatum(uiterlijk)}`}>
                <Toestand soort={SOORTEN[stand]}>{stand}</Toestand>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabel>
    <p class="np-noot">
      De realisatie van een maand wordt uiterlijk de vijfde van de volgende maand aangeleverd.
    </p>
  </Sectie>
);
