/** Who is responsible: the `responsibility` part of the Report and its findings. */
import type { RawFinding } from '../contract/finding.ts'
import type { Matrix } from '../contract/people.ts'
import type { Project } from '../contract/project.ts'
import type { LivedDuty, PartyLoad, Responsibility } from '../contract/report.ts'
import type { Task } from '../contract/task.ts'
import { projectCurrency } from '../exchangeRates.ts'
import type { NumberedEntry } from '../ledgerEntries.ts'
import type { ProjectMoney } from '../projectMoney.ts'
import type { CellOf } from '../provenance.ts'
import { authorityFindings } from './authority.ts'
import { cellReader } from './codes.ts'
import { personFinder } from './controlPersons.ts'
import { coverageOf } from './coverage.ts'
import { type CoverageUnit, coverageUnits, type UnitsInput } from './coverageUnits.ts'
import { departmentalFindings } from './departmentalRules.ts'
import { departmentNames } from './departmentNames.ts'
import { dutyConflicts } from './dutyConflicts.ts'
import { moneyCases } from './dutyHoldings.ts'
import { dutyLinks } from './dutyLinks.ts'
import { hasSubject } from './hasSubject.ts'
import { matrixCases } from './matrixHoldings.ts'
import { type MatrixTasks, matrixTasks } from './matrixTasks.ts'
import { owners } from './owners.ts'
import { type PartyKinds, partyKinds, unknownPartyFindings } from './partyKinds.ts'
import { departmentLoads, partyLoads } from './partyLoads.ts'
import { partyFindings } from './partyRules.ts'
import { planFindings } from './planRules.ts'
import { type MatrixReading, readMatrix } from './readMatrix.ts'
import { requiredDepartments } from './requiredDepartments.ts'
import { rowFindings } from './rowRules.ts'
import { schemeNamed } from './schemes.ts'
import { stress } from './stress.ts'
import { unowned } from './unowned.ts'
import { type WorkloadInput, workload } from './workload.ts'

/** What the engine needs; all of it plain data. */
export interface ResponsibilityInput extends WorkloadInput {
  /** With defaults; ids are unique. */
  project: Project
  entries: readonly NumberedEntry[]
  leaves: readonly Task[]
  /** Null without tasks, ledger, budget and contracts. */
  money: ProjectMoney | null
  cellOf: CellOf
  /** What the registers say of duties. */
  livedDuties: LivedDuty[]
}

const NO_MATRIX: Matrix = { parties: [], rows: [] }

/** Null where the project says nothing about who is responsible. */
export function analyseResponsibility(input: ResponsibilityInput): {
  responsibility: Responsibility | null
  findings: RawFinding[]
} {
  if (!hasSubject(input)) return { responsibility: null, findings: [] }
  const { project, entries, cellOf } = input
  const matrix = readMatrix(project.matrix ?? NO_MATRIX)
  const joined = matrixTasks(matrix, project.tasks)
  const kinds = partyKinds(project)
  const persons = personFinder(project)
  const parties = partyLoads(matrix)
  const cases = [
    ...moneyCases(project.contracts ?? [], entries, persons, projectCurrency(project)),
    ...matrixCases(matrix, joined, persons),
  ]
  const { conflicts, findings: ofDuties } = dutyConflicts({ project, cases, cellOf })
  const links = dutyLinks(project.settings)
  const units = unitsOfPolicy(input, { matrix, joined, kinds, links })
  const covered = coverage(project, { matrix, units, links })
  const load = workload(input)
  const authority = authorityFindings({ project, entries, cellOf })
  const answering = owners(project, entries, matrix, joined)
  const required = requiredDepartments({ ...input, units, links, owners: answering, kinds })
  const money = input.money
    ? unowned({ ...input, money: input.money, joined, owners: answering, required, persons, authority, conflicts })
    : { unowned: null, findings: [] }
  return {
    responsibility: {
      parties,
      departments: departmentLoads(parties, party => kinds.departmentOf(party), matrix),
      coverage: covered.coverage,
      unowned: money.unowned,
      stress: stress({ ...input, owners: answering, kinds }),
      workload: load.weeks,
      dutyConflicts: conflicts,
      livedDuties: input.livedDuties,
    },
    findings: [
      ...matrixFindings(input, { matrix, joined, parties, kinds }),
      ...covered.findings,
      ...ofDuties,
      ...authority,
      ...load.findings,
      ...money.findings,
    ],
  }
}

interface MatrixPart {
  matrix: MatrixReading
  joined: MatrixTasks
  parties: readonly PartyLoad[]
  kinds: PartyKinds
}

type UnitsPart = Pick<UnitsInput, 'matrix' | 'joined' | 'kinds' | 'links'>

/** Nothing is asked of any task without a policy. */
function unitsOfPolicy({ project, leaves, cellOf }: ResponsibilityInput, part: UnitsPart): CoverageUnit[] {
  return (project.settings?.policy ?? []).length > 0
    ? coverageUnits({ tasks: project.tasks, leaves, cellOf, ...part })
    : []
}

/** Nothing is covered or missing without a policy. */
function coverage(project: Project, part: Pick<UnitsInput, 'matrix' | 'links'> & { units: CoverageUnit[] }) {
  const { matrix, units, links } = part
  const policy = project.settings?.policy ?? []
  if (policy.length === 0) return { coverage: [], findings: [] }
  const read = cellReader(matrix.scheme)
  return coverageOf({
    policy,
    projectType: project.project.type,
    units,
    links,
    nameOf: departmentNames(project, matrix.parties),
    dutiesOf: role => read(role).duties,
  })
}

function matrixFindings({ project, leaves }: ResponsibilityInput, part: MatrixPart): RawFinding[] {
  const { matrix, joined, parties, kinds } = part
  if (matrix.parties.length + matrix.rows.length === 0) return []
  const settings = project.settings?.raci ?? {}
  const sources = project.matrix?.partySources
  const filled = new Set(matrix.rows.flatMap(row => row.cells.map(cell => cell.party)))
  return [
    ...matrix.rows.flatMap(row => rowFindings(row, matrix, settings)),
    ...departmentalRows(matrix).flatMap(row => departmentalFindings(row, matrix, party => kinds.roleOf(party))),
    ...partyFindings(matrix, parties, settings, sources),
    ...(project.tasks.length > 0 ? planFindings(matrix, joined, leaves) : []),
    ...unknownPartyFindings(kinds, matrix.parties, party => !filled.has(party), sources),
  ]
}

/** The rows that the rules of departments are about; none in a scheme of letters. */
const departmentalRows = (matrix: MatrixReading) => (schemeNamed(matrix.scheme.name).isDepartmental ? matrix.rows : [])
