/**
 * What a run writes: the difference between the sheets it would make and the tables that an earlier run left. A table is
 * known by its name and a row by its key; everything else (the order of rows and columns, the user's own columns, remarks
 * and sheets) is the user's and stays.
 */
import type { SheetModel } from '../contract/sheetModel.ts'
import type { ExistingTable, LineUpdate, WritePlan } from '../contract/workbook.ts'
import { isSheetLine } from '../messages/sheetNames.ts'
import { chartUpdates, drawableCharts } from './chartPlan.ts'
import { withoutEmptyColumns } from './optionalColumns.ts'
import { updateTable } from './tableUpdate.ts'

const SHEET_NAME_CHARACTERS_MAX = 31

/**
 * Plans the writes of a run. `sheetNames` are all sheets of the workbook, in any order. A sheet that the user renamed is
 * found by its tables; a name that the user gave to a sheet of their own is left to them ("Kedu Cost 2" is made).
 */
export function planWrites(
  models: readonly SheetModel[],
  existing: readonly ExistingTable[],
  sheetNames: readonly string[],
): WritePlan {
  const byName = new Map(existing.map(table => [table.name.toLowerCase(), table]))
  const taken = new Set(sheetNames.map(name => name.toLowerCase()))
  return models.flatMap(model => {
    const found = model.tables.flatMap(table => byName.get(table.name.toLowerCase()) ?? [])
    const [anchor] = found
    if (!anchor) return createSheet(model, taken)
    return [
      ...lineUpdate(model, anchor),
      ...model.tables.flatMap((table): WritePlan => {
        const before = byName.get(table.name.toLowerCase())
        if (before) {
          const update = updateTable(withoutEmptyColumns(table, before.headers), before)
          return [...update, ...chartUpdates(model, table, before, update)]
        }
        return table.rows.length > 0 || table.isForm
          ? [{ kind: 'create-table', sheet: anchor.sheet, model: filledTables(model), table: table.name }]
          : []
      }),
    ]
  })
}

/** Nothing to say, no sheet. */
function createSheet(model: SheetModel, taken: Set<string>): WritePlan {
  const filled = filledTables(model)
  if (filled.tables.length === 0) return []
  const name = freeName(model.name, taken)
  taken.add(name.toLowerCase())
  return [{ kind: 'create-sheet', model: { ...filled, name } }]
}

function filledTables(model: SheetModel): SheetModel {
  const tables = model.tables
    .filter(table => table.rows.length > 0 || table.isForm)
    .map(table => withoutEmptyColumns(table))
  return { ...model, tables, ...(model.charts && { charts: drawableCharts(model.charts, tables) }) }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`
    const candidate = name.slice(0, SHEET_NAME_CHARACTERS_MAX - suffix.length) + suffix
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

/** Only where our lines still stand: above a table that the user has not moved, and not typed over. */
function lineUpdate(model: SheetModel, anchor: ExistingTable): LineUpdate[] {
  const place = model.tables.find(table => table.name.toLowerCase() === anchor.name.toLowerCase())
  const isMoved = place?.firstRow !== anchor.range.firstRow || place.firstColumn !== anchor.range.firstColumn
  const lines = model.lines.map((line, index) => (isSheetLine(anchor.lines[index] ?? '') ? line : null))
  const isSame = lines.every((line, index) => line === null || line === anchor.lines[index])
  return isMoved || isSame ? [] : [{ kind: 'update-lines', sheet: anchor.sheet, lines }]
}
