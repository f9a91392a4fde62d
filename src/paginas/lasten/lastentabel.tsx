import type { VNode } from 'preact';
import { Link } from '../onderdelen/formulier.js';
import { Icoon } from '../onderdelen/icoon.js';
import { Getal, Kop, Tabel } from '../onderdelen/tabel.js';
import { count, formatBedrag } from '../opmaak/index.js';
import type { Cel, Groep, Matrix, Regel } from './lasten.model.js';

interface TabelProps {
  readonly matrix: Matrix;
  readonly open: ReadonlySet<string>;
  /** The deelnemer whose column stands out. */
  readonly eigen: string | null;
  readonly hier: string;
}

/** Deelnemer x werkorganisatie; a werkorganisatie opens by a link, so that the address keeps what is open. */
export const Lastentabel = (props: TabelProps): VNode => (
  <Tabel bijschrift="Lasten per werkorganisatie en per deelnemer, in euro">
    <thead>
      <tr>
        <Kop naam="Werkorganisatie en product" />
        <Kop naam="Verdeeld naar" klas="np-middel" />
        {props.matrix.deelnemers.map(({ code, naam }) => (
          <Kop key={code} naam={naam} getal klas={columnOf(code, props.eigen)} />
        ))}
        <Kop naam="Samen" getal klas="np-breed" />
      </tr>
    </thead>
    <tbody>
      {props.matrix.groepen.map((groep) => (
        <GroepRijen key={groep.werkorganisatie} groep={groep} {...props} />
      ))}
    </tbody>
    <tfoot>
      <tr class="np-totaal">
        <th scope="row">
          Totaal
          <small class="np-smal">samen {formatBedrag(props.matrix.totaal)}</small>
        </th>
        <td class="np-middel" />
        <Cellen cellen={props.matrix.cellen} eigen={props.eigen} />
        <Getal klas="np-breed">{formatBedrag(props.matrix.totaal)}</Getal>
      </tr>
    </tfoot>
  </Tabel>
);

const GroepRijen = ({ groep, open, eigen, hier }: TabelProps & { groep: Groep }): VNode => {
  const isOpen = open.has(groep.werkorganisatie);
  return (
    <>
      <tr class="np-groep" id={`wo-${groep.werkorganisatie}`}>
        <th scope="row">
          <a
            class="utrecht-link np-vouw"
            href={toggle(hier, open, groep.werkorganisatie)}
            aria-expanded={isOpen}
          >
            <Icoon naam={isOpen ? 'open' : 'dicht'} />
            <span>{groep.naam}</span>
          </a>
        </th>
        <td class="np-middel">{count(groep.regels.length, 'regel', 'regels')}</td>
        <Cellen cellen={groep.cellen} eigen={eigen} />
        <Getal klas="np-breed">{formatBedrag(groep.totaal)}</Getal>
      </tr>
      {isOpen &&
        groep.regels.map((regel) => (
          <RegelRij
            key={`${regel.component}/${regel.product ?? ''}`}
            regel={regel}
            eigen={eigen}
            hier={`${hier}/%/${encodeURIComponent(groep.werkorganisatie)}`}
          />
        ))}
    </>
  );
};

const RegelRij = ({ regel, eigen, hier }: { regel: Regel; eigen: string | null; hier: string }): VNode => (
  <tr class="np-kind">
    <th scope="row">
      {regel.naam}
      {regel.product !== null && <small>{regel.product}</small>}
    </th>
    <td class="np-middel">{regel.basis}</td>
    <Cellen
      cellen={regel.cellen}
      eigen={eigen}
      {...(regel.totaal !== '0.00' && {
        naar: (deelnemer: string) => detailOf(hier.replace('%', encodeURIComponent(deelnemer)), regel),
      })}
    />
    <Getal klas="np-breed">{formatBedrag(regel.totaal)}</Getal>
  </tr>
);

interface CellenProps {
  readonly cellen: readonly Cel[];
  readonly eigen: string | null;
  readonly naar?: (deelnemer: string) => string;
}

const Cellen = ({ cellen, eigen, naar }: CellenProps): VNode => (
  <>
    {cellen.map(({ deelnemer, bedrag }) => (
      <Getal key={deelnemer} klas={columnOf(deelnemer, eigen)}>
        {bedrag === null || naar === undefined ? (
          show(bedrag)
        ) : (
          <Link naar={naar(deelnemer)} klas="np-cel">
            {show(bedrag)}
          </Link>
        )}
      </Getal>
    ))}
  </>
);

/** Opens all werkorganisaties at once, or none. */
export const OpenLinks = ({ matrix, hier }: { matrix: Matrix; hier: string }): VNode => (
  <>
    <Link naar={`${hier}?open=${codes(matrix)}#tabel`}>Alles uitklappen</Link>{' '}
    <Link naar={`${hier}#tabel`}>Alles inklappen</Link>
  </>
);

const codes = ({ groepen }: Matrix): string =>
  groepen.map(({ werkorganisatie }) => encodeURIComponent(werkorganisatie)).join(',');

function toggle(hier: string, open: ReadonlySet<string>, code: string): string {
  const straks = open.has(code) ? [...open].filter((ander) => ander !== code) : [...open, code];
  const vraag = straks.length === 0 ? '' : `?open=${straks.map(encodeURIComponent).join(',')}`;
  return `${hier}${vraag}#wo-${encodeURIComponent(code)}`;
}

const detailOf = (begin: string, { component, product }: Regel): string =>
  `${begin}/${component}${product === null ? '' : `/${encodeURIComponent(product)}`}`;

/** On a phone there is room for one column: the reader's own. */
const columnOf = (deelnemer: string, eigen: string | null): string =>
  deelnemer === eigen ? 'np-eigen' : eigen === null ? '' : 'np-breed';

const show = (bedrag: string | null): string => (bedrag === null ? '–' : formatBedrag(bedrag));
