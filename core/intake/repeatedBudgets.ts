/** A budget that stands twice, once in sum and once by month, counts once. */

import type { RawFinding } from '../contract/finding.ts'
import type { BudgetLine } from '../contract/ledger.ts'
import type { Source } from '../contract/primitives.ts'
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'
import { joinKey } from './normalise.ts'

/** Accounts that two tables must have in common, as a share of the smaller one, to be the same budget. */
const SHARED_MIN = 0.8
const ACCOUNTS_MIN = 3

interface Table {
  lines: BudgetLine[]
  accounts: Set<string>
  isPhased: boolean
}

function byTable(lines: readonly BudgetLine[]): Map<string, Table> {
  const tables = new Map<string, Table>()
  for (const line of lines) {
    const id = line.source?.table ?? ''
    const table = tables.get(id) ?? { lines: [], accounts: new Set<string>(), isPhased: false }
    tables.set(id, table)
    table.lines.push(line)
    table.isPhased ||= line.period !== undefined
    const name = line.account ?? line.task
    if (name !== undefined) table.accounts.add(joinKey(name))
  }
  return tables
}

function isSame(sum: Table, phased: Table): boolean {
  if (sum.isPhased || !phased.isPhased || sum.accounts.size < ACCOUNTS_MIN) return false
  const shared = [...sum.accounts].filter(account => phased.accounts.has(account)).length
  return shared >= Math.min(sum.accounts.size, phased.accounts.size) * SHARED_MIN
}

/** Where the lines of a table stand, as a person finds them: sheet and range of cells. */
export function placeOf(lines: readonly { source?: Source | undefined }[]): string {
  const cells = lines.flatMap(({ source }) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(source?.cell ?? '') ?? []
    return letters === '' ? [] : [{ letters, row: Number(row) }]
  })
  const columns = cells.map(({ letters }) => letters).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const rows = cells.map(({ row }) => row).sort((a, b) => a - b)
  const { workbook, sheet = '' } = lines[0]?.source ?? {}
  const place = workbook === undefined ? sheet : `[${workbook}]${sheet}`
  return columns.length === 0 ? place : `${place}!${columns[0]}${rows[0]}:${columns.at(-1)}${rows.at(-1)}`
}

/** The lines that count: of an estimate and its phasing by month the latter, with a finding that says so. */
export function withoutRepeats(lines: readonly BudgetLine[], findings: RawFinding[]): BudgetLine[] {
  const tables = [...byTable(lines)]
  if (tables.length < 2) return [...lines]
  const dropped = new Set<string>()
  for (const [id, table] of tables) {
    const phased = tables.find(([, other]) => isSame(table, other))
    const source = table.lines[0]?.source
    if (!phased || !source) continue
    dropped.add(id)
    const cell = placeName(source)
    const params = { table: placeOf(table.lines), other: placeOf(phased[1].lines) }
    findings.push(raise('input/budget-twice', { kind: 'cell', id: cell }, params, { source }))
  }
  return lines.filter(line => !dropped.has(line.source?.table ?? ''))
}
