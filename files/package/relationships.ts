/** Relationships of a part: which other parts it uses, by id. */
import { type PackageParts, partText, setPartText } from './packageParts.ts'
import { appendChildren, element, elements, escapeXml, splice } from './xml.ts'

export interface Relationship {
  id: string
  /** Last word of the relationship type ("worksheet"), the same in Transitional and Strict files. */
  kind: string
  type: string
  /** Path of the part, without leading slash; a URL where the target is external. */
  target: string
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
const relationshipsPath = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`

/** Relationships of the part at `path`; "" is the package itself. */
export function relationshipsOf(files: PackageParts, path: string): Relationship[] {
  const xml = partText(files, relationshipsPath(path)) ?? ''
  return elements(xml, 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    const target = TargetMode === 'External' ? Target : resolveTarget(folderOf(path), Target)
    return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), type: Type, target }
  })
}

/** Adds a relationship from the part at `path` to another part and returns its id. */
export function addRelationship(files: PackageParts, path: string, type: string, target: string): string {
  const xml = partText(files, relationshipsPath(path)) ?? EMPTY
  const taken = new Set(relationshipsOf(files, path).map(relationship => relationship.id))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number++
  const id = `rId${number}`
  const root = element(xml, 'Relationships')
  if (!root) throw new Error(`No relationships in ${relationshipsPath(path)}`)
  const written = `<${root.prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="/${escapeXml(target)}"/>`
  setPartText(files, relationshipsPath(path), appendChildren(xml, root, written))
  return id
}

/** Removes a relationship of the part at `path`; the part it points to stays. */
export function removeRelationship(files: PackageParts, path: string, id: string): void {
  const xml = partText(files, relationshipsPath(path)) ?? ''
  const found = elements(xml, 'Relationship').find(({ attributes }) => attributes.Id === id)
  if (found) setPartText(files, relationshipsPath(path), splice(xml, found.start, found.end, ''))
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const segments = folder.split('/').filter(Boolean)
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
