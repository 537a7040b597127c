/** Budget, commitments, cost and forecast by month, quarter and financial year. */
import type { ControlPeriod, MissingMeasure } from '../contract/costReport.ts'
import type { Project } from '../contract/project.ts'
import { toMajor } from '../money.ts'
import type { CellOf } from '../provenance.ts'
import type { Posting } from './controlPostings.ts'
import { ControlSums } from './controlSums.ts'
import { type Figure, Sum } from './figure.ts'
import { type PeriodUnit, periodFinder } from './financialPeriods.ts'

const UNITS: readonly PeriodUnit[] = ['month', 'quarter', 'year']
const NO_PHASING: Figure = { minor: null, reason: 'no_phasing' }
const NO_FORECAST: Figure = { minor: null, reason: 'no_forecast' }

type PeriodFigures = Record<Exclude<keyof ControlPeriod, 'unit' | 'period' | 'missing'>, Figure>

/** Collects the amounts of all periods. Open commitments have no date. */
export class ControlPeriods {
  readonly #periodsOf: ReturnType<typeof periodFinder>
  readonly #statusDate: string
  readonly #byUnit: Record<PeriodUnit, Map<string | null, ControlSums>> = {
    month: new Map(),
    quarter: new Map(),
    year: new Map(),
  }

  constructor({ project, settings }: Project) {
    this.#periodsOf = periodFinder(settings?.periods)
    this.#statusDate = project.statusDate
  }

  add(posting: Posting): void {
    if (posting.sum === 'openCommitments' || posting.sum === 'pendingChanges') return
    const names = this.#periodsOf(posting.when)
    for (const unit of UNITS) {
      const periods = this.#byUnit[unit]
      let sums = periods.get(names[unit])
      if (!sums) {
        sums = new ControlSums()
        periods.set(names[unit], sums)
      }
      sums.add(posting)
    }
  }

  /** Months, then quarters, then years, each in order, with what is in none of them last. */
  rows(currency: string, cellOf: CellOf): ControlPeriod[] {
    const current = this.#periodsOf(this.#statusDate)
    return UNITS.flatMap(unit => unitRows(unit, this.#byUnit[unit], current[unit] ?? '', cellOf)).map(
      ({ unit, period, figures }) => ({ unit, period, ...majorFigures(figures, currency) }),
    )
  }
}

function unitRows(
  unit: PeriodUnit,
  periods: ReadonlyMap<string | null, ControlSums>,
  current: string,
  cellOf: CellOf,
): { unit: PeriodUnit; period: string | null; figures: PeriodFigures }[] {
  const named = [...periods.keys()].filter(name => name !== null).sort()
  const isPhased = named.some(name => periods.get(name)?.has('originalBudget'))
  const hasForecast = [...periods.values()].some(sums => sums.has('forecast'))
  const cumulative = { budget: new Sum(), cost: new Sum() }
  return [...named, null].flatMap(period => {
    const sums = periods.get(period)
    if (!sums) return []
    const [budget, changes, commitments] = figuresOf(sums, ['originalBudget', 'changes', 'commitments'], cellOf)
    const [actuals, accruals, forecast] = figuresOf(sums, ['actuals', 'accruals', 'forecast'], cellOf)
    for (const figure of [budget, changes]) cumulative.budget.add(figure)
    for (const figure of [actuals, accruals, forecast]) cumulative.cost.add(figure)
    const hasBudget = isPhased || sums.has('originalBudget')
    const isKnown = hasForecast || period === null || period <= current
    const figures: PeriodFigures = {
      budget: hasBudget ? budget : NO_PHASING,
      changes,
      commitments,
      actuals,
      accruals,
      forecast: hasForecast ? forecast : NO_FORECAST,
      cumulativeBudget: hasBudget ? { minor: cumulative.budget.minor, reason: cumulative.budget.reason } : NO_PHASING,
      cumulativeCost: isKnown ? { minor: cumulative.cost.minor, reason: cumulative.cost.reason } : NO_FORECAST,
    }
    return [{ unit, period, figures }]
  })
}

type Names = Parameters<ControlSums['of']>[0]
const figuresOf = (sums: ControlSums, [a, b, c]: [Names, Names, Names], cellOf: CellOf) =>
  [sums.of(a, cellOf), sums.of(b, cellOf), sums.of(c, cellOf)] as const

function majorFigures(figures: PeriodFigures, currency: string): Omit<ControlPeriod, 'unit' | 'period'> {
  const missing: MissingMeasure[] = []
  const major = (measure: keyof PeriodFigures) => {
    const { minor, reason, source } = figures[measure]
    if (minor === null || reason !== undefined) {
      missing.push({ measure, reason: reason ?? 'no_budget', ...(source && { source }) })
    }
    return minor === null ? null : toMajor(minor, currency)
  }
  return {
    budget: major('budget'),
    changes: major('changes'),
    commitments: major('commitments'),
    actuals: major('actuals'),
    accruals: major('accruals'),
    forecast: major('forecast'),
    cumulativeBudget: major('cumulativeBudget'),
    cumulativeCost: major('cumulativeCost'),
    missing,
  }
}
