/** The limits of the workload rules. */
import type { Settings } from '../contract/settings.ts'

export interface WorkloadLimits {
  /** Shares of the capacity of a week. */
  fullShare: number
  overShare: number
  idleWeeks: number
  singlePointTasks: number
}

/** Reads settings with defaults. */
export function workloadLimits(settings: Settings | undefined): WorkloadLimits {
  const limit = (name: keyof WorkloadLimits) => settings?.thresholds?.[`workload.${name}`] ?? 0
  return {
    fullShare: limit('fullShare'),
    overShare: limit('overShare'),
    idleWeeks: limit('idleWeeks'),
    singlePointTasks: limit('singlePointTasks'),
  }
}

/** Hours that are sums of fractions miss a whole hour by this much at most. */
export const TOLERANCE_HOURS = 1e-6

/** Whether hours are more than a share of a capacity. */
export const exceeds = (hours: number, capacityHours: number, share: number): boolean =>
  hours > capacityHours * share + TOLERANCE_HOURS
