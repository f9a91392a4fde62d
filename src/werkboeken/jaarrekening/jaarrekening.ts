import { readFile } from 'node:fs/promises';
import type ExcelJS from 'exceljs';
import { fitNumbers } from '../werkmap/breedte.js';
import { setPages } from '../werkmap/pagina.js';
import { Sjabloon } from '../werkmap/sjabloon.js';
import { packWorkbook } from '../werkmap/verpak.js';
import { ANKERS } from './ankers.js';
import type { Bladnaam } from './ankers.js';
import type { Bronnen } from './bronnen.js';
import { writeCasco } from './casco.js';
import { checkJaarrekening } from './check.js';
import { writeControle } from './controle.js';
import type { ControleBlad } from './controle.js';
import { writeDiensten } from './diensten.js';
import { drawSamenvatting } from './grafieken.js';
import { Gegevens } from './gegevens.js';
import { writeHerkomst } from './herkomst.js';
import { writeHulpkosten } from './hulpkosten.js';
import type { JaarrekeningInvoer } from './invoer.js';
import { markSentences, markVerdicts } from './kleuren.js';
import { Kosten } from './kosten.js';
import { writeOpslag } from './opslag.js';
import { writeSaldering } from './saldering.js';
import { writeSamenvatting } from './samenvatting.js';
import { writeAfnemersleutels } from './sleutels.js';
import { writeVerrekening } from './verrekening.js';
import { writeVoorblad } from './voorblad.js';
import { Werk } from './werk.js';

/** Sheets with columns for each deelnemer, and how many deelnemers a page can hold in a size one can read. */
const PER_PAGINA: Partial<Record<Bladnaam, number>> = { Casco: 5, Sleutels: 5, Diensten: 5, Saldering: 9 };
/** With more deelnemers than this the page of the Samenvatting is higher than it is wide. */
const LIGGEND = 8;

/**
 * Makes the jaarrekening workbook of one berekening: every total, share, difference and check is a formula with its
 * value beside it. The same invoer and sjabloon give the same bytes. The file is checked before it is returned.
 *
 * @param sjabloon the template; without one `templates/jaarrekening.xlsx`
 * @returns the bytes of an .xlsx
 * @throws DomeinFout `sjabloon_ongeldig` naming the anchors a template lacks
 * @throws AssertionError when a cell deviates from the uitkomst
 * @bron WERKBOEKEN.md
 */
export async function makeJaarrekening(
  invoer: JaarrekeningInvoer,
  sjabloon?: Uint8Array,
): Promise<Uint8Array> {
  const bron = await Sjabloon.open(sjabloon ?? (await readTemplate()), ANKERS);
  const werk = new Werk(bron, new Gegevens(invoer));
  const { bronnen, controle } = writeSheets(werk);
  bron.keep((naam) => werk.heeft(naam as Bladnaam));
  setAllPages(werk, bronnen, controle);
  werk.werkmap.fillResults(bron.boek);
  fitNumbers(bron.boek, werk.werkmap);
  setProperties(bron.boek, invoer);
  const bytes = await packWorkbook(await bron.boek.xlsx.writeBuffer(), invoer.berekening.gemaaktOp, {
    blad: bron.blad('Samenvatting').id,
    grafieken: drawSamenvatting(werk, bronnen.samenvatting),
  });
  await checkJaarrekening(bytes, werk.werkmap);
  return bytes;
}

/** Beside the sources and beside the build alike: `templates/` of the checkout. */
async function readTemplate(): Promise<Uint8Array> {
  const root = import.meta.url.includes('/dist/') ? '../../../../' : '../../../';
  return await readFile(new URL(`${root}templates/jaarrekening.xlsx`, import.meta.url));
}

/** Each sheet refers to cells of those before it. */
function writeSheets(werk: Werk): { bronnen: Bronnen; controle: ControleBlad } {
  const herkomst = writeHerkomst(werk);
  const hulpkosten = writeHulpkosten(werk, herkomst);
  const kosten = new Kosten(herkomst, hulpkosten);
  const cascoblad = werk.heeft('Casco') ? werk.blad('Casco') : null;
  const opslag = writeOpslag(werk, cascoblad, kosten);
  const sleutels = writeAfnemersleutels(werk);
  const diensten = writeDiensten(werk, { herkomst, kosten, opslag, sleutels });
  const casco = writeCasco(werk, cascoblad, { kosten, opslag, diensten });
  const verrekening = writeVerrekening(werk, diensten, casco);
  const saldering = writeSaldering(werk, verrekening, hulpkosten.doorbelasting);
  const samenvatting = writeSamenvatting(werk, { verrekening, saldering });
  const bronnen = {
    herkomst,
    hulpkosten,
    opslag,
    sleutels,
    diensten,
    casco,
    verrekening,
    saldering,
    samenvatting,
  };
  const controle = writeControle(werk, bronnen);
  const oordelen = {
    Samenvatting: samenvatting.oordeel(controle.oordeel, controle.oordeelKort),
    Voorblad: writeVoorblad(werk, samenvatting, controle),
  };
  markVerdicts(werk, controle, bronnen);
  markSentences(werk, oordelen);
  return { bronnen, controle };
}

function setAllPages({ sjabloon, gegevens }: Werk, bronnen: Bronnen, controle: ControleBlad): void {
  const { diensten, verrekening, herkomst } = bronnen;
  const koppen: Partial<Record<Bladnaam, number>> = {
    ...(diensten.kop !== undefined && { Diensten: diensten.kop }),
    Verrekening: verrekening.kop,
    Herkomst: herkomst.kop,
    Controle: controle.kop,
  };
  const aantal = gegevens.deelnemers.length;
  if (aantal > LIGGEND) sjabloon.blad('Samenvatting').pageSetup.orientation = 'portrait';
  for (const { name } of sjabloon.boek.worksheets) {
    const kop = koppen[name as Bladnaam];
    setPages(sjabloon.blad(name), {
      ...(kop !== undefined && { kop }),
      paginas: Math.ceil(aantal / (PER_PAGINA[name as Bladnaam] ?? aantal)),
      vast: {
        rijen: kop === undefined || name === 'Herkomst' ? 0 : kop,
        kolommen: name === 'Voorblad' ? 0 : 2,
      },
    });
  }
}

function setProperties(
  boek: ExcelJS.Workbook,
  { verband, berekening, rekenmodel }: JaarrekeningInvoer,
): void {
  boek.creator = boek.lastModifiedBy = 'Nulpositie';
  boek.created = boek.modified = berekening.gemaaktOp;
  boek.title = `Jaarrekening ${rekenmodel.boekjaar}, ${verband.naam}`;
  boek.definedNames.model = [];
  boek.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
}
