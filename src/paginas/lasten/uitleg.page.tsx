import type { VNode } from 'preact';
import type { Uitleg } from '../../berekening/index.js';
import { Hoofdbedrag } from '../onderdelen/bedrag.js';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { Verouderd } from '../onderdelen/rekenstand.js';
import { Kruimelpad, Sectie } from '../onderdelen/sectie.js';
import { Stempel } from '../onderdelen/stempel.js';
import { namesOf, type Namen } from '../namen.js';
import type { Rekening } from '../rekening.js';
import { Formule } from './formule.js';
import { Partijen } from './partijen.js';
import { Bronregels } from './bronregels.js';
import type { Bladzijde } from './regels.model.js';
import { makeFormule, makeWeetjes } from './uitleg.model.js';

export interface UitlegProps {
  readonly kader: Kader;
  readonly rekening: Rekening;
  readonly nieuwer: number;
  readonly uitleg: Uitleg;
  readonly bladzijde: Bladzijde;
}

/** One charge, from the formula down to the uploaded rows. */
export const UitlegPagina = ({ kader, rekening, nieuwer, uitleg, bladzijde }: UitlegProps): VNode => {
  const namen = namesOf(rekening.rekenmodel);
  const { deelnemer, werkorganisatie } = uitleg.last;
  const wat = nameOf(uitleg, namen);
  const lasten = adres(kader, 'lasten');
  return (
    <Pagina kader={kader} titel={`${namen.deelnemer(deelnemer)}, ${wat}`}>
      <Kruimelpad
        stappen={[
          { naam: 'Lasten', naar: lasten },
          {
            naam: namen.werkorganisatie(werkorganisatie),
            naar: `${lasten}?open=${encodeURIComponent(werkorganisatie)}#wo-${encodeURIComponent(werkorganisatie)}`,
          },
        ]}
        hier={wat}
      />
      <Verouderd kader={kader} nieuwer={nieuwer} />
      <div class="np-twee">
        <div>
          <h1 class="utrecht-heading-1">
            Wat betaalt {namen.deelnemer(deelnemer)} voor {wat}?
          </h1>
          <Hoofdbedrag bedrag={uitleg.eigen.bedrag} />
        </div>
        <Stempel stand={rekening} />
      </div>
      <Sectie id="berekening" kop="Zo is het berekend">
        <Formule formule={makeFormule(uitleg, namen)} />
        <dl class="np-weetjes">
          {makeWeetjes(rekening.rekenmodel, uitleg, namen).map(([kop, tekst]) => (
            <div key={kop}>
              <dt>{kop}</dt>
              <dd>{tekst}</dd>
            </div>
          ))}
        </dl>
      </Sectie>
      {uitleg.grondslag.soort !== 'rechtstreeks' && (
        <Sectie id="partijen" kop="De hele verdeling" naast="samen precies de kosten">
          <Partijen uitleg={uitleg} namen={namen} eigen={deelnemer} />
        </Sectie>
      )}
      <Sectie id="regels" kop="De ingelezen rijen" naast="elke euro terug naar bestand, blad en rij">
        <Bronregels bladzijde={bladzijde} pool={uitleg.pool} />
      </Sectie>
    </Pagina>
  );
};

function nameOf({ last }: Uitleg, namen: Namen): string {
  const werkorganisatie = namen.werkorganisatie(last.werkorganisatie);
  if (last.component === 'casco') return `het casco van ${werkorganisatie}`;
  if (last.component === 'direct') return `rechtstreekse kosten van ${werkorganisatie}`;
  return namen.product(last.product ?? '');
}
