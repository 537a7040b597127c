import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOfIso, everyDay, isoOfDay, weekdayOfDay, workCalendar } from '../../core/calendar.ts'
import type { CalendarSettings } from '../../core/contract/task.ts'

const between = (first: string, last: string, settings?: CalendarSettings) =>
  workCalendar(settings).countBetween(dayOfIso(first), dayOfIso(last))

describe('days', () => {
  test('are numbers from 1970 and come back as dates, leap days included', () => {
    expect(dayOfIso('1970-01-01')).toBe(0)
    for (const iso of ['0001-01-01', '1900-03-01', '2024-02-29', '9999-12-31'])
      expect(isoOfDay(dayOfIso(iso))).toBe(iso)
  })

  test('have weekdays from 1 = Monday', () => {
    expect(['2026-06-29', '2026-07-05', '1969-12-28'].map(iso => weekdayOfDay(dayOfIso(iso)))).toEqual([1, 7, 7])
  })
})

describe('working days', () => {
  test.each<[string, string, string, CalendarSettings | undefined, number]>([
    ['a week', '2026-06-29', '2026-07-05', undefined, 5],
    ['one working day', '2026-06-30', '2026-06-30', undefined, 1],
    ['a weekend', '2026-06-27', '2026-06-28', undefined, 0],
    ['nothing, when the end is before the beginning', '2026-07-01', '2026-06-29', undefined, 0],
    ['a week with Friday and Saturday off', '2026-06-29', '2026-07-05', { weekend: [5, 6] }, 5],
    ['a week without rest', '2026-06-29', '2026-07-05', { weekend: [] }, 7],
    ['a holiday', '2026-06-29', '2026-07-05', { days: [{ date: '2026-06-30', working: false }] }, 4],
    ['a make-up Saturday', '2026-06-29', '2026-07-05', { days: [{ date: '2026-07-04', working: true }] }, 6],
    [
      'a listed day that changes nothing',
      '2026-06-29',
      '2026-07-05',
      { days: [{ date: '2026-07-04', working: false }] },
      5,
    ],
    [
      'the last word on a day that is listed twice',
      '2026-06-30',
      '2026-06-30',
      {
        days: [
          { date: '2026-06-30', working: false },
          { date: '2026-06-30', working: true },
        ],
      },
      1,
    ],
    ['China’s National Day 2025, eight days off', '2025-10-01', '2025-10-08', { region: 'CN' }, 0],
    ['the make-up Sunday before it', '2025-09-28', '2025-09-28', { region: 'CN' }, 1],
    [
      'a project day before the public calendar',
      '2025-10-01',
      '2025-10-01',
      {
        region: 'CN',
        days: [{ date: '2025-10-01', working: true }],
      },
      1,
    ],
    ['a region without a calendar', '2026-06-29', '2026-07-05', { region: 'DE' }, 5],
    ['eight thousand years', '0001-01-01', '9999-12-31', undefined, 2_608_615],
  ])('%s', (_name, first, last, settings, expected) => {
    expect(between(first, last, settings)).toBe(expected)
  })

  const calendars = fc.record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    days: fc.array(fc.record({ date: fc.integer({ min: 20_000, max: 20_060 }).map(isoOfDay), working: fc.boolean() })),
    region: fc.constantFrom('CN', 'DE'),
  })

  test('counting and finding agree with looking at each day', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 19_900, max: 20_100 }),
        fc.integer({ min: 1, max: 40 }),
        (settings, day, count) => {
          const calendar = workCalendar(settings)
          let last = day
          for (let found = 0; ; last++) if (calendar.isWorking(last) && ++found === count) break
          expect(calendar.nthWorking(day, count)).toBe(last)
          expect(calendar.countBetween(day, last)).toBe(count)
          expect(calendar.countBetween(day, last - 1)).toBe(count - 1)
        },
      ),
    )
  })

  test('a week of seven days off has no next working day', () => {
    const never = workCalendar({ weekend: [1, 2, 3, 4, 5, 6, 7] })
    expect(never.nextWorking(0)).toBeNull()
    expect(never.nthWorking(0, 3)).toBeNull()
  })

  test.each([1e9, 1e16, 1e300, Number.POSITIVE_INFINITY, Number.NaN])('there is no day after %d of them', count => {
    expect(workCalendar(undefined).nthWorking(0, count)).toBeNull()
    expect(everyDay.nthWorking(0, count)).toBeNull()
  })

  test('in calendar days every day counts', () => {
    expect(everyDay.countBetween(5, 11)).toBe(7)
    expect(everyDay.countBetween(5, 4)).toBe(0)
    expect(everyDay.nthWorking(5, 7)).toBe(11)
    expect(everyDay.nextWorking(5)).toBe(5)
    expect(everyDay.isWorking(6)).toBe(true)
  })
})
