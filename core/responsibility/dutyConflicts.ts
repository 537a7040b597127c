/** Segregation of duties: one person who holds both duties of a pair in one document, or in the project. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { DutyConflict } from '../contract/report.ts'
import type { Mitigation } from '../contract/settings.ts'
import { controlDuty } from '../controlDuties.ts'
import { raise } from '../findings.ts'
import { toMajor } from '../money.ts'
import { normalisedName } from '../names.ts'
import type { CellOf } from '../provenance.ts'
import type { NamedPerson } from './controlPersons.ts'
import type { DutyCase, Holding } from './dutyHoldings.ts'

type Pair = [string, string]

interface Conflict {
  person: NamedPerson
  pair: Pair
  /** Empty in the scope of the whole project. */
  where: string
  /** With the first and with the second duty of the pair. */
  held: [Holding[], Holding[]]
}

export interface DutyConflictInput {
  project: Project
  cases: readonly DutyCase[]
  cellOf: CellOf
}

/** Finds the conflicts of all cases; in the scope of the project they are one case. */
export function dutyConflicts({ project, cases, cellOf }: DutyConflictInput): {
  conflicts: DutyConflict[]
  findings: RawFinding[]
} {
  const { currency, statusDate } = project.project
  const { pairs = [], scope, mitigations = [] } = project.settings?.duties ?? {}
  const excluded = new Set(pairs.map(([one, other]) => keyOfPair(pairOf(one, other))))
  const judged = scope === 'project' ? [{ name: '', holdings: cases.flatMap(each => each.holdings) }] : cases
  const found = judged.flatMap(each => conflictsIn(each, excluded, scope))
  const controls = controlFinder(mitigations)
  const findings = found.map(conflict => {
    const control = controls(conflict.person.name, conflict.pair)
    return finding(conflict, { control, statusDate, currency, cellOf })
  })
  return { conflicts: reported(found, controls, { currency, statusDate }), findings }
}

/** Two duties sorted, in the words of the contract where they are the contract's. */
function pairOf(one: string, other: string): Pair {
  const [first, second] = [one, other].map(duty => controlDuty(duty) ?? duty.trim())
  return (first ?? '') < (second ?? '') ? [first ?? '', second ?? ''] : [second ?? '', first ?? '']
}

const keyOfPair = (pair: Pair) => JSON.stringify(pair)

function conflictsIn(
  { name, holdings }: DutyCase,
  excluded: ReadonlySet<string>,
  scope: 'document' | 'project' | undefined,
): Conflict[] {
  if (holdings.length < 2) return []
  return [...Map.groupBy(holdings, holding => holding.person.key).values()].flatMap(own => {
    const byDuty = Map.groupBy(own, holding => holding.duty)
    const duties = [...byDuty.keys()].sort()
    return duties.flatMap((first, index) =>
      duties.slice(index + 1).flatMap((second): Conflict[] => {
        const pair: Pair = [first, second]
        const person = own[0]?.person
        if (!person || !excluded.has(keyOfPair(pair))) return []
        // In a project-wide scope it does not matter what was approved.
        const meets = (duty: string) => (holding: Holding) =>
          scope === 'project' || holding.of === undefined || holding.of.has(duty)
        const held: Conflict['held'] = [
          (byDuty.get(first) ?? []).filter(meets(second)),
          (byDuty.get(second) ?? []).filter(meets(first)),
        ]
        return held.every(side => side.length > 0) ? [{ person, pair, where: nameOf(name, held, scope), held }] : []
      }),
    )
  })
}

/** The document; of rows of the matrix their names. */
function nameOf(name: string, held: Conflict['held'], scope: 'document' | 'project' | undefined): string {
  if (scope === 'project') return ''
  const rows = held.flat().flatMap(({ place }) => (place.kind === 'task' ? [place.id] : []))
  return rows.length > 0 ? [...new Set(rows)].sort().join(' / ') : name
}

function finding(
  conflict: Conflict,
  {
    control,
    statusDate,
    currency,
    cellOf,
  }: { control: Mitigation | undefined; statusDate: string; currency: string; cellOf: CellOf },
): RawFinding {
  const { person, pair, where, held } = conflict
  const second = held[1][0]
  const source = second && cellOf(second.row, second.column)
  const amount = amountOf(held.flat(), currency)
  const place = second?.place.kind ?? 'project'
  const extra = {
    discriminator: JSON.stringify([pair, where === '' ? '' : place, where]),
    ...(source && { source }),
    ...(amount !== null && { amount }),
  }
  const subject = { kind: 'person' as const, id: person.name }
  const params = { person: person.name, duties: [...pair], where, amount, currency }
  if (control && isInForce(control, statusDate)) {
    const accepted = { ...params, control: control.control, until: control.until ?? null }
    return raise('duties/accepted', subject, accepted, extra)
  }
  return raise('duties/conflict', subject, { ...params, expired: control?.until ?? null }, extra)
}

/** The recorded control that holds longest, by person and pair. */
function controlFinder(mitigations: readonly Mitigation[]) {
  const byKey = new Map<string, Mitigation>()
  const keyOf = (person: string, pair: Pair) => JSON.stringify([normalisedName(person), ...pair])
  for (const mitigation of mitigations) {
    const key = keyOf(mitigation.person, pairOf(...mitigation.duties))
    const known = byKey.get(key)
    if (!known || isLonger(mitigation, known)) byKey.set(key, mitigation)
  }
  return (person: string, pair: Pair) => byKey.get(keyOf(person, pair))
}

const isLonger = (one: Mitigation, other: Mitigation) =>
  other.until !== undefined && (one.until === undefined || one.until > other.until)

const isInForce = ({ until }: Mitigation, statusDate: string) => until === undefined || until >= statusDate

/**
 * The money of the entries in major units: within a transaction the largest sum of one class, as an order, its invoice and
 * its payment are the same money; null where no amount is known.
 */
function amountOf(holdings: readonly Holding[], currency: string): number | null {
  const transactions = new Map<string, Map<string, number>>()
  for (const money of new Set(holdings.map(holding => holding.money))) {
    if (!money || money.minor === null) continue
    const sums = transactions.get(money.transaction) ?? new Map<string, number>()
    sums.set(money.class, (sums.get(money.class) ?? 0) + money.minor)
    transactions.set(money.transaction, sums)
  }
  if (transactions.size === 0) return null
  let total = 0
  for (const sums of transactions.values()) total += Math.max(...[...sums.values()].map(Math.abs))
  return toMajor(total, currency)
}

/** One row for each person and pair, with all the places; money that several documents of a transaction share counts once. */
function reported(
  found: readonly Conflict[],
  controls: ReturnType<typeof controlFinder>,
  { currency, statusDate }: { currency: string; statusDate: string },
): DutyConflict[] {
  const groups = Map.groupBy(found, ({ person, pair }) => JSON.stringify([person.key, ...pair]))
  const rows = [...groups.values()].flatMap((conflicts): DutyConflict[] => {
    const first = conflicts[0]
    if (!first) return []
    const holdings = conflicts.flatMap(conflict => conflict.held.flat())
    const control = controls(first.person.name, first.pair)
    const places = new Map(holdings.map(({ place }) => [`${place.kind} ${place.id}`, place]))
    const accepted = control && isInForce(control, statusDate)
    return [
      {
        person: first.person.name,
        duties: first.pair,
        where: [...places.values()],
        amount: amountOf(holdings, currency),
        accepted: accepted ? { control: control.control, until: control.until ?? null } : null,
      },
    ]
  })
  return rows.sort(
    (a, b) =>
      Number(a.accepted !== null) - Number(b.accepted !== null) ||
      (b.amount ?? 0) - (a.amount ?? 0) ||
      compare(a.person, b.person) ||
      compare(keyOfPair(a.duties), keyOfPair(b.duties)),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
