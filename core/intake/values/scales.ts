/** Ratings of a risk register: numbers, percentages, words, Roman numerals. */

import type { CellValue } from '../../contract/workbook.ts'
import { normalise } from '../normalise.ts'
import { FIVE_STEPS, ROMAN, THREE_STEPS } from '../words/scales.ts'
import { parseNumberText } from './numbers.ts'

/** Reads one cell of a rating column; null for a text that is no rating. */
export type ScaleReader = (value: CellValue) => number | null

/** "4 - Likely", "高(3)": the number that stands with a word. */
const NUMBERED = /^(\d+(?:\.\d+)?)\s*[-–:：.、(（]\s*\D+$|^\D+[(（\s]\s*(\d+(?:\.\d+)?)\s*[)）]?$/

/** A rating is a word or two; a page of text is none. */
const WORD_LENGTH_MAX = 100

function wordOf(text: string): string {
  return normalise(text.slice(0, WORD_LENGTH_MAX))
    .replace(/(风险|可能性|影响|概率|级|程度)$/, '')
    .replace(/ (risk|impact|probability|likelihood)$/, '')
}

/** Whether a text names a level of a scale: 低, Very high. */
export const isLevelWord = (text: string) => FIVE_STEPS.has(wordOf(text)) || THREE_STEPS.has(wordOf(text))

/**
 * How the ratings of a column are read, decided by all its cells: words on three steps when no word needs five, and
 * whole numbers above 10 as percentages when `probability` is asked for.
 */
export function scaleReader(values: readonly CellValue[], probability: boolean): ScaleReader {
  const words = values.flatMap(value => (typeof value === 'string' ? wordOf(value) : []))
  const known = words.filter(word => THREE_STEPS.has(word) || FIVE_STEPS.has(word))
  const steps = known.every(word => THREE_STEPS.has(word)) ? THREE_STEPS : FIVE_STEPS
  const roman = words.length > 0 && words.every(word => ROMAN.has(word))
  const numbers = values.flatMap(value => (typeof value === 'number' ? value : []))
  const percent = probability && numbers.some(n => n > 10) && numbers.every(n => n >= 0 && n <= 100)
  return value => {
    if (typeof value === 'number') return percent ? value / 100 : value
    if (typeof value !== 'string') return null
    const reading = parseNumberText(value)
    if (reading) return reading.percent ? reading.value / 100 : percent ? reading.value / 100 : reading.value
    const word = wordOf(value)
    const rank = roman ? ROMAN.get(word) : steps.get(word)
    if (rank !== undefined) return rank
    const numbered = NUMBERED.exec(value.normalize('NFKC').trim())
    return numbered ? Number(numbered[1] ?? numbered[2]) : null
  }
}
