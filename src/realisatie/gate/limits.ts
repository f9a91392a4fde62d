/** Beyond these nothing is read: whatever a file holds, the service goes on. @bron INLEZEN.md "Safe against any file" */
export const LIMITS = {
  /** Bytes of the file as it is uploaded. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all parts together, unpacked. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** Unpacked against packed bytes of one part; a sheet of nothing but equal cells stays under 100. */
  ratio: 200,
  /** Small parts of one repeated letter are harmless: the ratio counts from this many unpacked bytes. */
  ratioFromBytes: 1024 * 1024,
  parts: 1_000,
  sheets: 50,
  columns: 256,
  rows: 1_048_576,
  /** Characters in one cell. */
  textLength: 32_767,
  /** Characters between two XML tags; an escaped character takes up to ten. */
  betweenTags: 400_000,
  /** Nested XML elements. */
  depth: 64,
  /** Characters of all shared texts together. */
  sharedText: 64 * 1024 * 1024,
  /** Cells that a file only says to repeat, without spelling them out. */
  repeatedCells: 1_000_000,
  /** Merged ranges in one sheet. */
  merges: 100_000,
} as const;
