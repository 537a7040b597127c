/** Durations with units in both languages, as working or calendar days. */
import { fold } from '../normalise.ts'
import { DURATION_UNITS, type DurationUnit } from '../words/units.ts'

const CHINESE_DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  半: 0.5,
}

/** Value of a Chinese numeral up to 999, such as 九, 十二, 三十, 一百二十; null for any other text. */
export function parseChineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百半]+$/.test(text)) return null
  let total = 0
  let digit: number | null = null
  for (const character of text) {
    if (character === '百') {
      total += (digit ?? 1) * 100
      digit = null
    } else if (character === '十') {
      total += (digit ?? 1) * 10
      digit = null
    } else digit = CHINESE_DIGITS[character] ?? 0
  }
  return total + (digit ?? 0)
}

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "two days" as "2 days". */
function withFigures(text: string): string {
  const [, word = '', rest = ''] = /^([a-z]+)(\s.*)$/.exec(text) ?? []
  const number = word === 'a' || word === 'an' ? 1 : NUMBER_WORDS.indexOf(word) + 1
  return number > 0 ? `${number}${rest}` : text
}

export interface Duration {
  amount: number
  unit?: DurationUnit
}

const DURATION_LENGTH_MAX = 60

/** Reads "3 days", "Two days.", "1周", "九个工作日", "2.5d", 7; null for a range or any other text. */
export function parseDuration(text: string): Duration | null {
  if (text.length > DURATION_LENGTH_MAX) return null
  const folded = withFigures(fold(text).trim().replace(/\?$/, ''))
  const match = /^(\d+(?:[.,]\d+)?|[零〇一二两三四五六七八九十百半]+)\s*[-]?\s*(.*)$/.exec(folded)
  if (!match?.[1]) return null
  const amount = /^\d/.test(match[1]) ? Number(match[1].replace(',', '.')) : parseChineseNumber(match[1])
  if (amount === null || !Number.isFinite(amount)) return null
  const word = (match[2] ?? '')
    .replace(/\(s\)/, 's')
    .replace(/[.\s]+$/, '')
    .trim()
  if (word === '') return /^\d/.test(match[1]) ? { amount } : null
  const unit = DURATION_UNITS[word] ?? DURATION_UNITS[word.replace(/^个/, '')]
  return unit ? { amount, unit } : null
}

const DAYS: Record<DurationUnit, { working: number; calendar: number }> = {
  hour: { working: 1, calendar: 1 },
  day: { working: 1, calendar: 1 },
  workday: { working: 1, calendar: 1 },
  calendarDay: { working: 1, calendar: 1 },
  week: { working: 5, calendar: 7 },
  month: { working: 20, calendar: 30 },
}

/** A duration in days of the given basis: a week is 5 working or 7 calendar days, a month 20 or 30. */
export function durationDays(duration: Duration, basis: 'working' | 'calendar', hoursPerDay: number): number {
  const unit = duration.unit ?? 'day'
  return unit === 'hour' ? duration.amount / hoursPerDay : duration.amount * DAYS[unit][basis]
}
