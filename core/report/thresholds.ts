/** When an index is a concern: the traffic light of CPI and SPI. */
import type { Settings } from '../contract/settings.ts'
import type { Light } from '../messages/sheets.ts'

/** Below amber is to watch, below red is to act; practice of project offices, changed on the settings sheet. */
export const THRESHOLD_DEFAULTS: Record<string, number> = {
  costPerformanceIndexAmber: 0.95,
  costPerformanceIndexRed: 0.9,
  schedulePerformanceIndexAmber: 0.95,
  schedulePerformanceIndexRed: 0.9,
}

/** The light of an index; null where it has no value or no thresholds. */
export function indexLight(measure: string, value: number | null, settings: Settings | undefined): Light | null {
  const threshold = (name: string) => settings?.thresholds?.[measure + name] ?? THRESHOLD_DEFAULTS[measure + name]
  const amber = threshold('Amber')
  const red = threshold('Red')
  if (value === null || amber === undefined || red === undefined) return null
  if (value < red) return 'act'
  return value < amber ? 'watch' : 'good'
}
