/** Keys that find a row again after rows were inserted or sorted: its id, else a digest of its key cells. */

/** A short digest (two 32-bit FNV-1a sums) of texts; equal texts give equal digests on every runtime. */
export function textDigest(texts: readonly string[]): string {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  for (const text of texts) {
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0x1f
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x01000193) ^ (a >>> 13)
    }
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

/** Gives out keys of one table's rows; an id is its own key, equal rows are counted. */
export class RowKeys {
  readonly #counts = new Map<string, number>()

  keyOf(id: string | undefined, keyCells: readonly string[]): string {
    const base = id !== undefined && id !== '' ? id : textDigest(keyCells)
    const count = (this.#counts.get(base) ?? 0) + 1
    this.#counts.set(base, count)
    return count > 1 ? `${base}#${count}` : base
  }
}
