/**
 * The derived measures as formulas over the four sums of their row. They follow the rules of the engine, also where a
 * measure does not exist: there they yield "". Written in the canonical form (`Table[[#This Row],[EV]]`), which files,
 * Excel and LibreOffice understand; `[@EV]` is only Excel's way to show it.
 */
import type { MeasureName } from '../contract/costReport.ts'
import { measureHeaders } from '../messages/sheets.ts'
import type { Language } from './columns.ts'

/**
 * Formulas by measure; the four sums have none. Differences of money are rounded to the currency's `digits`, so that they
 * are exact as in the engine.
 */
export function measureFormulas(
  table: string,
  language: Language,
  digits: number,
): Partial<Record<MeasureName, string>> {
  const cell = (measure: MeasureName) => `${table}[[#This Row],[${measureHeaders[measure][language]}]]`
  const budget = cell('budgetAtCompletion')
  const planned = cell('plannedValue')
  const earned = cell('earnedValue')
  const actual = cell('actualCost')
  const index = cell('costPerformanceIndex')
  const estimate = cell('estimateAtCompletion')
  return {
    costVariance: whenGiven([earned, actual], `ROUND(${earned}-${actual},${digits})`),
    scheduleVariance: whenGiven([earned, planned], `ROUND(${earned}-${planned},${digits})`),
    costPerformanceIndex: whenGiven([earned, actual], `IF(${actual}>0,${earned}/${actual},"")`),
    schedulePerformanceIndex: whenGiven([earned, planned], `IF(${planned}>0,${earned}/${planned},"")`),
    estimateAtCompletion: whenGiven(
      [budget, earned, actual],
      `IF(${earned}>=${budget},${actual},IF(COUNT(${index})=0,"",IF(${index}>0,${budget}/${index},"")))`,
    ),
    estimateToComplete: whenGiven([estimate], `${estimate}-${actual}`),
    varianceAtCompletion: whenGiven([estimate], `${budget}-${estimate}`),
    toCompletePerformanceIndex: whenGiven(
      [budget, earned, actual],
      `IF(OR(${earned}>=${budget},${actual}>=${budget}),"",(${budget}-${earned})/(${budget}-${actual}))`,
    ),
  }
}

/** The formula where every operand is a number, else "". */
function whenGiven(operands: string[], formula: string): string {
  return `=IF(COUNT(${operands.join(',')})=${operands.length},${formula},"")`
}
