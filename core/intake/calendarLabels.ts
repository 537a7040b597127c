/** What labelled cells say of the working calendar: the days of the weekend, and whose public holidays count. */
import type { CalendarSettings } from '../contract/task.ts'
import type { PlacedLabel } from './context.ts'
import { labelText } from './labels.ts'

const textOf = (labels: readonly PlacedLabel[], name: PlacedLabel['name']) =>
  labels.flatMap(label => (label.name === name ? labelText(label.sheet, label) : [])).find(text => text !== '')

const DAYS: readonly RegExp[] = [
  /mon|周一|星期一/i,
  /tue|周二|星期二/i,
  /wed|周三|星期三/i,
  /thu|周四|星期四/i,
  /fri|周五|星期五/i,
  /sat|周六|星期六|六/i,
  /sun|周日|星期日|星期天|周天|日/i,
]

/** Days of the weekend (1 = Monday) in "Saturday, Sunday", 周六、周日, 双休, 单休 or 无; undefined without a label. */
export function weekendOf(labels: readonly PlacedLabel[]): CalendarSettings['weekend'] {
  const text = textOf(labels, 'weekend')
  if (text === undefined) return undefined
  if (/^(none|无|无休|no)$/i.test(text)) return []
  if (/双休/.test(text)) return [6, 7]
  if (/单休/.test(text)) return [7]
  const named = DAYS.flatMap((day, i) => (day.test(text) ? i + 1 : []))
  const numbered = (text.match(/[1-7]/g) ?? []).map(Number)
  const days = named.length > 0 ? named : numbered
  return days.length > 0 ? [...new Set(days)] : undefined
}

const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/^(cn|china|prc|mainland china|中国|中国大陆|大陆|中华人民共和国)$/i, 'CN'],
  [/^(hk|hong kong|香港)$/i, 'HK'],
]

/** The region whose public holidays count, as a code of two letters; undefined without a label. */
export function regionOf(labels: readonly PlacedLabel[]): string | undefined {
  const text = textOf(labels, 'region')?.trim()
  if (text === undefined) return undefined
  return REGIONS.find(([form]) => form.test(text))?.[1] ?? (/^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : undefined)
}
