/** A sheet while it is being laid out. It remembers where each fact was put, so that the list of planted faults names the cell. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx'

export type DraftValue = string | number | null

export class SheetDraft {
  readonly name: string
  readonly #cells = new Map<string, Cell>()
  readonly #merges: MergeRange[] = []
  readonly #places = new Map<string, string>()
  readonly #widths: number[]
  readonly #heights = new Map<number, { height: number }>()
  #frozen = { rows: 0, columns: 0 }
  #filter: string | undefined
  #titleRows: string | undefined

  /** `widths` in characters, from column A. */
  constructor(name: string, widths: number[]) {
    this.name = name
    this.#widths = widths
  }

  /** Puts a value; rows and columns count from 0. A null draws the empty cell. */
  put(row: number, column: number, value: DraftValue, style: CellStyle = {}): void {
    const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string'
    this.#cells.set(`${row},${column}`, { value, type, style })
  }

  /** Puts a formula with the value it yields stored beside it. */
  formula(row: number, column: number, formula: string, result: DraftValue, style: CellStyle = {}): void {
    this.#cells.set(`${row},${column}`, { value: result, type: 'formula', formula, formulaResult: result, style })
  }

  /** Puts =SUM over one column or row of cells; what is no number counts nothing, as in Excel. */
  sum(row: number, column: number, range: MergeRange, style: CellStyle = {}): void {
    const first = address(range.startRow, range.startCol)
    const last = address(range.endRow, range.endCol)
    this.formula(row, column, `SUM(${first}:${last})`, this.#total(cellsIn(range)), style)
  }

  /** Puts the sum of single cells of one column, such as subtotals. */
  sumOfRows(row: number, column: number, rows: number[], style: CellStyle = {}): void {
    const total = this.#total(rows.map(each => [each, column]))
    this.formula(row, column, rows.map(each => address(each, column)).join('+'), total, style)
  }

  /** Merges an area; its top left cell keeps the value. */
  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    const style = this.#cells.get(`${startRow},${startCol}`)?.style
    for (const [row, column] of cellsIn({ startRow, startCol, endRow, endCol })) {
      if (!this.#cells.has(`${row},${column}`)) this.put(row, column, null, style)
    }
    this.#merges.push({ startRow, startCol, endRow, endCol })
  }

  /** Remembers that `concept` of the row known by `key` stands here. */
  mark(key: string, concept: string, row: number, column: number): void {
    this.#places.set(`${key}/${concept}`, address(row, column))
  }

  /** Marks the place unless an earlier one was: a finding about an account points at its first budget cell. */
  markFirst(key: string, concept: string, row: number, column: number): void {
    if (!this.#places.has(`${key}/${concept}`)) this.mark(key, concept, row, column)
  }

  /** The address of what was marked. */
  placeOf(key: string, concept: string): string {
    const place = this.#places.get(`${key}/${concept}`)
    if (!place) throw new Error(`Nothing is marked ${key}/${concept} on ${this.name}`)
    return place
  }

  /** Value of a cell; of a formula its result. */
  valueAt(row: number, column: number): DraftValue {
    const value = this.#cells.get(`${row},${column}`)?.value
    return typeof value === 'string' || typeof value === 'number' ? value : null
  }

  height(row: number, points: number): void {
    this.#heights.set(row, { height: points })
  }

  /** Freezes the rows above `rows` and repeats the header lines in print. */
  freeze(rows: number, columns: number, firstHeaderRow: number): void {
    this.#frozen = { rows, columns }
    this.#titleRows = `$${firstHeaderRow + 1}:$${rows}`
  }

  filter(range: MergeRange): void {
    this.#filter = `${address(range.startRow, range.startCol)}:${address(range.endRow, range.endCol)}`
  }

  toSheet(): WriteSheet {
    return {
      name: this.name,
      cells: this.#cells,
      columns: this.#widths.map(width => ({ width })),
      merges: this.#merges,
      rowDefs: this.#heights,
      ...(this.#frozen.rows > 0 ? { freezePane: this.#frozen } : {}),
      ...(this.#filter ? { autoFilter: { range: this.#filter } } : {}),
      view: { showGridLines: false },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        ...(this.#titleRows ? { printTitlesRow: this.#titleRows } : {}),
      },
    }
  }

  /** In ten-thousandths, so that the stored result has no trace of binary fractions. */
  #total(cells: Iterable<readonly [number, number]>): number {
    let total = 0
    for (const [row, column] of cells) {
      const value = this.valueAt(row, column)
      if (typeof value === 'number') total += Math.round(value * 10_000)
    }
    return total / 10_000
  }
}

function* cellsIn(range: MergeRange): Generator<readonly [number, number]> {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startCol; column <= range.endCol; column++) yield [row, column]
  }
}

/** A1 address of a cell; row and column count from 0. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`
}

export function columnLetters(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : `${columnLetters(Math.floor(column / 26) - 1)}${letter}`
}
