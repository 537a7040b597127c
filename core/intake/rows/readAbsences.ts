/** Rows of a list of absences. */
import type { Project } from '../../contract/project.ts'
import type { TableReader } from '../tableReader.ts'

type Absence = NonNullable<Project['absences']>[number]

/** Reads absences, both ends counted; a row with one date is one day. A row without a person is left out. */
export function readAbsences(reader: TableReader): Absence[] {
  return reader.rows.flatMap((row): Absence[] => {
    const person = reader.text(row, 'person')
    const dates = reader.dateRange(row, 'from')
    if (person === undefined || !dates) return []
    const to = reader.date(row, 'to') ?? dates.last
    if (to < dates.first) {
      reader.unreadableDate(row, 'to')
      return []
    }
    return [{ person, from: dates.first, to, source: reader.source(row, 'from') }]
  })
}
