import { describe, expect, test } from 'vitest'
import {
  costPerformanceIndex,
  estimateAtBudgetRate,
  estimateAtCombinedRate,
  estimateAtCompletion,
  schedulePerformanceIndex,
  toCompletePerformanceIndex,
} from '../../../core/cost/formulas.ts'

/** Published figures carry at least seven digits. */
const RELATIVE = 1e-9

const published = [
  {
    source: 'Vanhoucke & Vandevoorde 2006, project Revamp, period 3 (castor00/EVapp, cached Excel values)',
    given: { budget: 360.738, planned: 91.681, earned: 89.135, actual: 78.293 },
    expected: { cpi: 1.138479813010103, spi: 0.9722297967954102 },
  },
  {
    source: 'Vanhoucke & Vandevoorde 2006, project Revamp, period 4 (castor00/EVapp, cached Excel values)',
    given: { budget: 360.738, planned: 138.586, earned: 125.244, actual: 124.073 },
    expected: { cpi: 1.009437992149783, spi: 0.9037276492575007 },
  },
  {
    source: 'Vanhoucke & Vandevoorde 2006, project Revamp, period 12 (castor00/EVapp, cached Excel values)',
    given: { budget: 360.738, planned: 360.738, earned: 349.861, actual: 336.756 },
    expected: { cpi: 1.0389154165033436, spi: 0.9698479228692292 },
  },
  {
    source: 'pmcontrols, validation case evm-on-plan-002',
    given: { budget: 100_000, planned: 40_000, earned: 40_000, actual: 40_000 },
    expected: { cpi: 1, spi: 1, eac: 100_000, eacBudgetRate: 100_000 },
  },
  {
    source: 'pmcontrols, validation case evm-ahead-003',
    given: { budget: 100_000, planned: 40_000, earned: 50_000, actual: 45_000 },
    expected: { cpi: 1.1111111111111112, spi: 1.25, eac: 90_000, eacBudgetRate: 95_000 },
  },
  {
    source: 'Vertex42 earned value template, week 6, column G (cached Excel values)',
    given: { budget: 136_000, planned: 80_000, earned: 71_230.5, actual: 72_000 },
    expected: { cpi: 0.9893125, spi: 0.89038125, eac: 137_469.20209741613 },
  },
  {
    source: 'Vertex42 earned value template, week 7, column J (cached Excel values)',
    given: { budget: 136_500, planned: 122_500, earned: 116_500, actual: 119_000 },
    expected: { cpi: 0.9789915966386554, spi: 0.9510204081632653, eac: 139_429.18454935623 },
  },
  {
    source: 'hand calculation: BAC 1000, PV 500, EV 400, AC 500',
    given: { budget: 1000, planned: 500, earned: 400, actual: 500 },
    expected: { eac: 1250, tcpi: 1.2, tcpiToEac: 0.8, eacCombined: 1437.5 },
  },
]

describe('earned value formulas give the published figures', () => {
  for (const { source, given, expected } of published) {
    test(source, () => {
      const { budget, planned, earned, actual } = given
      const eac = estimateAtCompletion(budget, earned, actual).value
      const computed: Record<string, number | null> = {
        cpi: costPerformanceIndex(earned, actual).value,
        spi: schedulePerformanceIndex(earned, planned).value,
        eac,
        eacBudgetRate: estimateAtBudgetRate(budget, earned, actual).value,
        eacCombined: estimateAtCombinedRate(budget, earned, actual, planned).value,
        tcpi: toCompletePerformanceIndex(budget, earned, actual).value,
        tcpiToEac: toCompletePerformanceIndex(budget, earned, actual, eac ?? 0).value,
      }
      for (const [name, value] of Object.entries(expected)) {
        expect(Math.abs((computed[name] ?? Number.NaN) / value - 1), name).toBeLessThan(RELATIVE)
      }
    })
  }

  test('the index to complete to an estimate of 2050 is 0.0625 (tapuniversity 2009)', () => {
    expect(toCompletePerformanceIndex(500, 400, 450, 2050)).toEqual({ value: 0.0625 })
  })

  test('the combined estimate of BAC 100000, AC 63000, EV 35000 at CPI 0.8 and SPI 0.9 (PRA, test-evm.R)', () => {
    // CPI 0.8 and SPI 0.9 as the source rounds them: AC = EV ÷ 0.8 would be 43750, so the remainder is divided alone.
    const rest = estimateAtCombinedRate(100_000, 35_000, 43_750, 35_000 / 0.9).value
    expect((rest ?? 0) - 43_750 + 63_000).toBeCloseTo(153_277.7777778, 6)
  })
})

describe('a formula without an answer names the reason', () => {
  test.each([
    ['earned without cost', costPerformanceIndex(5, 0), 'no_actuals'],
    ['nothing earned, nothing spent', costPerformanceIndex(0, 0), 'not_started'],
    ['a net credit as cost', costPerformanceIndex(5, -3), 'no_actuals'],
    ['work before its plan', schedulePerformanceIndex(5, 0), 'nothing_planned'],
    ['nothing planned, nothing earned', schedulePerformanceIndex(0, 0), 'not_started'],
    ['spent without progress', estimateAtCompletion(100, 0, 10), 'spent_without_progress'],
    ['an estimate without cost', estimateAtCompletion(100, 5, 0), 'no_actuals'],
    ['a combined estimate without plan', estimateAtCombinedRate(100, 5, 5, 0), 'nothing_planned'],
    ['a combined estimate without progress', estimateAtCombinedRate(100, 0, 5, 5), 'spent_without_progress'],
    ['complete work', toCompletePerformanceIndex(100, 100, 90), 'complete'],
    ['a budget that is used up', toCompletePerformanceIndex(100, 50, 100), 'budget_exhausted'],
    ['a budget that is overspent', toCompletePerformanceIndex(100, 50, 130), 'budget_exhausted'],
  ])('%s', (_name, ratio, reason) => {
    expect(ratio).toEqual({ value: null, reason })
  })

  test('spent without progress, the CPI is 0', () => {
    expect(costPerformanceIndex(0, 10)).toEqual({ value: 0 })
  })

  test('complete work is estimated at what it has cost', () => {
    expect(estimateAtCompletion(100, 100, 130)).toEqual({ value: 130 })
    expect(estimateAtCompletion(100, 100, 0)).toEqual({ value: 0 })
    expect(estimateAtBudgetRate(100, 100, 130)).toEqual({ value: 130 })
    expect(estimateAtCombinedRate(100, 100, 130, 0)).toEqual({ value: 130 })
  })

  test('the index to complete is given before anything is spent', () => {
    expect(toCompletePerformanceIndex(100, 0, 0)).toEqual({ value: 1 })
  })
})
