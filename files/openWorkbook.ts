/** Opens an .xlsx, .xlsm or .csv file as a workbook that Kedu can read and write its sheets into. */
import type { ExistingTable, WorkbookFailure, WorkbookGrids, WritePlan } from '../core/contract/workbook.ts'
import { failure, type Result } from '../core/result.ts'
import { openCsvFile } from './csv/csvFile.ts'
import { fileKind } from './fileKind.ts'
import { openXlsxFile } from './xlsx/xlsxFile.ts'

/** A workbook file in memory. The bytes it was opened from are never changed. */
export interface FileWorkbook {
  /** All sheets as grids, with what `apply` has written. */
  grids(): WorkbookGrids
  /** The tables that an earlier run of Kedu left. */
  existingTables(): ExistingTable[]
  /** Writes a plan into the workbook in memory: all of it, or on a failure none of it. */
  apply(plan: WritePlan): void
  /** The bytes of the .xlsx (of a macro workbook the .xlsm) file; of a .csv file a new .xlsx with its cells. */
  save(): Promise<Uint8Array>
}

/**
 * Opens a file by what it contains; the name decides only where the content cannot (text). Failures: `file_encrypted`
 * (protected by a password), `file_unsupported` (.xls, .pdf and others), `file_unreadable` (empty or damaged),
 * `too_large`.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<FileWorkbook, WorkbookFailure>> {
  const kind = fileKind(bytes, fileName)
  switch (kind) {
    case 'xlsx':
      return openXlsxFile(bytes, fileName)
    case 'csv':
      return openCsvFile(bytes, fileName)
    case 'encrypted':
      return failure({ reason: 'file_encrypted', file: fileName })
    case 'unsupported':
      return failure({ reason: 'file_unsupported', file: fileName })
    case 'unreadable':
      return failure({ reason: 'file_unreadable', file: fileName })
  }
}
