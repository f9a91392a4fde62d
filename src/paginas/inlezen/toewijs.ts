import type { NieuweKostenplaats, ToewijzingInvoer } from '../../realisatie/index.js';

/** What the form of unmapped combinations asks for. */
export interface Toewijsopdracht {
  readonly kostenplaatsen: readonly Omit<NieuweKostenplaats, 'boekjaar'>[];
  readonly toewijzingen: readonly Omit<ToewijzingInvoer, 'boekjaar'>[];
}

type Velden = Readonly<Record<string, unknown>>;

const textOf = (velden: Velden, naam: string): string => {
  const waarde = velden[naam];
  return typeof waarde === 'string' ? waarde.trim() : '';
};

/** Reads the rows that were filled in; a kostenplaats that is mapped as a whole is mapped once. */
export function readToewijsopdracht(velden: Velden, most: number): Toewijsopdracht {
  const kostenplaatsen = new Map<string, Omit<NieuweKostenplaats, 'boekjaar'>>();
  const toewijzingen = new Map<string, Omit<ToewijzingInvoer, 'boekjaar'>>();
  for (let nummer = 0; nummer < most; nummer += 1) {
    const field = (naam: string): string => textOf(velden, `${naam}-${nummer}`);
    const [werkorganisatie = '', product = ''] = field('bestemming').split('|');
    const code = field('kostenplaats');
    if (code === '' || werkorganisatie === '') continue;
    if (field('bekend') === 'nee' && !kostenplaatsen.has(code))
      kostenplaatsen.set(code, { code, naam: field('naam') || code });
    const narrow = field('rekening') !== '' && field('bereik') !== 'geheel';
    const rekening = narrow ? field('rekening') : null;
    toewijzingen.set(`${code} ${rekening ?? ''}`, {
      ...{ kostenplaats: code, rekeningVan: rekening, rekeningTot: rekening, werkorganisatie },
      bestemming: product === '' ? 'casco' : 'product',
      product: product === '' ? null : product,
      ...{ hulpkostenplaats: null, deelnemer: null, kostensoort: null, taakveld: null, iv3: null },
      gedrag: field('gedrag') === 'variabel' ? 'variabel' : 'vast',
    });
  }
  return { kostenplaatsen: [...kostenplaatsen.values()], toewijzingen: [...toewijzingen.values()] };
}
