import type { VNode } from 'preact';
import type { DvoStand } from '../../../catalogus/index.js';
import { mag } from '../../../toegang/index.js';
import { today } from '../../../verband/index.js';
import { Link } from '../../onderdelen/formulier.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { Pagina, verbandAdres, type Verbandkader } from '../../onderdelen/kader.js';
import { Leeg } from '../../onderdelen/melding.js';
import { Sectie } from '../../onderdelen/sectie.js';
import { Kop, Tabel } from '../../onderdelen/tabel.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { formatDatum, join } from '../../opmaak/index.js';
import { AlsToen, BekendFormulier, type Bekend } from '../../onderdelen/bekend.js';
import { describeDvos, isOpen, stateOf, TOESTANDSOORT } from './dvo.model.js';
import { Dvoformulier } from './dvoformulieren.js';
import type { Dvokeuzes } from './dvovelden.js';

export interface DvosProps {
  readonly kader: Verbandkader;
  readonly dvos: readonly DvoStand[];
  readonly keuzes: Dvokeuzes;
  /** Code of the deelnemer whose DVO's are shown; null for everybody's. */
  readonly deelnemer: string | null;
  readonly bekend: Bekend;
  readonly verzonden: Formulierstand | null;
}

/** The dienstverleningsovereenkomsten of a verband. */
export const DvosPagina = ({ kader, dvos, keuzes, deelnemer, bekend, verzonden }: DvosProps): VNode => {
  const hier = verbandAdres(kader.verband.code, 'dvos');
  const inrichten = mag(kader.gebruiker, 'inrichten', kader.verband.code) && bekend.peil.bekendOp === null;
  const shown = dvos.filter((dvo) => deelnemer === null || dvo.deelnemers.includes(deelnemer));
  return (
    <Pagina kader={kader} titel="DVO’s">
      <h1 class="utrecht-heading-1">Dienstverlenings&shy;overeenkomsten</h1>
      <p class="np-lead">{describeDvos(dvos, today())}</p>
      <AlsToen bekend={bekend} hier={hier} />
      <Sectie id="dvos" kop="Overeenkomsten" naast={<BekendFormulier bekend={bekend} hier={hier} />}>
        <nav aria-label="Deelnemer" class="np-keuzelijst">
          <ul class="utrecht-nav-list">
            <Keuze naar={hier} hier={deelnemer === null} naam="Alle deelnemers" />
            {kader.verband.deelnemers.map(({ code, naam }) => (
              <Keuze
                key={code}
                naar={`${hier}?deelnemer=${encodeURIComponent(code)}`}
                hier={deelnemer === code}
                naam={naam}
              />
            ))}
          </ul>
        </nav>
        {shown.length === 0 ? (
          <Leeg icoon="blad" kop="Hier is nog geen overeenkomst">
            <p>Stel er een op; zij geldt nadat een ander haar heeft vastgesteld.</p>
          </Leeg>
        ) : (
          <Dvotabel dvos={shown} hier={hier} keuzes={keuzes} />
        )}
      </Sectie>
      {inrichten && <Dvoformulier kader={kader} keuzes={keuzes} verzonden={verzonden} naar={hier} />}
    </Pagina>
  );
};

const Keuze = ({ naar, hier, naam }: { naar: string; hier: boolean; naam: string }): VNode => (
  <li class="utrecht-nav-list__item">
    <a class="utrecht-link" href={naar} aria-current={hier ? 'page' : undefined}>
      {naam}
    </a>
  </li>
);

const Dvotabel = ({
  dvos,
  hier,
  keuzes,
}: {
  dvos: readonly DvoStand[];
  hier: string;
  keuzes: Dvokeuzes;
}): VNode => (
  <Tabel bijschrift="Dienstverleningsovereenkomsten">
    <thead>
      <tr>
        <Kop naam="Overeenkomst" />
        <Kop naam="Deelnemers" klas="np-breed" />
        <Kop naam="Looptijd" onder="minimum" klas="np-middel" />
        <Kop naam="Toestand" />
      </tr>
    </thead>
    <tbody>
      {dvos.map((dvo) => (
        <tr key={dvo.id}>
          <th scope="row">
            <Link naar={`${hier}/${dvo.id}`}>{dvo.naam}</Link>
            <small>
              {dvo.code}, {nameIn(keuzes.werkorganisaties, dvo.werkorganisatie)}
            </small>
          </th>
          <td class="np-breed">{join(dvo.deelnemers.map((code) => nameIn(keuzes.deelnemers, code)))}</td>
          <td class="np-middel">
            {periodOf(dvo)}
            {dvo.minimumTot !== null && <small>minstens tot {formatDatum(dvo.minimumTot)}</small>}
          </td>
          <td>
            <Stand dvo={dvo} />
          </td>
        </tr>
      ))}
    </tbody>
  </Tabel>
);

export const Stand = ({ dvo }: { dvo: DvoStand }): VNode => {
  const stand = stateOf(dvo, today());
  const open = dvo.wijzigingen.filter(isOpen).length;
  return (
    <>
      <Toestand soort={TOESTANDSOORT[stand]}>{stand}</Toestand>
      {open > 0 && <small>{open === 1 ? '1 wijziging wacht' : `${open} wijzigingen wachten`}</small>}
    </>
  );
};

export const periodOf = ({ vanaf, tot }: Pick<DvoStand, 'vanaf' | 'tot'>): string =>
  tot === null ? `vanaf ${formatDatum(vanaf)}` : `${formatDatum(vanaf)} tot ${formatDatum(tot)}`;

export const nameIn = (
  dingen: readonly { readonly code: string; readonly naam: string }[],
  code: string,
): string => dingen.find((ding) => ding.code === code)?.naam ?? code;
