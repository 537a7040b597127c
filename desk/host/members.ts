/** Finds members of host objects by their names on the wire: "GetUsedRange", "values", "format/fill/color" in any case. */
import { HostCollection, HostObject } from './hostObject.ts'

export interface Member {
  key: string
  isReadable: boolean
  isWritable: boolean
  method: ((...values: unknown[]) => unknown) | null
}

const membersOfClass = new Map<object, Map<string, Member>>()
const HIDDEN = new Set(['constructor', 'classname', 'items', 'matches'])

function describe(prototype: object): Map<string, Member> {
  const known = membersOfClass.get(prototype)
  if (known) return known
  const members = new Map<string, Member>()
  const parents: object[] = []
  for (let level: object | null = prototype; level && level !== HostObject.prototype && level !== Object.prototype; ) {
    parents.unshift(level)
    level = Object.getPrototypeOf(level)
  }
  for (const level of parents) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      const inherited = members.get(key.toLowerCase())
      members.set(key.toLowerCase(), {
        key,
        isReadable: descriptor.get !== undefined || inherited?.isReadable === true,
        isWritable: descriptor.set !== undefined || inherited?.isWritable === true,
        method: typeof descriptor.value === 'function' ? descriptor.value : null,
      })
    }
  }
  for (const hidden of HIDDEN) members.delete(hidden)
  membersOfClass.set(prototype, members)
  return members
}

/** Names that the library sends when it sets what it loads under another name. */
const SENT_NAMES = new Map([
  ['gridlines', 'showgridlines'],
  ['headings', 'showheadings'],
])

export function findMember(object: HostObject, name: string): Member | undefined {
  const members = describe(Object.getPrototypeOf(object))
  const sent = name.toLowerCase()
  return members.get(sent) ?? members.get(SENT_NAMES.get(sent) ?? sent)
}

export const readMember = (object: HostObject, member: Member): unknown => Reflect.get(object, member.key)

export const writeMember = (object: HostObject, member: Member, value: unknown): void => {
  Reflect.set(object, member.key, value)
}

/** Names of the properties that hold plain values: what a load without names brings. */
export function plainProperties(object: HostObject): string[] {
  const names: string[] = []
  for (const member of describe(Object.getPrototypeOf(object)).values()) {
    if (!member.isReadable || member.key.startsWith('_')) continue
    if (!(readMember(object, member) instanceof HostObject)) names.push(member.key)
  }
  return names
}

export const isCollection = (object: HostObject): object is HostCollection<HostObject> =>
  object instanceof HostCollection

export const pascalCase = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1)

export const camelCase = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1)
