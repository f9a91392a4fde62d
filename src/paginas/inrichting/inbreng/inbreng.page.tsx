import type { VNode } from 'preact';
import { STAPCODES, STAPPEN, type InbrengdossierStand, type Stap } from '../../../inbreng/index.js';
import { mag } from '../../../toegang/index.js';
import { Beheer } from '../../onderdelen/beheer.js';
import { Velden } from '../../onderdelen/veldenlijst.js';
import { Link } from '../../onderdelen/formulier.js';
import { faultOf, standOf, type Formulierstand } from '../../onderdelen/formulierstand.js';
import { Invulformulier } from '../../onderdelen/invulformulier.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Getal, Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand, type ToestandSoort } from '../../onderdelen/toestand.js';
import { Herhaalvelden } from '../../onderdelen/velden.js';
import { count, formatBedrag, formatMoment, formatSaldo } from '../../opmaak/index.js';
import { inrichtingAdres } from '../delen.js';
import { Inrichting } from '../inrichting.js';
import type { Inbrengeffect } from './effect.service.js';
import { showStap, stateOf, type Stapstand } from './inbreng.model.js';
import { ACHTERSTANDEN, ACHTERSTANDVELDEN, dossiervelden, stapvelden, type Keuzelijsten } from './velden.js';

interface Props {
  readonly kader: Verbandkader;
  readonly keuzes: Keuzelijsten;
  readonly gedaan: string | undefined;
  readonly verzonden: Formulierstand | null;
}

const ZINNEN = {
  dossier: 'Het dossier is begonnen. Vul nu de stappen in, in de volgorde die u wilt.',
  stap: 'De stap is vastgelegd. Wat er eerder stond, blijft bekend.',
  afgerond: 'De inbreng is afgerond. Wat op de kostenplaats komt, gaat rechtstreeks naar de inbrenger.',
};
const magInrichten = ({ gebruiker, verband }: Verbandkader): boolean =>
  mag(gebruiker, 'inrichten', verband.code);

/** Every plug-in file, and a new one. */
export const InbrengenPagina = (props: Props & { dossiers: readonly InbrengdossierStand[] }): VNode => {
  const { kader, keuzes, gedaan, verzonden, dossiers } = props;
  const stand = standOf(verzonden, 'inbreng');
  const velden = dossiervelden(keuzes);
  const open = dossiers.filter(({ afgerondOp }) => afgerondOp === null).length;
  const { code } = kader.verband;
  return (
    <Inrichting
      {...{ kader, gedaan, zinnen: ZINNEN, titel: 'Inbreng van taken', deel: 'inbreng' }}
      kop={
        open === 0
          ? 'Er wordt geen taak ingebracht'
          : `Er ${open === 1 ? 'wordt' : 'worden'} ${count(open, 'taak', 'taken')} ingebracht`
      }
      lead="Wie een taak inbrengt, geeft formatie en budget mee en betaalt zelf wat de overgang kost."
    >
      <Sectie id="dossiers" kop="Dossiers">
        {dossiers.length === 0 ? (
          <Leeg icoon="blad" kop="Er is nog geen taak ingebracht">
            <p>De controller begint een dossier als een deelnemer een taak wil inbrengen.</p>
          </Leeg>
        ) : (
          <Tabel bijschrift="Inbreng van taken">
            <thead>
              <tr>
                <Kop naam="Inbreng" />
                <Kop naam="Inbrenger" />
                <Kop naam="Stand" />
              </tr>
            </thead>
            <tbody>
              {dossiers.map((dossier) => (
                <tr key={dossier.code}>
                  <th scope="row">
                    <Link naar={inrichtingAdres(code, 'inbreng', dossier.code)}>{dossier.naam}</Link>
                  </th>
                  <td>{nameOf(keuzes.deelnemers, dossier.inbrenger)}</td>
                  <td>
                    <Stand dossier={dossier} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Tabel>
        )}
      </Sectie>
      {magInrichten(kader) && (
        <Sectie id="nieuw" kop="Vastleggen">
          <Beheer kop="Een inbreng beginnen" open={verzonden === stand}>
            <Invulformulier
              naar={inrichtingAdres(code, 'inbreng')}
              csrf={kader.csrf}
              stand={stand}
              velden={velden.map(({ naam }) => naam)}
              knop="Dossier beginnen"
            >
              <Velden velden={velden} stand={stand} />
            </Invulformulier>
          </Beheer>
        </Sectie>
      )}
    </Inrichting>
  );
};

const nameOf = (dingen: Keuzelijsten['deelnemers'], code: string): string =>
  dingen.find((ding) => ding.code === code)?.naam ?? code;

const Stand = ({ dossier: { afgerondOp, hiaten } }: { dossier: InbrengdossierStand }): VNode => {
  if (afgerondOp !== null) return <Toestand soort="goed">afgerond</Toestand>;
  if (hiaten.length === 0) return <Toestand soort="bezig">kan worden afgerond</Toestand>;
  return <Toestand soort="letop">{count(hiaten.length, 'punt ontbreekt', 'punten ontbreken')}</Toestand>;
};

export interface InbrengProps extends Props {
  readonly dossier: InbrengdossierStand;
  readonly stap: Stap;
  readonly effect: Inbrengeffect;
}

/** One file: one step at a time, what is still missing at its side, and what it does to the charges. */
export const InbrengPagina = (props: InbrengProps): VNode => {
  const { kader, keuzes, dossier, stap, gedaan, effect } = props;
  const { naam, inbrenger, werkorganisatie, afgerondOp, afgerondDoor } = dossier;
  const kop = `${nameOf(keuzes.deelnemers, inbrenger)} ${afgerondOp === null ? 'brengt' : 'bracht'} ${naam} in bij ${nameOf(keuzes.werkorganisaties, werkorganisatie)}`;
  return (
    <Inrichting
      {...{ kader, gedaan, kop, zinnen: ZINNEN, titel: `Inbreng ${naam}`, deel: 'inbreng' }}
      lead={
        afgerondOp === null
          ? 'Vul de stappen in; hiernaast staat wat nog ontbreekt.'
          : `Afgerond op ${formatMoment(afgerondOp)} door ${afgerondDoor ?? ''}.`
      }
    >
      <div class="np-dossier">
        <Sectie id="stap" kop={`Stap ${STAPCODES.indexOf(stap) + 1}: ${STAPPEN[stap].naam}`}>
          <Stapformulier {...props} />
        </Sectie>
        <Kant {...props} />
      </div>
      <Sectie id="effect" kop="Wat het doet met de lasten">
        <Effecttabel effect={effect} />
      </Sectie>
    </Inrichting>
  );
};

const Stapformulier = ({ kader, keuzes, dossier, stap, verzonden }: InbrengProps): VNode => {
  const velden = stapvelden(keuzes)[stap];
  const stand = standOf(verzonden, stap, showStap(stap, dossier));
  if (dossier.afgerondOp !== null || !magInrichten(kader))
    return (
      <dl class="np-feiten">
        {velden.map(({ naam, label }) => (
          <div key={naam}>
            <dt>{label}</dt>
            <dd>{stand.waarden[naam] === '' ? '–' : stand.waarden[naam]}</dd>
          </div>
        ))}
      </dl>
    );
  const rijen = stap === 'basis' ? [ACHTERSTANDEN] : [];
  return (
    <Invulformulier
      naar={inrichtingAdres(kader.verband.code, 'inbreng', dossier.code, 'stappen', stap)}
      csrf={kader.csrf}
      stand={stand}
      velden={[...velden.map(({ naam }) => naam), ...rijen]}
      knop="Stap vastleggen"
    >
      <Velden velden={velden} stand={stand} />
      {stap === 'basis' && <Achterstanden stand={stand} />}
    </Invulformulier>
  );
};

const Achterstanden = ({ stand }: { stand: Formulierstand }): VNode => (
  <Herhaalvelden
    legende="Achterstanden"
    uitleg="Alles wat voor de start moet zijn ingelopen. Wat leeg blijft, telt niet; na vastleggen komen er lege rijen bij."
    aantal={countAchterstanden(stand) + 2}
    rij={(plaats) => <Velden velden={ACHTERSTANDVELDEN} stand={stand} voor={`${ACHTERSTANDEN}/${plaats}/`} />}
    melding={faultOf(
      { ...stand, fouten: stand.fouten.filter(({ name }) => name === ACHTERSTANDEN) },
      ACHTERSTANDEN,
    )}
  />
);

const countAchterstanden = ({ waarden }: Formulierstand): number =>
  Object.entries(waarden).filter(([naam, waarde]) => naam.endsWith('/omschrijving') && waarde !== '').length;

const TEKENS: Readonly<Record<Stapstand, readonly [ToestandSoort, string]>> = {
  klaar: ['goed', 'klaar'],
  onvolledig: ['letop', 'niet in orde'],
  open: ['geen', 'nog niet ingevuld'],
};

const Kant = ({ kader, dossier, stap, verzonden }: InbrengProps): VNode => {
  const { hiaten, afgerondOp, code } = dossier;
  const hier = inrichtingAdres(kader.verband.code, 'inbreng', code);
  return (
    <aside class="np-kant" aria-label="Stappen en wat ontbreekt">
      <h2 class="utrecht-heading-3">Stappen</h2>
      <ol>
        {STAPCODES.map((een) => {
          const [soort, woord] = TEKENS[stateOf(een, dossier)];
          return (
            <li key={een}>
              <a
                class="utrecht-link"
                href={`${hier}?stap=${een}`}
                aria-current={een === stap ? 'step' : undefined}
              >
                {STAPPEN[een].naam}
              </a>
              <Toestand soort={soort}>{woord}</Toestand>
            </li>
          );
        })}
      </ol>
      {hiaten.length > 0 && (
        <>
          <h2 class="utrecht-heading-3">Wat nog ontbreekt</h2>
          <ul>
            {hiaten.map(({ melding }) => (
              <li key={melding}>{melding}</li>
            ))}
          </ul>
        </>
      )}
      {afgerondOp === null && magInrichten(kader) && (
        <Invulformulier
          naar={`${hier}/afrondingen`}
          csrf={kader.csrf}
          stand={standOf(verzonden, 'afronding')}
          velden={[]}
          knop="Inbreng afronden"
          soort={hiaten.length > 0 ? 'secondary' : 'primary'}
        >
          <p class="utrecht-form-field-description">
            Kan als er niets meer ontbreekt. Daarna verandert het dossier niet meer.
          </p>
        </Invulformulier>
      )}
    </aside>
  );
};

const Effecttabel = ({ effect }: { effect: Inbrengeffect }): VNode => {
  if (effect.soort === 'nog niet')
    return (
      <Leeg icoon="klok" kop="Nog niet uit te rekenen">
        <p>{effect.waarom}</p>
      </Leeg>
    );
  const { perDeelnemer, totaal, boekjaar, methode } = effect.effect;
  return (
    <>
      <Tabel bijschrift={`Lasten per deelnemer op de cijfers van ${boekjaar}, in euro`}>
        <thead>
          <tr>
            <Kop naam="Deelnemer" />
            <Kop naam="Zonder inbreng" getal />
            <Kop naam="Met inbreng" getal />
            <Kop naam="Verschil" getal />
          </tr>
        </thead>
        <tbody>
          {perDeelnemer.map(({ deelnemer, naam, oud, nieuw, verschil }) => (
            <tr key={deelnemer}>
              <th scope="row">{naam}</th>
              <Getal>{formatBedrag(oud)}</Getal>
              <Getal>{formatBedrag(nieuw)}</Getal>
              <Getal>{formatSaldo(verschil)}</Getal>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr class="np-totaal">
            <th scope="row">Samen</th>
            <Getal>{formatBedrag(totaal.oud)}</Getal>
            <Getal>{formatBedrag(totaal.nieuw)}</Getal>
            <Getal>{formatSaldo(totaal.verschil)}</Getal>
          </tr>
        </tfoot>
      </Tabel>
      <p class="np-noot">{methode}</p>
    </>
  );
};
