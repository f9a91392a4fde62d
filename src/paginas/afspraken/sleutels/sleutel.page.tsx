import type { VNode } from 'preact';
import type { SleutelMetHistorie, Sleutelsoort } from '../../../sleutels/index.js';
import { mag } from '../../../toegang/index.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { Pagina, verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { Kruimelpad, Sectie } from '../../onderdelen/sectie.js';
import { AlsToen, BekendFormulier, type Bekend } from '../../onderdelen/bekend.js';
import { Gedaan } from '../../onderdelen/gedaan.js';
import { Aandelenbeeld } from './aandelenbeeld.js';
import { describeDefinitie } from './definitie.woorden.js';
import type { Definitiekeuzes } from './definitievelden.js';
import { groupWaarden, heldVersies, ingroeiPath, type Jaardeling } from './sleutel.model.js';
import { Definitieformulier } from './sleutelformulieren.js';
import { Toetsing } from './toetsing.js';
import { Ingroeipad, Versies } from './versies.js';
import { Inwonersformulier, Waardenformulier } from './waardenformulier.js';
import { Waardenlijst } from './waardenlijst.js';

export interface SleutelProps {
  readonly kader: Verbandkader;
  readonly sleutel: SleutelMetHistorie;
  readonly jaren: readonly Jaardeling[];
  readonly keuzes: Definitiekeuzes;
  readonly soort: Sleutelsoort;
  /** Whether somebody is filling in a new versie. */
  readonly open: boolean;
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
  readonly gedaan: string | undefined;
}

const ZINNEN = {
  sleutel: 'De sleutel is vastgelegd. Leg nu zijn waarden vast, als hij die heeft.',
  versie: 'De nieuwe versie is vastgelegd. De volgende berekening verdeelt ermee.',
  waarden: 'De waarden zijn vastgelegd. Wat er eerder stond, blijft hieronder te lezen.',
  ongewijzigd: 'Dit stond er al zo: er is niets veranderd.',
};

/** One key: what it divides in each year, where its values come from, and how it compares with real use. */
export const SleutelPagina = (props: SleutelProps): VNode => {
  const { kader, sleutel, jaren, bekend, verzonden } = props;
  const lijst = verbandAdres(kader.verband.code, 'sleutels');
  const hier = `${lijst}/${encodeURIComponent(sleutel.code)}`;
  const versies = heldVersies(sleutel, bekend.peil);
  const [nu] = versies;
  const naamVan = nameIn(props.keuzes);
  const inrichten = mag(kader.gebruiker, 'inrichten', kader.verband.code) && bekend.peil.bekendOp === null;
  const metWaarden = nu?.definitie.soort === 'gewichten' || nu?.definitie.soort === 'percentages';
  const invullen = { kader, sleutel: sleutel.code, deelnemers: props.keuzes.deelnemers, verzonden };
  return (
    <Pagina kader={kader} titel={sleutel.naam}>
      <Kruimelpad stappen={[{ naam: 'Sleutels', naar: lijst }]} hier={sleutel.naam} />
      <h1 class="utrecht-heading-1">{sleutel.naam}</h1>
      <p class="np-lead">
        {nu === undefined
          ? 'Toen bestond deze sleutel nog niet.'
          : `Verdeelt ${describeDefinitie(nu.definitie, naamVan)}.`}
      </p>
      <Gedaan gedaan={props.gedaan} zinnen={ZINNEN} />
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie
        id="aandelen"
        kop="Wie draagt welk deel"
        naast={<BekendFormulier bekend={bekend} hier={hier} />}
      >
        <Aandelenbeeld jaren={jaren} />
      </Sectie>
      <Ingroeipad stappen={ingroeiPath(nu?.definitie)} definitie={nu?.definitie} naamVan={naamVan} />
      {metWaarden && (
        <Sectie id="waarden" kop="Waarden">
          <Waardenlijst sets={groupWaarden(sleutel, bekend.peil)} naamVan={naamVan} />
          {inrichten && <Waardenformulier {...invullen} />}
          {inrichten && nu.definitie.soort === 'gewichten' && <Inwonersformulier {...invullen} />}
        </Sectie>
      )}
      <Toetsing jaren={jaren} naamVan={naamVan} />
      <Sectie id="versies" kop="Hoe hij verdeelt">
        <Versies versies={versies} naamVan={naamVan} />
        {inrichten && (
          <Definitieformulier
            kader={kader}
            soort={props.soort}
            keuzes={props.keuzes}
            verzonden={verzonden}
            sleutel={sleutel.code}
            open={props.open || verzonden?.formulier === 'versie'}
          />
        )}
      </Sectie>
    </Pagina>
  );
};

function nameIn({ sleutels, deelnemers, werkorganisaties }: Definitiekeuzes): (code: string) => string {
  const namen = new Map(
    [...werkorganisaties, ...deelnemers, ...sleutels].map(({ code, naam }) => [code, naam]),
  );
  return (code) => namen.get(code) ?? code;
}
