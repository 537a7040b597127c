/** The ledger: one line an entry, by date, with a filter. */
import { dateCell } from './dates.ts'
import { putHead } from './head.ts'
import { ledgerEntries } from './ledgerEntries.ts'
import type { Sample } from './sample.ts'
import { SheetDraft } from './sheetDraft.ts'
import { BODY, CENTERED, formatted, HEADER } from './styles.ts'

const COLUMNS = [
  'number',
  'date',
  'class',
  'task',
  'account',
  'supplier',
  'contract',
  'document',
  'description',
  'amount',
  'currency',
  'status',
]
const HEADER_ROW = 3

export function ledgerSheet(sample: Sample): SheetDraft {
  const draft = new SheetDraft(sample.ledger.sheet, [7, 12, 13, 8, 24, 23, 14, 14, 48, 15, 10, 11])
  putHead(draft, sample.ledger, 9)
  COLUMNS.forEach((column, index) => {
    draft.put(HEADER_ROW, index, sample.ledger.columns[column] ?? '', HEADER)
  })
  const entries = ledgerEntries(sample)
  entries.forEach((entry, index) => {
    const row = HEADER_ROW + 1 + index
    COLUMNS.forEach((name, column) => {
      if (entry.key) draft.mark(entry.key, name, row, column)
      if (name === 'number') draft.put(row, column, index + 1, CENTERED)
      else if (name === 'date')
        draft.put(row, column, dateCell(entry.date ?? ''), formatted(CENTERED, sample.dateFormat))
      else if (name === 'amount') draft.put(row, column, amountCell(entry.amount ?? ''), formatted(BODY, '#,##0.00'))
      else draft.put(row, column, entry[name] || null, BODY)
    })
  })
  draft.filter({ startRow: HEADER_ROW, startCol: 0, endRow: HEADER_ROW + entries.length, endCol: COLUMNS.length - 1 })
  draft.freeze(HEADER_ROW + 1, 0, HEADER_ROW)
  return draft
}

/** A text that is no number stays the text that somebody typed. */
function amountCell(text: string): number | string {
  return Number.isNaN(Number(text)) ? text : Number(text)
}
