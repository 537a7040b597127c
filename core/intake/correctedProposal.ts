/** A table as a person corrected it: its kind and columns are forced where they were chosen. */
import type { ColumnCorrection, TableCorrection, TableKind } from '../contract/intake.ts'
import type { PeriodColumn } from './calendarColumns.ts'
import type { Candidate } from './candidate.ts'
import type { Scope } from './candidateRows.ts'
import { conceptNamed } from './concepts.ts'
import { correctedColumns, type LocatedCorrection } from './corrections.ts'
import { evaluateDuties } from './dutyColumns.ts'
import { assignColumns, type Evaluation, evaluateAs } from './evaluate.ts'
import { evaluateMatrix, isNote } from './matrixColumns.ts'
import { columnRuns, type Proposal, proposalOf } from './proposals.ts'
import { parsePeriodHeader } from './values/periods.ts'

/** Columns of a table that intake did not find: the runs of filled columns that the headings stand in. */
function columnsOf(scope: Scope, { row, firstColumn, lastColumn }: LocatedCorrection, endRow: number) {
  const runs = columnRuns(scope.sheet, row, endRow).filter(run => run.first <= lastColumn && run.last >= firstColumn)
  return {
    first: Math.min(firstColumn, ...runs.map(run => run.first)),
    last: Math.max(lastColumn, ...runs.map(run => run.last)),
  }
}

/** A table that intake did not find; null where no kind is given and none fits. `within` are the columns of an Excel table. */
export function madeProposal(
  scope: Scope,
  located: LocatedCorrection,
  endRow: number,
  within?: { first: number; last: number },
): Proposal | null {
  const { first, last } = within ?? columnsOf(scope, located, endRow)
  const { candidate, best } = proposalOf(scope, located.row, first, last, endRow)
  return corrected(candidate, best, located.correction)
}

/** A header line with its corrections; `found` is what intake takes it for. Null where no kind is given and none fits. */
export function corrected(
  candidate: Candidate,
  found: Evaluation | undefined,
  correction: TableCorrection,
): Proposal | null {
  const { kind } = correction
  const evaluation = kind === undefined || kind === 'none' ? found : evaluationAs(candidate, found, kind)
  if (!evaluation) return null
  const { byColumn } = correctedColumns(correction, candidate.stack.texts, candidate.stack.firstColumn)
  return { candidate, evaluation: withColumns(evaluation, byColumn), corrections: { table: correction, byColumn } }
}

function evaluationAs(candidate: Candidate, found: Evaluation | undefined, kind: TableKind): Evaluation {
  if (found?.kind === kind) return found
  if (kind !== 'raci') return evaluateAs(candidate, kind)
  return evaluateMatrix(candidate) ?? evaluateDuties(candidate) ?? forcedMatrix(candidate)
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

const PERIOD_CONCEPT = /^(period|actual):(.+)$/

function periodColumn(column: number, concept: string): PeriodColumn {
  const [, measure, period = ''] = PERIOD_CONCEPT.exec(concept) ?? []
  const header = parsePeriodHeader(period, 'General', false) ?? { kind: 'month', period }
  return { column, period, header, ...(measure === 'actual' && { measure: 'actual' as const }) }
}

const conceptOfPeriod = ({ period, measure }: PeriodColumn) => `${measure === 'actual' ? 'actual' : 'period'}:${period}`

/** What a column was taken for; null where it is not read. */
function foundConcept({ columns, calendar, parties, kind }: Evaluation, column: number): string | null {
  const named = [...columns].find(([concept, at]) => at === column && !concept.startsWith('-'))?.[0]
  const period = kind === 'budget' ? calendar.periods.find(each => each.column === column) : undefined
  return named ?? (period ? conceptOfPeriod(period) : parties.includes(column) ? 'party:' : null)
}

interface ChosenColumn {
  column: number
  concept: string | null
}

/** The choices that differ from what was found and that a table of the kind can have. */
function changes(evaluation: Evaluation, corrections: ReadonlyMap<number, ColumnCorrection>): ChosenColumn[] {
  return [...corrections].flatMap(([column, { concept: chosen }]) => {
    const concept = typeof chosen === 'string' ? conceptNamed(evaluation.kind, chosen) : chosen
    const found = foundConcept(evaluation, column)
    const isFound = concept === found || chosen === found || (found === 'party:' && concept?.startsWith('party:'))
    return concept === undefined || isFound ? [] : [{ column, concept }]
  })
}

/** The evaluation with columns as they were chosen: a concept given to one column is taken from the other that had it. */
function withColumns(evaluation: Evaluation, corrections: ReadonlyMap<number, ColumnCorrection>): Evaluation {
  const chosen = changes(evaluation, corrections)
  if (chosen.length === 0) return evaluation
  const taken = new Set(chosen.map(({ column }) => column))
  const concepts = new Set(chosen.map(({ concept }) => concept))
  const columns = new Map([...evaluation.columns].filter(([, column]) => !taken.has(column)))
  const parties = evaluation.parties.filter(column => !taken.has(column))
  const periods = evaluation.calendar.periods.filter(
    period => !taken.has(period.column) && !concepts.has(conceptOfPeriod(period)),
  )
  for (const { column, concept } of chosen) {
    if (concept === null) continue
    if (concept.startsWith('party:')) parties.push(column)
    else if (PERIOD_CONCEPT.test(concept)) periods.push(periodColumn(column, concept))
    else columns.set(concept, column)
  }
  const calendarColumns = new Set([...evaluation.calendar.columns, ...periods.map(({ column }) => column)])
  return {
    ...evaluation,
    columns,
    parties: parties.toSorted((a, b) => a - b),
    calendar: {
      columns: calendarColumns,
      periods: periods.toSorted((a, b) => a.column - b.column),
      sums: evaluation.calendar.sums.filter(
        ({ column }) => !chosen.some(choice => choice.column === column && choice.concept !== null),
      ),
    },
  }
}
