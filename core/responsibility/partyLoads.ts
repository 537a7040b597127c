/** How many assignments each party, and each department, holds. */
import type { PartyLoad } from '../contract/report.ts'
import type { MatrixReading } from './readMatrix.ts'

/** Rows in which each party holds each duty. A cell that holds a duty twice counts once. */
export function partyLoads(matrix: MatrixReading): PartyLoad[] {
  const loads = new Map(matrix.parties.map(party => [party, noLoad(party, matrix)]))
  for (const { cells } of matrix.rows) {
    for (const { party, duties } of cells) {
      const load = loads.get(party)
      for (const duty of load ? duties : []) add(load, duty, 1)
    }
  }
  return [...loads.values()]
}

/** The loads of the parties that belong to a department, added up, in the order in which departments appear. */
export function departmentLoads(
  parties: readonly PartyLoad[],
  departmentOf: (party: string) => string | null,
  matrix: MatrixReading,
): PartyLoad[] {
  const loads = new Map<string, PartyLoad>()
  for (const party of parties) {
    const name = departmentOf(party.name)
    if (name === null) continue
    const load = loads.get(name) ?? noLoad(name, matrix)
    for (const [duty, count] of Object.entries(party)) if (typeof count === 'number') add(load, duty, count)
    loads.set(name, load)
  }
  return [...loads.values()]
}

function noLoad(name: string, { scheme }: MatrixReading): PartyLoad {
  return { name, R: 0, A: 0, C: 0, I: 0, ...Object.fromEntries(scheme.duties.map(duty => [duty, 0])) }
}

function add(load: PartyLoad | undefined, duty: string, count: number): void {
  if (load) load[duty] = Number(load[duty] ?? 0) + count
}
