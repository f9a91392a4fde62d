import type { VNode } from 'preact';
import { mag } from '../../../toegang/index.js';
import { SOORTNAMEN } from '../../inlezen/lading.js';
import { AlsToen, BekendFormulier } from '../../onderdelen/bekend.js';
import { Link } from '../../onderdelen/formulier.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { adres, Pagina } from '../../onderdelen/kader.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { describeHerkomst, describeUiterlijk, describeWie, RITMENAMEN } from './afspraak.woorden.js';
import { AANLEVEREN, PERIODE_13 } from './afspraakvelden.js';
import { Aanleverformulier, Periode13formulier } from './inleesformulieren.js';
import type { InleesafsprakenProps } from './inleesafspraken.props.js';

const ZINNEN = {
  [AANLEVEREN]: 'De afspraken zijn vastgelegd. De aanleverkalender gaat ervan uit.',
  [PERIODE_13]: 'Vastgelegd. Wat al is geboekt, blijft zoals het is.',
};

/** Who hands in what by when, and whether there is a periode 13. */
export const InleesafsprakenPagina = (props: InleesafsprakenProps): VNode => {
  const { kader, afspraken, bekend, afgesloten } = props;
  const { boekjaar, gebruiker, verband } = kader;
  const hier = adres(kader, 'inleesafspraken');
  const inrichten = mag(gebruiker, 'inrichten', verband.code) && bekend.peil.bekendOp === null && !afgesloten;
  return (
    <Pagina kader={kader} titel="Inleesafspraken">
      <h1 class="utrecht-heading-1">Wat er voor {boekjaar} wordt aangeleverd</h1>
      <p class="np-lead">{describeHerkomst(afspraken)}</p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      {afgesloten && <p class="utrecht-paragraph">Boekjaar {boekjaar} is afgesloten: dit ligt vast.</p>}
      <Sectie
        id="aanleveren"
        kop="Wie wat wanneer aanlevert"
        naast={<BekendFormulier bekend={bekend} hier={hier} />}
      >
        <Afspraaktabel {...props} />
        <p class="np-noot">
          Zonder eigen afspraken gelden die van het laatste jaar daarvoor. Over de tijd dat een
          werkorganisatie niet bestaat, hoeft zij niets aan te leveren.
          {mag(gebruiker, 'inlezen', verband.code) && (
            <>
              {' '}
              <Link naar={`${adres(kader, 'inlezen')}#aanleveren`}>Wat nog moet komen</Link>
            </>
          )}
        </p>
        {inrichten && <Aanleverformulier {...props} hier={hier} />}
      </Sectie>
      <Sectie id="periode-13" kop="Periode 13">
        <p class="utrecht-paragraph">
          <Toestand soort={afspraken.periode13 ? 'goed' : 'geen'}>
            Periode 13 staat voor {boekjaar} {afspraken.periode13 ? 'aan' : 'uit'}.
          </Toestand>
        </p>
        <p class="np-noot">
          Zij is voor afsluitboekingen, naast de twaalf maanden. De sjablonen en de kalender volgen haar.
        </p>
        {inrichten && <Periode13formulier {...props} hier={hier} />}
      </Sectie>
    </Pagina>
  );
};

const Afspraaktabel = ({
  kader,
  afspraken: { aanleverafspraken },
  werkorganisaties,
}: InleesafsprakenProps): VNode => (
  <Tabel bijschrift={`Aanleverafspraken van ${kader.boekjaar}`}>
    <thead>
      <tr>
        <Kop naam="Soort" />
        <Kop naam="Van wie" />
        <Kop naam="Hoe vaak" />
        <Kop naam="Uiterlijk" />
      </tr>
    </thead>
    <tbody>
      {aanleverafspraken.map((afspraak) => (
        <tr key={`${afspraak.soort} ${afspraak.werkorganisatie ?? ''}`}>
          <th scope="row">{SOORTNAMEN[afspraak.soort]}</th>
          <td>{describeWie(afspraak, aanleverafspraken, werkorganisaties)}</td>
          <td>{RITMENAMEN[afspraak.ritme]}</td>
          <td>{describeUiterlijk(afspraak)}</td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);
