import type { VNode } from 'preact';
import type { Aanleverkalender as Kalender, Aanleverperiode } from '../../realisatie/index.js';
import { describeHerkomst, RITMENAMEN } from '../afspraken/inleesafspraken/afspraak.woorden.js';
import { Link } from '../onderdelen/formulier.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Kop, Tabel } from '../onderdelen/tabel.js';
import { Toestand, type ToestandSoort } from '../onderdelen/toestand.js';
import { formatDatum } from '../opmaak/index.js';
import { laatstePeriode, makeKalenderrij, type Kalendercel } from './kalenderrij.js';
import { SOORTNAMEN } from './lading.js';

const PERIODEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec', '13'];

const SOORTEN: Readonly<Record<Aanleverperiode['stand'], ToestandSoort>> = {
  binnen: 'goed',
  verwacht: 'geen',
  'te laat': 'letop',
  'niet verplicht': 'geen',
};

interface Props {
  readonly kader: Kader;
  readonly kalender: Kalender;
}

/** Which werkorganisatie still owes which file, and for when. */
export const Aanleverkalender = ({ kader, kalender: { afspraken, aanleveringen } }: Props): VNode => {
  const laatste = laatstePeriode(aanleveringen);
  return (
    <Sectie id="aanleveren" kop={`Wat nog moet komen in ${kader.boekjaar}`}>
      <Tabel bijschrift="Aanlevering per werkorganisatie en periode" dicht>
        <thead>
          <tr>
            <Kop naam="Werkorganisatie" />
            {PERIODEN.slice(0, laatste).map((periode) => (
              <Kop key={periode} naam={periode} />
            ))}
          </tr>
        </thead>
        <tbody>
          {aanleveringen.map(({ soort, ritme, werkorganisatie, naam, perioden }) => (
            <tr key={`${soort} ${werkorganisatie}`}>
              <th scope="row">
                {naam}
                <small>
                  {SOORTNAMEN[soort]}, {RITMENAMEN[ritme]}
                </small>
              </th>
              {makeKalenderrij({ perioden }, laatste).map((cel) => (
                <Cel key={cel.periode} {...cel} />
              ))}
            </tr>
          ))}
        </tbody>
      </Tabel>
      <p class="np-noot">
        {describeHerkomst(afspraken)} <Link naar={adres(kader, 'inleesafspraken')}>Inleesafspraken</Link>
      </p>
    </Sectie>
  );
};

const Cel = ({ breedte, verwacht }: Kalendercel): VNode => {
  if (verwacht === null) return <td>–</td>;
  const { stand, uiterlijk } = verwacht;
  const titel = uiterlijk === null ? 'Afsluitboekingen' : `uiterlijk ${formatDatum(uiterlijk)}`;
  return (
    <td title={titel} colSpan={breedte}>
      <Toestand soort={SOORTEN[stand]}>{stand}</Toestand>
      {breedte > 1 && uiterlijk !== null && stand !== 'binnen' && <small>{titel}</small>}
    </td>
  );
};
