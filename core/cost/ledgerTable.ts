/** Whether the rows of a ledger table are entries. Each distinct value is checked once, so large tables stay fast. */
import { type LedgerTable, ledgerEntry } from '../contract/ledger.ts'
import type { SchemaIssue } from '../schemaIssues.ts'

type Cell = LedgerTable['rows'][number][number]
type Fault = Pick<SchemaIssue, 'code' | 'message'>

const REQUIRED = ['date', 'class', 'amount'] as const
const FIELDS = Object.keys(ledgerEntry.shape).filter(field => field !== 'source') as (keyof typeof ledgerEntry.shape)[]

/** What does not fit: a column that is missing or named twice, a row that is too long, a value of the wrong kind. */
export function ledgerTableIssues(table: LedgerTable): SchemaIssue[] {
  const issues = columnIssues(table.columns)
  if (issues.length > 0) return issues
  const checks = table.columns.map((column, index) => ({ column, index, faultOf: cellCheck(column) }))
  return table.rows.flatMap((row, at) => {
    const path = `ledger.rows[${at}]`
    if (row.length > table.columns.length) {
      return [{ path, code: 'too_big', message: `A row has at most ${table.columns.length} values.` }]
    }
    return checks.flatMap(({ column, index, faultOf }) => {
      const fault = faultOf(row[index] ?? null)
      return fault ? [{ path, code: fault.code, message: `${column}: ${fault.message}` }] : []
    })
  })
}

/** Columns that no entry has, as paths. */
export function unknownLedgerColumns(table: LedgerTable): (string | number)[][] {
  const known = new Set<string>(FIELDS)
  return table.columns.flatMap((column, index) => (known.has(column) ? [] : [['ledger', 'columns', index]]))
}

function columnIssues(columns: readonly string[]): SchemaIssue[] {
  const missing = REQUIRED.filter(field => !columns.includes(field)).map(field => ({
    path: 'ledger.columns',
    code: 'invalid_type',
    message: `The column ${field} is missing.`,
  }))
  const repeated = columns.flatMap((column, index) =>
    columns.indexOf(column) === index
      ? []
      : [{ path: `ledger.columns[${index}]`, code: 'invalid_value', message: `The column ${column} appears twice.` }],
  )
  return [...missing, ...repeated]
}

/** The check of one column; an unknown column takes anything, an empty cell is an absent field. */
function cellCheck(column: string): (cell: Cell) => Fault | null {
  const field = FIELDS.find(name => name === column)
  if (!field) return () => null
  const schema = ledgerEntry.shape[field]
  const known = new Map<Cell, Fault | null>()
  return cell => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const issue = schema.safeParse(cell ?? undefined).error?.issues[0]
    const fault = issue ? { code: issue.code, message: issue.message } : null
    known.set(cell, fault)
    return fault
  }
}
