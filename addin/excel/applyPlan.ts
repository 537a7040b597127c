/** Applies a write plan: all of it, or as little as Excel allows. */
import type { SheetModel, TableModel } from '../../core/contract/sheetModel.ts'
import type { TableUpdate, WorkbookFailure, WritePlan } from '../../core/contract/workbook.ts'
import { assert, type Result, success } from '../../core/result.ts'
import type { RunControl } from '../workbookPort.ts'
import { createFormulas, createSheet, createTable, writeLines } from './createSheet.ts'
import { type Conversation, inExcel, type Patience } from './excelRun.ts'
import { type OfficeHost, supports } from './officeHost.ts'
import { belowWhatStands, type Preflight, preflight } from './preflight.ts'
import { deleteRows, updateFormulas, updateValues } from './updateTable.ts'
import { WriteQueue } from './writeQueue.ts'

/**
 * Checks first whether everything can be written, then writes: values and tables, then formulas, then deletions. Sheets
 * that a failed run made are removed again.
 */
export async function applyPlan(
  host: OfficeHost,
  plan: WritePlan,
  control: RunControl,
  patience: Patience,
): Promise<Result<null, WorkbookFailure>> {
  if (plan.length === 0) return success(null)
  let begun = false
  const result = await inExcel(host, control, patience, async conversation => {
    const checked = await preflight(conversation, plan)
    begun = true
    await writeAll(conversation, plan, checked, control, supports(host, '1.9'))
    return null
  })
  if (!result.ok && begun) await inExcel(host, calmly(control), patience, undo(plan))
  return result
}

async function writeAll(
  conversation: Conversation,
  plan: WritePlan,
  checked: Preflight,
  control: RunControl,
  withPrintSetup: boolean,
): Promise<void> {
  const { context } = conversation
  const queue = new WriteQueue(conversation, control, cellCount(plan))
  context.runtime.enableEvents = false
  context.application.suspendApiCalculationUntilNextSync()
  context.application.suspendScreenUpdatingUntilNextSync()
  const formulas: (() => Promise<void>)[] = []
  const deletions: (() => Promise<void>)[] = []
  for (const step of plan) {
    switch (step.kind) {
      case 'create-sheet':
        await createSheet(queue, step.model, withPrintSetup)
        for (const table of step.model.tables) formulas.push(() => formulasOf(queue, step.model.name, table))
        break
      case 'create-table': {
        const table = belowWhatStands(tableOf(step.model, step.table), checked.freeRows.get(step.sheet) ?? 0)
        await createTable(queue, context.workbook.worksheets.getItem(step.sheet), table)
        formulas.push(() => formulasOf(queue, step.sheet, table))
        break
      }
      case 'update-table': {
        const place = placeOf(checked, step)
        await updateValues(queue, step, place)
        formulas.push(() => updateFormulas(queue, step, place))
        deletions.push(() => deleteRows(queue, step))
        break
      }
      case 'update-lines':
        writeLines(context.workbook.worksheets.getItem(step.sheet), step.lines)
        break
    }
  }
  for (const write of [...formulas, ...deletions]) await write()
  context.runtime.enableEvents = true
  await queue.flush()
}

function formulasOf(queue: WriteQueue, sheetName: string, table: TableModel): Promise<void> {
  return createFormulas(queue, queue.context.workbook.worksheets.getItem(sheetName), table)
}

function tableOf(model: SheetModel, name: string): TableModel {
  const table = model.tables.find(candidate => candidate.name === name)
  assert(table !== undefined, `the plan names the table ${name} that its sheet model has not`)
  return table
}

function placeOf(checked: Preflight, update: TableUpdate) {
  const place = checked.places.get(update.table)
  assert(place !== undefined, `the table ${update.table} was looked up before the writing`)
  return place
}

const cellCount = (plan: WritePlan) => plan.reduce((sum, step) => sum + cellsOfStep(step), 0)

function cellsOfStep(step: WritePlan[number]): number {
  switch (step.kind) {
    case 'create-sheet':
      return step.model.tables.reduce((cells, table) => cells + cellsOf(table), 0)
    case 'create-table':
      return cellsOf(tableOf(step.model, step.table))
    case 'update-table':
      return step.cells.length + step.appendedRows.reduce((cells, row) => cells + row.length, 0)
    case 'update-lines':
      return step.lines.length
  }
}

const cellsOf = (table: TableModel) => (table.rows.length + 1) * table.columns.length

/** Events on again, and the new sheets gone. */
function undo(plan: WritePlan) {
  const created = plan.flatMap(step => (step.kind === 'create-sheet' ? [step.model.name] : []))
  return async ({ context, sync, syncWrites }: Conversation): Promise<void> => {
    context.runtime.enableEvents = true
    const sheets = created.map(name => context.workbook.worksheets.getItemOrNullObject(name).load('name'))
    await sync()
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete()
    await syncWrites()
  }
}

/** Tidying up is not cancelled and reports no progress. */
function calmly(control: RunControl): RunControl {
  return { signal: new AbortController().signal, onProgress() {}, onWaiting: control.onWaiting }
}
