/** What the cells of a column are: their types and ranges vote on what the column means. */
import type { Sheet } from './grid.ts'
import { parseDateRange } from './values/dateRanges.ts'
import { isDateFormat, isPlausibleSerial, MONTH_AND_DAY, parseDateText } from './values/dates.ts'
import { parseDuration } from './values/durations.ts'
import { isBlankMark, parseNumberText } from './values/numbers.ts'
import { parsePeriodHeader } from './values/periods.ts'
import type { Expectation } from './words/kindWords.ts'
import { RACI_LETTERS, RACI_MARKS, RACI_WORDS } from './words/raci.ts'

export interface ColumnProfile {
  filled: number
  /** Numbers without a date format, and texts that are one number. */
  numbers: number
  dates: number
  /** Numbers without a date format that may be dates. */
  serials: number
  texts: number
  durations: number
  codes: number
  distinct: number
  meanLength: number
}

const SAMPLE_MAX = 120
/** 3.5-3.9 is a range of dates in whichever year. */
const ANY_YEAR = '2000'
/** Rows looked through for the sample; a column that is still empty then counts as empty. */
const SEARCH_ROWS_MAX = 1_000

/** Names of schemes, which head a column and are no assignment themselves. */
const SCHEME_NAMES = new Set(['raci', 'rasci', 'rasic', 'raid', 'daci', 'rapid', 'paris', 'pacsi', 'cairo', 'id'])

/** Sara and Avi are written in the letters of codes. */
const GIVEN_NAME = /^[A-Z][a-z]{2,}$/

/** Whether a cell text is an assignment in a responsibility matrix: letters, marks or words, one or several. */
export function isRaciCode(text: string): boolean {
  const bare = text.normalize('NFKC').trim()
  if (bare === '' || bare.length > 14 || SCHEME_NAMES.has(bare.toLowerCase())) return false
  if (RACI_MARKS.test(bare)) return true
  if (GIVEN_NAME.test(bare)) return false
  return bare
    .split(/[\s/,，、;；&+|.()（）-]+/)
    .filter(part => part !== '')
    .every(part => RACI_LETTERS.test(part) || RACI_WORDS.has(part))
}

/** "$5000-$10000", "12,000 - $20,000". */
const isMoneyRange = (text: string) =>
  /[$€£¥￥]/.test(text) && /^[$€£¥￥]? ?\d[\d,.]*[kKmM万]? ?[-–—~～] ?[$€£¥￥]? ?\d[\d,.]*[kKmM万元]*$/.test(text)

/** A day, or a month with its year. */
function isPointInTime(text: string): boolean {
  if (parseDateText(text, 'mdy') !== null || MONTH_AND_DAY.test(text)) return true
  const header = /\d{4}/.test(text) ? parsePeriodHeader(text, 'General', false) : null
  return header?.kind === 'month' && parseNumberText(text) === null
}

/** Profiles a column over the given rows, a sample of them in long tables. */
export function profileColumn(
  sheet: Sheet,
  column: number,
  firstRow: number,
  endRow: number,
  date1904: boolean,
): ColumnProfile {
  const profile = {
    filled: 0,
    numbers: 0,
    dates: 0,
    serials: 0,
    texts: 0,
    durations: 0,
    codes: 0,
    distinct: 0,
    meanLength: 0,
  }
  const seen = new Set<string>()
  let length = 0
  const searchEnd = Math.min(endRow, firstRow + SEARCH_ROWS_MAX)
  for (let row = firstRow; row < searchEnd && profile.filled < SAMPLE_MAX; row++) {
    const value = sheet.value(row, column)
    if (value === null) continue
    profile.filled++
    const text = String(value).trim()
    length += text.length
    seen.add(text)
    if (typeof value === 'number') {
      if (isDateFormat(sheet.numberFormat(row, column))) profile.dates++
      else {
        profile.numbers++
        if (isPlausibleSerial(value, date1904)) profile.serials++
      }
    } else if (text.length <= 40 && (isPointInTime(text) || parseDateRange(text, 'mdy', ANY_YEAR) !== null))
      profile.dates++
    else if (isBlankMark(text)) profile.filled--
    else if (parseNumberText(text) !== null || isMoneyRange(text)) profile.numbers++
    else {
      profile.texts++
      if (parseDuration(text)) profile.durations++
    }
    if (typeof value === 'string' && isRaciCode(text)) profile.codes++
  }
  profile.distinct = seen.size
  profile.meanLength = profile.filled > 0 ? length / profile.filled : 0
  return profile
}

/** How the cells vote on an expectation: around 1 when they agree, down to 0.4 when they do not. */
export function vote(profile: ColumnProfile, expects: Expectation): number {
  if (profile.filled === 0) return 0.85
  const share = (count: number) => count / profile.filled
  switch (expects) {
    case 'date':
      return 0.45 + 0.6 * share(profile.dates + profile.serials)
    case 'money':
    case 'percent':
      return 0.5 + 0.5 * share(profile.numbers)
    case 'number':
      return 0.5 + 0.5 * share(profile.numbers + profile.durations)
    case 'scale':
      return 0.92 + 0.1 * share(profile.numbers) - (profile.meanLength > 25 ? 0.15 : 0)
    case 'name':
      return 0.5 + 0.4 * share(profile.texts) + 0.12 * Math.min(1, profile.distinct / profile.filled)
    case 'id':
      return (
        (profile.meanLength > 25 ? 0.6 : profile.meanLength > 14 ? 0.8 : 0.9) +
        0.1 * Math.min(1, profile.distinct / profile.filled)
      )
    case 'text':
      return 0.8 + 0.2 * share(profile.texts)
    case 'any':
      return 1
  }
}
