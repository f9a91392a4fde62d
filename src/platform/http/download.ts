import { StreamableFile } from '@nestjs/common';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An answer that is a workbook, for the description of a route. */
export const WERKBOEK = { content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } } as const;

/** A workbook as an answer; its name keeps its letters, whatever they are. */
export function asDownload(bestand: {
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array;
}): StreamableFile {
  const { bestandsnaam, inhoud } = bestand;
  const plain = bestandsnaam.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = plain === bestandsnaam ? '' : `; filename*=UTF-8''${encode(bestandsnaam)}`;
  const disposition = `attachment; filename="${plain}"${whole}`;
  return new StreamableFile(inhoud, { type: XLSX, disposition, length: inhoud.byteLength });
}

/** @bron RFC 8187, section 3.2.1: what a name may hold besides what encodeURIComponent leaves alone */
const encode = (name: string): string =>
  encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
