import type { VNode } from 'preact';
import { RESULTATEN } from '../../toegang/index.js';
import { Knop, Link } from '../onderdelen/formulier.js';
import { Keuzeveld, Tekstveld } from '../onderdelen/velden.js';
import { capital } from '../opmaak/index.js';
import type { Veldwaarden } from './spoor.model.js';

const RESULTAATKEUZES = [
  ['', 'Alle'] as const,
  ...RESULTATEN.map((resultaat) => [resultaat, capital(resultaat)] as const),
];

/** Asks by the address of the page, so that what was found can be kept and sent on. */
export const Filterformulier = ({ hier, velden }: { hier: string; velden: Veldwaarden }): VNode => (
  <form method="get" action={hier} class="np-filter" aria-labelledby="filter">
    <Tekstveld naam="van" label="Van" soort="date" waarde={velden.van} />
    <Tekstveld naam="tot" label="Tot en met" soort="date" waarde={velden.tot} />
    <Tekstveld naam="actor" label="Wie" waarde={velden.actor} />
    <Tekstveld naam="actie" label="Wat" waarde={velden.actie} />
    <Tekstveld naam="object" label="Waaraan" waarde={velden.object} />
    <Keuzeveld naam="resultaat" label="Resultaat" waarde={velden.resultaat} keuzes={RESULTAATKEUZES} />
    <div class="np-filter-knoppen">
      <Knop>Regels zoeken</Knop>
      <Link naar={hier}>Filter wissen</Link>
    </div>
  </form>
);
