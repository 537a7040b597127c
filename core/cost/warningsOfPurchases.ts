/** Early warnings about purchases and contracts: orders, suppliers, accruals, advances, retention, limits of approval. */
import { dayOfIso } from '../calendar.ts'
import type { ContractRow } from '../contract/costReport.ts'
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
import { quietSince } from './warningsOfWork.ts'

/** With fewer, one of them is large by nature. */
const SUPPLIERS_MIN = 3

export const purchaseWarnings = {
  'commitments-ageing': ({ facts }) => {
    if (!facts.hasOrders) return { reason: 'no_commitments' }
    const orders = facts.openOrders.map(({ subject, lastDay, openMajor, source }) => ({
      subject,
      ...quietSince(facts, lastDay),
      amount: openMajor,
      source,
    }))
    return orReason(orders, 'no_open_commitments')
  },
  'cost-without-order': ({ facts, project }) => {
    if (!facts.hasOrders) return { reason: 'no_commitments' }
    const [now, before] = facts.costWithoutOrder
    return ofProject(ratio(now, facts.cost[0]), 'no_actuals', {
      previous: ratio(before, facts.cost[1]),
      amount: toMajor(now, project.project.currency),
    })
  },
  'supplier-concentration': ({ cost: { controlBy } }) => {
    const suppliers = controlBy.supplier.flatMap(({ name, commitments, actuals, accruals }) => {
      const money = Math.max(commitments ?? 0, (actuals ?? 0) + (accruals ?? 0))
      return name !== null && money > 0 ? [{ name, money }] : []
    })
    if (suppliers.length < SUPPLIERS_MIN) return { reason: 'few_suppliers' }
    const total = suppliers.reduce((sum, { money }) => sum + money, 0)
    return suppliers.map(({ name, money }) => ({
      subject: { kind: 'party', id: name },
      value: money / total,
      amount: money,
    }))
  },
  'accrual-not-reversed': ({ facts, project }) =>
    ofProject(ratio(facts.oldAccruals, facts.cost[0]), 'no_actuals', {
      amount: toMajor(facts.oldAccruals, project.project.currency),
    }),
  'advance-not-recovered': figures => {
    const rows = ofContracts(figures, row => {
      const settled = ratio(row.settled, (row.value ?? 0) + (row.changes ?? 0))
      const open = minus(row.paid, row.invoiced)
      const share = open === null ? null : ratio(Math.max(0, open), row.advance)
      if (row.direction !== 'payable' || settled === null || share === null || open === null) return null
      return { value: share - Math.max(0, 1 - settled), amount: Math.max(0, open) }
    })
    return orReason(rows, 'no_advance')
  },
  'retention-due': figures => {
    const { facts } = figures
    const rows = ofContracts(figures, row => {
      if (row.retentionDue === null) return null
      const days = dayOfIso(row.retentionDue) - facts.statusDay
      const unpaid = days > 0 ? (row.retention ?? 0) : (minus(row.invoiced, row.paid) ?? 0)
      if (unpaid <= 0) return null
      return { value: days, previous: days + facts.statusDay - facts.dayBefore, amount: unpaid }
    })
    return orReason(rows, 'no_retention')
  },
  'unbilled-work': figures => {
    const rows = ofContracts(figures, row => {
      const open = minus(row.settled, row.invoiced)
      const value = ratio(open, row.settled)
      return row.direction === 'receivable' && value !== null ? { value, amount: open } : null
    })
    return orReason(rows, 'no_settled_work')
  },
  'just-under-limit': ({ facts, project }) => {
    if (!(project.authority ?? []).some(line => line.upTo !== undefined)) return { reason: 'no_authority' }
    const people = [...facts.nearLimits].map(([person, { count, amount, source }]) => ({
      subject: { kind: 'person', id: person },
      value: count,
      amount,
      source,
    }))
    return orReason(people, 'no_approvals')
  },
} satisfies Measures

function ofContracts(
  { cost, project, cellOf }: WarningFigures,
  measure: (row: ContractRow) => Pick<Measurement, 'value' | 'previous' | 'amount'> | null,
): Measurement[] {
  const sources = new Map((project.contracts ?? []).map(contract => [contract.id, contract.source]))
  return cost.contracts.flatMap((row): Measurement[] => {
    const measured = measure(row)
    if (!measured) return []
    const source = cellOf(sources.get(row.id), row.retentionDue === null ? 'settled' : 'retentionDue', 'value')
    return [{ subject: { kind: 'contract', id: row.id }, ...measured, source }]
  })
}
