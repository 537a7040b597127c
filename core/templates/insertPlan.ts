/** The writes that put templates into a workbook: new sheets with new tables, under names that are free. */
import type { SheetModel } from '../contract/sheetModel.ts'
import type { WorkbookGrids, WritePlan } from '../contract/workbook.ts'

const SHEET_NAME_CHARACTERS_MAX = 31

/** Names that the workbook uses; Excel tells them apart without case, tables and defined names from each other. */
export interface TakenNames {
  sheets: readonly string[]
  tables: readonly string[]
}

export const takenNames = ({ sheets, tables, names }: WorkbookGrids): TakenNames => ({
  sheets: sheets.map(sheet => sheet.name),
  tables: [...tables, ...names].map(({ name }) => name),
})

/** A sheet for each model; a taken name gets a number behind it. Nothing that exists is touched. */
export function insertPlan(models: readonly SheetModel[], taken: TakenNames): WritePlan {
  const sheets = new Set(taken.sheets.map(name => name.toLowerCase()))
  const tables = new Set(taken.tables.map(name => name.toLowerCase()))
  return models.map(model => {
    const name = freeName(sheets, number => withNumber(model.name, number === 1 ? '' : ` ${number}`))
    return {
      kind: 'create-sheet',
      model: {
        ...model,
        name,
        tables: model.tables.map(table => ({
          ...table,
          name: freeName(tables, number => (number === 1 ? table.name : `${table.name}${number}`)),
        })),
      },
    }
  })
}

const withNumber = (name: string, suffix: string) => name.slice(0, SHEET_NAME_CHARACTERS_MAX - suffix.length) + suffix

/** The first name that nobody has; it is taken from then on. */
function freeName(taken: Set<string>, candidate: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const name = candidate(number)
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
