import type { JaarrekeningInvoer } from '../../src/werkboeken/index.js';
import { centenVan } from './lezer.js';
import type { Gelezen, Waarde } from './lezer.js';

type Rij = readonly Waarde[];

const centen = (bedrag: string): bigint => BigInt(bedrag.replace('.', ''));
/** A word ("geen") in the place of an amount is nothing. */
const bedragIn = (waarde: Waarde | undefined): bigint =>
  typeof waarde === 'number' ? centenVan(waarde) : 0n;

/**
 * Looks every amount of the uitkomst up on the sheets, by what the headings and codes say, and every amount of the
 * sheets up in the uitkomst; gives what is not the same.
 */
export function findAfwijkingen(boek: Gelezen, { rekenmodel, uitkomst }: JaarrekeningInvoer): string[] {
  const { deelnemers, werkorganisaties, producten } = rekenmodel;
  const afwijkingen: string[] = [];
  const gelijk = (waar: string, is: bigint, hoort: bigint): void => {
    if (is !== hoort) afwijkingen.push(`${waar}: ${String(is)} in plaats van ${String(hoort)} cent`);
  };
  const som = (lijst: readonly { readonly bedrag: string }[]): bigint =>
    lijst.reduce((totaal, { bedrag }) => totaal + centen(bedrag), 0n);
  const last = (component: string, deelnemer: string, doel: string): bigint =>
    som(
      uitkomst.lasten.filter(
        (l) =>
          l.component === component && l.deelnemer === deelnemer && (l.product ?? l.werkorganisatie) === doel,
      ),
    );
  const rijenVan = (blad: string): Rij[] => (boek.bladen.includes(blad) ? boek.rijen(blad) : []);
  const n = deelnemers.length;

  const diensten = rijenVan('Diensten');
  const casco = rijenVan('Casco');
  const cascos = casco.slice(casco.findIndex((rij) => rij[2] === 'Kosten casco') + 1);
  const verrekening = rijenVan('Verrekening');
  const kop = verrekening.find(([a]) => a === 'Code') ?? [];
  deelnemers.forEach(({ code, naam = code }, d) => {
    for (const product of producten) {
      const rij = diensten.find((r) => r[0] === product.code && r[2] !== 'rechtstreeks') ?? [];
      gelijk(`Diensten ${product.code}`, bedragIn(rij[5 + n + d]), last('product', code, product.code));
    }
    const groep = verrekening.findIndex((rij) => rij[0] === naam && rij[1] === null);
    werkorganisaties.forEach((w, i) => {
      const direct = diensten.find((r) => r[0] === w.code && r[2] === 'rechtstreeks') ?? [];
      gelijk(`Rechtstreeks ${w.code}`, bedragIn(direct[5 + n + d]), last('direct', code, w.code));
      const rij = cascos.find((r) => r[0] === w.code) ?? [];
      gelijk(`Casco ${w.code}`, bedragIn(rij[3 + d]), last('casco', code, w.code));
      const bill = uitkomst.verrekening.find((v) => v.deelnemer === code && v.werkorganisatie === w.code);
      const regel = verrekening[groep + 1 + i] ?? [];
      const velden = {
        'Definitieve lasten': 'definitief',
        Voorschotten: 'voorschot',
        Saldo: 'saldo',
      } as const;
      for (const [kolom, veld] of Object.entries<'definitief' | 'voorschot' | 'saldo'>(velden)) {
        gelijk(
          `Verrekening ${code} ${w.code}`,
          bedragIn(regel[kop.indexOf(kolom)]),
          centen(bill?.[veld] ?? '0.00'),
        );
      }
    });
  });
  const doorbelasting = rijenVan('Hulpkosten');
  const doorbelast = doorbelasting.slice(doorbelasting.findIndex((rij) => rij[4] === 'Al betaald') + 1);
  for (const { van, naar, bedrag } of uitkomst.doorbelasting) {
    const naamVan = (c: string): string => werkorganisaties.find(({ code }) => code === c)?.naam ?? c;
    const rij = doorbelast.find((r) => r[0] === naamVan(van) && r[1] === naamVan(naar)) ?? [];
    gelijk(`Doorbelasting ${van} ${naar}`, bedragIn(rij[2]), centen(bedrag));
  }
  const saldering = rijenVan('Saldering');
  const betalingen = saldering.findIndex(([a, b]) => a === 'Van' && b === 'Aan');
  uitkomst.saldering.forEach(({ bedrag }, i) =>
    gelijk('Betaling', bedragIn(saldering[betalingen + 1 + i]?.[2]), centen(bedrag)),
  );
  gelijk(
    'Betalingen',
    bedragIn(saldering[betalingen + 1 + Math.max(uitkomst.saldering.length, 1)]?.[2]),
    som(uitkomst.saldering),
  );
  return afwijkingen;
}
