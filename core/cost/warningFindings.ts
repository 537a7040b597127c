/** Findings of early warnings that no other finding says: the red ones, one a rule. */
import type { EarlyWarning } from '../contract/costReport.ts'
import { type RawFinding, subjectKind } from '../contract/finding.ts'
import { WARNING_LIMITS, type WarningId } from '../contract/warningLimits.ts'
import { raise } from '../findings.ts'
import type { WarningFigures } from './warningFigures.ts'

/**
 * Not what others say already: over-committed and forecast-over-budget, unbudgeted cost, spent-without-progress, findings of
 * contracts, receivables, funding, capital. CPI and SPI have their lights on the overview; estimate, burn and TCPI follow
 * from them.
 */
const UNSAID: ReadonlySet<WarningId> = new Set<WarningId>([
  'contingency-ahead-of-progress',
  'pending-changes',
  'no-cost-on-open-task',
  'cost-on-closed-task',
  'commitments-ageing',
  'advance-not-recovered',
  'unbilled-work',
  'collection-rate',
  'margin-falling',
  'just-under-limit',
  'benefit-below-cost',
])

/** The worst subject of each rule, with the number of all. */
export function warningFindings(
  warnings: readonly EarlyWarning[],
  { project, facts, placeOf }: WarningFigures,
): RawFinding[] {
  // Of a task that never had a cost progress-without-cost speaks.
  const isSaid = ({ warning, subject }: EarlyWarning) =>
    warning === 'no-cost-on-open-task' && !facts.costOfTask.has(subject.id)
  const red = warnings.filter(row => row.state === 'red' && UNSAID.has(row.warning as WarningId) && !isSaid(row))
  return [...Map.groupBy(red, row => row.warning as WarningId)].flatMap(([warning, rows]) => {
    const [worst] = rows
    if (!worst || worst.red === null) return []
    const { subject, value, red: limit, source = placeOf(warning), amount } = worst
    const params = {
      warning,
      subject: nameOf(worst, project),
      value: value ?? 0,
      limit,
      unit: WARNING_LIMITS[warning].unit,
      count: rows.length,
    }
    const extra = { ...(source && { source }), ...(amount !== null && { amount: Math.abs(amount) }) }
    // The discriminator keeps two rules about one subject apart.
    const about = { kind: subjectKind.parse(subject.kind), id: subject.id }
    return [raise('cost/early-warning', about, params, { ...extra, discriminator: warning })]
  })
}

/** A task or contract by its name; the project needs none. */
function nameOf({ subject }: EarlyWarning, { tasks, contracts = [] }: WarningFigures['project']): string {
  if (subject.kind === 'project') return ''
  if (subject.kind === 'task') return tasks.find(task => task.id === subject.id)?.name ?? subject.id
  return contracts.find(contract => subject.kind === 'contract' && contract.id === subject.id)?.name ?? subject.id
}
