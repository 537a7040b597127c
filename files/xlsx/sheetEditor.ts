/** Writes cells of one sheet: into its part and into what is known of its content, so that both stay the same. */
import type { CellValue, CellWrite } from '../../core/contract/workbook.ts'
import { cellXml } from '../package/cellXml.ts'
import { partText, setPartText } from '../package/packageParts.ts'
import { SheetRows } from '../package/sheetRows.ts'
import type { CellLook, StyleSheet } from '../package/styleSheet.ts'
import { element, elements, escapeXml, splice } from '../package/xml.ts'
import type { SheetContent } from '../usedGrid.ts'
import { contentOf, sheetPath, type WorkbookState } from './workbookState.ts'

/** A cell taken out of its place. */
export interface LiftedCell {
  xml: string | null
  value: CellValue
  formula: string | null
  numberFormat: string | null
}

/** The editor of one sheet; `save` puts the cells back into the part. */
export class SheetEditor {
  readonly rows: SheetRows
  readonly #state: WorkbookState
  readonly #path: string
  readonly #content: SheetContent
  readonly #styles: StyleSheet
  readonly #prefix: string

  constructor(state: WorkbookState, sheet: string, styles: StyleSheet) {
    this.#state = state
    this.#path = sheetPath(state, sheet)
    this.#content = contentOf(state, sheet)
    this.#styles = styles
    const xml = partText(state.files, this.#path) ?? ''
    this.#prefix = element(xml, 'worksheet')?.prefix ?? ''
    this.rows = new SheetRows(xml)
  }

  save(): void {
    setPartText(this.#state.files, this.#path, this.rows.toXml())
  }

  /** Writes a cell in a new look, or in the one that it has. */
  write(row: number, column: number, write: CellWrite, look: CellLook | number): void {
    const style = typeof look === 'number' ? look : this.#styles.indexOf(look)
    this.rows.put(row, column, cellXml(write, style, this.#prefix))
    const numberFormat = typeof look === 'number' ? this.#numberFormat(row, column) : look.numberFormat
    this.#know(row, column, { value: write.value, formula: write.formula ?? null, numberFormat })
  }

  /** Number of the cell's format; null where there is no cell. */
  styleAt(row: number, column: number): number | null {
    const cell = this.rows.raw(row, column)
    return cell === null ? null : Number(element(cell, 'c')?.attributes.s ?? 0)
  }

  /** Takes a cell out; a formula that it shares with others becomes its own. */
  lift(row: number, column: number): LiftedCell {
    const formula = this.#content.formulas?.get(row)?.get(column) ?? null
    const raw = this.rows.raw(row, column)
    const lifted = {
      xml: raw === null || formula === null ? raw : withFormula(raw, formula),
      value: this.#content.values[row]?.[column] ?? null,
      formula,
      numberFormat: this.#numberFormat(row, column),
    }
    this.rows.put(row, column, null)
    this.#know(row, column, { value: null, formula: null, numberFormat: null })
    return lifted
  }

  /** Puts a lifted cell down; its formula may have been rewritten. */
  drop(row: number, column: number, cell: LiftedCell): void {
    const xml = cell.xml !== null && cell.formula !== null ? withFormula(cell.xml, cell.formula) : cell.xml
    this.rows.put(row, column, xml)
    this.#know(row, column, cell)
  }

  #numberFormat(row: number, column: number): string | null {
    return this.#content.numberFormats?.get(row)?.get(column) ?? null
  }

  #know(row: number, column: number, cell: Omit<LiftedCell, 'xml'>): void {
    const { values } = this.#content
    while (values.length <= row) values.push([])
    const cells = values[row] ?? []
    while (cells.length <= column) cells.push(null)
    cells[column] = cell.value === '' ? null : cell.value
    setCell(this.#content.formulas, row, column, cell.formula)
    setCell(this.#content.numberFormats, row, column, cell.numberFormat)
  }
}

function setCell(cells: SheetContent['formulas'], row: number, column: number, text: string | null): void {
  if (!cells) return
  const columns = cells.get(row) ?? new Map<number, string>()
  if (text === null) columns.delete(column)
  else columns.set(column, text)
  cells.set(row, columns)
}

/** The cell with a plain formula of its own; an array formula stays one, over its new place. */
function withFormula(cell: string, formula: string): string {
  const [function_] = elements(cell, 'f')
  if (!function_ || function_.attributes.t === 'array') return cell
  const { prefix, start, end } = function_
  return splice(cell, start, end, `<${prefix}f>${escapeXml(formula.replace(/^=/, ''))}</${prefix}f>`)
}
