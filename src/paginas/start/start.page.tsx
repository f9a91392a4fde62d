import type { VNode } from 'preact';
import type { Stand } from '../../berekening/index.js';
import { namesOf } from '../namen.js';
import { Formulier, Knop, Link } from '../onderdelen/formulier.js';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { Feit, Sectie } from '../onderdelen/sectie.js';
import { Stempel } from '../onderdelen/stempel.js';
import { Sluit } from '../onderdelen/toestand.js';
import { count, formatBedrag } from '../opmaak/index.js';
import type { Rekening } from '../rekening.js';
import { Ingelezen } from './ingelezen.js';
import { describeOntbreekt, makeKop, makeTaken, type Taak } from './start.model.js';

export interface StartProps {
  readonly kader: Kader;
  readonly stand: Stand;
  readonly rekening: Rekening | null;
}

/** Where the year stands, what to do next, and what is in. */
export const StartPagina = ({ kader, stand, rekening }: StartProps): VNode => {
  const taken = makeTaken(stand, kader.gebruiker);
  return (
    <Pagina kader={kader} titel="Start">
      <h1 class="utrecht-heading-1">{makeKop(stand, rekening?.uitkomst.nulpositie.sluit ?? false)}</h1>
      <p class="np-lead">{describeOntbreekt(stand) ?? 'Van alle werkorganisaties is alles binnen.'}</p>
      {taken.length > 0 ? (
        <section aria-label="Wat u nu kunt doen">
          <ul class="np-taken">
            {taken.map((taak) => (
              <TaakRij key={taak.kop} taak={taak} kader={kader} />
            ))}
          </ul>
        </section>
      ) : (
        <Wachten />
      )}
      <div class="np-twee">
        <Sectie id="ingelezen" kop="Wat is ingelezen" naast="rijen per werkorganisatie">
          <Ingelezen stand={stand} />
        </Sectie>
        {rekening !== null && <Oogopslag rekening={rekening} />}
      </div>
    </Pagina>
  );
};

const TaakRij = ({ taak, kader }: { taak: Taak; kader: Kader }): VNode => (
  <li>
    <div>
      <b>{taak.kop}</b>
      <span>{taak.onder}</span>
    </div>
    {taak.doe === 'doorrekenen' ? (
      <Formulier naar={adres(kader, 'berekeningen')} csrf={kader.csrf}>
        <Knop>{taak.knop}</Knop>
      </Formulier>
    ) : (
      <Link naar={adres(kader, taak.doe)}>{taak.knop}</Link>
    )}
  </li>
);

const Wachten = (): VNode => (
  <ul class="np-taken">
    <li>
      <div>
        <b>U hoeft nu niets te doen</b>
        <span>
          De controller leest de bestanden in en rekent het jaar door. Daarna ziet u hier wat er te bekijken
          is.
        </span>
      </div>
    </li>
  </ul>
);

const Oogopslag = ({ rekening }: { rekening: Rekening }): VNode => {
  const { uitkomst, rekenmodel, boekjaar } = rekening;
  const namen = namesOf(rekenmodel);
  return (
    <Sectie id="oogopslag" kop={`${boekjaar} in één oogopslag`}>
      <dl class="np-feiten">
        <Feit
          naam="Kosten"
          onder={count(rekenmodel.werkorganisaties.length, 'werkorganisatie', 'werkorganisaties')}
        >
          {formatBedrag(uitkomst.nulpositie.totaal.kosten)}
        </Feit>
        {uitkomst.perDeelnemer.map(({ deelnemer, lasten }) => (
          <Feit key={deelnemer} naam={namen.deelnemer(deelnemer)}>
            {formatBedrag(lasten)}
          </Feit>
        ))}
        <Feit
          totaal
          naam={
            <>
              Nulpositie <Sluit verschil={uitkomst.nulpositie.totaal.verschil} />
            </>
          }
        >
          {formatBedrag(uitkomst.nulpositie.totaal.verschil)}
        </Feit>
      </dl>
      <Stempel stand={rekening} />
    </Sectie>
  );
};
