/** What the grid shows of a sheet, worked out from the model alone; two pictures can be compared. */
import { CellValueType, type IStyleData } from '@univerjs/presets'
import type { CellRange } from '../../host/address.ts'
import { type Cell, isErrorText } from '../../host/cell.ts'
import type { Sheet } from '../../host/sheet.ts'
import type { TableModel } from '../../host/tableModel.ts'
import { lookOf } from './cellStyle.ts'
import { tableLookAt } from './tableLook.ts'

export interface CellPicture {
  value: string | number | boolean | null
  type: CellValueType
  look: IStyleData | null
}

export interface SheetPicture {
  id: string
  name: string
  isHidden: boolean
  tabColor: string
  showGridlines: boolean
  rowCount: number
  columnCount: number
  /** row → column → cell. */
  cells: Map<number, Map<number, CellPicture>>
  merges: CellRange[]
  /** Pixels. */
  columnWidths: Map<number, number>
  rowHeights: Map<number, number>
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  frozen: { rows: number; columns: number }
  /** Pixels, of columns without a width of their own. */
  defaultColumnWidth: number
}

const ROWS_BELOW = 60
const COLUMNS_RIGHT = 12
const LEAST_ROWS = 120
const LEAST_COLUMNS = 30
const DEFAULT_COLUMN_CHARACTERS = 8.43
const PIXELS_PER_POINT = 4 / 3
/** Width of a digit in Calibri 11, Excel's default font. */
export const CALIBRI_DIGIT_PIXELS = 7

/** Excel's rule for column widths: as many digits of the default font, and 5 pixels of padding. */
export const widthPixels = (characters: number, digitPixels: number): number => Math.round(characters * digitPixels + 5)

/** The picture of a sheet with its tables; `digitPixels` is the width of a digit in the font that stands in for Calibri. */
export function sheetPicture(
  sheet: Sheet,
  tables: readonly TableModel[],
  digitPixels: number = CALIBRI_DIGIT_PIXELS,
): SheetPicture {
  const used = sheet.usedRange(false)
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    rowCount: Math.max(LEAST_ROWS, (used?.lastRow ?? 0) + ROWS_BELOW),
    columnCount: Math.max(LEAST_COLUMNS, (used?.lastColumn ?? 0) + COLUMNS_RIGHT),
    cells: cellPictures(sheet, tables),
    merges: sheet.merges.map(merge => ({ ...merge })),
    columnWidths: new Map(
      [...sheet.columnWidths].map(([column, characters]) => [column, widthPixels(characters, digitPixels)]),
    ),
    rowHeights: new Map([...sheet.rowHeights].map(([row, points]) => [row, Math.round(points * PIXELS_PER_POINT)])),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    frozen: { ...sheet.frozen },
    defaultColumnWidth: widthPixels(DEFAULT_COLUMN_CHARACTERS, digitPixels),
  }
}

function cellPictures(sheet: Sheet, tables: readonly TableModel[]): SheetPicture['cells'] {
  const pictures: SheetPicture['cells'] = new Map()
  for (const [row, cells] of sheet.rows) {
    const line = new Map<number, CellPicture>()
    for (const [column, cell] of cells) line.set(column, cellPicture(cell, lookOf(cell.style, null)))
    pictures.set(row, line)
  }
  for (const table of tables) paintTable(pictures, sheet, table)
  return pictures
}

function paintTable(pictures: SheetPicture['cells'], sheet: Sheet, table: TableModel): void {
  const { firstRow, lastRow, firstColumn, lastColumn } = table.range
  for (let row = firstRow; row <= lastRow; row++) {
    const base = tableLookAt(table, row)
    if (!base) continue
    const line = pictures.get(row) ?? new Map<number, CellPicture>()
    pictures.set(row, line)
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = sheet.cellAt(row, column)
      const look = lookOf(cell?.style ?? null, base)
      line.set(column, cell ? cellPicture(cell, look) : { value: null, type: CellValueType.STRING, look })
    }
  }
}

function cellPicture({ value }: Cell, look: IStyleData | null): CellPicture {
  if (typeof value === 'number') return { value, type: CellValueType.NUMBER, look }
  // Univer draws 1 and 0 for booleans that it has not calculated itself.
  if (typeof value === 'boolean')
    return { value: value ? 'TRUE' : 'FALSE', type: CellValueType.STRING, look: centred(look) }
  return {
    value: value === '' ? null : value,
    type: CellValueType.STRING,
    look: isErrorText(value) ? centred(look) : look,
  }
}

const centredLooks = new WeakMap<IStyleData, IStyleData>()
const CENTRED: IStyleData = { ht: 2 }

/** Excel centres booleans and errors unless the cell says otherwise. */
function centred(look: IStyleData | null): IStyleData {
  if (!look) return CENTRED
  const made = centredLooks.get(look) ?? { ...CENTRED, ...look }
  centredLooks.set(look, made)
  return made
}

export const samePicture = (a: CellPicture, b: CellPicture): boolean =>
  a.value === b.value && a.type === b.type && a.look === b.look
