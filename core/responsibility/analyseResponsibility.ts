/** Who is responsible: the `responsibility` part of the Report and the `raci/` findings. */
import type { RawFinding } from '../contract/finding.ts'
import type { Project } from '../contract/project.ts'
import type { Responsibility } from '../contract/report.ts'
import type { Task } from '../contract/task.ts'
import { projectCurrency } from '../exchangeRates.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import type { CellOf } from '../provenance.ts'
import { type PersonFinder, personFinder } from './controlPersons.ts'
import { departmentalFindings } from './departmentalRules.ts'
import { dutyConflicts } from './dutyConflicts.ts'
import { type DutyCase, moneyCases } from './dutyHoldings.ts'
import { matrixCases } from './matrixHoldings.ts'
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
  entries: readonly NumberedEntry[]
  leaves: readonly Task[]
  cellOf: CellOf
}

type MatrixPart = Pick<Responsibility, 'parties' | 'departments'> & { findings: RawFinding[]; cases: DutyCase[] }

/** Null without a matrix that has a party or a row, a policy, people, lines of authority and names in ledger and contracts. */
export function analyseResponsibility(input: ResponsibilityInput): {
  responsibility: Responsibility | null
  findings: RawFinding[]
} {
  const { project, entries, cellOf } = input
  const persons = personFinder(project)
  const matrix = matrixPart(input, persons)
  const money = moneyCases(project.contracts ?? [], entries, persons, projectCurrency(project))
  if (!matrix && money.length === 0 && !namesAnybody(project)) return { responsibility: null, findings: [] }
  const duties = dutyConflicts({ project, cases: [...money, ...(matrix?.cases ?? [])], cellOf })
  return {
    responsibility: {
      parties: matrix?.parties ?? [],
      departments: matrix?.departments ?? [],
      coverage: [],
      unowned: null,
      stress: [],
      workload: [],
      dutyConflicts: duties.conflicts,
    },
    findings: [...(matrix?.findings ?? []), ...duties.findings],
  }
}

/** Lists beside the matrix that say who takes part. */
const namesAnybody = ({ people = [], authority = [], settings }: Project) =>
  people.length + authority.length + (settings?.policy?.length ?? 0) > 0

/** What the matrix says; null without one that has a party or a row. */
function matrixPart({ project, leaves }: ResponsibilityInput, persons: PersonFinder): MatrixPart | null {
  const { matrix: given } = project
  if (!given || given.parties.length + given.rows.length === 0) return null
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
  return { parties, departments, findings, cases: matrixCases(matrix, joined, persons) }
}

/** The rows that the rules of departments are about; none in a scheme of letters. */
const departmentalRows = (matrix: MatrixReading) => (schemeNamed(matrix.scheme.name).isDepartmental ? matrix.rows : [])
