import ExcelJS from 'exceljs';
import { DomeinFout } from '../../platform/index.js';

/** Where something stands in a template. */
export interface Plaats {
  readonly blad: string;
  readonly kolom: number;
  readonly rij: number;
}

/**
 * A template: twice the same file, once to write in and once as the palette of sample rows that styles are copied
 * from. Anchors are names of the workbook (`np_...`) that point at one cell.
 */
export class Sjabloon {
  private constructor(
    readonly boek: ExcelJS.Workbook,
    private readonly palet: ExcelJS.Workbook,
    private readonly ankers: ReadonlyMap<string, Plaats>,
  ) {}

  /**
   * @param verplicht every anchor the workbook needs
   * @throws DomeinFout `sjabloon_ongeldig` when the file cannot be read or lacks anchors, all of them named
   */
  static async open(bytes: Uint8Array, verplicht: readonly string[]): Promise<Sjabloon> {
    const [boek, palet] = await Promise.all([load(bytes), load(bytes)]);
    const ankers = readAnchors(boek);
    const ontbreekt = verplicht.filter((naam) => !ankers.has(naam));
    if (ontbreekt.length > 0) {
      throw ongeldig(
        `Het sjabloon mist anker ${ontbreekt.join(', ')}. Geef de cel deze naam in het sjabloon of zet het oorspronkelijke sjabloon terug.`,
      );
    }
    return new Sjabloon(boek, palet, ankers);
  }

  plaats(anker: string): Plaats {
    const plaats = this.ankers.get(anker);
    if (plaats === undefined) throw new Error(`Anker ${anker} staat niet in de lijst van verplichte ankers.`);
    return plaats;
  }

  /** Names of all anchors that point into this sheet. */
  ankersVan(blad: string): readonly string[] {
    return [...this.ankers.keys()].filter((naam) => this.plaats(naam).blad === blad);
  }

  blad(naam: string): ExcelJS.Worksheet {
    return sheetOf(this.boek, naam);
  }

  /** Leaves out the sheets that are not used. */
  keep(gebruikt: (blad: string) => boolean): void {
    for (const { id, name } of [...this.boek.worksheets]) {
      if (!gebruikt(name)) this.boek.removeWorksheet(id);
    }
  }

  /** The sample of a sheet; read from it, never write to it. */
  voorbeeld(blad: string): ExcelJS.Worksheet {
    return sheetOf(this.palet, blad);
  }

  /** A copy of the style of the cell an anchor points at. */
  stijl(anker: string): Partial<ExcelJS.Style> {
    const { blad, rij, kolom } = this.plaats(anker);
    return structuredClone(this.voorbeeld(blad).getRow(rij).getCell(kolom).style);
  }
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const boek = new ExcelJS.Workbook();
  try {
    await boek.xlsx.load(Buffer.from(bytes) as never);
  } catch {
    throw ongeldig(
      'Het sjabloon kan niet worden gelezen. Open het in Excel of LibreOffice en sla het opnieuw op als .xlsx.',
    );
  }
  return boek;
}

function readAnchors(boek: ExcelJS.Workbook): Map<string, Plaats> {
  const bladen = new Set(boek.worksheets.map(({ name }) => name));
  const ankers = new Map<string, Plaats>();
  for (const { name, ranges } of boek.definedNames.model) {
    const { blad, kolom, rij } =
      /^'?(?<blad>[^'!]+)'?!\$(?<kolom>[A-Z]+)\$(?<rij>\d+)(:|$)/.exec(ranges[0] ?? '')?.groups ?? {};
    if (!name.startsWith('np_') || blad === undefined || kolom === undefined || !bladen.has(blad)) continue;
    ankers.set(name, { blad, rij: Number(rij), kolom: sheetOf(boek, blad).getColumn(kolom).number });
  }
  return ankers;
}

function sheetOf(boek: ExcelJS.Workbook, naam: string): ExcelJS.Worksheet {
  const blad = boek.getWorksheet(naam);
  if (blad === undefined) throw ongeldig(`Het sjabloon mist het blad ${naam}.`);
  return blad;
}

const ongeldig = (melding: string): DomeinFout =>
  new DomeinFout({ code: 'sjabloon_ongeldig', status: 409, melding });
