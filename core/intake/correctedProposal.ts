/** A table as a person corrected it: the header line is given, its kind and columns are forced where they were chosen. */
import type { ColumnCorrection, TableKind } from '../contract/intake.ts'
import type { PeriodColumn } from './calendarColumns.ts'
import type { Scope } from './candidateRows.ts'
import { correctedColumns, type LocatedCorrection } from './corrections.ts'
import { assignColumns, type Candidate, type Evaluation, evaluateAs } from './evaluate.ts'
import { evaluateMatrix, isNote } from './matrixColumns.ts'
import { columnRuns, type Proposal, proposalOf } from './proposals.ts'
import { parsePeriodHeader } from './values/periods.ts'

/** Columns of the table: the runs of filled columns that the headings stand in. */
function columnsOf(scope: Scope, { row, firstColumn, lastColumn }: LocatedCorrection, endRow: number) {
  const runs = columnRuns(scope.sheet, row, endRow).filter(run => run.first <= lastColumn && run.last >= firstColumn)
  return {
    first: Math.min(firstColumn, ...runs.map(run => run.first)),
    last: Math.max(lastColumn, ...runs.map(run => run.last)),
  }
}

/** The header line with its corrections; null where no kind is given and none fits. `within` are the columns of an Excel table. */
export function correctedProposal(
  scope: Scope,
  located: LocatedCorrection,
  endRow: number,
  within?: { first: number; last: number },
): Proposal | null {
  const { first, last } = within ?? columnsOf(scope, located, endRow)
  const { candidate, best } = proposalOf(scope, located.row, first, last, endRow)
  const { kind } = located.correction
  const evaluation = kind === undefined || kind === 'none' ? best : evaluationAs(candidate, kind)
  if (!evaluation) return null
  const { byColumn } = correctedColumns(located.correction, candidate.stack.texts, candidate.stack.firstColumn)
  const corrected = withColumns(evaluation, candidate, byColumn)
  return { candidate, evaluation: corrected, corrections: { table: located.correction, byColumn } }
}

function evaluationAs(candidate: Candidate, kind: TableKind): Evaluation {
  if (kind !== 'raci') return evaluateAs(candidate, kind)
  return evaluateMatrix(candidate) ?? forcedMatrix(candidate)
}

/** Tasks in the column that is named so, else in the first; a party in each other column with a heading. */
function forcedMatrix(candidate: Candidate): Evaluation {
  const columns = assignColumns(candidate, 'raci')
  const task = columns.get('task') ?? candidate.stack.firstColumn
  const id = columns.get('id')
  const parties = candidate
    .fieldColumns()
    .filter(column => column > task && candidate.texts(column).length > 0 && !isNote(candidate, column))
  const named = new Map([['task', task], ...(id === undefined || id === task ? [] : [['id', id] as const])])
  return {
    kind: 'raci',
    score: 0,
    columns: named,
    scores: new Map(),
    calendar: candidate.calendar,
    parties,
    hasAnyCodes: true,
  }
}

const periodColumn = (column: number, period: string): PeriodColumn => ({
  column,
  period,
  header: parsePeriodHeader(period, 'General', false) ?? { kind: 'month', period },
})

/** The evaluation with columns as they were chosen: a concept given to one column is taken from the other that had it. */
function withColumns(
  evaluation: Evaluation,
  candidate: Candidate,
  corrections: ReadonlyMap<number, ColumnCorrection>,
): Evaluation {
  const chosen = [...corrections].flatMap(([column, { concept }]) =>
    concept === undefined ? [] : [{ column, concept }],
  )
  if (chosen.length === 0) return evaluation
  const taken = new Set(chosen.map(({ column }) => column))
  const columns = new Map([...evaluation.columns].filter(([, column]) => !taken.has(column)))
  const parties = evaluation.parties.filter(column => !taken.has(column))
  const periods = evaluation.calendar.periods.filter(({ column }) => !taken.has(column))
  for (const { column, concept } of chosen) {
    if (concept === null) continue
    if (concept.startsWith('party:')) parties.push(column)
    else if (concept.startsWith('period:')) periods.push(periodColumn(column, concept.slice('period:'.length)))
    else columns.set(concept, column)
  }
  const scores = new Map(evaluation.scores)
  for (const { column } of chosen) scores.set(column, 1)
  const calendarColumns = new Set([...candidate.calendar.columns, ...periods.map(({ column }) => column)])
  return {
    ...evaluation,
    columns,
    scores,
    parties: parties.toSorted((a, b) => a - b),
    calendar: {
      ...evaluation.calendar,
      columns: calendarColumns,
      periods: periods.toSorted((a, b) => a.column - b.column),
    },
  }
}
