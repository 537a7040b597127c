/** The workbooks that form one project, whichever way they came; results go into the first. */
import type { ExistingTable, WorkbookGrids } from '../../core/contract/workbook.ts'
import { assert } from '../../core/result.ts'
import { existingTables } from '../../files/existingTables.ts'
import type { HeldFiles } from './heldFiles.ts'
import type { EngineSource } from './protocol.ts'

export interface ProjectWorkbooks {
  grids: WorkbookGrids[]
  /** Result tables of an earlier run, in the first workbook. */
  existing: ExistingTable[]
  /** Names of all sheets of the first workbook. */
  sheetNames: string[]
}

export function projectWorkbooks(source: EngineSource, files: HeldFiles): ProjectWorkbooks {
  const grids = source.kind === 'files' ? files.grids() : [source.grids]
  const [first] = grids
  assert(first !== undefined, 'a project has at least one workbook')
  return { grids, existing: existingTables(first), sheetNames: first.sheets.map(sheet => sheet.name) }
}
