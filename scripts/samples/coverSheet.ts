/** The cover: what project this is, as of when, and what the sheets hold. */
import { dateCell } from './dates.ts'
import type { Sample } from './sample.ts'
import { SheetDraft } from './sheetDraft.ts'
import { BODY, formatted, HEADER, LABEL, NOTE, TITLE } from './styles.ts'

export function coverSheet(sample: Sample): SheetDraft {
  const draft = new SheetDraft(sample.cover.sheet, [3, 26, 60])
  draft.put(1, 1, sample.cover.title, TITLE)
  let row = 3
  for (const { label, value, isDate } of sample.cover.lines) {
    draft.put(row, 1, label, { ...BODY, ...LABEL })
    draft.put(row, 2, isDate ? dateCell(value) : value, {
      ...formatted(BODY, isDate ? sample.dateFormat : 'General'),
      alignment: { horizontal: 'left' },
    })
    row += 1
  }
  row += 1
  draft.put(row, 1, sample.cover.contents, HEADER)
  draft.merge(row, 1, row, 2)
  for (const part of [sample.plan, sample.budget, sample.ledger, sample.raci, sample.riskRegister, sample.peopleList]) {
    row += 1
    draft.put(row, 1, part.sheet, BODY)
    draft.put(row, 2, part.note, { ...BODY, ...NOTE })
  }
  return draft
}
