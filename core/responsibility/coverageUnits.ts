/** What a policy is checked against: every leaf of the plan, and every row of the matrix that no task answers to. */
import type { Source } from '../contract/primitives.ts'
import type { Task } from '../contract/task.ts'
import { departmentIdentity } from '../departments.ts'
import { normalisedName, splitNames } from '../names.ts'
import type { CellOf } from '../provenance.ts'
import type { DutyLinks } from './dutyLinks.ts'
import type { MatrixTasks } from './matrixTasks.ts'
import type { PartyKinds } from './partyKinds.ts'
import type { MatrixReading, RowReading } from './readMatrix.ts'
import type { Duty } from './schemes.ts'

export interface CoverageUnit {
  id: string
  name: string
  /** Normalised: the task's own phase, and the phases and names of the tasks above it. */
  phases: readonly string[]
  /** Ids of the duties that it carries. */
  duties: readonly string[]
  /** By identity of the department: what its parties and people hold. */
  held: ReadonlyMap<string, ReadonlySet<Duty>>
  source: Source | undefined
}

export interface UnitsInput {
  tasks: readonly Task[]
  leaves: readonly Task[]
  matrix: MatrixReading
  joined: MatrixTasks
  kinds: PartyKinds
  links: DutyLinks
  cellOf: CellOf
}

/** Who owns a task that no row of the matrix names answers for it and does it. */
const OWNED: readonly Duty[] = ['R', 'A']

/** All units, leaves first, each in the order of its sheet. */
export function coverageUnits(input: UnitsInput): CoverageUnit[] {
  const { leaves, matrix, joined, links, cellOf } = input
  const phasesOf = phaseFinder(input.tasks)
  const ofTasks = leaves.map((task): CoverageUnit => {
    const rows = joined.rowsOf(task)
    return {
      id: task.id,
      name: task.name,
      phases: phasesOf(task),
      duties: links.of({ name: task.name, duty: task.duty }),
      held: rows.length > 0 ? heldInRows(rows, input.kinds) : heldByOwner(task, input.kinds),
      source: cellOf(task.source, 'department', 'owner', 'name') ?? rows[0]?.row.source,
    }
  })
  const ofRows = matrix.rows
    .filter(row => joined.tasksOf(row).length === 0)
    .map(
      (row): CoverageUnit => ({
        id: row.row.id ?? row.row.task,
        name: row.row.task,
        phases: [],
        duties: links.of({ name: row.row.task }),
        held: heldInRows([row], input.kinds),
        source: row.row.source,
      }),
    )
  return [...ofTasks, ...ofRows]
}

function heldInRows(rows: readonly RowReading[], kinds: PartyKinds): ReadonlyMap<string, ReadonlySet<Duty>> {
  const held = new Map<string, Set<Duty>>()
  for (const { cells } of rows) {
    for (const { party, duties } of cells) add(held, kinds.departmentOf(party) ?? party, duties)
  }
  return held
}

function heldByOwner(task: Task, kinds: PartyKinds): ReadonlyMap<string, ReadonlySet<Duty>> {
  const held = new Map<string, Set<Duty>>()
  if (task.department !== undefined) add(held, task.department, OWNED)
  for (const owner of splitNames(task.owner ?? '')) add(held, kinds.departmentOf(owner) ?? owner, OWNED)
  return held
}

function add(held: Map<string, Set<Duty>>, department: string, duties: readonly Duty[]): void {
  const identity = departmentIdentity(department)
  const before = held.get(identity)
  if (before) for (const duty of duties) before.add(duty)
  else held.set(identity, new Set(duties))
}

/** The phases that a task stands in; what stands above is walked once. */
function phaseFinder(tasks: readonly Task[]): (task: Task) => readonly string[] {
  const byId = new Map(tasks.map(task => [task.id, task]))
  const known = new Map<string, readonly string[]>()
  const above = (id: string | undefined): readonly string[] => {
    if (id === undefined) return []
    const before = known.get(id)
    if (before) return before
    const parent = byId.get(id)
    // A loop of parents ends here: what is above of it is not known yet.
    known.set(id, [])
    const found = parent ? [...new Set([...own(parent), normalisedName(parent.name), ...above(parent.parent)])] : []
    known.set(id, found)
    return found
  }
  const own = (task: Task) => (task.phase === undefined ? [] : [normalisedName(task.phase)])
  return task => [...new Set([...own(task), ...above(task.parent)])]
}
