/** The tables beside the cash flow: the figures of cash, receivables by age, exchange differences. */
import type { Cash, ExchangeDifference, ReceivableAge } from '../contract/costReport.ts'
import type { TableModel } from '../contract/sheetModel.ts'
import { ageBand, cashHeaders } from '../messages/cashWords.ts'
import { headers } from '../messages/sheets.ts'
import { minorDigits, toMajor, toMinor } from '../money.ts'
import { differenceFormula, FIGURES_TABLE } from './cashFormulas.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat, RATIO_FORMAT } from './columns.ts'
import { tableModel } from './layout.ts'
import { missingText, missingTextOf } from './missingText.ts'

/** Each table stands beside the one before, with an empty column between. */
const FIGURES_COLUMN = 12
const RECEIVABLES_COLUMN = 19
const DIFFERENCES_COLUMN = 24

const gone = { whenGone: { value: null } }

interface Figure {
  code:
    | 'openingBalance'
    | 'fundingGap'
    | 'plannedFundingGap'
    | 'collectionRate'
    | 'advancedForOthers'
    | 'overdueReceivables'
  amount?: number | null
  rate?: number | null
  period?: string | undefined
}

/** One figure a row, with what is missing for it. */
export function figureTable(cash: Cash | null, hasMonths: boolean, currency: string, language: Language): TableModel {
  const { text, sentence, number } = columnsIn(language)
  const missing = cash?.missing ?? []
  const columns = [
    filled<Figure>(text('figure', headers.figure, 24), row => cashHeaders[row.code][language]),
    filled<Figure>(number('amount', headers.amount, moneyFormat(currency), 18, gone), row => row.amount ?? null),
    filled<Figure>(number('rate', cashHeaders.rate, RATIO_FORMAT, 8, gone), row => row.rate ?? null),
    filled<Figure>(text('period', cashHeaders.period, 10, gone), row => row.period ?? null),
    filled<Figure>(sentence('why', headers.why, 36, gone), row => missingTextOf(missing, row.code, language)),
    filled<Figure>(text('code', headers.code, 20, { isMuted: true }), row => row.code),
  ]
  const figures = cash ? figuresOf(cash, hasMonths) : []
  return tableModel(FIGURES_TABLE, 'code', columns, figures, { firstColumn: FIGURES_COLUMN })
}

/** Where months are known, no gap is a gap of 0. */
function figuresOf(cash: Cash, hasMonths: boolean): Figure[] {
  const none = hasMonths ? 0 : null
  const { fundingGap: gap, plannedFundingGap: planned } = cash
  return [
    { code: 'openingBalance', amount: cash.openingBalance },
    { code: 'fundingGap', amount: gap?.amount ?? none, period: gap?.period },
    { code: 'plannedFundingGap', amount: planned?.amount ?? none, period: planned?.period },
    { code: 'collectionRate', rate: cash.collectionRate },
    { code: 'advancedForOthers', amount: cash.advancedForOthers },
    { code: 'overdueReceivables', amount: cash.overdueReceivables },
  ]
}

/** A band of age a row. */
export function receivableTable(rows: readonly ReceivableAge[], currency: string, language: Language): TableModel {
  const { text, number } = columnsIn(language)
  const columns = [
    filled<ReceivableAge>(text('age', cashHeaders.age, 16), row => ageBand(row.fromDays, row.toDays)[language]),
    filled<ReceivableAge>(
      number('overdueAmount', cashHeaders.overdueAmount, moneyFormat(currency), 18, gone),
      row => row.amount,
    ),
    filled<ReceivableAge>(number('invoices', cashHeaders.invoices, COUNT_FORMAT, 10, gone), row => row.count),
    filled<ReceivableAge>(number('key', headers.key, COUNT_FORMAT, 8, { isMuted: true }), row => row.fromDays),
  ]
  return tableModel('KeduReceivables', 'key', columns, rows, { firstColumn: RECEIVABLES_COLUMN })
}

/** A foreign currency a row, with the live sum of both kinds of difference. */
export function differenceTable(rows: readonly ExchangeDifference[], currency: string, language: Language): TableModel {
  const { text, sentence, number } = columnsIn(language)
  const formula = differenceFormula(language, minorDigits(currency))
  const format = moneyFormat(currency)
  const columns = [
    filled<ExchangeDifference>(text('currency', cashHeaders.currency, 10), row => row.currency),
    filled<ExchangeDifference>(number('realised', cashHeaders.realised, format, 18, gone), row => row.realised),
    filled<ExchangeDifference>(number('unrealised', cashHeaders.unrealised, format, 18, gone), row => row.unrealised),
    filled<ExchangeDifference>(number('difference', cashHeaders.difference, format, 18, gone), row => ({
      value: bothOf(row, currency) ?? '',
      formula,
    })),
    filled<ExchangeDifference>(sentence('why', headers.why, 36, gone), row =>
      missingText(row.missing, language, cashHeaders),
    ),
  ]
  return tableModel('KeduExchange', 'currency', columns, rows, { firstColumn: DIFFERENCES_COLUMN })
}

function bothOf({ realised, unrealised }: ExchangeDifference, currency: string): number | null {
  if (realised === null || unrealised === null) return null
  return toMajor(toMinor(realised, currency) + toMinor(unrealised, currency), currency)
}
