/** Rules about one column of the matrix: a party with nothing to do, with only listening to do, or with too much. */
import type { RawFinding } from '../contract/finding.ts'
import type { Matrix } from '../contract/people.ts'
import type { PartyLoad } from '../contract/report.ts'
import type { RaciSettings } from '../contract/settings.ts'
import { raise } from '../findings.ts'
import type { MatrixReading } from './readMatrix.ts'
import { OWN_DUTIES } from './schemes.ts'

const ROWS_FOR_EVERYWHERE_MIN = 2

/** Checks every column. An empty column raises nothing but that. */
export function partyFindings(
  matrix: MatrixReading,
  loads: readonly PartyLoad[],
  settings: RaciSettings,
  sources: Matrix['partySources'],
): RawFinding[] {
  const rowsOf = new Map<string, number>()
  for (const { cells } of matrix.rows) {
    for (const { party } of cells) rowsOf.set(party, (rowsOf.get(party) ?? 0) + 1)
  }
  return loads.flatMap(load => {
    const party = load.name
    const subject = { kind: 'party' as const, id: party }
    const source = sources?.[party]
    const place = source ? { source } : {}
    const rows = rowsOf.get(party) ?? 0
    if (rows === 0) return [raise('raci/party-empty', subject, { party }, place)]
    const found: RawFinding[] = []
    if (isWithoutDuty(load, matrix)) found.push(raise('raci/party-without-duty', subject, { party }, place))
    if (rows === matrix.rows.length && rows >= ROWS_FOR_EVERYWHERE_MIN) {
      found.push(raise('raci/party-everywhere', subject, { party, rows }, place))
    }
    const limitOf = [
      ['raci/party-too-many-accountable', load.A, settings.accountablePerPartyMax],
      ['raci/party-too-many-responsible', load.R, settings.responsiblePerPartyMax],
    ] as const
    for (const [rule, count, limit] of limitOf) {
      if (limit !== undefined && count > limit) found.push(raise(rule, subject, { party, count, limit }, place))
    }
    return found
  })
}

/** Neither R nor A, in a scheme that has one of them; who reviews or approves is not without a duty. */
function isWithoutDuty(load: PartyLoad, { scheme }: MatrixReading): boolean {
  if (!scheme.duties.includes('R') && !scheme.duties.includes('A')) return false
  return load.R + load.A + OWN_DUTIES.reduce((sum, duty) => sum + Number(load[duty] ?? 0), 0) === 0
}
