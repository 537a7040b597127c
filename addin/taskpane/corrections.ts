/** Corrections as a person makes them in the mapping: pure changes of the list. */
import type { ColumnCorrection, FoundColumn, TableCorrection, TableKind } from '../../core/contract/intake.ts'
import type { FoundTableView, PreviewRow } from '../engine/protocol.ts'
import type { MappedTable } from './state.ts'

/** What names a table: its file (none for the first workbook), sheet and headings. */
export type TablePlace = Pick<TableCorrection, 'sheet' | 'headings'> & { file?: string | undefined }

/** `#2` behind the headings: the second table of the sheet that has them. */
const countOf = (headings: readonly string[]) => headings.find(heading => /^#\d+$/.test(heading))

const isOf =
  (place: TablePlace) =>
  ({ workbook, sheet, headings }: TableCorrection): boolean =>
    workbook === place.file &&
    sheet === place.sheet &&
    countOf(headings) === countOf(place.headings) &&
    // One that was made before a column moved names the table by other headings.
    headings.filter(heading => place.headings.includes(heading)).length * 3 >= headings.length * 2

const newCorrection = ({ file, sheet, headings }: TablePlace): TableCorrection => ({
  ...(file !== undefined && { workbook: file }),
  sheet,
  headings,
})

/** The correction of a table; undefined where there is none. */
export const correctionOf = (all: readonly TableCorrection[], place: TablePlace) => all.find(isOf(place))

function changed(
  all: readonly TableCorrection[],
  place: TablePlace,
  change: (correction: TableCorrection) => TableCorrection,
): TableCorrection[] {
  const before = correctionOf(all, place)
  const after = withoutBlanks(change(before ?? newCorrection(place)))
  const others = all.filter(correction => correction !== before)
  return isEmpty(after) ? others : [...others, after]
}

/** A choice that was taken back is none. */
const withoutBlanks = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T

const isEmpty = ({ workbook: _workbook, sheet: _sheet, headings: _headings, ...choices }: TableCorrection) =>
  Object.keys(choices).length === 0

type Choosable = 'kind' | 'unit' | 'amountBasis' | 'entryClass' | 'durationUnit'
/** Undefined takes a choice back. */
export type TableChoice = { [K in Choosable]?: TableCorrection[K] | undefined }

/** A choice about the table. Another kind drops what was chosen for its columns, which meant the other kind's. */
export function withTableChoice(
  all: readonly TableCorrection[],
  place: TablePlace,
  choice: TableChoice,
): TableCorrection[] {
  return changed(all, place, ({ columns, ...correction }) => {
    const kept = columns && choice.kind === undefined ? { columns } : {}
    return withoutBlanks({ ...correction, ...kept, ...choice }) as TableCorrection
  })
}

/** Undefined takes a choice back. */
export type ColumnChoice = { [K in keyof Omit<ColumnCorrection, 'heading' | 'nth'>]?: ColumnCorrection[K] | undefined }

/** A choice about a column. The meaning that it takes is taken from the column that had it. */
export function withColumnChoice(
  all: readonly TableCorrection[],
  place: TablePlace,
  column: Pick<FoundColumn, 'heading' | 'nth'>,
  choice: ColumnChoice,
): TableCorrection[] {
  return changed(all, place, correction => {
    const columns = correction.columns ?? []
    const same = (other: ColumnCorrection) => other.heading === column.heading && other.nth === column.nth
    const rivals = (other: ColumnCorrection) =>
      choice.concept != null && other.concept === choice.concept && !same(other)
    const before = columns.find(same)
    const others = columns.filter(other => !same(other) && !rivals(other))
    const after = withoutBlanks({ heading: column.heading, nth: column.nth, ...before, ...choice }) as ColumnCorrection
    const all = Object.keys(after).length > 2 ? [...others, after] : others
    const { columns: _columns, ...table } = correction
    return all.length > 0 ? { ...table, columns: all } : table
  })
}

/** The table as it was found. */
export const withoutTable = (all: readonly TableCorrection[], place: TablePlace): TableCorrection[] =>
  all.filter(correction => !isOf(place)(correction))

const HEADINGS_MAX = 6

/** Headings that name the line of a preview. */
export const headingsOf = (row: PreviewRow): string[] => row.cells.filter(text => text !== '').slice(0, HEADINGS_MAX)

/** Another line heads the table: the one that was found is none. */
export function withHeader(
  all: readonly TableCorrection[],
  place: TablePlace,
  header: PreviewRow,
  kind: TableKind,
): TableCorrection[] {
  const there = { ...place, headings: headingsOf(header) }
  const rest = withoutTable(withoutTable(all, place), there)
  const none: TableCorrection = { ...newCorrection(place), kind: 'none' }
  const next: TableCorrection = { ...newCorrection(there), kind }
  return place.headings.length === 0 ? [...rest, next] : [...rest, none, next]
}

/** The table that a person is looking at: with its header in the row in question, of several the one in its columns. */
export function tableAt(tables: readonly FoundTableView[], at: MappedTable): FoundTableView | undefined {
  const there = tables.filter(
    table => table.file === at.file && table.sheet === at.sheet && table.headerRow === at.headerRow,
  )
  const covers = ({ columns }: FoundTableView) => columns.some(({ column }) => column === at.column)
  return there.find(covers) ?? there[0]
}
