/**
 * Canonical JSON (RFC 8785) handed out in pieces, so that a digest of a large Report needs neither a copy of it nor its
 * whole text. JSON.stringify writes numbers and strings as the RFC asks; what is left is the order of keys.
 */

/** What to leave out and how to write numbers. */
export interface CanonicalRules {
  keeps(key: string, free: boolean): boolean
  /** Whether the names below this key are the user's own, so that nothing there is left out. */
  isFree(key: string): boolean
  number(value: number, key: string): number
}

const PIECE_CHARACTERS = 65_536

/** Writes the canonical text of a JSON value to `receive`, piece by piece. Absent fields are left out. */
export function writeCanonical(root: unknown, rules: CanonicalRules, receive: (piece: string) => void): void {
  let piece = ''
  const nameTexts = new Map<string, string>()
  const nameText = (name: string) => {
    const known = nameTexts.get(name)
    if (known !== undefined) return known
    const text = `${primitiveText(name)}:`
    nameTexts.set(name, text)
    return text
  }
  const write = (value: unknown, key: string, free: boolean): void => {
    if (Array.isArray(value)) {
      let separator = '['
      for (const item of value) {
        piece += separator
        separator = ','
        write(item, key, free)
      }
      piece += separator === '[' ? '[]' : ']'
    } else if (typeof value === 'object' && value !== null) {
      writeObject(value as Record<string, unknown>, free)
    } else {
      piece += primitiveText(typeof value === 'number' ? rules.number(value, key) : value)
    }
    if (piece.length > PIECE_CHARACTERS) {
      receive(piece)
      piece = ''
    }
  }
  const writeObject = (value: Record<string, unknown>, free: boolean): void => {
    let separator = '{'
    for (const name of Object.keys(value).sort()) {
      const field = value[name]
      if (field === undefined || !rules.keeps(name, free)) continue
      piece += separator + nameText(name)
      separator = ','
      write(field, name, free || rules.isFree(name))
    }
    piece += separator === '{' ? '{}' : '}'
  }
  write(root, '', false)
  receive(piece)
}

/** Text that stands in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/

/** Half of a surrogate pair is no text that canonical JSON can hold; it becomes the replacement character. */
function primitiveText(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('Only finite numbers have canonical text')
    return String(value)
  }
  if (typeof value !== 'string') return JSON.stringify(value ?? null)
  return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value.toWellFormed())
}
