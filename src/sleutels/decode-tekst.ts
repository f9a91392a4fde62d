/** Text of a file: UTF-8, or else what Windows wrote before it. */
export function decodeTekst(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
