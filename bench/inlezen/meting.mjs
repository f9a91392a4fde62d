// One measurement in a process of its own, so that its memory is its own: node meting.mjs <what> <file> [database]
import 'reflect-metadata';
import ExcelJS from 'exceljs';
import { entities } from '../../dist/src/entities.js';
import { connect, Database } from '../../dist/src/platform/index.js';
import { checkBestand } from '../../dist/src/realisatie/check-bestand.js';
import { makeDiensten, NASLAG, VERBAND } from './verband.mjs';

const [what, pad, database] = process.argv.slice(2);

const measurements = {
  async exceljs() {
    let rows = 0;
    const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' };
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(pad, options))
      for await (const row of sheet) rows += row.number > 1 ? 1 : 0;
    return rows;
  },
  async controle() {
    const { rijen, fouten } = await checkBestand({ pad, soort: 'realisatie', naslag: NASLAG });
    return fouten.length === 0 ? rijen : NaN;
  },
  async geheel() {
    const dataSource = await connect({ url: database, entities });
    const { inlezingen } = makeDiensten(new Database(dataSource));
    // The file of the round before is about the same: as long as it counts, this one would wait to be confirmed.
    for (const { id, status, keertOm, teruggedraaidOp } of await inlezingen.list(VERBAND, 2025))
      if (status === 'verwerkt' && keertOm === null && teruggedraaidOp === null)
        await inlezingen.reverse({ verband: VERBAND, gebruiker: 'bench' }, id);
    const opdracht = { verband: VERBAND, soort: 'realisatie', boekjaar: 2025, bestandsnaam: 'groot.xlsx' };
    start = performance.now();
    const { status, rijen } = await inlezingen.takeIn({ ...opdracht, pad, proef: false, gebruiker: 'bench' });
    end = performance.now();
    await dataSource.destroy();
    return status === 'verwerkt' ? rijen : NaN;
  },
};

let start = performance.now();
let end = 0;
const rows = await measurements[what]();
if (end === 0) end = performance.now();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    rows,
    seconds: (end - start) / 1_000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000,
    peakMb: maxRSS / 1_024,
  }),
);
