import type { VNode } from 'preact';
import { faultOf, type Formulierstand } from './formulierstand.js';
import type { Veld } from './veld.js';
import { Keuzeveld, Tekstvak, Tekstveld, Vinkveld } from './velden.js';

interface VeldenProps {
  readonly velden: readonly Veld[];
  readonly stand: Formulierstand;
  /** What stands before the name of each: `regels/0/`. */
  readonly voor?: string;
}

/** The fields of a form, each with what it asks and what is wrong with it. */
export const Velden = ({ velden, stand, voor = '' }: VeldenProps): VNode => (
  <>
    {velden.map((veld) => (
      <Eenveld key={veld.naam} veld={veld} stand={stand} naam={voor + veld.naam} />
    ))}
  </>
);

const Eenveld = ({
  veld: { label, uitleg, soort, keuzes = [] },
  stand,
  naam,
}: {
  veld: Veld;
  stand: Formulierstand;
  naam: string;
}): VNode => {
  const waarde = stand.waarden[naam] ?? '';
  const veld = { naam, label, uitleg, melding: faultOf(stand, naam), id: `${stand.formulier}-${naam}` };
  if (soort === 'vink') return <Vinkveld {...veld} aan={waarde === 'ja'} />;
  if (soort === 'vak') return <Tekstvak {...veld} waarde={waarde} rijen={3} />;
  if (soort === 'keuze') return <Keuzeveld {...veld} waarde={waarde} keuzes={keuzes} />;
  if (soort === 'dag') return <Tekstveld {...veld} waarde={waarde} soort="date" />;
  if (soort === 'tekst') return <Tekstveld {...veld} waarde={waarde} />;
  return <Tekstveld {...veld} waarde={waarde} toetsen={soort === 'geheel' ? 'numeric' : 'decimal'} />;
};
