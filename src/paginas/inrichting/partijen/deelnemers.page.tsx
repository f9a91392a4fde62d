import type { VNode } from 'preact';
import { geldtOp } from '../../../platform/index.js';
import type { Deelname, Deelnemer } from '../../../verband/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import type { Bekend } from '../../onderdelen/bekend.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Link } from '../../onderdelen/formulier.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { Banen } from './banen.js';
import { describeDeelnemers, makeDeelnemerbanen } from './partijen.model.js';
import { DEELNEMERVELDEN } from './velden.js';

export interface DeelnemersProps {
  readonly kader: Verbandkader;
  readonly deelnemers: readonly Deelnemer[];
  readonly deelnames: readonly Deelname[];
  readonly vandaag: string;
  readonly bekend: Bekend;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = { deelnemer: 'De deelnemer is vastgelegd en doet mee vanaf de eerste dag van het verband.' };

/** Who takes part, from when until when. */
export const DeelnemersPagina = (props: DeelnemersProps): VNode => {
  const { kader, deelnemers, deelnames, vandaag, bekend, gedaan, verzonden } = props;
  const { code } = kader.verband;
  const nu = deelnames.filter((feit) => geldtOp(feit, vandaag)).length;
  const stand = standOf(verzonden, 'deelnemer');
  return (
    <Inrichting
      {...{ kader, bekend, gedaan, zinnen: ZINNEN, titel: 'Deelnemers', deel: 'deelnemers' }}
      kop={describeDeelnemers(nu, deelnemers.length)}
      lead={
        <>
          Wie later komt, begint een <Link naar={inrichtingAdres(code, 'toetreding')}>toetreding</Link>; wie
          gaat, een <Link naar={inrichtingAdres(code, 'uittreding')}>uittreding</Link>.
        </>
      }
    >
      <Sectie id="deelnames" kop="Wie deelneemt, en wanneer" naast="de blauwe lijn is vandaag">
        {deelnemers.length === 0 ? (
          <Leeg icoon="blad" kop="Er zijn nog geen deelnemers">
            <p>Leg eerst vast wie het verband beginnen.</p>
          </Leeg>
        ) : (
          <Banen
            bijschrift="Deelnemers met hun deelname"
            koppen={['Deelnemer', 'Neemt deel']}
            regels={makeDeelnemerbanen(deelnemers, deelnames)}
            vandaag={vandaag}
            leeg="heeft nog niet deelgenomen"
          />
        )}
      </Sectie>
      {bekend.peil.bekendOp === null && (
        <Sectie id="oprichter" kop="Vastleggen">
          <Beheer kop="Een oprichter toevoegen" open={verzonden !== null || deelnemers.length === 0}>
            <Invulformulier
              naar={inrichtingAdres(code, 'deelnemers')}
              csrf={kader.csrf}
              stand={stand}
              velden={DEELNEMERVELDEN.map(({ naam }) => naam)}
              knop="Deelnemer vastleggen"
            >
              <Velden velden={DEELNEMERVELDEN} stand={stand} />
            </Invulformulier>
          </Beheer>
        </Sectie>
      )}
    </Inrichting>
  );
};
