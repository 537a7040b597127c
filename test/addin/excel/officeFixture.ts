/** A workbook in the stand-in for Excel, with the port under test on genuine office.js. */
import type { Patience } from '../../../addin/excel/excelRun.ts'
import { officeWorkbook } from '../../../addin/excel/officeWorkbook.ts'
import type { RunControl, WorkbookPort } from '../../../addin/workbookPort.ts'
import type { ColumnModel, SheetModel } from '../../../core/contract/sheetModel.ts'
import type { CellWrite, ExistingTable, WritePlan } from '../../../core/contract/workbook.ts'
import { planWrites } from '../../../core/report/writePlan.ts'
import type { HostOptions } from '../../../desk/host/hostApplication.ts'
import { existingTables } from '../../../files/existingTables.ts'
import { type Booted, boot } from '../../desk/host/booted.ts'

/** Short enough for tests of waiting, long enough for an answer. */
const PATIENCE: Patience = { noticeMs: 20, giveUpMs: 150 }

export interface Fixture extends Booted {
  port: WorkbookPort
}

export async function openExcel(options: Partial<HostOptions> = {}, patience = PATIENCE): Promise<Fixture> {
  const booted = await boot(options)
  return { ...booted, port: officeWorkbook(booted, patience) }
}

export interface Followed extends RunControl {
  progress: [done: number, total: number][]
  waiting: boolean[]
  abort: AbortController
}

/** A run that remembers what it was told. */
export function followed(): Followed {
  const abort = new AbortController()
  const progress: Followed['progress'] = []
  const waiting: boolean[] = []
  return {
    abort,
    signal: abort.signal,
    progress,
    waiting,
    onProgress: (done, total) => progress.push([done, total]),
    onWaiting: state => waiting.push(state),
  }
}

/** Types rows into a sheet as a person would, the first cell at A1 or where told. */
export function type({ app }: Booted, sheet: string, rows: string[][], firstRow = 0, firstColumn = 0): void {
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) app.edit(sheet, firstRow + row, firstColumn + column, text)
  }
}

export async function readGrids(fixture: Fixture) {
  const result = await fixture.port.read(followed())
  if (!result.ok) throw new Error(result.failure.reason)
  return result.value
}

export async function existingOf(fixture: Fixture): Promise<ExistingTable[]> {
  return existingTables(await readGrids(fixture))
}

export async function apply(fixture: Fixture, plan: WritePlan) {
  const run = followed()
  return { result: await fixture.port.apply(plan, run), run }
}

/** What a run would write, from what is there now. */
export async function planOf(fixture: Fixture, models: SheetModel[]): Promise<WritePlan> {
  const grids = await readGrids(fixture)
  return planWrites(
    models,
    existingTables(grids),
    grids.sheets.map(sheet => sheet.name),
  )
}

/** A run as the pane does it: what is there is read, the difference is planned and written. */
export async function write(fixture: Fixture, models: SheetModel[]) {
  const plan = await planOf(fixture, models)
  return { plan, ...(await apply(fixture, plan)) }
}

const column = (id: string, numberFormat = 'General', align: ColumnModel['align'] = 'left'): ColumnModel => ({
  id,
  header: id,
  headers: [id],
  numberFormat,
  widthCharacters: 14,
  align,
})

/** A result sheet with one table of tasks: code, name, EV, AC and CPI as a live formula. */
export function costModel(rows: [code: string, name: string, ev: number, ac: number][]): SheetModel {
  const cells = rows.map(([code, name, ev, ac]): CellWrite[] => [
    { value: code },
    { value: name },
    { value: ev },
    { value: ac },
    { value: ev / ac, formula: '=KeduCost[[#This Row],[EV]]/KeduCost[[#This Row],[AC]]' },
  ])
  return {
    key: 'cost',
    name: 'Kedu Cost',
    names: ['Kedu Cost', 'Kedu 成本'],
    lines: ['Plant · Cost', 'As of 2026-10-31', '=SUM(1,2) is only text'],
    tables: [
      {
        name: 'KeduCost',
        firstRow: 4,
        firstColumn: 0,
        columns: [
          column('Code'),
          column('Name'),
          column('EV', '#,##0.00', 'right'),
          column('AC', '#,##0.00', 'right'),
          column('CPI', '0.00', 'right'),
        ],
        keyColumn: 0,
        rows: cells,
      },
    ],
    frozenRows: 5,
    landscape: true,
  }
}
