import { checkParts, drain } from '../../gate/contents.js';
import { Package } from '../../gate/package.js';
import { recogniseXlsx } from '../../gate/recognise.js';
import type { Ontvanger } from '../cel.js';
import { readRelations } from './relations.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetReader, type SheetContext } from './sheet.js';
import { readDateStyles } from './styles.js';
import { readWorkbook, type Workbook } from './workbook.js';
import { scanXml } from '../xml/scan-xml.js';

/** Reads every sheet of an untrusted workbook, row by row, every part of it checked to its end. @throws Weigering */
export async function readXlsx(pad: string, ontvanger: Ontvanger): Promise<void> {
  await recogniseXlsx(pad);
  const pakket = await Package.open(pad);
  try {
    checkParts(pakket);
    const workbook = await readWorkbook(pakket);
    await checkRest(pakket, workbook);
    const context: SheetContext = {
      sharedStrings: await readSharedStrings(pakket, workbook.sharedStringsPart),
      dateStyles: await readDateStyles(pakket, workbook.stylesPart),
      date1904: workbook.date1904,
    };
    for (const sheet of workbook.sheets) {
      ontvanger.startBlad(sheet);
      const reader = new SheetReader(context, (rij) => ontvanger.addRij(rij));
      await scanXml(pakket.read(sheet.part), reader);
      ontvanger.endBlad(reader.samenvoegingen);
    }
  } finally {
    pakket.close();
  }
}

/** Everything that is not read for its rows: relations are checked, the rest must at least be whole. */
async function checkRest(
  pakket: Package,
  { sheets, sharedStringsPart, stylesPart }: Workbook,
): Promise<void> {
  const read = new Set(
    [...sheets.map(({ part }) => part), sharedStringsPart, stylesPart].map((part) => part?.toLowerCase()),
  );
  for (const name of pakket.names) if (!read.has(name)) await drain(pakket, name);
  for (const { part } of sheets) await readRelations(pakket, part);
}
