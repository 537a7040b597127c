/** The list of what each part is. */
import { type PackageParts, partText, setPartText } from './packageParts.ts'
import { appendChildren, element, elements, escapeXml, splice } from './xml.ts'

const PATH = '[Content_Types].xml'

export const CONTENT_TYPES = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  table: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const

/** Declares a new part. */
export function declarePart(files: PackageParts, path: string, type: keyof typeof CONTENT_TYPES): void {
  const xml = partText(files, PATH) ?? ''
  const root = element(xml, 'Types')
  if (!root) throw new Error('No content types')
  const written = `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${CONTENT_TYPES[type]}"/>`
  setPartText(files, PATH, appendChildren(xml, root, written))
}

/** Takes a part out of the list. */
export function undeclarePart(files: PackageParts, path: string): void {
  const xml = partText(files, PATH) ?? ''
  const entry = elements(xml, 'Override').find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase(),
  )
  if (entry) setPartText(files, PATH, splice(xml, entry.start, entry.end, ''))
}
