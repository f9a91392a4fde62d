import { open, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
const HAS_DESCRIPTOR = 8;
const VERSION = 20;
/** 1 January 1980, the first day that a zip file can name: the same bytes whenever it is made. */
const NO_DATE = 0x21;

interface Onderdeel {
  readonly naam: Buffer;
  readonly vlaggen: number;
  readonly methode: number;
  readonly tijd: number;
  readonly datum: number;
  readonly crc: number;
  readonly ingepakt: number;
  readonly uitgepakt: number;
  readonly plaats: number;
}

/** Writes a zip file to disk part by part: parts of another one as they lie there, or new ones as they come in. */
export class Zipschrijver {
  private readonly onderdelen: Onderdeel[] = [];
  private plaats = 0;

  private constructor(private readonly file: FileHandle) {}

  static async create(pad: string): Promise<Zipschrijver> {
    return new Zipschrijver(await open(pad, 'wx', 0o600));
  }

  /** Takes a part over without unpacking it. */
  async copy(zip: ZipFile, entry: Entry): Promise<void> {
    const plaats = this.startPart(entry.fileNameRaw.length);
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    await this.append(packed);
    await this.endPart({
      naam: entry.fileNameRaw,
      vlaggen: entry.generalPurposeBitFlag & ~HAS_DESCRIPTOR,
      methode: entry.compressionMethod,
      tijd: entry.lastModFileTime,
      datum: entry.lastModFileDate,
      crc: entry.crc32,
      ingepakt: entry.compressedSize,
      uitgepakt: entry.uncompressedSize,
      plaats,
    });
  }

  async add(name: string, chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    const naam = Buffer.from(name);
    const plaats = this.startPart(naam.length);
    const sum = { crc: 0, uitgepakt: 0 };
    const deflate = createDeflateRaw();
    // An error on the way in comes out where the bytes are written.
    pipeline(Readable.from(measure(chunks, sum)), deflate, () => undefined);
    const ingepakt = await this.append(deflate);
    const kop = { naam, vlaggen: UTF8_NAME, methode: DEFLATED, tijd: 0, datum: NO_DATE };
    await this.endPart({ ...kop, ...sum, ingepakt, plaats });
  }

  /** Writes the table of contents; without it there is no zip file. */
  async finish(): Promise<void> {
    const central = Buffer.concat(this.onderdelen.map(centralHeader));
    const end = Buffer.alloc(END_RECORD);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.onderdelen.length, 8);
    end.writeUInt16LE(this.onderdelen.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(this.plaats, 16);
    await this.put(Buffer.concat([central, end]), this.plaats);
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private startPart(nameLength: number): number {
    const { plaats } = this;
    this.plaats += LOCAL_HEADER + nameLength;
    return plaats;
  }

  private async append(chunks: AsyncIterable<unknown>): Promise<number> {
    const start = this.plaats;
    for await (const chunk of chunks) {
      await this.put(chunk as Buffer, this.plaats);
      this.plaats += (chunk as Buffer).length;
    }
    return this.plaats - start;
  }

  private async endPart(onderdeel: Onderdeel): Promise<void> {
    this.onderdelen.push(onderdeel);
    await this.put(localHeader(onderdeel), onderdeel.plaats);
  }

  private async put(bytes: Buffer, at: number): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, at + done);
      done += bytesWritten;
    }
  }
}

async function* measure(
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  sum: { crc: number; uitgepakt: number },
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    sum.crc = crc32(chunk, sum.crc);
    sum.uitgepakt += chunk.length;
    yield chunk;
  }
}

/** The fields that both headers have, in the same order. */
function writeFields(header: Buffer, at: number, onderdeel: Onderdeel): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(onderdeel.vlaggen, at + 2);
  header.writeUInt16LE(onderdeel.methode, at + 4);
  header.writeUInt16LE(onderdeel.tijd, at + 6);
  header.writeUInt16LE(onderdeel.datum, at + 8);
  header.writeUInt32LE(onderdeel.crc, at + 10);
  header.writeUInt32LE(onderdeel.ingepakt, at + 14);
  header.writeUInt32LE(onderdeel.uitgepakt, at + 18);
  header.writeUInt16LE(onderdeel.naam.length, at + 22);
}

function localHeader(onderdeel: Onderdeel): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER);
  header.writeUInt32LE(0x04034b50, 0);
  writeFields(header, 4, onderdeel);
  return Buffer.concat([header, onderdeel.naam]);
}

function centralHeader(onderdeel: Onderdeel): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFields(header, 6, onderdeel);
  header.writeUInt32LE(onderdeel.plaats, 42);
  return Buffer.concat([header, onderdeel.naam]);
}
