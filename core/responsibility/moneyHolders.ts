/** The money of a project by what somebody answers for, and what of it nobody does, or somebody of another department. */
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import type { UnownedCause, UnownedItem } from '../contract/report.ts'
import type { Task } from '../contract/task.ts'
import { entryName, type NumberedEntry } from '../ledgerEntries.ts'
import type { LooseMoney, ProjectMoney } from '../projectMoney.ts'
import type { CellOf } from '../provenance.ts'
import type { MatrixTasks } from './matrixTasks.ts'
import type { Owners } from './owners.ts'
import type { RequiredDepartments } from './requiredDepartments.ts'

export interface HolderSources {
  project: Project
  entries: readonly NumberedEntry[]
  money: ProjectMoney
  joined: MatrixTasks
  owners: Owners
  required: RequiredDepartments
  cellOf: CellOf
}

/** Money of one task, or of one purchase that is on no task. */
export interface Holder {
  subject: UnownedItem['subject']
  name: string
  minor: number
  /** What no cause has taken yet. */
  left: number
  owners: readonly string[]
  /** What is wrong with all of it; null where somebody answers for it who may. */
  cause: Extract<UnownedCause, 'noAccountable' | 'wrongDepartment'> | null
  /** Key of the purchase; undefined for a task. */
  group: string | undefined
  /** The cell that names the owner, or should. */
  source: Source | undefined
}

/** Every task with money and every purchase without a task. */
export function moneyHolders(sources: HolderSources): Holder[] {
  const { project, money } = sources
  const tasks = project.tasks.flatMap(task => {
    const minor = money.tasks.get(task.id) ?? 0
    return minor > 0 ? [ofTask(task, minor, sources)] : []
  })
  return [...tasks, ...ofPurchases(sources)]
}

function ofTask(task: Task, minor: number, { joined, owners, required, cellOf }: HolderSources): Holder {
  const named = owners.ofTask(task)
  const row = joined.rowsOf(task)[0]?.row.source
  return {
    subject: { kind: 'task', id: task.id },
    name: task.name,
    minor,
    left: minor,
    owners: named,
    cause: causeOf(named, required.isOutside(task, named)),
    group: undefined,
    source: row ?? cellOf(task.source, 'owner', 'department'),
  }
}

function ofPurchases({ project, entries, money, owners, required, cellOf }: HolderSources): Holder[] {
  const contracts = new Map((project.contracts ?? []).map(contract => [contract.id, contract]))
  const wanted = new Set(money.loose.flatMap(({ subject }) => (subject.kind === 'entry' ? [subject.id] : [])))
  const named = entries.filter(numbered => wanted.has(entryName(numbered)))
  const byName = new Map(named.map(numbered => [entryName(numbered), numbered.entry]))
  return money.loose.map((loose: LooseMoney) => {
    const { subject, minor, group } = loose
    const contract = subject.kind === 'contract' ? contracts.get(subject.id) : undefined
    const entry = subject.kind === 'entry' ? byName.get(subject.id) : undefined
    const answering = owners.ofLoose(loose)
    return {
      subject,
      name: contract?.name ?? entry?.document ?? entry?.description ?? subject.id,
      minor,
      left: minor,
      owners: answering,
      cause: causeOf(answering, required.areOutside(contract?.department ?? entry?.department, answering)),
      group,
      source: contract
        ? cellOf(contract.source, 'owner', 'approvedBy', 'department')
        : cellOf(entry?.source, 'approvedBy', 'requestedBy', 'department'),
    }
  })
}

function causeOf(owners: readonly string[], isOutside: boolean): Holder['cause'] {
  if (owners.length === 0) return 'noAccountable'
  return isOutside ? 'wrongDepartment' : null
}
