/** The figures of budget control as columns: the sums are values, what follows from them live formulas. */
import type { ControlFigures } from '../contract/costReport.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { type BudgetState, budgetStates, controlHeaders, controlMeasures } from '../messages/controlWords.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { minorDigits, toMajor, toMinor } from '../money.ts'
import { type ColumnOf, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { controlFormulas } from './controlFormulas.ts'
import { missingText } from './missingText.ts'

const SHARE_FORMAT = '0.0%'
type Measure = Exclude<keyof ControlFigures, 'missing'>

export function controlColumns(
  table: string,
  currency: string,
  language: Language,
): ColumnOf<{ figures: ControlFigures }>[] {
  const { text, sentence, number } = columnsIn(language)
  const formulas = controlFormulas(table, language, minorDigits(currency))
  const money = moneyFormat(currency)
  const plain = (measure: Measure): ColumnOf<{ figures: ControlFigures }> =>
    filled(number(measure, controlMeasures[measure], money, 16, { whenGone: { value: null } }), ({ figures }) => ({
      value: figures[measure],
    }))
  const derived = (measure: keyof typeof formulas & Measure): ColumnOf<{ figures: ControlFigures }> => {
    const formula = formulas[measure]
    const column = number(measure, controlMeasures[measure], money, 16, { whenGone: { value: '', formula } })
    return filled(column, ({ figures }) => written(figures[measure], formula, isLeftOut(figures, measure)))
  }
  const share = (id: 'usedShare' | 'forecastShare', of: (figures: ControlFigures) => number | null) => {
    const formula = formulas[id]
    const column = number(id, controlHeaders[id], SHARE_FORMAT, 14, { whenGone: { value: '', formula } })
    return filled<{ figures: ControlFigures }>(column, ({ figures }) => ({
      value: shareOf(of(figures), figures.currentBudget) ?? '',
      formula,
    }))
  }
  return [
    filled(text('budgetState', controlHeaders.budgetState, 24), ({ figures }) => {
      const state = budgetState(figures, currency)
      return state && budgetStates[state][language]
    }),
    plain('originalBudget'),
    plain('changes'),
    derived('currentBudget'),
    plain('actuals'),
    plain('accruals'),
    plain('openCommitments'),
    derived('available'),
    plain('forecastToComplete'),
    derived('forecastAtCompletion'),
    derived('varianceAtCompletion'),
    share('usedShare', figures => spentOf(figures, currency)),
    share('forecastShare', figures => figures.forecastAtCompletion),
    plain('commitments'),
    plain('pendingChanges'),
    filled(sentence('why', headers.why, 40, { whenGone: { value: stateWords.gone[language] } }), ({ figures }) =>
      missingText(figures.missing, language, controlMeasures),
    ),
  ]
}

/** A budget whose every part is left out: the formula knows no more than that the cell is empty. */
const isLeftOut = ({ missing }: ControlFigures, measure: Measure) =>
  measure === 'currentBudget' &&
  missing.some(entry => entry.measure === 'originalBudget' && !WITHOUT_BUDGET.has(entry.reason))
const WITHOUT_BUDGET = new Set(['no_budget', 'budget_on_tasks'])

function written(value: number | null, formula: string, isLeftOutOfSums: boolean): CellWrite {
  if (value === null && isLeftOutOfSums) return { value: null }
  return { value: value ?? '', formula }
}

/** Cost and open commitments; null where one of them is. */
function spentOf({ actuals, accruals, openCommitments }: ControlFigures, currency: string): number | null {
  if (actuals === null || accruals === null || openCommitments === null) return null
  const minor = [actuals, accruals, openCommitments].reduce((sum, amount) => sum + toMinor(amount, currency), 0)
  return toMajor(minor, currency)
}

const shareOf = (amount: number | null, budget: number | null): number | null =>
  amount === null || budget === null || budget <= 0 ? null : amount / budget

/** As the findings judge (contract.md, Ledger); null where there is neither budget nor cost. */
export function budgetState(figures: ControlFigures, currency: string): BudgetState | null {
  const { currentBudget, available, openCommitments, varianceAtCompletion } = figures
  if (currentBudget === null) return (spentOf(figures, currency) ?? 0) === 0 ? null : 'unbudgeted'
  if (available !== null && toMinor(available, currency) + toMinor(openCommitments ?? 0, currency) < 0) {
    return 'overBudget'
  }
  if (available !== null && available < 0) return 'overCommitted'
  return varianceAtCompletion !== null && varianceAtCompletion < 0 ? 'forecastOver' : 'within'
}
