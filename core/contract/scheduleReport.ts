/** The part of the Report about time: early and late dates, float, what is critical, and how sound the network is. */
import { z } from './zod.ts'

const figure = z.number().nullable()

/** One leaf in the network; days count from day 0 and may be fractions. */
const scheduledTask = z.object({
  id: z.string(),
  earlyStart: z.string().nullable(),
  earlyFinish: z.string().nullable(),
  lateStart: z.string().nullable(),
  lateFinish: z.string().nullable(),
  earlyStartDay: z.number(),
  earlyFinishDay: z.number(),
  lateStartDay: z.number(),
  lateFinishDay: z.number(),
  /** Days of the project's unit of duration; below zero where a date that must be kept cannot be kept. */
  totalFloat: z.number(),
  freeFloat: z.number(),
  critical: z.boolean(),
})
export type ScheduledTask = z.infer<typeof scheduledTask>

export const QUALITY_CHECKS = [
  'logic',
  'leads',
  'lags',
  'relationships',
  'constraints',
  'high-float',
  'negative-float',
  'high-duration',
  'invalid-dates',
  'resources',
  'missed-tasks',
  'critical-path',
  'critical-path-length',
  'baseline-execution',
] as const
export type QualityCheck = (typeof QUALITY_CHECKS)[number]

/** One of the fourteen checks of a schedule that project controls people use (DCMA). */
const qualityResult = z.object({
  check: z.enum(QUALITY_CHECKS),
  /** A share of tasks or links, a count, an index; 1 or 0 for yes or no; null where it cannot be said. */
  value: figure,
  unit: z.enum(['share', 'count', 'index', 'yes-no']),
  limit: z.number(),
  /** Which side of the limit is good. */
  goodSide: z.enum(['at-most', 'at-least']),
  met: z.boolean().nullable(),
  /** Ids of the tasks that fail it, as listed. */
  tasks: z.array(z.string()),
  /** Why there is no value. */
  reason: z.string().nullable(),
})
export type QualityResult = z.infer<typeof qualityResult>

export const schedule = z.object({
  start: z.string().nullable(),
  finish: z.string().nullable(),
  /** Days from day 0 to the end of the network. */
  duration: z.number(),
  /** Ids of all tasks with no float, by early start, then as listed. */
  criticalPath: z.array(z.string()),
  tasks: z.array(scheduledTask),
  quality: z.array(qualityResult),
})
export type Schedule = z.infer<typeof schedule>
