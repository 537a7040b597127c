/** Writing into cells: what a value or formula text becomes, protection, table headers, growing tables, change notices. */
import { box, type CellRange, cellCount, columnCount, includesCell, rowCount } from './address.ts'
import { type Cell, type CellContent, numberFormatOf } from './cell.ts'
import type { CellsChangeType } from './change.ts'
import { parseFormula } from './formulas/parser.ts'
import { tokenize } from './formulas/tokens.ts'
import { accessDenied, invalidArgument, wrongShape } from './hostError.ts'
import type { Sheet } from './sheet.ts'
import { growTables, renameHeaders } from './tableGrowth.ts'
import { isFormulaText, readTyped } from './typedInput.ts'
import type { WorkbookModel } from './workbookModel.ts'

/** null leaves a cell as it is. */
export type CellInput = string | number | boolean | null

/** Throws AccessDenied when the sheet is protected and a cell of the box is locked. */
export function checkUnlocked(sheet: Sheet, range: CellRange): void {
  if (!sheet.protection) return
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      if (sheet.isLocked(row, column)) throw accessDenied()
    }
  }
}

/** `[@EV]` and `[EV]` inside a table get the table's name: formulas are kept in the form that files use. */
export function canonicalFormula(
  workbook: WorkbookModel,
  formula: string,
  sheet: Sheet,
  row: number,
  column: number,
): string {
  if (!formula.includes('[')) return formula
  const own = workbook.tables.find(table => table.sheet === sheet && includesCell(table.range, row, column))
  const tokens = tokenize(formula.slice(1)) ?? []
  const rewritten = tokens.map(token => {
    if (token.kind !== 'structured') return token.text
    const open = token.text.indexOf('[')
    const table = token.text.slice(0, open) || own?.name
    if (table === undefined) throw invalidArgument()
    const thisRow = /^\[@(?:\[((?:'.|[^'[\]])*)\]|([^[\]:]*))\]$/.exec(token.text.slice(open))
    if (!thisRow) return table + token.text.slice(open)
    const name = thisRow[1] ?? thisRow[2]
    return name ? `${table}[[#This Row],[${name}]]` : `${table}[#This Row]`
  })
  return tokens.length === 0 ? formula : `=${rewritten.join('')}`
}

/** The formula as Excel shows it in its own table: `KeduCost[[#This Row],[EV]]` reads `[@EV]`. */
export function displayedFormula(
  workbook: WorkbookModel,
  formula: string,
  sheet: Sheet,
  row: number,
  column: number,
): string {
  if (!formula.includes('[#This Row]')) return formula
  const own = workbook.tables.find(table => table.sheet === sheet && includesCell(table.range, row, column))
  return formula.replace(
    /([\p{L}_\\][\p{L}\p{N}_.]*)\[\[#This Row\],\[((?:'.|[^'[\]])*)\]\]/gu,
    (_, table: string, name: string) => {
      const column = /^[\p{L}\p{N}_]+$/u.test(name) ? name : `[${name}]`
      return `${own?.name.toLowerCase() === table.toLowerCase() ? '' : table}[@${column}]`
    },
  )
}

function setFormula(
  workbook: WorkbookModel,
  cell: Cell,
  typed: string,
  sheet: Sheet,
  row: number,
  column: number,
): void {
  const formula = canonicalFormula(workbook, typed.startsWith('=') ? typed : `=${typed}`, sheet, row, column)
  if (parseFormula(formula.slice(1)) === null) throw invalidArgument()
  cell.formula = formula
  cell.value = null
}

/** Puts one input into one cell as Excel would understand it; formatting follows for dates and percentages. */
export function enter(workbook: WorkbookModel, sheet: Sheet, row: number, column: number, input: CellInput): void {
  if (input === null) return
  const cell = sheet.ensureCell(row, column)
  delete cell.isText
  if (cell.file) {
    const { richText: _, formulaType: _type, formulaDynamic: _dynamic, ...file } = cell.file
    cell.file = file
  }
  if (typeof input === 'string' && isFormulaText(input, numberFormatOf(cell))) {
    setFormula(workbook, cell, input, sheet, row, column)
    return
  }
  cell.formula = null
  if (typeof input !== 'string') cell.value = input
  else {
    const typed = readTyped(input, numberFormatOf(cell), workbook.locale, workbook.now)
    cell.value = typed.content
    if (typed.isText) cell.isText = true
    if (typed.numberFormat && numberFormatOf(cell) === 'General')
      cell.style = { ...cell.style, numFmt: typed.numberFormat }
  }
  sheet.dropIfEmpty(row, column)
}

/** The value of a range of one cell, to tell in its change event. */
const onlyValue = (sheet: Sheet, range: CellRange): CellContent | undefined =>
  cellCount(range) === 1 ? (sheet.cellAt(range.firstRow, range.firstColumn)?.value ?? null) : undefined

/** Writes a rectangle of inputs, or one input into every cell. */
export function writeRange(
  workbook: WorkbookModel,
  sheet: Sheet,
  range: CellRange,
  inputs: CellInput[][] | CellInput,
  changeType: CellsChangeType = 'RangeEdited',
): void {
  if (Array.isArray(inputs)) {
    const isRight = inputs.length === rowCount(range) && inputs.every(row => row.length === columnCount(range))
    if (!isRight) throw wrongShape()
  }
  checkUnlocked(sheet, range)
  const before = onlyValue(sheet, range)
  const grown = growTables(workbook, sheet, range)
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      const input = Array.isArray(inputs) ? inputs[row - range.firstRow]?.[column - range.firstColumn] : inputs
      enter(workbook, sheet, row, column, input ?? null)
    }
  }
  renameHeaders(workbook, sheet, range)
  workbook.calculation.contentsChanged(sheet, range)
  grown()
  const after = onlyValue(sheet, range)
  const details = before === undefined || after === undefined ? {} : { before, after }
  workbook.emit({ kind: 'cells', sheet, range, source: workbook.actor, changeType, ...details })
}

export type ClearWhat = 'All' | 'Contents' | 'Formats'

/** Clears contents, formats or both; merges stay unless formats go. */
export function clearRange(workbook: WorkbookModel, sheet: Sheet, range: CellRange, what: ClearWhat): void {
  if (sheet.protection) for (const [row, column] of sheet.cellsIn(range)) checkUnlocked(sheet, box(row, column))
  for (const [row, column, cell] of [...sheet.cellsIn(range)]) {
    if (what !== 'Formats') {
      cell.value = null
      cell.formula = null
      delete cell.isText
      delete cell.file
    }
    if (what !== 'Contents') cell.style = null
    sheet.dropIfEmpty(row, column)
  }
  if (what !== 'Formats') {
    renameHeaders(workbook, sheet, range)
    workbook.calculation.contentsChanged(sheet, range)
    workbook.emit({ kind: 'cells', sheet, range, source: workbook.actor, changeType: 'RangeEdited' })
  }
  if (what !== 'Contents') workbook.emit({ kind: 'format', sheet, range })
}
