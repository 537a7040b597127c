/** Money that nobody answers for as should be (无主资金): each amount once, under the worst of its causes. */
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import { UNOWNED_CAUSES, type Unowned, type UnownedCause, type UnownedItem } from '../contract/report.ts'
import { raise } from '../findings.ts'
import { toMajor } from '../money.ts'
import { once, remembered } from '../remembered.ts'
import { type HoldersOf, takeFlagged } from './flaggedAmounts.ts'
import { type Holder, type HolderSources, moneyHolders } from './moneyHolders.ts'
import type { RowReading } from './readMatrix.ts'
import { type FlagSources, type Flags, flagsOf } from './unownedFlags.ts'

/** An amount under its cause, in minor units, with the cell that would mend it. */
export interface UnownedAmount {
  subject: UnownedItem['subject']
  name: string
  minor: number
  cause: UnownedCause
  parties: readonly string[]
  source: Source | undefined
}

export type UnownedSources = HolderSources & FlagSources

/** The unowned money of a project, and one finding for each cause; null where the project has no money. */
export function unowned(sources: UnownedSources): { unowned: Unowned | null; findings: RawFinding[] } {
  const { currency } = sources.money
  const holders = moneyHolders(sources)
  if (holders.length === 0) return { unowned: null, findings: [] }
  const amounts = amountsOf(holders, flagsOf(sources), sources).sort(
    (a, b) => b.minor - a.minor || compare(keyOf(a), keyOf(b)),
  )
  const sumOf = (cause: UnownedCause) => toMajor(minorOf(amounts.filter(amount => amount.cause === cause)), currency)
  const [noAccountable, wrongDepartment, overLimit, conflict] = UNOWNED_CAUSES.map(sumOf)
  const reported: Unowned = {
    total: toMajor(minorOf(amounts), currency),
    byCause: {
      noAccountable: noAccountable ?? 0,
      wrongDepartment: wrongDepartment ?? 0,
      overLimit: overLimit ?? 0,
      conflict: conflict ?? 0,
    },
    items: amounts.map(({ subject, name, minor, cause, parties }) => ({
      subject,
      name,
      amount: toMajor(minor, currency),
      cause,
      parties: [...parties],
    })),
  }
  return { unowned: reported, findings: UNOWNED_CAUSES.flatMap(cause => causeFinding(cause, amounts, currency)) }
}

const minorOf = (amounts: readonly UnownedAmount[]) => amounts.reduce((sum, { minor }) => sum + minor, 0)
const keyOf = ({ subject, cause }: UnownedAmount) => JSON.stringify([subject.kind, subject.id, cause])
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The whole of what nobody, or the wrong department, answers for; of the rest what was handled against the rules. */
function amountsOf(holders: readonly Holder[], flags: Flags, sources: UnownedSources): UnownedAmount[] {
  const take = (holder: Holder, cause: UnownedCause, parties: readonly string[]): UnownedAmount[] => {
    const { subject, name, source, left } = holder
    holder.left = 0
    return left > 0 ? [{ subject, name, minor: left, cause, parties, source }] : []
  }
  const whole = holders.flatMap(holder => (holder.cause ? take(holder, holder.cause, holder.owners) : []))
  const finder = holderFinder(holders, sources)
  const flagged = takeFlagged(flags, finder)
  const inConflict = remembered((rows: readonly RowReading[]) => [
    ...new Set(rows.flatMap(row => flags.rowsInConflict.get(row.subject.id) ?? [])),
  ])
  const byRow = sources.project.tasks.flatMap(task => {
    const holder = finder.task(task.id)
    const persons = inConflict(sources.joined.rowsOf(task))
    return holder && persons.length > 0 ? take(holder, 'conflict', persons.toSorted()) : []
  })
  return [...whole, ...flagged, ...byRow]
}

/** Finds the holders of flagged money. */
function holderFinder(holders: readonly Holder[], { project, entries, money }: UnownedSources): HoldersOf {
  const byTask = new Map(
    holders.flatMap(holder => (holder.subject.kind === 'task' ? [[holder.subject.id, holder]] : [])),
  )
  const loose = Map.groupBy(
    holders.filter(({ group }) => group !== undefined),
    ({ group }) => group ?? '',
  )
  // Few projects have money that is flagged, so the ledger is gone through when the first purchase is asked for.
  const tasksByGroup = once(() => {
    const tasks = new Map<string, Set<string>>()
    const add = (group: string | undefined, task: string | undefined) => {
      if (group === undefined || task === undefined || !byTask.has(task)) return
      tasks.set(group, (tasks.get(group) ?? new Set()).add(task))
    }
    for (const numbered of entries) add(money.ofEntry(numbered)?.group, numbered.entry.task)
    for (const { id, task } of project.contracts ?? []) add(money.contracts.get(id)?.group, task)
    return tasks
  })
  const task: HoldersOf['task'] = id => byTask.get(id ?? '')
  return {
    task,
    purchase: group => [
      ...(loose.get(group) ?? []).toSorted((a, b) => compare(a.subject.id, b.subject.id)),
      ...[...(tasksByGroup().get(group) ?? [])].sort().flatMap(id => task(id) ?? []),
    ],
  }
}

const RULES = {
  noAccountable: 'unowned/no-owner',
  wrongDepartment: 'unowned/wrong-department',
  overLimit: 'unowned/over-limit',
  conflict: 'unowned/conflict',
} as const satisfies Record<UnownedCause, string>

/** One finding for all amounts of a cause, at the cell of the largest. */
function causeFinding(cause: UnownedCause, amounts: readonly UnownedAmount[], currency: string): RawFinding[] {
  const own = amounts.filter(amount => amount.cause === cause)
  const [largest] = own
  if (!largest) return []
  const amount = toMajor(minorOf(own), currency)
  const params = { amount, currency, count: own.length, largest: largest.name }
  const extra = { amount, ...(largest.source && { source: largest.source }) }
  return [raise(RULES[cause], { kind: 'project', id: 'project' }, params, extra)]
}
