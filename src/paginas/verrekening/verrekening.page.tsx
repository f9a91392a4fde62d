import type { VNode } from 'preact';
import { namesOf } from '../namen.js';
import { KnopLink } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { Pagina, type Kader } from '../onderdelen/kader.js';
import { NogNietDoorgerekend, Verouderd } from '../onderdelen/rekenstand.js';
import { Sectie } from '../onderdelen/sectie.js';
import { Stempel } from '../onderdelen/stempel.js';
import { Toestand } from '../onderdelen/toestand.js';
import { count, formatBedrag, formatEuro, sumBedragen } from '../opmaak/index.js';
import type { Rekening } from '../rekening.js';
import { Controletabellen } from './controletabellen.js';
import { makeControles, type Controles } from './controles.model.js';
import { Definitief } from './definitief.js';
import { Stroombeeld } from './stroombeeld.js';
import { Vorderingen } from './vorderingen.js';
import { Vorderingenlijst } from './vorderingenlijst.js';
import { makePosities, makeVorderingen } from './vorderingen.model.js';

export interface VerrekeningProps {
  readonly kader: Kader;
  readonly rekening: Rekening | null;
  readonly nieuwer: number;
  /** Where the workbook of this run is; null for who may not download it. */
  readonly werkboek: string | null;
}

/** The proof that the year nets to nothing, and who pays whom to get there. */
export const VerrekeningPagina = ({ kader, rekening, nieuwer, werkboek }: VerrekeningProps): VNode => (
  <Pagina kader={kader} titel="Verrekening en nulpositie">
    {rekening === null ? (
      <>
        <h1 class="utrecht-heading-1">Verrekening en nulpositie {kader.boekjaar}</h1>
        <NogNietDoorgerekend kader={kader} />
      </>
    ) : (
      <>
        <Verouderd kader={kader} nieuwer={nieuwer} />
        <Inhoud rekening={rekening} eigen={kader.gebruiker.deelnemer} werkboek={werkboek} />
      </>
    )}
  </Pagina>
);

interface InhoudProps {
  readonly rekening: Rekening;
  readonly eigen: string | null;
  readonly werkboek: string | null;
}

/** More bands than this lie over each other. */
const MEESTE_BANDEN = 6;

const Inhoud = ({ rekening, eigen, werkboek }: InhoudProps): VNode => {
  const { rekenmodel, uitkomst, boekjaar } = rekening;
  const namen = namesOf(rekenmodel);
  const vorderingen = makeVorderingen(rekenmodel, uitkomst);
  const betaald = sumBedragen(uitkomst.saldering.map(({ bedrag }) => bedrag));
  const geclaimd = sumBedragen(vorderingen.map(({ bedrag }) => bedrag));
  const controles = makeControles(rekenmodel, uitkomst);
  const balken = uitkomst.saldering.length > MEESTE_BANDEN;
  return (
    <>
      <div class="np-twee">
        <Bewijs boekjaar={boekjaar} controles={controles} betalingen={uitkomst.saldering.length} />
        <div>
          <Stempel stand={rekening} enig />
          {werkboek !== null && (
            <KnopLink naar={werkboek}>
              <Icoon naam="neer" /> Werkboek jaarrekening (.xlsx)
            </KnopLink>
          )}
        </div>
      </div>
      <Sectie
        id="wie"
        kop="Wie betaalt wie"
        naast={`${count(vorderingen.length, 'vordering', 'vorderingen')} over en weer, samen ${formatEuro(geclaimd)}, ${vorderingen.length === 1 ? 'wordt' : 'worden'} ${count(uitkomst.saldering.length, 'betaling', 'betalingen')} van samen ${formatEuro(betaald)}`}
      >
        <div class={balken ? undefined : 'np-twee'}>
          {!balken && <Stroombeeld saldering={uitkomst.saldering} namen={namen} />}
          <Vorderingen
            posities={makePosities(uitkomst, vorderingen)}
            saldering={uitkomst.saldering}
            {...{ namen, eigen, balken }}
          />
        </div>
        <Vorderingenlijst vorderingen={vorderingen} namen={namen} />
      </Sectie>
      <Sectie
        id="definitief"
        kop="Definitief min voorschot"
        naast="+ is bijbetalen, − is terugkrijgen. Het eigen aandeel van een gastheer is een last zonder betaling."
      >
        <Definitief rekening={rekening} namen={namen} eigen={eigen} />
      </Sectie>
      <Sectie
        id="controles"
        kop="Beide kanten van elke controle"
        naast={`${controles.sluitend} van ${controles.aantal} sluiten op ${formatBedrag('0')}`}
      >
        <Controletabellen uitkomst={uitkomst} controles={controles} namen={namen} />
      </Sectie>
    </>
  );
};

const Bewijs = ({
  boekjaar,
  controles: { aantal, sluitend },
  betalingen,
}: {
  boekjaar: number;
  controles: Controles;
  betalingen: number;
}): VNode => {
  const sluit = aantal === sluitend;
  return (
    <div>
      <h1 class="utrecht-heading-1">Verrekening en nulpositie {boekjaar}</h1>
      <div class="np-bewijs">
        <p class={`np-hoofdbedrag np-nul${sluit ? '' : ' np-nul--open'}`}>{sluit ? '0,00' : '≠ 0'}</p>
        <div>
          <Toestand soort={sluit ? 'goed' : 'fout'}>
            {sluit ? 'De verrekening sluit' : 'De verrekening sluit niet'}
          </Toestand>
          <p class="utrecht-paragraph">
            {sluit
              ? `Alle ${aantal} controles komen op nul. Na saldering ${betalingen === 1 ? 'blijft 1 betaling' : `blijven ${count(betalingen, 'betaling', 'betalingen')}`} over; daarna is niemand iemand nog iets schuldig en is er geen reserve.`
              : `${count(aantal - sluitend, 'controle komt', 'controles komen')} niet op nul. Gebruik deze cijfers niet en meld het de beheerder.`}
          </p>
        </div>
      </div>
    </div>
  );
};
