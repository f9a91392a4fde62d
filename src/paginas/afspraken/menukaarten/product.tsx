import type { VNode } from 'preact';
import type { Menukaartregel } from '../../../catalogus/index.js';
import { Link } from '../../onderdelen/formulier.js';
import { formatEuro, formatGetal } from '../../opmaak/index.js';
import type { Menukaartkeuzes } from './menukaartvelden.js';

interface Props {
  readonly regel: Menukaartregel;
  readonly keuzes: Menukaartkeuzes;
  /** Address of the page for who may change it. */
  readonly wijzig: string | null;
}

/** A product with every field of its regel; what was not filled in is left out. */
export const Product = ({ regel, keuzes, wijzig }: Props): VNode => (
  <article class="np-product" aria-labelledby={`product-${regel.product}`}>
    <header>
      <h3 class="utrecht-heading-3" id={`product-${regel.product}`}>
        {regel.naam}
      </h3>
      <p>
        {regel.product} · {regel.pakket === 'plus' ? 'pluspakket' : 'basispakket'} · {regel.uitvoering}
        {wijzig !== null && (
          <span class="np-beheer">
            {' · '}
            <Link naar={`${wijzig}?wijzig=${regel.id}#wijzig`}>
              Wijzigen<span class="np-onzichtbaar"> {regel.naam}</span>
            </Link>
          </span>
        )}
      </p>
    </header>
    {regel.omschrijving !== null && <p class="utrecht-paragraph">{regel.omschrijving}</p>}
    <dl class="np-weetjes np-weetjes--dicht">
      {fieldsOf(regel, keuzes).map(([naam, waarde]) => (
        <div key={naam}>
          <dt>{naam}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  </article>
);

function fieldsOf(regel: Menukaartregel, keuzes: Menukaartkeuzes): [string, string][] {
  const { tarief, kostenindicatie, sleutel, risicodrager } = regel;
  const velden: [string, string | null][] = [
    ['Levert', nameIn(keuzes.werkorganisaties, regel.werkorganisatie)],
    ['Tarief', tarief === null ? null : `${showTarief(tarief)} per ${regel.eenheid}`],
    ['Eenheid', tarief === null ? regel.eenheid : null],
    ['Kostenindicatie', kostenindicatie === null ? null : `${formatEuro(kostenindicatie)} per jaar`],
    ['Afrekenen', regel.beleid.replaceAll('_', ' ')],
    ['Sleutel', sleutel === null ? null : nameIn(keuzes.sleutels, sleutel)],
    ['Risicodrager', risicodrager === null ? null : nameIn(keuzes.deelnemers, risicodrager)],
    ['Knip', regel.knip],
    ['Levertijd', regel.levertijd],
    ['Instroom', regel.instroom],
    ['Resultaat', regel.resultaat],
    ['Randvoorwaarden', regel.randvoorwaarden],
  ];
  return velden.flatMap(([naam, waarde]): [string, string][] => (waarde === null ? [] : [[naam, waarde]]));
}

/** A tarief may be finer than a cent. */
const showTarief = (tarief: string): string =>
  /\.\d{3,}/.test(tarief) ? `€\u00a0${formatGetal(tarief)}` : formatEuro(tarief);

const nameIn = (dingen: readonly { readonly code: string; readonly naam: string }[], code: string): string =>
  dingen.find((ding) => ding.code === code)?.naam ?? code;
