/** A workbook in memory: its parts, and what its sheets hold. */
import type { NamedRange, NamedTable } from '../../core/contract/workbook.ts'
import { declarePart, undeclarePart } from '../package/contentTypes.ts'
import { type PackageParts, partText, setPartText } from '../package/packageParts.ts'
import { addRelationship, relationshipsOf, removeRelationship } from '../package/relationships.ts'
import { StyleSheet } from '../package/styleSheet.ts'
import { sheetEntries } from '../package/workbookPart.ts'
import type { SheetContent } from '../usedGrid.ts'

export interface WorkbookState {
  files: PackageParts
  /** Path of the workbook part. */
  workbook: string
  date1904: boolean
  contents: SheetContent[]
  tables: NamedTable[]
  names: NamedRange[]
}

/** A copy that can be thrown away when a write fails half-way. Parts are never changed in place, so they are shared. */
export function copyState(state: WorkbookState): WorkbookState {
  return {
    ...state,
    files: { parts: new Map(state.files.parts) },
    contents: state.contents.map(content => ({
      ...content,
      values: content.values.map(row => [...row]),
      formulas: copyCells(content.formulas),
      numberFormats: copyCells(content.numberFormats),
    })),
    tables: state.tables.map(table => ({ ...table, range: { ...table.range } })),
  }
}

const copyCells = (cells: Map<number, Map<number, string>> | undefined) =>
  new Map([...(cells ?? [])].map(([row, columns]) => [row, new Map(columns)]))

/** Namespaces of one dialect of the format. */
export interface Namespaces {
  main: string
  relationships: string
  drawing: string
  spreadsheetDrawing: string
  chart: string
}

/** The two dialects; new parts are written in the one of the workbook. */
export function namespaces({ files, workbook }: Pick<WorkbookState, 'files' | 'workbook'>): Namespaces {
  const isStrict = (partText(files, workbook) ?? '').includes('purl.oclc.org/ooxml/spreadsheetml/main')
  return isStrict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
        drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
        spreadsheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
        chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
      }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
        spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
        chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      }
}

export function contentOf(state: WorkbookState, sheet: string): SheetContent {
  const content = state.contents.find(({ name }) => name === sheet)
  if (!content) throw new Error(`No sheet ${sheet}`)
  return content
}

/** Path of the part that holds a sheet. */
export function sheetPath({ files, workbook }: Pick<WorkbookState, 'files' | 'workbook'>, sheet: string): string {
  const entry = sheetEntries(files, workbook).find(({ name }) => name === sheet)
  if (!entry) throw new Error(`No part for sheet ${sheet}`)
  return entry.path
}

const MINIMAL_STYLES = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`

/** Gives the workbook's styles to `edit` and keeps what was added. */
export function withStyles(state: WorkbookState, edit: (styles: StyleSheet) => void): void {
  const { files, workbook } = state
  let path = relationshipsOf(files, workbook).find(({ kind }) => kind === 'styles')?.target
  const { main, relationships } = namespaces(state)
  if (path === undefined) {
    path = 'xl/styles.xml'
    setPartText(files, path, MINIMAL_STYLES(main))
    declarePart(files, path, 'styles')
    addRelationship(files, workbook, `${relationships}/styles`, path)
  }
  const styles = new StyleSheet(partText(files, path) ?? MINIMAL_STYLES(main))
  edit(styles)
  setPartText(files, path, styles.xml)
}

/** Excel's list of the cells to calculate is optional; one that names a cell without formula is a fault. */
export function dropCalculationChain({ files, workbook }: WorkbookState): void {
  const chain = relationshipsOf(files, workbook).find(({ kind }) => kind === 'calcChain')
  if (!chain) return
  files.parts.delete(chain.target)
  removeRelationship(files, workbook, chain.id)
  undeclarePart(files, chain.target)
}
