/** The workbook part: which sheets there are and which part holds each. */
import type { PackageParts } from './packageParts.ts'
import { partText } from './packageParts.ts'
import { relationshipsOf } from './relationships.ts'
import { elements } from './xml.ts'

export interface SheetEntry {
  name: string
  /** worksheet, chartsheet, dialogsheet, xlMacrosheet … */
  kind: string
  path: string
}

/** Path of the workbook part; null when the package is no workbook. */
export function workbookPath(files: PackageParts): string | null {
  return relationshipsOf(files, '').find(relationship => relationship.kind === 'officeDocument')?.target ?? null
}

/** The sheets in the order of their tabs. */
export function sheetEntries(files: PackageParts, workbook: string): SheetEntry[] {
  const byId = new Map(relationshipsOf(files, workbook).map(relationship => [relationship.id, relationship]))
  const container = elements(partText(files, workbook) ?? '', 'sheets')[0]
  return elements(container?.inner ?? '', 'sheet').flatMap(({ attributes }) => {
    const idName = Object.keys(attributes).find(name => name.endsWith(':id')) ?? ''
    const relationship = byId.get(attributes[idName] ?? '')
    return relationship ? [{ name: attributes.name ?? '', kind: relationship.kind, path: relationship.target }] : []
  })
}
