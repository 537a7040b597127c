/** Every limit of the interface, in one place. What is beyond them is refused with 413 (bytes, work) or 422 (counts). */
export const LIMITS = {
  /** Bytes of a request body after decompression. */
  bodyBytes: 20_000_000,
  tasks: 20_000,
  /** Filled cells of the responsibility matrix. */
  matrixCells: 200_000,
  ledgerEntriesAsObjects: 20_000,
  ledgerEntriesAsTable: 200_000,
  risks: 5_000,
  iterations: 100_000,
  /** Tasks × iterations that one request may ask for. */
  workBudget: 50_000_000,
  /** Rows of any other list. */
  rows: 20_000,
  nameCharacters: 2_000,
  textCharacters: 32_767,
} as const
