/** Budget control by account with its total, on a second sheet by task, department, supplier and partner, on a third by period. */
import { CONTROL_DIMENSIONS, type ControlFigures, type ControlPeriod } from '../contract/costReport.ts'
import type { Report } from '../contract/report.ts'
import type { ChartModel, SheetModel } from '../contract/sheetModel.ts'
import {
  controlHeaders,
  controlPeriodMeasures,
  controlTitles,
  dimensionNames,
  periodUnits,
  withoutName,
} from '../messages/controlWords.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { controlColumns } from './controlColumns.ts'
import { TOTAL_KEY, WITHOUT_KEY } from './costSheet.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

interface Row {
  key: string
  name: string
  figures: ControlFigures
}

/** A row an account, what is under none, then the total. */
export function controlSheet(report: Report, language: Language): SheetModel {
  const { text } = columnsIn(language)
  const { currency } = report.project.project
  const table = 'KeduControl'
  const columns = [
    filled<Row>(text('account', controlHeaders.account, 28), row => row.name),
    ...controlColumns(table, currency, language),
    filled<Row>(text('key', headers.key, 14, { isMuted: true }), row => row.key),
  ]
  const { control = [], controlTotal = null } = report.cost ?? {}
  const rows = control.map(({ account, ...figures }) => ({
    key: account ?? WITHOUT_KEY,
    name: account ?? withoutName.account[language],
    figures,
  }))
  const all =
    controlTotal && control.length > 0
      ? [...rows, { key: TOTAL_KEY, name: headers.total[language], figures: controlTotal }]
      : []
  const budgeted = control.filter(({ account, currentBudget }) => account !== null && currentBudget !== null)
  const over = budgeted.filter(({ varianceAtCompletion }) => (varianceAtCompletion ?? 0) < 0)
  const chart: ChartModel = {
    name: 'KeduControlChart',
    title: controlTitles.accounts(over.length, budgeted.length)[language],
    table,
    categoryColumn: 'account',
    series: [
      { column: 'usedShare', kind: 'column' },
      { column: 'forecastShare', kind: 'column' },
    ],
    numberFormat: '0%',
  }
  const sheet = sheetModel('control', language, reportLines('control', report), [
    tableModel(table, 'key', columns, all),
  ])
  return budgeted.length > 0 ? { ...sheet, charts: [chart] } : sheet
}

/** The same figures by the other dimensions; each adds up to the total of the accounts. */
export function controlBySheet(report: Report, language: Language): SheetModel {
  const { text } = columnsIn(language)
  const { currency } = report.project.project
  const table = 'KeduControlBy'
  const columns = [
    filled<Row & { dimension: string }>(text('dimension', controlHeaders.dimension, 12), row => row.dimension),
    filled<Row>(text('name', headers.name, 32), row => row.name),
    ...controlColumns(table, currency, language),
    filled<Row>(text('key', headers.key, 20, { isMuted: true }), row => row.key),
  ]
  const taskNames = new Map(report.project.tasks.map(task => [task.id, task.name]))
  const rows = CONTROL_DIMENSIONS.flatMap(dimension => {
    const ofDimension = report.cost?.controlBy[dimension] ?? []
    // One row that names none says nothing about this dimension.
    if (ofDimension.every(({ name }) => name === null)) return []
    return ofDimension.map(({ name, ...figures }) => ({
      key: `${dimension} ${name ?? WITHOUT_KEY}`,
      dimension: dimensionNames[dimension][language],
      name:
        name === null
          ? withoutName[dimension][language]
          : dimension === 'task'
            ? [name, taskNames.get(name)].filter(Boolean).join(' ')
            : name,
      figures,
    }))
  })
  return sheetModel('controlBy', language, reportLines('controlBy', report), [tableModel(table, 'key', columns, rows)])
}

type PeriodMeasure = keyof typeof controlPeriodMeasures
const PERIOD_MEASURES = Object.keys(controlPeriodMeasures) as PeriodMeasure[]

/** A row a month, and beside them a row a quarter and a financial year. */
export function controlPeriodsSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const money = moneyFormat(report.project.project.currency)
  const gone = { whenGone: { value: null } }
  const periodName = ({ period }: ControlPeriod) => period ?? withoutName.period[language]
  const figures = [
    ...PERIOD_MEASURES.map(measure =>
      filled<ControlPeriod>(number(measure, controlPeriodMeasures[measure], money, 16, gone), row => row[measure]),
    ),
    filled<ControlPeriod>(sentence('why', headers.why, 36, { whenGone: { value: stateWords.gone[language] } }), row =>
      missingText(row.missing, language, controlPeriodMeasures),
    ),
  ]
  const periods = report.cost?.controlPeriods ?? []
  const months = periods.filter(({ unit }) => unit === 'month')
  const monthColumns = [
    filled<ControlPeriod>(text('period', controlHeaders.period, 14), periodName),
    ...figures,
    filled<ControlPeriod>(text('key', headers.key, 10, { isMuted: true }), row => row.period ?? WITHOUT_KEY),
  ]
  const longColumns = [
    filled<ControlPeriod>(text('unit', controlHeaders.unit, 14), row => periodUnits[row.unit][language]),
    filled<ControlPeriod>(text('period', controlHeaders.period, 14), periodName),
    ...figures,
    filled<ControlPeriod>(
      text('key', headers.key, 14, { isMuted: true }),
      row => `${row.unit} ${row.period ?? WITHOUT_KEY}`,
    ),
  ]
  const tables = [
    tableModel('KeduControlPeriods', 'key', monthColumns, months),
    tableModel(
      'KeduControlYears',
      'key',
      longColumns,
      periods.filter(({ unit }) => unit !== 'month'),
      { firstColumn: monthColumns.length + 1 },
    ),
  ]
  const sheet = sheetModel('controlPeriods', language, reportLines('controlPeriods', report), tables)
  const title = monthsTitle(months)
  if (title === null) return sheet
  const series = (['cumulativeBudget', 'cumulativeCost'] as const).map(column => ({ column, kind: 'line' as const }))
  const chart: ChartModel = {
    name: 'KeduControlPeriodsChart',
    title: title[language],
    table: 'KeduControlPeriods',
    categoryColumn: 'period',
    series,
    numberFormat: money,
  }
  return { ...sheet, charts: [chart] }
}

/** The first month whose running cost passes the running budget; null where no month has both. */
function monthsTitle(months: readonly ControlPeriod[]) {
  const known = months.filter(
    ({ period, cumulativeBudget, cumulativeCost }) =>
      period !== null && cumulativeBudget !== null && cumulativeCost !== null,
  )
  const last = known.at(-1)
  if (!last) return null
  const passing = known.find(({ cumulativeBudget, cumulativeCost }) => (cumulativeCost ?? 0) > (cumulativeBudget ?? 0))
  return passing ? controlTitles.passes(passing.period ?? '') : controlTitles.keeps(last.period ?? '')
}
