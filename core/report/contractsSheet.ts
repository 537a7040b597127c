/** The contract ledger (合同台账): what is stated, what follows from it as live formulas, and what the ledger says beside it. */
import type { ContractRow } from '../contract/costReport.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import {
  basisWords,
  contractHeaders,
  contractStateWords,
  contractTotals,
  directionWords,
  partialTotal,
} from '../messages/contractsWords.ts'
import { sheetLines } from '../messages/sheetNames.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { minorDigits, toMajor, toMinor } from '../money.ts'
import { type ColumnOf, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { contractFormulas } from './contractsFormulas.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

const PERCENT_FORMAT = '0.00%'
/** Keys of the total rows; signs, so that they are the same in both languages and no contract's id. */
const TOTAL_KEYS: Record<Direction, string> = { payable: 'Σ−', receivable: 'Σ+' }

type Direction = ContractRow['direction']
/** A contract, or a total, which has neither formulas nor a state. */
type Row = { contract: ContractRow } | { total: Total }

const SUMMED = [
  'value',
  'changes',
  'settled',
  'invoiced',
  'ledgerInvoiced',
  'paid',
  'ledgerPaid',
  'advance',
  'retention',
  'tax',
  'openToInvoice',
  'openToPay',
] as const
type Summed = (typeof SUMMED)[number]
type Total = Record<Summed, number | null> & { direction: Direction; partial: Summed[] }

/** The sheet; its table is empty without contracts. */
export function contractsSheet(report: Report, language: Language): SheetModel {
  const contracts = report.cost?.contracts ?? []
  const directions = (['payable', 'receivable'] as const).map(direction =>
    contracts.filter(contract => contract.direction === direction),
  )
  const isMixed = directions.some(rows => new Set(rows.map(row => row.amountBasis)).size > 1)
  const totals = directions.flatMap(rows => totalOf(rows, report.project.project.currency))
  const rows: Row[] = [...contracts.map(contract => ({ contract })), ...totals.map(total => ({ total }))]
  const table = tableModel('KeduContracts', 'id', contractColumns(report, language), rows)
  const lines = [...reportLines('contracts', report), ...(isMixed ? [sheetLines.mixedBases] : [])]
  return sheetModel('contracts', language, lines, [table])
}

/** What adds up: contracts of one direction in one basis, where there are several. */
function totalOf(rows: readonly ContractRow[], currency: string): Total[] {
  const [first] = rows
  if (!first || rows.length < 2 || rows.some(row => row.amountBasis !== first.amountBasis)) return []
  const sums = SUMMED.map((name): [Summed, number | null] => {
    const given = rows.map(row => row[name]).filter(value => value !== null)
    const sumMinor = given.reduce((sum, value) => sum + toMinor(value, currency), 0)
    return [name, given.length > 0 ? toMajor(sumMinor, currency) : null]
  })
  const partial = SUMMED.filter(name => {
    const given = rows.filter(row => row[name] !== null).length
    return given > 0 && given < rows.length
  })
  return [{ ...(Object.fromEntries(sums) as Record<Summed, number | null>), direction: first.direction, partial }]
}

function contractColumns(report: Report, language: Language): ColumnOf<Row>[] {
  const { currency, statusDate } = report.project.project
  const { text, sentence } = columnsIn(language)
  const gone = { whenGone: { value: null } }
  const formulas = contractFormulas({ language, statusDate, digits: minorDigits(currency) })
  const amount = amountColumns(currency, language)
  const isTaxStated = statedTax(report)
  const taxFormula = ({ tax, taxRate, amountBasis, id }: ContractRow) =>
    tax === null || taxRate === null || isTaxStated.has(id)
      ? undefined
      : amountBasis === 'gross'
        ? formulas.taxOfGross
        : formulas.taxOfNet
  return [
    filled(text('id', headers.findingId, 12), row =>
      'total' in row ? TOTAL_KEYS[row.total.direction] : row.contract.id,
    ),
    filled(sentence('name', headers.name, 28), row =>
      'total' in row ? contractTotals[row.total.direction][language] : row.contract.name,
    ),
    ofContract(text('supplier', contractHeaders.supplier, 20, gone), row => row.supplier),
    ofContract(text('direction', contractHeaders.direction, 12, gone), row => directionWords[row.direction][language]),
    ofContract(
      text('amountBasis', contractHeaders.amountBasis, 10, gone),
      row => basisWords[row.amountBasis][language],
    ),
    amount('value'),
    amount('changes'),
    amount('settled'),
    amount('invoiced'),
    amount('ledgerInvoiced', { isOptional: true }),
    amount('paid'),
    amount('ledgerPaid', { isOptional: true }),
    amount('advance'),
    rateColumn('retentionRate', language),
    ofContract(text('retentionDue', contractHeaders.retentionDue, 12, gone), row => row.retentionDue),
    amount('retention', { formula: () => formulas.retention }),
    rateColumn('taxRate', language),
    amount('tax', { formula: taxFormula }),
    amount('openToInvoice', { formula: () => formulas.openToInvoice }),
    amount('openToPay', { formula: () => formulas.openToPay }),
    ofContract(
      text('state', headers.state, 16, { whenGone: { value: stateWords.gone[language] } }),
      row => contractStateWords[row.state][language],
    ),
    filled(sentence('why', headers.why, 48, gone), row => whyOf(row, language)),
  ]
}

/** Contracts whose tax is stated, which no rate of theirs need give. */
const statedTax = ({ project }: Report): ReadonlySet<string> =>
  new Set((project.contracts ?? []).flatMap(({ id, tax }) => (tax === undefined ? [] : [id])))

const ofContract = (
  column: Parameters<typeof filled>[0],
  cell: (contract: ContractRow) => CellWrite | CellWrite['value'],
): ColumnOf<Row> => filled<Row>(column, row => ('total' in row ? null : cell(row.contract)))

function rateColumn(name: 'retentionRate' | 'taxRate', language: Language): ColumnOf<Row> {
  const { number } = columnsIn(language)
  const column = number(name, contractHeaders[name], PERCENT_FORMAT, 10, { whenGone: { value: null } })
  return ofContract(column, contract => contract[name])
}

interface AmountOptions {
  isOptional?: boolean
  formula?: (contract: ContractRow) => string | undefined
}

/** Builds columns of money, with a formula where the figure follows from others of its row. */
function amountColumns(currency: string, language: Language) {
  const { number } = columnsIn(language)
  return (name: Summed, { isOptional, formula }: AmountOptions = {}): ColumnOf<Row> => {
    const options = { whenGone: { value: null }, ...(isOptional && { isOptional }) }
    return filled<Row>(number(name, contractHeaders[name], moneyFormat(currency), 16, options), row => {
      if ('total' in row) return row.total[name]
      const own = formula?.(row.contract)
      return own === undefined ? row.contract[name] : { value: row.contract[name] ?? '', formula: own }
    })
  }
}

function whyOf(row: Row, language: Language): string | null {
  if (!('total' in row)) return missingText(row.contract.missing, language, contractHeaders)
  const { partial } = row.total
  return partial.length > 0 ? partialTotal(partial.map(name => contractHeaders[name]))[language] : null
}
