/** A1 addresses. */

/** Column letters of an index from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return letters
}

export interface CellAddress {
  column: string
  /** 1-based. */
  row: number
}

/** The parts of a cell address such as "D14" or "$D$14"; null for anything else. */
export function parseCell(address: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address)
  return match?.[1] && match[2] ? { column: match[1].toUpperCase(), row: Number(match[2]) } : null
}
