import type { VNode } from 'preact';
import type { Uittreding } from '../../../verband/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Link } from '../../onderdelen/formulier.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Feit, Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { mag } from '../../../toegang/index.js';
import { count, formatDatum, formatMoment } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { ADVIESVELDEN, AFBOUW_TEKST, uittredingsvelden } from './velden.js';

interface Props {
  readonly kader: Verbandkader;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = {
  dossier: 'De opzegging is vastgelegd. Leg het advies vast zodra het er is.',
  advies: 'Het advies is vastgelegd.',
  effectuering: 'De uittreding is geëffectueerd: de deelname eindigt op de afgesproken dag.',
};

/** Every file of a leaver, and a new one. */
export const UittredingenPagina = ({
  kader,
  dossiers,
  gedaan,
  verzonden,
}: Props & { dossiers: readonly Uittreding[] }): VNode => {
  const velden = uittredingsvelden(kader.verband.deelnemers);
  const stand = standOf(verzonden, 'uittreding', { afbouw: AFBOUW_TEKST });
  const open = dossiers.filter(({ geeffectueerdOp }) => geeffectueerdOp === null).length;
  const { code } = kader.verband;
  return (
    <Inrichting
      {...{ kader, gedaan, zinnen: ZINNEN, titel: 'Uittreding', deel: 'uittreding' }}
      kop={
        open === 0
          ? 'Er loopt geen uittreding'
          : `Er ${open === 1 ? 'loopt' : 'lopen'} ${count(open, 'uittreding', 'uittredingen')}`
      }
      lead={
        <>
          Uittreden kan per 1 januari, ten minste een jaar na de opzegging, met advies van een deskundige.{' '}
          <Rekenlink kader={kader} vraag="" />
        </>
      }
    >
      <Sectie id="dossiers" kop="Dossiers">
        {dossiers.length === 0 ? (
          <Leeg icoon="blad" kop="Er is nog nooit een uittreding geweest">
            <p>Leg hieronder een opzegging vast als iemand wil uittreden.</p>
          </Leeg>
        ) : (
          <Tabel bijschrift="Uittredingen, de eerste dag eerst">
            <thead>
              <tr>
                <Kop naam="Vertrekker" />
                <Kop naam="Per" />
                <Kop naam="Stand" />
              </tr>
            </thead>
            <tbody>
              {dossiers.map((dossier) => (
                <tr key={dossier.id}>
                  <th scope="row">
                    <Link naar={inrichtingAdres(code, 'uittreding', dossier.id)}>
                      {nameOf(kader, dossier.deelnemer)}
                    </Link>
                  </th>
                  <td>{formatDatum(dossier.per)}</td>
                  <td>
                    <Stand dossier={dossier} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Tabel>
        )}
      </Sectie>
      <Sectie id="nieuw" kop="Vastleggen">
        <Beheer kop="Een opzegging vastleggen" open={verzonden === stand}>
          <Invulformulier
            naar={inrichtingAdres(code, 'uittreding')}
            csrf={kader.csrf}
            stand={stand}
            velden={velden.map(({ naam }) => naam)}
            knop="Opzegging vastleggen"
          >
            <Velden velden={velden} stand={stand} />
          </Invulformulier>
        </Beheer>
      </Sectie>
    </Inrichting>
  );
};

const nameOf = ({ verband }: Verbandkader, code: string): string =>
  verband.deelnemers.find((deelnemer) => deelnemer.code === code)?.naam ?? code;

/** Only there for who may see amounts. */
const Rekenlink = ({ kader, vraag }: { kader: Verbandkader; vraag: string }): VNode | null =>
  mag(kader.gebruiker, 'inzien', kader.verband.code) ? (
    <Link naar={`${inrichtingAdres(kader.verband.code, 'uittreding', 'berekening')}${vraag}`}>
      Reken uit wat een uittreding doet
    </Link>
  ) : null;

const Stand = ({ dossier: { geeffectueerdOp, advies } }: { dossier: Uittreding }): VNode => {
  if (geeffectueerdOp !== null) return <Toestand soort="goed">geëffectueerd</Toestand>;
  if (advies === null) return <Toestand soort="letop">advies ontbreekt</Toestand>;
  return <Toestand soort="bezig">kan worden geëffectueerd</Toestand>;
};

/** One file: notice, advice, run-off, and what can be done next. */
export const UittredingPagina = ({
  kader,
  dossier,
  gedaan,
  verzonden,
}: Props & { dossier: Uittreding }): VNode => {
  const { deelnemer, per, afbouw, toelichting, geeffectueerdOp } = dossier;
  const naam = nameOf(kader, deelnemer);
  const vraag = new URLSearchParams({ deelnemer, per, afbouw: afbouw.join(' ') });
  return (
    <Inrichting
      {...{ kader, gedaan, zinnen: ZINNEN, titel: `Uittreding ${naam}`, deel: 'uittreding' }}
      kop={`${naam} ${geeffectueerdOp === null ? 'wil uittreden' : 'is uitgetreden'} per ${formatDatum(per)}`}
      lead={
        <>
          Vastgelegd op {formatMoment(dossier.ingediendOp)} door {dossier.ingediendDoor}.{' '}
          <Rekenlink kader={kader} vraag={`?${vraag.toString()}`} />
        </>
      }
    >
      {toelichting !== '' && <p class="utrecht-paragraph">{toelichting}</p>}
      <div class="np-dossier">
        <Sectie id="dossier" kop="Het dossier">
          <dl class="np-feiten">
            <Feit naam="Opgezegd op">{formatDatum(dossier.aangezegdOp)}</Feit>
            <Feit naam="Uittreding per">{formatDatum(per)}</Feit>
            {afbouw.map((percentage, plaats) => (
              <Feit key={plaats} naam={`Afbouw in ${Number(per.slice(0, 4)) + plaats}`}>
                {percentage}%
              </Feit>
            ))}
            <Feit naam="Advies" onder={dossier.adviseur ?? undefined}>
              {dossier.advies ?? 'ontbreekt nog'}
            </Feit>
          </dl>
        </Sectie>
        {geeffectueerdOp === null && <Handelen {...{ kader, dossier, verzonden }} />}
      </div>
    </Inrichting>
  );
};

const Handelen = ({
  kader,
  dossier: { id, advies },
  verzonden,
}: Omit<Props, 'gedaan'> & { dossier: Uittreding }): VNode => {
  const stand = standOf(verzonden, 'advies');
  const { code } = kader.verband;
  return (
    <aside class="np-kant" aria-label="Wat nu kan">
      {advies === null && (
        <>
          <h2 class="utrecht-heading-3">Het advies vastleggen</h2>
          <Invulformulier
            naar={inrichtingAdres(code, 'uittreding', id, 'adviezen')}
            csrf={kader.csrf}
            stand={stand}
            velden={ADVIESVELDEN.map(({ naam }) => naam)}
            knop="Advies vastleggen"
          >
            <Velden velden={ADVIESVELDEN} stand={stand} />
          </Invulformulier>
        </>
      )}
      <h2 class="utrecht-heading-3">De uittreding effectueren</h2>
      <Invulformulier
        naar={inrichtingAdres(code, 'uittreding', id, 'effectueringen')}
        csrf={kader.csrf}
        stand={standOf(verzonden, 'effectuering')}
        velden={[]}
        knop="Uittreding effectueren"
        soort={advies === null ? 'secondary' : 'primary'}
      >
        <p class="utrecht-form-field-description">
          Kan als het advies er is en de vertrekker daarna geen gastheer meer is.
        </p>
      </Invulformulier>
    </aside>
  );
};
