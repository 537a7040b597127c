/** Budget at completion: of each task, and of the project where no task has one. */
import type { BudgetLine } from '../contract/ledger.ts'
import type { Task } from '../contract/task.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { toMinor } from '../money.ts'
import type { AmountReader } from './amounts.ts'
import { addTo, type Exact, exact, type Figure, Sum } from './figure.ts'

export interface Budgets {
  /** A task's own budget before changes: its `budget`, else its budget lines, else its ledger `budget` entries. */
  ownOf(task: Task): Figure
  /** Approved changes of a task up to the status date. */
  changesOf(task: Task): Exact
  /** All budget lines, else all ledger `budget` entries: what the project has where no leaf has a budget. */
  unassigned: Figure
  /** All approved changes up to the status date. */
  changes: Exact
}

/** Reads budgets. `budget` entries count whatever their date; a change counts unless it is pending. */
export function readBudgets(
  lines: readonly BudgetLine[],
  entries: readonly NumberedEntry[],
  amounts: AmountReader,
  project: { currency: string; statusDate: string },
): Budgets {
  const lineSums = new Map<string | undefined, Sum>()
  const entrySums = new Map<string | undefined, Sum>()
  const changeSums = new Map<string | undefined, Sum>()
  const all = { lines: new Sum(), entries: new Sum(), changes: new Sum() }
  for (const line of lines) {
    const amount = amounts.ofBudgetLine(line)
    all.lines.add(amount)
    addTo(lineSums, line.task, amount)
  }
  for (const { entry } of entries) {
    const amount = amounts.ofEntry(entry)
    if (entry.class === 'budget') {
      all.entries.add(amount)
      addTo(entrySums, entry.task, amount)
    }
    if (entry.class === 'change' && entry.status !== 'pending' && entry.date <= project.statusDate) {
      all.changes.add(amount)
      addTo(changeSums, entry.task, amount)
    }
  }
  return {
    ownOf(task) {
      if (task.budget !== undefined) return exact(toMinor(task.budget, project.currency))
      return lineSums.get(task.id) ?? entrySums.get(task.id) ?? { minor: null }
    },
    changesOf: task => changesIn(changeSums.get(task.id)),
    unassigned: lines.length > 0 ? all.lines : all.entries,
    changes: changesIn(all.changes),
  }
}

/** No change is a change of nothing; entries that are in no sum are no change. */
function changesIn(sum: Sum | undefined): Exact {
  return sum?.isTooLarge ? { minor: null, reason: 'too_large' } : { minor: sum?.minor ?? 0 }
}
