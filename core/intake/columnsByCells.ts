/** Columns whose cells say what they are where the headings do not, or say something else. */
import type { Candidate } from './candidate.ts'
import type { Fit } from './completeColumns.ts'
import { matchHeader } from './headerMatch.ts'
import { hasTitle } from './kindEvidence.ts'
import { headerText } from './normalise.ts'
import type { KnownKind } from './words/kinds.ts'
import { flowOf } from './words/moneyFlows.ts'
import { isAnswer, isState } from './words/states.ts'
import { DURATION_UNITS } from './words/units.ts'

type Assigned = Map<string, Fit>

/** How sure a column is that only its cells tell. */
const SCORE = 0.6
const ROWS_MAX = 200

const baseOf = (candidate: Candidate, column: number) => headerText(candidate.texts(column).at(-1) ?? '').base

/** The columns that nothing was found for yet. */
function freeColumns(candidate: Candidate, assigned: Assigned): number[] {
  const taken = new Set([...assigned.values()].map(fit => fit.column))
  return candidate.fieldColumns().filter(column => !taken.has(column) && candidate.profile(column).filled > 0)
}

/** Share of the filled cells of a column that a test holds for; 0 where there are too few of them. */
function shareOf(candidate: Candidate, column: number, filledMin: number, test: (text: string) => boolean): number {
  const { sheet, stack, endRow } = candidate
  let [filled, passed] = [0, 0]
  for (let row = stack.lastRow + 1; row < Math.min(endRow, stack.lastRow + ROWS_MAX); row++) {
    const text = sheet.text(row, column)
    if (text === '') continue
    filled++
    if (test(text)) passed++
  }
  return filled < filledMin ? 0 : passed / filled
}

const STATES = { filledMin: 3, shareMin: 0.8 }
const WITH_STATUS: readonly KnownKind[] = ['plan', 'register', 'risks']
/** What names rows: a list of names and states alone may be anything. */
const NAMING = ['id', 'wbs', 'name', 'phase', 'title', 'description', 'category']

/** A column of Open, Done, 进行中 is the status under whatever heading ("Task Mode", "On hold", "Done?"). */
function statusByCells(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const says = [...assigned.keys()].some(concept => !concept.startsWith('-') && !NAMING.includes(concept))
  if (!WITH_STATUS.includes(kind) || assigned.has('status') || !says) return
  const column = freeColumns(candidate, assigned).find(free => {
    const heading = baseOf(candidate, free)
    return shareOf(candidate, free, STATES.filledMin, text => isState(text, heading)) >= STATES.shareMin
  })
  if (column !== undefined) assigned.set('status', { concept: 'status', column, score: SCORE })
}

const DATES_MIN = 0.7

function holdsDates(candidate: Candidate, column: number): boolean {
  const { filled, dates, serials } = candidate.profile(column)
  return filled > 0 && (dates + serials) / filled >= DATES_MIN
}

/** Days under the word milestone are when the tasks beside them must be done. */
function milestoneDays(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  if (kind !== 'plan' || assigned.has('finish') || assigned.has('dates')) return
  const column = freeColumns(candidate, assigned).find(
    free => /milestone|里程碑|节点/.test(baseOf(candidate, free)) && holdsDates(candidate, free),
  )
  if (column !== undefined) assigned.set('finish', { concept: 'finish', column, score: SCORE })
}

const NAMES = { distinctMin: 0.8, lengthMin: 2 }

/** Names without a heading left of the dates go before a heading right of them that may be anything ("项目", "Item"). */
function namesLeftOfDates(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const [name, start] = [assigned.get('name'), assigned.get('start') ?? assigned.get('finish')]
  if (kind !== 'plan' || !name || !start || name.column < start.column) return
  const column = freeColumns(candidate, assigned).find(free => {
    const { filled, texts, distinct, meanLength } = candidate.profile(free)
    const isText = texts === filled && distinct >= filled * NAMES.distinctMin && meanLength >= NAMES.lengthMin
    return free < start.column && candidate.texts(free).length === 0 && isText
  })
  if (column === undefined || candidate.profile(column).filled < candidate.profile(name.column).filled) return
  assigned.set('name', { concept: 'name', column, score: SCORE })
}

/** Of posts that are still to be filled, priced as such, or listed by department under a title of people, the post is the name. */
function rolesAsNames(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const role = assigned.get('role')
  if (kind !== 'people' || assigned.has('name') || !role) return
  const isListed = assigned.has('department') && hasTitle(candidate.titles, 'people')
  if (!isListed && !assigned.has('rate') && !assigned.has('capacity')) return
  const { filled, texts, distinct } = candidate.profile(role.column)
  if (texts < filled || distinct < filled * NAMES.distinctMin) return
  assigned.delete('role')
  assigned.set('name', { ...role, concept: 'name' })
}

/** Marks under the word milestone say which of the tasks is one. */
function milestoneFlag(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  if (kind !== 'plan' || !assigned.has('name') || assigned.has('milestone')) return
  const column = freeColumns(candidate, assigned).find(
    free => /milestone|里程碑/.test(baseOf(candidate, free)) && shareOf(candidate, free, 1, isAnswer) === 1,
  )
  if (column !== undefined) assigned.set('milestone', { concept: 'milestone', column, score: SCORE })
}

/** "计划时间（天）" and "Time (h)" over figures are durations. */
function durationByUnit(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  if (kind !== 'plan' || ['duration', 'start', 'finish'].some(concept => assigned.has(concept))) return
  const column = candidate.fieldColumns().find(own => {
    const { base, notes } = headerText(candidate.texts(own).at(-1) ?? '')
    const { filled, numbers } = candidate.profile(own)
    return /时间$|\btime$/.test(base) && notes.some(note => note in DURATION_UNITS) && filled > 0 && numbers === filled
  })
  if (column === undefined || [...assigned.values()].some(fit => fit.column === column && fit.concept !== 'dates'))
    return
  assigned.delete('dates')
  assigned.set('duration', { concept: 'duration', column, score: SCORE })
}

/** Beside a column headed budget a mere cost is what was spent of it. */
function costOfBudget(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const amount = assigned.get('amount')
  if (kind !== 'budget' || !amount || assigned.has('actual')) return
  if (!/\bbudget$|预算$/.test(baseOf(candidate, amount.column))) return
  const column = freeColumns(candidate, assigned).find(free => {
    const { filled, numbers } = candidate.profile(free)
    return /^(costs?|成本|费用|支出|花费)$/.test(baseOf(candidate, free)) && filled > 0 && numbers === filled
  })
  if (column !== undefined) assigned.set('actual', { concept: 'actual', column, score: SCORE })
}

const DAY = /^(date|day|日期|时间|日)$/

/** A list of what is to be done each day and whether it was, or by whom: its only day is when it is due. */
function dayOfTasks(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const isTimed = ['start', 'finish', 'dates', 'duration', 'actualStart', 'actualFinish'].some(c => assigned.has(c))
  const isDone = assigned.has('status') || (assigned.has('owner') && hasTitle(candidate.titles, 'plan'))
  if (kind !== 'plan' || isTimed || !assigned.has('name') || !isDone) return
  const column = freeColumns(candidate, assigned).find(
    free => DAY.test(baseOf(candidate, free)) && holdsDates(candidate, free),
  )
  if (column !== undefined) assigned.set('finish', { concept: 'finish', column, score: SCORE })
}

const PERIOD = /\b(month|period|fiscal year)$|(期间|月份|月度|年月)$/

/** Postings that are dated by month only, or by the month beside a fiscal period. */
function periodAsDate(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  if (kind !== 'ledger' || assigned.has('date')) return
  const own = assigned.get('-period')
  const columns = [...(own ? [own.column] : []), ...freeColumns(candidate, assigned)]
  const column = columns.find(free => PERIOD.test(baseOf(candidate, free)) && holdsDates(candidate, free))
  if (column === undefined) return
  if (own?.column === column) assigned.delete('-period')
  assigned.set('date', { concept: 'date', column, score: SCORE })
}

const FLOWS_MIN = 2

/** Beside categories of their own, Income and Expense say which way the money went. */
function flowAsDirection(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const flow = assigned.get('class')
  if (kind !== 'ledger' || !flow || assigned.has('direction')) return
  if (shareOf(candidate, flow.column, 1, text => flowOf(text) !== undefined) < 1) return
  const category = freeColumns(candidate, assigned).find(free =>
    matchHeader(candidate.texts(free), kind, false).has('class'),
  )
  if (category === undefined) return
  assigned.set('direction', { ...flow, concept: 'direction' })
  assigned.delete('class')
  const concept = assigned.has('account') ? 'class' : 'account'
  assigned.set(concept, { concept, column: category, score: SCORE })
}

/** A column in which every amount is called income or expense says which way the money went, whatever its heading. */
function directionByCells(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  if (kind !== 'ledger' || assigned.has('direction') || assigned.has('debit') || assigned.has('credit')) return
  const column = freeColumns(candidate, assigned).find(
    free => shareOf(candidate, free, FLOWS_MIN, text => flowOf(text) !== undefined) === 1,
  )
  if (column !== undefined) assigned.set('direction', { concept: 'direction', column, score: SCORE })
}

/** Notes of a ledger in which nothing else says what an amount was for. */
function noteAsDescription(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const note = assigned.get('-note')
  if (kind !== 'ledger' || !note) return
  const own = assigned.get('description')
  const meanings = own ? matchHeader(candidate.texts(own.column), kind, false) : new Map()
  if (meanings.has('description')) return
  const [text, notes] = [own && candidate.profile(own.column), candidate.profile(note.column)]
  // A time beside a date is none, and who said it is shorter than what it was.
  const isOther = meanings.size > 0
  if (text && !isOther && (notes.filled < text.filled / 2 || notes.meanLength <= text.meanLength)) return
  assigned.delete('-note')
  assigned.set('description', { ...note, concept: 'description' })
}

const PRICE = /^(unit )?(cost|price|rate)s?( each)?$|^(单价|价格|费用|成本)$/
const TOTAL = /^((sub|line|row)? ?totals?|total (cost|price|amount)s?)$|^(小计|合计|总计|总价|总额)$/
const MULTIPLE = { shareMin: 0.8, rowsMin: 2 }

/** Beside a price the total of its row is the amount: a whole multiple of it, and not always the same. */
function totalOverPrice(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  const price = assigned.get('amount')
  if (kind !== 'budget' || !price || !PRICE.test(baseOf(candidate, price.column))) return
  const { sheet, stack, endRow } = candidate
  const total = freeColumns(candidate, assigned).find(free => {
    if (free < price.column || !TOTAL.test(baseOf(candidate, free))) return false
    let [rows, multiples, larger] = [0, 0, 0]
    for (let row = stack.lastRow + 1; row < Math.min(endRow, stack.lastRow + ROWS_MAX); row++) {
      const [one, all] = [sheet.value(row, price.column), sheet.value(row, free)]
      if (typeof one !== 'number' || typeof all !== 'number' || one <= 0) continue
      rows++
      if (all >= one && Math.abs(all / one - Math.round(all / one)) < 0.001) multiples++
      if (all > one) larger++
    }
    return rows >= MULTIPLE.rowsMin && multiples >= rows * MULTIPLE.shareMin && larger > 0
  })
  if (total === undefined) return
  assigned.set('-unitPrice', { ...price, concept: '-unitPrice' })
  assigned.set('amount', { concept: 'amount', column: total, score: price.score })
}

/** A risk rated by probability and impact has what they come to in a column of figures called a factor. */
function factorAsScore(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  if (kind !== 'risks' || assigned.has('score') || !assigned.has('probability') || !assigned.has('impact')) return
  const column = freeColumns(candidate, assigned).find(free => {
    const { filled, numbers } = candidate.profile(free)
    return /risk (factor|index|measure)|风险(因子|指标)/.test(baseOf(candidate, free)) && numbers === filled
  })
  if (column !== undefined) assigned.set('score', { concept: 'score', column, score: SCORE })
}

/** Adds to the columns, or mends, what the cells tell. */
export function columnsByCells(candidate: Candidate, kind: KnownKind, assigned: Assigned): void {
  statusByCells(candidate, kind, assigned)
  milestoneDays(candidate, kind, assigned)
  namesLeftOfDates(candidate, kind, assigned)
  rolesAsNames(candidate, kind, assigned)
  milestoneFlag(candidate, kind, assigned)
  durationByUnit(candidate, kind, assigned)
  dayOfTasks(candidate, kind, assigned)
  costOfBudget(candidate, kind, assigned)
  periodAsDate(candidate, kind, assigned)
  flowAsDirection(candidate, kind, assigned)
  directionByCells(candidate, kind, assigned)
  noteAsDescription(candidate, kind, assigned)
  totalOverPrice(candidate, kind, assigned)
  factorAsScore(candidate, kind, assigned)
}
