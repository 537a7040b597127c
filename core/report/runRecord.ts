/** What is written into the run log of the settings sheet; the rest of a row comes from the Report. */
export interface RunRecord {
  /** When the run ended, as {@link localTime} writes it: core has no clock. It is the row's key. */
  time: string
  where: 'service' | 'device'
}

const padded = (part: number, digits = 2) => String(part).padStart(digits, '0')

/**
 * A moment as the clock on the reader's wall shows it, to the millisecond, so that each check has a row of its own in the
 * run log. No figure depends on it.
 */
export function localTime(moment: Date): string {
  const date = [padded(moment.getFullYear(), 4), padded(moment.getMonth() + 1), padded(moment.getDate())].join('-')
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(part => padded(part)).join(':')
  return `${date} ${time}.${padded(moment.getMilliseconds(), 3)}`
}
