/** A project of any size with everything that the rules of responsibility look at, the same for the same size. */
import type { LedgerEntry } from '../../core/contract/ledger.ts'
import type { Matrix } from '../../core/contract/people.ts'
import type { Project } from '../../core/contract/project.ts'
import type { Task } from '../../core/contract/task.ts'
import { seeded } from '../seeded.ts'

const DEPARTMENTS = ['PMO', 'Finance', 'Procurement', 'Legal', 'R&D', 'Sales', 'Customer service', 'Human resources']
const DUTIES = ['finance-budget', 'legal-contracts', 'pmo-quality', 'procurement-selection']
const CODES = ['R', 'C', 'I', 'I', 'R']
const PHASES = 10
const CLASSES = ['actual', 'commitment', 'invoice', 'payment'] as const
const LIMIT = 20_000

const pick = <T>(from: readonly [T, ...T[]] | readonly T[], index: number): T => from[index % from.length] as T

/** Five filled cells a row; a person for each second party; one ledger line a task. */
export function companyProject(taskCount: number, partyCount: number): Project {
  const random = seeded(taskCount)
  const people = Array.from({ length: partyCount / 2 }, (_, index) => ({
    name: `Person ${index}`,
    department: pick(DEPARTMENTS, index),
    role: pick(['Manager', 'Clerk', 'Buyer'], index),
    capacity: 40,
    skills: [pick(['welding', 'design'], index)],
  }))
  const names = people.map(person => person.name)
  const teams = Array.from({ length: partyCount - people.length }, (_, index) => `Team ${index}`)
  const parties = [...names, ...teams]
  const tasks = Array.from({ length: taskCount }, (_, index) => taskAt(index, names, random))
  return {
    project: { name: 'Company', currency: 'USD', statusDate: '2026-10-30' },
    tasks,
    people,
    matrix: matrixOf(tasks, parties, random),
    ledger: Array.from({ length: taskCount }, (_, index) => entryAt(index, names, random)),
    authority: names.map((person, index) => ({
      matter: pick(['Payments', 'Purchase orders'], index),
      person,
      upTo: LIMIT,
    })),
    absences: names.map(person => ({ person, from: '2026-07-06', to: '2026-07-17' })),
    settings: {
      policy: Array.from({ length: 30 }, (_, index) => ({
        phase: `Phase ${index % PHASES}`,
        department: pick(DEPARTMENTS, index),
        requiredRole: pick(['A', 'C', 'any'], index),
        ...(index % 2 === 0 && { duty: pick(DUTIES, index) }),
      })),
    },
  }
}

function taskAt(index: number, names: readonly string[], random: (below: number) => number): Task {
  const month = String(1 + random(11)).padStart(2, '0')
  const day = 1 + random(14)
  return {
    id: `T${index}`,
    name: `Task ${index}`,
    phase: `Phase ${index % PHASES}`,
    owner: pick(names, random(names.length)),
    start: `2026-${month}-${String(day).padStart(2, '0')}`,
    finish: `2026-${month}-${day + 12}`,
    effort: 1 + random(8),
    budget: 1_000 + random(50_000),
    ...(index % 3 === 0 && { duty: pick(DUTIES, index) }),
    ...(index > 0 && index % 4 === 0 && { predecessors: [{ task: `T${index - 1}` }] }),
  }
}

function matrixOf(tasks: readonly Task[], parties: readonly string[], random: (below: number) => number): Matrix {
  const rows = tasks.map(({ id, name }) => {
    const first = random(parties.length)
    const cells = CODES.map((code, index) => [pick(parties, first + index * 7), code] as const)
    return { id, task: name, cells: Object.fromEntries([...cells.slice(1), [pick(parties, first), 'A']]) }
  })
  return { parties: [...parties], rows }
}

function entryAt(index: number, names: readonly string[], random: (below: number) => number): LedgerEntry {
  const person = () => pick(names, random(names.length))
  return {
    id: `E${index}`,
    date: `2026-${String(1 + random(10)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`,
    class: pick(CLASSES, index),
    task: `T${random(index + 1)}`,
    document: `D${index >> 1}`,
    supplier: `Supplier ${random(200)}`,
    amount: 100 + random(25_000),
    requestedBy: person(),
    approvedBy: person(),
    recordedBy: person(),
    paidBy: person(),
  }
}
