import { checkContentType, drain } from '../../gate/contents.js';
import type { Package } from '../../gate/package.js';
import { Weigering } from '../../gate/weigering.js';
import type { Ontvanger } from '../cel.js';
import type { Rijbron } from '../rijbron.js';
import { scanXml } from '../xml/scan-xml.js';
import { parseXml } from '../xml/xml.js';
import { ContentReader } from './content.js';

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?$/;
/** What may lie inside a workbook: pictures of its numbers, formulas in words, nothing that can be opened. */
const HARMLESS_OBJECT = /^application\/vnd\.oasis\.opendocument\.(chart|formula)/;
const [MANIFEST, CONTENT] = ['META-INF/manifest.xml', 'content.xml'];

/** An OpenDocument spreadsheet. @bron OpenDocument 1.3 part 3 */
export class OdsBron implements Rijbron {
  readonly formaat = 'ods';

  constructor(private readonly pakket: Package) {}

  async read(ontvanger: Ontvanger): Promise<void> {
    await this.checkManifest();
    if (!SPREADSHEET.test(await this.readMimetype())) throw new Weigering('GEEN_WERKMAP');
    for (const name of this.pakket.names) if (name !== CONTENT) await drain(this.pakket, name);
    await scanXml(this.pakket.read(CONTENT), new ContentReader(ontvanger));
  }

  close(): void {
    this.pakket.close();
  }

  private async readMimetype(): Promise<string> {
    let text = '';
    for await (const chunk of this.pakket.read('mimetype')) text += chunk.toString('latin1', 0, 100);
    return text.trim();
  }

  /** What the parts say they are; an encrypted part is only told apart here. */
  private async checkManifest(): Promise<void> {
    if (!this.pakket.has(MANIFEST)) return;
    await parseXml(this.pakket.read(MANIFEST), {
      open(element, attributes) {
        if (element === 'encryption-data') throw new Weigering('BESTAND_VERSLEUTELD');
        const type = attributes.get('manifest:media-type') ?? '';
        checkContentType(type);
        if (attributes.get('manifest:full-path') !== '/' && isObject(type))
          throw new Weigering('INGESLOTEN_OBJECT');
      },
    });
  }
}

const isObject = (type: string): boolean =>
  /oleobject|^application\/vnd\.(sun|oasis)\./.test(type) &&
  !HARMLESS_OBJECT.test(type) &&
  !type.startsWith('application/vnd.sun.xml.ui.configuration');
