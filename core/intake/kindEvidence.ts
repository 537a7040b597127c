/** What speaks for or against a kind beside the headings: titles, and the cells of the columns that it stands on. */
import type { Candidate } from './candidate.ts'
import { headerText } from './normalise.ts'
import { KIND_WORDS, type KnownKind } from './words/kinds.ts'

/** Whether the title, the sheet's name or the file's name speaks for the kind. */
export const hasTitle = (titles: string, kind: KnownKind) =>
  KIND_WORDS[kind].titles.some(word =>
    /[\u3400-\u9fff]/.test(word) ? titles.includes(word) : ` ${titles} `.includes(` ${word} `),
  )

/** What has happened already is an issue, also under a title that speaks of risks as well. */
const ISSUE = /问题|\b(issue|problem)s?\b/i

function namesIssues(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const description = columns.get('description')
  const heading = description === undefined ? '' : candidate.texts(description).join(' ')
  return ISSUE.test(heading) && !/风险|risk/i.test(heading) && !columns.has('probability') && !columns.has('score')
}

/** What a register says of a risk beside its ratings. */
const REGISTER_CONCEPTS = ['id', 'impact', 'owner', 'status', 'response', 'strategy', 'category', 'due']
const SCALE_ROWS_MAX = 7

/** Whether a list of words and ratings explains the steps of a scale: few, all different, and nothing else said of them. */
function explainsScale(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const rating = columns.get('score') ?? columns.get('probability')
  if (rating === undefined || REGISTER_CONCEPTS.some(concept => columns.has(concept))) return false
  const { filled, distinct } = candidate.profile(rating)
  return filled <= SCALE_ROWS_MAX && distinct === filled
}

/** Effects and measures are noted of issues and orders of escalation as well; a risk is rated, or called one. */
function isAboutRisks(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  if (namesIssues(candidate, columns) || explainsScale(candidate, columns)) return false
  if (columns.has('probability') || hasTitle(candidate.titles, 'risks')) return true
  return candidate.stack.texts.some(texts => /risk|threat|hazard|风险|威胁|隐患/i.test(texts.join(' ')))
}

/** From this share of cells with a figure on a column is money. */
const FIGURES_MIN = 0.3

/** So many figures first are amounts, whatever stands in the column further down. */
const FIGURES_FIRST = 3

/** Whether the amounts of a budget hold figures, or nothing yet; what is headed by a mere "value" may be prose. */
function holdsAmounts(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const amount = columns.get('amount')
  if (amount === undefined) return true
  let [filled, figures] = [0, 0]
  for (let row = candidate.stack.lastRow + 1; row < candidate.endRow && filled < 60; row++) {
    const value = candidate.sheet.value(row, amount)
    if (value === null) continue
    filled++
    if (/\d/.test(String(value))) figures++
    if (figures === FIGURES_FIRST && filled === FIGURES_FIRST) return true
  }
  return filled === 0 || figures >= filled * FIGURES_MIN
}

/** Values before and after a change: a log of changes is no ledger. */
const OF_CHANGES = /^(old|new|previous) values?$|^(旧值|新值|(变更|修改)[前后]的?值?)$/

function isLogOfChanges(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const amount = columns.get('amount')
  return amount !== undefined && OF_CHANGES.test(headerText(candidate.texts(amount).at(-1) ?? '').base)
}

/** Share of the rows that must be dated for a list of amounts to be a ledger. */
const DATED_MIN = 0.6
const POSTED =
  /^(日期|时间|交易时间|交易日期|记账日期|付款日期|支付日期|date|datetime|date time|timestamp|posting date|transaction date|payment date)$/

/** Whether each amount has its own day: what was spent, not what may be. */
function isDated(candidate: Candidate): boolean {
  return candidate.fieldColumns().some(column => {
    const { filled, dates, serials } = candidate.profile(column)
    return (
      filled > 0 &&
      (dates + serials) / filled >= DATED_MIN &&
      POSTED.test(headerText(candidate.texts(column).at(-1) ?? '').base)
    )
  })
}

/** What has a start, an end or a share done is a plan. */
const TIMES = ['start', 'finish', 'duration', 'percentComplete', '-startWeek', 'actualStart', 'actualFinish']
/** What has a start and an end as well, and is no work. */
const OF_OTHER_KINDS = /\b(contract|invoice|employee|licen[cs]e)s?\b|合同|发票|员工/i
const HEADED_MIN = 3
const wordsOf = (text: string) => headerText(text).full
const WORK = /\btasks?\b|activit|milestone|deliverable|\bwork\b|任务|工作|活动|里程碑|工序|事项|节点/i

const WIDE_COLUMNS = 4
const isWide = (columns: readonly number[]) => Math.max(...columns) - Math.min(...columns) > WIDE_COLUMNS

/** What else is said of work without times. */
const SAYINGS = ['status', 'effort', 'predecessors', 'dates', 'successors']
const PICTURE_MIN = 5

/** Whether more is said of the work than who does it, by a column or a picture of its time. */
const isSaid = ({ calendar }: Candidate, columns: ReadonlyMap<string, number>) =>
  calendar.columns.size >= PICTURE_MIN || SAYINGS.some(concept => columns.has(concept))

/** Work with its owners alone is divided work; people with their work are a list of people. */
function isMoreThanNamed(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const name = columns.get('name')
  const owner = columns.get('owner')
  if (owner === undefined || isSaid(candidate, columns)) return true
  if (name === undefined || name > owner || candidate.profile(name).filled === 0) return false
  return WORK.test(candidate.texts(name).join(' '))
}

/** Owners and states are noted of controls, assets and in lists of choices as well; without any time, work is named. */
function isAboutWork(candidate: Candidate, columns: ReadonlyMap<string, number>): boolean {
  const headed = [...columns.values()].filter(column => candidate.texts(column).length > 0)
  const name = columns.get('name')
  // Two headings far apart, beside names without one, are words on a picture.
  if (
    name !== undefined &&
    candidate.texts(name).length === 0 &&
    headed.length < HEADED_MIN &&
    (headed.length === 1 || isWide(headed))
  )
    return false
  if (name !== undefined && OF_OTHER_KINDS.test(candidate.texts(name).map(wordsOf).join(' '))) return false
  if (TIMES.some(concept => columns.has(concept))) return true
  if (hasTitle(candidate.titles, 'plan')) return isMoreThanNamed(candidate, columns)
  if (!isSaid(candidate, columns)) return false
  // What someone spends hours on is work, whatever it is called: modules, features, pages.
  if (name !== undefined && columns.has('effort') && columns.has('owner')) return true
  return candidate.stack.texts.some(texts => WORK.test(texts.join(' ')))
}

/** What was answered to a question is no issue, unless a title says that it is one. */
const isFollowedUp = (candidate: Candidate, columns: ReadonlyMap<string, number>) =>
  ['due', 'status', 'owner', 'done'].some(concept => columns.has(concept)) || hasTitle(candidate.titles, 'register')

const PRODUCT = { rowsMin: 3, periodsMin: 3 }

/** Whether figures under counting numbers are those numbers times one of each row: the grid of ratings, no money. */
function isMultiplication({ sheet, stack, endRow, calendar }: Candidate): boolean {
  const { periods } = calendar
  if (periods.length < PRODUCT.periodsMin || periods.some(({ header }) => header.kind !== 'number')) return false
  let rows = 0
  for (let row = stack.lastRow + 1; row < endRow; row++) {
    const ratios = periods.map(({ column, period }) => Number(sheet.value(row, column)) / Number(period))
    if (periods.every(({ column }) => sheet.value(row, column) === null)) continue
    const [first] = ratios
    if (first === undefined || first === 0 || ratios.some(ratio => ratio !== first)) return false
    rows++
  }
  return rows >= PRODUCT.rowsMin
}

/** What is said of persons; names with none of it may be those of files and links under a title of resources. */
const OF_PERSONS = ['department', 'role', 'capacity', 'rate', 'skills', '-personal']
const PERSONS =
  /\b(people|team|staff|personnel|members?|roster|contacts|directory)\b|人员|成员|员工|组员|团队|花名册|通讯录|分工/

const isAboutPersons = (candidate: Candidate, columns: ReadonlyMap<string, number>) =>
  OF_PERSONS.some(concept => columns.has(concept)) || PERSONS.test(candidate.titles)

/** Whether a table with the headings of a kind is one: its columns by concept are looked at once more. */
export function isBelievable(candidate: Candidate, kind: KnownKind, columns: ReadonlyMap<string, number>): boolean {
  if (kind === 'risks') return isAboutRisks(candidate, columns)
  if (kind === 'plan') return isAboutWork(candidate, columns)
  if (kind === 'register') return isFollowedUp(candidate, columns)
  if (kind === 'people') return isAboutPersons(candidate, columns)
  if (kind === 'ledger') return !isLogOfChanges(candidate, columns)
  return kind !== 'budget' || (holdsAmounts(candidate, columns) && !isDated(candidate) && !isMultiplication(candidate))
}
