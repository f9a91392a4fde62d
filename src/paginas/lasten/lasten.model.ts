import type { Last, Rekenmodel, Uitkomst } from '../../rekenkern/index.js';
import { namesOf, type Namen } from '../namen.js';
import { formatGetal, join, sumBedragen } from '../opmaak/index.js';
import { describeSleutel } from './sleutel.js';

/** One amount of the matrix; null where the deelnemer cannot be charged at all. */
export interface Cel {
  readonly deelnemer: string;
  readonly bedrag: string | null;
}

/** A casco, a product or the direct charges of a werkorganisatie. */
export interface Regel {
  readonly component: Last['component'];
  readonly product: string | null;
  readonly naam: string;
  /** What it is divided by, in words. */
  readonly basis: string;
  readonly cellen: readonly Cel[];
  readonly totaal: string;
}

export interface Groep {
  readonly werkorganisatie: string;
  readonly naam: string;
  readonly gastheer: string | null;
  readonly regels: readonly Regel[];
  readonly cellen: readonly Cel[];
  readonly totaal: string;
}

/** Deelnemer x werkorganisatie, with what each werkorganisatie is made of. */
export interface Matrix {
  readonly deelnemers: readonly { readonly code: string; readonly naam: string }[];
  readonly groepen: readonly Groep[];
  readonly cellen: readonly Cel[];
  readonly totaal: string;
}

/** The charges of a run as a matrix; every total is the sum of what stands in it, to the cent. */
export function makeMatrix(model: Rekenmodel, uitkomst: Uitkomst): Matrix {
  const namen = namesOf(model);
  const deelnemers = model.deelnemers.map(({ code }) => ({ code, naam: namen.deelnemer(code) }));
  const groepen = model.werkorganisaties.map(({ code, gastheer }) => {
    const regels = regelsOf({ model, uitkomst, namen }, code);
    return {
      werkorganisatie: code,
      naam: namen.werkorganisatie(code),
      gastheer: gastheer === undefined ? null : namen.deelnemer(gastheer),
      regels,
      ...addUp(model, regels),
    };
  });
  return { deelnemers, groepen, ...addUp(model, groepen) };
}

interface Bron {
  readonly model: Rekenmodel;
  readonly uitkomst: Uitkomst;
  readonly namen: Namen;
}

function regelsOf({ model, uitkomst, namen }: Bron, werkorganisatie: string): Regel[] {
  const lasten = uitkomst.lasten.filter((last) => last.werkorganisatie === werkorganisatie);
  const codes = model.deelnemers.map(({ code }) => code);
  const casco = model.cascos.find((candidate) => candidate.werkorganisatie === werkorganisatie);
  const producten = model.producten.filter((product) => product.werkorganisatie === werkorganisatie);
  const regels = [
    makeRegel(model, {
      component: 'casco',
      product: null,
      naam: 'Casco',
      basis: describeSleutel(model, casco?.sleutel),
      partijen: codes,
      lasten,
    }),
    ...producten.map((product) =>
      makeRegel(model, {
        component: 'product',
        product: product.code,
        naam: namen.product(product.code),
        basis: describeAfname(product, namen),
        partijen: Object.keys(product.afname),
        lasten,
      }),
    ),
    makeRegel(model, {
      component: 'direct',
      product: null,
      naam: 'Rechtstreeks',
      basis: 'kosten voor één deelnemer',
      partijen: [],
      lasten,
    }),
  ];
  return regels.filter(({ component, cellen }) => isShown(component, cellen));
}

const isShown = (component: Last['component'], cellen: readonly Cel[]): boolean =>
  component === 'product' || cellen.some(({ bedrag }) => bedrag !== null && bedrag !== '0.00');

interface RegelGegevens extends Pick<Regel, 'component' | 'product' | 'naam' | 'basis'> {
  /** Who may be charged for it. */
  readonly partijen: readonly string[];
  readonly lasten: readonly Last[];
}

function makeRegel(model: Rekenmodel, { partijen, lasten, ...regel }: RegelGegevens): Regel {
  const eigen = lasten.filter(
    ({ component, product }) => component === regel.component && product === regel.product,
  );
  const cellen = model.deelnemers.map(({ code }) => ({
    deelnemer: code,
    bedrag:
      eigen.find(({ deelnemer }) => deelnemer === code)?.bedrag ?? (partijen.includes(code) ? '0.00' : null),
  }));
  return { ...regel, cellen, totaal: sumCellen(cellen) };
}

function describeAfname({ eenheid, afname }: Rekenmodel['producten'][number], namen: Namen): string {
  const afnemers = Object.keys(afname);
  if (afnemers.length === 1) return `alleen ${join(afnemers.map(namen.deelnemer))}`;
  return `afname per ${eenheid ?? 'eenheid'}`;
}

/** How much one deelnemer took of a product, with its unit: `912 uur`. */
export function describeHoeveelheid(hoeveelheid: string, eenheid: string | undefined): string {
  return `${formatGetal(hoeveelheid)} ${eenheid ?? 'eenheden'}`;
}

function addUp(
  model: Rekenmodel,
  delen: readonly { readonly cellen: readonly Cel[] }[],
): { cellen: Cel[]; totaal: string } {
  const cellen = model.deelnemers.map(({ code }) => ({
    deelnemer: code,
    bedrag: sumCellen(delen.flatMap((deel) => deel.cellen.filter(({ deelnemer }) => deelnemer === code))),
  }));
  return { cellen, totaal: sumCellen(cellen) };
}

const sumCellen = (cellen: readonly Cel[]): string => sumBedragen(cellen.map(({ bedrag }) => bedrag ?? '0'));
