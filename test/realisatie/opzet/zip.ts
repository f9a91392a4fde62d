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
  /** Number of an earlier part whose bytes this one points to. */
  readonly sameBytesAs?: number;
}

/** A zip file as the tests need it: also one that lies. */
export function makeZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const { packed, fields } = describe(part);
    const at = part.sameBytesAs === undefined ? offset : (offsets[part.sameBytesAs] ?? 0);
    offsets.push(at);
    entries.push(centralHeader(part.name, fields, at));
    if (part.sameBytesAs !== undefined) continue;
    const body = Buffer.concat([localHeader(part.claims?.localName ?? part.name, fields), packed]);
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(entries);
  return Buffer.concat([...bodies, central, endRecord(parts.length, central.length, offset)]);
}

interface Fields {
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

function describe({ content, claims = {} }: Part): { packed: Buffer; fields: Fields } {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const { crc = crc32(bytes), size = bytes.length, flags = 0x800 } = claims;
  return { packed, fields: { flags, crc, packedSize: packed.length, size } };
}

function localHeader(name: string, { flags, crc, packedSize, size }: Fields): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function centralHeader(name: string, { flags, crc, packedSize, size }: Fields, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packedSize, 20);
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
