/** Tasks of the plan, their history and their calendar. */
import { distribution } from './distribution.ts'
import { amount, identifier, isoDate, longText, real, shortText, source } from './primitives.ts'
import { z } from './zod.ts'

export const predecessor = z.object({
  task: identifier,
  type: z.enum(['FS', 'SS', 'FF', 'SF']).optional(),
  /** Working days (calendar days where the project's `durationUnit` says so); negative is a lead. */
  lag: real.optional(),
})

/** How earned value is credited. */
export const technique = z.enum(['percent', '0/100', '50/50', '20/80', 'milestones', 'loe'])

export const task = z.object({
  id: identifier,
  name: longText,
  parent: identifier.optional(),
  wbs: shortText.optional(),
  phase: shortText.optional(),
  department: shortText.optional(),
  duty: shortText.optional(),
  /** One or several names, as written. */
  owner: longText.optional(),
  start: isoDate.optional(),
  finish: isoDate.optional(),
  /** Working days (calendar days where `durationUnit` says so); below zero is a finding. */
  duration: real.optional(),
  /** Hours of work. */
  effort: real.optional(),
  skill: shortText.optional(),
  milestone: z.boolean().optional(),
  priority: shortText.optional(),
  status: shortText.optional(),
  /** Fraction; over 1 is a finding, not a refusal. */
  percentComplete: real.optional(),
  actualStart: isoDate.optional(),
  actualFinish: isoDate.optional(),
  constraint: z.object({ type: z.enum(['SNET', 'FNLT']), date: isoDate }).optional(),
  predecessors: z.array(predecessor).max(1000).optional(),
  budget: amount.optional(),
  actualCost: amount.optional(),
  plannedValue: amount.optional(),
  earnedValue: amount.optional(),
  technique: technique.optional(),
  milestones: z
    .array(z.object({ weight: real, done: z.boolean() }))
    .max(1000)
    .optional(),
  estimate: z
    .object({ duration: distribution.optional(), cost: distribution.optional(), costPerDay: distribution.optional() })
    .optional(),
  source: source.optional(),
})
export type Task = z.infer<typeof task>

/** A dated report of progress. */
export const progressRow = z.object({
  task: identifier,
  date: isoDate,
  percentComplete: real,
  source: source.optional(),
})

/** The working calendar. Weekdays count from 1 = Monday; `region` adds public holidays and make-up workdays. */
export const calendar = z.object({
  weekend: z.array(z.int().min(1).max(7)).max(7).optional(),
  days: z
    .array(z.object({ date: isoDate, working: z.boolean(), name: shortText.optional(), source: source.optional() }))
    .max(20_000)
    .optional(),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
})
export type CalendarSettings = z.infer<typeof calendar>
