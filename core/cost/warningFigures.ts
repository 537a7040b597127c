/** What the early warnings measure: the parts of the report, and what one pass over the ledger adds to them. */
import type { Cost } from '../contract/costReport.ts'
import type { PartnersReport } from '../contract/partnersReport.ts'
import type { Source } from '../contract/primitives.ts'
import type { Project } from '../contract/project.ts'
import type { WarningId } from '../contract/warningLimits.ts'
import type { CellOf } from '../provenance.ts'
import type { LedgerFacts } from './warningFacts.ts'

export interface WarningFigures {
  /** All parts but the warnings themselves. */
  cost: Omit<Cost, 'warnings'>
  partners: Pick<PartnersReport, 'capital'> | null
  facts: LedgerFacts
  project: Project
  cellOf: CellOf
  /** Where to look for a warning about the whole project. */
  placeOf: (warning: WarningId) => Source | undefined
}

/** A rule's value for one subject. */
export interface Measurement {
  subject: { kind: string; id: string }
  value: number
  /** One period before; null where that is not known. */
  previous?: number | null
  /** Money at stake in major units. */
  amount?: number | null
  source?: Source | undefined
}

/** Values by subject, or the reason why there is none. */
export type Measured = Measurement[] | { reason: string }
export type Measure = (figures: WarningFigures) => Measured
export type Measures = Partial<Record<WarningId, Measure>>

export const PROJECT = { kind: 'project', id: 'project' } as const

/** One value of the project, or the reason why there is none. */
export const ofProject = (
  value: number | null,
  reason: string,
  more: Omit<Measurement, 'subject' | 'value'> = {},
): Measured => (value === null ? { reason } : [{ subject: PROJECT, value, ...more }])

/** Null where either is missing, or nothing is to be divided by. */
export function ratio(dividend: number | null | undefined, divisor: number | null | undefined): number | null {
  if (dividend === null || dividend === undefined || !divisor || divisor < 0) return null
  return dividend / divisor
}

/** Difference of two amounts or shares; null where either is missing. */
export const minus = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a === null || a === undefined || b === null || b === undefined ? null : a - b

/** The measurements, or a reason where there are none. */
export const orReason = (measurements: Measurement[], reason: string): Measured =>
  measurements.length > 0 ? measurements : { reason }
