/** Which tasks a figure of the total leaves out in one of its sums and not in another. */

import type { MeasureName, MissingMeasure } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'
import { lacksTasks } from '../messages/missingReasons.ts'
import { placeName } from '../provenance.ts'

type SumName = 'budgetAtCompletion' | 'plannedValue' | 'earnedValue' | 'actualCost'

const COST: SumName[] = ['earnedValue', 'actualCost']
const SCHEDULE: SumName[] = ['earnedValue', 'plannedValue']
const FORECAST: SumName[] = ['budgetAtCompletion', 'earnedValue', 'actualCost']

/** The sums that each derived figure is made of. */
const SUMS_OF: Partial<Record<MeasureName, SumName[]>> = {
  costVariance: COST,
  scheduleVariance: SCHEDULE,
  costPerformanceIndex: COST,
  schedulePerformanceIndex: SCHEDULE,
  estimateAtCompletion: FORECAST,
  estimateToComplete: FORECAST,
  varianceAtCompletion: FORECAST,
  toCompletePerformanceIndex: FORECAST,
}

/** A sentence for each sum that lacks a task which another sum of the figure has: its first such task and cell. */
export function partialSentences(missing: readonly MissingMeasure[], measure: MeasureName): Sentence[] {
  const sums = SUMS_OF[measure] ?? []
  const lacking = new Map(sums.map(sum => [sum, missing.filter(entry => entry.measure === sum && entry.task)]))
  const lacksIn = (sum: SumName, task: string | undefined) =>
    lacking.get(sum)?.some(entry => entry.task === task) ?? false
  return sums.flatMap(sum => {
    const own = (lacking.get(sum) ?? []).filter(entry => sums.some(other => !lacksIn(other, entry.task)))
    const [first] = own
    if (!first) return []
    const cell = first.source && placeName(first.source)
    return [lacksTasks(sum, { task: first.task ?? '', cell, more: own.length - 1 })]
  })
}
