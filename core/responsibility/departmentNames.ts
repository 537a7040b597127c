/** What the project itself calls the departments of the duty catalogue. */
import type { Project } from '../contract/project.ts'
import { departmentIdentity } from '../departments.ts'

/** The first name in matrix, people or plan that means the same department; the given one where none does. */
export function departmentNames(project: Project, parties: readonly string[]): (department: string) => string {
  const names = new Map<string, string>()
  const departments = [...(project.people ?? []), ...project.tasks].flatMap(({ department }) => department ?? [])
  for (const name of [...parties, ...departments]) {
    const identity = departmentIdentity(name)
    if (!names.has(identity)) names.set(identity, name)
  }
  return department => names.get(departmentIdentity(department)) ?? department
}
