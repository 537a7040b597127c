/** What each party of the matrix is: a known person, a department, or a person that the people table does not have. */
import type { RawFinding } from '../contract/finding.ts'
import type { Matrix } from '../contract/people.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import { isHanName, looksLikeDepartment, looksLikeOrganisation, looksLikePerson, normalisedName } from '../names.ts'

export interface PartyKinds {
  /** A person's department, or the party itself where it is one; null where neither is known. */
  departmentOf(party: string): string | null
  /** A person's post, as the people table has it. */
  roleOf(party: string): string | undefined
  /** The parties that are persons and in no people table, when there is one. */
  unknownPeople(parties: readonly string[]): string[]
}

/** Reads people, and the departments that people, plan, budget, contracts and risks name. */
export function partyKinds(project: Project): PartyKinds {
  const people = project.people ?? []
  const departmentOfPerson = new Map(people.map(person => [normalisedName(person.name), person.department ?? null]))
  const roles = new Set(people.flatMap(person => (person.role ? [normalisedName(person.role)] : [])))
  const departments = new Map<string, string>()
  for (const { department } of [
    ...people,
    ...project.tasks,
    ...(project.budget ?? []),
    ...(project.contracts ?? []),
    ...(project.risks ?? []),
  ]) {
    const key = department === undefined ? '' : normalisedName(department)
    if (department !== undefined && key !== '' && !departments.has(key)) departments.set(key, department)
  }
  const isOther = (party: string) => departments.has(normalisedName(party)) || roles.has(normalisedName(party))
  const roleOfPerson = new Map(people.map(person => [normalisedName(person.name), person.role]))
  return {
    roleOf: party => roleOfPerson.get(normalisedName(party)),
    departmentOf(party) {
      const key = normalisedName(party)
      if (departmentOfPerson.has(key)) return departmentOfPerson.get(key) ?? null
      return departments.get(key) ?? (looksLikeDepartment(party) && !roles.has(key) ? party : null)
    },
    unknownPeople(parties) {
      if (people.length === 0) return []
      const isKnown = (party: string) => departmentOfPerson.has(normalisedName(party))
      const strangers = parties.filter(party => party.trim() !== '' && !isKnown(party) && !isOther(party))
      const known = parties.filter(isKnown).length
      // Where most columns are people of the table, a column that is not is meant to be one, whatever it looks like. Two
      // capitalised words may as well be a department, so they count only where columns are people.
      const mostArePeople = known * 2 >= parties.length
      const areColumnsPeople = known > 0 || !parties.some(party => isOther(party) || looksLikeOrganisation(party))
      return strangers.filter(
        party =>
          (looksLikePerson(party) && (areColumnsPeople || isHanName(party))) ||
          (mostArePeople && !looksLikeOrganisation(party)),
      )
    },
  }
}

/** An empty column raises only that it is empty. */
export function unknownPartyFindings(
  kinds: PartyKinds,
  parties: readonly string[],
  isEmpty: (party: string) => boolean,
  sources: Matrix['partySources'],
): RawFinding[] {
  const unknown = kinds.unknownPeople(parties).filter(party => !isEmpty(party))
  return unknown.map(party => {
    const source = sources?.[party]
    return raise('raci/unknown-party', { kind: 'party', id: party }, { party }, source ? { source } : {})
  })
}
