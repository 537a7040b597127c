/** The rows of a worksheet part as raw cells: a cell that is not written stays as it is, to the byte. */
import { cellAddress } from '../../core/report/cellAddress.ts'
import { attributesOf, element, elements, setAttribute, splice } from './xml.ts'

/** Columns that any sheet of ours could fill; a width may be stated up to the last column of the sheet. */
const COLUMNS_MAX = 200

interface Row {
  /** Attributes of the row tag as written, without the number. */
  attributes: string
  /** Column → the cell's XML. */
  cells: Map<number, string>
}

/** The cells of one worksheet, opened for writing. Rows and columns count from 0. */
export class SheetRows {
  readonly #xml: string
  readonly #prefix: string
  readonly #rows = new Map<number, Row>()

  constructor(xml: string) {
    const data = element(xml, 'sheetData')
    if (!data) throw new Error('No cells in the sheet')
    this.#xml = xml
    this.#prefix = data.prefix
    let number = 0
    for (const { start, end, inner, attributes } of elements(data.inner, 'row')) {
      number = Number(attributes.r) || number + 1
      const tag = /^<[^\s/>]+((?:"[^"]*"|[^>"])*?)\/?>/.exec(data.inner.slice(start, end))?.[1] ?? ''
      this.#rows.set(number - 1, {
        attributes: tag.replace(/\s(?:r|spans)="[^"]*"/g, ''),
        cells: rawCells(inner),
      })
    }
  }

  /** Number of the last row that has cells, -1 without any. */
  get lastRow(): number {
    let last = -1
    for (const [number, row] of this.#rows) if (row.cells.size > 0) last = Math.max(last, number)
    return last
  }

  /** The cell's XML; null where there is none. */
  raw(row: number, column: number): string | null {
    return this.#rows.get(row)?.cells.get(column) ?? null
  }

  /** Whether the cell holds a value or a formula; a format alone is nothing. */
  isFilled(row: number, column: number): boolean {
    const cell = this.raw(row, column)
    return cell !== null && /<(?:[\w.-]+:)?(?:v|f|is)[\s/>]/.test(cell)
  }

  /** Puts a cell's XML at a place (its address is set to it), or takes the cell away. */
  put(row: number, column: number, cell: string | null): void {
    const target = this.#rows.get(row) ?? { attributes: '', cells: new Map<number, string>() }
    if (cell === null) target.cells.delete(column)
    else target.cells.set(column, addressed(cell, row, column))
    this.#rows.set(row, target)
  }

  /** Widths in characters of the columns that have one. */
  columnWidths(): Map<number, number> {
    const widths = new Map<number, number>()
    for (const { attributes } of elements(element(this.#xml, 'cols')?.inner ?? '', 'col')) {
      const last = Math.min(Number(attributes.max), Number(attributes.min) + COLUMNS_MAX)
      for (let column = Number(attributes.min); column <= last; column++)
        if (attributes.width) widths.set(column - 1, Number(attributes.width))
    }
    return widths
  }

  /** Stores a fitted height, unless somebody set one by hand. */
  fitHeight(row: number, points: number): void {
    const target = this.#rows.get(row)
    if (!target || /\scustomHeight="(?:1|true)"/.test(target.attributes)) return
    target.attributes = `${target.attributes.replace(/\sht="[^"]*"/, '')} ht="${points}"`
  }

  /** Shows a row that a filter hid. */
  show(row: number): void {
    const target = this.#rows.get(row)
    if (target) target.attributes = target.attributes.replace(/\shidden="[^"]*"/, '')
  }

  /** The part with the rows as they are now. */
  toXml(): string {
    const data = element(this.#xml, 'sheetData')
    if (!data) throw new Error('No cells in the sheet')
    const prefix = this.#prefix
    const rows = [...this.#rows]
      .filter(([, row]) => row.cells.size > 0 || row.attributes.trim() !== '')
      .sort(([a], [b]) => a - b)
      .map(([number, row]) => {
        const cells = [...row.cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
        return `<${prefix}row r="${number + 1}"${row.attributes.trimEnd()}>${cells.join('')}</${prefix}row>`
      })
    const written = `<${prefix}sheetData>${rows.join('')}</${prefix}sheetData>`
    return withoutDimension(splice(this.#xml, data.start, data.end, written))
  }
}

function rawCells(row: string): Map<number, string> {
  const cells = new Map<number, string>()
  let column = -1
  for (const { start, end, attributes } of elements(row, 'c')) {
    column = attributes.r ? columnOf(attributes.r) : column + 1
    cells.set(column, row.slice(start, end))
  }
  return cells
}

function columnOf(address: string): number {
  const letters = /^[A-Z]+/i.exec(address)?.[0].toUpperCase() ?? 'A'
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function addressed(cell: string, row: number, column: number): string {
  const [tag] = elements(cell, 'c')
  const address = cellAddress(row, column)
  return !tag || attributesOf(cell).r === address ? cell : setAttribute(cell, tag, 'r', address)
}

/** The hint of how far the cells reach is optional and would be wrong now. */
function withoutDimension(xml: string): string {
  const dimension = element(xml, 'dimension')
  return dimension ? splice(xml, dimension.start, dimension.end, '') : xml
}
