/** The one page: figures with their state, and beside them the findings that need somebody first. */

import type { MeasureName } from '../contract/costReport.ts'
import type { Finding, Sentence, Severity } from '../contract/finding.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import { sameAs } from '../messages/missingReasons.ts'
import { rules } from '../messages/rules/index.ts'
import {
  areaName,
  figureNames,
  headers,
  lightWords,
  measureHeaders,
  measureNames,
  severityWords,
  stateWords,
} from '../messages/sheets.ts'
import { toMajor, toMinor } from '../money.ts'
import { COUNT_FORMAT, columnsIn, filled, type Language, moneyFormat, RATIO_FORMAT } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { joined, missingTextOf } from './missingText.ts'
import { partialSentences } from './partialFigures.ts'
import { indexLight } from './thresholds.ts'

const TOP_GROUPS_MAX = 10
/** Beside the five columns of the figures and one empty one. */
const TOP_FINDINGS_COLUMN = 6
/** Sentences of the figures are short and stand on one line, so that no row is taller than those beside it. */
const ON_ONE_LINE = { wrap: false }

const blank = { whenGone: { value: null } }

interface Figure {
  /** Stable code, the row's key. */
  code: string
  name: Sentence
  value: number | null
  numberFormat: string
  state: string | null
  why: string | null
}

/** The overview of the report. */
export function overviewSheet(report: Report, language: Language): SheetModel {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: stateWords.gone[language] } }
  const figures = [
    ...findingCounts(report, language),
    ...costFigures(report, language),
    ...timeFigures(report, language),
    ...unownedFigures(report, language),
    ...riskFigures(report, language),
  ]
  const money = moneyFormat(report.project.project.currency)
  const overview = tableModel(
    'KeduOverview',
    'code',
    [
      filled<Figure>(text('figure', headers.figure, 30), figure => figure.name[language]),
      filled<Figure>(number('value', headers.value, money, 18, blank), figure => ({
        value: figure.value,
        numberFormat: figure.numberFormat,
      })),
      filled<Figure>(text('state', headers.state, 12, blank), figure => figure.state),
      filled<Figure>(sentence('why', headers.why, 60, { ...gone, ...ON_ONE_LINE }), figure => figure.why),
      filled<Figure>(text('code', headers.key, 13, { isMuted: true }), figure => figure.code),
    ],
    figures,
  )
  return sheetModel('overview', language, reportLines('overview', report), [overview, topFindings(report, language)])
}

interface Group {
  position: number
  rule: string
  severity: Severity
  area: string
  count: number
  /** Sum of the money at stake; null where no finding of the group has any. */
  amount: number | null
}

function topFindings(report: Report, language: Language) {
  const { text, sentence, number } = columnsIn(language)
  const gone = { whenGone: { value: stateWords.gone[language] } }
  const money = moneyFormat(report.project.project.currency)
  // The key is the position, so that the order of the list survives an update in place.
  const columns = [
    filled<Group>(number('position', headers.rank, COUNT_FORMAT, 6), group => group.position),
    filled<Group>(text('severity', headers.severity, 11, blank), group => severityWords[group.severity][language]),
    filled<Group>(text('area', headers.area, 14, blank), group => areaName(group.area)[language]),
    filled<Group>(sentence('checks', headers.checks, 52, gone), group => ruleChecks(group.rule)[language]),
    filled<Group>(number('count', headers.count, COUNT_FORMAT, 8, blank), group => group.count),
    filled<Group>(number('amount', headers.money, money, 18, { ...blank, isOptional: true }), group => group.amount),
  ]
  return tableModel(
    'KeduTopFindings',
    'position',
    columns,
    topGroups(report.findings, report.project.project.currency),
    {
      firstColumn: TOP_FINDINGS_COLUMN,
    },
  )
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** What a rule checks; the id where a newer service knows a rule that this version does not. */
function ruleChecks(rule: string): Sentence {
  const texts: Record<string, { checks: Sentence }> = rules
  return texts[rule]?.checks ?? { en: rule, zh: rule }
}

/** At most ten groups of one rule each: errors first, then by money at stake, then by count. */
export function topGroups(findings: readonly Finding[], currency: string): Group[] {
  const groups = new Map<string, Omit<Group, 'position'>>()
  for (const { rule, severity, area, amount } of findings) {
    const group = groups.get(rule) ?? { rule, severity, area, count: 0, amount: null }
    group.count++
    if (amount !== undefined)
      group.amount = toMajor(toMinor(group.amount ?? 0, currency) + toMinor(Math.abs(amount), currency), currency)
    groups.set(rule, group)
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        (b.amount ?? 0) - (a.amount ?? 0) ||
        b.count - a.count ||
        (a.rule < b.rule ? -1 : 1),
    )
    .slice(0, TOP_GROUPS_MAX)
    .map((group, index) => ({ position: index + 1, ...group }))
}

/** A number of findings is never on course. */
const COUNT_LIGHTS: Partial<Record<Severity, Sentence>> = { error: lightWords.act, warning: lightWords.watch }

function findingCounts({ findings }: Report, language: Language): Figure[] {
  const counts: [Severity, string, Sentence][] = [
    ['error', 'ERRORS', figureNames.errors],
    ['warning', 'WARNINGS', figureNames.warnings],
    ['info', 'NOTES', figureNames.infos],
  ]
  return counts.map(([severity, code, name]) => {
    const value = findings.filter(finding => finding.severity === severity).length
    const state = value === 0 ? null : COUNT_LIGHTS[severity]?.[language]
    return { code, name, value, numberFormat: COUNT_FORMAT, state: state ?? null, why: null }
  })
}

function costFigures({ cost, project }: Report, language: Language): Figure[] {
  if (!cost) return []
  const money = moneyFormat(project.project.currency)
  const said = new Map<string, string>()
  return (Object.keys(measureNames) as MeasureName[]).map(measure => {
    const code = measureHeaders[measure].en
    const value = cost.totals[measure]
    // Of an index whose two sums cover different tasks nobody can say that it is on course.
    const isPartial = cost.totals.missing.some(entry => entry.measure === measure && entry.reason === 'partial')
    const light = isPartial ? null : indexLight(measure, value, project.settings)
    const lacks = isPartial ? joined(partialSentences(cost.totals.missing, measure), language) : null
    const why = lacks ?? missingTextOf(cost.totals.missing, measure, language)
    const before = lacks === null ? undefined : said.get(lacks)
    if (lacks !== null && before === undefined) said.set(lacks, code)
    return {
      code,
      name: measureNames[measure],
      value,
      numberFormat: measure.endsWith('Index') ? RATIO_FORMAT : money,
      state: light && lightWords[light][language],
      why: before === undefined ? why : sameAs(before)[language],
    }
  })
}

/** By the time that is earned, which tells the truth of a late project up to its end; days or periods. */
function timeFigures({ cost, project }: Report, language: Language): Figure[] {
  const earned = cost?.earnedSchedule
  if (!earned) return []
  const index = earned.schedulePerformanceIndexTime
  const light = indexLight('schedulePerformanceIndex', index, project.settings)
  const why = (measure: string) => missingTextOf(earned.missing, measure, language)
  return [
    {
      code: 'SPI(t)',
      name: figureNames.scheduleIndexTime,
      value: index,
      numberFormat: RATIO_FORMAT,
      state: light && lightWords[light][language],
      why: why('schedulePerformanceIndexTime'),
    },
    {
      code: 'IEAC(t)',
      name: figureNames.estimateTime,
      value: earned.independentEstimateTime,
      numberFormat: '0.0',
      state: null,
      why: why('independentEstimateTime'),
    },
  ]
}

/** Any money without an owner is to act on. */
function unownedFigures({ responsibility, project }: Report, language: Language): Figure[] {
  const unowned = responsibility?.unowned
  if (!unowned) return []
  const state = lightWords[unowned.total > 0 ? 'act' : 'good'][language]
  const numberFormat = moneyFormat(project.project.currency)
  return [{ code: 'UNOWNED', name: figureNames.unowned, value: unowned.total, numberFormat, state, why: null }]
}

function riskFigures({ risk, project }: Report, language: Language): Figure[] {
  if (!risk) return []
  const { expectedLoss, missing } = risk.exposure
  return [
    {
      code: 'EMV',
      name: figureNames.expectedLoss,
      value: expectedLoss,
      numberFormat: moneyFormat(project.project.currency),
      state: null,
      why: missingTextOf(missing, 'expectedLoss', language),
    },
  ]
}
