/** Data validation of a column that people fill in, with the help beside each of its cells. */
import type { ColumnInput, TableModel } from '../../core/contract/sheetModel.ts'

/** Rows below the header that are covered: what a person fills in before the table has grown. */
const ROWS_COVERED = 2000
/** Beyond this a number is no amount. */
const NUMBER_MAX = 1e15

/** Sets the help of all columns that have one. A value that does not fit can be kept. */
export function setInputHelp(sheet: Excel.Worksheet, table: TableModel): void {
  for (const [index, { input }] of table.columns.entries()) {
    if (!input) continue
    const cells = sheet.getRangeByIndexes(table.firstRow + 1, table.firstColumn + index, ROWS_COVERED, 1)
    const { dataValidation } = cells
    dataValidation.rule = ruleOf(input.expects)
    dataValidation.prompt = { showPrompt: true, title: input.promptTitle, message: input.prompt }
    if (input.expects.kind !== 'any') {
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: input.promptTitle, message: input.alert }
    }
  }
}

function ruleOf(rule: ColumnInput['expects']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } }
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } }
    case 'number':
      return {
        decimal: { formula1: rule.min ?? -NUMBER_MAX, formula2: rule.max ?? NUMBER_MAX, operator: 'Between' },
      }
    case 'any':
      // A rule that every text keeps, for the sake of its prompt.
      return { textLength: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }
  }
}
