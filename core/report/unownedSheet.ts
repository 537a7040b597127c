/** Money that nobody answers for as should be, the largest amount first, and its sum. */
import type { Report, UnownedItem } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { headers, listOf, stateWords, unownedCauses, unownedKinds } from '../messages/sheets.ts'
import { columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { TOTAL_KEY } from './costSheet.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

interface Row {
  key: string
  /** Undefined in the row of the sum. */
  item?: UnownedItem
  amount: number
}

/** The sheet; its table is empty where all money is owned. */
export function unownedSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const columns = [
    filled<Row>(text('kind', headers.kind, 10), ({ item }) =>
      item ? unownedKinds[item.subject.kind][language] : headers.total[language],
    ),
    filled<Row>(text('id', headers.findingId, 12), ({ item }) => item?.subject.id ?? null),
    filled<Row>(sentence('name', headers.name, 36), ({ item }) => item?.name ?? null),
    filled<Row>(sentence('cause', headers.cause, 44, { whenGone: { value: stateWords.gone[language] } }), ({ item }) =>
      item ? unownedCauses[item.cause][language] : null,
    ),
    filled<Row>(
      number('amount', headers.amount, moneyFormat(report.project.project.currency), 18, gone),
      row => row.amount,
    ),
    filled<Row>(sentence('parties', headers.named, 28, gone), ({ item }) =>
      item && item.parties.length > 0 ? listOf(item.parties)[language] : null,
    ),
    filled<Row>(text('key', headers.key, 16, { isMuted: true }), row => row.key),
  ]
  const table = tableModel('KeduUnowned', 'key', columns, rowsOf(report))
  return sheetModel('unowned', language, reportLines('unowned', report), [table])
}

function rowsOf({ responsibility }: Report): Row[] {
  const unowned = responsibility?.unowned
  if (!unowned || unowned.items.length === 0) return []
  const items = unowned.items.map(item => ({
    key: `${item.subject.kind} ${item.subject.id} ${item.cause}`,
    item,
    amount: item.amount,
  }))
  return [...items, { key: TOTAL_KEY, amount: unowned.total }]
}
