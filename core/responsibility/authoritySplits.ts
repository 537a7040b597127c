/** Purchases that are each within the limit of who approved them and together are not: split to stay under it. */
import { dayOfIso } from '../calendar.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import { toMajor } from '../money.ts'
import type { CellOf } from '../provenance.ts'
import type { Matter } from './authorityMatters.ts'
import type { Signing } from './authoritySignings.ts'

/** A signing with the highest limit of its approvers; both amounts in minor units of one currency. */
export interface Limited {
  signing: Signing
  matter: Matter
  amount: number
  limit: number
  currency: string
}

/**
 * One finding for each run of signings of one supplier, matter and limit that passes the limit within the days of the
 * setting.
 */
export function splitFindings(
  covered: readonly Limited[],
  { project, settings }: Project,
  cellOf: CellOf,
): RawFinding[] {
  const days = settings?.thresholds?.['authority.splitWindowDays'] ?? 0
  const groups = Map.groupBy(
    covered.filter(each => each.signing.supplier !== ''),
    ({ signing, matter, limit, currency: own }) =>
      JSON.stringify([signing.what, signing.supplier, matter.name, limit, own]),
  )
  return [...groups.values()].flatMap(group =>
    runsOver(group.toSorted(byDate), days).map(run => splitFinding(run, project.currency, cellOf)),
  )
}

const byDate = (one: Limited, other: Limited) => compare(placeOf(one), placeOf(other))
const placeOf = ({ signing }: Limited) => `${signing.date} ${signing.name} ${signing.subject.id}`
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The signings, sorted by date, of all windows that pass the limit; windows that share one are one run. */
function runsOver(sorted: readonly Limited[], days: number): Limited[][] {
  const runs: { from: number; to: number }[] = []
  let first = 0
  let sum = 0
  for (const [last, { amount, limit, signing }] of sorted.entries()) {
    sum += amount
    const earliest = dayOfIso(signing.date) - days
    for (let left = sorted[first]; left && dayOfIso(left.signing.date) < earliest; left = sorted[first]) {
      sum -= left.amount
      first++
    }
    if (sum <= limit) continue
    const run = runs.at(-1)
    if (run && run.to >= first) run.to = last
    else runs.push({ from: first, to: last })
  }
  return runs.map(({ from, to }) => sorted.slice(from, to + 1))
}

function splitFinding(run: readonly Limited[], projectCurrency: string, cellOf: CellOf): RawFinding {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) throw new Error('A run has at least two signings')
  const source = cellOf(first.signing.row, first.signing.what === 'contract' ? 'value' : 'amount')
  const minors = run.map(each => each.signing.minor)
  const known = minors.filter(minor => minor !== null)
  const atStake = toMajor(
    known.reduce((sum, minor) => sum + minor, 0),
    projectCurrency,
  )
  return raise(
    'authority/split-order',
    first.signing.subject,
    {
      supplier: first.signing.supplierName,
      what: run.map(each => each.signing.name),
      approvers: [...new Set(run.flatMap(each => each.signing.approvers))].sort(),
      from: first.signing.date,
      to: last.signing.date,
      amount: toMajor(
        run.reduce((sum, each) => sum + each.amount, 0),
        first.currency,
      ),
      limit: toMajor(first.limit, first.currency),
      currency: first.currency,
    },
    { ...(source && { source }), ...(known.length === minors.length && { amount: atStake }) },
  )
}
