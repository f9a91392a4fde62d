import type { VNode } from 'preact';
import type { Meting, NormMetRealisatie } from '../../../catalogus/index.js';
import { Link } from '../../onderdelen/formulier.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { count, formatDatum, formatGetal } from '../../opmaak/index.js';
import { describeRealisatie, makeNormbalk } from './norm.model.js';

interface Props {
  readonly normen: readonly NormMetRealisatie[];
  readonly metingen: readonly Meting[];
  readonly wijzig: string | null;
}

/** Every norm with what was measured of it: the bar is the year, the line across it the norm. @bron TB schema II.2 */
export const Normtabel = ({ normen, metingen, wijzig }: Props): VNode =>
  normen.length === 0 ? (
    <p class="utrecht-paragraph">Voor dit werkveld zijn nog geen prestatienormen afgesproken.</p>
  ) : (
    <>
      <Tabel bijschrift="Prestatienormen en hun uitkomst">
        <thead>
          <tr>
            <Kop naam="Norm" />
            <td class="np-beeldkolom np-normkolom np-breed" aria-hidden="true" />
            <Kop naam="Afgesproken" />
            <Kop naam="Uitkomst" onder="van het jaar" getal />
            <Kop naam="Gehaald" />
          </tr>
        </thead>
        <tbody>
          {normen.map((norm) => (
            <Norm
              key={norm.letter}
              norm={norm}
              metingen={metingen.filter(({ letter }) => letter === norm.letter)}
              wijzig={wijzig}
            />
          ))}
        </tbody>
      </Tabel>
      <p class="np-noot">De balk is de uitkomst van het jaar, de streep erdoor de norm.</p>
    </>
  );

const Norm = ({
  norm,
  metingen,
  wijzig,
}: {
  norm: NormMetRealisatie;
  metingen: readonly Meting[];
  wijzig: string | null;
}): VNode => (
  <tr>
    <th scope="row">
      {norm.letter}. {norm.criterium}
      <small>
        {norm.kant}
        {norm.toelichting === null ? '' : `; ${norm.toelichting}`}
      </small>
      {wijzig !== null && (
        <small class="np-beheer">
          <Link naar={`${wijzig}?wijzig=${norm.id}#wijzig`}>
            Wijzigen<span class="np-onzichtbaar"> norm {norm.letter}</span>
          </Link>
        </small>
      )}
    </th>
    <td class="np-beeldkolom np-normkolom np-breed" aria-hidden="true">
      <Balk norm={norm} />
    </td>
    <td>{norm.norm}</td>
    <Getal>
      {describeRealisatie(norm)}
      <Metingen metingen={metingen} />
    </Getal>
    <td>
      {norm.realisatie.gehaald === null ? (
        <Toestand soort="geen">nog niet</Toestand>
      ) : (
        <Toestand soort={norm.realisatie.gehaald ? 'goed' : 'fout'}>
          {norm.realisatie.gehaald ? 'gehaald' : 'niet gehaald'}
        </Toestand>
      )}
    </td>
  </tr>
);

const Balk = ({ norm }: { norm: NormMetRealisatie }): VNode | null => {
  const balk = makeNormbalk(norm);
  return balk === null ? null : (
    <svg class="np-beeld np-beeld--rij" aria-hidden="true" focusable="false">
      <rect class="np-vorm-spoor" x="0" y="35%" width="100%" height="30%" />
      <rect class="np-vorm-totaal" x="0" y="35%" width={`${balk.gemeten}%`} height="30%" />
      <line class="np-vorm-lijn" x1={`${balk.grens}%`} y1="15%" x2={`${balk.grens}%`} y2="85%" />
    </svg>
  );
};

const Metingen = ({ metingen }: { metingen: readonly Meting[] }): VNode | null =>
  metingen.length === 0 ? null : (
    <details class="np-bijzonder">
      <summary>{count(metingen.length, 'meting', 'metingen')}</summary>
      <ul class="np-metingen">
        {metingen.map(({ id, datum, waarde, voldaan, aantal }) => (
          <li key={id}>
            {formatDatum(datum)}:{' '}
            {waarde === null ? (voldaan === true ? 'voldaan' : 'niet voldaan') : formatGetal(waarde)}
            {aantal !== null && ` (${formatGetal(String(aantal))})`}
          </li>
        ))}
      </ul>
    </details>
  );
