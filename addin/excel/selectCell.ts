/** Finds the cell of a finding again and selects it, also after rows were inserted or sorted. */
import type { CellTarget } from '../../core/contract/workbook.ts'
import { parseCell } from './address.ts'
import type { Conversation } from './excelRun.ts'
import { WorkbookFailureError } from './officeError.ts'

/** @throws a failure when the sheet or the row is no longer there */
export async function selectCell({ context, sync }: Conversation, target: CellTarget): Promise<void> {
  const cell = parseCell(target.cell)
  const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheet)
  const keys =
    cell && target.keyColumn && target.key !== undefined
      ? sheet.getRange(`${target.keyColumn}:${target.keyColumn}`).getUsedRangeOrNullObject(true)
      : null
  sheet.load('name')
  keys?.load('values,rowIndex')
  await sync()
  if (sheet.isNullObject) throw gone(target)
  const address = keys && cell ? addressByKey(keys, cell, target) : target.cell
  sheet.activate()
  sheet.getRange(address).select()
  await sync()
}

/** The cell in the row that bears the key; of several such rows the nearest to where it was. */
function addressByKey(keys: Excel.Range, cell: { column: string; row: number }, target: CellTarget): string {
  const key = target.key ?? ''
  const rows = rowsBearing(keys, key)
  const nearest = rows.toSorted((a, b) => Math.abs(a - cell.row) - Math.abs(b - cell.row))[0]
  const row = nearest ?? countedRow(keys, key)
  if (row === undefined) throw gone(target)
  return `${cell.column}${row}`
}

/** 1-based rows whose key cell holds the key. */
function rowsBearing(keys: Excel.Range, key: string): number[] {
  const values: unknown[][] = keys.isNullObject ? [] : keys.values
  return values.flatMap(([value], index) =>
    String(value ?? '').trim() === key.trim() ? [keys.rowIndex + index + 1] : [],
  )
}

/** Of equal ids the second has the key "T1#2", the third "T1#3". */
function countedRow(keys: Excel.Range, key: string): number | undefined {
  const [, id, count] = /^(.*)#(\d+)$/.exec(key) ?? []
  return id === undefined ? undefined : rowsBearing(keys, id)[Number(count) - 1]
}

function gone(target: CellTarget): WorkbookFailureError {
  return new WorkbookFailureError({ reason: 'row_gone', sheet: target.sheet, key: target.key ?? target.cell })
}
