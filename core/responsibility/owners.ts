/** Who answers for a task, a contract or money without a task. */
import type { Project } from '../contract/project.ts'
import type { Task } from '../contract/task.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import { normalisedName, splitNames } from '../names.ts'
import type { LooseMoney } from '../projectMoney.ts'
import { remembered } from '../remembered.ts'
import type { MatrixTasks } from './matrixTasks.ts'
import { type MatrixReading, partiesWith, type RowReading } from './readMatrix.ts'

export interface Owners {
  /** Names as written, each once; none where nobody answers for it. */
  ofTask(task: Task): readonly string[]
  ofLoose(money: LooseMoney): readonly string[]
}

/**
 * A task is answered for by the accountable of its rows in the matrix; where no filled row names it, or the scheme has no
 * accountable, by its owner, else by its department. A contract by its owner, else by its task's, its approver or its
 * department. Money of entries by who approved it or asked for it, else by the department that bears it or whose budget
 * line its account is; entries on a parent task by the parent's owner.
 */
export function owners(
  project: Project,
  entries: readonly NumberedEntry[],
  matrix: MatrixReading,
  joined: MatrixTasks,
): Owners {
  const tasks = new Map(project.tasks.map(task => [task.id, task]))
  const contracts = new Map((project.contracts ?? []).map(contract => [contract.id, contract]))
  const entryOf = new Map(entries.map(({ number, entry }) => [number, entry]))
  const departmentsOf = budgetDepartments(project.budget ?? [])
  const hasAccountable = matrix.scheme.duties.includes('A')
  // Many tasks may share one long list of rows, and one owner.
  const accountableIn = remembered(accountable)
  const namesIn = remembered((text: string) => distinct(splitNames(text)))
  const firstNamed = (...texts: (string | undefined)[]): readonly string[] => {
    for (const text of texts) {
      const names = text === undefined ? [] : namesIn(text)
      if (names.length > 0) return names
    }
    return []
  }
  const ofTask = remembered(
    (task: Task): readonly string[] =>
      (hasAccountable ? accountableIn(joined.rowsOf(task)) : null) ?? firstNamed(task.owner, task.department),
  )
  const ofTaskId = (id: string | undefined) => {
    const task = tasks.get(id ?? '')
    return task ? ofTask(task) : []
  }
  return {
    ofTask,
    ofLoose({ subject, entries: numbers }) {
      const contract = subject.kind === 'contract' ? contracts.get(subject.id) : undefined
      if (contract) {
        const own = firstNamed(contract.owner)
        const ofItsTask = own.length > 0 ? own : ofTaskId(contract.task)
        if (ofItsTask.length > 0) return ofItsTask
        const named = firstNamed(contract.approvedBy, contract.department)
        if (named.length > 0) return named
      }
      const behind = numbers.flatMap(number => entryOf.get(number) ?? [])
      return distinct(
        behind.flatMap(entry => {
          const ofParent = ofTaskId(entry.task)
          if (ofParent.length > 0) return ofParent
          const named = firstNamed(entry.approvedBy, entry.requestedBy, entry.department)
          return named.length > 0 ? named : (departmentsOf.get(entry.account ?? '') ?? [])
        }),
      )
    },
  }
}

/** The accountable of all filled rows; null where none is filled. */
function accountable(rows: readonly RowReading[]): readonly string[] | null {
  const filled = rows.filter(row => row.cells.length > 0)
  return filled.length > 0 ? distinct(filled.flatMap(row => partiesWith(row, 'A'))) : null
}

/** Departments by account, as the budget lines have them. */
function budgetDepartments(lines: NonNullable<Project['budget']>): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { account, department } of lines) {
    if (account === undefined || department === undefined || found.get(account)?.includes(department)) continue
    found.set(account, [...(found.get(account) ?? []), department])
  }
  return found
}

const distinct = (names: readonly string[]): string[] => [
  ...new Map(names.map(name => [normalisedName(name), name])).values(),
]
