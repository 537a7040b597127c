/** Settings a person may make; every one has a default (core/contract/defaults.ts). */
import { LIMITS } from './limits.ts'
import { real, shortText } from './primitives.ts'
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

export const settings = z.object({
  raci: raciSettings.optional(),
  policy: z.unknown().optional(),
  duties: z
    .object({
      pairs: z
        .array(z.tuple([z.string(), z.string()]))
        .max(1000)
        .optional(),
      scope: z.enum(['document', 'project']).optional(),
    })
    .optional(),
  thresholds: z.record(z.string(), real).optional(),
  riskScheme: riskScheme.optional(),
  schedule: z.object({ dataDate: z.union([z.boolean(), z.iso.date()]).optional() }).optional(),
  simulation: simulationSettings.optional(),
})
export type Settings = z.infer<typeof settings>
