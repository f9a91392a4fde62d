// A verband with fifteen kostenplaatsen to book on, and the file that books on them.
import { HttpAdapterHost } from '@nestjs/core';
import ExcelJS from 'exceljs';
import { CatalogusService } from '../../dist/src/catalogus/index.js';
import { ControlespoorService } from '../../dist/src/controlespoor/index.js';
import {
  DoelenService,
  InlezingenService,
  KostenplaatsenService,
  NaslagService,
  ToewijzingenService,
} from '../../dist/src/realisatie/index.js';
import { Jobs } from '../../dist/src/platform/index.js';
import { Inleesproces } from '../../dist/src/realisatie/proces/inleesproces.service.js';
import { SleutelsService } from '../../dist/src/sleutels/index.js';
import { VerbandService } from '../../dist/src/verband/index.js';

export const VERBAND = 'bench';
export const CODES = Array.from({ length: 15 }, (_, place) => String(6400 + place));

export const NASLAG = {
  boekjaar: 2025,
  kostenplaatsen: CODES.map((code) => ({ code })),
  toewijzingen: CODES.map((code) => ({ kostenplaats: code, rekeningVan: null, rekeningTot: null })),
  sleutels: [],
  producten: [{ code: 'ICT-001' }],
  deelnemers: [{ code: 'raalte', naam: 'Raalte' }],
  werkorganisaties: [{ code: 'ict', naam: 'ICT' }],
  afnemers: [{ product: 'ICT-001', deelnemer: 'raalte' }],
};

/** The rooms that the import desk stands on, put together as its module does. */
export function makeDiensten(database) {
  const spoor = new ControlespoorService(database);
  const verbanden = new VerbandService(database);
  const catalogus = new CatalogusService(database);
  const sleutels = new SleutelsService(database, verbanden);
  const doelen = new DoelenService(verbanden, catalogus, sleutels);
  const toewijzingen = new ToewijzingenService(database, doelen, spoor);
  const kostenplaatsen = new KostenplaatsenService(database, toewijzingen, spoor);
  const naslag = new NaslagService(verbanden, catalogus);
  const proces = new Inleesproces(database, spoor, naslag, sleutels);
  const jobs = new Jobs(database.dataSource, new HttpAdapterHost());
  const inlezingen = new InlezingenService(database, spoor, proces, jobs);
  return { verbanden, proces, sleutels, catalogus, kostenplaatsen, inlezingen };
}

export async function setUp(database, verband = VERBAND) {
  const { verbanden, catalogus, sleutels, ...diensten } = makeDiensten(database);
  const inJaar = { verband, boekjaar: 2025 };
  const toewijzing = { werkorganisatie: 'ict', bestemming: 'casco', product: null, gedrag: 'vast' };
  await database.inVerband(verband, async (manager) => {
    await verbanden.setUp(manager, {
      code: verband,
      naam: 'Bench',
      omschrijving: 'Alleen om te meten',
      rechtsvorm: 'bestuursconvenant',
      voorbeeld: true,
      boekjaren: [2025],
      deelnemers: [{ code: 'raalte', naam: 'Raalte', soort: 'gemeente', volgorde: 1 }],
      werkorganisaties: [
        {
          code: 'ict',
          naam: 'ICT',
          volgorde: 1,
          gastheerschappen: [{ vanaf: '2020-01-01', gastheer: 'raalte' }],
        },
      ],
    });
    await sleutels.setUp(manager, verband, [
      { code: 'gelijk', naam: 'Gelijke delen', soort: 'gelijk', sleutelwaarden: [] },
    ]);
    await sleutels.setUpCascos(manager, inJaar, [
      { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'gelijk' },
    ]);
    await catalogus.setUp(manager, inJaar, []);
    const kostenplaatsen = CODES.map((code) => ({ code, naam: code, toewijzing }));
    await diensten.kostenplaatsen.setUp(manager, inJaar, kostenplaatsen);
  });
}

export const KOP =
  'Boekjaar Periode Kostenplaats Grootboekrekening Kostensoort Omschrijving Boekdatum Boekstuk Btw Bedrag';

/** Ten columns, as a financial package exports them; another `salt` gives other bytes; from this month on. */
export async function writeFile(filename, rows, salt, from = 0) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('Realisatie');
  sheet.getColumn(7).numFmt = 'dd-mm-yyyy';
  sheet.addRow(KOP.split(' ')).commit();
  for (let n = 0; n < rows; n += 1) {
    const month = (n + from) % 12;
    const date = new Date(Date.UTC(2025, month, (n % 28) + 1));
    const texts = [
      `43${(n % 90) + 10}`,
      `Kostensoort ${n % 40}`,
      `Factuur ${n} van leverancier ${n % 999} ${salt}`,
    ];
    const amounts = [(n % 100_000) / 100, ((n * 7_919) % 1_000_000) / 100];
    sheet.addRow([2025, month + 1, CODES[n % 15], ...texts, date, `INK2025-${n}`, ...amounts]).commit();
  }
  sheet.commit();
  await workbook.commit();
}
