/** Finds the cell of a finding again and selects it, also after rows or columns were inserted, moved or sorted. */
import type { CellTarget, HeaderTarget } from '../../core/contract/workbook.ts'
import { columnLetters, parseCell } from './address.ts'
import type { Conversation } from './excelRun.ts'
import { WorkbookFailureError } from './officeError.ts'

/** Rows in which headers are looked for: intake finds them in the first 40, and people insert some above. */
const HEADER_ROWS = '1:100'

/** @throws a failure when the sheet or the row is no longer there, or the sheet is hidden */
export async function selectCell({ context, sync }: Conversation, target: CellTarget): Promise<void> {
  const cell = parseCell(target.cell)
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet).load('name,visibility')
  const top = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(HEADER_ROWS)
  const isMovable = cell !== null && (target.header !== undefined || target.keyHeader !== undefined)
  if (isMovable) top.load('values,columnIndex')
  let keys = loadKeys(sheet, cell && target.keyColumn, target)
  await sync()
  if (sheet.isNullObject) throw gone(target)
  if (sheet.visibility !== 'Visible') throw new WorkbookFailureError({ reason: 'sheet_hidden', sheet: target.sheet })
  const columns = isMovable ? columnsNow(top, cell.column, target) : { cell: cell?.column, key: target.keyColumn }
  if (columns.key !== target.keyColumn) {
    keys = loadKeys(sheet, columns.key, target)
    await sync()
  }
  const address = cell ? `${columns.cell}${keys ? rowOf(keys, cell.row, target) : cell.row}` : target.cell
  sheet.activate()
  sheet.getRange(address).select()
  await sync()
}

/** The cells of the key column; null for a row without key. */
function loadKeys(sheet: Excel.Worksheet, column: string | null | undefined, { key }: CellTarget): Excel.Range | null {
  if (!column || key === undefined) return null
  return sheet.getRange(`${column}:${column}`).getUsedRangeOrNullObject(true).load('values,rowIndex')
}

/** The letters of both columns as they are now: by their headers, where one row has them, else as they were. */
function columnsNow(
  top: Excel.Range,
  cellColumn: string,
  { keyColumn, header, keyHeader }: CellTarget,
): { cell: string; key: string | undefined } {
  const rows: unknown[][] = top.isNullObject ? [] : top.values
  const wanted = [header, keyHeader].filter(one => one !== undefined)
  const common = rows.find(row => wanted.every(one => placeOf(one, row) !== undefined))
  const lettersOf = (one: HeaderTarget | undefined, before: string): string => {
    // A heading in several lines has them in different rows.
    const line = common ?? rows.find(row => one && placeOf(one, row) !== undefined)
    const place = one && line && placeOf(one, line)
    return place === undefined ? before : columnLetters(top.columnIndex + place)
  }
  return { cell: lettersOf(header, cellColumn), key: keyColumn && lettersOf(keyHeader, keyColumn) }
}

function placeOf({ text, nth }: HeaderTarget, row: unknown[]): number | undefined {
  return row.flatMap((cell, place) => (asText(cell) === text ? [place] : []))[nth - 1]
}

/** The row that bears the key; of several such rows the nearest to where it was. */
function rowOf(keys: Excel.Range, rowBefore: number, target: CellTarget): number {
  const key = target.key ?? ''
  const nearest = rowsBearing(keys, key).toSorted((a, b) => Math.abs(a - rowBefore) - Math.abs(b - rowBefore))[0]
  const row = nearest ?? countedRow(keys, key)
  if (row === undefined) throw gone(target)
  return row
}

/** 1-based rows whose key cell holds the key. */
function rowsBearing(keys: Excel.Range, key: string): number[] {
  const values: unknown[][] = keys.isNullObject ? [] : keys.values
  return values.flatMap(([value], index) => (asText(value) === key.trim() ? [keys.rowIndex + index + 1] : []))
}

/** Of equal ids the second has the key "T1#2", the third "T1#3". */
function countedRow(keys: Excel.Range, key: string): number | undefined {
  const [, id, count] = /^(.*)#(\d+)$/.exec(key) ?? []
  return id === undefined ? undefined : rowsBearing(keys, id)[Number(count) - 1]
}

const asText = (value: unknown) => String(value ?? '').trim()

function gone(target: CellTarget): WorkbookFailureError {
  return new WorkbookFailureError({ reason: 'row_gone', sheet: target.sheet, key: target.key ?? target.cell })
}
