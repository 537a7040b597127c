/** Data validation of the columns of a table that people fill in, with the help beside each cell. */
import type { DataValidation } from 'hucre'
import type { ColumnModel, InputRule, TableModel } from '../../core/contract/sheetModel.ts'
import { columnLetters } from '../../core/report/cellAddress.ts'
import { escapeXml } from '../package/xml.ts'

/** Rows below the header that are covered: what a person fills in before the table has grown. */
const LAST_ROW = 2000
/** Beyond this a number is no amount. */
const NUMBER_MAX = 1e15
/** 1900-01-01 in Excel's count of days. */
const FIRST_DATE = '1'

/** The validation of one column; undefined for a column that nobody fills in. A value that does not fit can be kept. */
export function inputValidation(table: TableModel, index: number): DataValidation | undefined {
  const input = table.columns[index]?.input
  if (!input) return undefined
  const letters = columnLetters(table.firstColumn + index)
  return {
    ...ruleOf(input.expects),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: input.promptTitle,
    inputMessage: input.prompt,
    ...(input.expects.kind !== 'any' && { showErrorMessage: true, errorStyle: 'warning', errorMessage: input.alert }),
    range: `${letters}${table.firstRow + 2}:${letters}${table.firstRow + 1 + LAST_ROW}`,
  }
}

function ruleOf(rule: InputRule): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', values: rule.values }
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: FIRST_DATE }
    case 'number':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.min ?? -NUMBER_MAX),
        formula2: String(rule.max ?? NUMBER_MAX),
      }
    case 'any':
      // A rule that every text keeps, for the sake of its prompt.
      return { type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' }
  }
}

/** All validations of a table. */
export const inputValidations = (table: TableModel): DataValidation[] =>
  table.columns.flatMap((_: ColumnModel, index) => inputValidation(table, index) ?? [])

/** The element of a worksheet part that holds validations; empty without any. */
export function validationsXml(validations: readonly DataValidation[]): string {
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
}

function validationXml(validation: DataValidation): string {
  const { type, operator, values, formula1, formula2, errorStyle, range } = validation
  const first = values ? `"${values.join(',')}"` : formula1
  const attributes: [string, string | undefined][] = [
    ['type', type],
    ['errorStyle', errorStyle],
    ['operator', operator],
    ['allowBlank', '1'],
    ['showInputMessage', '1'],
    ['showErrorMessage', validation.showErrorMessage ? '1' : undefined],
    ['error', validation.errorMessage],
    ['promptTitle', validation.inputTitle],
    ['prompt', validation.inputMessage],
    ['sqref', range],
  ]
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeXml(value)}"`))
  const formulas = [first, formula2].map((formula, i) =>
    formula === undefined ? '' : `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`,
  )
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`
}
