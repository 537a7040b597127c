/** The workbooks that form one project, whichever way they came; results go into the first. */

import type { Finding } from '../../core/contract/finding.ts'
import type { TableCorrection } from '../../core/contract/intake.ts'
import type { ExistingTable, WorkbookGrids } from '../../core/contract/workbook.ts'
import { conceptNames } from '../../core/intake/concepts.ts'
import { readCorrections } from '../../core/report/readMappings.ts'
import { assert } from '../../core/result.ts'
import { existingTables } from '../../files/existingTables.ts'
import type { HeldFiles } from './heldFiles.ts'
import type { EngineSource } from './protocol.ts'

/** What the worker holds between requests. */
export interface Held {
  files: HeldFiles
  /** The workbook as Excel last showed it. */
  last: WorkbookGrids | null
}

export interface ProjectWorkbooks {
  grids: WorkbookGrids[]
  /** Result tables of an earlier run, in the first workbook. */
  existing: ExistingTable[]
  /** Names of all sheets of the first workbook. */
  sheetNames: string[]
  /** Corrections on its settings sheet, and what there could not be read. */
  corrections: TableCorrection[]
  unreadable: Finding[]
}

export function projectWorkbooks(source: EngineSource, held: Held): ProjectWorkbooks {
  if (source.kind === 'grids') held.last = source.grids
  const others = held.files.grids()
  const grids = source.kind === 'files' ? others : [...(held.last ? [held.last] : []), ...others]
  const [first] = grids
  assert(first !== undefined, 'a project has at least one workbook')
  const existing = existingTables(first)
  const { corrections, findings } = readCorrections(existing, conceptNames)
  return {
    grids,
    existing,
    sheetNames: first.sheets.map(sheet => sheet.name),
    corrections,
    unreadable: findings,
  }
}
