/** From the sheets of a workbook to its tables: candidates scored, the best that do not overlap kept. */
import type { CellRange, WorkbookGrids } from '../contract/workbook.ts'
import { candidateRows, type Scope } from './candidateRows.ts'
import type { DetectedTable } from './detectedTable.ts'
import { isMadeByKedu, Sheet } from './grid.ts'
import { isKnownHeading } from './headerMatch.ts'
import { type HeaderStack, headingText } from './headerStack.ts'
import { normalise } from './normalise.ts'
import { detected, proposalsAt, propose } from './proposals.ts'

/** The area a table covers, title rows not included. */
function areaOf(table: DetectedTable): CellRange {
  const lastRow = table.rows[table.rows.length - 1]?.row ?? table.stack.lastRow
  const { firstRow, firstColumn, lastColumn } = table.stack
  return { firstRow, firstColumn, lastRow, lastColumn }
}

const overlaps = (a: CellRange, b: CellRange) =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn

/** Tables of a sheet found by their headings. `taken` are areas of Excel tables that were read already. */
function tablesByHeading(scope: Scope, taken: readonly CellRange[]): DetectedTable[] {
  const rows = candidateRows(scope)
  const proposals = rows.flatMap(row => proposalsAt(scope, row, scope.sheet.endRow))
  proposals.sort(
    (a, b) => b.evaluation.score - a.evaluation.score || a.candidate.stack.firstRow - b.candidate.stack.firstRow,
  )
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
    const again =
      endRow < scope.sheet.endRow
        ? propose(scope, stack.lastRow, stack.firstColumn, stack.lastColumn, endRow)
        : proposal
    const table = again ? detected(scope, again) : null
    if (!table) continue
    tables.push(table)
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
    if (isKnownHeading(text)) known++
  }
  return known >= 2 && known >= filled * 0.4
}

function namedTables(workbook: WorkbookGrids, scope: Scope): DetectedTable[] {
  return workbook.tables
    .filter(table => table.sheet === scope.sheet.name)
    .flatMap(table => {
      const { firstRow, firstColumn, lastColumn, lastRow } = table.range
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
}

export type IgnoredReason = 'empty' | 'hidden' | 'kedu' | 'no-table' | 'summary'

/** All tables of a workbook in the order of its sheets, top to bottom, left to right. `year` is the files' own. */
export function findTables(workbook: WorkbookGrids, year?: string): WorkbookTables {
  const result: WorkbookTables = { tables: [], ignored: [], sheets: [] }
  for (const grid of workbook.sheets) {
    const ignore = (why: IgnoredReason) => result.ignored.push({ sheet: grid.name, why })
    const sheet = new Sheet(grid)
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
    const named = namedTables(workbook, scope)
    const tables = [...named, ...tablesByHeading(scope, named.map(areaOf))]
    tables.sort((a, b) => a.stack.firstRow - b.stack.firstRow || a.stack.firstColumn - b.stack.firstColumn)
    if (tables.length === 0) ignore('no-table')
    result.tables.push(...tables)
  }
  return result
}
