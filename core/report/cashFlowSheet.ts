/**
 * Cash by month with its curve; beside it the figures of cash, receivables by age and exchange differences. Nets and running
 * sums are live: they ask for months by number and not by place, so that a table that was sorted still adds up.
 */
import type { Cash } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'
import type { Report } from '../contract/report.ts'
import type { ChartModel, SheetModel, TableModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { cashCurve, cashHeaders, monthStates } from '../messages/cashWords.ts'
import { sheetTitles } from '../messages/sheetNames.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { minorDigits } from '../money.ts'
import { CASH_FLOW_TABLE, cashFormulas } from './cashFormulas.ts'
import { type CashMonth, cashMonths } from './cashMonths.ts'
import { differenceTable, figureTable, receivableTable } from './cashTables.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

/** The sheet; its tables are empty where no money moves. */
export function cashFlowSheet(report: Report, language: Language): SheetModel {
  const { currency, statusDate } = report.project.project
  const cash = report.cost?.cash ?? null
  const months = cashMonths(report.cost?.cashFlow ?? [], cash, statusDate)
  const tables = [
    monthTable(months, currency, language),
    figureTable(cash, months.length > 0, currency, language),
    receivableTable(cash?.receivables ?? [], currency, language),
    differenceTable(cash?.exchangeDifferences ?? [], currency, language),
  ]
  const model = sheetModel('cashFlow', language, reportLines('cashFlow', report), tables)
  return months.length === 0 ? model : { ...model, charts: [cashChart(report, months, language)] }
}

const withFormula = (value: number | null, formula: string): CellWrite =>
  value === null ? { value } : { value, formula }

function monthTable(months: readonly CashMonth[], currency: string, language: Language): TableModel {
  const { text, sentence, number } = columnsIn(language)
  const formulas = cashFormulas(language, minorDigits(currency))
  const format = moneyFormat(currency)
  const gone = { whenGone: { value: null } }
  const amount = (id: keyof typeof cashHeaders) => number(id, cashHeaders[id], format, 16, gone)
  return tableModel(
    CASH_FLOW_TABLE,
    'period',
    [
      filled<CashMonth>(text('period', cashHeaders.period, 10), row => row.period),
      filled<CashMonth>(
        text('isForecast', cashHeaders.isForecast, 14, { whenGone: { value: stateWords.gone[language] } }),
        row => monthStates[row.isForecast ? 'forecast' : 'actual'][language],
      ),
      filled<CashMonth>(amount('inflow'), row => row.inflow),
      filled<CashMonth>(amount('outflow'), row => row.outflow),
      filled<CashMonth>(amount('net'), row => ({ value: row.net ?? '', formula: formulas.net })),
      filled<CashMonth>(amount('cumulative'), row => withFormula(row.cumulative, formulas.cumulative)),
      filled<CashMonth>(amount('plannedInflow'), row => row.plannedInflow),
      filled<CashMonth>(amount('plannedOutflow'), row => row.plannedOutflow),
      filled<CashMonth>(amount('plannedCumulative'), row =>
        withFormula(row.plannedCumulative, formulas.plannedCumulative),
      ),
      filled<CashMonth>(sentence('why', headers.why, 36, gone), row => missingText(row.missing, language, cashHeaders)),
      filled<CashMonth>(
        number('monthNumber', cashHeaders.monthNumber, COUNT_FORMAT, 14, { ...gone, isMuted: true }),
        row => row.monthNumber,
      ),
    ],
    months,
  )
}

/** The curve of cash, titled with what it shows. */
function cashChart({ project, cost }: Report, months: readonly CashMonth[], language: Language): ChartModel {
  return {
    name: 'KeduCashFlowChart',
    title: curveTitle(cost?.cash ?? null, months, project.project.currency)[language],
    table: CASH_FLOW_TABLE,
    categoryColumn: 'period',
    series: [
      { column: 'inflow', kind: 'column' },
      { column: 'outflow', kind: 'column' },
      { column: 'cumulative', kind: 'line' },
      { column: 'plannedCumulative', kind: 'line' },
    ],
    numberFormat: '#,##0',
  }
}

function curveTitle(cash: Cash | null, months: readonly CashMonth[], currency: string): Sentence {
  const isFunded = months.some(row => (row.inflow ?? 0) > 0 || row.plannedInflow > 0) || cash?.openingBalance !== 0
  const gap = cash?.fundingGap
  if (gap) return (isFunded ? cashCurve.short : cashCurve.paid)({ ...gap, currency })
  let lowest: { amount: number; period: string } | null = null
  for (const { cumulative, period } of months) {
    if (cumulative !== null && (lowest === null || cumulative < lowest.amount)) lowest = { amount: cumulative, period }
  }
  return lowest ? cashCurve.lowest({ ...lowest, currency }) : sheetTitles.cashFlow
}
