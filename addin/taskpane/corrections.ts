/** Corrections as a person makes them in the mapping: pure changes of the list. */
import type { ColumnCorrection, FoundColumn, TableCorrection, TableKind } from '../../core/contract/intake.ts'
import type { FoundTableView, PreviewRow } from '../engine/protocol.ts'

/** What names a table: its file (none for the first workbook), sheet and headings. */
export type TablePlace = Pick<TableCorrection, 'sheet' | 'headings'> & { file?: string | undefined }

const isOf =
  (place: TablePlace) =>
  ({ workbook, sheet, headings }: TableCorrection): boolean =>
    workbook === place.file &&
    sheet === place.sheet &&
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
  const after = change(before ?? newCorrection(place))
  return before ? all.map(correction => (correction === before ? after : correction)) : [...all, after]
}

export type TableChoice = Partial<
  Pick<TableCorrection, 'kind' | 'unit' | 'amountBasis' | 'entryClass' | 'durationUnit'>
>

/** A choice about the table. Another kind drops what was chosen for its columns, which meant the other kind's. */
export function withTableChoice(
  all: readonly TableCorrection[],
  place: TablePlace,
  choice: TableChoice,
): TableCorrection[] {
  return changed(all, place, ({ columns, ...correction }) => ({
    ...correction,
    ...(columns && choice.kind === undefined && { columns }),
    ...choice,
  }))
}

export type ColumnChoice = Partial<Omit<ColumnCorrection, 'heading' | 'nth'>>

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
    return { ...correction, columns: [...others, { heading: column.heading, nth: column.nth, ...before, ...choice }] }
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
  const rest = withoutTable(all, place)
  const none: TableCorrection = { ...newCorrection(place), kind: 'none' }
  const next: TableCorrection = { ...newCorrection({ ...place, headings: headingsOf(header) }), kind }
  return place.headings.length === 0 ? [...rest, next] : [...rest, none, next]
}

/** The table of a preview that a person is looking at: the one whose header is in the row in question. */
export const tableAt = (
  tables: readonly FoundTableView[],
  { file, sheet, headerRow }: { file?: string | undefined; sheet: string; headerRow: number },
) => tables.find(table => table.file === file && table.sheet === sheet && table.headerRow === headerRow)
