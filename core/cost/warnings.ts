/** Early warnings (财务预警): a table of rules over the figures of the report, each green, amber, red or not known. */
import type { EarlyWarning } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import { WARNING_IDS, type WarningId, type WarningLimit, warningLimit } from '../contract/warningLimits.ts'
import { type Measure, type Measurement, PROJECT, type WarningFigures } from './warningFigures.ts'
import { warningFindings } from './warningFindings.ts'
import { budgetWarnings } from './warningsOfBudget.ts'
import { cashWarnings } from './warningsOfCash.ts'
import { purchaseWarnings } from './warningsOfPurchases.ts'
import { workWarnings } from './warningsOfWork.ts'

/** Subjects that a rule lists, the worst first; more would hide the others. */
const SUBJECTS_MAX = 20

const MEASURES: Record<WarningId, Measure> = {
  ...budgetWarnings,
  ...workWarnings,
  ...purchaseWarnings,
  ...cashWarnings,
}

export interface WarningsAnswer {
  warnings: EarlyWarning[]
  findings: RawFinding[]
}

/**
 * Judges every rule. Subjects that are amber or red are listed; where there is none, one row of the project says that the
 * rule is green, with the value nearest to its limits, or why nothing is known.
 */
export function earlyWarnings(figures: WarningFigures): WarningsAnswer {
  const warnings = WARNING_IDS.flatMap(id => judged(id, figures))
  return { warnings, findings: warningFindings(warnings, figures) }
}

function judged(id: WarningId, figures: WarningFigures): EarlyWarning[] {
  const limit = warningLimit(id, figures.project.settings?.thresholds)
  const measured = MEASURES[id](figures)
  if (!Array.isArray(measured)) return [unknown(id, limit, measured.reason)]
  const known = measured.filter(({ value }) => Number.isFinite(value))
  const rows = known.map(measurement => judgedOne(id, limit, measurement)).sort(worstFirst)
  const [worst] = rows
  if (!worst) return [unknown(id, limit, 'too_large')]
  const raised = rows.filter(row => row.state !== 'green').slice(0, SUBJECTS_MAX)
  if (raised.length > 0) return raised
  const { source: _source, ...green } = worst
  return [{ ...green, subject: PROJECT, amount: null }]
}

function judgedOne(id: WarningId, limit: WarningLimit, measurement: Measurement): EarlyWarning {
  const { subject, value, source } = measurement
  const [previous, amount] = [finite(measurement.previous), finite(measurement.amount)]
  const state = stateOf(value, limit)
  const before = previous === null ? null : stateOf(previous, limit)
  return {
    warning: id,
    subject,
    value,
    previousValue: previous,
    amber: limit.amber,
    red: limit.red,
    badSide: limit.badSide,
    state,
    trend: previous === null ? null : trendOf(value, previous, limit),
    isLasting: state !== 'green' && before !== null && before !== 'green',
    amount,
    reason: null,
    ...(source && { source }),
  }
}

/** Sums of amounts that are each within limits may be beyond what a number can hold. */
const finite = (value: number | null | undefined): number | null =>
  value !== undefined && value !== null && Number.isFinite(value) ? value : null

const unknown = (id: WarningId, { amber, red, badSide }: WarningLimit, reason: string): EarlyWarning => ({
  warning: id,
  subject: PROJECT,
  value: null,
  previousValue: null,
  amber,
  red,
  badSide,
  state: null,
  trend: null,
  isLasting: false,
  amount: null,
  reason,
})

/** Beyond a limit, not at it; sums in binary leave a trace that is no difference. */
function stateOf(value: number, { amber, red, badSide }: WarningLimit): 'green' | 'amber' | 'red' {
  const isBeyond = (limit: number) => (badSide === 'above' ? value - limit : limit - value) > TRACE
  if (isBeyond(red)) return 'red'
  return isBeyond(amber) ? 'amber' : 'green'
}

function trendOf(value: number, previous: number, { badSide }: WarningLimit): 'better' | 'steady' | 'worse' {
  if (Math.abs(value - previous) <= TRACE) return 'steady'
  return value > previous === (badSide === 'above') ? 'worse' : 'better'
}

const TRACE = 1e-9

const STATE_ORDER = { red: 0, amber: 1, green: 2 }

/** By light, then by money at stake, then by distance on the bad side; equal ones by name, whatever the order of the input. */
function worstFirst(a: EarlyWarning, b: EarlyWarning): number {
  const side = a.badSide === 'above' ? 1 : -1
  const light = STATE_ORDER[a.state ?? 'green'] - STATE_ORDER[b.state ?? 'green']
  const money = a.state === 'green' ? 0 : Math.abs(b.amount ?? 0) - Math.abs(a.amount ?? 0)
  const name = `${a.subject.kind} ${a.subject.id}` < `${b.subject.kind} ${b.subject.id}` ? -1 : 1
  return light || money || side * ((b.value ?? 0) - (a.value ?? 0)) || name
}
