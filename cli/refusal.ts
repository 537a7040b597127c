/** Why a command failed: always a problem document, made here or received from a service. */
import { randomUUID } from 'node:crypto'
import type { Problem } from '../core/contract/problem.ts'
import type { WorkbookFailure } from '../core/contract/workbook.ts'
import { type ProblemReason, problemOf } from '../core/messages/problems.ts'
import { failure } from '../core/result.ts'
import type { Language } from './command.ts'

export function refuse(reason: ProblemReason, language: Language): { ok: false; failure: Problem } {
  return failure(problemOf(reason, { language, instance: `urn:uuid:${randomUUID()}` }))
}

/** What a file's failure is called in a problem document. */
export function fileReason(reason: WorkbookFailure, file: string): ProblemReason {
  switch (reason.reason) {
    case 'file_encrypted':
      return { code: 'file_encrypted', file }
    case 'file_unsupported':
      return { code: 'file_unsupported', file }
    case 'too_large':
      return { code: 'file_too_large', file, cells: reason.cells }
    case 'workbook_protected':
    case 'sheet_protected':
      return { code: 'workbook_protected', file }
    case 'file_unreadable':
      return { code: 'file_unreadable', file }
    // The others happen in Excel only, never to a file.
    case 'cell_being_edited':
    case 'row_gone':
    case 'sheet_hidden':
    case 'changed_meanwhile':
    case 'host_failed':
    case 'cancelled':
      return { code: 'internal_error' }
  }
}

/** One line for standard error: what happened, and the first place where the document says so. */
export function refusalLine(problem: Problem, where: string | undefined): string {
  const [issue] = problem.issues
  const place = where === undefined || problem.detail.includes(where) ? '' : `${where}: `
  const detail = issue ? `${problem.detail} ${issue.path}: ${issue.message}` : problem.detail
  return `kedu: ${place}${detail}`.replaceAll(/\s+/g, ' ')
}
