/** Finds the columns of a table again, wherever the user moved them and in whichever language they were written. */
import type { ColumnModel, TableModel } from '../contract/sheetModel.ts'
import type { ExistingTable, TableUpdate } from '../contract/workbook.ts'

export interface ColumnPlaces {
  /** Column of the table for each column of the model; new ones follow the last. */
  places: number[]
  headers: TableUpdate['headers']
  newColumns: TableUpdate['newColumns']
}

/** Places every column of the model: by its header in any language, the key column also by what it holds. */
export function placeColumns(model: TableModel, existing: ExistingTable): ColumnPlaces {
  const found = headerPlaces(model, existing.headers)
  if (found[model.keyColumn] === -1) found[model.keyColumn] = keyPlace(model, existing, found)
  const headers: TableUpdate['headers'] = []
  const newColumns: TableUpdate['newColumns'] = []
  const places = model.columns.map((column, index) => {
    const place = found[index] ?? -1
    if (place >= 0) {
      if (existing.headers[place] !== column.header && !isTaken(column.header, existing.headers, place))
        headers.push({ column: place, text: column.header })
      return place
    }
    const { header, numberFormat, widthCharacters } = column
    return existing.headers.length + newColumns.push({ header, numberFormat, widthCharacters }) - 1
  })
  return { places, headers, newColumns }
}

/**
 * Looks for all headers in the language that most of them are in, then for the rest in the other ones: a column of the
 * user's may have the name that one of ours has in another language.
 */
function headerPlaces(model: TableModel, headers: readonly string[]): number[] {
  const languages = Math.max(0, ...model.columns.map(column => column.headers.length))
  const byLanguage = Array.from({ length: languages }, (_, language) =>
    model.columns.map(column => placeOf(column.headers[language], headers)),
  ).sort((a, b) => count(b) - count(a))
  const taken = new Set<number>()
  const found = model.columns.map(() => -1)
  for (const places of byLanguage)
    places.forEach((place, column) => {
      if (place < 0 || taken.has(place) || found[column] !== -1) return
      found[column] = place
      taken.add(place)
    })
  return found
}

/** Whether a column stands among the headers, in any language. */
export const hasHeader = (column: ColumnModel, headers: readonly string[]): boolean =>
  column.headers.some(name => placeOf(name, headers) >= 0)

const count = (places: number[]) => places.filter(place => place >= 0).length
const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
const placeOf = (name: string | undefined, headers: readonly string[]) =>
  name === undefined ? -1 : headers.findIndex(header => sameText(header, name))

/** Headers of a table are unique: a name that a column of the user's has already is left to them. */
const isTaken = (name: string, headers: readonly string[], place: number) =>
  headers.some((header, at) => at !== place && sameText(header, name))

/** The column that holds the most keys of the model, for a user may have renamed its header; -1 when none holds any. */
function keyPlace(model: TableModel, existing: ExistingTable, found: readonly number[]): number {
  const keys = new Set(model.rows.map(row => String(row[model.keyColumn]?.value ?? '')))
  const hits = existing.headers.map((_, place) =>
    found.includes(place) ? 0 : existing.values.filter(row => keys.has(String(row[place] ?? ''))).length,
  )
  const most = Math.max(0, ...hits)
  return most === 0 ? -1 : hits.indexOf(most)
}
