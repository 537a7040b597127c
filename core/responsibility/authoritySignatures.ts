/** Signatures that are missing, and signatures that came in the wrong order. */
import type { RawFinding } from '../contract/finding.ts'
import type { AuthorityLine } from '../contract/people.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import { toMajor } from '../money.ts'
import { normalisedName } from '../names.ts'
import type { CellOf } from '../provenance.ts'
import type { Judged } from './authorityJudged.ts'
import { type AuthorityReader, signerName } from './authorityLines.ts'

interface Context {
  reader: AuthorityReader
  project: Project
  cellOf: CellOf
}

/** Share of a matter's rows that must name an approver before an empty cell is missed. */
const FILLED_SHARE_MIN = 0.5

/** Checks all but those that are over a limit anyway. */
export function signatureFindings(judged: readonly Judged[], context: Context): RawFinding[] {
  const groups = Map.groupBy(judged, ({ signing, matter }) => JSON.stringify([signing.what, matter.name]))
  return [...groups.values()].flatMap(group => {
    const approved = group.filter(({ signing }) => signing.approvers.length > 0).length
    const areApproved = approved >= group.length * FILLED_SHARE_MIN
    // Only a table that ever names two steps says who signed before; else the cell holds the last approver alone.
    const namesSteps = group.some(each => new Set(stepsOf(each, context.reader).flatMap(step => step.orders)).size > 1)
    return group.flatMap(each => [
      ...missing(each, { ...context, areApproved, namesSteps }),
      ...wrongOrder(each, context),
    ])
  })
}

interface Step {
  name: string
  orders: number[]
}

/** Reviewers sign before approvers, and within a cell the first signs first. */
function stepsOf({ signing, lines }: Judged, reader: AuthorityReader): Step[] {
  return [...signing.reviewers, ...signing.approvers].map(name => ({
    name,
    orders: reader.naming(lines, name).flatMap(line => (line.order === undefined ? [] : [line.order])),
  }))
}

function missing(
  judged: Judged,
  { reader, project, cellOf, areApproved, namesSteps }: Context & { areApproved: boolean; namesSteps: boolean },
): RawFinding[] {
  const { signing, matter, lines, ofApprovers, isKnown } = judged
  const isBlank = signing.approvers.length === 0
  const isDue = !signing.isPending && signing.date <= project.project.statusDate
  if (isBlank ? !areApproved || !isDue : !isKnown) return []
  const holding = new Set(lines)
  const isOutside = !isBlank && !ofApprovers.flat().some(line => holding.has(line))
  if (!isBlank && !isOutside && !namesSteps) return []
  const levels = levelsFor(judged, reader)
  if (levels === null || (levels.length === 0 && !isBlank && !isOutside)) return []
  const signers = new Set(
    [...signing.approvers, ...signing.reviewers, ...signing.requesters].flatMap(name => reader.naming(lines, name)),
  )
  const wanted = namesSteps ? levels : levels.slice(-1)
  const unsigned = wanted.filter(level => !level.some(line => signers.has(line)))
  if (unsigned.length === 0 && levels.length > 0) return []
  const source = cellOf(signing.row, 'approvedBy')
  const params = {
    what: signing.name,
    matter: matter.name,
    amount: signing.amount,
    currency: signing.currency,
    missing: unsigned.map(level => [...new Set(level.map(signerName))].sort().join(' / ')),
    isBlank,
    isOutsideBudget: signing.budget === 'outside',
  }
  const amount = signing.minor === null ? {} : { amount: toMajor(signing.minor, project.project.currency) }
  return [raise('authority/missing-signature', signing.subject, params, { ...(source && { source }), ...amount })]
}

/**
 * The lines of which one must sign, level by level: with an order all up to the first that covers the amount, else only
 * the lowest that does. Empty where no line reaches the amount; null where currencies cannot be compared.
 */
function levelsFor({ signing, lines }: Judged, reader: AuthorityReader): AuthorityLine[][] | null {
  const levels: AuthorityLine[][] = []
  for (const level of reader.levels(lines)) {
    const compared = level.map(line => reader.compare(signing, line))
    if (compared.includes(null)) return null
    levels.push(ofDepartment(level, signing.department))
    const isReached = compared.some(each => each && (each.limit === null || each.amount <= each.limit))
    if (!isReached) continue
    const isOrdered = lines.some(line => line.order !== undefined)
    return (isOrdered ? levels : levels.slice(-1)).filter(each => each.length > 0)
  }
  return []
}

/** The heads of other departments have no part in it. */
function ofDepartment(level: readonly AuthorityLine[], department: string | undefined): AuthorityLine[] {
  const own = department === undefined ? undefined : normalisedName(department)
  return level.filter(
    line =>
      own === undefined ||
      line.person !== undefined ||
      line.department === undefined ||
      normalisedName(line.department) === own,
  )
}

function wrongOrder(judged: Judged, { reader, cellOf }: Context): RawFinding[] {
  const { signing, matter } = judged
  const steps = stepsOf(judged, reader).filter(step => step.orders.length > 0)
  for (const [index, later] of steps.entries()) {
    const earlier = steps[index - 1]
    if (!earlier || Math.min(...earlier.orders) <= Math.max(...later.orders)) continue
    const source = cellOf(signing.row, 'approvedBy')
    const params = {
      what: signing.name,
      matter: matter.name,
      first: earlier.name,
      firstOrder: Math.min(...earlier.orders),
      second: later.name,
      secondOrder: Math.max(...later.orders),
    }
    return [raise('authority/wrong-order', signing.subject, params, source ? { source } : {})]
  }
  return []
}
