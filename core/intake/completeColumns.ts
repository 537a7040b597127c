/** Columns that headings alone do not tell: they are found by a second look at the table. */
import type { Candidate } from './candidate.ts'
import { matchHeader } from './headerMatch.ts'
import { headerText } from './normalise.ts'
import { amountBasisOfHeader } from './values/units.ts'
import type { KnownKind } from './words/kinds.ts'
import { lineMark } from './words/lineMarks.ts'

/** How well a column fits a concept. */
export interface Fit {
  concept: string
  column: number
  score: number
}

/** A column without a heading, or with one nobody knows, that holds the names: distinct texts left of the figures. */
function nameColumn(candidate: Candidate, assigned: ReadonlyMap<string, Fit>): number | undefined {
  const taken = new Map([...assigned.values()].map(fit => [fit.column, fit.concept]))
  const figures = ['start', 'finish', 'duration', 'amount', 'percentComplete', 'probability', 'impact'].flatMap(
    c => assigned.get(c)?.column ?? [],
  )
  const limit = Math.min(candidate.stack.lastColumn + 1, candidate.calendar.periods[0]?.column ?? Infinity, ...figures)
  // Activities of a network are called A, B, C.
  const shortest = assigned.has('predecessors') ? 1 : 2
  let best: { column: number; distinct: number } | undefined
  for (let column = candidate.stack.firstColumn; column < limit; column++) {
    const profile = candidate.profile(column)
    if (
      taken.has(column) ||
      profile.filled === 0 ||
      profile.texts / profile.filled < 0.7 ||
      profile.meanLength < shortest
    )
      continue
    const distinct = profile.distinct / profile.filled
    if (distinct > 0.4 && (!best || profile.distinct > best.distinct)) best = { column, distinct: profile.distinct }
  }
  return best?.column
}

/** A column of longer texts holds no ids, whatever it is called. */
const ID_LENGTH_MAX = 14

/** Whether the first cells are long numbers of a system, without blanks: "qj1622879046938657350". */
function holdsCodes({ sheet, stack }: Candidate, column: number): boolean {
  const first = [1, 2, 3].map(below => sheet.text(stack.lastRow + below, column)).filter(text => text !== '')
  return first.length > 0 && first.every(text => /^[\w-]*\d[\w-]*$/.test(text))
}

/** Plans and budgets are often without a heading over their names, or call them phases; ledgers and lists of risks call their text anything. */
function completeName(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const isRated = assigned.has('probability') && assigned.has('impact')
  if ((kind === 'ledger' || (kind === 'risks' && isRated)) && !assigned.has('description')) {
    const text = nameColumn(candidate, assigned)
    const id = assigned.get('id')
    if (text !== undefined) assigned.set('description', { concept: 'description', column: text, score: 0.6 })
    else if (id && candidate.profile(id.column).meanLength > ID_LENGTH_MAX && !holdsCodes(candidate, id.column)) {
      assigned.delete('id')
      assigned.set('description', { ...id, concept: 'description' })
    }
  }
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

/** A column without a heading left of the names whose few texts, each for several rows, name groups. */
function isGroupColumn(candidate: Candidate, column: number, names: number): boolean {
  const { filled, texts, meanLength } = candidate.profile(column)
  if (candidate.texts(column).length > 0 || texts === 0 || texts < filled || meanLength < 2) return false
  return filled * 2 <= candidate.profile(names).filled
}

/** A second name column left of the names, filled at the head of each group, names the groups. */
function groupColumn(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const concept = kind === 'plan' ? 'phase' : kind === 'budget' ? 'category' : undefined
  const name = assigned.get('name')
  if (concept === undefined || !name || assigned.has(concept)) return
  const taken = new Set([...assigned.values()].map(fit => fit.column))
  for (let column = candidate.stack.firstColumn; column < name.column; column++) {
    const matches = matchHeader(candidate.texts(column), kind, false)
    const isSecondName = matches.has('name') && candidate.profile(column).texts > 0
    if (taken.has(column) || !(isSecondName || isGroupColumn(candidate, column, name.column))) continue
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

/** Beside probability and impact a column called severity is what both come to. */
const SEVERITY = /^(risk )?(severity|level)( level)?$|^(严重程度|严重性|级别)$/

function severityAsScore(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  if (kind !== 'risks' || assigned.has('score') || !assigned.has('probability') || !assigned.has('impact')) return
  const taken = new Set([...assigned.values()].map(fit => fit.column))
  const column = candidate
    .fieldColumns()
    .find(other => !taken.has(other) && SEVERITY.test(headerText(candidate.texts(other).at(-1) ?? '').base))
  if (column !== undefined) assigned.set('score', { concept: 'score', column, score: 0.8 })
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

const COUNT = /数量|件数|工程量|\b(qty|quantity|units?|count|pcs|pieces)\b/

/** A list of things with prices is a budget of those prices, times the quantities where it has some. */
function priceAsAmount(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const price = assigned.get('-unitPrice')
  const quantity = assigned.get('-quantity')
  if (kind !== 'budget' || assigned.has('amount') || !price) return
  const isCount = quantity && COUNT.test(headerText(candidate.texts(quantity.column).at(-1) ?? '').base)
  // Days or heads beside a price may be what it was made from.
  if (quantity && !isCount) return
  assigned.delete('-unitPrice')
  assigned.set('amount', { ...price, concept: 'amount' })
  if (!quantity) return
  assigned.delete('-quantity')
  assigned.set('quantity', { ...quantity, concept: 'quantity' })
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

/** Lines that must be marked before a column tells planned ones from actual ones. */
const LINE_MARKS_MIN = 3

/** A column of a plan in which each line is marked as planned or as actual, whatever its heading. */
function lineMarks(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  if (kind !== 'plan') return
  const { sheet, stack, endRow } = candidate
  const isMarked = (column: number) => {
    const { filled, meanLength } = candidate.profile(column)
    if (filled < LINE_MARKS_MIN || meanLength > 8) return false
    const marks = new Set<string | undefined>()
    for (let row = stack.lastRow + 1; row < endRow; row++) {
      const text = sheet.text(row, column)
      if (text !== '') marks.add(lineMark(text))
      if (marks.has(undefined)) return false
    }
    return marks.size === 2
  }
  const column = candidate.fieldColumns().find(isMarked)
  if (column === undefined) return
  for (const [concept, fit] of assigned) if (fit.column === column) assigned.delete(concept)
  assigned.set('lineMark', { concept: 'lineMark', column, score: 1 })
}

const DAY = /^(date|日期|时间|完成日期|planned date|计划日期)$/

/** A milestone has one day: beside milestones a mere date is when they are due. */
function milestoneDate(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  const name = assigned.get('name')
  if (kind !== 'plan' || !name || ['start', 'finish', 'dates'].some(concept => assigned.has(concept))) return
  const said = [...candidate.texts(name.column), candidate.titles].join(' ')
  if (!/milestone|里程碑|节点/i.test(said)) return
  const column = candidate.fieldColumns().find(other => DAY.test(headerText(candidate.texts(other).at(-1) ?? '').base))
  if (column !== undefined) assigned.set('finish', { concept: 'finish', column, score: 0.8 })
}

/** Adds to the columns that headings told those that the cells, other columns or repeated headings tell. */
export function completeColumns(candidate: Candidate, kind: KnownKind, assigned: Map<string, Fit>): void {
  lineMarks(candidate, kind, assigned)
  completeName(candidate, kind, assigned)
  preferWbs(candidate, kind, assigned)
  groupColumn(candidate, kind, assigned)
  completeDate(kind, assigned)
  preferLocalAmount(candidate, kind, assigned)
  priceAsAmount(candidate, kind, assigned)
  repeatedRatings(candidate, kind, assigned)
  severityAsScore(candidate, kind, assigned)
  milestoneDate(candidate, kind, assigned)
  completeTax(candidate, kind, assigned)
}
