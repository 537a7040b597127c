/** Early warnings about cash: customers that pay late or little, margin, funding, partners' capital. */
import { toMajor } from '../money.ts'
import {
  type Measurement,
  type Measures,
  minus,
  ofProject,
  orReason,
  ratio,
  type WarningFigures,
} from './warningFigures.ts'

export const cashWarnings = {
  'overdue-receivables': figures => {
    const overdue = overdueOf(figures)
    const { billed } = figures.facts
    const value = ratio(overdue, toMajor(billed[0], figures.project.project.currency))
    return ofProject(value, 'no_receivable_invoices', { amount: overdue })
  },
  'old-receivables': figures => {
    const ages = (figures.cost.cash?.receivables ?? []).filter(({ amount }) => (amount ?? 0) > 0)
    const oldest = ages.reduce((most, { fromDays }) => Math.max(most, fromDays), 0)
    const amount = ages.find(({ fromDays }) => fromDays === oldest)?.amount ?? null
    const isKnown = overdueOf(figures) !== null
    return ofProject(isKnown ? oldest : null, 'no_receivable_invoices', { amount })
  },
  'collection-rate': ({ cost: { cash }, facts, project }) => {
    const why = cash?.missing.find(entry => entry.measure === 'collectionRate')?.reason
    const open = facts.billed[0] - facts.receipts[0]
    return ofProject(cash?.collectionRate ?? null, why ?? 'no_receivable_invoices', {
      previous: ratio(facts.receipts[1], facts.billed[1]),
      amount: open > 0 ? toMajor(open, project.project.currency) : null,
    })
  },
  'margin-falling': ({ facts, project }) => {
    const margins = ([0, 1, 2] as const).map(at => ratio(facts.revenue[at] - facts.cost[at], facts.revenue[at]))
    const [now = null, before = null, twoBefore = null] = margins
    const fall = minus(before, now)
    const reason = now === null ? 'no_revenue' : 'no_earlier_revenue'
    const amount = fall !== null && fall > 0 ? toMajor(fall * facts.revenue[0], project.project.currency) : null
    return ofProject(fall, reason, { previous: minus(twoBefore, before), amount })
  },
  'funding-gap': ({ cost: { cash, cashFlow }, project }) => {
    const month = project.project.statusDate.slice(0, 7)
    const gap = cash?.fundingGap && cash.fundingGap.period >= month ? cash.fundingGap.amount : 0
    // Where nothing ever comes in, the ledger has payments alone: that is no gap but half of a cash flow.
    const hasInflow = cash?.openingBalance !== 0 || cashFlow.some(row => (row.inflow ?? 0) > 0)
    if (cash !== null && !hasInflow) return { reason: 'no_receipts' }
    const outflow = cashFlow.reduce((sum, row) => sum + Math.max(0, row.outflow ?? 0), 0)
    return ofProject(cash === null ? null : ratio(gap, outflow), 'no_cash', { amount: gap > 0 ? gap : null })
  },
  'cash-advanced': ({ cost: { cash, controlTotal, totals } }) => {
    const advanced = cash?.advancedForOthers ?? null
    const why = cash?.missing.find(entry => entry.measure === 'advancedForOthers')?.reason
    const value = ratio(advanced, controlTotal?.currentBudget ?? totals.budgetAtCompletion)
    return ofProject(value, advanced === null ? (why ?? 'no_cash') : 'no_budget', { amount: advanced })
  },
  'capital-late': ({ partners, project, cellOf }) => {
    const sources = new Map((project.partners ?? []).map(partner => [partner.name, partner.source]))
    const late = (partners?.capital ?? []).flatMap((row): Measurement[] => {
      const value = ratio(row.arrears, row.due)
      const source = cellOf(sources.get(row.partner), 'paidIn')
      return value === null
        ? []
        : [{ subject: { kind: 'partner', id: row.partner }, value, amount: row.arrears, source }]
    })
    return orReason(late, 'no_capital_due')
  },
} satisfies Measures

/** Sum of what customers have not paid on time; null where there is no invoice to one. */
function overdueOf({ cost: { cash } }: WarningFigures): number | null {
  const isUnknown = cash === null || cash.missing.some(entry => entry.measure === 'receivables')
  return isUnknown ? null : cash.receivables.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}
