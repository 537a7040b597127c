/** Accounts, and the project, that have spent, promised or foreseen more than their budget. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import { toMajor } from '../money.ts'
import type { CellOf } from '../provenance.ts'
import type { MinorFigures } from './controlFigures.ts'
import type { BudgetOrigin } from './controlPostings.ts'
import type { ControlSums } from './controlSums.ts'

export interface AccountControl {
  /** Null for what is under none. */
  account: string | null
  sums: ControlSums
  figures: MinorFigures
}

export interface ControlRows {
  byAccount: readonly AccountControl[]
  total: Omit<AccountControl, 'account'>
  project: Project
  cellOf: CellOf
  origin: BudgetOrigin
}

/** Per account with a budget, and for the project (contract.md, Ledger). */
export function controlFindings({ byAccount, total, project, cellOf, origin }: ControlRows): RawFinding[] {
  const { currency, name } = project.project
  const hasAccountBudgets =
    origin !== 'tasks' && byAccount.some(({ account, sums }) => account !== null && sums.has('originalBudget'))
  const ofAccounts = byAccount.flatMap(({ account, sums, figures }) => {
    if (account === null) return []
    const subject = { kind: 'account' as const, id: account }
    return [
      ...budgetFindings(subject, account, { sums, figures }, currency, cellOf),
      ...(hasAccountBudgets ? unbudgeted(account, { sums, figures }, currency, cellOf) : []),
    ]
  })
  return [...ofAccounts, ...budgetFindings({ kind: 'project', id: 'project' }, name, total, currency, cellOf)]
}

type Row = Omit<AccountControl, 'account'>

function budgetFindings(
  subject: RawFinding['subject'],
  what: string,
  { sums, figures }: Row,
  currency: string,
  cellOf: CellOf,
): RawFinding[] {
  const budget = figures.currentBudget.minor
  if (budget === null) return []
  const minor = (measure: keyof MinorFigures) => figures[measure].minor ?? 0
  const major = (amountMinor: number) => toMajor(amountMinor, currency)
  const source = sums.budgetCell(cellOf)
  const extra = (overMinor: number) => ({ ...(source && { source }), amount: major(overMinor) })
  const params = { what, budget: major(budget), currency }
  const costMinor = minor('actuals') + minor('accruals')
  const availableMinor = minor('available')
  const varianceMinor = minor('varianceAtCompletion')
  const found: RawFinding[] = []
  if (costMinor > budget) {
    found.push(raise('cost/over-budget', subject, { ...params, cost: major(costMinor) }, extra(costMinor - budget)))
  } else if (availableMinor < 0) {
    const open = major(minor('openCommitments'))
    const over = { ...params, cost: major(costMinor), open, over: major(-availableMinor) }
    found.push(raise('cost/over-committed', subject, over, extra(-availableMinor)))
  }
  if (varianceMinor < 0) {
    const forecast = { ...params, forecast: major(minor('forecastAtCompletion')), over: major(-varianceMinor) }
    found.push(raise('cost/forecast-over-budget', subject, forecast, extra(-varianceMinor)))
  }
  return found
}

/** Cost on an account that no budget line names. A change that brought the account in is a budget. */
function unbudgeted(account: string, { sums, figures }: Row, currency: string, cellOf: CellOf): RawFinding[] {
  if (sums.has('originalBudget') || figures.currentBudget.minor !== null) return []
  const costMinor = (figures.actuals.minor ?? 0) + (figures.accruals.minor ?? 0)
  if (costMinor === 0) return []
  const amount = toMajor(costMinor, currency)
  const source = sums.firstCell(cellOf, 'account')
  const params = { account, cost: amount, currency }
  return [raise('cost/unbudgeted', { kind: 'account', id: account }, params, { ...(source && { source }), amount })]
}
