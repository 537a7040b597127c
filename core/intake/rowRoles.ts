/** Which rows below a header are data, and which are blank, sections, totals, repeated headers, or the table's end. */

import type { CellValue } from '../contract/workbook.ts'
import { isRaciCode } from './columnProfile.ts'
import type { Evaluation } from './evaluate.ts'
import type { Sheet } from './grid.ts'
import type { HeaderStack } from './headerStack.ts'
import { fold, normalise } from './normalise.ts'
import { totalRole } from './totalLabels.ts'
import { UnlabelledSums } from './unlabelledSums.ts'
import { roleOfMeaning } from './words/legend.ts'
import { lineMark } from './words/lineMarks.ts'
import { RACI_MARKS } from './words/raci.ts'

export type RowRole = 'data' | 'section' | 'subtotal' | 'total' | 'header' | 'blank'

export interface TableRow {
  row: number
  role: RowRole
  /** Text of the section the row stands in. */
  section?: string
}

const LEGEND =
  /^(legend|key|notes?|remarks?|comments?|说明|备注|注|图例|填表说明|注意|编制人|审核人|制表|审批|批准|填表|prepared by|approved by|reviewed by|r ?[=:：-]|a ?[=:：-]|responsible|accountable|consulted|informed)(?![a-z\u4e00-\u9fff])/
const LABEL_COLUMNS = 4

interface Layout {
  sheet: Sheet
  stack: HeaderStack
  kind: string
  key: number
  ids: number[]
  /** Columns that say something about a row: mapped ones, periods and parties. */
  mapped: number[]
  parties: number[]
  /** A matrix without any code yet: its tasks alone are its rows. */
  isBlankMatrix: boolean
  /** A matrix whose codes are any text. */
  hasAnyCodes: boolean
  /** A row with a number 一 and a name, and nothing else, heads a chapter. */
  hasChapters: boolean
  /** The last heading of each column that has one. */
  headings: { column: number; text: string; normalised: string }[]
  /** The column that marks the lines of a plan as planned or actual. */
  lineMark: number | undefined
  /** The text column of a ledger, where account sheets write their sums. */
  description: number | undefined
}

const CHAPTER = /^[一二三四五六七八九十]+[、.．]?$/

/** Whether 一, 二 … and 1, 2 … stand in the id columns: the former head chapters of the latter. */
function numbersChapters(sheet: Sheet, ids: readonly number[], firstRow: number, endRow: number): boolean {
  let [chapters, numbers] = [0, 0]
  for (let row = firstRow; row < endRow; row++) {
    for (const column of ids) {
      const text = sheet.text(row, column)
      if (CHAPTER.test(text)) chapters++
      else if (/^\d+$/.test(text)) numbers++
    }
  }
  return chapters > 0 && numbers > chapters
}

const isChapter = (layout: Layout, row: number) =>
  layout.hasChapters && layout.ids.some(column => CHAPTER.test(layout.sheet.text(row, column)))

function holdsAny(sheet: Sheet, columns: readonly number[], firstRow: number, endRow: number): boolean {
  for (let row = firstRow; row < endRow; row++) {
    if (columns.some(column => sheet.value(row, column) !== null)) return true
  }
  return false
}

/** Concepts that name a row, the best first; the first that a table has is its key. */
const NAMING_CONCEPTS = ['name', 'task', 'description', 'title', 'account', 'category', 'id', 'date']
/** Of kinds whose rows go by something else. */
const KEY_CONCEPTS: Partial<Record<Evaluation['kind'], readonly string[]>> = {
  ledger: ['date'],
  calendar: ['date'],
  rates: ['currency'],
  absences: ['person'],
  authority: ['matter'],
  phasing: ['period'],
  benefit: ['period', 'date'],
  settings: ['key', 'scale.rank', 'band.name', 'policy.requiredRole', 'duties.duty'],
}

function layoutOf(sheet: Sheet, stack: HeaderStack, evaluation: Evaluation, endRow: number): Layout {
  const { columns, calendar, parties, kind, levels = [] } = evaluation
  const key = (KEY_CONCEPTS[kind] ?? NAMING_CONCEPTS).find(concept => columns.has(concept))
  const keyColumn = columns.get(key ?? '')
  const mapped = [
    ...new Set([...columns.values(), ...calendar.periods.map(p => p.column), ...parties, ...levels.map(l => l.column)]),
  ]
  const ids = ['id', 'wbs'].flatMap(concept => columns.get(concept) ?? []).filter(column => column !== keyColumn)
  return {
    sheet,
    stack,
    kind,
    key: keyColumn ?? stack.firstColumn,
    ids,
    mapped,
    parties,
    hasChapters: numbersChapters(sheet, ids, stack.lastRow + 1, endRow),
    isBlankMatrix: parties.length > 0 && !holdsAny(sheet, parties, stack.lastRow + 1, endRow),
    hasAnyCodes: evaluation.hasAnyCodes === true,
    headings: stack.texts.flatMap((texts, i) => {
      const text = texts[texts.length - 1]
      return text === undefined ? [] : [{ column: stack.firstColumn + i, text, normalised: normalise(text) }]
    }),
    lineMark: columns.get('lineMark'),
    description: kind === 'ledger' ? columns.get('description') : undefined,
  }
}

/** What is filled in a row: texts and figures of the columns that count. */
function filledColumns(layout: Layout, row: number): number[] {
  const { sheet, key } = layout
  // A named row is one although its figures wait to be calculated; formulas alone are those of a blank form.
  const isNamed = sheet.value(row, key) !== null
  return layout.mapped.filter(column => {
    if (isNamed && sheet.isUncalculated(row, column)) return true
    const value = layout.sheet.value(row, column)
    return value !== null && !(value === 0 && layout.sheet.formula(row, column) !== null)
  })
}

function totalOf(layout: Layout, row: number): 'total' | 'subtotal' | null {
  const { sheet, stack } = layout
  if (layout.ids.some(column => sheet.value(row, column) !== null && totalRole(sheet.text(row, column)) === null))
    return null
  if (layout.description !== undefined) {
    const role = totalRole(sheet.text(row, layout.description))
    if (role) return role
  }
  let seen = 0
  for (let column = stack.firstColumn; column <= stack.lastColumn && seen < LABEL_COLUMNS; column++) {
    const value = sheet.value(row, column)
    if (value === null) continue
    seen++
    const role = typeof value === 'string' ? totalRole(value) : null
    if (role) return role
    if (typeof value === 'string' && column === layout.key) return null
  }
  return null
}

/** Headings of a repeated header line, at least, and as a share of all headings. */
const REPEATED_MIN = 2
const HEADING_LENGTH_MAX = 400
const REPEATED_SHARE_MIN = 0.6

/** Whether most headings stand in the row again; given up as soon as too many of them do not. */
function isRepeatedHeader({ sheet, headings }: Layout, row: number): boolean {
  const needed = Math.max(REPEATED_MIN, headings.length * REPEATED_SHARE_MIN)
  let missing = 0
  for (const { column, text, normalised } of headings) {
    const value = sheet.value(row, column)
    const isSame =
      typeof value === 'string'
        ? value.length <= HEADING_LENGTH_MAX && normalise(value) === normalised
        : value !== null && String(value) === text
    if (!isSame && headings.length - ++missing < needed) return false
  }
  return headings.length >= REPEATED_MIN
}

/** A row that carries the table: its key and something else, a code in a matrix. */
function isFull(layout: Layout, row: number, filled: readonly number[]): boolean {
  if (layout.isBlankMatrix) return filled.includes(layout.key)
  if (layout.kind === 'raci' && layout.parties.length > 0) {
    const isCode = (text: string) => isRaciCode(text) || text.length === 1 || layout.hasAnyCodes
    const texts = layout.parties.map(column => layout.sheet.text(row, column)).filter(text => text !== '')
    // Without a task a letter beside its meaning is a legend.
    const isNamed = layout.sheet.filled(row, layout.key) !== null
    return isNamed ? texts.some(isCode) : texts.length > 0 && texts.every(isCode)
  }
  const others = filled.filter(column => column !== layout.key && !layout.ids.includes(column))
  if (others.length === 0 && isChapter(layout, row)) return false
  return (
    (filled.includes(layout.key) && filled.length >= 2) ||
    others.length >= 2 ||
    (others.length === 1 && filled.length >= 2)
  )
}

/** A text merged over the width of the table, or alone in it. */
function isAlone(layout: Layout, row: number): boolean {
  let filled = 0
  for (let column = layout.stack.firstColumn; column <= layout.stack.lastColumn; column++) {
    if (layout.sheet.value(row, column) !== null) filled++
  }
  return filled === 1
}

/** A letter or mark with its meaning beside it, under a matrix. */
function isLegendRow({ kind, sheet, stack }: Layout, row: number): boolean {
  const code = sheet.text(row, stack.firstColumn)
  const meaning = sheet.text(row, stack.firstColumn + 1)
  return (
    kind === 'raci' &&
    (/^[RACIS]$/.test(code) || RACI_MARKS.test(code)) &&
    meaning.length > 1 &&
    roleOfMeaning(code, meaning) !== undefined
  )
}

function isProse(layout: Layout, row: number): boolean {
  if (isLegendRow(layout, row)) return true
  for (let column = layout.stack.firstColumn; column <= layout.stack.lastColumn; column++) {
    const value = layout.sheet.value(row, column)
    if (value === null) continue
    return typeof value === 'string' && (value.length > 120 || LEGEND.test(fold(value).trim()))
  }
  return false
}

/** Whether a cell of an id column holds an id: a number, or a short code; a title is a section's. */
function isIdLike(value: CellValue): boolean {
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && /^(?=.*\d)\S{1,20}$|^[A-Za-z]$|^[一二三四五六七八九十]+$/.test(value.trim()))
  )
}

/** Whether neither the key nor a number tells which row this is; a cell merged from above does tell. */
const isNameless = (layout: Layout, row: number) =>
  [layout.key, ...layout.ids].every(column => layout.sheet.filled(row, column) === null)

/** Whether the row says how the task above it went. */
const isActualLine = ({ sheet, lineMark: column }: Layout, row: number) =>
  column !== undefined && lineMark(sheet.text(row, column)) === 'actual'

/** Rows as they first look, before it is known where the table ends. */
function rawRoles(
  layout: Layout,
  endRow: number,
): { row: number; role: RowRole | 'name-only' | 'number-only'; full: boolean }[] {
  const rows: { row: number; role: RowRole | 'name-only' | 'number-only'; full: boolean }[] = []
  const sums = new UnlabelledSums(layout.sheet)
  for (let row = layout.stack.lastRow + 1; row < endRow; row++) {
    const filled = filledColumns(layout, row)
    const push = (role: RowRole | 'name-only' | 'number-only', full: boolean) => rows.push({ row, role, full })
    const total = totalOf(layout, row) ?? (isNameless(layout, row) && sums.isSum(row, filled) ? 'subtotal' : null)
    if (total) {
      push(total, false)
      sums.restart()
    } else if (isActualLine(layout, row)) push(filled.length > 1 ? 'data' : 'blank', false)
    else if (filled.length === 0) push(isAlone(layout, row) ? 'name-only' : 'blank', false)
    else if (isRepeatedHeader(layout, row)) push('header', false)
    else if (isFull(layout, row, filled)) {
      push('data', true)
      sums.add(row)
    } else if (filled.every(column => layout.ids.includes(column) && isIdLike(layout.sheet.value(row, column))))
      push('number-only', false)
    else push('name-only', false)
  }
  return rows
}

/** Whether the row at `index` ends the table: prose or a legend after the last row that carries it. */
function tableEnd(layout: Layout, rows: ReturnType<typeof rawRoles>): number {
  let lastFull = -1
  let gap = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (!row) continue
    if (row.role === 'blank' || row.role === 'number-only') {
      gap++
      continue
    }
    if (gap > 0 && lastFull >= 0 && isProse(layout, row.row)) break
    if (row.full || row.role === 'total' || row.role === 'subtotal') lastFull = i
    gap = 0
  }
  let end = lastFull
  for (let i = lastFull + 1; i < rows.length; i++) {
    const row = rows[i]
    if (row?.role !== 'name-only' || isProse(layout, row.row) || filledColumns(layout, row.row).length === 0) break
    end = i
  }
  return end
}

/** A label alone over the table is a section when sections are this table's habit: it opens with one, or ids tell. */
function hasSections(layout: Layout, rows: ReturnType<typeof rawRoles>): boolean {
  const first = rows.find(row => row.role !== 'blank' && row.role !== 'number-only' && row.role !== 'header')
  if (first?.role === 'name-only') return true
  return layout.ids.some(column => rows.some(row => row.full && layout.sheet.value(row.row, column) !== null))
}

const spansColumns = (layout: Layout, row: number, column: number) => {
  const merge = layout.sheet.merge(row, column)
  return merge !== undefined && merge.lastColumn > merge.firstColumn && merge.firstColumn <= column
}

/** A section is a heading, not a page. */
const SECTION_CHARACTERS_MAX = 500

/** Roles of the rows below the header up to the end of the table; trailing blank rows are left out. */
export function rowRoles(sheet: Sheet, stack: HeaderStack, evaluation: Evaluation, endRow: number): TableRow[] {
  const layout = layoutOf(sheet, stack, evaluation, endRow)
  const raw = rawRoles(layout, endRow)
  const end = tableEnd(layout, raw)
  const sections = hasSections(layout, raw.slice(0, end + 1))
  const rows: TableRow[] = []
  let section: string | undefined
  let totalled = false
  for (const { row, role } of raw.slice(0, end + 1)) {
    let label = sheet.text(row, layout.key)
    for (let column = stack.firstColumn; column <= stack.lastColumn && label === ''; column++)
      label = sheet.text(row, column)
    if (role === 'name-only') {
      const keyFilled = sheet.value(row, layout.key) !== null
      const id = layout.ids.some(column => isIdLike(sheet.value(row, column))) && !isChapter(layout, row)
      const isSection = !id && (sections || !keyFilled || spansColumns(layout, row, layout.key))
      if (isSection) section = label.slice(0, SECTION_CHARACTERS_MAX)
      rows.push({ row, role: isSection ? 'section' : 'data', ...(section !== undefined && { section }) })
    } else if (role === 'data' && totalled && sheet.value(row, layout.key) === null) {
      // What follows the total without a name of its own (contingency, tax) is reckoned from it.
      rows.push({ row, role: 'total' })
    } else {
      totalled ||= role === 'total'
      rows.push({ row, role: role === 'number-only' ? 'blank' : role, ...(section !== undefined && { section }) })
    }
  }
  return rows
}
