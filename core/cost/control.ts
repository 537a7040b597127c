/** Budget control by account, task, department, supplier, partner, period and in total (contract.md, Ledger). */
import { CONTROL_DIMENSIONS, type Cost } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import { type ControlContext, controlFigures, type MinorFigures, minorFigures } from './controlFigures.ts'
import { type AccountControl, controlFindings } from './controlFindings.ts'
import { ControlPeriods } from './controlPeriods.ts'
import { budgetOrigin, type ControlSum, eachPosting } from './controlPostings.ts'
import { ControlSums } from './controlSums.ts'
import type { CostReading } from './reading.ts'
import { unreversedAccruals } from './unreversedAccruals.ts'

export interface ControlPart extends Pick<Cost, 'control' | 'controlTotal' | 'controlBy' | 'controlPeriods'> {
  findings: RawFinding[]
}

type Dimension = 'account' | (typeof CONTROL_DIMENSIONS)[number]
const DIMENSIONS: readonly Dimension[] = ['account', ...CONTROL_DIMENSIONS]

/** Rows come in the order in which their names first appear, tasks as listed; what names none comes last. */
export function controlOf(reading: CostReading): ControlPart {
  const { project, cellOf } = reading
  const { currency } = project.project
  const total = new ControlSums()
  const rows: Record<Dimension, Map<string | null, ControlSums>> = {
    account: new Map(),
    task: new Map(),
    department: new Map(),
    supplier: new Map(),
    partner: new Map(),
  }
  const periods = new ControlPeriods(project)
  eachPosting(reading, posting => {
    total.add(posting)
    periods.add(posting)
    for (const dimension of DIMENSIONS) sumsOf(rows[dimension], posting[dimension]).add(posting)
  })
  const origin = budgetOrigin(reading)
  const budgetHeading = headerCell(project, 'budget', 'amount', 'account') ?? headerCell(project, 'plan', 'budget')
  const context = { cellOf, noBudget: 'no_budget', budgetHeading, unbooked: unbooked(total, project) }
  const byAccount = ordered(rows.account).map(([account, sums]): AccountControl => {
    const noBudget = origin === 'tasks' && account !== null ? 'budget_on_tasks' : 'no_budget'
    return { account, sums, figures: minorFigures(sums, account === null ? null : 'account', { ...context, noBudget }) }
  })
  if (byAccount.length === 0) return { ...EMPTY, findings: [] }
  const totalFigures = minorFigures(total, null, context, restOf(byAccount))
  const by = (dimension: Exclude<Dimension, 'account'>) =>
    ordered(rows[dimension], dimension === 'task' ? project.tasks : []).map(([name, sums]) => ({
      name,
      ...controlFigures(minorFigures(sums, name === null ? null : dimension, context), currency),
    }))
  return {
    control: byAccount.map(({ account, figures }) => ({ account, ...controlFigures(figures, currency) })),
    controlTotal: controlFigures(totalFigures, currency),
    controlBy: { task: by('task'), department: by('department'), supplier: by('supplier'), partner: by('partner') },
    controlPeriods: periods.rows(currency, cellOf),
    findings: [
      ...controlFindings({ byAccount, total: { sums: total, figures: totalFigures }, project, cellOf, origin }),
      ...unreversedAccruals(reading),
    ],
  }
}

const EMPTY: Omit<ControlPart, 'findings'> = {
  control: [],
  controlTotal: null,
  controlBy: { task: [], department: [], supplier: [], partner: [] },
  controlPeriods: [],
}

function sumsOf(rows: Map<string | null, ControlSums>, name: string | null): ControlSums {
  const known = rows.get(name)
  if (known) return known
  const sums = new ControlSums()
  rows.set(name, sums)
  return sums
}

function ordered(
  rows: ReadonlyMap<string | null, ControlSums>,
  listed: readonly { id: string }[] = [],
): [string | null, ControlSums][] {
  const names = new Set<string | null>([...listed.map(({ id }) => id), ...rows.keys()])
  names.delete(null)
  return [...names, null].flatMap(name => {
    const sums = rows.get(name)
    return sums ? [[name, sums] satisfies [string | null, ControlSums]] : []
  })
}

/**
 * What accounts without `forecast` entries have available together, where others have some; what the forecasts of those
 * pass their budgets by comes out of it. Nothing where entries name no account: they are a forecast of the whole project.
 */
function restOf(byAccount: readonly AccountControl[]): number {
  if (byAccount.some(({ account, sums }) => account === null && sums.has('forecast'))) return 0
  return byAccount.reduce((rest, { sums, figures }) => {
    const availableOfRow = availableMinor(figures)
    if (!sums.has('forecast')) return rest + availableOfRow
    return rest + Math.min(0, availableOfRow - (figures.forecastToComplete.minor ?? 0))
  }, 0)
}

/** Without a budget, cost and open commitments are taken from what the others have available. */
function availableMinor({ currentBudget, actuals, accruals, openCommitments }: MinorFigures): number {
  const spent = (actuals.minor ?? 0) + (accruals.minor ?? 0) + (openCommitments.minor ?? 0)
  return (currentBudget.minor ?? 0) - spent
}

/** Sums of which the project has nothing at all: their 0 is a lack of input. */
function unbooked(total: ControlSums, project: Project): ControlContext['unbooked'] {
  const lacks = new Map<ControlSum, { reason: string; source: Source | undefined }>()
  const ledger = headerCell(project, 'ledger', 'class', 'amount', 'debit')
  if (!total.has('actuals') && !total.has('accruals')) {
    for (const sum of ['actuals', 'accruals'] as const) lacks.set(sum, { reason: 'no_actuals', source: ledger })
  }
  if (!total.has('commitments')) {
    const source = headerCell(project, 'contracts', 'value') ?? ledger
    for (const sum of ['commitments', 'openCommitments'] as const) lacks.set(sum, { reason: 'no_commitments', source })
  }
  return lacks
}

/** The heading of the first of the concepts in the first table of a kind. */
function headerCell({ tables = [] }: Project, kind: string, ...concepts: string[]): Source | undefined {
  const table = tables.find(each => each.kind === kind)
  const column = concepts.map(concept => table?.columns[concept]).find(letters => letters !== undefined)
  if (!table || table.headerRow === undefined || column === undefined) return undefined
  const { workbook, sheet } = table
  return { ...(workbook !== undefined && { workbook }), sheet, cell: `${column}${table.headerRow}` }
}
