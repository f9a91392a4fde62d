import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.js';
import { Weigering } from './weigering.js';

const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 256 * 1024;

/**
 * A zip file whose table of contents was found sound: sizes within the limits, no part on top of another,
 * nothing encrypted. Reading a part checks its size and CRC; names are in lower case, as OPC compares them.
 */
export class Package {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Weigering when the zip file is damaged, lies, or is too large */
  static async open(pad: string): Promise<Package> {
    const zip = await asWeigering(yauzl.openPromise(pad, { autoClose: false }));
    try {
      if (zip.entryCount > LIMITS.parts) throw new Weigering('TE_VEEL_ONDERDELEN');
      return new Package(zip, await asWeigering(readContents(zip)));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The unpacked bytes of a part. @throws Weigering when its size or CRC is not what was promised */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw new Weigering('BESTAND_BESCHADIGD');
    const chunks = (await asWeigering(this.unpack(entry)))[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    let sum = 0;
    let size = 0;
    for (;;) {
      const chunk = await asWeigering(chunks.next());
      if (chunk.done === true) break;
      sum = crc32(chunk.value, sum);
      size += chunk.value.length;
      if (size > entry.uncompressedSize) throw new Weigering('BESTAND_BESCHADIGD');
      yield chunk.value;
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new Weigering('BESTAND_BESCHADIGD');
  }

  /** Unpacks in larger steps than the zip library does, which takes a third off the time. */
  private async unpack(entry: Entry): Promise<Readable> {
    const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    if (entry.compressionMethod === STORED) return packed;
    if (entry.compressionMethod !== DEFLATED) throw new Weigering('BESTAND_BESCHADIGD');
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
    // An error on the way in comes out where the bytes are read.
    pipeline(packed, inflate, () => undefined);
    return inflate;
  }

  close(): void {
    this.zip.close();
  }
}

async function readContents(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const ranges: [start: number, end: number][] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new Weigering('BESTAND_BESCHADIGD');
    entries.set(name, entry);
    unpacked += entry.uncompressedSize;
    checkSize(entry, unpacked);
    ranges.push(await placeOf(zip, entry));
  }
  checkOverlap(ranges);
  return entries;
}

function checkSize(entry: Entry, unpacked: number): void {
  if (isEncrypted(entry)) throw new Weigering('BESTAND_VERSLEUTELD');
  const bomb =
    entry.uncompressedSize > LIMITS.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * LIMITS.ratio;
  if (bomb || unpacked > LIMITS.unpackedBytes) throw new Weigering('BESTAND_TE_GROOT_UITGEPAKT');
}

const isEncrypted = (entry: Entry): boolean => (entry.generalPurposeBitFlag & 1) !== 0;
const HAS_DESCRIPTOR = 8;
const IN_ZIP64 = 0xffffffff;

/** Where the part lies in the file; its own header must tell the same as the table of contents. */
async function placeOf(zip: ZipFile, entry: Entry): Promise<[number, number]> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  const sameSizes =
    (local.generalPurposeBitFlag & HAS_DESCRIPTOR) !== 0 ||
    (local.crc32 === entry.crc32 &&
      [entry.compressedSize, IN_ZIP64].includes(local.compressedSize) &&
      [entry.uncompressedSize, IN_ZIP64].includes(local.uncompressedSize));
  const same =
    sameSizes &&
    local.compressionMethod === entry.compressionMethod &&
    local.fileName.equals(entry.fileNameRaw);
  if (!same) throw new Weigering('BESTAND_BESCHADIGD');
  return [entry.relativeOffsetOfLocalHeader, local.fileDataStart + entry.compressedSize];
}

function checkOverlap(ranges: [start: number, end: number][]): void {
  ranges.sort(([a], [b]) => a - b);
  let free = 0;
  for (const [start, end] of ranges) {
    if (start < free) throw new Weigering('BESTAND_BESCHADIGD');
    free = end;
  }
}

/** Whatever the zip library finds wrong, the user has one thing to do about it. */
async function asWeigering<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Weigering) throw error;
    const encrypted = error instanceof Error && error.message.includes('encrypt');
    throw new Weigering(encrypted ? 'BESTAND_VERSLEUTELD' : 'BESTAND_BESCHADIGD');
  }
}
