import { drain } from '../../gate/contents.js';
import type { Package } from '../../gate/package.js';
import type { Ontvanger } from '../cel.js';
import type { Rijbron } from '../rijbron.js';
import { scanXml } from '../xml/scan-xml.js';
import { checkRelations } from './relations.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetReader, type SheetContext } from './sheet.js';
import { readDateStyles } from './styles.js';
import { readWorkbook, type Workbook } from './workbook.js';

/** A workbook of Excel, or of whatever writes one. @bron ECMA-376 */
export class XlsxBron implements Rijbron {
  readonly formaat = 'xlsx';

  constructor(private readonly pakket: Package) {}

  async read(ontvanger: Ontvanger): Promise<void> {
    const { pakket } = this;
    const workbook = await readWorkbook(pakket);
    await this.checkRest(workbook);
    const context: SheetContext = {
      sharedStrings: await readSharedStrings(pakket, workbook.sharedStringsPart),
      dateStyles: await readDateStyles(pakket, workbook.stylesPart),
      date1904: workbook.date1904,
    };
    for (const sheet of workbook.sheets) {
      ontvanger.startBlad(sheet);
      const reader = new SheetReader(context, (rij) => ontvanger.addRij(rij));
      await scanXml(pakket.read(sheet.part), reader);
      ontvanger.endBlad(reader.einde);
    }
  }

  close(): void {
    this.pakket.close();
  }

  /** Everything that is not read for its rows: relations are checked, the rest must at least be whole. */
  private async checkRest({ sheets, sharedStringsPart, stylesPart }: Workbook): Promise<void> {
    const read = new Set(
      [...sheets.map(({ part }) => part), sharedStringsPart, stylesPart].map((part) => part?.toLowerCase()),
    );
    for (const name of this.pakket.names) {
      if (name.endsWith('.rels')) await checkRelations(this.pakket, name);
      else if (!read.has(name)) await drain(this.pakket, name);
    }
  }
}
