import type { VNode } from 'preact';
import type { Regimevergelijking } from '../../../berekening/index.js';
import { toCents } from '../../../rekenkern/index.js';
import { Melding } from '../../onderdelen/melding.js';
import { Toestand } from '../../onderdelen/toestand.js';
import { formatEuro } from '../../opmaak/index.js';
import { Verschilbeeld } from '../../onderdelen/verschilbeeld.js';
import { absBedrag } from '../../opmaak/index.js';
import type { Vergelijking } from './regime.model.js';

interface Props {
  readonly boekjaar: number;
  readonly vergelijking: Vergelijking;
  readonly uitkomst: Regimevergelijking | null;
  readonly weigering: readonly string[];
}

/** Two regimes on the same actuals: the difference per deelnemer, and that both close. */
export const Vergelijkingsbeeld = ({ boekjaar, vergelijking, uitkomst, weigering }: Props): VNode | null => {
  if (weigering.length > 0)
    return (
      <Melding soort="error" kop="Zo kan het niet worden doorgerekend">
        {weigering.map((reden) => (
          <span key={reden}>{reden}</span>
        ))}
      </Melding>
    );
  if (uitkomst === null) return null;
  const nieuw = vergelijking.met === null ? 'het andere regime' : `regime ${vergelijking.met}`;
  return (
    <div class="np-sectie--dicht">
      <p class="np-lead">{describeVerschil(uitkomst)}</p>
      <Verschilbeeld
        bijschrift="Wat ieder betaalt onder twee regimes, in euro"
        koppen={[`Regime ${boekjaar}`, `Met ${nieuw}`]}
        regels={uitkomst.perDeelnemer}
        totaal={uitkomst.totaal}
      />
      <p>
        <Closes naam={`Het regime van ${boekjaar}`} sluit={uitkomst.oud.sluit} />
        {' · '}
        <Closes naam="Het andere regime" sluit={uitkomst.nieuw.sluit} />
      </p>
      <p class="np-noot">{uitkomst.methode}</p>
    </div>
  );
};

const Closes = ({ naam, sluit }: { naam: string; sluit: boolean }): VNode => (
  <Toestand soort={sluit ? 'goed' : 'fout'}>
    {naam} {sluit ? 'sluit op nul' : 'sluit niet op nul'}
  </Toestand>
);

/** Who pays the most more and who the most less, in one sentence. */
export function describeVerschil({ perDeelnemer }: Regimevergelijking): string {
  const oplopend = [...perDeelnemer].sort((a, b) => (toCents(a.verschil) < toCents(b.verschil) ? -1 : 1));
  const [laagste, hoogste] = [oplopend[0], oplopend.at(-1)];
  if (laagste === undefined || hoogste === undefined || toCents(hoogste.verschil) === 0n)
    return 'Voor niemand verandert er iets: beide regimes komen op hetzelfde uit.';
  return `${hoogste.naam} zou ${formatEuro(hoogste.verschil)} meer betalen en ${laagste.naam} ${formatEuro(absBedrag(laagste.verschil))} minder.`;
}
