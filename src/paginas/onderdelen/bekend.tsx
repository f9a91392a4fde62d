import type { VNode } from 'preact';
import { NU, PEIL_QUERY, toPeil, type Peil } from '../../platform/index.js';
import { Knop, Link } from './formulier.js';
import { Melding } from './melding.js';
import { Tekstveld } from './velden.js';
import { formatDatum, formatMoment } from '../opmaak/index.js';

/** The moment of knowing that a page is asked for, and what is wrong with it. */
export interface Bekend {
  /** As it was typed; empty for now. */
  readonly tekst: string;
  readonly peil: Peil;
  readonly fout: string | null;
}

/** What `?bekendOp=` asks; blank is now, and what cannot be a moment is said so. */
export function readBekend(bekendOp: unknown): Bekend {
  const tekst = typeof bekendOp === 'string' ? bekendOp.trim() : '';
  if (tekst === '') return { tekst, peil: NU, fout: null };
  const gelezen = PEIL_QUERY.safeParse({ bekendOp: tekst });
  if (gelezen.success) return { tekst, peil: toPeil(gelezen.data), fout: null };
  return { tekst, peil: NU, fout: gelezen.error.issues[0]?.message ?? 'Geef een dag.' };
}

/** Says plainly that the page shows what was known then. */
export const AlsToen = ({ bekend, hier }: { bekend: Bekend; hier: string }): VNode | null =>
  bekend.peil.bekendOp === null ? null : (
    <Melding soort="info" kop={`U kijkt terug: dit is wat bekend was op ${describeMoment(bekend)}`}>
      <span>
        Wat daarna is vastgelegd of verbeterd, staat hier niet. Wijzigen kan alleen in de stand van nu.
      </span>
      <Link naar={hier}>Naar de stand van nu</Link>
    </Melding>
  );

const describeMoment = ({ tekst, peil }: Bekend): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(tekst) ? formatDatum(tekst) : formatMoment(peil.bekendOp ?? new Date());

/** Asks for the page as it was known on a day. */
export const BekendFormulier = ({ bekend, hier }: { bekend: Bekend; hier: string }): VNode => (
  <form method="get" action={hier} class="np-bekend" aria-label="Terugkijken">
    <Tekstveld
      naam="bekendOp"
      label="Zoals bekend op"
      uitleg="Kies een dag in het verleden om te zien wat toen was vastgelegd."
      soort="date"
      waarde={bekend.tekst.slice(0, 10)}
      melding={bekend.fout ?? undefined}
    />
    <Knop soort="secondary">Terugkijken</Knop>
  </form>
);
