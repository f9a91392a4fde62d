import type { VNode } from 'preact';
import type { Formule as Berekening, Term as Deel } from './uitleg.model.js';

/** A calculation with a real fraction; read aloud as one sentence. */
export const Formule = ({ formule }: { formule: Berekening }): VNode => (
  <div class="np-formule" role="img" aria-label={formule.gesproken}>
    <Term term={formule.last} vet />
    <span class="np-factor">
      <Teken>=</Teken>
      <Term term={formule.pool} />
    </span>
    {formule.breuk !== null && (
      <span class="np-factor">
        <Teken>×</Teken>
        <span class="np-term">
          <span class="np-breuk">
            <span>{formule.breuk.teller}</span>
            <span>{formule.breuk.noemer}</span>
          </span>
          <small>{formule.breuk.onder}</small>
        </span>
      </span>
    )}
  </div>
);

const Term = ({ term, vet = false }: { term: Deel; vet?: boolean }): VNode => (
  <span class="np-term">
    {vet ? <b>{term.tekst}</b> : <span>{term.tekst}</span>}
    <small>{term.onder}</small>
  </span>
);

const Teken = ({ children }: { children: string }): VNode => (
  <span class="np-term">
    <span>{children}</span>
  </span>
);
