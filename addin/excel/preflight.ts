/** What must be true before the first write: so that a run that cannot finish does not begin. */
import type { TableModel } from '../../core/contract/sheetModel.ts'
import type { CellValue, TableCreation, TableUpdate, WritePlan } from '../../core/contract/workbook.ts'
import { assert } from '../../core/result.ts'
import type { Conversation } from './excelRun.ts'
import { loadFilter, type TableFilter, tableFilter } from './filters.ts'
import { WorkbookFailureError } from './officeError.ts'

export interface Preflight {
  /** First row that is free on each sheet that gets another table. */
  freeRows: Map<string, number>
  /** Names of the new tables whose own place is empty. */
  roomy: Set<string>
  /** The filters of the tables that the plan updates. */
  filters: TableFilter[]
}

/** @throws a failure when a sheet or the workbook is protected, or a table is not as it was when the plan was made */
export async function preflight({ context, sync }: Conversation, plan: WritePlan): Promise<Preflight> {
  const { workbook } = context
  const sheets = loadSheets(workbook, plan)
  const updates = plan.filter(step => step.kind === 'update-table').map(step => loadUpdate(workbook, step))
  const additions = plan.filter(step => step.kind === 'create-table').map(step => loadAddition(workbook, step))
  const namesakes = plan.flatMap(step =>
    step.kind === 'create-sheet' ? [workbook.worksheets.getItemOrNullObject(step.model.name).load('name')] : [],
  )
  workbook.protection.load('protected')
  await sync()
  if (workbook.protection.protected && plan.some(step => step.kind === 'create-sheet')) {
    throw new WorkbookFailureError({ reason: 'workbook_protected' })
  }
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) throw changed(name)
    if (sheet.protection.protected) throw new WorkbookFailureError({ reason: 'sheet_protected', sheet: name })
  }
  for (const update of updates) if (!isAsPlanned(update)) throw changed(update.step.sheet)
  for (const { step, namesake } of additions) if (!namesake.isNullObject) throw changed(step.sheet)
  // Removing the sheets of a failed run goes by name, so a namesake of the user's must end the run before it begins.
  if (namesakes.some(sheet => !sheet.isNullObject)) {
    throw new WorkbookFailureError({ reason: 'host_failed', code: 'ItemAlreadyExists' })
  }
  return {
    freeRows: new Map(sheets.map(({ name, used }) => [name, used.isNullObject ? 0 : used.rowIndex + used.rowCount])),
    roomy: new Set(additions.flatMap(({ step, there }) => (there.isNullObject ? [step.table] : []))),
    filters: updates.flatMap(({ step, filter }) => tableFilter(step.table, filter)),
  }
}

function loadSheets(workbook: Excel.Workbook, plan: WritePlan) {
  const touched = [...new Set(plan.flatMap(step => (step.kind === 'create-sheet' ? [] : [step.sheet])))]
  return touched.map(name => {
    const sheet = workbook.worksheets.getItemOrNullObject(name)
    sheet.protection.load('protected')
    return { name, sheet, used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount') }
  })
}

function loadUpdate(workbook: Excel.Workbook, step: TableUpdate) {
  const table = workbook.tables.getItemOrNullObject(step.table).load('worksheet/name')
  const data = table.getDataBodyRange()
  const { headers, keyColumn } = step.before
  return {
    step,
    table,
    header: table.getHeaderRowRange().load('values'),
    // A key column that the table has lost is made anew: then any column tells how many rows there are.
    keys: data.getColumn(keyColumn < headers.length ? keyColumn : 0).load('values'),
    deleted: step.deletedRows.map(row => data.getRow(row).load('values')),
    filter: loadFilter(table),
  }
}

function isAsPlanned({ step, table, header, keys, deleted }: ReturnType<typeof loadUpdate>): boolean {
  if (table.isNullObject || table.worksheet.name !== step.sheet) return false
  const { before } = step
  if (!isSame([header.values[0] ?? []], [before.headers])) return false
  if (keys.values.length !== before.keys.length) return false
  const hasKeys = before.keyColumn < before.headers.length
  if (
    hasKeys &&
    !isSame(
      keys.values,
      before.keys.map(key => [key]),
    )
  )
    return false
  return isSame(
    deleted.map(row => row.values[0] ?? []),
    before.deleted,
  )
}

function isSame(now: CellValue[][], planned: CellValue[][]): boolean {
  return planned.every((cells, row) => {
    const found = now[row] ?? []
    return found.length === cells.length && cells.every((cell, column) => (cell ?? '') === found[column])
  })
}

function loadAddition(workbook: Excel.Workbook, step: TableCreation) {
  const { firstRow, firstColumn, rows, columns } = tableOf(step)
  const place = workbook.worksheets
    .getItemOrNullObject(step.sheet)
    .getRangeByIndexes(firstRow, firstColumn, Math.max(1, rows.length) + 1, columns.length)
  return {
    step,
    namesake: workbook.tables.getItemOrNullObject(step.table).load('name'),
    there: place.getUsedRangeOrNullObject(true).load('rowIndex'),
  }
}

export function tableOf({ model, table: name }: Pick<TableCreation, 'model' | 'table'>): TableModel {
  const table = model.tables.find(candidate => candidate.name === name)
  assert(table !== undefined, `the plan names the table ${name} that its sheet model has not`)
  return table
}

/** The user sorted, edited, renamed or deleted it between the reading and the writing, or an earlier attempt got half-way. */
function changed(sheet: string): WorkbookFailureError {
  return new WorkbookFailureError({ reason: 'changed_meanwhile', sheet })
}
