/** Rules about one row of the matrix: one accountable, somebody who does the work, not too many to ask and to tell. */
import type { RawFinding } from '../contract/finding.ts'
import type { Source } from '../contract/primitives.ts'
import type { RaciSettings } from '../contract/settings.ts'
import { raise } from '../findings.ts'
import { type MatrixReading, partiesWith, type RowReading } from './readMatrix.ts'

/** Checks one row. An empty row raises nothing but that. */
export function rowFindings(row: RowReading, matrix: MatrixReading, settings: RaciSettings): RawFinding[] {
  const task = row.row.task
  if (row.cells.length === 0) return [raise('raci/empty-row', row.subject, { task }, extra(row, row.row.source))]
  return [
    ...unknownCodes(row, matrix),
    ...accountability(row, matrix, settings),
    ...limits(row, matrix, settings),
    ...nobodyAsked(row, matrix),
  ]
}

function extra(row: RowReading, source: Source | undefined, part = '') {
  const discriminator = [row.discriminator, part].filter(Boolean).join(' ')
  return { ...(source && { source }), ...(discriminator && { discriminator }) }
}

function unknownCodes(row: RowReading, matrix: MatrixReading): RawFinding[] {
  return row.cells.flatMap(({ party, unknown }) =>
    unknown.map(code =>
      raise(
        'raci/unknown-code',
        row.subject,
        { task: row.row.task, party, code, scheme: matrix.scheme.name },
        extra(row, matrix.cellOf(row, party), JSON.stringify([party, code])),
      ),
    ),
  )
}

/** A scheme without A or R (DACI) has no rule about it. */
function accountability(row: RowReading, matrix: MatrixReading, settings: RaciSettings): RawFinding[] {
  const { duties } = matrix.scheme
  const { task } = row.row
  const named = { task, scheme: matrix.scheme.name }
  const accountable = partiesWith(row, 'A')
  const isDone =
    !duties.includes('R') ||
    partiesWith(row, 'R').length > 0 ||
    (settings.accountableImpliesResponsible === true && accountable.length > 0)
  const found: RawFinding[] = []
  const [first, second] = accountable
  if (duties.includes('A') && first === undefined) {
    found.push(raise('raci/no-accountable', row.subject, named, extra(row, row.row.source)))
  }
  if (second !== undefined && !settings.sharedAccountable) {
    const source = matrix.cellOf(row, second)
    found.push(raise('raci/multiple-accountable', row.subject, { ...named, parties: accountable }, extra(row, source)))
  }
  if (!isDone) {
    found.push(raise('raci/no-responsible', row.subject, named, extra(row, row.row.source)))
    if (first !== undefined) {
      const params = { task, parties: accountable }
      const source = matrix.cellOf(row, first)
      found.push(raise('raci/accountable-without-responsible', row.subject, params, extra(row, source)))
    }
  }
  return found
}

function limits(row: RowReading, matrix: MatrixReading, settings: RaciSettings): RawFinding[] {
  const limitOf = [
    ['raci/too-many-responsible', 'R', settings.responsibleMax],
    ['raci/too-many-consulted', 'C', settings.consultedMax],
    ['raci/too-many-informed', 'I', settings.informedMax],
  ] as const
  return limitOf.flatMap(([rule, duty, limit]) => {
    const parties = partiesWith(row, duty)
    if (limit === undefined || parties.length <= limit) return []
    const source = matrix.cellOf(row, parties[limit] ?? '')
    return [raise(rule, row.subject, { task: row.row.task, count: parties.length, limit }, extra(row, source))]
  })
}

function nobodyAsked(row: RowReading, matrix: MatrixReading): RawFinding[] {
  const asks = ['C', 'I'].filter(duty => matrix.scheme.duties.includes(duty))
  if (asks.length === 0 || asks.some(duty => partiesWith(row, duty).length > 0)) return []
  const source = row.row.source
  return [raise('raci/nobody-consulted-or-informed', row.subject, { task: row.row.task }, extra(row, source))]
}
