/** A sheet as hucre read it → the grid that intake reads. */
import { a1ToR1C1, type Cell, dateToSerial, r1c1ToA1, type Sheet, type CellValue as SheetValue } from 'hucre'
import type { CellRange, CellValue } from '../../core/contract/workbook.ts'
import type { SheetContent } from '../usedGrid.ts'

const RESULT_TABLE = /^kedu/i

const visibilityOf = (sheet: Sheet) => (sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible')

/** What the sheet holds. Dates are serial numbers of the workbook's date system, errors their text. */
export function readSheet(sheet: Sheet, date1904: boolean): SheetContent {
  const { formulas, numberFormats, uncalculated, indents } = cellDetails(sheet)
  // The looks of a result sheet say nothing of what is read.
  const isResult = sheet.tables?.some(({ name }) => RESULT_TABLE.test(name)) === true
  const merges = (sheet.merges ?? []).map(merge => ({
    firstRow: merge.startRow,
    firstColumn: merge.startCol,
    lastRow: merge.endRow,
    lastColumn: merge.endCol,
  }))
  const values = sheet.rows.map(row => Array.from(row ?? [], value => cellValue(value, date1904)))
  for (const merge of merges) clearCovered(values, merge)
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    values,
    formulas,
    numberFormats,
    merges,
    ...(uncalculated.length > 0 && { uncalculated }),
    ...(indents.length > 0 && !isResult && { indents }),
    ...outlineOf(sheet),
    hiddenRows: [...(sheet.rowDefs ?? [])]
      .filter(([, row]) => row.hidden)
      .map(([index]) => index)
      .sort((a, b) => a - b),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden ? [index] : [])),
  }
}

function outlineOf(sheet: Sheet): Pick<SheetContent, 'outlineLevels'> {
  const outlineLevels = [...(sheet.rowDefs ?? [])].flatMap(([row, { outlineLevel: level = 0 }]) =>
    level > 0 ? [{ row, level }] : [],
  )
  return outlineLevels.length > 0 ? { outlineLevels } : {}
}

function cellValue(value: SheetValue | undefined, date1904: boolean): CellValue {
  if (value === null || value === undefined || value === '') return null
  return value instanceof Date ? dateToSerial(value, date1904) : value
}

/** Only the top left cell of a merged area shows; a value left behind in another one is nothing a person sees. */
function clearCovered(values: CellValue[][], merge: CellRange): void {
  for (let row = merge.firstRow; row <= merge.lastRow; row++) {
    const cells = values[row]
    if (!cells) return
    for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, cells.length - 1); column++)
      if (row > merge.firstRow || column > merge.firstColumn) cells[column] = null
  }
}

type ByCell = Map<number, Map<number, string>>

function cellDetails(sheet: Sheet) {
  const uncalculated: { row: number; column: number }[] = []
  const indents: NonNullable<SheetContent['indents']> = []
  const formulas: ByCell = new Map()
  const numberFormats: ByCell = new Map()
  const put = (target: ByCell, row: number, column: number, text: string) => {
    const cells = target.get(row) ?? new Map<number, string>()
    target.set(row, cells.set(column, text))
  }
  const shared = new Map<number, string>()
  for (const [address, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = address.split(',').map(Number)
    if (cell.style?.numFmt) put(numberFormats, row, column, cell.style.numFmt)
    const level = cell.style?.alignment?.indent ?? 0
    if (level > 0) indents.push({ row, column, level })
    const formula = formulaOf(cell, row, column, shared)
    if (!formula) continue
    put(formulas, row, column, `=${formula}`)
    if (cell.value === null || cell.value === undefined) uncalculated.push({ row, column })
  }
  return { formulas, numberFormats, uncalculated, indents }
}

/** A shared formula is written once; its followers hold only the number of it. */
function formulaOf(cell: Cell, row: number, column: number, shared: Map<number, string>): string | undefined {
  const { formula, formulaSharedIndex: index } = cell
  if (formula && index !== undefined) shared.set(index, a1ToR1C1(formula, row, column))
  if (formula !== '' || index === undefined) return formula
  const master = shared.get(index)
  return master === undefined ? undefined : r1c1ToA1(master, row, column)
}
