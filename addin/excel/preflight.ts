/** What must be true before the first write: so that a run that cannot finish does not begin. */
import type { TableModel } from '../../core/contract/sheetModel.ts'
import type { WritePlan } from '../../core/contract/workbook.ts'
import type { Conversation } from './excelRun.ts'
import { WorkbookFailureError } from './officeError.ts'
import type { TablePlace } from './updateTable.ts'

export interface Preflight {
  /** The place of every table that the plan updates. */
  places: Map<string, TablePlace>
  /** First row that is free on each sheet that gets another table. */
  freeRows: Map<string, number>
}

/** @throws a failure when a sheet or the workbook is protected, or a table is no longer there */
export async function preflight({ context, sync }: Conversation, plan: WritePlan): Promise<Preflight> {
  const { workbook } = context
  const touched = [...new Set(plan.flatMap(step => (step.kind === 'create-sheet' ? [] : [step.sheet])))]
  const sheets = touched.map(name => ({ name, sheet: workbook.worksheets.getItemOrNullObject(name) }))
  for (const { sheet } of sheets) sheet.protection.load('protected')
  const used = sheets.map(({ name, sheet }) => ({
    name,
    range: sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount'),
  }))
  const tables = plan
    .filter(step => step.kind === 'update-table')
    .map(step => ({ step, table: workbook.tables.getItemOrNullObject(step.table) }))
  const ranges = tables.map(({ step, table }) => ({
    step,
    table,
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }))
  const created = plan.flatMap(step => (step.kind === 'create-sheet' ? [step.model.name] : []))
  const namesakes = created.map(name => workbook.worksheets.getItemOrNullObject(name).load('name'))
  workbook.protection.load('protected')
  await sync()
  if (workbook.protection.protected && plan.some(step => step.kind === 'create-sheet')) {
    throw new WorkbookFailureError({ reason: 'workbook_protected' })
  }
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) throw vanished()
    if (sheet.protection.protected) throw new WorkbookFailureError({ reason: 'sheet_protected', sheet: name })
  }
  if (ranges.some(({ table }) => table.isNullObject)) throw vanished()
  // Removing the sheets of a failed run goes by name, so a namesake of the user's must end the run before it begins.
  if (namesakes.some(sheet => !sheet.isNullObject)) {
    throw new WorkbookFailureError({ reason: 'host_failed', code: 'ItemAlreadyExists' })
  }
  return {
    places: new Map(ranges.map(({ step, range }) => [step.table, placeOf(range)])),
    freeRows: new Map(used.map(({ name, range }) => [name, range.isNullObject ? 0 : range.rowIndex + range.rowCount])),
  }
}

/** Rows left empty between what stands on a sheet and a table that is added below it. */
const GAP_ROWS = 2

/** The table where the model says, or below everything that stands on the sheet: never over what a person typed. */
export function belowWhatStands(model: TableModel, freeRow: number): TableModel {
  return freeRow <= model.firstRow ? model : { ...model, firstRow: freeRow + GAP_ROWS }
}

function placeOf(range: Excel.Range): TablePlace {
  return {
    headerRow: range.rowIndex,
    firstColumn: range.columnIndex,
    rowCount: range.rowCount - 1,
    columnCount: range.columnCount,
  }
}

/** The user deleted or renamed it between the reading and the writing. */
function vanished(): WorkbookFailureError {
  return new WorkbookFailureError({ reason: 'host_failed', code: 'ItemNotFound' })
}
