/**
 * Earned value of every task. The four sums are the engine's values; what follows from them is a live formula an auditor
 * can follow, with the engine's value stored beside it. The sums of the total row are values too: a formula over the
 * column would take in its own cell, which Excel reports as a circular reference whatever the criterion.
 */
import type { Cost, MeasureName, Measures } from '../contract/costReport.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { headers, measureHeaders, stateWords, withoutTask } from '../messages/sheets.ts'
import { minorDigits, toMajor, toMinor } from '../money.ts'
import { type ColumnOf, columnsIn, filled, type Language, moneyFormat, RATIO_FORMAT } from './columns.ts'
import { measureFormulas } from './costFormulas.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

const TABLE = 'KeduCost'
/** Key of the total row; a sign, so that it is the same in both languages and no task's id. */
export const TOTAL_KEY = 'Σ'
/** Key of the row of amounts that belong to no row of a name. */
export const WITHOUT_KEY = '∅'

interface CostRow {
  id: string
  name: string
  measures: Measures
  /** In place of the reasons of missing measures. */
  why?: string
}

type SumName = 'budgetAtCompletion' | 'plannedValue' | 'earnedValue' | 'actualCost'

const MEASURES = Object.keys(measureHeaders) as MeasureName[]
const RATIOS = new Set<MeasureName>(['costPerformanceIndex', 'schedulePerformanceIndex', 'toCompletePerformanceIndex'])

/** The sheet of costs: a row a task, what belongs to none of them, then the total: every column of sums ties out. */
export function costSheet(report: Report, language: Language): SheetModel {
  const { text, sentence } = columnsIn(language)
  const columns: ColumnOf<CostRow>[] = [
    filled(text('id', headers.task, 12), row => row.id),
    filled(text('name', headers.name, 32), row => row.name),
    ...MEASURES.map(measure => measureColumn(measure, report.project.project.currency, language)),
    filled(
      sentence('why', headers.why, 48, { whenGone: { value: stateWords.gone[language] } }),
      row => row.why ?? missingText(row.measures.missing, language),
    ),
  ]
  const table = tableModel(TABLE, 'id', columns, costRows(report, language))
  return sheetModel('cost', language, reportLines('cost', report), [table])
}

function costRows({ cost, project }: Report, language: Language): CostRow[] {
  if (!cost || (cost.tasks.length === 0 && MEASURES.every(measure => cost.totals[measure] === null))) return []
  const names = new Map(project.tasks.map(task => [task.id, task.name]))
  const rows = cost.tasks.map(measures => ({ id: measures.id, name: names.get(measures.id) ?? '', measures }))
  const beyond = beyondTasks(cost, project.project.currency)
  return [
    ...rows,
    ...(beyond
      ? [{ id: WITHOUT_KEY, name: withoutTask.name[language], measures: beyond, why: withoutTask.why[language] }]
      : []),
    { id: TOTAL_KEY, name: headers.total[language], measures: cost.totals },
  ]
}

/** What the total holds and no row of a task does; null where the rows add up to the total. */
function beyondTasks({ tasks, totals }: Cost, currency: string): Measures | null {
  const difference = (name: SumName): number | null => {
    const total = totals[name]
    if (total === null) return null
    const rest = tasks.reduce((sum, task) => sum - toMinor(task[name] ?? 0, currency), toMinor(total, currency))
    return rest === 0 ? null : toMajor(rest, currency)
  }
  const sums: Pick<Measures, SumName> = {
    budgetAtCompletion: difference('budgetAtCompletion'),
    plannedValue: difference('plannedValue'),
    earnedValue: difference('earnedValue'),
    actualCost: difference('actualCost'),
  }
  if (Object.values(sums).every(sum => sum === null)) return null
  return { ...NOTHING, ...sums }
}

const NOTHING: Measures = {
  budgetAtCompletion: null,
  plannedValue: null,
  earnedValue: null,
  actualCost: null,
  costVariance: null,
  scheduleVariance: null,
  costPerformanceIndex: null,
  schedulePerformanceIndex: null,
  estimateAtCompletion: null,
  estimateToComplete: null,
  varianceAtCompletion: null,
  toCompletePerformanceIndex: null,
  missing: [],
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
