/** How well a header and the cells below it fit a kind of table, and which column is which concept. */
import type { TableKind } from '../contract/intake.ts'
import { type CalendarColumns, calendarColumns } from './calendarColumns.ts'
import { type ColumnProfile, profileColumn, vote } from './columnProfile.ts'
import type { Sheet } from './grid.ts'
import { matchHeader } from './headerMatch.ts'
import type { HeaderStack } from './headerStack.ts'
import { hasTitle, isBelievable } from './kindEvidence.ts'
import { type LevelColumn, levelColumns } from './levelColumns.ts'
import { headerText } from './normalise.ts'
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

/** A header with what is known of the cells below it; profiles are made once a column. */
export class Candidate {
  readonly sheet: Sheet
  readonly stack: HeaderStack
  readonly endRow: number
  readonly date1904: boolean
  readonly titles: string
  readonly year: string | undefined
  readonly calendar: CalendarColumns
  readonly #profiles = new Map<number, ColumnProfile>()

  constructor(
    sheet: Sheet,
    stack: HeaderStack,
    endRow: number,
    date1904: boolean,
    titles: string,
    year: string | undefined,
  ) {
    this.sheet = sheet
    this.stack = stack
    this.endRow = endRow
    this.date1904 = date1904
    this.titles = titles
    this.year = year
    this.calendar = calendarColumns(sheet, stack, endRow, date1904, year)
  }

  profile(column: number): ColumnProfile {
    const before = this.#profiles.get(column)
    if (before) return before
    const profile = profileColumn(this.sheet, column, this.stack.lastRow + 1, this.endRow, this.date1904)
    this.#profiles.set(column, profile)
    return profile
  }

  texts(column: number): string[] {
    return this.stack.texts[column - this.stack.firstColumn] ?? []
  }

  /** Columns of the table that are not part of a calendar. */
  fieldColumns(): number[] {
    const columns: number[] = []
    for (let column = this.stack.firstColumn; column <= this.stack.lastColumn; column++) {
      if (!this.calendar.columns.has(column)) columns.push(column)
    }
    return columns
  }
}

/** A column goes to the concept it fits best from here on, cells included. */
const ASSIGN_MIN = 0.42
/** A title or sheet name that names the kind. */
const TITLE_BONUS = 1.2
const PERIODS_WEIGHT = 2

interface Fit {
  concept: string
  column: number
  score: number
}

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

function assign(candidate: Candidate, kind: KnownKind): Map<string, Fit> {
  const words: KindWords = KIND_WORDS[kind]
  const fits: Fit[] = []
  const titled = hasTitle(candidate.titles, kind)
  for (const column of candidate.fieldColumns()) {
    const texts = candidate.texts(column)
    if (texts.length === 0) continue
    for (const [concept, match] of matchHeader(texts, kind, titled)) {
      const expects = words.concepts[concept]?.expects ?? 'any'
      const score = match * vote(candidate.profile(column), expects) + basisBonus(kind, expects, texts)
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

/** A column without a heading, or with one nobody knows, that holds the names: distinct texts left of the figures. */
function nameColumn(candidate: Candidate, assigned: ReadonlyMap<string, Fit>): number | undefined {
  const taken = new Map([...assigned.values()].map(fit => [fit.column, fit.concept]))
  const figures = ['start', 'finish', 'duration', 'amount', 'percentComplete'].flatMap(
    c => assigned.get(c)?.column ?? [],
  )
  const limit = Math.min(candidate.stack.lastColumn + 1, candidate.calendar.periods[0]?.column ?? Infinity, ...figures)
  let best: { column: number; distinct: number } | undefined
  for (let column = candidate.stack.firstColumn; column < limit; column++) {
    const profile = candidate.profile(column)
    if (taken.has(column) || profile.filled === 0 || profile.texts / profile.filled < 0.7 || profile.meanLength < 2)
      continue
    const distinct = profile.distinct / profile.filled
    if (distinct > 0.5 && (!best || profile.distinct > best.distinct)) best = { column, distinct: profile.distinct }
  }
  return best?.column
}

/** Plans and budgets are often without a heading over their names, or call them phases. */
function completeName(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  if ((kind !== 'plan' && kind !== 'budget') || assigned.has('name')) return
  if (kind === 'budget' && (assigned.has('account') || assigned.has('task'))) return
  const column = nameColumn(candidate, assigned)
  if (column !== undefined) {
    assigned.set('name', { concept: 'name', column, score: 0.6 })
    return
  }
  const phase = assigned.get('phase')
  if (kind === 'plan' && phase) {
    assigned.delete('phase')
    assigned.set('name', { ...phase, concept: 'name' })
  }
}

/** Share of dotted outline numbers (1.1, 2.3.1) from which an id column is taken for the WBS. */
const OUTLINE_SHARE_MIN = 0.3

/** A numbered column of a plan with outline numbers is its WBS, whatever its heading. */
function preferWbs(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const id = assigned.get('id')
  if (kind !== 'plan' || !id || assigned.has('wbs')) return
  let [filled, outline] = [0, 0]
  for (let row = candidate.stack.lastRow + 1; row < candidate.endRow && filled < 200; row++) {
    const text = candidate.sheet.text(row, id.column)
    if (text === '') continue
    filled++
    if (/^\d+(\.\d+)+\.?$/.test(text)) outline++
  }
  if (filled === 0 || outline / filled < OUTLINE_SHARE_MIN) return
  assigned.delete('id')
  assigned.set('wbs', { ...id, concept: 'wbs' })
}

/** A second name column left of the names, filled at the head of each group, names the groups. */
function groupColumn(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const concept = kind === 'plan' ? 'phase' : kind === 'budget' ? 'category' : undefined
  const name = assigned.get('name')
  if (concept === undefined || !name || assigned.has(concept)) return
  const taken = new Set([...assigned.values()].map(fit => fit.column))
  for (let column = candidate.stack.firstColumn; column < name.column; column++) {
    const matches = matchHeader(candidate.texts(column), kind, false)
    if (taken.has(column) || !matches.has('name') || candidate.profile(column).texts === 0) continue
    assigned.set(concept, { concept, column, score: 0.6 })
    return
  }
}

/** Month and day of a posting in columns of their own, as account books print them. */
function completeDate(kind: KnownKind, assigned: Map<string, Fit>): void {
  const month = assigned.get('-month')
  const day = assigned.get('-day')
  if (kind !== 'ledger' || assigned.has('date') || !month || !day) return
  assigned.set('date', { ...day, concept: 'date' })
  assigned.set('date.month', { ...month, concept: 'date.month' })
  assigned.delete('-month')
  assigned.delete('-day')
}

/** Ratings of a risk under headings that stand further left already are those after the response. */
const RESIDUAL = { probability: 'residualProbability', impact: 'residualImpact' } as const

function repeatedRatings(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  if (kind !== 'risks') return
  const heading = (column: number) => candidate.texts(column).slice(-1)[0] ?? ''
  for (const concept of ['probability', 'impact'] as const) {
    const first = assigned.get(concept)
    if (!first || assigned.has(RESIDUAL[concept])) continue
    const taken = new Set([...assigned.values()].map(fit => fit.column))
    const again = candidate
      .fieldColumns()
      .find(column => column > first.column && !taken.has(column) && heading(column) === heading(first.column))
    if (again === undefined) continue
    assigned.set(RESIDUAL[concept], { concept: RESIDUAL[concept], column: again, score: first.score })
  }
}

/** An amount in the currency of the document counts where there is no other; beside one in local currency it does not. */
function preferLocalAmount(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const original = assigned.get('-originalAmount')
  if (kind !== 'ledger' || !original) return
  if (!assigned.has('amount') && !assigned.has('debit')) {
    assigned.delete('-originalAmount')
    assigned.set('amount', { ...original, concept: 'amount' })
    return
  }
  // A currency column with several currencies is that of the document, unless the document has its own.
  const currency = assigned.get('currency')
  if (currency && !assigned.has('-documentCurrency') && candidate.profile(currency.column).distinct > 1)
    assigned.delete('currency')
}

/** The amounts that may stand with and without tax. */
const TAXED: Partial<Record<KnownKind, string>> = { budget: 'amount', ledger: 'amount', contracts: 'value' }
/** Headings that mean the amount of the table, whatever its kind calls it. */
const ANY_AMOUNT = /^(金额|价|价款|总价|造价|合价|amount|value|sum|price|net|gross|total|)$/

/** The column with the same amount on the other tax basis. */
function completeTax(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const concept = TAXED[kind] ?? ''
  const amount = assigned.get(concept)
  if (!amount) return
  const basisAt = (column: number) => amountBasisOfHeader(candidate.texts(column).join(' '))
  const own = basisAt(amount.column)
  const taken = new Set([...assigned.values()].map(fit => fit.column))
  const twin = candidate.fieldColumns().find(column => {
    const basis = taken.has(column) ? undefined : basisAt(column)
    if (basis === undefined || basis === own) return false
    const texts = candidate.texts(column)
    return ANY_AMOUNT.test(headerText(texts.at(-1) ?? '').base) || matchHeader(texts, kind, false).has(concept)
  })
  if (twin !== undefined) assigned.set('otherBasis', { concept: 'otherBasis', column: twin, score: amount.score })
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

function isComplete(words: KindWords, assigned: ReadonlyMap<string, Fit>, periods: number): boolean {
  return words.required.every(group =>
    group.some(concept => assigned.has(concept) || (concept === 'period:' && periods >= 2)),
  )
}

/** Columns of a kind, those included that need a second look at the table. */
function assignAll(candidate: Candidate, kind: KnownKind): Map<string, Fit> {
  const assigned = assign(candidate, kind)
  completeName(candidate, kind, assigned)
  preferWbs(candidate, kind, assigned)
  groupColumn(candidate, kind, assigned)
  completeDate(kind, assigned)
  preferLocalAmount(candidate, kind, assigned)
  repeatedRatings(candidate, kind, assigned)
  completeTax(candidate, kind, assigned)
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
  const periods = kind === 'budget' ? candidate.calendar.periods.length : 0
  const complete = isComplete(KIND_WORDS[kind], assigned, periods)
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
