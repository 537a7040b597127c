/** How well a header and the cells below it fit a kind of table, and which column is which concept. */
import type { TableKind } from '../contract/intake.ts'
import type { CalendarColumns } from './calendarColumns.ts'
import type { Candidate } from './candidate.ts'
import { vote } from './columnProfile.ts'
import { columnsByCells } from './columnsByCells.ts'
import { completeColumns, type Fit } from './completeColumns.ts'
import { matchHeader } from './headerMatch.ts'
import { hasTitle, isBelievable } from './kindEvidence.ts'
import { type LevelColumn, levelColumns } from './levelColumns.ts'
import { amountBasisOfHeader } from './values/units.ts'
import { KIND_WORDS, KNOWN_KINDS, type KnownKind } from './words/kinds.ts'
import type { Expectation, KindWords } from './words/kindWords.ts'

/** The parts of a table before its rows are bounded. */
export interface Evaluation {
  kind: TableKind
  score: number
  /** Concept → column. Concepts that begin with "-" are known columns that are not read. */
  columns: Map<string, number>
  /** How well each column fits what it was taken for, 0 to 1. */
  scores: Map<number, number>
  calendar: CalendarColumns
  /** Columns of a register that stand for one rank of a rating each. */
  levels?: LevelColumn[]
  /** Columns of a matrix with the codes of each party. */
  parties: number[]
  /** A person said that it is a matrix: whatever stands under a party is a code. */
  hasAnyCodes?: true
}

/** A column goes to the concept it fits best from here on, cells included. */
const ASSIGN_MIN = 0.42
/** A title or sheet name that names the kind. */
const TITLE_BONUS = 1.2
const PERIODS_WEIGHT = 2

/** How far the amount on one tax basis is preferred to the same on the other. */
const BASIS_BONUS = 0.03

/**
 * Of an amount with and one without tax the latter is read: the project's basis is net, and no rate is needed. A contract
 * is signed, invoiced and paid with its tax.
 */
function basisBonus(kind: KnownKind, expects: Expectation, texts: readonly string[]): number {
  const basis = expects === 'money' ? amountBasisOfHeader(texts.join(' ')) : undefined
  if (basis === undefined) return 0
  return basis === (kind === 'contracts' ? 'gross' : 'net') ? BASIS_BONUS : -BASIS_BONUS
}

/** How much less a column counts as that of the names where others are filled in more rows: groups are named less often. */
const NAME_FILLED_WEIGHT = 0.2

function nameFactor(candidate: Candidate, column: number, filledMax: number): number {
  const { filled } = candidate.profile(column)
  return filledMax === 0 ? 1 : 1 - NAME_FILLED_WEIGHT * (1 - filled / filledMax)
}

function assign(candidate: Candidate, kind: KnownKind): Map<string, Fit> {
  const words: KindWords = KIND_WORDS[kind]
  const fits: Fit[] = []
  const titled = hasTitle(candidate.titles, kind)
  const fields = candidate.fieldColumns()
  const filledMax = Math.max(0, ...fields.map(column => candidate.profile(column).filled))
  for (const column of fields) {
    const texts = candidate.texts(column)
    if (texts.length === 0) continue
    for (const [concept, match] of matchHeader(texts, kind, titled)) {
      const expects = words.concepts[concept]?.expects ?? 'any'
      const factor = expects === 'name' ? nameFactor(candidate, column, filledMax) : 1
      const score = match * factor * vote(candidate.profile(column), expects) + basisBonus(kind, expects, texts)
      if (score >= ASSIGN_MIN) fits.push({ concept, column, score })
    }
  }
  fits.sort((a, b) => b.score - a.score || a.column - b.column)
  const assigned = new Map<string, Fit>()
  const taken = new Set<number>()
  for (const fit of fits) {
    if (assigned.has(fit.concept) || taken.has(fit.column)) continue
    assigned.set(fit.concept, fit)
    taken.add(fit.column)
  }
  return assigned
}

/** Ranks of a scale are few and different; a list of risks under a title of scales would score higher otherwise. */
const SCALE_BONUS = 4
const SCALE_STEPS = { min: 2, max: 12 }

/** Whether a titled table with the given column of ranks is a scale: each row another small whole number. */
function isScale(candidate: Candidate, rank: number | undefined): boolean {
  if (rank === undefined || !hasTitle(candidate.titles, 'settings')) return false
  const { filled, distinct, numbers } = candidate.profile(rank)
  return filled === distinct && numbers === filled && filled >= SCALE_STEPS.min && filled <= SCALE_STEPS.max
}

/** Columns that say something of a task beside a picture of its time; a picture alone only shows a plan that stands elsewhere. */
const PICTURE_COLUMNS_MIN = 3
const PICTURE_PERIODS_MIN = 5

/** Whether a Gantt picture stands for the times of tasks that have several columns of their own. */
function hasPicture({ calendar }: Candidate, assigned: ReadonlyMap<string, Fit>): boolean {
  const own = [...assigned.keys()].filter(concept => !concept.startsWith('-'))
  return (
    calendar.periods.length === 0 && calendar.columns.size >= PICTURE_PERIODS_MIN && own.length >= PICTURE_COLUMNS_MIN
  )
}

function isComplete(candidate: Candidate, kind: KnownKind, assigned: ReadonlyMap<string, Fit>): boolean {
  const words: KindWords = KIND_WORDS[kind]
  const isThere: Record<string, boolean> = {
    'period:': kind === 'budget' && candidate.calendar.periods.length >= 2,
    'picture:': hasPicture(candidate, assigned),
    'title:': hasTitle(candidate.titles, kind),
  }
  return words.required.every(group => group.some(concept => isThere[concept] ?? assigned.has(concept)))
}

/** Columns of a kind, those included that need a second look at the table. */
function assignAll(candidate: Candidate, kind: KnownKind): Map<string, Fit> {
  const assigned = assign(candidate, kind)
  completeColumns(candidate, kind, assigned)
  columnsByCells(candidate, kind, assigned)
  return assigned
}

/** Of the columns of levels only the rating itself is named. */
function withoutLevels(assigned: ReadonlyMap<string, Fit>, levels: readonly LevelColumn[]): ReadonlyMap<string, Fit> {
  const ratings = new Map(levels.map(({ column, concept }) => [column, concept]))
  return new Map([...assigned].filter(([concept, { column }]) => (ratings.get(column) ?? concept) === concept))
}

function evaluationOf(candidate: Candidate, kind: KnownKind, all: ReadonlyMap<string, Fit>): Evaluation {
  const levels = kind === 'risks' ? levelColumns(candidate) : []
  const assigned = withoutLevels(all, levels)
  const words: KindWords = KIND_WORDS[kind]
  const periods = kind === 'budget' ? candidate.calendar.periods.length : 0
  let score = hasTitle(candidate.titles, kind) ? TITLE_BONUS : 0
  for (const fit of assigned.values()) score += (words.concepts[fit.concept]?.weight ?? 0) * fit.score
  if (periods >= 2) score += PERIODS_WEIGHT
  if (kind === 'settings' && isScale(candidate, assigned.get('scale.rank')?.column)) score += SCALE_BONUS
  return {
    kind,
    score,
    columns: new Map([...assigned.values()].map(fit => [fit.concept, fit.column])),
    scores: new Map([...assigned.values()].map(fit => [fit.column, Math.min(1, fit.score)])),
    calendar: candidate.calendar,
    parties: [],
    ...(levels.length > 0 && { levels }),
  }
}

function evaluateKind(candidate: Candidate, kind: KnownKind): Evaluation | null {
  const assigned = assignAll(candidate, kind)
  const complete = isComplete(candidate, kind, assigned)
  const columns = new Map([...assigned.values()].map(fit => [fit.concept, fit.column]))
  return complete && isBelievable(candidate, kind, columns) ? evaluationOf(candidate, kind, assigned) : null
}

/** The candidate as a kind that a person chose, whether it has all that the kind needs or not. */
export const evaluateAs = (candidate: Candidate, kind: KnownKind): Evaluation =>
  evaluationOf(candidate, kind, assignAll(candidate, kind))

/** All kinds that the candidate can be by its headings, best first. */
export function evaluateKinds(candidate: Candidate): Evaluation[] {
  return KNOWN_KINDS.filter(kind => kind !== 'raci')
    .flatMap(kind => evaluateKind(candidate, kind) ?? [])
    .sort((a, b) => b.score - a.score)
}

/** The columns of a candidate as concepts of one kind, whether complete or not. */
export function assignColumns(candidate: Candidate, kind: KnownKind): Map<string, number> {
  return new Map([...assign(candidate, kind).values()].map(fit => [fit.concept, fit.column]))
}
