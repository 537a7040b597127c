/** Who is responsible: the `responsibility` part of the Report and the `raci/` findings. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { Responsibility } from '../contract/report.ts'
import type { Task } from '../contract/task.ts'
import { departmentalFindings } from './departmentalRules.ts'
import { matrixTasks } from './matrixTasks.ts'
import { partyKinds, unknownPartyFindings } from './partyKinds.ts'
import { departmentLoads, partyLoads } from './partyLoads.ts'
import { partyFindings } from './partyRules.ts'
import { planFindings } from './planRules.ts'
import { type MatrixReading, readMatrix } from './readMatrix.ts'
import { rowFindings } from './rowRules.ts'
import { schemeNamed } from './schemes.ts'

/** What the engine needs; all of it plain data. */
export interface ResponsibilityInput {
  /** With defaults; ids are unique. */
  project: Project
  leaves: readonly Task[]
}

/** Null without a matrix that has a party or a row. */
export function analyseResponsibility(input: ResponsibilityInput): {
  responsibility: Responsibility | null
  findings: RawFinding[]
} {
  const { project, leaves } = input
  const { matrix: given } = project
  if (!given || given.parties.length + given.rows.length === 0) return { responsibility: null, findings: [] }
  const settings = project.settings?.raci ?? {}
  const matrix = readMatrix(given)
  const joined = matrixTasks(matrix, project.tasks)
  const parties = partyLoads(matrix)
  const kinds = partyKinds(project)
  const filled = new Set(matrix.rows.flatMap(row => row.cells.map(cell => cell.party)))
  const findings = [
    ...matrix.rows.flatMap(row => rowFindings(row, matrix, settings)),
    ...departmentalRows(matrix).flatMap(row => departmentalFindings(row, matrix, party => kinds.roleOf(party))),
    ...partyFindings(matrix, parties, settings, given.partySources),
    ...(project.tasks.length > 0 ? planFindings(matrix, joined, leaves) : []),
    ...unknownPartyFindings(kinds, matrix.parties, party => !filled.has(party), given.partySources),
  ]
  const departments = departmentLoads(parties, party => kinds.departmentOf(party), matrix)
  return {
    responsibility: { parties, departments, coverage: [], unowned: null, stress: [], workload: [], dutyConflicts: [] },
    findings,
  }
}

/** The rows that the rules of departments are about; none in a scheme of letters. */
const departmentalRows = (matrix: MatrixReading) => (schemeNamed(matrix.scheme.name).isDepartmental ? matrix.rows : [])
