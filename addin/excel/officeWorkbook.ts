/** The workbook port on Office.js. */
import type { CellTarget, WritePlan } from '../../core/contract/workbook.ts'
import type { RunControl, WorkbookPort } from '../workbookPort.ts'
import { applyPlan } from './applyPlan.ts'
import { inExcel, PATIENCE, type Patience } from './excelRun.ts'
import { type OfficeHost, supports } from './officeHost.ts'
import { readWorkbook } from './readWorkbook.ts'
import { selectCell } from './selectCell.ts'
import { watchChanges } from './watchChanges.ts'

/** A selection is one click: it shows no progress and is not cancelled. */
const quietly: RunControl = { signal: new AbortController().signal, onProgress() {}, onWaiting() {} }

/** The workbook that the pane stands beside. */
export function officeWorkbook(host: OfficeHost, patience: Patience = PATIENCE): WorkbookPort {
  return {
    read: control =>
      inExcel(host, control, patience, conversation => readWorkbook(conversation, control, supports(host, '1.13'))),
    apply: (plan: WritePlan, control: RunControl) => applyPlan(host, plan, control, patience),
    watch: onChange => watchChanges(host, onChange),
    select: async (target: CellTarget) =>
      inExcel(host, quietly, patience, async conversation => {
        await selectCell(conversation, target)
        return null
      }),
  }
}
