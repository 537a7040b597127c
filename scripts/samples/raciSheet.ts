/** The responsibility matrix: departments across below a merged heading, phases between the rows, the legend below. */

import { putHead } from './head.ts'
import { isPhase } from './planSheet.ts'
import type { Sample } from './sample.ts'
import { SheetDraft } from './sheetDraft.ts'
import { BODY, CENTERED, HEADER, NOTE, PHASE, WRAPPED } from './styles.ts'

const HEADER_ROW = 3
const FIRST_PARTY = 2

export function raciSheet(sample: Sample): SheetDraft {
  const { departments, rows, extraRow, legend, band } = sample.matrix
  const draft = new SheetDraft(sample.raci.sheet, [7, 38, ...departments.map(() => 12.5)])
  putHead(draft, sample.raci, 8)
  putHeader(draft, sample, departments, band)
  let row = HEADER_ROW + 2
  let phase = ''
  for (const line of rows) {
    const wbs = line.wbs ?? ''
    const task = sample.tasks.find(each => each.wbs === wbs)
    const phaseTask = sample.tasks.find(each => isPhase(each) && each.wbs === wbs.split('.')[0])
    if (phaseTask?.wbs && phaseTask.wbs !== phase) {
      phase = phaseTask.wbs
      for (let column = 0; column < FIRST_PARTY + departments.length; column++) draft.put(row, column, null, PHASE)
      draft.put(row, 1, phaseTask.name ?? '', PHASE)
      row += 1
    }
    draft.put(row, 0, wbs, BODY)
    draft.put(row, 1, task?.name ?? extraRow, WRAPPED)
    draft.mark(wbs, 'task', row, 1)
    draft.mark(wbs, 'id', row, 0)
    codesOf(line.codes ?? '', departments.length).forEach((code, index) => {
      draft.put(row, FIRST_PARTY + index, code, CENTERED)
      draft.mark(wbs, departments[index] ?? '', row, FIRST_PARTY + index)
    })
    row += 1
  }
  legend.forEach((text, index) => {
    draft.put(row + 1 + index, 1, text, NOTE)
  })
  draft.freeze(HEADER_ROW + 2, FIRST_PARTY, HEADER_ROW)
  return draft
}

function putHeader(draft: SheetDraft, sample: Sample, departments: string[], band: string): void {
  for (const [column, name] of ['task', 'name'].entries()) {
    draft.put(HEADER_ROW, column, sample.raci.columns[name] ?? '', HEADER)
    draft.merge(HEADER_ROW, column, HEADER_ROW + 1, column)
  }
  departments.forEach((department, index) => {
    draft.put(HEADER_ROW + 1, FIRST_PARTY + index, department, HEADER)
    draft.mark(department, 'party', HEADER_ROW + 1, FIRST_PARTY + index)
  })
  draft.put(HEADER_ROW, FIRST_PARTY, band, HEADER)
  draft.merge(HEADER_ROW, FIRST_PARTY, HEADER_ROW, FIRST_PARTY + departments.length - 1)
  draft.height(HEADER_ROW + 1, 32)
}

/** Codes between blanks; a dot is an empty cell. */
function codesOf(text: string, count: number): (string | null)[] {
  const codes = text.split(/\s+/).map(code => (code === '.' ? null : code))
  if (codes.length !== count) throw new Error(`${codes.length} codes for ${count} departments: ${text}`)
  return codes
}
