import type { VNode } from 'preact';
import { mag } from '../../toegang/index.js';
import { count } from '../opmaak/index.js';
import { Formulier, Knop, Link } from './formulier.js';
import { adres, type Kader } from './kader.js';
import { Leeg, Melding } from './melding.js';

const magRekenen = ({ gebruiker, verband }: Kader): boolean => mag(gebruiker, 'doorrekenen', verband.code);

/** Runs the calculation; only there for who may. */
export const Doorrekenen = ({ kader }: { kader: Kader }): VNode | null =>
  magRekenen(kader) ? (
    <Formulier naar={adres(kader, 'berekeningen')} csrf={kader.csrf}>
      <Knop>Jaar {kader.boekjaar} doorrekenen</Knop>
    </Formulier>
  ) : null;

/** Says that what is shown was calculated before the newest files came in. */
export const Verouderd = ({ kader, nieuwer }: { kader: Kader; nieuwer: number }): VNode | null =>
  nieuwer === 0 ? null : (
    <Melding
      soort="warning"
      kop={`Er ${nieuwer === 1 ? 'is 1 lading' : `zijn ${count(nieuwer, 'lading', 'ladingen')}`} na de laatste berekening`}
    >
      <span>
        De cijfers hieronder kloppen met de versie die erbij staat, maar tellen die{' '}
        {nieuwer === 1 ? 'lading' : 'ladingen'} nog niet mee.
      </span>
      <Doorrekenen kader={kader} />
    </Melding>
  );

/** What stands there before the first calculation. */
export const NogNietDoorgerekend = ({ kader }: { kader: Kader }): VNode => (
  <div class="np-sectie--dicht">
    <Leeg icoon="klok" kop={`Het jaar ${kader.boekjaar} is nog niet doorgerekend`}>
      {magRekenen(kader) ? (
        <>
          <p>Lees de realisatie, de afname en de voorschotten in en laat het jaar daarna doorrekenen.</p>
          <div class="np-knoppen">
            <Doorrekenen kader={kader} />
            <Link naar={adres(kader, 'inlezen')}>Bestanden inlezen</Link>
          </div>
        </>
      ) : (
        <p>De controller leest de bestanden in en rekent het jaar door. Daarna staan de cijfers hier.</p>
      )}
    </Leeg>
  </div>
);
