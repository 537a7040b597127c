import { describe, expect, it } from 'vitest'
import { WARNING_IDS, WARNING_LIMITS, type WarningId, type WarningLimit } from '../../../core/contract/warningLimits.ts'
import { earlyWarnings } from '../../../core/cost/warnings.ts'
import { missingReason } from '../../../core/messages/missingReasons.ts'
import { warningWords } from '../../../core/messages/warningsWords.ts'
import { figuresOf, givenValue } from './warningFigures.ts'

const judged = (id: WarningId, value: number) =>
  earlyWarnings(figuresOf(givenValue[id](value))).warnings.filter(row => row.warning === id)

/** The smallest step that a value of this unit can be beyond a limit. */
const STEP: Record<WarningLimit['unit'], number> = { share: 0.001, index: 0.001, days: 1, count: 1 }
const beyond = (limit: number, { badSide, unit }: WarningLimit) => limit + (badSide === 'above' ? 1 : -1) * STEP[unit]

describe.each(WARNING_IDS)('%s', id => {
  const limit: WarningLimit = WARNING_LIMITS[id]

  it('is green at its first limit, amber beyond it, red beyond the second, with its value', () => {
    const values = [limit.amber, beyond(limit.amber, limit), beyond(limit.red, limit)]
    const rows = values.map(value => judged(id, value))
    expect(rows.map(([row]) => row?.state)).toEqual(['green', 'amber', 'red'])
    rows.forEach(([row], index) => {
      expect(row?.value).toBeCloseTo(values[index] ?? NaN, 9)
    })
  })

  it('is one row of the project, not known and with a reason in words, where nothing is given', () => {
    const [row, ...more] = earlyWarnings(figuresOf({})).warnings.filter(each => each.warning === id)
    expect(more).toEqual([])
    expect(row).toMatchObject({ subject: { kind: 'project', id: 'project' }, state: null, value: null, trend: null })
    expect(missingReason(row?.reason ?? '').en).not.toContain('not computed')
  })

  it('has a name and says what to do next, in both languages', () => {
    const { name, next } = warningWords[id]
    expect([name.en, next.en].every(text => text.length > 5)).toBe(true)
    expect([name.zh, next.zh].every(text => /\p{Script=Han}/u.test(text))).toBe(true)
  })
})

describe('early warnings', () => {
  it('are more than twenty rules', () => {
    expect(WARNING_IDS.length).toBeGreaterThanOrEqual(20)
  })

  it('take limits from the settings', () => {
    const given = givenValue['commitments-ageing'](20)
    const thresholds = { 'warning.commitments-ageing.amber': 10, 'warning.commitments-ageing.red': 15 }
    const figures = figuresOf({ ...given, project: { settings: { thresholds } } })
    const row = earlyWarnings(figures).warnings.find(each => each.warning === 'commitments-ageing')
    expect(row).toMatchObject({ state: 'red', amber: 10, red: 15 })
  })

  it('share the limits of CPI with the overview', () => {
    const given = givenValue['cost-performance'](0.93)
    const figures = figuresOf({ ...given, project: { settings: { thresholds: { costPerformanceIndexAmber: 0.9 } } } })
    expect(earlyWarnings(figures).warnings.find(row => row.warning === 'cost-performance')?.state).toBe('green')
  })

  it.each([
    { value: 100, trend: 'worse', isLasting: false, of: 'commitments-ageing' },
    { value: 130, trend: 'worse', isLasting: true, of: 'commitments-ageing' },
    { value: 20, trend: 'worse', isLasting: false, of: 'retention-due' },
  ] as const)('$of at $value days is $trend, lasting: $isLasting', ({ value, trend, isLasting, of }) => {
    expect(judged(of, value)[0]).toMatchObject({ trend, isLasting })
  })

  it('know the month before where the ledger has dates, and say how it went', () => {
    const facts = { hasOrders: true, cost: [1000, 500, 0], costWithoutOrder: [300, 200, 0] } as const
    const figures = figuresOf({
      facts: { ...facts, cost: [...facts.cost], costWithoutOrder: [...facts.costWithoutOrder] },
    })
    expect(earlyWarnings(figures).warnings.find(row => row.warning === 'cost-without-order')).toMatchObject({
      value: 0.3,
      previousValue: 0.4,
      state: 'amber',
      trend: 'better',
      isLasting: true,
    })
  })

  it('take the period before of CPI from the phasing', () => {
    const phasing = [
      { period: '1', planned: 100, earned: 100, actual: 125 },
      { period: '2', planned: 300, earned: 180, actual: 200 },
    ]
    const figures = figuresOf({ ...givenValue['cost-performance'](0.9), project: { phasing } })
    expect(earlyWarnings(figures).warnings.find(row => row.warning === 'cost-performance')).toMatchObject({
      previousValue: 0.8,
      state: 'amber',
      trend: 'better',
      isLasting: true,
    })
  })

  it('list amber and red subjects, the largest amount first, at most twenty of a rule', () => {
    const openOrders = Array.from({ length: 30 }, (_, index) => ({
      subject: { kind: 'entry' as const, id: `#${index}` },
      lastDay: 0,
      openMajor: index,
      source: undefined,
    }))
    const rows = earlyWarnings(figuresOf({ facts: { hasOrders: true, openOrders } })).warnings.filter(
      row => row.warning === 'commitments-ageing',
    )
    expect(rows).toHaveLength(20)
    expect(rows[0]?.subject.id).toBe('#29')
  })

  it('do not judge an estimate before 15 % of the work is done', () => {
    const given = givenValue['estimate-over-budget'](2)
    const early = figuresOf({
      ...given,
      cost: { ...given.cost, totals: { ...figuresOf(given).cost.totals, earnedValue: 149 } },
    })
    expect(earlyWarnings(early).warnings.find(row => row.warning === 'estimate-over-budget')).toMatchObject({
      state: null,
      reason: 'too_early',
    })
  })

  it('call no project short of funds that only pays', () => {
    const given = givenValue['funding-gap'](0.5)
    const cashFlow = [
      { period: '2026-07', inflow: 0, outflow: 9, net: -9, cumulative: -9, isForecast: true, missing: [] },
    ]
    const figures = figuresOf({ cost: { ...given.cost, cashFlow } })
    expect(earlyWarnings(figures).warnings.find(row => row.warning === 'funding-gap')?.reason).toBe('no_receipts')
  })
})

describe('findings of early warnings', () => {
  const findings = (id: WarningId, value: number) => earlyWarnings(figuresOf(givenValue[id](value))).findings

  it('are raised once a rule, for red alone', () => {
    expect(findings('commitments-ageing', 170)).toEqual([])
    expect(findings('commitments-ageing', 200)).toMatchObject([
      {
        rule: 'cost/early-warning',
        subject: { kind: 'entry', id: '#1' },
        params: { warning: 'commitments-ageing', value: 200, limit: 180 },
        amount: 50,
      },
    ])
  })

  it('are left to the rules that say the same', () => {
    for (const id of ['committed-over-budget', 'funding-gap', 'capital-late', 'cost-performance'] as const)
      expect(findings(id, WARNING_LIMITS[id].badSide === 'above' ? 5 : 0)).toEqual([])
  })
})
