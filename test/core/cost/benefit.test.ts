import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { internalRates } from '../../../core/cost/internalRates.ts'
import { costOf, findingsOf, reasonsOf, reportOf } from '../project.ts'

type Study = NonNullable<Project['benefit']>
type Flow = Study['flows'][number]

const studyOf = (flows: (number | Flow)[], parts: Partial<Study> = {}): { benefit: Study } => ({
  benefit: { rate: 0.1, flows: flows.map(flow => (typeof flow === 'number' ? { amount: flow } : flow)), ...parts },
})
const benefitOf = (flows: (number | Flow)[], parts: Partial<Study> = {}) => {
  const { benefit } = costOf(studyOf(flows, parts))
  if (!benefit) throw new Error('The cost part has no benefit')
  return benefit
}
/** All that does not name the place of a flow in the list. */
const figuresOf = (flows: Flow[]) => {
  const { flows: placed, ...figures } = benefitOf(flows)
  return { ...figures, flows: placed.map(({ position: _position, ...flow }) => flow) }
}
const reasonOf = (benefit: ReturnType<typeof benefitOf>, measure: string) =>
  benefit.missing.find(entry => entry.measure === measure)?.reason

describe('cost and benefit', () => {
  it('is there in a project that has nothing but a study, and not without one', () => {
    expect(benefitOf([-100, 110]).netPresentValue).toBeCloseTo(0, 10)
    expect(costOf({ tasks: [{ id: 'T1', name: 'T1' }] }).benefit).toBeNull()
    expect(reportOf({}).cost).toBeNull()
  })

  it('takes the first flow as now, or as the end of the first period', () => {
    expect(benefitOf([-100, 121]).netPresentValue).toBeCloseTo(10, 10)
    expect(benefitOf([-100, 121], { firstFlow: 'end-of-period' }).netPresentValue).toBeCloseTo(10 / 1.1, 10)
  })

  it('takes a stated period before the position', () => {
    const flows = [
      { amount: -100, period: 0 },
      { amount: 121, period: 2 },
    ]
    expect(benefitOf(flows).netPresentValue).toBeCloseTo(0, 10)
    expect(figuresOf(flows.toReversed())).toEqual(figuresOf(flows))
  })

  it('counts dated flows in days ÷ 365 from the earliest, also where it is not the first', () => {
    const flows = [
      { amount: 121, date: '2028-01-01' },
      { amount: -100, date: '2026-01-01' },
    ]
    const benefit = benefitOf(flows)
    expect(benefit.isDated).toBe(true)
    expect(benefit.netPresentValue).toBeCloseTo(0, 10)
    expect(benefit.payback).toBeCloseTo((2 * 100) / 121, 10)
  })

  it('gives no figure and a finding at the flow where one of dated flows has no date', () => {
    const flows = [{ amount: -100, date: '2026-01-01' }, { amount: 121 }]
    const benefit = benefitOf(flows)
    expect(benefit.netPresentValue).toBeNull()
    expect(benefit.allRates).toEqual([])
    expect(reasonOf(benefit, 'internalRateOfReturn')).toBe('flow_without_date')
    const [finding] = findingsOf(studyOf(flows), 'cost/flow-without-date')
    expect(finding).toMatchObject({ severity: 'warning', params: { position: 2, amount: 121 }, amount: 121 })
  })

  it('says of a study without flows that there are none', () => {
    const benefit = benefitOf([])
    expect(benefit).toMatchObject({ netPresentValue: null, payback: null, allRates: [] })
    expect(new Set(benefit.missing.map(entry => entry.reason))).toEqual(new Set(['no_flows']))
  })

  it('rejects a rate of −1 or less, and gives what needs no rate', () => {
    const benefit = benefitOf([-100, 60, 60], { rate: -1 })
    expect(benefit).toMatchObject({ netPresentValue: null, discountedPayback: null, benefitCostRatio: null })
    expect(reasonOf(benefit, 'netPresentValue')).toBe('impossible_rate')
    expect(benefit.internalRateOfReturn).toBeCloseTo(0.1306624, 7)
    expect(benefit.payback).toBeCloseTo(1 + 40 / 60, 10)
    const found = findingsOf(studyOf([-100, 60, 60], { rate: -1 }), 'cost/discount-rate-impossible')
    expect(found.map(finding => finding.params.which)).toEqual(['rate'])
  })

  it('finances and reinvests at the discount rate where no other is stated', () => {
    const flows = [-1000, 100, 250, 500, 500]
    expect(benefitOf(flows).modifiedInternalRateOfReturn).toBeCloseTo(0.10401626745, 9)
    expect(
      benefitOf(flows, { rate: 0.3, financeRate: 0.1, reinvestRate: 0.1 }).modifiedInternalRateOfReturn,
    ).toBeCloseTo(0.10401626745, 9)
  })

  it('does not net several flows of one period in the benefit-cost ratio', () => {
    const apart = [
      { amount: -100, period: 0 },
      { amount: 40, period: 0 },
      { amount: 90, period: 0 },
    ]
    expect(benefitOf(apart).benefitCostRatio).toBeCloseTo(1.3, 10)
    expect(benefitOf([30]).benefitCostRatio).toBeNull()
  })

  it('measures profitability by the first outlay alone', () => {
    const benefit = benefitOf([-100, 110, -11, 121], { rate: 0.1 })
    expect(benefit.profitabilityIndex).toBeCloseTo((110 / 1.1 - 11 / 1.21 + 121 / 1.331) / 100, 10)
  })
})

describe('payback', () => {
  it.each([
    { flows: [-100, 40, 40, 40], payback: 2.5 },
    { flows: [-100, 100], payback: 1 },
    { flows: [50, -100, 100], payback: 1.5 },
    { flows: [-100, 50, -50, 200], payback: 2.5 },
  ])('of $flows is $payback periods', ({ flows, payback }) => {
    expect(benefitOf(flows).payback).toBeCloseTo(payback, 10)
  })

  it('is linear within the period of the flow, not over periods without any', () => {
    const flows = [
      { amount: -100, period: 0 },
      { amount: 200, period: 5 },
    ]
    expect(benefitOf(flows).payback).toBeCloseTo(4.5, 10)
  })

  it('is null where money never comes back or never goes out', () => {
    expect(reasonOf(benefitOf([-100, 99]), 'payback')).toBe('never_recovered')
    expect(reasonOf(benefitOf([100, 99]), 'payback')).toBe('no_outlay')
  })

  it('comes later when money is discounted', () => {
    expect(benefitOf([-100, 55, 60.5, 60.5]).discountedPayback).toBeCloseTo(2, 10)
  })
})

describe('internal rates of return', () => {
  it('are all given, none is chosen, and it is said', () => {
    const flows = [-1600, 10000, -10000]
    const benefit = benefitOf(flows)
    expect(benefit.allRates.map(rate => Number(rate.toFixed(9)))).toEqual([0.25, 4])
    expect(benefit.internalRateOfReturn).toBeNull()
    expect(reasonOf(benefit, 'internalRateOfReturn')).toBe('several_internal_rates')
    const [finding] = findingsOf(studyOf(flows), 'cost/multiple-internal-rates')
    expect(finding?.severity).toBe('info')
    expect(finding?.message.en).toContain('2 internal rates of return, from 25% to 400%')
  })

  it('are none where money flows one way, which is no finding', () => {
    expect(reasonOf(benefitOf([100, 200]), 'internalRateOfReturn')).toBe('no_sign_change')
    expect(findingsOf(studyOf([100, 200]), 'cost/no-internal-rate')).toEqual([])
  })

  it('are none where no rate fits, which is said', () => {
    const flows = [100, -150, 100]
    expect(reasonOf(benefitOf(flows), 'internalRateOfReturn')).toBe('no_internal_rate')
    expect(findingsOf(studyOf(flows), 'cost/no-internal-rate')).toHaveLength(1)
  })

  it('hold a rate at which the present value only touches zero', () => {
    const benefit = benefitOf([100, -220, 121])
    expect(benefit.allRates).toHaveLength(1)
    expect(benefit.internalRateOfReturn).toBeCloseTo(0.1, 7)
  })

  it('reach up to 1000 and no further', () => {
    expect(benefitOf([-1, 1001]).internalRateOfReturn).toBeCloseTo(1000, 9)
    expect(benefitOf([-1, 1002]).allRates).toEqual([])
  })

  it('are not searched for in flows that change sign too often', () => {
    const flows = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? -1 : 1))
    expect(reasonOf(benefitOf(flows), 'internalRateOfReturn')).toBe('too_many_sign_changes')
  })

  it('are found whatever rates the flows were made of', () => {
    const rate = fc.integer({ min: -95, max: 3000 }).map(percent => percent / 100)
    fc.assert(
      fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 4 }), fc.boolean(), (rates, isDouble) => {
        const distinct = rates.toSorted((a, b) => a - b)
        fc.pre(distinct.every((each, index) => index === 0 || (1 + each) / (1 + (distinct[index - 1] ?? 0)) > 1.05))
        const roots = isDouble ? [...distinct, distinct[0] ?? 0] : distinct
        let amounts = [1]
        // A product of factors v × (1 + rate) − 1 is worth nothing at each of the rates.
        for (const root of roots) {
          const times = (index: number) => (amounts[index - 1] ?? 0) * (1 + root) - (amounts[index] ?? 0)
          amounts = Array.from({ length: amounts.length + 1 }, (_, index) => times(index))
        }
        const found = internalRates(amounts.map((amount, time) => ({ time, amount }))).rates
        expect(found).toHaveLength(distinct.length)
        found.forEach((each, index) => {
          const wanted = 1 + (distinct[index] ?? NaN)
          expect(Math.abs((1 + each) / wanted - 1)).toBeLessThan(1e-4)
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('all figures of cost and benefit', () => {
  const flow = fc.record({ period: fc.integer({ min: 0, max: 12 }), amount: fc.integer({ min: -1000, max: 1000 }) })

  it('do not depend on the order of flows that state their period', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 12 }), flows => {
        expect(figuresOf(flows.toReversed())).toEqual(figuresOf(flows))
      }),
      { numRuns: 200 },
    )
  })

  it('scale with the amounts in money, and not at all in rates and ratios', () => {
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 12 }), flows => {
        const { netPresentValue, flows: _flows, ...ratios } = figuresOf(flows)
        const scaled = figuresOf(flows.map(({ period, amount }) => ({ period, amount: amount * 1024 })))
        expect(scaled).toMatchObject({ ...ratios, netPresentValue: (netPresentValue ?? 0) * 1024 })
      }),
      { numRuns: 200 },
    )
  })
})

it('explains every measure that the overview lists, though only a study is given', () => {
  expect(reasonsOf(costOf(studyOf([-1, 2])).totals, 'budgetAtCompletion')).toEqual(['no_budget'])
})
