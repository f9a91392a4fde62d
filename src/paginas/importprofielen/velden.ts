import { z } from 'zod';
import { SOORT, SOORTEN, type Profielkolom, type Soort } from '../../realisatie/index.js';
import { DomeinFout } from '../../platform/index.js';

type Velden = Readonly<Record<string, unknown>>;

/** The columns of a sample, as the form carries them along. */
const KOPPEN = z.array(z.string().max(200)).max(256);

/** What was chosen on the form, before it is a profile. */
export interface Keuzes {
  readonly code: string;
  readonly naam: string;
  readonly bron: string;
  readonly soort: Soort;
  readonly kolommen: readonly Profielkolom[];
  readonly koppen: readonly string[];
}

/** Beside the headers of the file, what a column can be read from. */
export const VAST = '=vast';
export const SALDO = '=saldo';
/** In front of a header, so that it is never taken for one of the others. */
export const KOP = 'kop:';

export const textOf = (velden: Velden | undefined, naam: string): string => {
  const waarde = velden?.[naam];
  return typeof waarde === 'string' ? waarde.trim() : '';
};

/** One out of the soorten; realisatie when nothing was chosen. */
export const soortOf = (velden: Velden | undefined): Soort =>
  SOORTEN.find((soort) => soort === textOf(velden, 'soort')) ?? 'realisatie';

/** Reads the form in which a column was picked for each field. @throws DomeinFout ongeldig_verzoek */
export function readKeuzes(velden: Velden | undefined): Keuzes {
  const soort = soortOf(velden);
  const kolommen = SOORT[soort].kolommen.flatMap(({ naam }, place): Profielkolom[] => {
    const kolom = readKolom(naam, (veld) => textOf(velden, `${veld}-${place}`));
    return kolom === null ? [] : [kolom];
  });
  const field = (naam: string): string => textOf(velden, naam);
  return {
    code: field('code'),
    naam: field('naam'),
    bron: field('bron'),
    soort,
    kolommen,
    koppen: readKoppen(velden),
  };
}

function readKolom(kolom: string, field: (veld: string) => string): Profielkolom | null {
  const uit = field('uit');
  if (uit === VAST) return { kolom, wijze: 'vast', waarde: field('vast') };
  if (uit === SALDO) return { kolom, wijze: 'saldo', debet: field('debet'), credit: field('credit') };
  return uit.startsWith(KOP) ? { kolom, wijze: 'kop', kop: uit.slice(KOP.length) } : null;
}

function readKoppen(velden: Velden | undefined): string[] {
  try {
    return KOPPEN.parse(JSON.parse(textOf(velden, 'koppen')));
  } catch {
    throw new DomeinFout({
      code: 'ongeldig_verzoek',
      melding: 'De kolomnamen van het voorbeeld zijn niet meegekomen. Kies het voorbeeldbestand opnieuw.',
    });
  }
}
