/**
 * Reads the whole workbook in a fixed number of round trips: what there is, how large it is, then the contents; only
 * workbooks beyond the payload limit of Excel on the web need more of the third kind, by blocks of rows.
 */
import type {
  CellRange,
  NamedChart,
  NamedRange,
  NamedTable,
  SheetGrid,
  WorkbookGrids,
} from '../../core/contract/workbook.ts'
import type { RunControl } from '../workbookPort.ts'
import type { Conversation } from './excelRun.ts'
import { WorkbookFailureError } from './officeError.ts'
import { readContents, type SheetArea } from './readContents.ts'

/** Cells beyond which a workbook is not read, as for files: a plan of 20,000 tasks and a ledger of 200,000 rows have 3 million. */
const CELLS_MAX = 5_000_000

/** Reads every sheet, Excel table and defined name; merged areas where the requirement set ExcelApi 1.13 is there. */
export async function readWorkbook(
  conversation: Conversation,
  control: RunControl,
  withMerges: boolean,
): Promise<WorkbookGrids> {
  const inventory = await readInventory(conversation)
  const { areas, tables, names, charts } = await readSizes(conversation, inventory, withMerges)
  const cells = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0)
  if (cells > CELLS_MAX) throw new WorkbookFailureError({ reason: 'too_large', cells })
  // Their titles come along with the first cells: a chart of ours stands on a sheet with a table.
  for (const { chart } of charts) chart.title.load('text')
  const sheets = await readContents(conversation, areas, control)
  const { workbook, isDate1904: date1904 } = inventory
  const titled = charts.map(
    ({ sheet, chart }): NamedChart => ({ name: chart.name, sheet, title: chart.title.text ?? '' }),
  )
  return { workbook: workbook.name, date1904, sheets, tables, names, charts: titled }
}

interface Inventory {
  workbook: Excel.Workbook
  sheets: Excel.Worksheet[]
  tables: Excel.Table[]
  names: Excel.NamedItem[]
  isDate1904: boolean
}

/** Serial number of 2000-01-01 in the 1904 date system; in the usual one it is 36526. */
const YEAR_2000_IN_1904 = 35_064

async function readInventory({ context, sync }: Conversation): Promise<Inventory> {
  const { workbook } = context
  workbook.load('name')
  workbook.worksheets.load('items/name,items/visibility')
  workbook.tables.load('items/name,items/showTotals,items/worksheet/name')
  workbook.names.load('items/name,items/type')
  // No property tells the date system; a worksheet function called without a cell does.
  const firstDay = workbook.functions.date(2000, 1, 1).load('value')
  await sync()
  return {
    workbook,
    sheets: workbook.worksheets.items,
    tables: workbook.tables.items,
    names: workbook.names.items.filter(item => item.type === 'Range'),
    isDate1904: firstDay.value === YEAR_2000_IN_1904,
  }
}

/** Charts whose name starts so are made by Kedu. */
const OWN_CHART = /^Kedu/

const BOX = 'rowIndex,columnIndex,rowCount,columnCount'
const BOXES = 'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'

async function readSizes({ sync }: Conversation, inventory: Inventory, withMerges: boolean) {
  const used = inventory.sheets.map(sheet => {
    const range = sheet.getUsedRangeOrNullObject(true).load(BOX)
    return { sheet, range, merged: withMerges ? range.getMergedAreasOrNullObject() : null }
  })
  for (const { merged } of used) merged?.areas.load(BOXES)
  const tables = inventory.tables.map(table => ({ table, range: table.getRange().load(BOX) }))
  const withTables = inventory.sheets.filter(({ name }) => tables.some(({ table }) => table.worksheet.name === name))
  // Only names: there are kinds of charts of which Excel tells nothing else.
  const charts = withTables.map(({ name, charts }) => ({ sheet: name, charts: charts.load('items/name') }))
  const names = inventory.names.map(item => ({
    item,
    range: item.getRangeOrNullObject().load(`${BOX},worksheet/name`),
  }))
  await sync()
  return {
    areas: used.map(({ sheet, range, merged }) => areaOf(sheet, range, merged)),
    tables: tables.map(
      ({ table, range }): NamedTable => ({
        name: table.name,
        sheet: table.worksheet.name,
        range: box(range),
        hasTotalsRow: table.showTotals,
      }),
    ),
    names: names
      .filter(({ range }) => !range.isNullObject)
      .map(({ item, range }): NamedRange => ({ name: item.name, sheet: range.worksheet.name, range: box(range) })),
    charts: charts.flatMap(({ sheet, charts }) =>
      charts.items.filter(({ name }) => OWN_CHART.test(name)).map(chart => ({ sheet, chart })),
    ),
  }
}

function areaOf(sheet: Excel.Worksheet, range: Excel.Range, merged: Excel.RangeAreas | null): SheetArea {
  const visibility = VISIBILITY[sheet.visibility]
  if (range.isNullObject) {
    return { sheet, visibility, firstRow: 0, firstColumn: 0, rowCount: 0, columnCount: 0, merges: [] }
  }
  const { rowIndex: firstRow, columnIndex: firstColumn, rowCount, columnCount } = range
  const merges = merged && !merged.isNullObject ? merged.areas.items.map(box) : []
  return { sheet, visibility, firstRow, firstColumn, rowCount, columnCount, merges }
}

const VISIBILITY: Record<Excel.Worksheet['visibility'], SheetGrid['visibility']> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
}

function box(range: Excel.Range): CellRange {
  return {
    firstRow: range.rowIndex,
    firstColumn: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  }
}
