import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Ontvanger } from '../cel.js';
import { detectEncoding, readText } from '../encoding.js';
import type { Rijbron } from '../rijbron.js';
import { scanXml } from '../xml/scan-xml.js';
import { UTF8 } from '../xml/xml.js';
import { AuditfileReader } from './auditfile.js';

const LATIN = /^(iso-8859-1|windows-1252)$/i;
const HEAD_BYTES = 256;

/** An auditfile financieel (XAF) 3.2, 3.2.1 or 4.0. @bron Belastingdienst, XML Auditfile Financieel */
export class XafBron implements Rijbron {
  readonly formaat = 'xaf';

  constructor(private readonly pad: string) {}

  async read(ontvanger: Ontvanger): Promise<void> {
    const reader = new AuditfileReader(ontvanger);
    if (await this.isLatin()) await scanXml(asUtf8(readText(this.pad, 'windows-1252')), reader, LATIN);
    else if ((await detectEncoding(this.pad)).startsWith('utf-16'))
      await scanXml(asUtf8(readText(this.pad, await detectEncoding(this.pad))), reader, /^utf-16(le|be)?$/i);
    else await scanXml(createReadStream(this.pad, { highWaterMark: 256 * 1024 }), reader, UTF8);
    reader.finish();
  }

  close(): void {
    // A file that is read as a stream closes itself.
  }

  private async isLatin(): Promise<boolean> {
    const file = await open(this.pad, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const [, encoding = ''] =
        /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(buffer.toString('latin1')) ?? [];
      return LATIN.test(encoding);
    } finally {
      await file.close();
    }
  }
}

async function* asUtf8(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text, 'utf8');
}
