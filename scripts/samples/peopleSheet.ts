/** The list of people. */
import { dateCell } from './dates.ts'
import { putHead } from './head.ts'
import type { Sample } from './sample.ts'
import { SheetDraft } from './sheetDraft.ts'
import { BODY, CENTERED, formatted, HEADER } from './styles.ts'

const COLUMNS = ['name', 'department', 'role', 'capacity', 'rate', 'from', 'to', 'skills']
const HEADER_ROW = 3

export function peopleSheet(sample: Sample): SheetDraft {
  const draft = new SheetDraft(sample.peopleList.sheet, [20, 20, 24, 13, 13, 13, 13, 24])
  putHead(draft, sample.peopleList, 6)
  COLUMNS.forEach((column, index) => {
    draft.put(HEADER_ROW, index, sample.peopleList.columns[column] ?? '', HEADER)
  })
  sample.people.forEach((person, index) => {
    const row = HEADER_ROW + 1 + index
    COLUMNS.forEach((name, column) => {
      const value = person[name] ?? ''
      draft.mark(person.name ?? '', name, row, column)
      if (name === 'from' || name === 'to')
        draft.put(row, column, dateCell(value), formatted(CENTERED, sample.dateFormat))
      else if (name === 'capacity' || name === 'rate') draft.put(row, column, Number(value), CENTERED)
      else draft.put(row, column, value || null, BODY)
    })
  })
  draft.freeze(HEADER_ROW + 1, 0, HEADER_ROW)
  return draft
}
