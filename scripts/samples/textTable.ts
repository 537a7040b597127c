/** Tables written as text, columns between bars: the form in which the data of the samples is easy to read and to change. */

export type TextRow = Readonly<Record<string, string>>

/** Rows by column name. A row may end early; its other columns are empty. */
export function textTable(text: string): TextRow[] {
  const [head = '', ...lines] = text.trim().split('\n')
  const names = cellsOf(head)
  return lines.map(line => {
    const cells = cellsOf(line)
    if (cells.length > names.length) throw new Error(`Too many columns: ${line}`)
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

function cellsOf(line: string): string[] {
  return line.split('|').map(cell => cell.trim())
}
