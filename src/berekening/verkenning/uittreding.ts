import { fromCents, toCents, type Deelnemer, type Last, type Rekenmodel } from '../../rekenkern/index.js';
import { totalOf } from '../pool.js';
import { listAchterblijvend, takersBeside, type Achterblijvend } from './achterblijvend.js';
import { percentOf } from './hoeveelheid.js';
import { refuse, tryOut } from './probeer.js';
import { compareLasten, type Deelnemerverschil } from './verschil.js';
import { fixPools, readEindpools, type Eindpools } from './vastgezet.js';
import { withoutDeelnemer } from './zonder-deelnemer.js';

/** Percentages of the stranded cost that the leaver pays, year by year. @bron DOMEIN section 3 rule 8, ISSUE "run-off" */
export const AFBOUW = ['100', '80', '60', '40', '20'] as const;

export interface Uittredingsvraag {
  /** The rekenmodel of the last year that the leaver takes part in. */
  readonly model: Rekenmodel;
  readonly deelnemer: string;
  /** The year that begins with the 1 January on which it leaves. */
  readonly eersteJaar: number;
  /** Percentages from 0 to 100, for each year from the exit on. */
  readonly afbouw: readonly string[];
}

/** One charge of the leaver and what becomes of it. Euros: gedragen = vervalt + blijft, but for what only it takes. */
export interface Achterblijvendepost extends Omit<Last, 'bedrag' | 'deelnemer'> {
  readonly gedragen: string;
  readonly vervalt: string;
  readonly blijft: string;
  /** Only the leaver takes it: the cost stays its own in every year, for nobody else may be touched by it. */
  readonly alleen: boolean;
}

export interface Uittredingsjaar {
  readonly boekjaar: number;
  readonly percentage: string;
  /** What the leaver pays, for each charge of which cost stays. */
  readonly vertrekker: { readonly bedrag: string; readonly posten: readonly Afbouwpost[] };
  /** Each of the others: before the exit, and after it with this year's run-off. */
  readonly anderen: readonly Deelnemerverschil[];
  /** Vertrekker + anderen = kosten, to the cent. */
  readonly totaal: { readonly vertrekker: string; readonly anderen: string; readonly kosten: string };
}

export interface Afbouwpost extends Omit<Last, 'deelnemer'> {
  readonly percentage: string;
}

export interface Uittredingsberekening {
  /** How it was calculated, in Dutch. */
  readonly methode: string;
  readonly deelnemer: string;
  /** The year that the cost, the use and the keys are of. */
  readonly basisjaar: number;
  readonly kosten: { readonly voor: string; readonly vervalt: string; readonly na: string };
  readonly posten: readonly Achterblijvendepost[];
  /** What stays of the cost that the leaver bore and the others may bear: the most that the run-off can ask. */
  readonly achterblijvend: string;
  /** Each of the others: before the exit, and after it when the leaver pays no run-off. */
  readonly zonderAfbouw: readonly Deelnemerverschil[];
  readonly jaren: readonly Uittredingsjaar[];
}

const METHODE =
  'De kosten, de afname en de sleutels van het basisjaar blijven in alle jaren gelijk; er is geen index toegepast. Eerst staan alle kosten waar zij eindigen: bij een product, een casco of een deelnemer, na hulpkosten en casco in het tarief. Met het vertrek vervallen de rechtstreekse kosten van de vertrekker en, per product, zijn aandeel in de variabele kosten naar afname (het minimum telt als dat meer is). Wat hij droeg van vaste kosten en casco blijft achter. De vertrekker betaalt daarvan elk jaar het afbouwpercentage, per last afgerond op centen; de rest betalen de anderen die dat product afnemen of dat casco dragen, volgens hetzelfde beleid en dezelfde sleutel zonder de vertrekker. Een product dat alleen de vertrekker afneemt, raakt de anderen niet: die kosten blijven in elk jaar helemaal van hem. Een last waarvan door het vertrek juist minder achterblijft dan nul, geeft hem geen recht op betaling.';

/**
 * What an exit does to each of the others, year by year: before, after without run-off, after with run-off. Every year
 * goes through the rekenkern; what the leaver pays and what the others pay is the cost, and nobody is touched by a
 * product that it does not take.
 *
 * @throws DomeinFout rekenmodel_geweigerd when the situation after the exit cannot be divided, with every reason
 * @bron DOMEIN section 3 rules 4 and 8; DOWR art. 15
 */
export function calculateUittreding(vraag: Uittredingsvraag): Uittredingsberekening {
  const { model, deelnemer, eersteJaar, afbouw } = vraag;
  refuseRisk(model, deelnemer);
  const voor = tryOut(model, 'de situatie voor de uittreding');
  const eindpools = readEindpools(voor.spoor);
  const posten = listAchterblijvend(model, voor.lasten, { deelnemer, eindpools });
  const stand = { vraag, eindpools, posten, voor: voor.lasten };
  const kostenVoor = totalOf(model.kostenposten);
  const vervalt = sumOf(posten.map((post) => post.vervalt));
  return {
    methode: METHODE,
    deelnemer,
    basisjaar: model.boekjaar,
    kosten: {
      voor: kostenVoor,
      vervalt: fromCents(vervalt),
      na: fromCents(toCents(kostenVoor) - vervalt),
    },
    posten: posten.map(writePost),
    achterblijvend: fromCents(sumOf(posten.map((post) => payable(post, '100', false)))),
    zonderAfbouw: chargeOthers(stand, '0'),
    jaren: afbouw.map((percentage, place) => makeJaar(stand, { boekjaar: eersteJaar + place, percentage })),
  };
}

interface Stand {
  readonly vraag: Uittredingsvraag;
  readonly eindpools: Eindpools;
  readonly posten: readonly Achterblijvend[];
  readonly voor: readonly Last[];
}

/** Nobody can say yet who bears the risk of a fixed price when its bearer leaves. */
function refuseRisk({ producten }: Rekenmodel, deelnemer: string): void {
  const meldingen = producten
    .filter(
      (product) =>
        product.afrekening.beleid === 'vaste_prijs' &&
        product.afrekening.risicodrager === deelnemer &&
        takersBeside(product, deelnemer).length > 0,
    )
    .map(({ code, naam = code }) => ({
      code: 'RISICODRAGER_VERTREKT',
      pad: `producten/${code}/afrekening/risicodrager`,
      melding: `Voor ${naam} geldt een vaste prijs en ${deelnemer} draagt het risico. Leg eerst vast wie dat na de uittreding doet, of kies voor dit product een ander beleid.`,
    }));
  if (meldingen.length > 0) throw refuse('de situatie na de uittreding', meldingen);
}

function makeJaar(
  stand: Stand,
  { boekjaar, percentage }: { readonly boekjaar: number; readonly percentage: string },
): Uittredingsjaar {
  const posten = stand.posten.flatMap((post) => writeAfbouw(post, percentage));
  const anderen = chargeOthers(stand, percentage);
  const totaal = {
    vertrekker: totalOf(posten),
    anderen: totalOf(anderen.map(({ nieuw }) => ({ bedrag: nieuw }))),
    kosten: remaining(stand),
  };
  if (toCents(totaal.vertrekker) + toCents(totaal.anderen) !== toCents(totaal.kosten)) {
    throw new Error(
      `The exit does not close: ${totaal.vertrekker} + ${totaal.anderen} is not ${totaal.kosten}`,
    );
  }
  return { boekjaar, percentage, vertrekker: { bedrag: totaal.vertrekker, posten }, anderen, totaal };
}

function remaining({ vraag, posten }: Stand): string {
  const total = toCents(totalOf(vraag.model.kostenposten));
  return fromCents(total - sumOf(posten.map(({ vervalt }) => vervalt)));
}

/** What each of the others pays before, and after, when the leaver pays this percentage of what stays. */
function chargeOthers({ vraag, eindpools, posten, voor }: Stand, percentage: string): Deelnemerverschil[] {
  const { model, deelnemer } = vraag;
  const left = new Map([...eindpools].map(([name, pool]) => [name, { ...pool }]));
  for (const post of posten) {
    // A tariff or an inbreng charges a product that has no cost.
    const pool = left.get(post.pool) ?? { vast: 0n, variabel: 0n };
    left.set(post.pool, pool);
    pool.variabel -= post.last.component === 'product' ? post.vervalt : 0n;
    pool.vast -= payable(post, percentage);
    if (post.alleen) left.delete(post.pool);
  }
  const na = tryOut(
    keepRisk(withoutDeelnemer(fixPools(model, left), deelnemer)),
    'de situatie na de uittreding',
  );
  return compareLasten(others(vraag), { oud: voor, nieuw: na.lasten });
}

const others = ({ model, deelnemer }: Uittredingsvraag): Deelnemer[] =>
  model.deelnemers.filter(({ code }) => code !== deelnemer);

/** A fixed price without takers is still for the one who bears its risk: as a taker of nothing. */
function keepRisk(model: Rekenmodel): Rekenmodel {
  const producten = model.producten.map((product) => {
    const { beleid, risicodrager } = product.afrekening;
    const isOpen = beleid === 'vaste_prijs' && Object.keys(product.afname).length === 0;
    const bearer = model.deelnemers.find(({ code }) => code === risicodrager);
    if (!isOpen) return product;
    return bearer === undefined
      ? { ...product, afrekening: { beleid: 'werkelijk_gebruik' as const } }
      : { ...product, afname: { [bearer.code]: { contract: '0' } } };
  });
  return { ...model, producten };
}

/** What the leaver pays for one charge in cents; what nobody else may bear, it pays whole. */
function payable({ last, blijft, alleen }: Achterblijvend, percentage: string, withOwn = true): bigint {
  if (last.component === 'direct') return 0n;
  if (alleen) return withOwn ? blijft : 0n;
  return blijft > 0n ? percentOf(blijft, percentage) : 0n;
}

function writeAfbouw(post: Achterblijvend, percentage: string): Afbouwpost[] {
  const bedrag = payable(post, percentage);
  if (bedrag === 0n) return [];
  const { werkorganisatie, component, product } = post.last;
  const asked = post.alleen ? '100' : percentage;
  return [{ werkorganisatie, component, product, bedrag: fromCents(bedrag), percentage: asked }];
}

function writePost({ last, gedragen, vervalt, blijft, alleen }: Achterblijvend): Achterblijvendepost {
  const { werkorganisatie, component, product } = last;
  const amounts = {
    gedragen: fromCents(gedragen),
    vervalt: fromCents(vervalt),
    blijft: fromCents(blijft),
  };
  return { werkorganisatie, component, product, ...amounts, alleen };
}

const sumOf = (cents: readonly bigint[]): bigint => cents.reduce((sum, cent) => sum + cent, 0n);
