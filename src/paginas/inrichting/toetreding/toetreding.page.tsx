import type { VNode } from 'preact';
import { mag } from '../../../toegang/index.js';
import type { ToetredingMetInstemmingen } from '../../../verband/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Link } from '../../onderdelen/formulier.js';
import { standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { count, formatDatum, formatMoment } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import { instemmingsvelden, TOETREDINGSVELDEN } from './velden.js';

interface Props {
  readonly kader: Verbandkader;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = {
  dossier: 'Het dossier is begonnen. Leg nu de instemming van elke deelnemer vast.',
  instemming: 'De instemming is vastgelegd.',
  effectuering: 'De toetreding is geëffectueerd: de toetreder neemt deel vanaf de afgesproken dag.',
};

/** Every file of a newcomer, and a new one. */
export const ToetredingenPagina = ({
  kader,
  dossiers,
  gedaan,
  verzonden,
}: Props & { dossiers: readonly ToetredingMetInstemmingen[] }): VNode => {
  const stand = standOf(verzonden, 'toetreding');
  const open = dossiers.filter(({ geeffectueerdOp }) => geeffectueerdOp === null).length;
  const { code } = kader.verband;
  return (
    <Inrichting
      {...{ kader, gedaan, zinnen: ZINNEN, titel: 'Toetreding', deel: 'toetreding' }}
      kop={
        open === 0
          ? 'Er loopt geen toetreding'
          : `Er ${open === 1 ? 'loopt' : 'lopen'} ${count(open, 'toetreding', 'toetredingen')}`
      }
      lead={
        <>
          Wie toetreedt, doet mee per 1 januari, als alle deelnemers hebben ingestemd.{' '}
          {mag(kader.gebruiker, 'inzien', code) && (
            <Link naar={inrichtingAdres(code, 'toetreding', 'berekening')}>
              Reken uit wat een toetreding doet
            </Link>
          )}
        </>
      }
    >
      <Sectie id="dossiers" kop="Dossiers">
        {dossiers.length === 0 ? (
          <Leeg icoon="blad" kop="Er is nog nooit een toetreding geweest">
            <p>Begin hieronder een dossier als iemand wil toetreden.</p>
          </Leeg>
        ) : (
          <Tabel bijschrift="Toetredingen, de eerste dag eerst">
            <thead>
              <tr>
                <Kop naam="Toetreder" />
                <Kop naam="Per" />
                <Kop naam="Stand" />
              </tr>
            </thead>
            <tbody>
              {dossiers.map((dossier) => (
                <tr key={dossier.id}>
                  <th scope="row">
                    <Link naar={inrichtingAdres(code, 'toetreding', dossier.id)}>{dossier.naam}</Link>
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
        <Beheer kop="Een toetreding beginnen" open={verzonden === stand}>
          <Invulformulier
            naar={inrichtingAdres(code, 'toetreding')}
            csrf={kader.csrf}
            stand={stand}
            velden={TOETREDINGSVELDEN.map(({ naam }) => naam)}
            knop="Dossier beginnen"
          >
            <Velden velden={TOETREDINGSVELDEN} stand={stand} />
          </Invulformulier>
        </Beheer>
      </Sectie>
    </Inrichting>
  );
};

const Stand = ({
  dossier: { geeffectueerdOp, ontbrekend },
}: {
  dossier: ToetredingMetInstemmingen;
}): VNode => {
  if (geeffectueerdOp !== null) return <Toestand soort="goed">geëffectueerd</Toestand>;
  if (ontbrekend.length === 0) return <Toestand soort="bezig">kan worden geëffectueerd</Toestand>;
  return (
    <Toestand soort="letop">
      {count(ontbrekend.length, 'instemming ontbreekt', 'instemmingen ontbreken')}
    </Toestand>
  );
};

/** One file: who has consented and who has not, and what can be done next. */
export const ToetredingPagina = ({
  kader,
  dossier,
  gedaan,
  verzonden,
}: Props & { dossier: ToetredingMetInstemmingen }): VNode => {
  const { naam, per, toelichting, instemmingen, ontbrekend, geeffectueerdOp } = dossier;
  const noem = (code: string): string =>
    kader.verband.deelnemers.find((deelnemer) => deelnemer.code === code)?.naam ?? code;
  const open = ontbrekend.map((code) => ({ code, naam: noem(code) }));
  return (
    <Inrichting
      {...{ kader, gedaan, zinnen: ZINNEN, titel: `Toetreding ${naam}`, deel: 'toetreding' }}
      kop={`${naam} ${geeffectueerdOp === null ? 'wil toetreden' : 'is toegetreden'} per ${formatDatum(per)}`}
      lead={
        geeffectueerdOp === null
          ? `Ingediend op ${formatMoment(dossier.ingediendOp)} door ${dossier.ingediendDoor}.`
          : `Geëffectueerd op ${formatMoment(geeffectueerdOp)}.`
      }
    >
      {toelichting !== '' && <p class="utrecht-paragraph">{toelichting}</p>}
      <div class="np-dossier">
        <div>
          <Sectie id="instemmingen" kop="Instemming van de deelnemers">
            <Tabel bijschrift="Wie heeft ingestemd">
              <thead>
                <tr>
                  <Kop naam="Deelnemer" />
                  <Kop naam="Besluit" />
                  <Kop naam="Besloten op" />
                </tr>
              </thead>
              <tbody>
                {instemmingen.map(({ deelnemer, ingestemdOp }) => (
                  <tr key={deelnemer}>
                    <th scope="row">{noem(deelnemer)}</th>
                    <td>
                      <Toestand soort="goed">stemt in</Toestand>
                    </td>
                    <td>{formatDatum(ingestemdOp)}</td>
                  </tr>
                ))}
                {open.map(({ code, naam: wie }) => (
                  <tr key={code}>
                    <th scope="row">{wie}</th>
                    <td>
                      <Toestand soort="bezig">nog niet besloten</Toestand>
                    </td>
                    <td>–</td>
                  </tr>
                ))}
              </tbody>
            </Tabel>
          </Sectie>
        </div>
        {geeffectueerdOp === null && <Handelen {...{ kader, id: dossier.id, open, verzonden }} />}
      </div>
    </Inrichting>
  );
};

interface HandelenProps {
  readonly kader: Verbandkader;
  readonly id: string;
  readonly open: readonly { readonly code: string; readonly naam: string }[];
  readonly verzonden: Formulierstand | null;
}

const Handelen = ({ kader, id, open, verzonden }: HandelenProps): VNode => {
  const instemming = standOf(verzonden, 'instemming');
  const effectuering = standOf(verzonden, 'effectuering');
  const velden = instemmingsvelden(open);
  const { code } = kader.verband;
  return (
    <aside class="np-kant" aria-label="Wat nu kan">
      {open.length > 0 && (
        <>
          <h2 class="utrecht-heading-3">Een instemming vastleggen</h2>
          <Invulformulier
            naar={inrichtingAdres(code, 'toetreding', id, 'instemmingen')}
            csrf={kader.csrf}
            stand={instemming}
            velden={velden.map(({ naam }) => naam)}
            knop="Instemming vastleggen"
          >
            <Velden velden={velden} stand={instemming} />
          </Invulformulier>
        </>
      )}
      <h2 class="utrecht-heading-3">De toetreding effectueren</h2>
      <Invulformulier
        naar={inrichtingAdres(code, 'toetreding', id, 'effectueringen')}
        csrf={kader.csrf}
        stand={effectuering}
        velden={[]}
        knop="Toetreding effectueren"
        soort={open.length > 0 ? 'secondary' : 'primary'}
      >
        <p class="utrecht-form-field-description">
          Kan als iedereen heeft ingestemd. Daarna neemt de toetreder deel en sluit het dossier.
        </p>
      </Invulformulier>
    </aside>
  );
};
