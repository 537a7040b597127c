/** What people type into the column of values. */
import type { CellValue } from '../contract/workbook.ts'
import { typedNo, typedYes } from '../messages/sheets.ts'

export type Typed = Exclude<CellValue, null>

/** Null for what is neither. */
export function yesOrNo(value: Typed): boolean | null {
  const word = String(value).trim().toLowerCase()
  if (typedYes.has(word)) return true
  return typedNo.has(word) ? false : null
}

/** A number, also written as text with thousands; null for anything else. */
export function numberOf(value: Typed): number | null {
  const number = typeof value === 'string' ? Number(value.trim().replaceAll(',', '')) : value
  return typeof number === 'number' && Number.isFinite(number) && value !== '' ? number : null
}

/** The parts between semicolons, commas or line breaks. */
export const listOf = (value: Typed): string[] =>
  String(value)
    .split(/[;；,，\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** "low 0; medium 5": names with a number each; null where a part is not that. */
export function namedNumbers(value: Typed): { name: string; number: number }[] | null {
  const parts = listOf(value).map(part => {
    const [, name = '', number = ''] = /^(.*?)[\s:：=]*(-?\d+(?:\.\d+)?)$/.exec(part) ?? []
    return { name: name.trim(), number: Number(number) }
  })
  return parts.length > 0 && parts.every(({ name }) => name !== '') ? parts : null
}
