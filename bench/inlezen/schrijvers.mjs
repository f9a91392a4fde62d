// Writes the rows of `writeFile` in a format: the same ten columns, or as many as the format has. In a process of its
// own, as the memory of who starts a measurement counts in it: node schrijvers.mjs <format> <file> <rows>
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { CODES, KOP, writeFile } from './verband.mjs';

/** The values of row `n`. */
function valuesOf(n) {
  const month = (n % 12) + 1;
  const date = `2025-${String(month).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
  const texts = [`43${(n % 90) + 10}`, `Kostensoort ${n % 40}`, `Factuur ${n} van leverancier ${n % 999}`];
  return [
    2025,
    month,
    CODES[n % 15],
    ...texts,
    date,
    `INK2025-${n}`,
    (n % 100_000) / 100,
    ((n * 7_919) % 1_000_000) / 100,
  ];
}

function writeAll(pad, pieces) {
  const file = openSync(pad, 'w');
  for (const piece of pieces) writeSync(file, piece);
  closeSync(file);
}

function* batches(rows, write) {
  for (let from = 0; from < rows; from += 1_000)
    yield Array.from({ length: Math.min(1_000, rows - from) }, (_, n) => write(valuesOf(from + n))).join('');
}

function writeCsv(pad, rows) {
  const line = (values) =>
    `${values.map((value) => (typeof value === 'number' ? String(value).replace('.', ',') : value)).join(';')}\r\n`;
  writeAll(pad, [line(KOP.split(' ')), ...batches(rows, line)]);
}

function writeXaf(pad, rows) {
  let cents = 0n;
  const line = ([, month, code, account, , text, date, piece, , amount]) => {
    cents += BigInt(Math.round(amount * 100));
    return `<transaction><nr>${piece}</nr><periodNumber>${month}</periodNumber><trDt>${date}</trDt><trLine><nr>1</nr><accID>${account}</accID><docRef>${piece}</docRef><effDate>${date}</effDate><desc>${text}</desc><amnt>${amount}</amnt><amntTp>D</amntTp><costID>${code}</costID></trLine></transaction>\n`;
  };
  const body = [...batches(rows, line)];
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2"><header><fiscalYear>2025</fiscalYear><curCode>EUR</curCode></header><company><transactions>`;
  const totals = `<linesCount>${rows}</linesCount><totalDebit>${cents / 100n}.${String(cents % 100n).padStart(2, '0')}</totalDebit><totalCredit>0</totalCredit><journal>`;
  writeAll(pad, [head, totals, ...body, '</journal></transactions></company></auditfile>']);
}

function writeOds(pad, rows) {
  const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
  const text = (value) =>
    `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const cell = (value) => {
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}" calcext:value-type="float"><text:p>${value}</text:p></table:table-cell>`;
    if (/^\d{4}-\d\d-\d\d$/.test(value))
      return `<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="${value}" calcext:value-type="date"><text:p>${value}</text:p></table:table-cell>`;
    return text(value);
  };
  const row = (values) =>
    `<table:table-row table:style-name="ro1">${values.map(cell).join('')}</table:table-row>`;
  const content = Buffer.from(
    [
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${ODF}:office:1.0" xmlns:table="${ODF}:table:1.0" xmlns:text="${ODF}:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet><table:table table:name="Realisatie">`,
      row(KOP.split(' ')),
      ...batches(rows, row),
      '</table:table></office:spreadsheet></office:body></office:document-content>',
    ].join(''),
  );
  const mimetype = Buffer.from('application/vnd.oasis.opendocument.spreadsheet');
  writeFileSync(
    pad,
    zip([
      ['mimetype', mimetype],
      ['content.xml', content],
    ]),
  );
}

/** The smallest zip file that holds these parts. */
function zip(parts) {
  const bodies = [];
  const entries = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    entries.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name)]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const [format, pad, rows] = process.argv.slice(2);
const writers = {
  xlsx: (file, count) => writeFile(file, count, 0),
  ods: writeOds,
  csv: writeCsv,
  xaf: writeXaf,
};
await writers[format](pad, Number(rows));
