import ExcelJS from 'exceljs';

export type Waarde = string | number | boolean | Date | null;

/** A workbook as a reader sees it: values only, with the formula where there is one. */
export interface Gelezen {
  readonly bladen: readonly string[];
  waarde(blad: string, adres: string): Waarde;
  formule(blad: string, adres: string): string | undefined;
  /** Rows of a sheet as lists of values; the first value is that of column A. */
  rijen(blad: string): Waarde[][];
  /** Every cell that is not empty. */
  cellen(): { blad: string; adres: string; waarde: Waarde; formule: string | undefined }[];
}

export async function lees(bytes: Uint8Array): Promise<Gelezen> {
  const boek = new ExcelJS.Workbook();
  await boek.xlsx.load(Buffer.from(bytes) as never);
  const cel = (blad: string, adres: string): ExcelJS.Cell => {
    const sheet = boek.getWorksheet(blad);
    if (sheet === undefined) throw new Error(`Geen blad ${blad}`);
    return sheet.getCell(adres);
  };
  const gelezen = new Map<string, Waarde[][]>();
  const rijen = (blad: string): Waarde[][] => {
    const bekend = gelezen.get(blad);
    if (bekend !== undefined) return bekend;
    const gevonden: Waarde[][] = [];
    boek.getWorksheet(blad)?.eachRow({ includeEmpty: true }, (rij) => {
      gevonden.push(Array.from({ length: rij.cellCount }, (_, i) => waardeVan(rij.getCell(i + 1))));
    });
    gelezen.set(blad, gevonden);
    return gevonden;
  };
  return {
    bladen: boek.worksheets.map(({ name }) => name),
    waarde: (blad, adres) => waardeVan(cel(blad, adres)),
    formule: (blad, adres) => cel(blad, adres).formula || undefined,
    rijen,
    cellen: () =>
      boek.worksheets.flatMap((sheet) => {
        const gevonden: ReturnType<Gelezen['cellen']> = [];
        sheet.eachRow((rij) => {
          rij.eachCell((c) => {
            if (c.master !== c) return;
            const waarde = waardeVan(c);
            gevonden.push({ blad: sheet.name, adres: c.address, waarde, formule: c.formula || undefined });
          });
        });
        return gevonden;
      }),
  };
}

function waardeVan(cel: ExcelJS.Cell): Waarde {
  if (cel.formula) return cel.result ?? null;
  const { value } = cel;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Waarde;
  return value instanceof Date ? value : cel.text;
}

/** A cell with an amount to whole cents. */
export function centenVan(waarde: Waarde | undefined): bigint {
  if (typeof waarde !== 'number') throw new Error(`Geen bedrag: ${String(waarde)}`);
  return BigInt(waarde.toFixed(2).replace('.', ''));
}
