/** The part of an Excel table (list object). */
import type { CellRange } from '../../core/contract/workbook.ts'
import { cellAddress } from '../../core/report/cellAddress.ts'
import { TABLE_STYLE } from '../../core/report/sheetLook.ts'
import { declarePart } from '../package/contentTypes.ts'
import { freePartPath, type PackageParts, partText, setPartText } from '../package/packageParts.ts'
import { addRelationship, relationshipsOf } from '../package/relationships.ts'
import { appendChildren, element, elements, escapeCellText, setAttribute, splice, unescapeXml } from '../package/xml.ts'
import { namespaces, type WorkbookState } from './workbookState.ts'

export const rangeText = (range: CellRange) =>
  `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`

/** Adds the part of a new table and returns the id of the relationship from its sheet. */
export function addTablePart(
  state: WorkbookState,
  sheetPart: string,
  table: { name: string; range: CellRange; headers: string[] },
): string {
  const { files } = state
  const { main, relationships } = namespaces(state)
  const path = freePartPath(files, 'xl/tables/table')
  const reference = rangeText(table.range)
  const columns = table.headers.map((header, index) => `<tableColumn id="${index + 1}" name="${columnName(header)}"/>`)
  setPartText(
    files,
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}" id="${freeTableId(files)}" name="${table.name}" displayName="${table.name}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  )
  declarePart(files, path, 'table')
  return addRelationship(files, sheetPart, `${relationships}/table`, path)
}

/** Path of the part of a table of a sheet. */
export function tablePath(files: PackageParts, sheetPart: string, name: string): string {
  const found = relationshipsOf(files, sheetPart).find(
    ({ kind, target }) =>
      kind === 'table' && element(partText(files, target) ?? '', 'table')?.attributes.displayName === name,
  )
  if (!found) throw new Error(`No part for table ${name}`)
  return found.target
}

export interface TableChange {
  range: CellRange
  /** Column index → new header. */
  renamed: { column: number; text: string }[]
  added: string[]
  /** Rows changed places: a filter by values would hide the wrong ones. */
  isShuffled: boolean
}

/** Whether the table hides rows by a filter. */
export function isFiltered(files: PackageParts, path: string): boolean {
  return element(partText(files, path) ?? '', 'filterColumn') !== null
}

/** Changes range and headers of a table; style, totals and calculated columns stay, and the filter unless rows left. */
export function changeTablePart(files: PackageParts, path: string, change: TableChange): void {
  let xml = partText(files, path) ?? ''
  for (const { column, text } of change.renamed) {
    const target = elements(xml, 'tableColumn')[column]
    if (target) xml = setAttribute(xml, target, 'name', unescapeXml(columnName(text)))
  }
  xml = withColumns(xml, change.added)
  const table = element(xml, 'table')
  if (!table) throw new Error(`No table in ${path}`)
  const hasTotalsRow = Number(table.attributes.totalsRowCount ?? 0) > 0
  xml = setAttribute(xml, table, 'ref', rangeText(change.range))
  const filter = element(xml, 'autoFilter')
  if (filter) {
    const lastRow = hasTotalsRow ? change.range.lastRow - 1 : change.range.lastRow
    xml = setAttribute(xml, filter, 'ref', rangeText({ ...change.range, lastRow }))
  }
  setPartText(files, path, change.isShuffled ? withoutFilter(xml) : xml)
}

function withColumns(xml: string, headers: readonly string[]): string {
  const columns = element(xml, 'tableColumns')
  if (!columns || headers.length === 0) return xml
  const ids = elements(columns.inner, 'tableColumn').map(({ attributes }) => Number(attributes.id))
  const last = Math.max(0, ...ids)
  const written = headers.map(
    (header, index) => `<${columns.prefix}tableColumn id="${last + index + 1}" name="${columnName(header)}"/>`,
  )
  const extended = appendChildren(xml, columns, written.join(''))
  const after = element(extended, 'tableColumns') ?? columns
  return setAttribute(extended, after, 'count', String(ids.length + headers.length))
}

function withoutFilter(xml: string): string {
  let text = xml
  for (const name of ['sortState', 'filterColumn'])
    for (let found = element(text, name); found; found = element(text, name))
      text = splice(text, found.start, found.end, '')
  return text
}

/** A line break of a header cell is written `_x000a_` in the table's part. */
const columnName = (header: string) => escapeCellText(header).replace(/\n/g, '_x000a_')

/** Ids of tables are unique in the workbook. */
function freeTableId(files: PackageParts): number {
  const ids = [...files.parts.keys()]
    .filter(name => /\/tables\/[^/]+\.xml$/i.test(name))
    .map(name => Number(element(partText(files, name) ?? '', 'table')?.attributes.id ?? 0))
  return Math.max(0, ...ids) + 1
}
