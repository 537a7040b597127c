/** Columns of text that stand under each other in a terminal, also with Chinese characters, which are two columns wide. */

/** Characters that a terminal shows two columns wide: Chinese, Japanese, Korean and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const INVISIBLE = /\p{Mark}/u

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => {
    if (INVISIBLE.test(character)) return width
    return width + (WIDE.test(character) ? 2 : 1)
  }, 0)
}

/** Text of a workbook for a terminal: on one line, and without the control characters that command a terminal. */
export const printable = (text: string): string => text.replaceAll(/[\p{Control}\p{Format}\u2028\u2029]+/gu, ' ').trim()

/** Rows of cells with two blanks between the columns. Numbers stand right; the last column is not padded. */
export function alignedTable(rows: (string | number)[][]): string[] {
  const cells = rows.map(row => row.map(cell => ({ text: printable(String(cell)), right: typeof cell === 'number' })))
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map(row => displayWidth(row[column]?.text ?? ''))),
  )
  return cells.map(row => {
    const padded = row.map(({ text, right }, column) => {
      const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)))
      return right ? blanks + text : text + blanks
    })
    return padded.join('  ').trimEnd()
  })
}
