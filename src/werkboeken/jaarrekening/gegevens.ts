import type { Last, Rekenmodel, Werkorganisatie } from '../../rekenkern/index.js';
import { fromCents, toCents } from '../../rekenkern/index.js';
import type { JaarrekeningInvoer } from './invoer.js';
import type { Stappenboek } from './stappen.js';
import { traceStappen } from './stappen.js';

/** A code with the name readers know it by. */
export interface Benoemd {
  readonly code: string;
  readonly naam: string;
}

/** The invoer with what every sheet asks of it: names, and amounts by who and what. */
export class Gegevens {
  readonly deelnemers: readonly Benoemd[];
  readonly werkorganisaties: readonly (Benoemd & { readonly kort: string; readonly gastheer: string })[];
  /** Everyone who pays or receives: deelnemers, and the verband where it is gastheer itself. */
  readonly partijen: readonly Benoemd[];
  readonly stappen: Stappenboek;
  private readonly lasten: ReadonlyMap<string, bigint>;
  private readonly voorschotten: ReadonlyMap<string, bigint>;

  constructor(readonly invoer: JaarrekeningInvoer) {
    const { verband, rekenmodel, uitkomst } = invoer;
    this.stappen = traceStappen(rekenmodel);
    this.deelnemers = rekenmodel.deelnemers.map(({ code, naam }) => ({ code, naam: naam ?? code }));
    const kort = shortNames(rekenmodel);
    this.werkorganisaties = rekenmodel.werkorganisaties.map(({ code, naam, gastheer }, i) => ({
      code,
      naam: naam ?? code,
      kort: kort[i] ?? code,
      gastheer: gastheer ?? verband.code,
    }));
    this.partijen = uitkomst.posities.map(({ partij }) => ({ code: partij, naam: this.naamVan(partij) }));
    this.lasten = addUp(uitkomst.lasten, (last) =>
      lastKey(last.component, last.deelnemer, last.product ?? last.werkorganisatie),
    );
    this.voorschotten = addUp(rekenmodel.voorschotten, ({ deelnemer, werkorganisatie }) =>
      lastKey('voorschot', deelnemer, werkorganisatie),
    );
  }

  /** The name of a deelnemer, or of the verband. */
  naamVan(code: string): string {
    const deelnemer = this.deelnemers.find((kandidaat) => kandidaat.code === code);
    return deelnemer?.naam ?? (code === this.invoer.verband.code ? this.invoer.verband.naam : code);
  }

  naamVanWerkorganisatie(code: string): string {
    return this.werkorganisaties.find((kandidaat) => kandidaat.code === code)?.naam ?? code;
  }

  /** The party that runs a werkorganisatie. */
  gastheerVan(code: string): string {
    const { gastheer } = this.werkorganisaties.find((kandidaat) => kandidaat.code === code) ?? {};
    return gastheer ?? this.invoer.verband.code;
  }

  /** Euros charged; `doel` is the code of the product, or of the werkorganisatie for casco and direct. */
  last(component: Last['component'], deelnemer: string, doel: string): string {
    return fromCents(this.lasten.get(lastKey(component, deelnemer, doel)) ?? 0n);
  }

  voorschot(deelnemer: string, werkorganisatie: string): string {
    return fromCents(this.voorschotten.get(lastKey('voorschot', deelnemer, werkorganisatie)) ?? 0n);
  }
}

const lastKey = (soort: string, deelnemer: string, doel: string): string => `${soort}/${deelnemer}/${doel}`;

function addUp<T extends { readonly bedrag: string }>(
  regels: readonly T[],
  key: (regel: T) => string,
): Map<string, bigint> {
  const totalen = new Map<string, bigint>();
  for (const regel of regels) {
    totalen.set(key(regel), (totalen.get(key(regel)) ?? 0n) + toCents(regel.bedrag));
  }
  return totalen;
}

/** A heading has no room for "DOWR-I, informatievoorziening en ICT": up to the comma, where that still tells them apart. */
function shortNames({ werkorganisaties }: Rekenmodel): string[] {
  const nameOf = ({ naam, code }: Werkorganisatie): string => naam ?? code;
  const kort = werkorganisaties.map((werkorganisatie) => nameOf(werkorganisatie).split(',')[0] ?? '');
  return new Set(kort).size === kort.length ? kort : werkorganisaties.map(nameOf);
}
