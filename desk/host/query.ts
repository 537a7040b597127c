/** Answers a `load()`: paths such as "values", "format/fill/color", "items/name". */
import { HostError } from './hostError.ts'
import { HostObject } from './hostObject.ts'
import { findMember, isCollection, pascalCase, plainProperties, readMember } from './members.ts'
import type { QueryInfo } from './requestMessage.ts'

/** What names an object on the wire. */
export type Identify = (object: HostObject) => Record<string, unknown>

interface Selection {
  isAll: boolean
  /** Property (lower case) → as typed, and what is wanted below it. */
  properties: Map<string, { name: string; below: string[] }>
}

function select(paths: string[], isOfCollection: boolean): Selection {
  const selection: Selection = { isAll: paths.length === 0, properties: new Map() }
  for (const path of paths) {
    let [name = '', ...below] = path.split('/')
    if (isOfCollection && name.toLowerCase() === 'items') [name = '*', ...below] = below
    if (name === '*' || name === '$all') {
      selection.isAll = true
      continue
    }
    const known = selection.properties.get(name.toLowerCase()) ?? { name, below: [] }
    if (below.length > 0) known.below.push(below.join('/'))
    selection.properties.set(name.toLowerCase(), known)
  }
  return selection
}

function property(object: HostObject, name: string, below: string[], identify: Identify): [string, unknown] {
  const member = findMember(object, name)
  if (!member?.isReadable) {
    throw new HostError('InvalidArgument', `Kedu desk: ${object.className}.${name} cannot be loaded.`)
  }
  const value = readMember(object, member)
  const isObject = value instanceof HostObject
  return [pascalCase(member.key), isObject ? queryObject(value, { Select: below }, identify) : value]
}

/** The loaded properties of an object, or of a collection and its items. */
export function queryObject(object: HostObject, info: QueryInfo, identify: Identify): Record<string, unknown> {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])]
  const result = identify(object)
  const ofCollection = isCollection(object)
  const { isAll, properties } = select(paths, ofCollection)
  const itemPaths: string[] = []
  if (isAll) {
    for (const name of plainProperties(object)) {
      const [key, value] = property(object, name, [], identify)
      result[key] = value
    }
    itemPaths.push('*')
  }
  for (const { name, below } of properties.values()) {
    if (ofCollection && !findMember(object, name)?.isReadable) {
      itemPaths.push(...(below.length ? below.map(path => `${name}/${path}`) : [name]))
      continue
    }
    const [key, value] = property(object, name, below, identify)
    result[key] = value
  }
  if (!ofCollection) return result
  const first = info.Skip ?? 0
  const items = object.items().slice(first, info.Top === undefined ? undefined : first + info.Top)
  const isOnlyOwn = itemPaths.length === 0 && properties.size > 0
  if (!isOnlyOwn) result._Items = items.map(item => queryObject(item, { Select: itemPaths }, identify))
  return result
}
