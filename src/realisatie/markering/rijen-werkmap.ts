import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { toKolomletter, type Blad, type Cel, type Ontvanger, type Rij } from '../reader/cel.js';
import type { Rijbron } from '../reader/rijbron.js';
import { toXml } from './tags.js';
import { Zipschrijver } from './zip-schrijver.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FLUSH = 256 * 1024;
const LONGEST_NAME = 31;

/**
 * Writes the rows of a file of any format as a workbook: numbers as they are spelled, everything else as text, each
 * cell at the address that its findings name.
 *
 * @returns by name of a sheet, what it is called in the workbook @throws Weigering
 */
export async function schrijfWerkmap(bron: Rijbron, doel: string): Promise<Map<string, string>> {
  const rijen = new Bladbestanden(doel);
  await bron.read(rijen);
  const zip = await Zipschrijver.create(doel);
  try {
    for (const [naam, inhoud] of parts(rijen.bladen)) await zip.add(naam, [Buffer.from(inhoud, 'latin1')]);
    for (const [n, { pad }] of rijen.bladen.entries())
      await zip.add(`xl/worksheets/sheet${n + 1}.xml`, createReadStream(pad) as AsyncIterable<Buffer>);
    await zip.finish();
  } finally {
    await zip.close();
  }
  return new Map(rijen.bladen.map(({ blad, naam }) => [blad.naam, naam]));
}

interface Bladbestand {
  readonly blad: Blad;
  /** As Excel allows it. */
  readonly naam: string;
  readonly pad: string;
}

/** Each sheet in a file of its own, so that no more than a piece of one is in memory. */
class Bladbestanden implements Ontvanger {
  readonly bladen: Bladbestand[] = [];
  private file = -1;
  private text = '';

  constructor(private readonly doel: string) {}

  startBlad(blad: Blad): void {
    const pad = `${this.doel}-blad${this.bladen.length + 1}`;
    this.bladen.push({ blad, naam: this.nameOf(blad), pad });
    this.file = openSync(pad, 'wx', 0o600);
    this.text = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  }

  addRij({ nummer, cellen, verborgen }: Rij): void {
    const cells = cellen.map((cel) => writeCell(cel, `${toKolomletter(cel.kolom)}${nummer}`)).join('');
    this.text += `<row r="${nummer}"${verborgen ? ' hidden="1"' : ''}>${cells}</row>`;
    if (this.text.length > FLUSH) this.flush();
  }

  endBlad(): void {
    this.text += '</sheetData></worksheet>';
    this.flush();
    closeSync(this.file);
  }

  report(): void {
    // What the reader finds wrong stands among the findings already.
  }

  private flush(): void {
    writeSync(this.file, Buffer.from(this.text, 'latin1'));
    this.text = '';
  }

  private nameOf({ naam }: Blad): string {
    const taken = (name: string): boolean =>
      this.bladen.some((blad) => blad.naam.toLowerCase() === name.toLowerCase());
    const plain = naam
      .replace(/[[\]:*?/\\]|^'|'$/g, ' ')
      .slice(0, LONGEST_NAME)
      .trim();
    return plain === '' || taken(plain) ? `Blad ${this.bladen.length + 1}` : plain;
  }
}

/** A formula without a value is shown as text: nothing that was typed as text may come to life here. */
function writeCell({ soort, waarde, formule }: Cel, address: string): string {
  const text = soort === 'geen' ? `=${(formule ?? '').replace(/^=/, '')}` : waarde;
  if (soort === 'getal' && /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text))
    return `<c r="${address}"><v>${text}</v></c>`;
  return `<c r="${address}" s="1" t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`;
}

function parts(bladen: readonly Bladbestand[]): readonly (readonly [naam: string, inhoud: string])[] {
  const numbers = bladen.map((_, n) => n + 1);
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = bladen.map(
    ({ blad, naam }, n) =>
      `<sheet name="${toXml(naam)}" sheetId="${n + 1}"${blad.verborgen ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`,
  );
  const relation = (n: number, type: string, target: string): string =>
    `<Relationship Id="rId${n}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${numbers.map((n) => override(`worksheets/sheet${n}`, 'worksheet')).join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
          relation(numbers.length + 1, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** Style 1 shows text as it was typed. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
