/** How a day is written in a sentence, the same on every machine, so no locale is asked. */
import type { Sentence } from '../contract/finding.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2026-12-04" is "4 Dec 2026" and 2026年12月4日; what is no ISO date stays as it is. */
export function day(iso: string): Sentence {
  const [, year, month = '', date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  if (!name) return { en: iso, zh: iso }
  return { en: `${Number(date)} ${name} ${year}`, zh: `${year}年${Number(month)}月${Number(date)}日` }
}

/** "2026-03" is Mar 2026 and 2026年3月; what is no month stays as it is. */
export function month(period: string): Sentence {
  const [, year, number = ''] = /^(\d{4})-(\d{2})$/.exec(period) ?? []
  const name = MONTHS[Number(number) - 1]
  return name ? { en: `${name} ${year}`, zh: `${year}年${Number(number)}月` } : { en: period, zh: period }
}
