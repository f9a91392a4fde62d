import { DomeinFout } from '../../platform/index.js';
import {
  toCents,
  type Kostenpost,
  type Last,
  type Product,
  type Rekenmodel,
  type Sleutel,
} from '../../rekenkern/index.js';
import { fromUnits, toUnits } from '../breuk.js';
import { quantityOf } from './hoeveelheid.js';
import { tryOut } from './probeer.js';
import { partsOf } from './sleuteldelen.js';

/** What a deelnemer bears by the key, beside what it uses. Percentages with 4 decimals, half up. */
export interface Toetsingsregel {
  readonly deelnemer: string;
  readonly naam: string;
  readonly sleutel: string;
  /** Its share in the cost of services when each is divided by actual use; null when no service has use. */
  readonly gebruik: string | null;
  /** Its share in what is charged for services; null when nothing is. */
  readonly lasten: string | null;
  /** Percent points: sleutel minus gebruik; null without use. */
  readonly verschil: string | null;
}

export interface Sleuteltoetsing {
  readonly methode: string;
  readonly sleutel: string;
  readonly boekjaar: number;
  /** Whose services were looked at: those whose casco is divided by this key, or all. */
  readonly werkorganisaties: readonly string[];
  readonly perDeelnemer: readonly Toetsingsregel[];
}

const METHODE =
  'Naast het aandeel volgens de sleutel staat het aandeel in het werkelijke gebruik: wat een deelnemer van de kosten van de diensten zou dragen als elke dienst naar afgenomen hoeveelheid wordt verdeeld. Ernaast staat zijn aandeel in wat er voor diensten echt in rekening komt. Het verschil is in procentpunten: boven nul draagt hij volgens de sleutel meer dan hij gebruikt.';

/**
 * A key beside real use, for the yearly review.
 *
 * @throws DomeinFout sleutel_niet_te_toetsen for a key that follows the charges itself; rekenmodel_geweigerd
 * @bron DW 3B.2, 3B.6; DOMEIN section 3 rule 11
 */
export function reviewSleutel(model: Rekenmodel, sleutel: Sleutel): Sleuteltoetsing {
  const parts = partsOf(model.sleutels, sleutel.code);
  if (parts.some(({ soort }) => soort === 'pondspondsgewijs')) throw followsUse(sleutel.code);
  const werkorganisaties = dividedBy(model, sleutel.code);
  const byKey = sharesOf(model, sleutel);
  const used = chargesFor(byUse(model), werkorganisaties);
  const charged = chargesFor(model, werkorganisaties);
  return {
    methode: METHODE,
    sleutel: sleutel.code,
    boekjaar: model.boekjaar,
    werkorganisaties,
    perDeelnemer: model.deelnemers.map(({ code, naam = code }, place) => {
      const own = byKey[place] ?? 0n;
      const gebruik = shareIn(used, code);
      return {
        deelnemer: code,
        naam,
        sleutel: asPercent(own),
        gebruik: gebruik === null ? null : asPercent(gebruik),
        lasten: orNull(shareIn(charged, code)),
        verschil: gebruik === null ? null : asPercent(own - gebruik),
      };
    }),
  };
}

function followsUse(code: string): DomeinFout {
  return new DomeinFout({
    code: 'sleutel_niet_te_toetsen',
    melding: `Sleutel ${code} verdeelt naar wat ieder al betaalt en volgt het gebruik dus vanzelf. Kies een sleutel met eigen waarden.`,
  });
}

/** The werkorganisaties whose casco is divided by this key, directly or as a part; all when there is none. */
function dividedBy({ cascos, sleutels, werkorganisaties }: Rekenmodel, code: string): string[] {
  const own = cascos.filter(({ sleutel }) => partsOf(sleutels, sleutel).some((part) => part.code === code));
  return (own.length > 0 ? own : werkorganisaties).map((row) =>
    'werkorganisatie' in row ? row.werkorganisatie : row.code,
  );
}

/** A share of 1 in units of 10^-6: four decimals of a percent. */
const WHOLE = 1_000_000n;

/** The rekenkern itself says what the key divides: one casco, and the steps behind it. */
function sharesOf(model: Rekenmodel, sleutel: Sleutel): bigint[] {
  const werkorganisatie = model.werkorganisaties[0]?.code ?? '';
  const probe: Rekenmodel = {
    ...withoutCost(model),
    cascos: [{ werkorganisatie, regime: 'solidariteit', sleutel: sleutel.code }],
    producten: [],
    kostenposten: [{ id: '1', werkorganisatie, bedrag: '1.00', bestemming: { casco: true } }],
  };
  const { spoor } = tryOut(probe, `sleutel ${sleutel.code}`);
  const step = spoor.verdelingen.find(({ wat }) => wat === 'kosten');
  if (step === undefined) throw new Error('The rekenkern divided nothing');
  return step.tellers.map((teller) => portion(toUnits(teller), toUnits(step.noemer)));
}

const withoutCost = (model: Rekenmodel): Rekenmodel => ({
  ...model,
  hulpkostenplaatsen: [],
  voorschotten: [],
  doorbelastVoorschotten: [],
});

/** The services by use alone; one without use has no share to show. */
function byUse(model: Rekenmodel): Rekenmodel {
  const used = new Set(model.producten.filter(hasUse).map(({ code }) => code));
  return {
    ...withoutCost(model),
    cascos: [],
    producten: model.producten
      .filter(({ code }) => used.has(code))
      .map((product) => ({ ...product, afrekening: { beleid: 'werkelijk_gebruik' } })),
    kostenposten: model.kostenposten.filter((post) => isOfProduct(post, used)),
  };
}

const hasUse = ({ afname }: Product): boolean =>
  Object.values(afname).some((regel) => quantityOf(regel) > 0n);

const isOfProduct = ({ bestemming }: Kostenpost, codes: ReadonlySet<string>): boolean =>
  'product' in bestemming && codes.has(bestemming.product);

function chargesFor(model: Rekenmodel, werkorganisaties: readonly string[]): Last[] {
  return tryOut(model, 'het boekjaar').lasten.filter(
    ({ component, werkorganisatie }) => component === 'product' && werkorganisaties.includes(werkorganisatie),
  );
}

function shareIn(lasten: readonly Last[], code: string): bigint | null {
  const sum = (rows: readonly Last[]): bigint => rows.reduce((all, { bedrag }) => all + toCents(bedrag), 0n);
  const total = sum(lasten);
  return total <= 0n ? null : portion(sum(lasten.filter(({ deelnemer }) => deelnemer === code)), total);
}

/** Half up; a share below zero mirrors one above it. */
function portion(part: bigint, total: bigint): bigint {
  const size = part < 0n ? -part : part;
  const rounded = (2n * WHOLE * size + total) / (2n * total);
  return part < 0n ? -rounded : rounded;
}

function asPercent(share: bigint): string {
  const size = share < 0n ? -share : share;
  const text = fromUnits((size * toUnits('100')) / WHOLE);
  return share < 0n ? `-${text}` : text;
}

const orNull = (share: bigint | null): string | null => (share === null ? null : asPercent(share));
