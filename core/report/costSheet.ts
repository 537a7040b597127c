/**
 * Earned value of every task. The four sums are the engine's values; what follows from them is a live formula an auditor
 * can follow, with the engine's value stored beside it.
 */
import type { MeasureName, Measures, Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { headers, measureHeaders, stateWords } from '../messages/sheets.ts'
import { minorDigits } from '../money.ts'
import { type ColumnOf, columnsIn, filled, type Language, moneyFormat, RATIO_FORMAT } from './columns.ts'
import { measureFormulas } from './costFormulas.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

const TABLE = 'KeduCost'
/** Key of the total row; a sign, so that it is the same in both languages and no task's id. */
export const TOTAL_KEY = 'Σ'

interface CostRow {
  id: string
  name: string
  measures: Measures
}

const MEASURES = Object.keys(measureHeaders) as MeasureName[]
const RATIOS = new Set<MeasureName>(['costPerformanceIndex', 'schedulePerformanceIndex', 'toCompletePerformanceIndex'])

/** The sheet of costs: a row a task, then the total. */
export function costSheet(report: Report, language: Language): SheetModel {
  const { text, sentence } = columnsIn(language)
  const columns: ColumnOf<CostRow>[] = [
    filled(text('id', headers.task, 12), row => row.id),
    filled(text('name', headers.name, 32), row => row.name),
    ...MEASURES.map(measure => measureColumn(measure, report.project.project.currency, language)),
    filled(sentence('why', headers.why, 48, { whenGone: { value: stateWords.gone[language] } }), row =>
      missingText(row.measures.missing, language),
    ),
  ]
  const table = tableModel(TABLE, 'id', columns, costRows(report, language))
  return sheetModel('cost', language, reportLines('cost', report), [table])
}

function costRows({ cost, project }: Report, language: Language): CostRow[] {
  if (!cost || (cost.tasks.length === 0 && MEASURES.every(measure => cost.totals[measure] === null))) return []
  const names = new Map(project.tasks.map(task => [task.id, task.name]))
  const rows = cost.tasks.map(measures => ({ id: measures.id, name: names.get(measures.id) ?? '', measures }))
  return [...rows, { id: TOTAL_KEY, name: headers.total[language], measures: cost.totals }]
}

function measureColumn(measure: MeasureName, currency: string, language: Language): ColumnOf<CostRow> {
  const { number } = columnsIn(language)
  const formula = measureFormulas(TABLE, language, minorDigits(currency))[measure]
  const format = RATIOS.has(measure) ? RATIO_FORMAT : moneyFormat(currency)
  const none: CellWrite = formula ? { value: '', formula } : { value: null }
  const column = number(measure, measureHeaders[measure], format, RATIOS.has(measure) ? 15 : 16, { whenGone: none })
  return filled(column, ({ measures }) => {
    const value = measures[measure]
    if (value === null) return none
    return formula ? { value, formula } : { value }
  })
}
