/** The days on which a person cannot work: absences, and what lies outside the time in the project. */
import { dayOfIso, type WorkCalendar } from '../calendar.ts'
import type { DaySpan } from '../taskDates.ts'

const FIRST_DAY = dayOfIso('0001-01-01')
const LAST_DAY = dayOfIso('9999-12-31')

export interface AwayDays {
  /** Working days among them from `first` to `last`, both counted. */
  countBetween(first: number, last: number): number
  /** Days among them in the same bounds, working or not. */
  calendarDaysBetween(first: number, last: number): number
  /** The stretches within the bounds that hold a working day, cut to them; at most `max`. */
  stretches(first: number, last: number, max: number): DaySpan[]
}

/** Who is never away. */
export const neverAway: AwayDays = { countBetween: () => 0, calendarDaysBetween: () => 0, stretches: () => [] }

/** `absences` may overlap and come in any order; before `from` and after `to` a person is not there. */
export function awayDays(
  absences: readonly { from: string; to: string }[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
  working: WorkCalendar,
): AwayDays {
  const spans = absences.map(absence => ({ start: dayOfIso(absence.from), finish: dayOfIso(absence.to) }))
  if (from !== undefined) spans.push({ start: FIRST_DAY, finish: dayOfIso(from) - 1 })
  if (to !== undefined) spans.push({ start: dayOfIso(to) + 1, finish: LAST_DAY })
  const merged = mergedSpans(spans)
  if (merged.length === 0) return neverAway
  const workingUpTo = countUpTo(merged, (start, finish) => working.countBetween(start, finish))
  const daysUpTo = countUpTo(merged, (start, finish) => finish - start + 1)
  return {
    countBetween: (first, last) => workingUpTo(last) - workingUpTo(first - 1),
    calendarDaysBetween: (first, last) => daysUpTo(last) - daysUpTo(first - 1),
    stretches(first, last, max) {
      const found: DaySpan[] = []
      for (let at = startedBy(merged, first - 1); at < merged.length && found.length < max; at++) {
        const span = merged[at]
        if (!span || span.start > last) break
        const cut = { start: Math.max(span.start, first), finish: Math.min(span.finish, last) }
        if (cut.start <= cut.finish && working.countBetween(cut.start, cut.finish) > 0) found.push(cut)
      }
      return found
    },
  }
}

/** Spans in order, those that touch or overlap as one; a span that ends before it begins is none. */
function mergedSpans(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = []
  for (const span of spans.filter(({ start, finish }) => start <= finish).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.finish + 1) last.finish = Math.max(last.finish, span.finish)
    else merged.push({ ...span })
  }
  return merged
}

/** Days counted by `count` in all spans up to a day; sums over whole spans are made once. */
function countUpTo(spans: readonly DaySpan[], count: (start: number, finish: number) => number) {
  const before = [0]
  for (const { start, finish } of spans) before.push((before.at(-1) ?? 0) + count(start, finish))
  return (day: number): number => {
    const at = startedBy(spans, day)
    const span = spans[at]
    return (before[at] ?? 0) + (span && span.start <= day ? count(span.start, Math.min(span.finish, day)) : 0)
  }
}

/** Index of the last span that starts by a day, 0 where none does. */
function startedBy(spans: readonly DaySpan[], day: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
