import { checkParts } from '../gate/contents.js';
import { Package } from '../gate/package.js';
import { recognise } from '../gate/recognise.js';
import { CsvBron } from './csv/csv-bron.js';
import { OdsBron } from './ods/ods-bron.js';
import type { Rijbron } from './rijbron.js';
import { XafBron } from './xaf/xaf-bron.js';
import { XlsxBron } from './xlsx/xlsx-bron.js';

/** The reader that the content of the file asks for, whatever its name is. @throws Weigering */
export async function openRijbron(pad: string): Promise<Rijbron> {
  const aard = await recognise(pad);
  if (aard === 'tekst') return new CsvBron(pad);
  if (aard === 'xml') return new XafBron(pad);
  const pakket = await Package.open(pad);
  try {
    return checkParts(pakket) === 'ods' ? new OdsBron(pakket) : new XlsxBron(pakket);
  } catch (error) {
    pakket.close();
    throw error;
  }
}
