/** The Report: the answer of an analysis. Every top-level part is always there; a part without input is null. */
import { finding } from './finding.ts'
import { source } from './primitives.ts'
import { project } from './project.ts'
import { z } from './zod.ts'

const figure = z.number().nullable()

/** Why a figure is null, and the cell that would mend it. */
export const missingMeasure = z.object({
  measure: z.string(),
  reason: z.string(),
  /** The task that lacks it, in a total. */
  task: z.string().optional(),
  /** The risk that lacks it, in the exposure. */
  risk: z.string().optional(),
  source: source.optional(),
})
export type MissingMeasure = z.infer<typeof missingMeasure>

/** Earned-value measures in major units; a measure that cannot be computed is null and explained in `missing`. */
export const measures = z.object({
  budgetAtCompletion: figure,
  plannedValue: figure,
  earnedValue: figure,
  actualCost: figure,
  costVariance: figure,
  scheduleVariance: figure,
  costPerformanceIndex: figure,
  schedulePerformanceIndex: figure,
  estimateAtCompletion: figure,
  estimateToComplete: figure,
  varianceAtCompletion: figure,
  toCompletePerformanceIndex: figure,
  missing: z.array(missingMeasure),
})
export type Measures = z.infer<typeof measures>
/** The names of the twelve measures. */
export type MeasureName = Exclude<keyof Measures, 'missing'>

const partyLoad = z
  .object({ name: z.string(), R: z.number(), A: z.number(), C: z.number(), I: z.number() })
  .catchall(z.union([z.string(), z.number()]))
export type PartyLoad = z.infer<typeof partyLoad>

const responsibility = z.object({
  /** Assignments per party: a count for each letter of the scheme. */
  parties: z.array(partyLoad),
  departments: z.array(partyLoad),
  coverage: z.array(z.unknown()),
  unowned: z.unknown().nullable(),
  workload: z.array(z.unknown()),
})
export type Responsibility = z.infer<typeof responsibility>

const forecast = z.object({
  estimateAtCompletion: figure,
  estimateToComplete: figure,
  varianceAtCompletion: figure,
  toCompletePerformanceIndex: figure,
})
export type Forecast = z.infer<typeof forecast>

const cost = z.object({
  totals: measures,
  tasks: z.array(measures.extend({ id: z.string() })),
  periods: z.array(z.unknown()),
  forecasts: z.record(z.string(), forecast),
  earnedSchedule: z.unknown().nullable(),
  control: z.array(z.unknown()),
  contracts: z.array(z.unknown()),
  cashFlow: z.array(z.unknown()),
  warnings: z.array(z.unknown()),
  benefit: z.unknown().nullable(),
})
export type Cost = z.infer<typeof cost>

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
  schedule: z.unknown().nullable(),
  risk: risk.nullable(),
  registers: z.array(z.unknown()).nullable(),
  partners: z.unknown().nullable(),
  scorecard: z.unknown().nullable(),
})
export type Report = z.infer<typeof report>

/** How far an analysis has come, in units of work. */
export const progress = z.object({ stage: z.string(), done: z.number(), total: z.number() })
export type Progress = z.infer<typeof progress>
