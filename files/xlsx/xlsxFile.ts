/** An .xlsx or .xlsm file in memory. */
import { EncryptedFileError, ParseError, readXlsx, type Workbook } from 'hucre'
import type { WorkbookFailure, WorkbookGrids } from '../../core/contract/workbook.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { existingTables } from '../existingTables.ts'
import type { FileWorkbook } from '../openWorkbook.ts'
import { type PackageParts, pack, unpack } from '../package/packageParts.ts'
import { sheetEntries, workbookPath } from '../package/workbookPart.ts'
import { usedGrid, usedRange } from '../usedGrid.ts'
import { applyPlan } from './applyPlan.ts'
import { namedCharts } from './charts.ts'
import { namedRanges, namedTables } from './definedRanges.ts'
import { readSheet } from './readSheet.ts'
import type { WorkbookState } from './workbookState.ts'

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
    return openContent(parts, workbook, content, file)
  } catch (error) {
    if (error instanceof EncryptedFileError) return failure({ reason: 'file_encrypted', file })
    if (isTooLarge(error)) return failure({ reason: 'too_large', cells: CELLS_MAX })
    // Whatever a parser throws at a damaged file, the file is at fault: nothing else is touched inside.
    return failure({ reason: 'file_unreadable', file })
  }
}

const isTooLarge = (error: unknown) => error instanceof ParseError && error.message.includes('limit')

function openContent(
  files: PackageParts,
  workbook: string,
  content: Workbook,
  file: string,
): Result<FileWorkbook, WorkbookFailure> {
  const date1904 = content.dateSystem === '1904'
  const contents = content.sheets.map(sheet => readSheet(sheet, date1904))
  const cells = contents.map(usedRange).reduce((sum, range) => {
    return sum + (range ? (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) : 0)
  }, 0)
  if (cells > CELLS_MAX) return failure({ reason: 'too_large', cells })
  let state: WorkbookState = {
    files,
    workbook,
    date1904,
    contents,
    tables: namedTables(content.sheets),
    names: namedRanges(content.namedRanges ?? [], content.sheets),
  }
  const grids = (): WorkbookGrids => ({
    workbook: file,
    date1904,
    sheets: state.contents.map(usedGrid),
    tables: state.tables,
    names: state.names,
    charts: namedCharts(state),
  })
  return success({
    grids,
    existingTables: () => existingTables(grids()),
    apply: plan => {
      state = applyPlan(state, plan)
    },
    save: async () => pack(state.files),
  })
}
