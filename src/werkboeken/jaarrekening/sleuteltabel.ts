import type { Sleutel } from '../../rekenkern/index.js';
import { letterOf } from '../formule/index.js';
import type { Blad } from '../werkmap/blad.js';
import type { Cel } from '../werkmap/cel.js';
import { formule, getal, leeg, tekst } from '../werkmap/cel.js';
import type { Rijsoort, Tabel } from '../werkmap/tabel.js';
import type { Bladnaam } from './ankers.js';
import { toDecimaal, writeBreuk } from './breuk.js';
import { factorOf } from './grensfactor.js';
import { gebruikKey, vraagKey } from './sleutelgebruik.js';
import type { Sleutelgebruik } from './sleutelgebruik.js';
import { describeSleutel, dutchDate } from './sleuteltekst.js';
import type { Sleutelbron } from './sleutelwaarden.js';
import { PERCENTAGE, valuesOf } from './sleutelwaarden.js';
import type { Afnemers, Weegvraag, Weging } from './weging.js';
import type { Werk } from './werk.js';

/** Rounded shares beside the exact ones: a formula that is 1 where each lies within one unit of its last decimal. */
export interface Sleutelcontrole {
  readonly naam: string;
  readonly formule: string;
  readonly blad: Bladnaam;
}

interface Bouw {
  readonly werk: Werk;
  readonly blad: Blad;
  readonly naam: 'sleutels' | 'afnemersleutels';
  readonly diensten: Sleutelbron['diensten'];
  /** Answers by `vraagKey`. */
  readonly wegingen: ReadonlyMap<string, Weging>;
}

const WAARDE = 4;
const INVOER = 'np_stijl_deelinvoer';

/** The rows of keys on one sheet: a key, the bounds it has, and its shares once they are rounded. */
export class Sleuteltabel {
  readonly controles: Sleutelcontrole[] = [];
  private readonly tabel: Tabel;
  private readonly geschreven = new Map<string, readonly string[]>();
  private readonly deelnemers: readonly { readonly code: string; readonly naam: string }[];
  private readonly totaal: number;

  constructor(private readonly bouw: Bouw) {
    this.deelnemers = bouw.werk.gegevens.deelnemers;
    this.totaal = WAARDE + this.deelnemers.length;
    const namen = this.deelnemers.map(({ naam }) => naam);
    this.tabel = bouw.werk.tabel(bouw.blad, bouw.naam, {
      waarde: { woord: 'deelnemer', namen },
      aandeel: { woord: 'deelnemer', namen },
    });
  }

  kop(titel: boolean): void {
    if (titel) this.tabel.titel();
    this.tabel.kop();
  }

  rij(cellen: readonly Cel[]): void {
    this.tabel.rij(cellen);
  }

  noot(): void {
    this.tabel.noot();
  }

  aandelen(sleutel: string | undefined, afnemers: Afnemers): readonly string[] | undefined {
    return sleutel === undefined ? undefined : this.geschreven.get(gebruikKey(sleutel, afnemers));
  }

  /** A key that divides nothing and whose shares may not even exist. */
  unused(sleutel: Sleutel): void {
    const geen = this.deelnemers.map(() => tekst('–', { stijl: 'np_stijl_geen' }));
    this.tabel.rij([
      tekst(sleutel.code),
      tekst(describeSleutel(sleutel)),
      tekst('verdeelt geen casco'),
      ...geen,
      tekst('–', { stijl: 'np_stijl_geen' }),
      ...geen,
      ...sourceCells(sleutel),
    ]);
  }

  /** The keys it is made of must have been written; one that was written already stays once. */
  write({ sleutel, afnemers }: Sleutelgebruik, gebruikt: string): void {
    const key = gebruikKey(sleutel.code, afnemers);
    if (this.geschreven.has(key)) return;
    const rij = this.bouw.blad.rij;
    const waarden = valuesOf(sleutel, this.sourceFor(sleutel, afnemers, rij));
    const soort = describeSleutel(sleutel);
    const exact = sleutel.decimalen === undefined ? soort : `${soort}, nog niet afgerond`;
    this.geschreven.set(key, this.writeRow({ sleutel, afnemers, waarden, woorden: [exact, gebruikt] }));
    if (sleutel.soort === 'begrensd') this.writeGrenzen(sleutel, afnemers);
    if (sleutel.decimalen !== undefined) this.writeAfgerond(sleutel, { afnemers, gebruikt, exact: rij });
  }

  private sourceFor(sleutel: Sleutel, afnemers: Afnemers, rij: number): Sleutelbron {
    const grens = sleutel.soort === 'begrensd' ? grenzenVan(sleutel) : [];
    const refTo = (soort: 'minimum' | 'maximum', d: number): string | null => {
      const plaats = grens.findIndex(([naam]) => naam === soort);
      const waarde = grens[plaats]?.[1][this.deelnemers[d]?.code ?? ''];
      return waarde === undefined ? null : `${letterOf(WAARDE + d)}${rij + 2 + plaats}`;
    };
    return {
      deelnemers: this.deelnemers,
      diensten: this.bouw.diensten,
      aandeel: (code, d) => this.aandelen(code, afnemers)?.[d] ?? '0',
      grenzen: (d) => ({
        factor: `$${letterOf(this.totaal)}$${rij + 1}`,
        minimum: refTo('minimum', d),
        maximum: refTo('maximum', d),
      }),
    };
  }

  /** A row with values, their sum and the share of each. */
  private writeRow({ sleutel, afnemers, waarden, woorden }: Rij): string[] {
    const rij = this.bouw.blad.rij;
    const som = `$${letterOf(this.totaal)}${rij}`;
    const reeks = `${letterOf(WAARDE)}${rij}:${letterOf(this.totaal - 1)}${rij}`;
    const mag = this.deelnemers.map(({ code }) => afnemers === null || afnemers.includes(code));
    const geen = tekst('geen', { stijl: 'np_stijl_geen' });
    const cellen = waarden.map((cel, d) => (mag[d] ? cel : geen));
    const nul = sleutel.soort === 'pondspondsgewijs' ? `ROUND(${som},2)` : som;
    const formaat = cellen.find(({ formaat: f }) => f !== undefined)?.formaat;
    const isFormule = waarden.some(({ formule: f }) => f !== undefined);
    const soort: Rijsoort = isFormule ? 'berekend' : 'rij';
    this.tabel.rij(
      [
        tekst(sleutel.code),
        ...woorden.map((woord) => tekst(woord)),
        ...cellen,
        formule(`SUM(${reeks})`, { formaat }),
        ...mag.map((ja, d) => (ja ? formule(`IF(${nul}=0,0,${letterOf(WAARDE + d)}${rij}/${som})`) : geen)),
        ...sourceCells(sleutel),
      ],
      soort,
    );
    return this.deelnemers.map((_, d) => `${letterOf(this.totaal + 1 + d)}${rij}`);
  }

  /** The factor that stands for the clamping, and the bounds it was clamped between. */
  private writeGrenzen(sleutel: Extract<Sleutel, { soort: 'begrensd' }>, afnemers: Afnemers): void {
    const basis = this.bouw.werk.gegevens.invoer.rekenmodel.sleutels.find(
      ({ code }) => code === sleutel.sleutel,
    );
    if (basis === undefined) throw new Error(`Sleutel ${sleutel.sleutel} hoort te bestaan.`);
    const begrensd = this.weging({ sleutel, afnemers, afgerond: false });
    const factor = factorOf(sleutel, begrensd, this.weging({ sleutel: basis, afnemers, afgerond: true }));
    const leegPer = this.deelnemers.map(() => leeg);
    const waarde = getal(toDecimaal(factor), { stijl: INVOER, formaat: '[$-413]0.000000' });
    this.tabel.rij([leeg, tekst('factor'), tekst(writeBreuk(factor)), ...leegPer, waarde], 'deel');
    for (const [naam, grens] of grenzenVan(sleutel)) {
      const cellen = this.deelnemers.map(({ code }) => {
        const waardeVan = grens[code];
        return waardeVan === undefined ? leeg : getal(waardeVan, { stijl: INVOER, formaat: PERCENTAGE });
      });
      this.tabel.rij([leeg, tekst(naam), tekst('% van het geheel'), ...cellen], 'deel');
    }
  }

  private writeAfgerond(sleutel: Sleutel, { afnemers, gebruikt, exact }: Afronding): void {
    const decimalen = sleutel.decimalen ?? 0;
    const { tellers, noemer } = this.weging({ sleutel, afnemers, afgerond: true });
    const formaat = `[$-413]0${decimalen > 0 ? `.${'0'.repeat(decimalen)}` : ''}`;
    const waarden = this.deelnemers.map(({ code }) => {
      const teller = 100n * (tellers.get(code) ?? 0n);
      return getal(toDecimaal({ teller, noemer }), { formaat });
    });
    const rij = this.bouw.blad.rij;
    const woorden = [`afgerond op ${decimalen} decimalen`, gebruikt] as const;
    const aandelen = this.writeRow({ sleutel, afnemers, waarden, woorden });
    this.geschreven.set(gebruikKey(sleutel.code, afnemers), aandelen);
    const eenheid = decimalen === 0 ? '1' : `0.${'0'.repeat(decimalen - 1)}1`;
    const afstanden = this.deelnemers.flatMap(({ code }, d) => {
      const kolom = letterOf(this.totaal + 1 + d);
      const blad = this.bouw.blad.naam;
      const mag = afnemers === null || afnemers.includes(code);
      return mag ? [`ABS(${blad}!${kolom}${rij}-${blad}!${kolom}${exact})`] : [];
    });
    this.controles.push({
      naam: `Sleutel ${sleutel.code}: afgeronde aandelen liggen minder dan ${eenheid.replace('.', ',')}% van de exacte`,
      formule: `IF(MAX(${afstanden.join(',')})*100<${eenheid},1,0)`,
      blad: this.bouw.naam === 'sleutels' ? 'Casco' : 'Sleutels',
    });
  }

  private weging(vraag: Weegvraag): Weging {
    const weging = this.bouw.wegingen.get(vraagKey(vraag));
    if (weging === undefined) throw new Error(`Sleutel ${vraag.sleutel.code} is niet gewogen.`);
    return weging;
  }
}

interface Rij extends Pick<Sleutelgebruik, 'sleutel' | 'afnemers'> {
  readonly waarden: readonly Cel[];
  readonly woorden: readonly [string, string];
}

interface Afronding {
  readonly afnemers: Afnemers;
  readonly gebruikt: string;
  /** The row with the shares before rounding. */
  readonly exact: number;
}

const grenzenVan = ({ minimum, maximum }: Extract<Sleutel, { soort: 'begrensd' }>) => [
  ...(minimum ? [['minimum', minimum] as const] : []),
  ...(maximum ? [['maximum', maximum] as const] : []),
];

const sourceCells = (sleutel: Sleutel): Cel[] => [
  tekst(dutchDate(sleutel.peildatum)),
  tekst(sleutel.bron ?? '–'),
  tekst(sleutel.status ?? '–', sleutel.status === 'voorlopig' ? { stijl: 'np_stijl_voorlopig' } : {}),
];
