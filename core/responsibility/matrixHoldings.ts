/** Who holds which duty of control by the responsibility matrix. */
import type { PersonFinder } from './controlPersons.ts'
import type { DutyCase, Holding } from './dutyHoldings.ts'
import type { MatrixTasks } from './matrixTasks.ts'
import type { FilledCell, MatrixReading, RowReading } from './readMatrix.ts'
import { type RowDuty, rowDuty } from './rowDuties.ts'

/**
 * The rows about one object, by their words or the duty of their task. Who does the work (R, else A where nobody is R)
 * holds the duty of a row; of an approval the accountable holds it too, and in the Chinese scheme whoever has 审批 in a row
 * approves what that row does.
 */
export function matrixCases(matrix: MatrixReading, tasks: MatrixTasks, persons: PersonFinder): DutyCase[] {
  const cases = new Map<string, Holding[]>()
  for (const row of matrix.rows) {
    const said = saidOf(row, tasks)
    if (!said) continue
    const holdings = row.cells.flatMap(cell => {
      const person = persons.ofParty(cell.party)
      if (!person) return []
      const source = matrix.cellOf(row, cell.party)
      const held = { person, place: { kind: 'task' as const, id: row.subject.id }, row: source, column: '' }
      return heldBy(cell, row, said).map(([duty, of]): Holding => ({ ...held, duty, ...(of.size > 0 && { of }) }))
    })
    const known = cases.get(said.object)
    if (known) known.push(...holdings)
    else cases.set(said.object, holdings)
  }
  return [...cases].map(([name, holdings]) => ({ name, holdings }))
}

function saidOf(row: RowReading, tasks: MatrixTasks): RowDuty | null {
  const byWords = rowDuty(row.row.task)
  if (byWords) return byWords
  for (const { duty } of tasks.tasksOf(row)) {
    const byTask = duty === undefined ? null : rowDuty(duty)
    // The task's duty says what is done, the row to what.
    if (byTask) return { ...byTask, object: row.row.task.normalize('NFKC').trim().toLowerCase() }
  }
  return null
}

const NOTHING: ReadonlySet<string> = new Set()

function heldBy(cell: FilledCell, row: RowReading, { duty, of }: RowDuty): [string, ReadonlySet<string>][] {
  const isDoing = cell.duties.includes('R')
  const isAccountable = cell.duties.includes('A')
  if (duty === 'approve') return isDoing || isAccountable || cell.duties.includes('审批') ? [['approve', of]] : []
  const held: [string, ReadonlySet<string>][] = []
  const hasDoer = row.cells.some(other => other.duties.includes('R'))
  if (isDoing || (isAccountable && !hasDoer)) held.push([duty, NOTHING])
  if (cell.duties.includes('审批')) held.push(['approve', new Set([duty])])
  return held
}
