/** Tables that repeat what other tables say: pivots, and those of dashboards. Read as data they would double the money. */
import { moneyColumns } from './context.ts'
import type { DetectedTable } from './detectedTable.ts'
import type { WorkbookTables } from './findTables.ts'
import { cellAddress } from './grid.ts'
import { fold, normalise } from './normalise.ts'

const SUMMARY_SHEET =
  /\b(dashboard|summary|overview|cockpit|pivot|report pack|scorecard)\b|看板|仪表|驾驶舱|概览|总览|汇总|透视/
/** What Excel and WPS write over and beside the labels of a pivot. */
const PIVOT_CORNER = /^(row labels|column labels|行标签|列标签)$/
const PIVOT_FIELD = /^((sum|count|average|max|min) of \S|(求和项|计数项|平均值项|最大值项|最小值项)\s*[:：])/

const isSummary = (table: DetectedTable) => SUMMARY_SHEET.test(fold(table.sheet.name).replace(/[_-]/g, ' '))

function isPivot(table: DetectedTable): boolean {
  const headings = [...table.notes, ...table.stack.texts.flat()]
  return (
    headings.some(text => PIVOT_CORNER.test(normalise(text))) || headings.some(text => PIVOT_FIELD.test(fold(text)))
  )
}

/** Whether a table of another kind of sheet says what this one sums up. */
function isSaidBy(other: DetectedTable, table: DetectedTable): boolean {
  if (other.rows.every(row => row.role !== 'data')) return false
  if (other.kind === table.kind) return true
  return (
    table.kind === 'budget' && other.kind === 'plan' && other.columns.has('budget') && moneyColumns(other).length > 0
  )
}

/** Rows of a summary that must agree, as a share of all. */
const AGREEING_MIN = 0.8
const NAMES_MIN = 2
/** Half a minor unit of most currencies. */
const TOLERANCE = 0.005
/** Columns that postings are summed by. */
const GROUPING_CONCEPTS = ['class', 'account', 'task', 'supplier', 'department', 'description', 'partner']

/** Sums of the amounts of a ledger by the texts of one of its columns. */
function sumsBy({ sheet, columns, rows }: DetectedTable, grouping: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  const amount = columns.get('amount') ?? columns.get('debit')
  if (amount === undefined) return sums
  for (const { row, role } of rows) {
    const value = sheet.value(row, amount)
    const name = normalise(sheet.filled(row, grouping)?.toString() ?? '')
    if (role === 'data' && typeof value === 'number') sums.set(name, (sums.get(name) ?? 0) + value)
  }
  return sums
}

/** Whether a block of names and amounts says, name by name, what the postings of a ledger add up to. */
function sumsUpLedger(table: DetectedTable, ledger: DetectedTable): boolean {
  const [name, amount] = [
    ['name', 'category', 'account', 'task'].flatMap(concept => table.columns.get(concept) ?? [])[0],
    table.columns.get('amount'),
  ]
  if (table.kind !== 'budget' || ledger.kind !== 'ledger' || name === undefined || amount === undefined) return false
  const rows = table.rows.filter(({ role }) => role === 'data').map(({ row }) => row)
  if (rows.length < NAMES_MIN || table.periods.length > 0) return false
  return GROUPING_CONCEPTS.flatMap(concept => ledger.columns.get(concept) ?? []).some(grouping => {
    const sums = sumsBy(ledger, grouping)
    const agreeing = rows.filter(row => {
      const sum = sums.get(normalise(table.sheet.text(row, name)))
      return sum !== undefined && Math.abs(sum - Number(table.sheet.value(row, amount))) < TOLERANCE
    })
    return agreeing.length >= NAMES_MIN && agreeing.length >= rows.length * AGREEING_MIN
  })
}

/** All files without the tables that only sum up others, but for those that a person wants; a sheet that lost its only tables is ignored, and says so. */
export function withoutSummaries(files: readonly WorkbookTables[]): WorkbookTables[] {
  const originals = files.flatMap(({ tables }) => tables.filter(table => !isSummary(table) && !isPivot(table)))
  const repeats = (table: DetectedTable) =>
    table.corrections?.table.kind === undefined &&
    (isPivot(table) ||
      (isSummary(table) && originals.some(other => isSaidBy(other, table))) ||
      originals.some(other => sumsUpLedger(table, other)))
  return files.map(file => {
    const dropped = file.tables.filter(repeats)
    if (dropped.length === 0) return file
    const tables = file.tables.filter(table => !dropped.includes(table))
    const isRead = (sheet: string) => tables.some(table => table.sheet.name === sheet)
    const leftOut = dropped.map(({ sheet, headerRow, stack }) => ({
      sheet: sheet.name,
      why: 'summary' as const,
      ...(isRead(sheet.name) && { cell: cellAddress(headerRow, stack.firstColumn) }),
    }))
    const once = new Map(leftOut.map(entry => [`${entry.sheet}!${entry.cell ?? ''}`, entry]))
    return { ...file, tables, ignored: [...file.ignored, ...once.values()] }
  })
}
