/** From an error of office.js to an expected failure of a workbook. Codes are never localised; messages are, so they are not read. */
import type { WorkbookFailure } from '../../core/contract/workbook.ts'

/** Thrown by this folder's own code inside a batch; carries the failure out of Excel.run. */
export class WorkbookFailureError extends Error {
  readonly failure: WorkbookFailure

  constructor(failure: WorkbookFailure) {
    super(failure.reason)
    this.failure = failure
  }
}

/** Size limits of one request or answer; the remedy is a smaller block. */
const SIZE_CODES = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
])

export function isSizeLimit(error: unknown): boolean {
  return SIZE_CODES.has(codeOf(error) ?? '')
}

/**
 * The failure that an error stands for.
 * @throws the error itself when it does not come from Office: a programmer's error
 */
export function workbookFailure(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailureError) return error.failure
  const code = codeOf(error)
  if (code === undefined) throw error
  if (code === 'InvalidOperationInCellEditMode') return { reason: 'cell_being_edited' }
  return { reason: 'host_failed', code }
}

/** office.js lives in another realm in tests, so its errors are known by their code and not by instanceof. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
