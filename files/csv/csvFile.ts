/** A .csv file as a workbook of one sheet. */
import { writeXlsx } from 'hucre'
import type { CellValue, SheetGrid, WorkbookFailure } from '../../core/contract/workbook.ts'
import { assert, failure, type Result, success } from '../../core/result.ts'
import type { FileWorkbook } from '../openWorkbook.ts'
import { openXlsxFile } from '../xlsx/xlsxFile.ts'
import { decodeText } from './decodeText.ts'
import { readCsv } from './readCsv.ts'

const BYTES_MAX = 200_000_000
const CELLS_MAX = 5_000_000

/**
 * Opens a .csv file. What is written goes into a new workbook that holds its cells as first sheet; the file itself stays
 * a .csv.
 */
export async function openCsvFile(bytes: Uint8Array, file: string): Promise<Result<FileWorkbook, WorkbookFailure>> {
  if (bytes.length > BYTES_MAX) return failure({ reason: 'too_large', cells: CELLS_MAX })
  const grid = readCsv(decodeText(bytes))
  const cells = grid.values.length * (grid.values[0]?.length ?? 0)
  if (cells > CELLS_MAX) return failure({ reason: 'too_large', cells })
  const workbook = await openXlsxFile(await asXlsx(grid), file)
  assert(workbook.ok, 'a workbook just written opens')
  const { value } = workbook
  return success({ ...value, grids: () => ({ ...value.grids(), workbook: file }) })
}

/** Text stays text in a string cell, also when it begins with "=". */
function asXlsx(grid: SheetGrid): Promise<Uint8Array> {
  const blank: CellValue[][] = Array.from({ length: grid.firstRow }, () => [])
  const indent: CellValue[] = Array.from({ length: grid.firstColumn }, () => null)
  return writeXlsx({
    sheets: [{ name: grid.name, rows: [...blank, ...grid.values.map(row => [...indent, ...row])] }],
  })
}
