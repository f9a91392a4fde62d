import type { VNode } from 'preact';
import { adres, Pagina, type Kader } from '../onderdelen/kader.js';
import { NogNietDoorgerekend, Verouderd } from '../onderdelen/rekenstand.js';
import { Sectie } from '../onderdelen/sectie.js';
import type { Rekening } from '../rekening.js';
import { Aandelen } from './aandelen.js';
import { makeAandelen } from './aandelen.model.js';
import { Kop } from './kop.js';
import { makeMatrix } from './lasten.model.js';
import { Lastentabel, OpenLinks } from './lastentabel.js';
import { Posten } from './posten.js';
import { makePosten } from './werkorganisaties.model.js';

export interface LastenProps {
  readonly kader: Kader;
  readonly rekening: Rekening | null;
  /** How many loads were processed after the run. */
  readonly nieuwer: number;
  /** The werkorganisaties of which the lines are shown. */
  readonly open: ReadonlySet<string>;
}

/** What each gemeente is charged, from the answer down to the product. */
export const LastenPagina = ({ kader, rekening, nieuwer, open }: LastenProps): VNode => (
  <Pagina kader={kader} titel="Lasten">
    {rekening === null ? (
      <>
        <h1 class="utrecht-heading-1">Lasten {kader.boekjaar}</h1>
        <NogNietDoorgerekend kader={kader} />
      </>
    ) : (
      <Inhoud kader={kader} rekening={rekening} nieuwer={nieuwer} open={open} />
    )}
  </Pagina>
);

const Inhoud = ({ kader, rekening, nieuwer, open }: LastenProps & { rekening: Rekening }): VNode => {
  const matrix = makeMatrix(rekening.rekenmodel, rekening.uitkomst);
  const eigen = kader.gebruiker.deelnemer;
  const posten = makePosten(matrix, rekening, eigen);
  const hier = adres(kader, 'lasten');
  return (
    <>
      <Verouderd kader={kader} nieuwer={nieuwer} />
      <Kop kader={kader} rekening={rekening} matrix={matrix} posten={posten} />
      <div class="np-twee np-sectie">
        <Posten posten={posten} />
        <Aandelen aandelen={makeAandelen(matrix)} deelnemers={matrix.deelnemers} eigen={eigen} />
      </div>
      <Sectie
        id="tabel"
        kop="Tot op het product, tot op de regel"
        naast={<OpenLinks matrix={matrix} hier={hier} />}
      >
        <Lastentabel matrix={matrix} open={open} eigen={eigen} hier={hier} />
        <p class="np-noot">
          Bedragen in euro. Inklappen verbergt regels; een totaal verandert nooit. Een bedrag dat u kunt
          aanklikken, opent de berekening en de ingelezen rijen.
        </p>
      </Sectie>
    </>
  );
};
