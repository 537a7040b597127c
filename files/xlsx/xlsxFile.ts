/** An .xlsx or .xlsm file in memory. */
import { EncryptedFileError, ParseError, readXlsx, type Workbook } from 'hucre'
import type { WorkbookFailure, WorkbookGrids, WritePlan } from '../../core/contract/workbook.ts'
import { assert, failure, type Result, success } from '../../core/result.ts'
import { existingTables } from '../existingTables.ts'
import type { FileWorkbook } from '../openWorkbook.ts'
import { type PackageParts, pack, unpack } from '../package/packageParts.ts'
import { sheetEntries, workbookPath } from '../package/workbookPart.ts'
import { usedGrid, usedRange } from '../usedGrid.ts'
import { namedRanges, namedTables } from './definedRanges.ts'
import { readSheet } from './readSheet.ts'

/** Cells of all sheets together that Kedu reads, the most that one call of Excel gives too. */
const CELLS_MAX = 5_000_000

/** Opens a zip that should be a workbook. */
export async function openXlsxFile(bytes: Uint8Array, file: string): Promise<Result<FileWorkbook, WorkbookFailure>> {
  try {
    const parts = unpack(bytes)
    if (!parts) return failure({ reason: 'too_large', cells: CELLS_MAX })
    const workbook = workbookPath(parts)
    if (!workbook) return failure({ reason: 'file_unsupported', file })
    const kinds = sheetEntries(parts, workbook).map(entry => entry.kind)
    // A sheet that is only a chart has no cells; hucre refuses a workbook for it unless it is told to pass it over.
    const content = await readXlsx(bytes, { readStyles: true, sheets: (_info, index) => kinds[index] === 'worksheet' })
    return openContent(parts, content, file)
  } catch (error) {
    if (error instanceof EncryptedFileError) return failure({ reason: 'file_encrypted', file })
    if (isTooLarge(error)) return failure({ reason: 'too_large', cells: CELLS_MAX })
    // Whatever a parser throws at a damaged file, the file is at fault: nothing else is touched inside.
    return failure({ reason: 'file_unreadable', file })
  }
}

const isTooLarge = (error: unknown) => error instanceof ParseError && error.message.includes('limit')

function openContent(parts: PackageParts, content: Workbook, file: string): Result<FileWorkbook, WorkbookFailure> {
  const date1904 = content.dateSystem === '1904'
  const sheets = content.sheets.map(sheet => readSheet(sheet, date1904))
  const cells = sheets.map(usedRange).reduce((sum, range) => {
    return sum + (range ? (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) : 0)
  }, 0)
  if (cells > CELLS_MAX) return failure({ reason: 'too_large', cells })
  const grids = (): WorkbookGrids => ({
    workbook: file,
    date1904,
    sheets: sheets.map(usedGrid),
    tables: namedTables(content.sheets),
    names: namedRanges(content.namedRanges ?? [], content.sheets),
  })
  return success({
    grids,
    existingTables: () => existingTables(grids()),
    apply: (plan: WritePlan) => assert(plan.length === 0, 'writing comes next'),
    save: async () => pack(parts),
  })
}
