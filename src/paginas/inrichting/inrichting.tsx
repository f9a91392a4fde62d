import type { ComponentChildren, VNode } from 'preact';
import { AlsToen, BekendFormulier, type Bekend } from '../onderdelen/bekend.js';
import { Gedaan, type Bevestigingen } from '../onderdelen/gedaan.js';
import { Pagina, type Verbandkader } from '../onderdelen/kader.js';
import { inrichtingAdres, listDelen, type Inrichtingdeel } from './delen.js';

interface InrichtingProps {
  readonly kader: Verbandkader;
  readonly deel: Inrichtingdeel;
  readonly titel: string;
  /** The sentence that the reader came for. */
  readonly kop: string;
  readonly lead?: ComponentChildren;
  readonly gedaan?: string | undefined;
  readonly zinnen?: Bevestigingen;
  /** For a page of dated things: as known when. */
  readonly bekend?: Bekend;
  readonly children: ComponentChildren;
}

/** A page on which a verband is set up. */
export const Inrichting = (props: InrichtingProps): VNode => {
  const { kader, deel, titel, kop, lead, gedaan, zinnen = {}, bekend, children } = props;
  const hier = inrichtingAdres(kader.verband.code, deel);
  return (
    <Pagina kader={kader} titel={titel}>
      <Delen kader={kader} deel={deel} />
      <Gedaan gedaan={gedaan} zinnen={zinnen} />
      {bekend !== undefined && <AlsToen bekend={bekend} hier={hier} />}
      <h1 class="utrecht-heading-1">{kop}</h1>
      {lead !== undefined && <p class="np-lead">{lead}</p>}
      {children}
      {bekend !== undefined && (
        <div class="np-sectie">
          <BekendFormulier bekend={bekend} hier={hier} />
        </div>
      )}
    </Pagina>
  );
};

const Delen = ({ kader, deel }: { kader: Verbandkader; deel: Inrichtingdeel }): VNode => (
  <nav class="np-submenu np-onderdelen" aria-label="Inrichting">
    <ul class="utrecht-nav-list">
      {listDelen(kader).map(([code, naam]) => (
        <li key={code} class="utrecht-nav-list__item">
          <a
            class="utrecht-link utrecht-nav-list__link"
            href={inrichtingAdres(kader.verband.code, code)}
            aria-current={code === deel ? 'page' : undefined}
          >
            {naam}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
