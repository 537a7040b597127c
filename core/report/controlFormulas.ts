/** The derived columns of budget control as formulas over the others of their row; they yield "" where the engine has no figure. */
import { controlHeaders, controlMeasures } from '../messages/controlWords.ts'
import type { Language } from './columns.ts'

type ControlFormula =
  | 'currentBudget'
  | 'available'
  | 'forecastAtCompletion'
  | 'varianceAtCompletion'
  | 'usedShare'
  | 'forecastShare'

/** Sums of money are rounded to the currency's `digits`, so that they are exact as in the engine. */
export function controlFormulas(table: string, language: Language, digits: number): Record<ControlFormula, string> {
  const headers = { ...controlMeasures, ...controlHeaders }
  const cell = (measure: keyof typeof headers) => `${table}[[#This Row],[${headers[measure][language]}]]`
  const [original, changes, current] = [cell('originalBudget'), cell('changes'), cell('currentBudget')]
  const spent = [cell('actuals'), cell('accruals'), cell('openCommitments')]
  const forecast = cell('forecastAtCompletion')
  return {
    currentBudget: `=IF(COUNT(${original},${changes})=2,ROUND(${original}+${changes},${digits}),IF(OR(COUNT(${original})=1,COUNT(${changes})=0),"",IF(${changes}=0,"",${changes})))`,
    available: whenGiven([current, ...spent], `ROUND(${[current, ...spent].join('-')},${digits})`),
    forecastAtCompletion: whenGiven(
      [...spent, cell('forecastToComplete')],
      `ROUND(${[...spent, cell('forecastToComplete')].join('+')},${digits})`,
    ),
    varianceAtCompletion: whenGiven([current, forecast], `ROUND(${current}-${forecast},${digits})`),
    usedShare: whenGiven([current, ...spent], `IF(${current}>0,(${spent.join('+')})/${current},"")`),
    forecastShare: whenGiven([current, forecast], `IF(${current}>0,${forecast}/${current},"")`),
  }
}

/** The formula where every operand is a number, else "". */
function whenGiven(operands: readonly string[], formula: string): string {
  return `=IF(COUNT(${operands.join(',')})=${operands.length},${formula},"")`
}
