import { fromCents, toCents } from './geld.js';
import { fromUnits, sum } from './getal.js';
import type { Bestemming } from './rekenmodel.js';
import type { Grondslag, Rekening } from './rekening.js';
import { roundingOf } from './spoor-afronding.js';
import type { Stappen } from './stappen.js';
import type { Spoor, SpoorPool, SpoorVerdeling } from './uitkomst.js';

/** Writes the steps down, so that a person can redo any cent by hand. @bron REKENMODEL.md "The outcome", `--spoor` */
export function writeSpoor(stappen: Stappen): Spoor {
  const lists = new Partijlijsten();
  const write = writerOf(stappen.rekening, lists);
  const verdelingen = [
    ...hulpkostenSteps(stappen, write),
    ...regimeSteps(stappen, write),
    ...directSteps(stappen, write),
    ...productSteps(stappen, write),
    ...cascoSteps(stappen, write),
  ];
  return { pools: listPools(stappen.rekening), partijen: lists.all, verdelingen };
}

/** Lists of parties, each kept once. */
class Partijlijsten {
  readonly all: (readonly string[])[] = [];
  private readonly known = new Map<string, number>();

  placeOf(names: readonly string[]): number {
    const key = names.join(' ');
    const place = this.known.get(key) ?? this.all.push(names) - 1;
    this.known.set(key, place);
    return place;
  }
}

interface Stap {
  readonly uit: string;
  readonly wat: SpoorVerdeling['wat'];
  readonly bedrag: bigint;
  readonly naar: readonly string[];
  readonly grondslag: Grondslag | null;
  readonly isVerdeeld: boolean;
  readonly delen: readonly bigint[];
}
type Write = (stap: Stap) => SpoorVerdeling;

function writerOf({ model }: Rekening, lists: Partijlijsten): Write {
  const eenheid = model.afronding === 'euro' ? '1.00' : '0.01';
  return ({ uit, wat, bedrag, naar, grondslag, isVerdeeld, delen }) => {
    const gewichten = grondslag?.gewichten ?? [];
    const decimalen = grondslag?.decimalen ?? 0;
    return {
      uit,
      wat,
      bedrag: fromCents(bedrag),
      naar: lists.placeOf(naar),
      grondslag: grondslag?.naam ?? null,
      tellers: gewichten.map((gewicht) => fromUnits(gewicht, decimalen)),
      noemer: isVerdeeld ? fromUnits(sum(gewichten), decimalen) : '',
      delen: delen.map(fromCents),
      eenheid,
      ...(isVerdeeld && grondslag !== null
        ? roundingOf({ bedrag, grondslag, delen }, eenheid)
        : { rest: [], centen: null }),
    };
  };
}

/** The kostenposten that were booked to each pool itself. */
function listPools({ model }: Rekening): SpoorPool[] {
  const found = new Map<string, { vast: bigint; variabel: bigint; kostenposten: string[] }>();
  for (const { id, werkorganisatie, bedrag, gedrag = 'vast', bestemming } of model.kostenposten) {
    const name = poolOf(bestemming, werkorganisatie);
    const pool = found.get(name) ?? { vast: 0n, variabel: 0n, kostenposten: [] };
    pool[gedrag] += toCents(bedrag);
    pool.kostenposten.push(id);
    found.set(name, pool);
  }
  return [...found].map(([pool, { vast, variabel, kostenposten }]) => ({
    pool,
    vast: fromCents(vast),
    variabel: fromCents(variabel),
    kostenposten,
  }));
}

function poolOf(bestemming: Bestemming, werkorganisatie: string): string {
  if ('product' in bestemming) return `product/${bestemming.product}`;
  if ('hulpkostenplaats' in bestemming) return `hulpkostenplaats/${bestemming.hulpkostenplaats}`;
  if ('deelnemer' in bestemming) return `direct/${werkorganisatie}/${bestemming.deelnemer}`;
  return `casco/${werkorganisatie}`;
}

function hulpkostenSteps({ hulpverdelingen }: Stappen, write: Write): SpoorVerdeling[] {
  return hulpverdelingen.map(({ hulpkostenplaats, gedrag, naar, bedrag, grondslag, delen }) => {
    const uit = `hulpkostenplaats/${hulpkostenplaats}`;
    const names = naar.map(({ name }) => name);
    return write({ uit, wat: gedrag, bedrag, naar: names, grondslag, isVerdeeld: true, delen });
  });
}

/** What of a casco went into the tariff, and to which products. Plain solidarity parts nothing. */
function regimeSteps({ delingen }: Stappen, write: Write): SpoorVerdeling[] {
  return delingen.flatMap(({ casco, totaal, gewichten, inTarief, solidair, opslag }) => {
    if (opslag === null) return [];
    const uit = `casco/${casco.werkorganisatie}`;
    const parts = { naar: ['in_tarief', 'solidariteit'], delen: [inTarief, solidair] };
    const grondslag = {
      naam: 'aandeel in tarief',
      gewichten,
      decimalen: casco.regime === 'gemengd' ? 12 : 0,
    };
    const naar = opslag.producten.map((code) => `product/${code}`);
    return [
      write({ uit, wat: 'regime', bedrag: totaal, grondslag, isVerdeeld: true, ...parts }),
      write({ ...opslag, uit, wat: 'opslag', naar, isVerdeeld: true }),
    ];
  });
}

function directSteps({ pools }: Stappen, write: Write): SpoorVerdeling[] {
  return pools.direct.map(({ deelnemer, werkorganisatie, bedrag }) => {
    const uit = `direct/${werkorganisatie}/${deelnemer}`;
    return write({
      uit,
      wat: 'direct',
      bedrag,
      naar: [deelnemer],
      grondslag: null,
      isVerdeeld: false,
      delen: [bedrag],
    });
  });
}

function productSteps({ rekening, producten }: Stappen, write: Write): SpoorVerdeling[] {
  return producten.flatMap(({ afrekening, delen }) =>
    delen.map((deel) =>
      write({ ...deel, uit: `product/${afrekening.product.code}`, naar: namesOf(rekening, deel.partijen) }),
    ),
  );
}

function cascoSteps({ rekening, cascos }: Stappen, write: Write): SpoorVerdeling[] {
  return cascos.map(({ werkorganisatie, partijen, ...verdeling }) => {
    const naar = namesOf(rekening, partijen);
    return write({ ...verdeling, uit: `casco/${werkorganisatie}`, wat: 'kosten', naar, isVerdeeld: true });
  });
}

const namesOf = ({ deelnemers }: Rekening, partijen: readonly number[]): string[] =>
  partijen.map((place) => deelnemers[place] ?? '');
