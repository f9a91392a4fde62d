import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

export const DEMO = join(import.meta.dirname, '..', '..', 'demo');
export const DOWR = join(DEMO, 'dowr');

export interface Toewijzing {
  readonly werkorganisatie: string;
  readonly bestemming: 'casco' | 'product';
  /** Only when it goes to a product. */
  readonly product?: string;
  readonly gedrag: 'vast' | 'variabel';
}

export interface Product {
  readonly code: string;
  readonly werkorganisatie: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly beleid: string;
  readonly volgorde: number;
  readonly afnemers: readonly {
    readonly deelnemer: string;
    readonly contract: string;
    readonly minimum?: string;
  }[];
}

export interface Boekjaar {
  readonly jaar: number;
  readonly cascos: readonly {
    readonly werkorganisatie: string;
    readonly regime: string;
    readonly sleutel: string;
  }[];
  readonly producten: readonly Product[];
  readonly kostenplaatsen: readonly {
    readonly code: string;
    readonly naam: string;
    readonly toewijzing: Toewijzing;
  }[];
}

export interface Sleutel {
  readonly code: string;
  readonly naam: string;
  readonly soort: 'gewichten' | 'gelijk' | 'percentages';
  readonly sleutelwaarden: readonly {
    readonly peildatum: string;
    readonly deelnemer: string;
    readonly waarde: string;
    readonly bron: string;
    readonly status: string;
  }[];
}

export interface Verband {
  readonly code: string;
  readonly voorbeeld: boolean;
  readonly deelnemers: readonly {
    readonly code: string;
    readonly naam: string;
    readonly soort: string;
    readonly volgorde: number;
  }[];
  readonly werkorganisaties: readonly {
    readonly code: string;
    readonly naam: string;
    readonly volgorde: number;
    readonly gastheerschappen: readonly { readonly vanaf: string; readonly gastheer: string }[];
  }[];
  readonly sleutels: readonly Sleutel[];
  readonly boekjaren: readonly Boekjaar[];
}

const lezer = (await import(join(DEMO, 'bestanden', 'inrichting.mjs'))) as {
  readonly leesInrichting: (map: string) => Promise<Verband>;
};
/** What the steps of inrichting.json come to, as the generator of the files reads them. */
export const VERBAND = await lezer.leesInrichting(DOWR);

export type Cel = string | number | Date | null;
export interface Tabel {
  readonly kop: readonly string[];
  readonly rijen: readonly Readonly<Record<string, Cel>>[];
}

/** Reads the only sheet of a demo file: its header, and its rows by column name (null where a cell is empty). */
export async function leesTabel(jaar: number, bestand: string): Promise<Tabel> {
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.readFile(join(DOWR, String(jaar), bestand));
  const [blad] = boek.worksheets;
  if (blad === undefined || boek.worksheets.length > 1) throw new Error(`${bestand} heeft niet één blad`);
  const kop = (blad.getRow(1).values as string[]).slice(1);
  const rijen: Record<string, Cel>[] = [];
  blad.eachRow((rij, nummer) => {
    if (nummer === 1) return;
    rijen.push(Object.fromEntries(kop.map((naam, i) => [naam, rij.getCell(i + 1).value as Cel])));
  });
  return { kop, rijen };
}

/** All actuals of a boekjaar, each with the werkorganisatie whose file it stands in. */
export async function leesRealisatie(jaar: number): Promise<{ werkorganisatie: string; tabel: Tabel }[]> {
  return await Promise.all(
    VERBAND.werkorganisaties.map(async ({ code }) => ({
      werkorganisatie: code,
      tabel: await leesTabel(jaar, `realisatie-${code}.xlsx`),
    })),
  );
}

export const bestandenVan = (jaar: number, map = DOWR): string[] =>
  readdirSync(join(map, String(jaar))).sort();

export const centen = (cel: Cel | undefined): bigint => {
  if (typeof cel !== 'number') throw new Error(`Geen bedrag: ${String(cel)}`);
  return BigInt(cel.toFixed(2).replace('.', ''));
};

export const som = (bedragen: readonly bigint[]): bigint => bedragen.reduce((a, b) => a + b, 0n);
