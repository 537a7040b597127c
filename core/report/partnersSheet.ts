/** Partners of a joint venture: a statement for each, and beside it its current account by month. */
import type { PartnerMonth, PartnersReport } from '../contract/partnersReport.ts'
import type { Report } from '../contract/report.ts'
import type { SheetModel } from '../contract/sheetModel.ts'
import type { CellWrite } from '../contract/workbook.ts'
import { partnerHeaders, partnerWords } from '../messages/partnersWords.ts'
import { headers, stateWords } from '../messages/sheets.ts'
import { minorDigits, toMajor, toMinor } from '../money.ts'
import { type ColumnOf, columnsIn, filled, type Language, moneyFormat } from './columns.ts'
import { reportLines, sheetModel, tableModel } from './layout.ts'
import { missingText } from './missingText.ts'

const TABLE = 'KeduPartners'
/** Key of the total row, as on the sheet of costs. */
const TOTAL_KEY = 'Σ'

const FIGURES = [
  'shared',
  'direct',
  'cost',
  'revenue',
  'managementFee',
  'contributions',
  'distributions',
  'balance',
  'subscribed',
  'due',
  'paidInCapital',
  'arrears',
  'openCommitments',
  'call',
] as const
type FigureName = (typeof FIGURES)[number]

interface Row extends Record<FigureName, number | null> {
  partner: string
  role: string | null
  why: string | null
}

/** The sheet of partners; its tables are empty without any. */
export function partnersSheet(report: Report, language: Language): SheetModel {
  const { currency } = report.project.project
  const { text, sentence } = columnsIn(language)
  const none = { whenGone: { value: null } }
  const columns: ColumnOf<Row>[] = [
    filled(text('partner', partnerHeaders.partner, 24), row => row.partner),
    filled(text('role', partnerHeaders.role, 12, none), row => row.role),
    ...FIGURES.map(figure => figureColumn(figure, currency, language)),
    filled(sentence('why', headers.why, 30, { whenGone: { value: stateWords.gone[language] } }), row => row.why),
  ]
  const statements = tableModel(TABLE, 'partner', columns, statementRows(report, language))
  const account = tableModel(
    'KeduPartnerAccount',
    'key',
    monthColumns(currency, language),
    monthRows(report.partners),
    {
      firstColumn: statements.columns.length + 1,
    },
  )
  return sheetModel('partners', language, reportLines('partners', report), [statements, account])
}

function statementRows({ partners, project }: Report, language: Language): Row[] {
  if (!partners) return []
  const { currency } = project.project
  const rows = (project.partners ?? []).map(({ name, role }) => statement(name, role, partners, currency, language))
  const sums = Object.fromEntries(
    FIGURES.map(figure => [
      figure,
      sumOf(
        rows.map(row => row[figure]),
        currency,
      ),
    ]),
  )
  const total = { ...(sums as Record<FigureName, number | null>), partner: TOTAL_KEY, role: null, why: null }
  return [...rows, total]
}

function statement(
  name: string,
  role: string | undefined,
  partners: PartnersReport,
  currency: string,
  language: Language,
): Row {
  const share = (of: 'cost' | 'revenue') => partners.shares.find(row => row.partner === name && row.class === of)
  const capital = partners.capital.find(row => row.partner === name)
  const call = partners.calls.find(row => row.partner === name)
  const months = partners.currentAccount.filter(row => row.partner === name)
  const over = (figure: 'managementFee' | 'contributions' | 'distributions') =>
    sumOf(
      months.map(month => month[figure]),
      currency,
    )
  const isOperator = partners.operator === name
  const missing = [
    ...(share('cost')?.missing ?? []).map(entry => ({ ...entry, measure: 'cost' })),
    ...(share('revenue')?.missing ?? []).map(entry => ({ ...entry, measure: 'revenue' })),
    ...(call?.missing ?? []),
    ...(capital?.missing ?? []).map(entry =>
      entry.measure === 'paidIn' ? { ...entry, measure: 'paidInCapital' } : entry,
    ),
  ]
  return {
    partner: name,
    role: role ?? (isOperator ? partnerWords.operator[language] : null),
    shared: share('cost')?.shared ?? null,
    direct: share('cost')?.direct ?? null,
    cost: share('cost')?.amount ?? null,
    revenue: share('revenue')?.amount ?? null,
    managementFee: over('managementFee'),
    contributions: over('contributions'),
    distributions: over('distributions'),
    balance: call?.balance ?? null,
    subscribed: capital?.subscribed ?? null,
    due: capital?.due ?? null,
    paidInCapital: capital?.paidIn ?? null,
    arrears: capital?.arrears ?? null,
    openCommitments: call?.openCommitments ?? null,
    call: call?.call ?? null,
    why: missingText(missing, language, partnerHeaders),
  }
}

/** Null where one part is not known; of no parts too. */
function sumOf(parts: readonly (number | null)[], currency: string): number | null {
  const known = parts.filter(part => part !== null)
  if (known.length === 0 || known.length < parts.length) return null
  return toMajor(
    known.reduce((sum, part) => sum + toMinor(part, currency), 0),
    currency,
  )
}

function figureColumn(figure: FigureName, currency: string, language: Language): ColumnOf<Row> {
  const { number } = columnsIn(language)
  const formula = formulas(language, minorDigits(currency))[figure]
  const none: CellWrite = formula ? { value: '', formula } : { value: null }
  const column = number(figure, partnerHeaders[figure], moneyFormat(currency), 16, { whenGone: none })
  return filled(column, row => {
    // What is at least 0 for each partner is no more so for the sum.
    if (row.partner === TOTAL_KEY && NOT_ADDITIVE.has(figure)) return { value: row[figure] }
    const value = row[figure]
    if (formula) return { value: value ?? '', formula }
    return { value }
  })
}

const NOT_ADDITIVE = new Set<FigureName>(['arrears', 'call'])

/** What follows from other columns, as live formulas; where an operand is missing they yield "". */
function formulas(language: Language, digits: number): Partial<Record<FigureName, string>> {
  const cell = (figure: FigureName) => `${TABLE}[[#This Row],[${partnerHeaders[figure][language]}]]`
  const whenGiven = (operands: FigureName[], formula: string) =>
    `=IF(COUNT(${operands.map(cell).join(',')})=${operands.length},${formula},"")`
  const [shared, direct, cost] = [cell('shared'), cell('direct'), cell('cost')]
  const inflow = `${cell('contributions')}+${cell('revenue')}`
  const outflow = `${cost}+${cell('managementFee')}+${cell('distributions')}`
  return {
    cost: whenGiven(['shared', 'direct'], `ROUND(${shared}+${direct},${digits})`),
    balance: whenGiven(
      ['contributions', 'revenue', 'cost', 'managementFee', 'distributions'],
      `ROUND(${inflow}-(${outflow}),${digits})`,
    ),
    arrears: whenGiven(['due', 'paidInCapital'], `MAX(0,ROUND(${cell('due')}-${cell('paidInCapital')},${digits}))`),
    call: whenGiven(
      ['openCommitments', 'balance'],
      `MAX(0,ROUND(${cell('openCommitments')}-${cell('balance')},${digits}))`,
    ),
  }
}

type MonthRow = PartnerMonth & { key: string }

const monthRows = (partners: PartnersReport | null): MonthRow[] =>
  (partners?.currentAccount ?? [])
    .map(month => ({ ...month, key: `${month.partner} ${month.period}` }))
    .toSorted((a, b) => (a.partner === b.partner ? 0 : a.partner < b.partner ? -1 : 1))

function monthColumns(currency: string, language: Language): ColumnOf<MonthRow>[] {
  const { text, number } = columnsIn(language)
  const none = { whenGone: { value: null } }
  const money = (figure: 'cost' | 'revenue' | 'managementFee' | 'contributions' | 'distributions' | 'balance') =>
    filled<MonthRow>(number(figure, partnerHeaders[figure], moneyFormat(currency), 16, none), row => row[figure])
  return [
    filled(text('partner', partnerHeaders.partner, 24), row => row.partner),
    filled(text('month', partnerHeaders.month, 10, none), row => row.period),
    money('cost'),
    money('revenue'),
    money('managementFee'),
    money('contributions'),
    money('distributions'),
    money('balance'),
    filled(text('key', headers.key, 24, { isMuted: true }), row => row.key),
  ]
}
