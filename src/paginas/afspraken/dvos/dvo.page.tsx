import type { VNode } from 'preact';
import type { DvoStand } from '../../../catalogus/index.js';
import { mag, type Recht } from '../../../toegang/index.js';
import { Pagina, verbandAdres } from '../../onderdelen/kader.js';
import { Feit, Kruimelpad, Sectie } from '../../onderdelen/sectie.js';
import { formatDatum, join } from '../../opmaak/index.js';
import { AlsToen, BekendFormulier } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { Afspraken } from './afspraken.js';
import { Opzegformulier, Vaststellingsformulier, Wijzigingsformulier } from './dvoformulieren.js';
import { decisionOf } from './dvo.model.js';
import { nameIn, periodOf, Stand } from './dvos.page.js';
import type { Dvokeuzes } from './dvovelden.js';
import { Regeltabel } from './regeltabel.js';
import type { DvoProps } from './dvo.props.js';

const ZINNEN = {
  opgesteld: 'De overeenkomst is opgesteld. Zij geldt zodra een ander haar vaststelt.',
  wijziging: 'De wijziging is opgesteld. Zij geldt zodra een ander haar vaststelt.',
  vastgesteld: 'Vastgesteld. De regels hieronder gelden nu en tellen mee in de volgende berekening.',
  opgezegd: 'De opzegging is vastgelegd. De regels gelden nog tot de dag waarop zij ingaat.',
};

/** One DVO: what holds, what was agreed when, and what each addendum does to the charges. */
export const DvoPagina = (props: DvoProps): VNode => {
  const { kader, dvo, regels, keuzes, bekend, verzonden } = props;
  const lijst = verbandAdres(kader.verband.code, 'dvos');
  const hier = `${lijst}/${dvo.id}`;
  const magNu = (recht: Recht): boolean =>
    mag(kader.gebruiker, recht, kader.verband.code) && bekend.peil.bekendOp === null;
  const vast = dvo.overeenkomst.vaststelling !== null;
  const formulier = { kader, keuzes, verzonden, naar: hier };
  return (
    <Pagina kader={kader} titel={dvo.naam}>
      <Kruimelpad stappen={[{ naam: 'DVO’s', naar: lijst }]} hier={dvo.naam} />
      <h1 class="utrecht-heading-1">{dvo.naam}</h1>
      <p class="np-lead">{describeDvo(dvo, keuzes)}</p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      {!vast && magNu('dvo_vaststellen') && (
        <Vaststellingsformulier
          {...formulier}
          naar={`${hier}/vaststellingen/0`}
          nummer={0}
          wat="Overeenkomst"
        />
      )}
      <Sectie id="afspraak" kop="De overeenkomst" naast={<BekendFormulier bekend={bekend} hier={hier} />}>
        <Feiten dvo={dvo} keuzes={keuzes} />
      </Sectie>
      <Sectie id="regels" kop={vast ? 'Wat geldt' : 'Wat zou gelden'}>
        <Regeltabel regels={vast ? regels : dvo.overeenkomst.regels} keuzes={keuzes} />
      </Sectie>
      <Afspraken {...props} hier={hier} magVaststellen={magNu('dvo_vaststellen')} />
      {magNu('inrichten') && vast && (
        <Sectie id="beheer" kop="Veranderen">
          <Wijzigingsformulier {...formulier} />
          <Opzegformulier {...formulier} dvo={dvo} />
        </Sectie>
      )}
    </Pagina>
  );
};

function describeDvo(dvo: DvoStand, keuzes: Dvokeuzes): string {
  const partijen = join(dvo.deelnemers.map((code) => nameIn(keuzes.deelnemers, code)));
  const wie = `${nameIn(keuzes.werkorganisaties, dvo.werkorganisatie)} levert aan ${partijen}`;
  return dvo.overeenkomst.vaststelling === null
    ? `${wie}, zodra deze overeenkomst is vastgesteld. Tot dan geldt er niets van.`
    : `${wie}, ${periodOf(dvo)}.`;
}

const Feiten = ({ dvo, keuzes }: { dvo: DvoStand; keuzes: Dvokeuzes }): VNode => (
  <dl class="np-feiten np-feiten--smal">
    <Feit naam="Code">{dvo.code}</Feit>
    <Feit naam="Toestand">
      <Stand dvo={dvo} />
    </Feit>
    <Feit naam="Looptijd">{periodOf(dvo)}</Feit>
    <Feit naam="Minimumperiode">
      {dvo.minimumTot === null ? 'geen' : `tot ${formatDatum(dvo.minimumTot)}`}
    </Feit>
    <Feit naam="Pakket">
      {dvo.pakket ?? 'alle'}
      {dvo.allesOfNiets ? ', alles of niets' : ''}
    </Feit>
    <Feit naam="Opgesteld door">{dvo.overeenkomst.opgesteldDoor}</Feit>
    <Feit naam="Vastgesteld">{decisionOf(dvo.overeenkomst)}</Feit>
    {dvo.opzeggingen.map(({ deelnemer, opgezegdOp, per }) => (
      <Feit key={deelnemer} naam={`Opgezegd voor ${nameIn(keuzes.deelnemers, deelnemer)}`}>
        op {formatDatum(opgezegdOp)}, per {formatDatum(per)}
      </Feit>
    ))}
  </dl>
);
