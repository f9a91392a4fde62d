import type { VNode } from 'preact';
import type { Afspraak } from '../../../catalogus/index.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { formatDatum } from '../../opmaak/index.js';
import { Verschilbeeld } from '../../onderdelen/verschilbeeld.js';
import { decisionOf } from './dvo.model.js';
import type { DvoProps } from './dvo.props.js';
import type { Afspraakeffect } from './dvo-effecten.service.js';
import { Vaststellingsformulier } from './dvoformulieren.js';
import { Regeltabel } from './regeltabel.js';

type Props = DvoProps & { readonly hier: string; readonly magVaststellen: boolean };

/** Every addendum with its lines and its effect on the charges, the oldest first. */
export const Afspraken = (props: Props): VNode | null => {
  const { dvo, effecten } = props;
  const concept = effecten.find(({ nummer }) => nummer === 0);
  return (
    <>
      {concept !== undefined && (
        <Sectie id="effect-0" kop="Wat de overeenkomst met de lasten doet">
          <Effect effect={concept} />
        </Sectie>
      )}
      {dvo.wijzigingen.map((wijziging) => (
        <Wijziging key={wijziging.nummer} wijziging={wijziging} {...props} />
      ))}
    </>
  );
};

const Wijziging = ({ wijziging, ...props }: Props & { wijziging: Afspraak }): VNode => {
  const { kader, effecten, keuzes, verzonden, hier } = props;
  const { nummer, soort, per, toelichting, vaststelling } = wijziging;
  const effect = effecten.find((een) => een.nummer === nummer);
  return (
    <Sectie
      id={`wijziging-${nummer}`}
      kop={`Wijziging ${nummer}: ${soort} per ${formatDatum(per)}`}
      naast={
        <Toestand soort={vaststelling === null ? 'letop' : 'goed'}>
          {vaststelling === null ? 'wacht op vaststelling' : `vastgesteld ${decisionOf(wijziging)}`}
        </Toestand>
      }
    >
      <p class="utrecht-paragraph">
        {toelichting} Opgesteld door {wijziging.opgesteldDoor}.
      </p>
      <Regeltabel regels={wijziging.regels} keuzes={keuzes} />
      {effect !== undefined && <Effect effect={effect} />}
      {vaststelling === null && props.magVaststellen && (
        <Vaststellingsformulier
          kader={kader}
          verzonden={verzonden}
          naar={`${hier}/vaststellingen/${nummer}`}
          nummer={nummer}
          wat={`Wijziging ${nummer}`}
        />
      )}
    </Sectie>
  );
};

const Effect = ({ effect: { boekjaar, effect, reden } }: { effect: Afspraakeffect }): VNode =>
  effect === null ? (
    <p class="np-noot">{reden}</p>
  ) : (
    <div class="np-sectie--dicht">
      <h3 class="utrecht-heading-3">Gevolg voor de lasten van {boekjaar}</h3>
      <Verschilbeeld
        bijschrift={`Lasten van ${boekjaar} zonder en met deze afspraak, in euro`}
        koppen={['Zonder', 'Met']}
        regels={effect.perDeelnemer}
        totaal={effect.totaal}
      />
      <p class="np-noot">{effect.methode}</p>
    </div>
  );
