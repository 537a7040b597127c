/** Distributions of an uncertain duration or cost. An impossible one (min above max) is refused by the schema. */
import { nonNegative, real } from './primitives.ts'
import { z } from './zod.ts'

const ascends = (low: number, middle: number, high: number) => low <= middle && middle <= high
const notAscending = { message: 'The order must be min ≤ mode ≤ max (or p10 ≤ mode ≤ p90).', path: ['mode'] }

const threePoint = (shape: 'triangular' | 'pert') =>
  z
    .object({ shape: z.literal(shape), min: real, mode: real, max: real, lambda: z.number().positive().optional() })
    .refine(d => ascends(d.min, d.mode, d.max), notAscending)

const percentilePoint = (shape: 'triangular' | 'pert') =>
  z
    .object({ shape: z.literal(shape), p10: real, mode: real, p90: real })
    .refine(d => ascends(d.p10, d.mode, d.p90), notAscending)

const uniform = z
  .object({ shape: z.literal('uniform'), min: real, max: real })
  .refine(d => d.min <= d.max, { message: 'min must not be above max.', path: ['max'] })

const normal = z
  .object({ shape: z.literal('normal'), mean: real, sd: nonNegative, min: real.optional(), max: real.optional() })
  .refine(d => d.min === undefined || d.max === undefined || d.min <= d.max, {
    message: 'min must not be above max.',
    path: ['max'],
  })

const lognormal = z.object({ shape: z.literal('lognormal'), mean: z.number().positive(), sd: nonNegative })

const discrete = z
  .object({
    shape: z.literal('discrete'),
    values: z
      .array(z.object({ value: real, probability: z.number().min(0).max(1) }))
      .min(1)
      .max(1000),
  })
  .refine(d => Math.abs(d.values.reduce((sum, v) => sum + v.probability, 0) - 1) <= 1e-9, {
    message: 'The probabilities must add up to 1.',
    path: ['values'],
  })

/** One of the shapes by its `shape` and, for triangular and pert, by which three points are given. */
export const distribution = z.union([
  z.object({ shape: z.literal('fixed'), value: real }),
  threePoint('triangular'),
  percentilePoint('triangular'),
  threePoint('pert'),
  percentilePoint('pert'),
  uniform,
  normal,
  lognormal,
  discrete,
])
export type Distribution = z.infer<typeof distribution>
