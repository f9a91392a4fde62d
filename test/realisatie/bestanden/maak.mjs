// Makes the files of this folder with LibreOffice, as somebody with a Dutch LibreOffice would: node maak.mjs
// The source is a flat spreadsheet in nl-NL; LibreOffice calculates it and saves it in each format.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NS = 'urn:oasis:names:tc:opendocument:xmlns';
const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag', 'Omschrijving', 'Boekdatum'];
const DUTCH_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true';

const escape = (text) => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
const text = (value) =>
  `<table:table-cell office:value-type="string">${value
    .split('\n')
    .map((line) => `<text:p>${escape(line)}</text:p>`)
    .join('')}</table:table-cell>`;
const number = (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const euro = (value) =>
  `<table:table-cell table:style-name="euro" office:value-type="currency" office:currency="EUR" office:value="${value}"/>`;
const formula = (value) =>
  `<table:table-cell table:style-name="bedrag" table:formula="of:=${escape(value)}" office:value-type="float"/>`;
const date = (value) =>
  `<table:table-cell table:style-name="dag" office:value-type="date" office:date-value="${value}"/>`;
const row = (...cells) => `<table:table-row>${cells.join('')}</table:table-row>`;

const same = [number(2025), number(3), text('6402'), euro(-0.5), text('Correctie'), date('2025-03-31')];
const rows = [
  row(...KOP.map(text)),
  row(
    number(2025),
    number(1),
    text('6401'),
    euro(1234.56),
    text('Licenties; café “Op 1”'),
    date('2025-01-31'),
  ),
  row(
    number(2025),
    number(2),
    text('0640'),
    formula('1000+234.57'),
    text('Eén\ntwee "drie"'),
    date('2025-02-28'),
  ),
  row(number(2025), number(2), text('6401'), formula('ROUND(0.1+0.2;2)'), text('Rente'), date('2025-02-01')),
  row(...same),
  row(...same),
  row(number(2025), number(12), text('6402'), euro(-1234567.89), text(' spaties '), date('2025-12-31')),
];
const source = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="${NS}:office:1.0" xmlns:table="${NS}:table:1.0" xmlns:text="${NS}:text:1.0" xmlns:style="${NS}:style:1.0"
 xmlns:number="${NS}:datastyle:1.0" xmlns:fo="${NS}:xsl-fo-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style></office:styles>
<office:automatic-styles>
<number:date-style style:name="N1" number:language="nl" number:country="NL"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>
<number:currency-style style:name="N2"><number:currency-symbol number:language="nl" number:country="NL">€</number:currency-symbol><number:text> </number:text><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>
<number:number-style style:name="N3"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<style:style style:name="dag" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="euro" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="bedrag" style:family="table-cell" style:data-style-name="N3"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Realisatie">${rows.join('\n')}</table:table></office:spreadsheet></office:body>
</office:document>`;

/** The profile of somebody whose numbers are Dutch. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item></oor:items>`;

const folder = mkdtempSync(join(tmpdir(), 'nulpositie-libreoffice-'));
try {
  const file = join(folder, 'realisatie.fods');
  writeFileSync(file, source);
  mkdirSync(join(folder, 'profiel/user'), { recursive: true });
  writeFileSync(join(folder, 'profiel/user/registrymodifications.xcu'), PROFILE);
  for (const filter of ['xlsx', 'ods', DUTCH_CSV]) {
    const target = ['--convert-to', filter, '--outdir', fileURLToPath(new URL('.', import.meta.url)), file];
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profiel`, '--headless', ...target]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
