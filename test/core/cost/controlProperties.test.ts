import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workCalendar } from '../../../core/calendar.ts'
import type { ControlFigures } from '../../../core/contract/costReport.ts'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { controlOf } from '../../../core/cost/control.ts'
import { type CostInput, readCost } from '../../../core/cost/reading.ts'
import { hierarchy } from '../../../core/hierarchy.ts'
import { numberedEntries } from '../../../core/ledgerEntries.ts'
import { toMinor } from '../../../core/money.ts'
import { cellFinder } from '../../../core/provenance.ts'
import { projectCalendars } from '../../../core/taskDates.ts'
import { projectOf, taskOf } from '../project.ts'

const LEDGERS = 10_000

type Parts = Parameters<typeof projectOf>[0]

/** The part of the engine alone, so that ten thousand ledgers take seconds. */
function controlIn(parts: Parts) {
  const project = projectOf(parts)
  const input: CostInput = {
    project,
    entries: numberedEntries(project.ledger),
    outline: hierarchy(project.tasks),
    calendars: projectCalendars(workCalendar({}), 'working'),
    earlySpans: new Map(),
    cellOf: cellFinder(undefined),
  }
  return controlOf(readCost(input))
}

const cents = fc.integer({ min: -20_000, max: 200_000 }).map(minor => minor / 100)
const rowArbitrary: fc.Arbitrary<LedgerEntry> = fc.record({
  class: fc.constantFrom('budget', 'change', 'commitment', 'actual', 'accrual', 'invoice', 'payment', 'forecast'),
  amount: cents,
  date: fc.constantFrom('2025-12-31', '2026-01-26', '2026-05-10', '2026-06-30', '2026-08-10'),
  account: fc.constantFrom('Steel', 'Labour', undefined),
  task: fc.constantFrom('T1', 'T2', undefined),
  supplier: fc.constantFrom('Acme', 'Bolt', undefined),
  department: fc.constantFrom('Works', undefined),
  partner: fc.constantFrom('North', undefined),
  document: fc.constantFrom('PO-1', 'PO-2', undefined),
  contract: fc.constantFrom('C1', undefined, undefined),
  status: fc.constantFrom('approved', 'pending', undefined),
}) as fc.Arbitrary<LedgerEntry>
const lineArbitrary = fc.record({
  account: fc.constantFrom('Steel', 'Labour', 'Travel'),
  period: fc.constantFrom('2026-01', '2026-Q2', '2026', undefined),
  task: fc.constantFrom('T1', undefined),
  amount: cents,
})
const projectArbitrary = fc.record({
  ledger: fc.array(rowArbitrary, { maxLength: 14 }),
  budget: fc.array(lineArbitrary, { maxLength: 4 }),
})
const fixed: Parts = {
  tasks: [taskOf({ budget: 700, department: 'Works' }), taskOf({ id: 'T2', budget: 30.5 })],
  contracts: [{ id: 'C1', supplier: 'Acme', value: 900, changes: 100, task: 'T1', signed: '2026-02-01' }],
  settings: { periods: { financialYearStartMonth: 4, monthCutOffDay: 25 } },
}

const ADDED = [
  ...(['originalBudget', 'changes', 'pendingChanges', 'commitments'] as const),
  ...(['actuals', 'accruals', 'openCommitments'] as const),
]
type Added = (typeof ADDED)[number]

const minorSum = (rows: readonly Partial<Record<string, unknown>>[], measure: string): number =>
  rows.reduce((sum, row) => sum + toMinor(Number(row[measure] ?? 0), 'CNY'), 0)

/** Rows with their keys in the order of the keys. */
const sorted = (part: ReturnType<typeof controlIn>) => ({
  ...part,
  control: part.control.toSorted((a, b) => String(a.account).localeCompare(String(b.account))),
  controlBy: Object.entries(part.controlBy).map(([dimension, rows]) => [
    dimension,
    rows.toSorted((a, b) => String(a.name).localeCompare(String(b.name))),
  ]),
  findings: part.findings.map(({ source: _source, ...finding }) => JSON.stringify(finding)).sort(),
})

describe(`of ${LEDGERS.toLocaleString('en')} ledgers`, () => {
  test('every dimension and every unit of period adds up to the total, to the minor unit', () => {
    fc.assert(
      fc.property(projectArbitrary, parts => {
        const { control, controlTotal, controlBy, controlPeriods } = controlIn({ ...fixed, ...parts })
        const total = (measure: Added) => toMinor(controlTotal?.[measure] ?? 0, 'CNY')
        for (const rows of [control, ...Object.values(controlBy)])
          for (const measure of ADDED) if (minorSum(rows, measure) !== total(measure)) expect(rows).toBe(measure)
        for (const unit of ['month', 'quarter', 'year']) {
          const rows = controlPeriods.filter(row => row.unit === unit)
          for (const measure of ['changes', 'commitments', 'actuals', 'accruals'] as const)
            if (minorSum(rows, measure) !== total(measure)) expect(rows).toBe(measure)
          if (minorSum(rows, 'budget') !== total('originalBudget')) expect(rows).toBe('budget')
        }
      }),
      { numRuns: LEDGERS },
    )
  })

  test('every row follows from its own figures', () => {
    fc.assert(
      fc.property(projectArbitrary, parts => {
        const { control, controlTotal } = controlIn({ ...fixed, ...parts })
        for (const row of [...control, controlTotal ?? []].flat()) expect(doesFollow(row)).toBe(true)
      }),
      { numRuns: LEDGERS / 10 },
    )
  })

  test('the order of entries and budget lines changes no figure and no finding', () => {
    fc.assert(
      fc.property(projectArbitrary, fc.infiniteStream(fc.nat()), ({ ledger, budget }, keys) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map(row => ({ row, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row)
        // Entries without an id are named by their place.
        const named = ledger.map((entry, index) => ({ ...entry, id: `E${index}` }))
        const one = sorted(controlIn({ ...fixed, ledger: named, budget }))
        expect(sorted(controlIn({ ...fixed, ledger: shuffled(named), budget: shuffled(budget) }))).toEqual(one)
      }),
      { numRuns: LEDGERS / 20 },
    )
  })

  test('amounts a hundred times as large give figures a hundred times as large, and the same findings', () => {
    const scaled = <T extends { amount: number }>(rows: readonly T[]) =>
      rows.map(row => ({ ...row, amount: Math.round(row.amount * 10_000) / 100 }))
    fc.assert(
      // Shares of an open commitment are rounded, so that documents of several accounts are left out here.
      fc.property(projectArbitrary, ({ ledger, budget }) => {
        const own = ledger.map((entry, index) => ({ ...entry, document: `D${index}`, contract: undefined }))
        const parts = { ledger: own as LedgerEntry[], budget }
        const [one, hundred] = [controlIn(parts), controlIn({ ledger: scaled(parts.ledger), budget: scaled(budget) })]
        expect(hundred.findings.map(({ rule, subject }) => [rule, subject])).toEqual(
          one.findings.map(({ rule, subject }) => [rule, subject]),
        )
        for (const measure of ADDED) {
          expect(minorSum(hundred.control, measure)).toBe(100 * minorSum(one.control, measure))
        }
      }),
      { numRuns: LEDGERS / 20 },
    )
  })
})

function doesFollow(row: ControlFigures): boolean {
  const minor = (measure: Exclude<keyof ControlFigures, 'missing'>) => toMinor(row[measure] ?? 0, 'CNY')
  const spent = minor('actuals') + minor('accruals') + minor('openCommitments')
  const isExplained = (measure: string) => row.missing.some(entry => entry.measure === measure)
  const checks = [
    minor('forecastAtCompletion') === spent + minor('forecastToComplete'),
    minor('openCommitments') >= 0,
    row.currentBudget === null
      ? row.available === null && row.varianceAtCompletion === null && isExplained('currentBudget')
      : minor('available') === minor('currentBudget') - spent &&
        minor('varianceAtCompletion') === minor('currentBudget') - minor('forecastAtCompletion') &&
        minor('currentBudget') === minor('originalBudget') + minor('changes'),
  ]
  return checks.every(Boolean)
}
