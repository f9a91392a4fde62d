import { StreamableFile } from '@nestjs/common';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as an answer; its name keeps its letters, whatever they are. */
export function asDownload(bestand: {
  readonly bestandsnaam: string;
  readonly inhoud: Uint8Array;
}): StreamableFile {
  const { bestandsnaam, inhoud } = bestand;
  const plain = bestandsnaam.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(Buffer.from(bestandsnaam).toString()).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
  return new StreamableFile(inhoud, { type: XLSX, disposition, length: inhoud.byteLength });
}
