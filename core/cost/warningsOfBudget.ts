/** Early warnings about the budget: what is committed, foreseen, changed and left. */
import type { ControlFigures } from '../contract/costReport.ts'
import type { Source } from '../contract/primitives.ts'
import { toMajor } from '../money.ts'
import {
  type Measured,
  type Measurement,
  type Measures,
  minus,
  ofProject,
  orReason,
  PROJECT,
  ratio,
  type WarningFigures,
} from './warningFigures.ts'

/** Words of accounts that hold money for what cannot be foreseen (预备费). */
const CONTINGENCY = /contingen|reserve|provisional sum|预备费|不可预见|应急|暂列金|备用金/i
/** Before that share of the work is done an estimate by performance says little (Christensen, 15 to 20 %). */
const EARLY_SHARE = 0.15

const costOf = (row: ControlFigures | null): number | null =>
  row === null || (row.actuals === null && row.accruals === null) ? null : (row.actuals ?? 0) + (row.accruals ?? 0)

const committedOf = (row: ControlFigures | null): number | null =>
  row === null ? null : (costOf(row) ?? 0) + (row.openCommitments ?? 0)

export const budgetWarnings = {
  'committed-over-budget': figures => ofControl(figures, committedOf, row => row.available, committedBefore(figures)),
  'forecast-over-budget': figures =>
    ofControl(
      figures,
      row => row.forecastAtCompletion,
      row => row.varianceAtCompletion,
    ),
  'estimate-over-budget': ({ cost: { totals } }) => {
    const done = ratio(totals.earnedValue, totals.budgetAtCompletion)
    if (done !== null && done < EARLY_SHARE) return { reason: 'too_early' }
    const why = totals.missing.find(entry => entry.measure === 'estimateAtCompletion' && entry.task === undefined)
    return ofProject(ratio(totals.estimateAtCompletion, totals.budgetAtCompletion), why?.reason ?? 'no_budget', {
      amount: lossOf(totals.varianceAtCompletion),
    })
  },
  'available-below-plan': ({ cost: { totals, controlTotal } }) => {
    const left = minus(controlTotal?.currentBudget, costOf(controlTotal))
    const ahead = minus(totals.budgetAtCompletion, totals.plannedValue)
    if (left === null || ahead === null) return { reason: left === null ? 'no_budget' : 'no_dates' }
    return ofProject(ratio(left, ahead), 'plan_over', { amount: lossOf(left - ahead) })
  },
  'contingency-ahead-of-progress': figures => {
    const { control, totals } = figures.cost
    const done = ratio(totals.earnedValue, totals.budgetAtCompletion)
    if (done === null) return { reason: 'no_progress' }
    const accounts = control.flatMap((row): Measurement[] => {
      const left = ratio(row.available, row.originalBudget)
      if (row.account === null || left === null || !CONTINGENCY.test(row.account)) return []
      const place = { subject: { kind: 'account', id: row.account }, source: budgetCell(figures, row.account) }
      return [{ ...place, value: 1 - left - done, amount: minus(row.originalBudget, row.available) }]
    })
    return orReason(accounts, 'no_contingency')
  },
  'unbudgeted-cost': ({ cost: { control, controlTotal } }) => {
    if (!control.some(row => row.account !== null && (row.currentBudget ?? 0) > 0)) return { reason: 'no_budget' }
    const without = control.filter(row => row.account !== null && !row.currentBudget)
    const cost = without.reduce((sum, row) => sum + Math.max(0, costOf(row) ?? 0), 0)
    return ofProject(ratio(cost, costOf(controlTotal)), 'no_actuals', { amount: cost })
  },
  'pending-changes': ({ cost: { controlTotal }, ...figures }) => {
    const pending = controlTotal?.pendingChanges ?? null
    const value = pending === null ? null : ratio(Math.abs(pending), controlTotal?.currentBudget)
    const before = Math.abs(majorOf(figures, figures.facts.pendingChanges[1]))
    return ofProject(value, 'no_budget', {
      amount: pending,
      previous: ratio(before, budgetBefore(figures, controlTotal)),
    })
  },
  'budget-changes': ({ cost: { controlTotal }, ...figures }) => {
    const changes = controlTotal?.changes ?? null
    const value = changes === null ? null : ratio(Math.abs(changes), controlTotal?.originalBudget)
    const before = Math.abs(majorOf(figures, figures.facts.approvedChanges[1]))
    return ofProject(value, 'no_budget', { amount: changes, previous: ratio(before, controlTotal?.originalBudget) })
  },
} satisfies Measures

/** A figure of the project and of every account as a share of its current budget. */
function ofControl(
  figures: WarningFigures,
  figureOf: (row: ControlFigures) => number | null,
  leftOf: (row: ControlFigures) => number | null,
  previous: number | null = null,
): Measured {
  const { control, controlTotal } = figures.cost
  const accounts = control.flatMap((row): Measurement[] => {
    const value = ratio(figureOf(row), row.currentBudget)
    if (value === null || row.account === null) return []
    const source = budgetCell(figures, row.account)
    return [{ subject: { kind: 'account', id: row.account }, value, amount: lossOf(leftOf(row)), source }]
  })
  const value = controlTotal && ratio(figureOf(controlTotal), controlTotal.currentBudget)
  const total = controlTotal &&
    value !== null && { subject: PROJECT, value, amount: lossOf(leftOf(controlTotal)), previous }
  return orReason([...(total ? [total] : []), ...accounts], 'no_budget')
}

function committedBefore(figures: WarningFigures): number | null {
  const { cost, open } = figures.facts
  return ratio(majorOf(figures, cost[1] + open[1]), budgetBefore(figures, figures.cost.controlTotal))
}

function budgetBefore(figures: Pick<WarningFigures, 'facts' | 'project'>, total: ControlFigures | null): number | null {
  const [now, before] = figures.facts.approvedChanges
  return minus(total?.currentBudget, majorOf(figures, now - before))
}

const majorOf = ({ project }: Pick<WarningFigures, 'project'>, minor: number) =>
  toMajor(minor, project.project.currency)

/** What is over, as money at stake; null where nothing is. */
const lossOf = (left: number | null): number | null => (left !== null && left < 0 ? -left : null)

function budgetCell({ project, cellOf }: WarningFigures, account: string): Source | undefined {
  const line = (project.budget ?? []).find(({ account: own }) => own?.trim() === account.trim())
  return cellOf(line?.source, 'amount')
}
