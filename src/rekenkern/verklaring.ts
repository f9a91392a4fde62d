import { fromCents, toCents } from './geld.js';
import { sum, toCommonUnits } from './getal.js';
import { asEuros, asGetal } from './opmaak.js';
import type { Rekenmodel } from './rekenmodel.js';
import type { Last, Spoor, SpoorVerdeling } from './uitkomst.js';

/** A charge, with the model and the spoor that it came out of. */
export interface Verklaarbaar {
  readonly rekenmodel: Pick<Rekenmodel, 'kostenposten'>;
  readonly spoor: Spoor;
  readonly last: Pick<Last, 'deelnemer' | 'werkorganisatie' | 'component' | 'product'>;
}

/**
 * Tells in Dutch sentences where one charge comes from, with every number filled in: what the pool is made of, and which
 * part of it this deelnemer bears. Whoever redoes the sums by hand arrives at the same cent.
 *
 * @returns no sentences when there is no such charge
 */
export function explainLast({ rekenmodel, spoor, last }: Verklaarbaar): string[] {
  const pool = poolOf(last);
  const steps = spoor.verdelingen.flatMap((verdeling) => {
    const place = spoor.partijen[verdeling.naar]?.indexOf(last.deelnemer) ?? -1;
    return verdeling.uit === pool && isCharge(verdeling) && place >= 0 ? [{ verdeling, place }] : [];
  });
  if (steps.length === 0) return [];
  const total = sum(steps.map(({ verdeling, place }) => toCents(verdeling.delen[place] ?? '0')));
  return [
    ...explainPool(rekenmodel, spoor, pool),
    ...steps.map(({ verdeling, place }) => explainStep(verdeling, place, last.deelnemer)),
    `Samen is de last van ${last.deelnemer} ${asEuros(fromCents(total))}.`,
  ];
}

function poolOf({ deelnemer, werkorganisatie, component, product }: Verklaarbaar['last']): string {
  if (component === 'direct') return `direct/${werkorganisatie}/${deelnemer}`;
  return component === 'casco' ? `casco/${werkorganisatie}` : `product/${product ?? ''}`;
}

/** A step that may charge deelnemers; the parts of a casco are no parties, whatever a deelnemer is called. */
const isCharge = ({ wat }: SpoorVerdeling): boolean => wat !== 'regime';

/** What the pool is made of: kostenposten, deliveries of hulpkostenplaatsen, casco in the tariff. */
function explainPool({ kostenposten }: Verklaarbaar['rekenmodel'], spoor: Spoor, pool: string): string[] {
  const own = spoor.pools.find((kandidaat) => kandidaat.pool === pool)?.kostenposten ?? [];
  const posts = kostenposten.filter(({ id }) => own.includes(id));
  const booked = posts.map(
    ({ id, bedrag, gedrag = 'vast' }) => `${asEuros(bedrag)} (${gedrag}) van kostenpost ${id}.`,
  );
  const received = spoor.verdelingen.flatMap((verdeling) => {
    const place = spoor.partijen[verdeling.naar]?.indexOf(pool) ?? -1;
    return place < 0 ? [] : [{ verdeling, place }];
  });
  const delivered = received.map(({ verdeling, place }) => explainDelivery(spoor, verdeling, place));
  const amounts = [
    ...posts.map(({ bedrag }) => toCents(bedrag)),
    ...received.map(({ verdeling, place }) => toCents(verdeling.delen[place] ?? '0')),
  ];
  const together = amounts.length > 1 ? [`Dat is samen ${asEuros(fromCents(sum(amounts)))}.`] : [];
  const regime = spoor.verdelingen.filter(({ uit, wat }) => uit === pool && wat === 'regime');
  return [...booked, ...delivered, ...together, ...regime.map(explainRegime)];
}

function explainDelivery(spoor: Spoor, verdeling: SpoorVerdeling, place: number): string {
  const own = spoor.pools.find(({ pool }) => pool === verdeling.uit)?.kostenposten ?? [];
  const from = own.length === 0 ? '' : ` (${verdeling.wat}, kostenposten ${own.join(', ')})`;
  return `${asEuros(verdeling.delen[place] ?? '0')} van ${inWords(verdeling.uit)}${from}: ${fractionOf(verdeling, place)}.`;
}

function explainRegime(verdeling: SpoorVerdeling): string {
  const [inTarief = '0', solidair = '0'] = verdeling.delen;
  return `Daarvan gaat ${asEuros(inTarief)} in het tarief (${fractionOf(verdeling, 0)}); ${asEuros(solidair)} blijft voor solidariteit.`;
}

function explainStep(verdeling: SpoorVerdeling, place: number, wie: string): string {
  const deel = asEuros(verdeling.delen[place] ?? '0');
  const bedrag = asEuros(verdeling.bedrag);
  const teller = asGetal(verdeling.tellers[place] ?? '0');
  const { wat, grondslag } = verdeling;
  if (wat === 'direct') return `Dit is rechtstreeks voor rekening van ${wie}: ${deel}.`;
  if (wat === 'inbreng') return `${wie} betaalt zijn inbreng: ${deel}.`;
  if (grondslag === null) return `De rest van ${bedrag} is voor risicodrager ${wie}: ${deel}.`;
  if (wat === 'tarief') {
    return `${wie} betaalt ${teller} x ${asGetal(grondslag)}: ${deel}, een halve cent naar boven afgerond.`;
  }
  return `${wie} draagt van ${NAMES[wat]} naar ${grondslag}: ${fractionOf(verdeling, place)} = ${deel}.`;
}

const NAMES: Readonly<Record<SpoorVerdeling['wat'], string>> = {
  kosten: 'de kosten',
  vast: 'de vaste kosten',
  variabel: 'de variabele kosten',
  rest: 'de rest (kosten min tarief of inbreng)',
  tarief: 'het tarief',
  inbreng: 'de inbreng',
  regime: 'het casco',
  opslag: 'het casco',
  direct: 'de directe kosten',
};

/** `EUR 100,00 x 1/3`, and what rounding made of it. */
function fractionOf(verdeling: SpoorVerdeling, place: number): string {
  const { bedrag, tellers, noemer } = verdeling;
  const teller = tellers[place] ?? '0';
  return `${asEuros(bedrag)} x ${asGetal(teller)}/${asGetal(noemer)}${roundingInWords(verdeling, place)}`;
}

function roundingInWords(
  { bedrag, tellers, noemer, eenheid, rest, centen }: SpoorVerdeling,
  place: number,
): string {
  const [teller = 0n, whole = 1n] = toCommonUnits([tellers[place] ?? '0', noemer]).waarden;
  const unit = eenheid === '1.00' ? 100n : 1n;
  const isExact = ((toCents(bedrag) / unit) * teller) % whole === 0n;
  const name = eenheid === '1.00' ? 'euro' : 'cent';
  const rounding = isExact
    ? ''
    : rest.includes(place)
      ? `, met een overgebleven ${name} erbij`
      : `, zonder een overgebleven ${name}`;
  return centen === place ? `${rounding}, met de losse centen` : rounding;
}

function inWords(pool: string): string {
  const [soort = '', code = ''] = pool.split('/');
  return soort === 'casco' ? `het casco van ${code}` : `${soort} ${code}`;
}
