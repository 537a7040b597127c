/** Workbooks made for the tests. */
import { unzipSync } from 'fflate'
import { type WriteOptions, type WriteSheet, writeXlsx } from 'hucre'
import type { Report } from '../../core/contract/report.ts'
import type { ExistingTable } from '../../core/contract/workbook.ts'
import { reportSheets } from '../../core/report/sheets.ts'
import { planWrites } from '../../core/report/writePlan.ts'
import { type FileWorkbook, openWorkbook } from '../../files/openWorkbook.ts'
import { sampleReport } from '../core/report/sampleReport.ts'

/** A plan as a user would keep it: title, dates, a merge, a hidden row, a table, formulas, a chart. */
export const planSheet: WriteSheet = {
  name: 'Plan',
  rows: [
    ['Riverside plant', null, null, null],
    ['Task', 'Start', 'Cost', 'Double'],
    ['Walls', new Date(Date.UTC(2026, 9, 1)), 100.5, null],
    ['Roof', new Date(Date.UTC(2026, 9, 31)), 200, null],
    ['=not a formula', null, null, null],
  ],
  cells: new Map([
    ['2,3', { formula: 'C3*2', formulaResult: 201 }],
    ['3,3', { formula: 'IF(C4>0,"yes","no")', formulaResult: 'yes' }],
    ['3,2', { value: 200, style: { numFmt: '#,##0.00' } }],
  ]),
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
  rowDefs: new Map([[4, { hidden: true }]]),
  columns: [{ width: 20 }, {}, { hidden: true }],
  tables: [
    {
      name: 'UserPlan',
      range: 'A2:D4',
      columns: [{ name: 'Task' }, { name: 'Start' }, { name: 'Cost' }, { name: 'Double' }],
    },
  ],
  charts: [
    {
      type: 'column',
      title: 'Cost',
      series: [{ name: 'Cost', values: 'Plan!$C$3:$C$4', categories: 'Plan!$A$3:$A$4' }],
      anchor: { from: { row: 6, col: 0 }, to: { row: 20, col: 6 } },
    },
  ],
}

export const planBytes = (options: Partial<WriteOptions> = {}): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [planSheet, { name: 'Secret', rows: [['x']], veryHidden: true }],
    namedRanges: [{ name: 'Costs', range: 'Plan!$C$3:$C$4' }],
    ...options,
  })

/** Opens bytes that are known to be good. */
export async function opened(bytes: Uint8Array, name = 'plan.xlsx'): Promise<FileWorkbook> {
  const result = await openWorkbook(bytes, name)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const reopened = async (workbook: FileWorkbook): Promise<FileWorkbook> => opened(await workbook.save())

export interface RunOptions {
  language?: 'en' | 'zh'
  time?: string
  report?: Report
}

/** The plan of a run over the workbook. */
export function planOf(workbook: FileWorkbook, options: RunOptions = {}) {
  const { language = 'en', time = '2026-11-20 10:00:00', report = sampleReport() } = options
  const models = reportSheets(report, { language, run: { time, where: 'device' } })
  const names = workbook.grids().sheets.map(sheet => sheet.name)
  return planWrites(models, workbook.existingTables(), names)
}

/** Writes what a run over the workbook writes. */
export function runOver(workbook: FileWorkbook, options: RunOptions = {}): FileWorkbook {
  workbook.apply(planOf(workbook, options))
  return workbook
}

export function tableOf(workbook: FileWorkbook, name: string): ExistingTable {
  const table = workbook.existingTables().find(candidate => candidate.name === name)
  if (!table) throw new Error(`No table ${name}`)
  return table
}

/** Value of a cell of a table by the key of its row and the header of its column. */
export function cellOf(table: ExistingTable, key: string, header: string, keyHeader = table.headers[0] ?? '') {
  const column = (text: string) => table.headers.indexOf(text)
  const row = table.values.find(values => values[column(keyHeader)] === key)
  return row?.[column(header)] ?? null
}

/** Types a value into a cell of a table, as a user does. */
export function type(workbook: FileWorkbook, tableName: string, at: { row: number; header: string }, value: string) {
  const table = tableOf(workbook, tableName)
  workbook.apply([
    {
      kind: 'update-table',
      table: tableName,
      sheet: table.sheet,
      before: { headers: [], keyColumn: 0, keys: [], deleted: [] },
      headers: [],
      newColumns: [],
      cells: [{ row: at.row, column: table.headers.indexOf(at.header), write: { value } }],
      deletedRows: [],
      appendedRows: [],
      numberFormats: [],
    },
  ])
}

export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('base64')]))

export const textOf = (bytes: Uint8Array, part: string): string =>
  Buffer.from(partsOf(bytes).get(part) ?? '', 'base64').toString('utf8')
