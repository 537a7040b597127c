/** All files of a project → one Project, with what was found in each file and every doubt as a finding. */

import type { RawFinding } from '../contract/finding.ts'
import type { IntakeOptions, IntakeResult } from '../contract/intake.ts'
import type { LedgerEntry } from '../contract/ledger.ts'
import { LIMITS } from '../contract/limits.ts'
import type { Person } from '../contract/people.ts'
import type { Project, SourceTable } from '../contract/project.ts'
import type { Risk } from '../contract/risk.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { completeFinding, raise, sortFindings } from '../findings.ts'
import { cellFinder } from '../provenance.ts'
import { allLabels, moneyColumns, type PlacedLabel, type ReadingContext, readingContext, tableUnit } from './context.ts'
import { columnLetters, type DetectedTable, findTables } from './findTables.ts'
import { inspectionOf } from './foundTables.ts'
import { columnLetter } from './grid.ts'
import { actualEntries, joinBudget, joinLedger, TaskIndex } from './join.ts'
import { labelDate, labelText } from './labels.ts'
import { checkTotals, parentRows } from './parentRows.ts'
import { settlePredecessors } from './predecessors.ts'
import { type MatrixTable, readMatrix } from './rows/readMatrix.ts'
import { type ActualDraft, type BudgetDraft, readBudget, readContracts, readLedger } from './rows/readMoney.ts'
import { readPeople, readRegister } from './rows/readPeople.ts'
import { readPlan, type TaskDraft } from './rows/readPlan.ts'
import { readRisks } from './rows/readRisks.ts'
import { TableReader } from './tableReader.ts'
import { settleIds, settleParents } from './taskIds.ts'
import { parseNumberText } from './values/numbers.ts'

/** Rows of all tables as they are collected, before they are joined. */
interface Rows {
  tasks: TaskDraft[]
  durationUnits: ('working' | 'calendar')[]
  budget: BudgetDraft[]
  actuals: ActualDraft[]
  ledger: LedgerEntry[]
  contracts: NonNullable<Project['contracts']>
  matrices: MatrixTable[]
  risks: Risk[]
  people: Person[]
  registers: NonNullable<Project['registers']>
}

const noRows = (): Rows => ({
  tasks: [],
  durationUnits: [],
  budget: [],
  actuals: [],
  ledger: [],
  contracts: [],
  matrices: [],
  risks: [],
  people: [],
  registers: [],
})

function readTable(reader: TableReader, rows: Rows): void {
  const { kind } = reader.table
  if (kind === 'plan') {
    const plan = readPlan(reader)
    settleIds(plan.drafts)
    settleParents(plan.drafts)
    settlePredecessors(plan.drafts)
    rows.tasks.push(...plan.drafts)
    if (plan.durationUnit) rows.durationUnits.push(plan.durationUnit)
  } else if (kind === 'budget') {
    const budget = readBudget(reader)
    rows.budget.push(...budget.drafts)
    rows.actuals.push(...budget.actuals)
  } else if (kind === 'ledger') rows.ledger = rows.ledger.concat(readLedger(reader))
  else if (kind === 'contracts') rows.contracts.push(...readContracts(reader))
  else if (kind === 'raci') rows.matrices.push(readMatrix(reader))
  else if (kind === 'risks') rows.risks.push(...readRisks(reader))
  else if (kind === 'people') rows.people.push(...readPeople(reader))
  else if (kind === 'register') rows.registers.push(...readRegister(reader))
  const money = moneyColumns(reader.table)
  if (money.length > 0 && reader.table.rows.some(row => row.role === 'total' || row.role === 'subtotal')) {
    checkTotals(reader, money, parentRows(reader, money))
  }
}

/** Matrices of several sheets are one: parties once, rows in order. */
function joinMatrices(matrices: readonly MatrixTable[]): Project['matrix'] {
  if (matrices.length === 0) return undefined
  const scheme = matrices.find(matrix => matrix.scheme !== undefined)?.scheme
  return {
    ...(scheme !== undefined && { scheme }),
    parties: [...new Set(matrices.flatMap(matrix => matrix.parties))],
    rows: matrices.flatMap(matrix => matrix.rows),
    partySources: Object.assign({}, ...matrices.toReversed().map(matrix => matrix.partySources)),
  }
}

/** Ids of tables: the sheet's name, with a count where a sheet or another file repeats it. */
function tableIds(tables: readonly DetectedTable[]): string[] {
  const counts = new Map<string, number>()
  return tables.map(({ sheet }) => {
    const count = (counts.get(sheet.name) ?? 0) + 1
    counts.set(sheet.name, count)
    return count > 1 ? `${sheet.name}#${count}` : sheet.name
  })
}

function sourceTable(reader: TableReader): SourceTable {
  const { table, id } = reader
  const keyColumn = table.columns.get('id')
  return {
    id,
    sheet: table.sheet.name,
    kind: table.kind,
    columns: columnLetters(table),
    ...(keyColumn !== undefined && { keyColumn: columnLetter(keyColumn) }),
    headerRow: table.headerRow + 1,
    firstRow: (reader.rows[0] ?? table.headerRow) + 1,
    lastRow: (reader.rows[reader.rows.length - 1] ?? table.headerRow) + 1,
  }
}

/** The status date: stated, else the latest ledger or actual date, else today. */
function statusDateOf(
  rows: Rows,
  labels: readonly PlacedLabel[],
  options: IntakeOptions,
  findings: RawFinding[],
): string {
  if (options.statusDate !== undefined) return options.statusDate
  for (const label of labels) {
    const date = label.name === 'statusDate' ? labelDate(label.sheet, label, label.date1904) : null
    if (date) return date
  }
  const latest = (dates: readonly (string | undefined)[]) =>
    dates.reduce<string>((last, date) => (date !== undefined && date > last ? date : last), '')
  const ledger = latest(
    rows.ledger.map(entry => (['budget', 'forecast'].includes(entry.class) ? undefined : entry.date)),
  )
  const actuals = latest(rows.actuals.map(actual => actual.date))
  const booked = actuals > ledger ? actuals : ledger
  const progress = latest(rows.tasks.flatMap(({ task }) => [task.actualStart, task.actualFinish]))
  const date = booked > progress ? booked : progress || options.today
  const from = booked > progress ? 'ledger' : progress ? 'progress' : 'today'
  findings.push(raise('input/status-date-assumed', { kind: 'project', id: 'project' }, { date, from }))
  return date
}

/** The name: a labelled cell, else the file's name without its extension. */
function nameOf(workbooks: readonly WorkbookGrids[], labels: readonly PlacedLabel[]): string {
  const labelled = labels
    .filter(label => label.name === 'projectName')
    .map(label => labelText(label.sheet, label))
    .find(text => text !== '')
  return labelled ?? ((workbooks[0]?.workbook ?? '').replace(/\.[a-z0-9]{1,5}$/i, '') || 'project')
}

/** A labelled total of actuals as one entry without task, where no ledger books cost. */
function labelledActual(labels: readonly PlacedLabel[], rows: Rows, date: string): LedgerEntry[] {
  const label = labels.find(({ name }) => name === 'actualTotal')
  if (
    !label ||
    rows.ledger.some(entry => entry.class === 'actual') ||
    rows.tasks.some(({ task }) => task.actualCost !== undefined)
  )
    return []
  const value = label.text ?? label.sheet.value(label.valueRow, label.valueColumn)
  const amount =
    typeof value === 'number' ? value : typeof value === 'string' ? parseNumberText(value)?.value : undefined
  if (amount === undefined) return []
  return [
    {
      date,
      class: 'actual',
      amount,
      source: { sheet: label.sheet.name, cell: `${columnLetter(label.valueColumn)}${label.valueRow + 1}` },
    },
  ]
}

/** A ledger beyond the limit for objects travels as columns and rows. */
function ledgerForm(entries: LedgerEntry[]): NonNullable<Project['ledger']> {
  if (entries.length <= LIMITS.ledgerEntriesAsObjects) return entries
  const columns = [...new Set(entries.flatMap(entry => Object.keys(entry)))].filter(column => column !== 'source')
  return {
    columns,
    rows: entries.map(entry =>
      columns.map(column => (entry as unknown as Record<string, string | number | undefined>)[column] ?? null),
    ),
  }
}

function buildProject(
  rows: Rows,
  tables: SourceTable[],
  header: Project['project'],
  labels: readonly PlacedLabel[],
  findings: RawFinding[],
): Project {
  const tasks = rows.tasks.map(draft => draft.task)
  const index = new TaskIndex(tasks)
  const cellOf = cellFinder(tables)
  const budget = joinBudget(rows.budget, index, rows.ledger, findings, cellOf)
  const actuals = actualEntries(rows.actuals, budget.accounts, rows.ledger, header.statusDate, findings)
  const ledger = [
    ...joinLedger(rows.ledger, index, budget.accounts, findings, cellOf),
    ...actuals,
    ...labelledActual(labels, rows, header.statusDate),
  ]
  const matrix = joinMatrices(rows.matrices)
  const risks = rows.risks.map(risk =>
    risk.tasks ? { ...risk, tasks: risk.tasks.map(task => index.find(task) ?? task) } : risk,
  )
  return {
    project: header,
    tasks,
    ...(rows.people.length > 0 && { people: rows.people }),
    ...(matrix && { matrix }),
    ...(ledger.length > 0 && { ledger: ledgerForm(ledger) }),
    ...(budget.lines.length > 0 && { budget: budget.lines }),
    ...(rows.contracts.length > 0 && { contracts: rows.contracts }),
    ...(risks.length > 0 && { risks }),
    ...(rows.registers.length > 0 && { registers: rows.registers }),
    tables,
  }
}

function projectHeader(rows: Rows, context: ReadingContext, name: string, statusDate: string): Project['project'] {
  const calendar = rows.durationUnits.filter(unit => unit === 'calendar').length
  const durationUnit = calendar * 2 > rows.durationUnits.length ? 'calendar' : undefined
  return { name, currency: context.currency, statusDate, ...(durationUnit && { durationUnit }) }
}

/**
 * Reads all files as one project. Nothing is refused: a cell that cannot be read is a finding with its address, and
 * its row keeps what else it says. `project` is null when no file holds a table that Kedu knows.
 */
export function readProject(workbooks: readonly WorkbookGrids[], options: IntakeOptions): IntakeResult {
  const found = workbooks.map(findTables)
  const tables = found.flatMap(workbook => workbook.tables)
  const inspections = workbooks.flatMap((workbook, i) => {
    const result = found[i]
    return result ? [inspectionOf(workbook, result, options.language)] : []
  })
  if (tables.length === 0) return { inspections, project: null, findings: [] }
  const sheets = found.flatMap((result, i) =>
    result.sheets.map(sheet => ({ sheet, date1904: workbooks[i]?.date1904 ?? false })),
  )
  const labels = allLabels(sheets, tables)
  const context = readingContext(tables, labels, options)
  const findings: RawFinding[] = [...context.findings]
  const ids = tableIds(tables)
  const rows = noRows()
  const readers = tables.map((table, i) => new TableReader(table, ids[i] ?? '', tableUnit(table), context.order))
  for (const reader of readers) {
    readTable(reader, rows)
    for (const finding of reader.findings) findings.push(finding)
  }
  const statusDate = statusDateOf(rows, labels, options, findings)
  const header = projectHeader(rows, context, nameOf(workbooks, labels), statusDate)
  const project = buildProject(rows, readers.map(sourceTable), header, labels, findings)
  const completed = sortFindings(eachOnce(findings.map(completeFinding)))
  return { inspections: withFindings(inspections, completed), project, findings: completed }
}

/** A cell that two concepts read is reported once. */
const eachOnce = (findings: IntakeResult['findings']) => [
  ...new Map(findings.map(finding => [finding.id, finding])).values(),
]

/** Each inspection with the findings about its own sheets. */
function withFindings(
  inspections: IntakeResult['inspections'],
  findings: IntakeResult['findings'],
): IntakeResult['inspections'] {
  return inspections.map(inspection => {
    const sheets = new Set(inspection.tables.map(table => table.sheet))
    return {
      ...inspection,
      findings: findings.filter(({ source }) => source !== undefined && sheets.has(source.sheet)),
    }
  })
}
