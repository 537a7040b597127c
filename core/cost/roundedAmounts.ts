/** Amounts that carried more decimals than their currency, where the rounding adds up to a minor unit or more. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { minorDigits, toMajor, toMinor } from '../money.ts'

const TASK_COLUMNS = ['budget', 'actualCost', 'plannedValue', 'earnedValue'] as const

/** One finding a column. Half a minor unit is what a single amount can lose, so one amount alone is never reported. */
export function roundedAmounts(project: Project, entries: readonly NumberedEntry[]): RawFinding[] {
  const { currency } = project.project
  const columns = new Map<string, number[]>(
    TASK_COLUMNS.map(name => [
      `tasks.${name}`,
      project.tasks.map(task => task[name]).filter(value => value !== undefined),
    ]),
  )
  columns.set(
    'ledger.amount',
    entries.filter(({ entry }) => (entry.currency ?? currency) === currency).map(({ entry }) => entry.amount),
  )
  columns.set(
    'budget.amount',
    (project.budget ?? []).map(line => line.amount),
  )
  const unit = 10 ** -minorDigits(currency)
  return [...columns].flatMap(([column, values]) => {
    const differences = values
      .filter(value => !Number.isInteger(value))
      .map(value => toMajor(toMinor(value, currency), currency) - value)
      .filter(difference => difference !== 0)
    const difference = differences.reduce((sum, part) => sum + part, 0)
    if (Math.abs(difference) < unit * (1 - TOLERANCE)) return []
    const params = { column, difference: Math.abs(difference), rows: differences.length, currency }
    return [raise('input/rounded', { kind: 'project', id: 'project' }, params, { discriminator: column })]
  })
}

/** Sums of decimal differences in doubles miss a whole unit by this much at most. */
const TOLERANCE = 1e-6
