/** A failure as sentences, and what helps. */

import type { WorkbookFailure } from '../../core/contract/workbook.ts'
import { projectTrouble, serviceTrouble, type Trouble, workbookTrouble } from '../../core/messages/paneTrouble.ts'
import type { EngineFailure } from '../engine/protocol.ts'
import type { ServiceFailure } from '../service.ts'

/** The one button of the Trouble screen. */
export type Remedy = 'again' | 'onDevice' | 'settings' | 'otherFiles'

export function troubleText(failure: EngineFailure): Trouble {
  switch (failure.from) {
    case 'workbook':
      return ofWorkbook(failure.failure)
    case 'service':
      return ofService(failure.failure)
    case 'project':
      return projectTrouble.no_usable_table()
    case 'engine':
      return projectTrouble.crashed()
  }
}

export function remedyOf(failure: EngineFailure): Remedy {
  if (failure.from === 'workbook') return failure.failure.reason.startsWith('file_') ? 'otherFiles' : 'again'
  if (failure.from !== 'service') return 'again'
  return failure.failure.reason === 'unauthorised' ? 'settings' : 'onDevice'
}

/** Whether the writes of the check no longer fit the workbook. */
export function isOutdated(failure: EngineFailure): boolean {
  return failure.from === 'workbook' && failure.failure.reason === 'changed_meanwhile'
}

/** The table is typed by reason; TypeScript cannot follow the tie between a reason and its own failure. */
function ofWorkbook<R extends WorkbookFailure['reason']>(failure: Extract<WorkbookFailure, { reason: R }>): Trouble {
  const sentence = workbookTrouble[failure.reason as R]
  return sentence(failure)
}

function ofService(failure: ServiceFailure): Trouble {
  switch (failure.reason) {
    case 'silent':
      return serviceTrouble.silent(failure.seconds)
    case 'unauthorised':
      return serviceTrouble.unauthorised(failure.sentence)
    case 'refused':
      return serviceTrouble.refused(failure.issues[0]?.path ?? '')
    case 'failed':
      return serviceTrouble.failed(failure.status)
    case 'cancelled':
      return workbookTrouble.cancelled({ reason: 'cancelled' })
    default:
      return serviceTrouble[failure.reason]()
  }
}
