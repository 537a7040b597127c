/** Rows that share an id: the first counts, the others are findings. */
import type { RawFinding, SubjectKind } from './contract/finding.ts'
import type { Source } from './contract/primitives.ts'
import type { Project } from './contract/project.ts'
import { raise } from './findings.ts'
import { type NumberedEntry, numberedEntries } from './ledgerEntries.ts'
import { type CellOf, cellFinder } from './provenance.ts'

interface Identified {
  id: string
  source?: Source | undefined
}

/** A Project in which an id names one row of its list, the ledger as numbered entries, and what was left out. */
export interface UniqueProject {
  project: Project
  entries: NumberedEntry[]
  findings: RawFinding[]
}

/** Keeps the first row of each id in tasks, risks, contracts, indicators, registers (by kind) and the ledger. */
export function uniqueIds(project: Project): UniqueProject {
  const findings: RawFinding[] = []
  const cellOf = cellFinder(project.tables)
  const first = <T extends Identified>(rows: readonly T[], list: string, kind: SubjectKind, keyOf = idOf<T>) =>
    firstOfEach(rows, keyOf, (row, time) => findings.push(duplicate(row, list, kind, time, cellOf)))
  const entries = firstOfEach(
    numberedEntries(project.ledger),
    ({ entry }) => entry.id,
    ({ entry }, time) => {
      findings.push(duplicate({ id: entry.id ?? '', source: entry.source }, 'ledger', 'entry', time, cellOf))
    },
  )
  const unique: Project = {
    ...project,
    tasks: first(project.tasks, 'tasks', 'task'),
    ...(project.risks && { risks: first(project.risks, 'risks', 'risk') }),
    ...(project.contracts && { contracts: first(project.contracts, 'contracts', 'contract') }),
    ...(project.indicators && { indicators: first(project.indicators, 'indicators', 'indicator') }),
    ...(project.registers && {
      registers: first(project.registers, 'registers', 'register', row => JSON.stringify([row.kind, row.id])),
    }),
  }
  return { project: unique, entries, findings }
}

const idOf = <T extends Identified>(row: T): string => row.id

/** The first row of each key, and all rows without one. */
function firstOfEach<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | undefined,
  onRepeat: (row: T, time: number) => void,
) {
  const times = new Map<string, number>()
  return rows.filter(row => {
    const key = keyOf(row)
    if (key === undefined) return true
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    if (time > 1) onRepeat(row, time)
    return time === 1
  })
}

function duplicate(row: Identified, list: string, kind: SubjectKind, time: number, cellOf: CellOf): RawFinding {
  const source = cellOf(row.source, 'id')
  return raise(
    'input/duplicate-id',
    { kind, id: row.id },
    { list, id: row.id },
    { discriminator: `${list} ${time}`, ...(source && { source }) },
  )
}
