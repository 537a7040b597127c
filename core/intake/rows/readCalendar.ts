/** Rows of a list of holidays and make-up workdays. */
import { dayOfIso, isoOfDay } from '../../calendar.ts'
import type { CalendarSettings } from '../../contract/task.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'

type CalendarDay = NonNullable<CalendarSettings['days']>[number]

const WORKING =
  /^(y|yes|true|1|√|✓|是|班|上班|工作|工作日|补班|调休上班|working|work|workday|working day|make ?-?up.*)$/i
const OFF =
  /^(n|no|false|0|否|休|休息|放假|假|假日|节假日|法定节假日|公休|non ?-?working.*|off|day off|holiday|public holiday|bank holiday)$/i
/** A name that says that people work on this day. */
const WORKS_BY_NAME = /补班|调休上班|上班|make ?-?up work|working (saturday|sunday)|workday/i
/** Longest holiday that one row may state; more is a slip of the year. */
const DAYS_MAX = 60

function isWorking(reader: TableReader, row: number, name: string | undefined): boolean | undefined {
  const text = reader.text(row, 'working')
  if (text === undefined) return WORKS_BY_NAME.test(name ?? '')
  if (WORKING.test(text)) return true
  if (OFF.test(text)) return false
  reader.unreadableValue(row, 'working')
  return undefined
}

/** Reads the days of a row: one, or all from the first to the last. A day without a word of it is a day off. */
export function readCalendar(reader: TableReader): CalendarDay[] {
  return reader.rows.flatMap((row): CalendarDay[] => {
    const name = reader.text(row, 'name')
    const dates = reader.dateRange(row, 'date')
    const working = isWorking(reader, row, name)
    if (!dates || working === undefined) return []
    const first = dayOfIso(dates.first)
    const last = dayOfIso(reader.date(row, 'to') ?? dates.last)
    if (last < first || last - first > DAYS_MAX) {
      reader.unreadableDate(row, reader.has('to') ? 'to' : 'date')
      return []
    }
    return Array.from({ length: last - first + 1 }, (_, i) =>
      present<CalendarDay>({ date: isoOfDay(first + i), working, name, source: reader.source(row, 'date') }),
    )
  })
}
