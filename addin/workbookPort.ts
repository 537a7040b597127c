/** What the pane asks of the workbook it stands beside. The one implementation is addin/excel; tests may bring their own. */
import type { CellTarget, WorkbookFailure, WorkbookGrids, WritePlan } from '../core/contract/workbook.ts'
import type { Result } from '../core/result.ts'

/** How a caller follows and ends a piece of work. */
export interface RunControl {
  signal: AbortSignal
  /** Units done of a total; both are whole numbers. */
  onProgress(done: number, total: number): void
  /** True while Excel gives no answer, most often because a cell is being edited; false when it answers again. */
  onWaiting(waiting: boolean): void
}

export interface WorkbookPort {
  /** The whole workbook at one moment, hidden sheets included. */
  read(control: RunControl): Promise<Result<WorkbookGrids, WorkbookFailure>>
  /** Writes the plan; on a failure the workbook is as it was, as far as Excel allows (sheets made by this run are removed). */
  apply(plan: WritePlan, control: RunControl): Promise<Result<null, WorkbookFailure>>
  /** Calls back when a person changes a cell or deletes a sheet, from now on; does nothing where Excel does not tell. */
  watch(onChange: () => void): Promise<void>
  /** Selects a cell, its row found anew by key. */
  select(target: CellTarget): Promise<Result<null, WorkbookFailure>>
}
