/** From the sheets of a workbook to its tables: candidates scored, the best that do not overlap kept. */
import type { ColumnCorrection, TableCorrection } from '../contract/intake.ts'
import type { CellRange, WorkbookGrids } from '../contract/workbook.ts'
import { candidateRows, type Scope } from './candidateRows.ts'
import { correctedProposal } from './correctedProposal.ts'
import { correctedColumns, type LocatedCorrection, locateCorrection } from './corrections.ts'
import type { DetectedTable } from './detectedTable.ts'
import { isMadeByKedu, Sheet } from './grid.ts'
import { isKnownHeading } from './headerMatch.ts'
import { type HeaderStack, headingText } from './headerStack.ts'
import { normalise } from './normalise.ts'
import { detected, type Proposal, proposalsAt, propose } from './proposals.ts'

/** The area a table covers, title rows not included. */
function areaOf(table: DetectedTable): CellRange {
  const lastRow = table.rows[table.rows.length - 1]?.row ?? table.stack.lastRow
  const { firstRow, firstColumn, lastColumn } = table.stack
  return { firstRow, firstColumn, lastRow, lastColumn }
}

const overlaps = (a: CellRange, b: CellRange) =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn

/** Whether a header covers the line that a correction is about. */
const isAbout = ({ row, firstColumn, lastColumn }: LocatedCorrection, stack: HeaderStack) =>
  stack.firstRow <= row && row <= stack.lastRow && stack.firstColumn <= lastColumn && firstColumn <= stack.lastColumn

/** Tables of a sheet found by their headings. `taken` are areas of Excel tables that were read already. */
function tablesByHeading(
  scope: Scope,
  taken: readonly CellRange[],
  corrections: readonly LocatedCorrection[],
): DetectedTable[] {
  const rows = candidateRows(scope)
  const found = rows
    .flatMap(row => proposalsAt(scope, row, scope.sheet.endRow))
    .filter(({ candidate }) => !corrections.some(located => isAbout(located, candidate.stack)))
    .toSorted(
      (a, b) => b.evaluation.score - a.evaluation.score || a.candidate.stack.firstRow - b.candidate.stack.firstRow,
    )
  const chosen = corrections
    .filter(({ correction }) => correction.kind !== 'none')
    .flatMap(located => correctedProposal(scope, located, scope.sheet.endRow) ?? [])
  const proposals: Proposal[] = [...chosen, ...found]
  const headers = proposals.map(({ candidate: { stack } }) => stack)
  const areas: CellRange[] = [...taken]
  const tables: DetectedTable[] = []
  for (const proposal of proposals) {
    const { stack } = proposal.candidate
    const header = {
      firstRow: stack.firstRow,
      lastRow: stack.lastRow,
      firstColumn: stack.firstColumn,
      lastColumn: stack.lastColumn,
    }
    if (areas.some(area => overlaps(area, header))) continue
    const endRow = Math.min(
      scope.sheet.endRow,
      ...headers.filter(other => isBelow(scope.sheet, stack, other)).map(other => other.firstRow),
      ...areas
        .filter(area => area.firstRow > stack.lastRow && overlaps({ ...area, firstRow: stack.lastRow }, header))
        .map(a => a.firstRow),
    )
    const again = endRow < scope.sheet.endRow ? within(scope, proposal, corrections, endRow) : proposal
    const table = again ? detected(scope, again) : null
    if (!table) continue
    tables.push(table)
    areas.push(areaOf(table))
  }
  return tables
}

/** The proposal once more, of a table that ends where the next one begins. */
function within(
  scope: Scope,
  { candidate: { stack }, corrections: own }: Proposal,
  corrections: readonly LocatedCorrection[],
  endRow: number,
): Proposal | null {
  const located = corrections.find(({ correction }) => correction === own?.table)
  if (located) return correctedProposal(scope, located, endRow)
  return propose(scope, stack.lastRow, stack.firstColumn, stack.lastColumn, endRow)
}

/** Whether `other` heads another table below: it shares columns and is not this header once more. */
function isBelow(sheet: Sheet, stack: HeaderStack, other: HeaderStack): boolean {
  if (other.firstRow <= stack.lastRow || other.firstColumn > stack.lastColumn || stack.firstColumn > other.lastColumn)
    return false
  const mine = new Set(stack.texts.flatMap(texts => normalise(texts[texts.length - 1] ?? '')))
  const theirs = other.texts.flatMap(texts => (texts.length > 0 ? normalise(texts[texts.length - 1] ?? '') : []))
  const same = theirs.filter(text => mine.has(text)).length
  if (same >= theirs.length * 0.6) return false
  return theirs.length >= 3 && isHeadingRow(sheet, other)
}

/** Headings are texts, and mostly known ones. */
function isHeadingRow(sheet: Sheet, stack: HeaderStack): boolean {
  let [known, filled] = [0, 0]
  for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
    const text = headingText(sheet, stack.lastRow, column)
    if (text === '') continue
    filled++
    if (isKnownHeading(text)) known++
  }
  return known >= 2 && known >= filled * 0.4
}

function namedTables(
  workbook: WorkbookGrids,
  scope: Scope,
  corrections: readonly LocatedCorrection[],
): DetectedTable[] {
  return workbook.tables
    .filter(table => table.sheet === scope.sheet.name)
    .flatMap(table => {
      const { firstRow, firstColumn, lastColumn, lastRow } = table.range
      const columns = { first: firstColumn, last: lastColumn }
      const located = corrections.find(
        found => found.row === firstRow && found.firstColumn >= firstColumn && found.lastColumn <= lastColumn,
      )
      if (located) {
        const corrected =
          located.correction.kind === 'none' ? null : correctedProposal(scope, located, lastRow + 1, columns)
        return corrected ? (detected(scope, corrected, table.name) ?? []) : []
      }
      const proposal = propose(scope, firstRow, firstColumn, lastColumn, lastRow + 1)
      if (!proposal || proposal.candidate.stack.lastRow !== firstRow) return []
      const known = proposal.candidate.fieldColumns().filter(c => isKnownHeading(scope.sheet.text(firstRow, c))).length
      return known >= 2 ? (detected(scope, proposal, table.name) ?? []) : []
    })
}

export interface WorkbookTables {
  tables: DetectedTable[]
  ignored: { sheet: string; why: IgnoredReason }[]
  sheets: Sheet[]
  /** Corrections whose header line, or one of whose columns, is on no sheet any more. */
  unused: UnusedCorrection[]
}

export interface UnusedCorrection {
  correction: TableCorrection
  /** The column that is gone; absent where the whole header line is. */
  column?: ColumnCorrection
}

export type IgnoredReason = 'empty' | 'hidden' | 'kedu' | 'no-table' | 'not-wanted' | 'summary'

/** What is known of a workbook before its tables are looked for. */
export interface FindOptions {
  /** The year that the files speak of. */
  year?: string
  /** A person's corrections of tables of this workbook. */
  corrections?: readonly TableCorrection[]
  /** Its name, where it is not the first file of the project. */
  file?: string
}

/** Columns of corrections that their tables do not have. */
const goneColumns = (tables: readonly DetectedTable[]): UnusedCorrection[] =>
  tables.flatMap(({ corrections, stack }) =>
    corrections
      ? correctedColumns(corrections.table, stack.texts, stack.firstColumn).gone.map(column => ({
          correction: corrections.table,
          column,
        }))
      : [],
  )

/** All tables of a workbook in the order of its sheets, top to bottom, left to right. */
export function findTables(
  workbook: WorkbookGrids,
  { year, corrections = [], file }: FindOptions = {},
): WorkbookTables {
  const result: WorkbookTables = { tables: [], ignored: [], sheets: [], unused: [] }
  const used = new Set<TableCorrection>()
  for (const grid of workbook.sheets) {
    const ignore = (why: IgnoredReason) => result.ignored.push({ sheet: grid.name, why })
    const sheet = new Sheet(grid, file)
    if (isMadeByKedu(workbook, grid.name)) {
      ignore('kedu')
      continue
    }
    if (grid.visibility !== 'visible') {
      ignore('hidden')
      continue
    }
    if (grid.values.every(row => row.every(value => value === null))) {
      ignore('empty')
      continue
    }
    result.sheets.push(sheet)
    const scope = {
      sheet,
      workbook: workbook.workbook,
      date1904: workbook.date1904,
      ...(year !== undefined && { year }),
    }
    const located = corrections
      .filter(correction => correction.sheet === grid.name)
      .flatMap(correction => locateCorrection(sheet, correction) ?? [])
    for (const { correction } of located) if (correction.kind === 'none') used.add(correction)
    const named = namedTables(workbook, scope, located)
    const tables = [...named, ...tablesByHeading(scope, named.map(areaOf), located)]
    tables.sort((a, b) => a.stack.firstRow - b.stack.firstRow || a.stack.firstColumn - b.stack.firstColumn)
    for (const table of tables) if (table.corrections) used.add(table.corrections.table)
    if (tables.length === 0) ignore(located.length > 0 ? 'not-wanted' : 'no-table')
    result.tables.push(...tables)
  }
  result.unused = [
    ...corrections.filter(correction => !used.has(correction)).map(correction => ({ correction })),
    ...goneColumns(result.tables),
  ]
  return result
}
