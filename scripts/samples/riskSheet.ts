/** The risk register: headings of two lines, the score as a formula, the scale below. */
import { dateCell } from './dates.ts'
import { putHead } from './head.ts'
import type { Sample } from './sample.ts'
import { address, SheetDraft } from './sheetDraft.ts'
import { BODY, CENTERED, formatted, HEADER, NOTE, WRAPPED } from './styles.ts'
import type { TextRow } from './textTable.ts'

const COLUMNS = [
  'id',
  'description',
  'category',
  'cause',
  'probability',
  'impact',
  'score',
  'cost',
  'days',
  'owner',
  'strategy',
  'action',
  'status',
  'due',
  'task',
]
const at = (column: string) => COLUMNS.indexOf(column)
const HEADER_ROW = 3
const FIRST_ROW = HEADER_ROW + 2

export function riskSheet(sample: Sample): SheetDraft {
  const draft = new SheetDraft(sample.riskRegister.sheet, [8, 38, 13, 28, 11, 9, 9, 14, 9, 16, 11, 36, 10, 12, 10])
  putHead(draft, sample.riskRegister, 6)
  putHeader(draft, sample)
  const seen = new Map<string, number>()
  sample.risks.forEach((risk, index) => {
    const id = risk.id ?? ''
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    const row = FIRST_ROW + index
    for (const column of COLUMNS) draft.mark(count > 1 ? `${id} (${count})` : id, column, row, at(column))
    putRisk(draft, sample, risk, row)
  })
  sample.riskRegister.legend.forEach((text, index) => {
    draft.put(FIRST_ROW + sample.risks.length + 1 + index, 1, text, NOTE)
  })
  draft.freeze(FIRST_ROW, 2, HEADER_ROW)
  return draft
}

function putHeader(draft: SheetDraft, sample: Sample): void {
  const bands = [
    { first: 'probability', last: 'days', text: sample.riskRegister.assessment },
    { first: 'owner', last: 'due', text: sample.riskRegister.response },
  ]
  for (const column of COLUMNS) {
    const text = sample.riskRegister.columns[column] ?? ''
    const isBelowBand = bands.some(band => at(band.first) <= at(column) && at(column) <= at(band.last))
    draft.put(isBelowBand ? HEADER_ROW + 1 : HEADER_ROW, at(column), text, HEADER)
    if (!isBelowBand) draft.merge(HEADER_ROW, at(column), HEADER_ROW + 1, at(column))
  }
  for (const band of bands) {
    draft.put(HEADER_ROW, at(band.first), band.text, HEADER)
    draft.merge(HEADER_ROW, at(band.first), HEADER_ROW, at(band.last))
  }
  draft.height(HEADER_ROW + 1, 32)
}

function putRisk(draft: SheetDraft, sample: Sample, risk: TextRow, row: number): void {
  const wrapped = ['description', 'cause', 'action']
  for (const column of ['id', 'description', 'category', 'cause', 'owner', 'strategy', 'action', 'status', 'task']) {
    draft.put(row, at(column), risk[column] || null, wrapped.includes(column) ? WRAPPED : BODY)
  }
  const [probability, impact] = [Number(risk.probability), Number(risk.impact)]
  draft.put(row, at('probability'), probability, formatted(CENTERED, sample.riskRegister.probabilityFormat))
  draft.put(row, at('impact'), impact, formatted(CENTERED, 'General'))
  const formula = `${address(row, at('probability'))}*${address(row, at('impact'))}`
  draft.formula(
    row,
    at('score'),
    formula,
    Math.round(probability * impact * 10_000) / 10_000,
    formatted(CENTERED, 'General'),
  )
  draft.put(row, at('cost'), Number(risk.cost), formatted(BODY, sample.moneyFormat))
  draft.put(row, at('days'), Number(risk.days), CENTERED)
  draft.put(row, at('due'), dateCell(risk.due ?? ''), formatted(CENTERED, sample.dateFormat))
}
