/** The early warnings (财务预警) and from where on they are amber and red; changed on the settings sheet. */

export interface WarningLimit {
  /** Beyond it, on the bad side, the light is amber; beyond `red` it is red. */
  amber: number
  red: number
  badSide: 'above' | 'below'
  /** What the value counts: a share of 1, an index, calendar days, or things. */
  unit: 'share' | 'index' | 'days' | 'count'
  /** Keys of the settings where they are not `warning.<id>.amber` and `.red`. */
  keys?: { amber: string; red: string }
}

const above = (amber: number, red: number, unit: WarningLimit['unit']): WarningLimit => ({
  amber,
  red,
  badSide: 'above',
  unit,
})
const below = (amber: number, red: number, unit: WarningLimit['unit']): WarningLimit => ({
  ...above(amber, red, unit),
  badSide: 'below',
})

/** The lights of CPI and SPI on the overview are the same ones. */
const indexKeys = (measure: string) => ({ keys: { amber: `${measure}Amber`, red: `${measure}Red` } })

/**
 * Indices, burn and TCPI: practice of project offices (PMI, Practice Standard for Earned Value Management; PRA); the others
 * are our convention, to be changed by each company.
 */
export const WARNING_LIMITS = {
  'committed-over-budget': above(0.95, 1, 'share'),
  'forecast-over-budget': above(1, 1.05, 'share'),
  'estimate-over-budget': above(1.05, 1.1, 'share'),
  'available-below-plan': below(1, 0.9, 'share'),
  'contingency-ahead-of-progress': above(0, 0.1, 'share'),
  'unbudgeted-cost': above(0, 0.05, 'share'),
  'pending-changes': above(0.05, 0.1, 'share'),
  'budget-changes': above(0.1, 0.2, 'share'),
  'cost-performance': { ...below(0.95, 0.9, 'index'), ...indexKeys('costPerformanceIndex') },
  'schedule-performance': { ...below(0.95, 0.9, 'index'), ...indexKeys('schedulePerformanceIndex') },
  'to-complete-performance': above(1.1, 1.2, 'index'),
  'burn-ahead-of-progress': above(0.1, 0.2, 'share'),
  'no-cost-on-open-task': above(45, 75, 'days'),
  'cost-on-closed-task': above(0, 0.05, 'share'),
  'commitments-ageing': above(90, 180, 'days'),
  'cost-without-order': above(0.2, 0.5, 'share'),
  'supplier-concentration': above(0.5, 0.7, 'share'),
  'accrual-not-reversed': above(0.02, 0.1, 'share'),
  'advance-not-recovered': above(0.1, 0.3, 'share'),
  'retention-due': below(30, 0, 'days'),
  'unbilled-work': above(0.1, 0.3, 'share'),
  'overdue-receivables': above(0.05, 0.2, 'share'),
  'old-receivables': above(30, 90, 'days'),
  'collection-rate': below(0.8, 0.6, 'share'),
  'margin-falling': above(0.02, 0.05, 'share'),
  'funding-gap': above(0, 0.1, 'share'),
  'cash-advanced': above(0.1, 0.2, 'share'),
  'capital-late': above(0, 0.2, 'share'),
  'just-under-limit': above(1, 3, 'count'),
  'data-old': above(35, 65, 'days'),
  'benefit-below-cost': below(1.1, 1, 'index'),
} satisfies Record<string, WarningLimit>

export type WarningId = keyof typeof WARNING_LIMITS
export const WARNING_IDS = Object.keys(WARNING_LIMITS) as WarningId[]

/** The limits of a warning as the settings have them. */
export function warningLimit(id: WarningId, thresholds: Record<string, number> | undefined): WarningLimit {
  const limit: WarningLimit = WARNING_LIMITS[id]
  const keys = limit.keys ?? { amber: `warning.${id}.amber`, red: `warning.${id}.red` }
  return { ...limit, amber: thresholds?.[keys.amber] ?? limit.amber, red: thresholds?.[keys.red] ?? limit.red }
}
