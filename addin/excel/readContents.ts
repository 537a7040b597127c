/** The contents of the sheets, as many as fit into one answer at a time: Excel on the web answers with 5 MB at most. */
import type { CellRange, CellValue, SheetGrid } from '../../core/contract/workbook.ts'
import { sharedRow } from '../../core/sharedRow.ts'
import type { RunControl } from '../workbookPort.ts'
import type { Conversation } from './excelRun.ts'
import { isSizeLimit, WorkbookFailureError } from './officeError.ts'

/** The used part of a sheet; no rows for an empty one. */
export interface SheetArea {
  sheet: Excel.Worksheet
  visibility: SheetGrid['visibility']
  firstRow: number
  firstColumn: number
  rowCount: number
  columnCount: number
  merges: CellRange[]
}

/** Values, formulas and formats of a cell take 100 to 200 bytes in the answer, so this stays well below 5 MB. */
const CELLS_PER_ANSWER = 20_000

interface Block {
  area: SheetArea
  /** Rows of the area, from 0; the last one excluded. */
  fromRow: number
  toRow: number
}

/** Reads all areas and gives their grids in the same order. */
export async function readContents(
  conversation: Conversation,
  areas: SheetArea[],
  control: RunControl,
): Promise<SheetGrid[]> {
  const grids = areas.map(emptyGrid)
  const answers = intoAnswers(areas.flatMap(intoBlocks))
  for (const [index, blocks] of answers.entries()) {
    await readBlocks(conversation, blocks, block => gridOf(grids, areas, block.area))
    control.onProgress(index + 1, answers.length)
  }
  return grids
}

/** One round trip; where the answer would be too large, two of half the size. */
async function readBlocks(
  conversation: Conversation,
  blocks: Block[],
  gridOfBlock: (block: Block) => SheetGrid,
): Promise<void> {
  const loaded = blocks.map(block => ({ block, range: rangeOf(block).load('values,formulas,numberFormat') }))
  try {
    await conversation.sync()
  } catch (error) {
    const halves = blocks.flatMap(halve)
    if (!isSizeLimit(error) || halves.length === blocks.length) throw error
    const middle = Math.ceil(halves.length / 2)
    await readBlocks(conversation, halves.slice(0, middle), gridOfBlock)
    await readBlocks(conversation, halves.slice(middle), gridOfBlock)
    return
  }
  for (const { block, range } of loaded) append(gridOfBlock(block), block, range)
}

function emptyGrid(area: SheetArea): SheetGrid {
  return {
    name: area.sheet.name,
    visibility: area.visibility,
    firstRow: area.firstRow,
    firstColumn: area.firstColumn,
    values: [],
    formulas: [],
    numberFormats: [],
    merges: area.merges,
    // Office.js tells hidden rows only cell by cell; rows that a filter hides are data like any other.
    hiddenRows: [],
    hiddenColumns: [],
  }
}

function gridOf(grids: SheetGrid[], areas: SheetArea[], area: SheetArea): SheetGrid {
  return grids[areas.indexOf(area)] as SheetGrid
}

function intoBlocks(area: SheetArea): Block[] {
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_ANSWER / Math.max(1, area.columnCount)))
  const blocks: Block[] = []
  for (let fromRow = 0; fromRow < area.rowCount; fromRow += rowsPerBlock) {
    blocks.push({ area, fromRow, toRow: Math.min(fromRow + rowsPerBlock, area.rowCount) })
  }
  return blocks
}

/** Puts blocks together as long as they fit into one answer. */
function intoAnswers(blocks: Block[]): Block[][] {
  const answers: Block[][] = []
  let room = 0
  for (const block of blocks) {
    const cells = (block.toRow - block.fromRow) * block.area.columnCount
    if (cells > room) {
      answers.push([])
      room = CELLS_PER_ANSWER
    }
    answers.at(-1)?.push(block)
    room -= cells
  }
  return answers
}

function halve(block: Block): Block[] {
  const middle = Math.ceil((block.fromRow + block.toRow) / 2)
  if (middle === block.toRow) return [block]
  return [
    { ...block, toRow: middle },
    { ...block, fromRow: middle },
  ]
}

function rangeOf({ area, fromRow, toRow }: Block): Excel.Range {
  return area.sheet.getRangeByIndexes(area.firstRow + fromRow, area.firstColumn, toRow - fromRow, area.columnCount)
}

/** @throws a failure when Excel answered with null instead of values, as it does beyond its limits without saying so */
function append(grid: SheetGrid, block: Block, range: Excel.Range): void {
  const { values, formulas, numberFormat } = range
  const rows = block.toRow - block.fromRow
  if (values?.length !== rows || formulas?.length !== rows || numberFormat?.length !== rows) {
    throw new WorkbookFailureError({ reason: 'too_large', cells: rows * block.area.columnCount })
  }
  for (let row = 0; row < rows; row++) {
    const valueRow: CellValue[] = values[row] ?? []
    const formulaRow: CellValue[] = formulas[row] ?? []
    grid.values.push(valueRow.map(value => (value === '' ? null : value)))
    const ownFormulas = formulaRow.map((formula, column) => (isFormula(formula, valueRow[column]) ? formula : null))
    const formats = (numberFormat[row] ?? []).map((format: string | null) => format ?? 'General')
    grid.formulas.push(sharedRow(ownFormulas, grid.formulas.at(-1)))
    grid.numberFormats.push(sharedRow(formats, grid.numberFormats.at(-1)))
  }
}

/** Text that begins with "=" shows as itself in both arrays; a formula does not show as its own value. */
function isFormula(formula: CellValue, value: CellValue | undefined): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
}
