import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayOfIso } from '../../../core/calendar.ts'
import { benefitCostRatio, irrs, mirr, npv, xirrs, xnpv } from '../../../core/cost/discounting.ts'

interface Case {
  id: string
  function: string
  inputs: {
    rate?: number
    values?: number[]
    dates?: string[]
    convention?: string
    finance_rate?: number
    reinvest_rate?: number
    costs?: number[]
    benefits?: number[]
  }
  expected: number | null
  tolerance: number
  all_roots?: number[]
}

const ORACLES = resolve(import.meta.dirname, '../../../../shared/oracles/finance.json')
const shared: Case[] = existsSync(ORACLES) ? JSON.parse(readFileSync(ORACLES, 'utf8')).cases : []

/** Published figures, so that the test stands without the shared ones. */
const published: Case[] = [
  {
    id: 'Microsoft Support, NPV, example 1',
    function: 'NPV',
    inputs: { rate: 0.1, values: [-10000, 3000, 4200, 6800], convention: 'excel' },
    expected: 1188.4434123352212,
    tolerance: 1e-9,
  },
  {
    id: 'numpy-financial, tests/test_financial.py, NPV',
    function: 'NPV',
    inputs: { rate: 0.05, values: [-15000, 1500, 2500, 3500, 4500, 6000], convention: 'first value at t=0' },
    expected: 122.89,
    tolerance: 0.01,
  },
  {
    id: 'Microsoft Support, IRR, five years (8.7 %)',
    function: 'IRR',
    inputs: { values: [-70000, 12000, 15000, 18000, 21000, 26000] },
    expected: 0.086630948,
    tolerance: 1e-8,
  },
  {
    id: 'pyxirr, tests/test_periodic.rs, three rates',
    function: 'IRR',
    inputs: { values: [-5, 10.5, 1, -8, 1, 0, 0, 0] },
    expected: 0.08859833852,
    tolerance: 1e-6,
    all_roots: [-0.8702012474847411, 0.08859833852775523, 0.7095595276861835],
  },
  {
    id: 'Microsoft Support, MIRR (12.61 %)',
    function: 'MIRR',
    inputs: { values: [-120000, 39000, 30000, 21000, 37000, 46000], finance_rate: 0.1, reinvest_rate: 0.12 },
    expected: 0.126094,
    tolerance: 5e-7,
  },
  {
    id: 'Microsoft Support, XNPV (2,086.65)',
    function: 'XNPV',
    inputs: {
      rate: 0.09,
      values: [-10000, 2750, 4250, 3250, 2750],
      dates: ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'],
    },
    expected: 2086.647602,
    tolerance: 1e-6,
  },
  {
    id: 'Microsoft Support, XIRR (37.34 %)',
    function: 'XIRR',
    inputs: {
      values: [-10000, 2750, 4250, 3250, 2750],
      dates: ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'],
    },
    expected: 0.373362535,
    tolerance: 2e-8,
  },
]

const days = ({ dates = [] }: Case['inputs']) => dates.map(dayOfIso)

/** Money going out and coming in at the end of each year. */
const studyOf = ({ costs = [], benefits = [] }: Case['inputs']) => [
  ...costs.map((cost, index) => ({ time: index + 1, amount: -cost })),
  ...benefits.map((amount, index) => ({ time: index + 1, amount })),
]

/** The figure of each function that has one; those of rates are compared apart. */
const figures: Record<string, (inputs: Case['inputs']) => number | null> = {
  NPV: ({ rate = 0, values = [], convention }) => npv(rate, values) * (convention === 'excel' ? 1 : 1 + rate),
  XNPV: inputs => xnpv(inputs.rate ?? 0, inputs.values ?? [], days(inputs)),
  MIRR: ({ values = [], finance_rate = 0, reinvest_rate = 0 }) => mirr(values, finance_rate, reinvest_rate).value,
  CBA_NPV: inputs =>
    npv(
      inputs.rate ?? 0,
      (inputs.benefits ?? []).map((benefit, index) => benefit - (inputs.costs?.[index] ?? 0)),
    ),
  CBA_BCR: inputs => benefitCostRatio(studyOf(inputs), inputs.rate ?? 0).value,
  CBA_ROI: inputs => (benefitCostRatio(studyOf(inputs), inputs.rate ?? 0).value ?? 0) - 1,
}

const cases = [...published, ...shared]

describe('published figures of discounting', () => {
  it.each(cases.filter(each => figures[each.function]))('$function: $id', each => {
    const found = figures[each.function]?.(each.inputs) ?? null
    if (each.expected === null) expect(found).toBeNull()
    else expect(Math.abs((found ?? NaN) - each.expected)).toBeLessThanOrEqual(each.tolerance)
  })

  it.each(cases.filter(each => each.function.endsWith('IRR') && each.function !== 'MIRR'))(
    'all rates: $function: $id',
    ({ function: name, inputs, expected, tolerance, all_roots: all }) => {
      const { values = [] } = inputs
      const { rates } = name === 'IRR' ? irrs(values) : xirrs(values, days(inputs))
      const wanted = all ?? (expected === null ? [] : [expected])
      expect(rates).toHaveLength(wanted.length)
      rates.forEach((rate, index) => {
        expect(Math.abs(rate - (wanted[index] ?? NaN))).toBeLessThanOrEqual(tolerance)
      })
    },
  )
})

it('knows every function that the shared figures are about', () => {
  const known = [...Object.keys(figures), 'IRR', 'XIRR']
  expect(shared.filter(each => !known.includes(each.function))).toEqual([])
})
