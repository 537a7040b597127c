/** The risk register. */
import { distribution } from './distribution.ts'
import { identifier, isoDate, longText, real, shortText, source } from './primitives.ts'
import { z } from './zod.ts'

const quantity = z.union([real, distribution])

export const riskImpact = z.object({
  score: real.optional(),
  /** Money, or its distribution. */
  cost: quantity.optional(),
  /** Working days, or their distribution. */
  days: quantity.optional(),
})

export const risk = z.object({
  id: identifier,
  description: longText,
  kind: z.enum(['threat', 'opportunity']).optional(),
  category: shortText.optional(),
  cause: longText.optional(),
  owner: shortText.optional(),
  department: shortText.optional(),
  tasks: z.array(identifier).max(20_000).optional(),
  /** Between 0 and 1, or a rank of the scale. */
  probability: real.optional(),
  detectability: real.optional(),
  /** The score written in the sheet, to compare with ours. */
  statedScore: real.optional(),
  impact: riskImpact.optional(),
  response: z
    .object({
      strategy: longText.optional(),
      action: longText.optional(),
      cost: real.optional(),
      residualProbability: real.optional(),
      residualImpact: real.optional(),
    })
    .optional(),
  status: shortText.optional(),
  due: isoDate.optional(),
  reviewed: isoDate.optional(),
  proximity: shortText.optional(),
  trigger: longText.optional(),
  source: source.optional(),
})
export type Risk = z.infer<typeof risk>
