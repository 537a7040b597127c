/** The plan: phases with subtotals, tasks below them, a header of two lines. */
import { calendarDays, dateCell, networkDays } from './dates.ts'
import { putHead } from './head.ts'
import type { Sample } from './sample.ts'
import { address, SheetDraft } from './sheetDraft.ts'
import { BODY, CENTERED, formatted, HEADER, PHASE, TOTAL, WRAPPED } from './styles.ts'
import type { TextRow } from './textTable.ts'

const COLUMNS = [
  'wbs',
  'name',
  'owner',
  'department',
  'start',
  'finish',
  'duration',
  'percent',
  'predecessors',
  'budget',
  'note',
] as const
type Column = (typeof COLUMNS)[number]
const at = (column: Column) => COLUMNS.indexOf(column)
const HEADER_ROW = 4
const FIRST_ROW = HEADER_ROW + 2

export const isPhase = (task: TextRow) => !task.start

export function planSheet(sample: Sample): SheetDraft {
  const draft = new SheetDraft(sample.plan.sheet, [7, 38, 17, 19, 12, 12, 10, 11, 14, 14, 26])
  putHead(draft, sample.plan, 8)
  putHeader(draft, sample)
  const phaseRows: number[] = []
  sample.tasks.forEach((task, index) => {
    const row = FIRST_ROW + index
    for (const column of COLUMNS) draft.mark(task.wbs ?? '', column, row, at(column))
    if (isPhase(task)) phaseRows.push(row)
    else putTask(draft, sample, task, row)
  })
  const totalRow = FIRST_ROW + sample.tasks.length
  phaseRows.forEach((row, index) => {
    putPhase(draft, sample, row, (phaseRows[index + 1] ?? totalRow) - 1)
  })
  for (const column of COLUMNS) draft.put(totalRow, at(column), null, TOTAL)
  draft.put(totalRow, at('name'), sample.plan.total, TOTAL)
  draft.sumOfRows(totalRow, at('budget'), phaseRows, formatted(TOTAL, sample.moneyFormat))
  draft.mark('total', 'budget', totalRow, at('budget'))
  draft.freeze(FIRST_ROW, 2, HEADER_ROW)
  return draft
}

function putHeader(draft: SheetDraft, sample: Sample): void {
  for (const column of COLUMNS) {
    const text = sample.plan.columns[column] ?? ''
    if (['start', 'finish', 'duration'].includes(column)) {
      draft.put(HEADER_ROW + 1, at(column), text, HEADER)
      continue
    }
    draft.put(HEADER_ROW, at(column), text, HEADER)
    draft.merge(HEADER_ROW, at(column), HEADER_ROW + 1, at(column))
  }
  draft.put(HEADER_ROW, at('start'), sample.plan.planned, HEADER)
  draft.merge(HEADER_ROW, at('start'), HEADER_ROW, at('duration'))
  draft.height(HEADER_ROW + 1, 20)
}

function putPhase(draft: SheetDraft, sample: Sample, row: number, lastRow: number): void {
  const task = sample.tasks[row - FIRST_ROW] ?? {}
  const range = (column: Column) => ({ startRow: row + 1, startCol: at(column), endRow: lastRow, endCol: at(column) })
  const dateStyle = formatted(PHASE, sample.dateFormat)
  for (const column of COLUMNS) draft.put(row, at(column), null, PHASE)
  draft.put(row, at('wbs'), task.wbs ?? '', PHASE)
  draft.put(row, at('name'), task.name ?? '', PHASE)
  for (const [column, name, pick] of [
    ['start', 'MIN', Math.min],
    ['finish', 'MAX', Math.max],
  ] as const) {
    const { startRow, startCol, endRow } = range(column)
    const values = Array.from({ length: endRow - startRow + 1 }, (_, index) =>
      draft.valueAt(startRow + index, startCol),
    )
    const dates = values.filter(value => typeof value === 'number')
    draft.formula(
      row,
      at(column),
      `${name}(${address(startRow, startCol)}:${address(endRow, startCol)})`,
      pick(...dates),
      dateStyle,
    )
  }
  draft.sum(row, at('budget'), range('budget'), formatted(PHASE, sample.moneyFormat))
}

function putTask(draft: SheetDraft, sample: Sample, task: TextRow, row: number): void {
  const { start = '', finish = '' } = task
  const text = (value: string | undefined) => value || null
  draft.put(row, at('wbs'), text(task.wbs), BODY)
  draft.put(row, at('name'), text(task.name), WRAPPED)
  draft.put(row, at('owner'), text(task.owner), BODY)
  draft.put(row, at('department'), text(task.department), BODY)
  draft.put(row, at('start'), dateCell(start), formatted(CENTERED, sample.dateFormat))
  draft.put(row, at('finish'), dateCell(finish), formatted(CENTERED, sample.dateFormat))
  const [first, last] = [address(row, at('start')), address(row, at('finish'))]
  const isCalendar = sample.plan.durationFormula === 'calendar'
  draft.formula(
    row,
    at('duration'),
    isCalendar ? `${last}-${first}+1` : `NETWORKDAYS(${first},${last})`,
    isCalendar ? calendarDays(start, finish) : networkDays(start, finish),
    formatted(CENTERED, '0'),
  )
  draft.put(row, at('percent'), Number(task.percent), formatted(CENTERED, '0%'))
  draft.put(row, at('predecessors'), text(task.predecessors), CENTERED)
  draft.put(row, at('budget'), Number(task.budget), formatted(BODY, sample.moneyFormat))
  draft.put(row, at('note'), text(task.note), WRAPPED)
}
