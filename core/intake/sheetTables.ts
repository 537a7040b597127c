/** The tables of one sheet: the best proposals that do not overlap, and what a person made of them. */
import type { TableCorrection } from '../contract/intake.ts'
import type { CellRange, WorkbookGrids } from '../contract/workbook.ts'
import { candidateRows, type Scope } from './candidateRows.ts'
import { corrected, madeProposal } from './correctedProposal.ts'
import type { LocatedCorrection } from './corrections.ts'
import type { DetectedTable } from './detectedTable.ts'
import type { Sheet } from './grid.ts'
import { looksLikeHeading } from './headerMatch.ts'
import { type HeaderStack, headingText } from './headerStack.ts'
import { markedRanges } from './namedRanges.ts'
import { normalise } from './normalise.ts'
import { detected, type Proposal, proposalsAt, propose } from './proposals.ts'
import { overlaps } from './ranges.ts'

/** A table with the proposal that it was made from. */
interface FoundProposal {
  proposal: Proposal
  table: DetectedTable
}

/** The area a table covers, title rows not included. */
function areaOf(table: DetectedTable): CellRange {
  const lastRow = table.rows[table.rows.length - 1]?.row ?? table.stack.lastRow
  const { firstRow, firstColumn, lastColumn } = table.stack
  return { firstRow, firstColumn, lastRow, lastColumn }
}

const headerArea = ({ firstRow, lastRow, firstColumn, lastColumn }: HeaderStack): CellRange => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
})

/** First row of the areas that begin below a header, in its columns. */
const nextAreaBelow = (header: CellRange, areas: readonly CellRange[]): number =>
  Math.min(
    ...areas
      .filter(area => area.firstRow > header.lastRow && overlaps({ ...area, firstRow: header.lastRow }, header))
      .map(area => area.firstRow),
  )

/** Tables of a sheet found by their headings. `taken` are areas that no table may begin in or reach into. */
function tablesByHeading(scope: Scope, taken: readonly CellRange[]): FoundProposal[] {
  const rows = candidateRows(scope)
  const proposals = rows.flatMap(row => proposalsAt(scope, row, scope.sheet.endRow))
  proposals.sort(
    (a, b) => b.evaluation.score - a.evaluation.score || a.candidate.stack.firstRow - b.candidate.stack.firstRow,
  )
  const headers = proposals.map(({ candidate: { stack } }) => stack)
  const areas: CellRange[] = [...taken]
  const tables: FoundProposal[] = []
  for (const first of proposals) {
    const { stack } = first.candidate
    const header = headerArea(stack)
    if (areas.some(area => overlaps(area, header))) continue
    const endRow = Math.min(
      scope.sheet.endRow,
      ...headers.filter(other => isBelow(scope.sheet, stack, other)).map(other => other.firstRow),
      nextAreaBelow(header, areas),
    )
    const proposal =
      endRow < scope.sheet.endRow ? propose(scope, stack.lastRow, stack.firstColumn, stack.lastColumn, endRow) : first
    const table = proposal ? detected(scope, proposal) : null
    if (!proposal || !table) continue
    tables.push({ proposal, table })
    areas.push(areaOf(table))
  }
  return tables
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
    if (looksLikeHeading(text)) known++
  }
  return known >= 2 && known >= filled * 0.4
}

function namedTables(workbook: WorkbookGrids, scope: Scope): FoundProposal[] {
  return markedRanges(workbook, scope.sheet).flatMap(
    ({ tableName, range: { firstRow, firstColumn, lastColumn, lastRow } }) => {
      const proposal = propose(scope, firstRow, firstColumn, lastColumn, lastRow + 1)
      if (!proposal || proposal.candidate.stack.lastRow !== firstRow) return []
      const known = proposal.candidate
        .fieldColumns()
        .filter(c => looksLikeHeading(scope.sheet.text(firstRow, c))).length
      const table = known >= 2 ? detected(scope, proposal, tableName) : null
      return table ? [{ proposal, table }] : []
    },
  )
}

/** All tables that intake itself finds; none begins in a reserved area or reaches into one. */
function foundTables(workbook: WorkbookGrids, scope: Scope, reserved: readonly CellRange[]): FoundProposal[] {
  const named = namedTables(workbook, scope)
  return [...named, ...tablesByHeading(scope, [...named.map(({ table }) => areaOf(table)), ...reserved])]
}

const lineOf = ({ row, firstColumn, lastColumn }: LocatedCorrection): CellRange => ({
  firstRow: row,
  lastRow: row,
  firstColumn,
  lastColumn,
})

/** Several corrections of one table, named by different headings, are one; of two choices the later holds. */
function merged(corrections: readonly TableCorrection[]): TableCorrection {
  const columns = corrections.flatMap(correction => correction.columns ?? [])
  return Object.assign({}, ...corrections, { columns })
}

/** The table of a header line that intake did not take for one; null where nothing tells what it is. */
function madeTable(
  workbook: WorkbookGrids,
  scope: Scope,
  located: LocatedCorrection,
  areas: readonly CellRange[],
): DetectedTable | null {
  const { row, firstColumn, lastColumn } = located
  if (areas.some(area => overlaps(area, lineOf(located)))) return null
  const named = workbook.tables.find(
    ({ sheet, range }) =>
      sheet === scope.sheet.name &&
      range.firstRow === row &&
      range.firstColumn <= firstColumn &&
      lastColumn <= range.lastColumn,
  )
  const endRow = named ? named.range.lastRow + 1 : Math.min(scope.sheet.endRow, nextAreaBelow(lineOf(located), areas))
  const within = named && { first: named.range.firstColumn, last: named.range.lastColumn }
  const proposal = madeProposal(scope, located, endRow, within)
  return proposal && detected(scope, proposal, named?.name)
}

export interface SheetTables {
  tables: DetectedTable[]
  /** Corrections that found their header line. */
  used: TableCorrection[]
  /** A table was left out because a person said so. */
  isAnyLeftOut: boolean
}

const isAbout = (table: DetectedTable) => {
  const header = headerArea(table.stack)
  return (located: LocatedCorrection) => overlaps(lineOf(located), header)
}

/** Corrections of header lines that intake took for none, or of another line in place of the one that it took. */
function linesToMake(
  found: readonly FoundProposal[],
  corrections: readonly LocatedCorrection[],
): readonly LocatedCorrection[] {
  const isLeftOut = (table: DetectedTable, row: number) =>
    corrections.some(other => other.correction.kind === 'none' && other.row !== row && isAbout(table)(other))
  return corrections.filter(
    located =>
      located.correction.kind !== 'none' &&
      !found.some(({ table }) => isAbout(table)(located) && !isLeftOut(table, located.row)),
  )
}

/** The table with its corrections; its rows are looked at again only where its kind or a column changed. */
function correctedTable(scope: Scope, { proposal, table }: FoundProposal, again: Proposal): DetectedTable {
  const { evaluation, corrections } = again
  if (evaluation === proposal.evaluation) return { ...table, ...(corrections && { corrections }) }
  return detected(scope, again, table.tableName) ?? table
}

/** The tables of a sheet, top to bottom, left to right, with the corrections whose header lines were found on it. */
export function tablesOfSheet(
  workbook: WorkbookGrids,
  scope: Scope,
  corrections: readonly LocatedCorrection[],
): SheetTables {
  const own = foundTables(workbook, scope, [])
  const toMake = linesToMake(own, corrections)
  const found = toMake.length === 0 ? own : foundTables(workbook, scope, toMake.map(lineOf))
  const used = corrections.flatMap(({ correction }) => (correction.kind === 'none' ? [correction] : []))
  const tables: DetectedTable[] = []
  for (const { proposal, table } of found) {
    const about = corrections.filter(located => !toMake.includes(located) && isAbout(table)(located))
    const correction = merged(about.map(located => located.correction))
    if (correction.kind === 'none') continue
    used.push(...about.map(located => located.correction))
    const again = about.length === 0 ? null : corrected(proposal.candidate, proposal.evaluation, correction)
    tables.push(again ? correctedTable(scope, { proposal, table }, again) : table)
  }
  const areas = tables.map(areaOf)
  for (const line of toMake) {
    if (used.includes(line.correction)) continue
    const same = toMake.filter(other => overlaps(lineOf(other), lineOf(line))).map(located => located.correction)
    const others = toMake.filter(other => !same.includes(other.correction)).map(lineOf)
    const table = madeTable(workbook, scope, { ...line, correction: merged(same) }, [...areas, ...others])
    if (!table) continue
    used.push(...same)
    tables.push(table)
  }
  tables.sort((a, b) => a.stack.firstRow - b.stack.firstRow || a.stack.firstColumn - b.stack.firstColumn)
  return { tables, used, isAnyLeftOut: corrections.some(({ correction }) => correction.kind === 'none') }
}
