/** Pictures as the data that Univer is given: a whole sheet when it appears, single cells afterwards. */
import {
  BooleanNumber,
  type ICellData,
  type IRange,
  type IWorksheetData,
  RANGE_TYPE,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets'
import type { CellRange } from '../../host/address.ts'
import type { CellPicture, SheetPicture } from './sheetPicture.ts'

export const DEFAULT_ROW_PIXELS = 20

/** Excel puts text at the bottom of a cell; the font is the first of these that the machine has. */
export const DEFAULT_STYLE = { ff: 'Calibri', fs: 11, vt: VerticalAlign.BOTTOM, tb: WrapStrategy.OVERFLOW }

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE)

export const cellData = ({ value, type, look }: CellPicture): ICellData => ({
  v: value,
  t: value === null ? null : type,
  s: look,
})

export const rangeData = (range: CellRange): IRange => ({
  startRow: range.firstRow,
  endRow: range.lastRow,
  startColumn: range.firstColumn,
  endColumn: range.lastColumn,
})

export const rowsRange = (row: number, columnCount: number): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: 0,
  endColumn: columnCount - 1,
  rangeType: RANGE_TYPE.ROW,
})

export const columnsRange = (column: number, rowCount: number): IRange => ({
  startRow: 0,
  endRow: rowCount - 1,
  startColumn: column,
  endColumn: column,
  rangeType: RANGE_TYPE.COLUMN,
})

export const freezeData = ({ rows, columns }: SheetPicture['frozen']) => ({
  ySplit: rows,
  xSplit: columns,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
})

/** A whole sheet. */
export function worksheetData(picture: SheetPicture): IWorksheetData {
  const cells: IWorksheetData['cellData'] = {}
  for (const [row, line] of picture.cells) {
    const data: Record<number, ICellData> = {}
    for (const [column, cell] of line) data[column] = cellData(cell)
    cells[row] = data
  }
  const columnData: IWorksheetData['columnData'] = {}
  for (const [column, w] of picture.columnWidths) columnData[column] = { w }
  for (const column of picture.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE }
  const rowData: IWorksheetData['rowData'] = {}
  for (const [row, h] of picture.rowHeights) rowData[row] = { h, ia: BooleanNumber.FALSE }
  for (const row of picture.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE }
  return {
    id: picture.id,
    name: picture.name,
    tabColor: picture.tabColor,
    hidden: flag(picture.isHidden),
    freeze: freezeData(picture.frozen),
    rowCount: picture.rowCount,
    columnCount: picture.columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: picture.defaultColumnWidth,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: picture.merges.map(rangeData),
    cellData: cells,
    rowData,
    columnData,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: flag(picture.showGridlines),
    rightToLeft: BooleanNumber.FALSE,
  }
}
