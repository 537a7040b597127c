/** What every host object needs: the workbook and the state of the running application. */
import type { WorkbookModel } from '../workbookModel.ts'

export interface HostContext {
  readonly workbook: WorkbookModel
  /** `context.runtime.enableEvents`: while false the add-in is told nothing. */
  areEventsEnabled: boolean
  /** Asked for until the end of the batch: the page may draw later. */
  isScreenSuspended: boolean
}
