/** The six figures of the first screen, each with its value or the reason why there is none. */
import type { MeasureName, MissingMeasure } from '../../core/contract/costReport.ts'
import type { Report } from '../../core/contract/report.ts'
import { missingReason } from '../../core/messages/missingReasons.ts'
import { indexLight } from '../../core/report/thresholds.ts'
import type { HeadlineFigure } from './protocol.ts'

const FIGURES_MAX = 6

/** The figures in their order. Where there are more than six, those without a value give way first, then the last ones. */
export function headline(report: Report): HeadlineFigure[] {
  const figures = [...costFigures(report), ...exposureFigures(report)]
  const known = figures.filter(figure => figure.value !== null).slice(0, FIGURES_MAX)
  const lacking = figures.filter(figure => figure.value === null).slice(0, FIGURES_MAX - known.length)
  return figures.filter(figure => known.includes(figure) || lacking.includes(figure))
}

function costFigures(report: Report): HeadlineFigure[] {
  if (!report.cost) return []
  const { totals, controlTotal } = report.cost
  const measured = (id: HeadlineFigure['id'], measure: MeasureName, kind: HeadlineFigure['kind'], bad: boolean) =>
    figure(id, kind, totals[measure], bad, because(totals.missing, measure))
  const money = (id: HeadlineFigure['id'], measure: MeasureName, bad: boolean) => measured(id, measure, 'money', bad)
  const ratio = (id: HeadlineFigure['id'], measure: MeasureName) =>
    measured(id, measure, 'ratio', isConcern(report, measure, totals[measure]))
  const forecast = money('forecast', 'estimateAtCompletion', below(totals.varianceAtCompletion, 0))
  const { forecastAtCompletion = null, varianceAtCompletion = null, available = null } = controlTotal ?? {}
  const fromLedger = figure('ledgerForecast', 'money', forecastAtCompletion, below(varianceAtCompletion, 0), null)
  return [
    money('budget', 'budgetAtCompletion', false),
    forecast.value === null && forecastAtCompletion !== null ? fromLedger : forecast,
    money('spent', 'actualCost', false),
    ...(controlTotal
      ? [figure('available', 'money', available, below(available, 0), because(controlTotal.missing, 'available'))]
      : []),
    ratio('costIndex', 'costPerformanceIndex'),
    ratio('scheduleIndex', 'schedulePerformanceIndex'),
  ]
}

function exposureFigures({ risk }: Report): HeadlineFigure[] {
  if (!risk) return []
  const { expectedLoss, missing } = risk.exposure
  return [figure('expectedLoss', 'money', expectedLoss, false, because(missing, 'expectedLoss'))]
}

function figure(
  id: HeadlineFigure['id'],
  kind: HeadlineFigure['kind'],
  value: number | null,
  bad: boolean,
  missing: HeadlineFigure['missing'],
): HeadlineFigure {
  return { id, kind, value, bad, missing: value === null ? missing : null }
}

/** By the same thresholds as the traffic light on the sheet. */
function isConcern(report: Report, measure: MeasureName, value: number | null): boolean {
  const light = indexLight(measure, value, report.project.settings)
  return light !== null && light !== 'good'
}

const below = (value: number | null, limit: number) => value !== null && value < limit

/** The reason of the total itself before that of a single task. */
function because(missing: MissingMeasure[], measure: string): HeadlineFigure['missing'] {
  const candidates = missing.filter(entry => entry.measure === measure)
  const entry = candidates.find(candidate => candidate.task === undefined) ?? candidates[0] ?? missing[0]
  return entry ? { sentence: missingReason(entry.reason), source: entry.source ?? null } : null
}
