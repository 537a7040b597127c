/** The Report: the answer of an analysis. Every top-level part is always there; a part without input is null. */
import { cost, missingMeasure } from './costReport.ts'
import { finding } from './finding.ts'
import { partnersReport } from './partnersReport.ts'
import { project } from './project.ts'
import { schedule } from './scheduleReport.ts'
import { z } from './zod.ts'

const figure = z.number().nullable()

const partyLoad = z
  .object({ name: z.string(), R: z.number(), A: z.number(), C: z.number(), I: z.number() })
  .catchall(z.union([z.string(), z.number()]))
export type PartyLoad = z.infer<typeof partyLoad>

/** One demand of the policy, and whether the department meets it. */
const coverageRow = z.object({
  phase: z.string().nullable(),
  duty: z.string().nullable(),
  department: z.string().nullable(),
  requiredRole: z.string(),
  met: z.boolean(),
  /** Ids of the tasks (of rows, where the matrix stands alone) that carry the duty, or should. */
  tasks: z.array(z.string()),
})
export type CoverageRow = z.infer<typeof coverageRow>

export const UNOWNED_CAUSES = ['noAccountable', 'wrongDepartment', 'overLimit', 'conflict'] as const
export type UnownedCause = (typeof UNOWNED_CAUSES)[number]

const unownedItem = z.object({
  subject: z.object({ kind: z.enum(['task', 'contract', 'entry']), id: z.string() }),
  name: z.string(),
  /** Major units. */
  amount: z.number(),
  /** The worst of its causes, the one that it is counted under. */
  cause: z.enum(UNOWNED_CAUSES),
  /** Who is named for it all the same. */
  parties: z.array(z.string()),
})
export type UnownedItem = z.infer<typeof unownedItem>

const unowned = z.object({
  total: z.number(),
  byCause: z.object({
    noAccountable: z.number(),
    wrongDepartment: z.number(),
    overLimit: z.number(),
    conflict: z.number(),
  }),
  items: z.array(unownedItem),
})
export type Unowned = z.infer<typeof unowned>

const stressRow = z.object({
  party: z.string(),
  kind: z.enum(['person', 'department']),
  /** Ids of tasks whose only owner it is. */
  tasks: z.array(z.string()),
  /** Major units. */
  amount: z.number(),
  /** How many of those tasks are critical. */
  criticalTasks: z.number(),
  firstStart: z.string().nullable(),
  lastFinish: z.string().nullable(),
})
export type StressRow = z.infer<typeof stressRow>

const workloadWeek = z.object({
  person: z.string(),
  /** Monday of the week. */
  week: z.string(),
  hours: z.number(),
  capacityHours: z.number(),
  state: z.enum(['free', 'busy', 'full', 'over']),
  tasks: z.array(z.string()),
})
export type WorkloadWeek = z.infer<typeof workloadWeek>

const dutyConflict = z.object({
  person: z.string(),
  duties: z.tuple([z.string(), z.string()]),
  /** The documents, entries, contracts or matrix rows in which one person holds both. */
  where: z.array(z.object({ kind: z.string(), id: z.string() })),
  /** Money handled with either duty, each document once, in major units; null where none is known. */
  amount: figure,
  /** A recorded control makes up for it, until that day where it expires. */
  accepted: z.object({ control: z.string(), until: z.string().nullable() }).nullable(),
})
export type DutyConflict = z.infer<typeof dutyConflict>

/** A duty, and whether it is lived: its rows in the registers. */
const livedDuty = z.object({
  /** Id or name, as the registers write it. */
  duty: z.string(),
  rows: z.number(),
  done: z.number(),
  overdue: z.number(),
  /** All rows that are due are done; null while none is due or done. */
  lived: z.boolean().nullable(),
})
export type LivedDuty = z.infer<typeof livedDuty>

const responsibility = z.object({
  /** Assignments per party: a count for each letter of the scheme. */
  parties: z.array(partyLoad),
  departments: z.array(partyLoad),
  coverage: z.array(coverageRow),
  /** Money with nobody to answer for it; null where the project has no money. */
  unowned: unowned.nullable(),
  /** Who is missed most when away: tasks, money and dates that would have no owner. */
  stress: z.array(stressRow),
  workload: z.array(workloadWeek),
  dutyConflicts: z.array(dutyConflict),
  livedDuties: z.array(livedDuty),
})
export type Responsibility = z.infer<typeof responsibility>

/** One risk of the register with its scores; money in major units, unrounded. */
export const scoredRisk = z.object({
  id: z.string(),
  probability: figure,
  impact: figure,
  score: figure,
  band: z.string().nullable(),
  rank: z.number().nullable(),
  expectedLoss: figure,
  residualScore: figure,
  residualExpectedLoss: figure,
  missing: z.array(missingMeasure),
})
export type ScoredRisk = z.infer<typeof scoredRisk>

const risk = z.object({
  register: z.array(scoredRisk),
  exposure: z.object({ expectedLoss: figure, missing: z.array(missingMeasure) }),
  matrix: z.unknown().nullable(),
  candidates: z.array(z.unknown()),
  simulation: z.unknown().nullable(),
})
export type RiskReport = z.infer<typeof risk>

/** One register: its rows counted by state. */
const registerReport = z.object({
  kind: z.string(),
  total: z.number(),
  done: z.number(),
  open: z.number(),
  overdue: z.number(),
  withoutOwner: z.number(),
  withoutEvidence: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      owner: z.string().nullable(),
      department: z.string().nullable(),
      duty: z.string().nullable(),
      due: z.string().nullable(),
      state: z.enum(['done', 'open', 'overdue']),
      /** Days after the due date, where it is overdue. */
      daysLate: z.number().nullable(),
      evidence: z.string().nullable(),
    }),
  ),
})
export type RegisterReport = z.infer<typeof registerReport>

export const report = z.object({
  engine: z.object({ version: z.string(), rules: z.string() }),
  /** SHA-256 (hex) of the rules version and the Project with defaults, without where it came from. */
  digest: z.string(),
  /** SHA-256 (hex) of the answer. */
  resultDigest: z.string(),
  /** The Project with defaults and the settings in effect. */
  project,
  findings: z.array(finding),
  responsibility: responsibility.nullable(),
  cost: cost.nullable(),
  schedule: schedule.nullable(),
  risk: risk.nullable(),
  registers: z.array(registerReport).nullable(),
  partners: partnersReport.nullable(),
  scorecard: z.unknown().nullable(),
})
export type Report = z.infer<typeof report>

/** How far an analysis has come, in units of work. */
export const progress = z.object({ stage: z.string(), done: z.number(), total: z.number() })
export type Progress = z.infer<typeof progress>
