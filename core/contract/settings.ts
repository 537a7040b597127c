/** Settings a person may make; every one has a default (core/contract/defaults.ts). */
import { LIMITS } from './limits.ts'
import { identifier, isoDate, longText, real, shortText } from './primitives.ts'
import { z } from './zod.ts'

const limit = z.int().min(0).optional()

export const raciSettings = z.object({
  responsibleMax: limit,
  consultedMax: limit,
  informedMax: limit,
  accountablePerPartyMax: limit,
  responsiblePerPartyMax: limit,
  sharedAccountable: z.boolean().optional(),
  accountableImpliesResponsible: z.boolean().optional(),
})
export type RaciSettings = z.infer<typeof raciSettings>

const scaleStep = z.object({
  rank: real,
  name: shortText.optional(),
  from: real.optional(),
  probability: z.number().min(0).max(1).optional(),
})

export const riskScheme = z.object({
  method: z.enum(['product', 'sum', 'matrix', 'rpn']),
  probabilityScale: z.array(scaleStep).max(100).optional(),
  impactScale: z.array(scaleStep).max(100).optional(),
  /** Scores, rows by probability rank from the lowest, columns by impact rank. */
  matrix: z.array(z.array(real).max(100)).max(100).optional(),
  bands: z
    .array(z.object({ name: shortText, from: real }))
    .max(100)
    .optional(),
})
export type RiskScheme = z.infer<typeof riskScheme>

export const simulationSettings = z.object({
  iterations: z.int().min(1).max(LIMITS.iterations).optional(),
  seed: z.int().optional(),
  correlation: z
    .union([z.number().min(-1).max(1), z.object({ ids: z.array(z.string()), matrix: z.array(z.array(real)) })])
    .optional(),
  percentiles: z.array(z.number().min(0).max(100)).max(100).optional(),
})

/** Who must take part: in a phase of projects of a type, the department that carries a duty, in the role required of it. */
export const policyRule = z.object({
  /** Only for projects of this type; without it for every project. */
  projectType: shortText.optional(),
  /** Only in this phase; without it once in the whole project. */
  phase: shortText.optional(),
  /** Id or name of a duty of the catalogue, or any other text that tasks carry. */
  duty: shortText.optional(),
  department: shortText.optional(),
  /** A code of the matrix ("A", "R", "会签") or "any", the default. */
  requiredRole: shortText.default('any'),
})
export type PolicyRule = z.infer<typeof policyRule>

/** A duty that a department has in projects (职责), and the words by which tasks are found that carry it. */
export const catalogueDuty = z.object({
  id: identifier,
  name: shortText,
  department: shortText,
  words: z.array(shortText).max(100).optional(),
})
export type CatalogueDuty = z.infer<typeof catalogueDuty>

/** A control that makes up for two duties in one hand, until it expires. */
export const mitigation = z.object({
  person: shortText,
  duties: z.tuple([z.string(), z.string()]),
  control: longText,
  until: isoDate.optional(),
})
export type Mitigation = z.infer<typeof mitigation>

/** How a company cuts its year: the month it begins in, and the day after which a month's books are closed (none: the last). */
export const periodSettings = z.object({
  financialYearStartMonth: z.int().min(1).max(12).optional(),
  monthCutOffDay: z.int().min(1).max(31).optional(),
})
export type PeriodSettings = z.infer<typeof periodSettings>

/** How partners of a joint venture share; what is not stated is shared by posting date. */
export const jointVentureSettings = z.object({
  /** The partner who keeps the books; else the one whose role says so. */
  operator: shortText.optional(),
  /** By the shares in force on the posting date (the default), or day by day where they change within its month. */
  splitBasis: z.enum(['posting-date', 'by-day']).optional(),
  /** Accounts that the operator bears alone. */
  excludedAccounts: z.array(shortText).max(1000).optional(),
  /** The most that a partner bears of shared cost; the operator bears what is above. */
  costCaps: z
    .array(z.object({ partner: shortText, amount: real }))
    .max(1000)
    .optional(),
})
export type JointVentureSettings = z.infer<typeof jointVentureSettings>

export const settings = z.object({
  raci: raciSettings.optional(),
  policy: z.array(policyRule).max(LIMITS.rows).optional(),
  duties: z
    .object({
      /** The duties that departments have; the shipped catalogue where none is stated. */
      catalogue: z.array(catalogueDuty).max(1000).optional(),
      mitigations: z.array(mitigation).max(LIMITS.rows).optional(),
      pairs: z
        .array(z.tuple([z.string(), z.string()]))
        .max(1000)
        .optional(),
      scope: z.enum(['document', 'project']).optional(),
    })
    .optional(),
  thresholds: z.record(z.string(), real).optional(),
  periods: periodSettings.optional(),
  riskScheme: riskScheme.optional(),
  jointVenture: jointVentureSettings.optional(),
  schedule: z.object({ dataDate: z.union([z.boolean(), z.iso.date()]).optional() }).optional(),
  simulation: simulationSettings.optional(),
})
export type Settings = z.infer<typeof settings>
