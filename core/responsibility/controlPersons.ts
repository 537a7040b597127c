/** Which persons a cell of names means, where it is to be said who holds a duty or signs. */
import type { Project } from '../contract/project.ts'
import { looksLikeDepartment, looksLikePerson, normalisedName, splitNames } from '../names.ts'

export interface NamedPerson {
  /** Tells persons apart. */
  key: string
  /** As the people table writes it, else as first met. */
  name: string
}

export interface PersonFinder {
  /** The persons in a cell of names, each once. A name that the people table does not know counts as a person. */
  inCell(text: string): readonly NamedPerson[]
  /** The person behind a party of the matrix; undefined for a department, a post of several and what may be either. */
  ofParty(party: string): NamedPerson | undefined
}

/** Texts in a column of names that name nobody. */
const NOBODY =
  /^(?:system|auto(?:matic(?:ally)?)?|admin|sap|erp|n\/?a|none|nil|tbd|tbc|无|系统|自动|待定|未定|暂无|[-–—/.?]+)$/iu

/**
 * Finds persons. A department is no person unless the people table has one single person in it, and so for a post: then it
 * is that person who acts.
 */
export function personFinder(project: Project): PersonFinder {
  const people = project.people ?? []
  const known = new Map<string, NamedPerson>()
  for (const { name } of people) {
    const key = normalisedName(name)
    if (!known.has(key)) known.set(key, { key, name: name.trim() })
  }
  const holders = new Map<string, Set<string>>()
  for (const { name, department, role } of people) {
    for (const group of [department, role]) {
      const key = normalisedName(group ?? '')
      if (key !== '') holders.set(key, (holders.get(key) ?? new Set()).add(normalisedName(name)))
    }
  }
  const departments = new Set(departmentsOf(project))
  const find = (name: string): NamedPerson | 'nobody' | 'unknown' => {
    const key = normalisedName(name)
    const person = known.get(key)
    if (person) return person
    const holding = holders.get(key)
    if (holding) return (holding.size === 1 && known.get([...holding][0] ?? '')) || 'nobody'
    return NOBODY.test(key) || departments.has(key) || looksLikeDepartment(name) ? 'nobody' : 'unknown'
  }
  const strangers = new Map<string, NamedPerson>()
  const stranger = (name: string): NamedPerson => {
    const key = normalisedName(name)
    const met = strangers.get(key) ?? { key, name }
    strangers.set(key, met)
    return met
  }
  const cells = new Map<string, readonly NamedPerson[]>()
  return {
    inCell(text) {
      const before = cells.get(text)
      if (before) return before
      const persons = splitNames(text).flatMap(name => {
        const found = find(name)
        return found === 'nobody' ? [] : [found === 'unknown' ? stranger(name) : found]
      })
      const each = [...new Map(persons.map(person => [person.key, person])).values()]
      cells.set(text, each)
      return each
    },
    ofParty(party) {
      const found = find(party)
      if (found === 'nobody') return undefined
      if (found !== 'unknown') return found
      return looksLikePerson(party) ? stranger(party.trim()) : undefined
    },
  }
}

/** Departments that any list of the project names. */
function departmentsOf(project: Project): string[] {
  const lists = [project.tasks, project.budget ?? [], project.contracts ?? [], project.risks ?? []]
  return lists.flatMap(rows => rows.flatMap(row => (row.department ? [normalisedName(row.department)] : [])))
}
