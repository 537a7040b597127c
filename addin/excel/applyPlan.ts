/** Applies a write plan: all of it, or as little as Excel allows. */
import type { SheetModel, TableModel } from '../../core/contract/sheetModel.ts'
import type { WorkbookFailure, WritePlan } from '../../core/contract/workbook.ts'
import { type Result, success } from '../../core/result.ts'
import type { RunControl } from '../workbookPort.ts'
import { type NewTables, writeCharts } from './charts.ts'
import { createFormulas, createSheet, createTable, writeLines } from './createSheet.ts'
import { type Conversation, inExcel, type Patience } from './excelRun.ts'
import { putFiltersBack, type TableFilter, takeFiltersOff } from './filters.ts'
import { FreePlaces } from './freePlaces.ts'
import { type OfficeHost, supports } from './officeHost.ts'
import { type Preflight, preflight, tableOf } from './preflight.ts'
import { deleteRows, updateFormulas, updateValues } from './updateTable.ts'
import { WriteQueue } from './writeQueue.ts'

/**
 * Checks first whether everything can be written, then writes: values and tables, then formulas, deletions and
 * charts. Sheets
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
  let filters: TableFilter[] = []
  const result = await inExcel(host, control, patience, async conversation => {
    const checked = await preflight(conversation, plan)
    begun = true
    filters = checked.filters
    await writeAll(conversation, plan, checked, control, supports(host, '1.9'))
    return null
  })
  if (!result.ok && begun) await inExcel(host, calmly(control), patience, undo(plan))
  // A filter that Excel does not take back is lost, the results are not: the run has not failed for that.
  if (filters.length > 0) await inExcel(host, calmly(control), patience, batch => putFiltersBack(batch, filters))
  return result
}

async function writeAll(
  conversation: Conversation,
  plan: WritePlan,
  checked: Preflight,
  control: RunControl,
  withPageAndInput: boolean,
): Promise<void> {
  const { context } = conversation
  const queue = new WriteQueue(conversation, control, cellCount(plan))
  const places = new FreePlaces(checked, plan)
  context.runtime.enableEvents = false
  context.application.suspendApiCalculationUntilNextSync()
  context.application.suspendScreenUpdatingUntilNextSync()
  takeFiltersOff(conversation, checked.filters)
  const formulas: (() => Promise<void>)[] = []
  const deletions: (() => Promise<void>)[] = []
  const newTables: NewTables[] = []
  for (const step of plan) {
    if (step.kind !== 'create-sheet') queue.changesInPlace()
    switch (step.kind) {
      case 'create-sheet':
        await createSheet(queue, step.model, withPageAndInput)
        newTables.push({ sheet: step.model.name, model: step.model, tables: step.model.tables })
        for (const table of step.model.tables) formulas.push(() => formulasOf(queue, step.model.name, table))
        break
      case 'create-table': {
        const table = places.of(step)
        await createTable(queue, context.workbook.worksheets.getItem(step.sheet), table)
        newTables.push({ sheet: step.sheet, model: step.model, tables: [table] })
        formulas.push(() => formulasOf(queue, step.sheet, table))
        break
      }
      case 'update-table':
        await updateValues(queue, step)
        formulas.push(() => updateFormulas(queue, step))
        deletions.push(() => deleteRows(queue, step))
        break
      case 'update-lines':
        writeLines(context.workbook.worksheets.getItem(step.sheet), step.lines)
        break
    }
  }
  for (const write of [...formulas, ...deletions]) await write()
  await writeCharts(
    queue,
    newTables,
    plan.filter(step => step.kind === 'update-chart'),
  )
  context.runtime.enableEvents = true
  await queue.flush()
}

function formulasOf(queue: WriteQueue, sheetName: string, table: TableModel): Promise<void> {
  return createFormulas(queue, queue.context.workbook.worksheets.getItem(sheetName), table)
}

const cellCount = (plan: WritePlan) => plan.reduce((sum, step) => sum + cellsOfStep(step), 0)

function cellsOfStep(step: WritePlan[number]): number {
  switch (step.kind) {
    case 'create-sheet':
      return step.model.tables.reduce((cells, table) => cells + cellsOf(table), 0)
    case 'create-table':
      return cellsOf(tableOf(step))
    case 'update-table':
      return step.cells.length + step.appendedRows.reduce((cells, row) => cells + row.length, 0)
    case 'update-lines':
      return step.lines.length
    case 'update-chart':
      return 0
  }
}

const cellsOf = (table: TableModel) => (table.rows.length + 1) * table.columns.length

/** Events on again, and the new sheets gone. */
function undo(plan: WritePlan) {
  const created = plan.flatMap(step => (step.kind === 'create-sheet' ? [step.model] : []))
  return async ({ context, sync, syncWrites }: Conversation): Promise<void> => {
    context.runtime.enableEvents = true
    const sheets = created.map(model => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(model.name)
      const used = sheet.getUsedRangeOrNullObject(true).load('address')
      return { model, sheet, used, title: sheet.getRange('A1').load('values') }
    })
    await sync()
    for (const { model, sheet, used, title } of sheets) {
      if (!sheet.isNullObject && (used.isNullObject || isTitleOf(model, title))) sheet.delete()
    }
    await syncWrites()
  }
}

/** A sheet of that name which a colleague added at the same moment does not begin as ours does. */
const isTitleOf = (model: SheetModel, cell: Excel.Range) =>
  cell.values[0]?.[0] === (model.lines[0] ?? model.tables[0]?.columns[0]?.header)

/** Tidying up is not cancelled and reports no progress. */
function calmly(control: RunControl): RunControl {
  return { signal: new AbortController().signal, onProgress() {}, onWaiting: control.onWaiting }
}
