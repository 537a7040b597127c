/** The early warnings (财务预警): light, value, limits and trend of every rule, red first, and what to do next. */
import type { EarlyWarning } from '../contract/costReport.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { WARNING_LIMITS, type WarningId, type WarningLimit } from '../contract/warningLimits.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { missingAlone, missingReason } from '../messages/missingReasons.ts'
import { headers, projectWord, stateWords } from '../messages/sheets.ts'
import { lastingWord, trendWords, warningHeaders, warningLights, warningWords } from '../messages/warningsWords.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat, RATIO_FORMAT } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'

const FORMATS: Record<WarningLimit['unit'], string> = {
  share: '0.0%',
  index: RATIO_FORMAT,
  days: COUNT_FORMAT,
  count: COUNT_FORMAT,
}

const LIGHT_ORDER = { red: 0, amber: 1, unknown: 2, green: 3 }
const lightOf = ({ state }: EarlyWarning): keyof typeof warningLights => state ?? 'unknown'

type Row = EarlyWarning & { key: string }

/** The sheet; its table is empty in a project without money. */
export function warningsSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const names = subjectNames(report)
  const written = (value: number | null, { warning }: EarlyWarning): CellWrite => ({
    value,
    numberFormat: FORMATS[limitOf(warning)?.unit ?? 'index'],
  })
  const columns = [
    filled<Row>(text('light', warningHeaders.light, 12, gone), row => warningLights[lightOf(row)][language]),
    filled<Row>(
      sentence('warning', warningHeaders.warning, 34),
      row => wordsOf(row.warning)?.name[language] ?? row.warning,
    ),
    filled<Row>(sentence('subject', headers.subject, 28), row => names(row, language)),
    filled<Row>(number('value', headers.value, 'General', 12, gone), row => written(row.value, row)),
    filled<Row>(number('amber', warningHeaders.amber, 'General', 12, gone), row => written(row.amber, row)),
    filled<Row>(number('red', warningHeaders.red, 'General', 12, gone), row => written(row.red, row)),
    filled<Row>(number('before', warningHeaders.before, 'General', 12, gone), row => written(row.previousValue, row)),
    filled<Row>(text('trend', warningHeaders.trend, 22, gone), row => trendText(row, language)),
    filled<Row>(
      number('amount', headers.money, moneyFormat(report.project.project.currency), 18, gone),
      row => row.amount,
    ),
    filled<Row>(sentence('next', warningHeaders.next, 44, gone), row =>
      row.state === 'amber' || row.state === 'red' ? (wordsOf(row.warning)?.next[language] ?? null) : null,
    ),
    filled<Row>(sentence('why', headers.why, 36, { whenGone: { value: stateWords.gone[language] } }), row =>
      row.reason === null ? null : missingAlone(missingReason(row.reason))[language],
    ),
    filled<Row>(text('key', headers.key, 20, { isMuted: true }), row => row.key),
  ]
  const rows = (report.cost?.warnings ?? [])
    .map(row => ({ ...row, key: [row.warning, row.subject.kind, row.subject.id].join(' ') }))
    .sort((a, b) => LIGHT_ORDER[lightOf(a)] - LIGHT_ORDER[lightOf(b)])
  return sheetModel('warnings', language, reportLines('warnings', report), [
    tableModel('KeduWarnings', 'key', columns, rows),
  ])
}

/** None where a newer service knows a rule that this version does not. */
const limitOf = (warning: string): WarningLimit | undefined => WARNING_LIMITS[warning as WarningId]
const wordsOf = (warning: string) => warningWords[warning as WarningId] as (typeof warningWords)[WarningId] | undefined

function trendText({ trend, isLasting }: EarlyWarning, language: Language): string | null {
  if (trend === null) return null
  return trendWords[trend][language] + (isLasting ? lastingWord[language] : '')
}

/** Tasks and contracts by name, with the id before it. */
function subjectNames({ project }: Report) {
  const tasks = new Map(project.tasks.map(task => [task.id, task.name]))
  const contracts = new Map((project.contracts ?? []).map(contract => [contract.id, contract.name]))
  return ({ subject: { kind, id } }: EarlyWarning, language: Language): string => {
    if (kind === 'project') return projectWord[language]
    const name = kind === 'task' ? tasks.get(id) : kind === 'contract' ? contracts.get(id) : undefined
    return name === undefined || name === id ? id : `${id} ${name}`
  }
}
