/** A small report of three tasks, made by hand so that these tests need no engine. */
import type { Measures } from '../../../core/contract/costReport.ts'
import { type Report, report } from '../../../core/contract/report.ts'
import {
  costPerformanceIndex,
  estimateAtCompletion,
  schedulePerformanceIndex,
  toCompletePerformanceIndex,
} from '../../../core/cost/formulas.ts'
import { completeFinding, raise } from '../../../core/findings.ts'
import { roundHalfAway } from '../../../core/money.ts'

type Sums = [budget: number | null, planned: number | null, earned: number | null, actual: number | null]

/** Twelve measures of four sums, with the engine's own formulas. */
export function measures([budget, planned, earned, actual]: Sums, missing: Measures['missing'] = []): Measures {
  const estimate =
    budget === null || earned === null || actual === null ? null : estimateAtCompletion(budget, earned, actual).value
  const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : roundHalfAway(a - b, 2))
  return {
    budgetAtCompletion: budget,
    plannedValue: planned,
    earnedValue: earned,
    actualCost: actual,
    costVariance: difference(earned, actual),
    scheduleVariance: difference(earned, planned),
    costPerformanceIndex: earned === null || actual === null ? null : costPerformanceIndex(earned, actual).value,
    schedulePerformanceIndex:
      earned === null || planned === null ? null : schedulePerformanceIndex(earned, planned).value,
    estimateAtCompletion: estimate,
    estimateToComplete: estimate === null || actual === null ? null : estimate - actual,
    varianceAtCompletion: estimate === null || budget === null ? null : budget - estimate,
    toCompletePerformanceIndex:
      budget === null || earned === null || actual === null
        ? null
        : toCompletePerformanceIndex(budget, earned, actual).value,
    missing,
  }
}

const assumed = completeFinding(
  raise('input/status-date-assumed', { kind: 'project', id: 'project' }, { date: '2026-10-31', from: 'ledger' }),
)
const unreadable = completeFinding(
  raise(
    'input/setting-unreadable',
    { kind: 'task', id: '1.1' },
    { setting: 'x', value: '=1+1' },
    { source: { sheet: 'Plan', cell: 'C4' }, amount: 1234.5 },
  ),
)

/** Fresh each time, so that a test may change it. */
export function sampleReport(): Report {
  const actualMissing = { measure: 'actualCost', reason: 'no_actuals', source: { sheet: 'Plan', cell: 'F9' } }
  return report.parse({
    engine: { version: '0.1.0', rules: '0.1.0' },
    digest: 'abcdef0123456789',
    resultDigest: 'ffff000011112222',
    project: {
      project: { name: 'Riverside plant', currency: 'CNY', statusDate: '2026-10-31' },
      tasks: [
        { id: '1.1', name: '=HYPERLINK("http://example.com")', owner: 'Li', department: 'Finance' },
        { id: '1.2', name: 'Walls', owner: 'Wang' },
        { id: '1.3', name: 'Roof' },
      ],
      people: [{ name: 'Wang', department: 'Works' }],
      risks: [
        { id: 'R1', description: 'Flood', owner: 'Wang', response: { strategy: 'avoid', action: 'build a dam' } },
      ],
      tables: [{ id: 't', sheet: 'Plan', kind: 'plan', columns: {} }],
    },
    findings: [unreadable, assumed],
    responsibility: {
      parties: [
        { name: 'Li', R: 1, A: 2, C: 0, I: 1 },
        { name: '+Wang', R: 1, A: 0, C: 0, I: 1, S: 2 },
      ],
      departments: [],
      coverage: [],
      unowned: null,
      stress: [],
      workload: [],
      dutyConflicts: [],
      livedDuties: [],
    },
    cost: {
      totals: measures([300, 150, 120, 130.55], [{ measure: 'actualCost', reason: 'no_actuals', task: '1.3' }]),
      tasks: [
        { id: '1.1', ...measures([100, 100, 80, 90.55]) },
        { id: '1.2', ...measures([100, 50, 40, 40]) },
        { id: '1.3', ...measures([100, 0, 0, null], [actualMissing, { ...actualMissing, measure: 'costVariance' }]) },
      ],
      periods: [],
      forecasts: {},
      earnedSchedule: null,
      control: [],
      contracts: [],
      controlTotal: null,
      controlBy: { task: [], department: [], supplier: [], partner: [] },
      controlPeriods: [],
      cashFlow: [],
      cash: null,
      warnings: [],
      benefit: null,
    },
    schedule: null,
    risk: {
      register: [
        {
          id: 'R1',
          probability: 0.3,
          impact: 0.8,
          score: 0.24,
          band: 'high',
          rank: 1,
          expectedLoss: 3000,
          residualScore: null,
          residualExpectedLoss: null,
          missing: [{ measure: 'residualScore', reason: 'no_probability' }],
        },
      ],
      exposure: { expectedLoss: 3000, missing: [] },
      matrix: null,
      candidates: [],
      simulation: null,
    },
    registers: null,
    partners: null,
    scorecard: null,
  })
}

/** Makes the sums of the total those of the tasks, after a test changed the tasks. */
export function totalled(changed: Report): Report {
  if (!changed.cost) return changed
  const { tasks } = changed.cost
  const sum = (name: 'budgetAtCompletion' | 'plannedValue' | 'earnedValue' | 'actualCost') =>
    roundHalfAway(
      tasks.reduce((total, task) => total + (task[name] ?? 0), 0),
      2,
    )
  const sums: Sums = [sum('budgetAtCompletion'), sum('plannedValue'), sum('earnedValue'), sum('actualCost')]
  return { ...changed, cost: { ...changed.cost, totals: measures(sums) } }
}
