import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file, and what may be wrong with it. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the headers say instead of the truth. */
  readonly claims?: {
    readonly crc?: number;
    readonly size?: number;
    readonly flags?: number;
    readonly localName?: string;
  };
  readonly stored?: boolean;
  /** Number of an earlier, stored part whose content starts with this one as `localEntry` makes it. */
  readonly inside?: number;
}

/** A zip file as the tests need it: also one that lies. */
export function makeZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const fields = describe(part);
    const outer = part.inside === undefined ? undefined : parts[part.inside];
    const at = outer === undefined ? offset : (offsets[part.inside ?? 0] ?? 0) + HEADER + outer.name.length;
    offsets.push(at);
    entries.push(centralHeader(part.name, fields, at));
    if (outer !== undefined) continue;
    const body = localEntry(part);
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(entries);
  return Buffer.concat([...bodies, central, endRecord(parts.length, central.length, offset)]);
}

/** A part with its own header, as it lies in the file. */
export function localEntry(part: Part): Buffer {
  const fields = describe(part);
  return Buffer.concat([localHeader(part.claims?.localName ?? part.name, fields), fields.packed]);
}

const HEADER = 30;

interface Fields {
  readonly packed: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
}

function describe({ content, claims = {}, stored = false }: Part): Fields {
  const bytes = Buffer.from(content);
  const { crc = crc32(bytes), size = bytes.length, flags = 0x800 } = claims;
  return { packed: stored ? bytes : deflateRawSync(bytes), method: stored ? 0 : 8, flags, crc, size };
}

function localHeader(name: string, { flags, crc, packed, method, size }: Fields): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function centralHeader(name: string, { flags, crc, packed, method, size }: Fields, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name)]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
