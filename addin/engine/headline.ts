/** The six figures of the first screen, each with its value or the reason why there is none. */
import type { MeasureName, MissingMeasure } from '../../core/contract/costReport.ts'
import type { Report } from '../../core/contract/report.ts'
import { missingReason } from '../../core/messages/missingReasons.ts'
import { indexLight } from '../../core/report/thresholds.ts'
import type { HeadlineFigure } from './protocol.ts'

export function headline(report: Report): HeadlineFigure[] {
  const figures: HeadlineFigure[] = []
  const totals = report.cost?.totals
  if (totals) {
    const money = (id: HeadlineFigure['id'], measure: MeasureName, bad: boolean) =>
      figure(id, 'money', totals[measure], bad, because(totals.missing, measure))
    const ratio = (id: HeadlineFigure['id'], measure: MeasureName) =>
      figure(
        id,
        'ratio',
        totals[measure],
        isConcern(report, measure, totals[measure]),
        because(totals.missing, measure),
      )
    figures.push(
      money('budget', 'budgetAtCompletion', false),
      money('forecast', 'estimateAtCompletion', below(totals.varianceAtCompletion, 0)),
      money('spent', 'actualCost', false),
      ratio('costIndex', 'costPerformanceIndex'),
      ratio('scheduleIndex', 'schedulePerformanceIndex'),
    )
  }
  const exposure = report.risk?.exposure
  if (exposure) {
    figures.push(
      figure('expectedLoss', 'money', exposure.expectedLoss, false, because(exposure.missing, 'expectedLoss')),
    )
  }
  return figures
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
