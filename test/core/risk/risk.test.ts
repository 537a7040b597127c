import { describe, expect, test } from 'vitest'
import type { RiskScheme } from '../../../core/contract/settings.ts'
import { findingsOf, reportOf, riskOf, subjectsOf } from '../project.ts'
import { first, type Given, reasons, registerOf, risks } from './register.ts'

const TOLERANCE_DIGITS = 9

describe('published scores', () => {
  test.each<[string, Given, RiskScheme['method'], number, number | null]>([
    ['PMBOK matrix 0.1 × 0.2 (scribd 51280292)', { probability: 0.1, score: 0.2 }, 'product', 0.02, null],
    ['PMBOK matrix 0.3 × 0.8 (scribd 51280292)', { probability: 0.3, score: 0.8 }, 'product', 0.24, null],
    ['additive 1 + 3 (Packt, TPM handbook, Risk Scorecard)', { probability: 1, score: 3 }, 'sum', 4, null],
    [
      '5 × 5, residual 1 × 1 (nikzeo row 3)',
      { probability: 5, score: 5, response: { residualProbability: 1, residualImpact: 1 } },
      'product',
      25,
      1,
    ],
    [
      '3 × 5, residual 1 × 5 (nikzeo row 7)',
      { probability: 3, score: 5, response: { residualProbability: 1, residualImpact: 5 } },
      'product',
      15,
      5,
    ],
    [
      '4 × 5, residual 2 × 3 (nikzeo row 8)',
      { probability: 4, score: 5, response: { residualProbability: 2, residualImpact: 3 } },
      'product',
      20,
      6,
    ],
    [
      '2 × 4, residual the same (nikzeo row 10)',
      { probability: 2, score: 4, response: { residualProbability: 2, residualImpact: 4 } },
      'product',
      8,
      8,
    ],
    ['RPN 3 × 4 × 3 (saisreyat row 7)', { probability: 3, score: 4, detectability: 3 }, 'rpn', 36, null],
    ['RPN 2 × 3 × 3 (saisreyat row 11)', { probability: 2, score: 3, detectability: 3 }, 'rpn', 18, null],
    ['RPN 3 × 4 × 5 (saisreyat row 12)', { probability: 3, score: 4, detectability: 5 }, 'rpn', 60, null],
    ['RPN 4 × 4 × 3 (saisreyat row 24)', { probability: 4, score: 4, detectability: 3 }, 'rpn', 48, null],
  ])('%s', (_name, given, method, score, residual) => {
    const risk = first(given, { method })
    expect(risk?.score).toBeCloseTo(score, TOLERANCE_DIGITS)
    expect(risk?.residualScore).toBe(residual)
  })

  test('the additive bands Low 2, Medium 4, High 6 put 4 into Medium (Packt)', () => {
    const bands = [
      { name: 'High', from: 6 },
      { name: 'Low', from: 2 },
      { name: 'Medium', from: 4 },
    ]
    const scores = [1, 2, 3].map(probability => first({ probability, score: 3 }, { method: 'sum', bands })?.band)
    expect(scores).toEqual(['Medium', 'Medium', 'High'])
    expect(first({ probability: 1, score: 0 }, { method: 'sum', bands })?.band).toBeNull()
  })
})

describe('ranks', () => {
  test('go by score, then impact, then probability, then as listed; no score, no rank', () => {
    const given = [
      { probability: 2, score: 6 },
      { probability: 4, score: 3 },
      { probability: 5, score: 5 },
      { probability: 3, score: 4 },
      { probability: 3, score: 4 },
      { score: 4 },
    ]
    expect(registerOf(given).map(risk => risk.rank)).toEqual([2, 5, 1, 3, 4, null])
  })
})

describe('expected loss', () => {
  test.each<[string, Given[], number]>([
    ['0.2 × −50000 (freepmptests.com)', [{ probability: 0.2, cost: -50_000 }], -10_000],
    [
      '−20000 + 10000 − 7500 (scribd 246656815)',
      [
        { probability: 0.25, cost: -80_000 },
        { probability: 0.1, cost: 100_000 },
        { probability: 0.05, cost: -150_000 },
      ],
      -17_500,
    ],
    ['0.2 × 10000 (gristprojectmanagement.us)', [{ probability: 0.2, cost: 10_000 }], 2000],
    ['PERT 10, 20, 40 at 30%', [{ probability: 0.3, cost: { shape: 'pert', min: 10, mode: 20, max: 40 } }], 6.5],
    ['an opportunity counts negative', [{ probability: 0.5, cost: 100, kind: 'opportunity' }], -50],
    ['an opportunity written negative stays so', [{ probability: 0.5, cost: -100, kind: 'opportunity' }], -50],
    [
      'closed risks are left out',
      [
        { probability: 0.5, cost: 100 },
        { probability: 0.5, cost: 900, status: '已关闭' },
      ],
      50,
    ],
  ])('%s', (_name, given, total) => {
    expect(riskOf({ risks: risks(...given) }).exposure.expectedLoss).toBeCloseTo(total, TOLERANCE_DIGITS)
  })

  test('ranks are no probabilities, in the whole register, unless the scale says so', () => {
    const given = [
      { probability: 4, score: 5, cost: 100 },
      { probability: 1, score: 2, cost: 100 },
    ]
    const { register, exposure } = riskOf({ risks: risks(...given) })
    expect(register.map(risk => reasons(risk, 'expectedLoss'))).toEqual([
      ['ordinal_probability'],
      ['ordinal_probability'],
    ])
    expect(exposure.expectedLoss).toBeNull()
    expect(exposure.missing.map(entry => entry.risk)).toEqual(['R1', 'R2'])
    const probabilityScale = [
      { rank: 1, probability: 0.1 },
      { rank: 4, probability: 0.7 },
    ]
    expect(registerOf(given, { method: 'product', probabilityScale }).map(risk => risk.expectedLoss)).toEqual([70, 10])
  })

  test('is missing without cost or probability, and the exposure sums the rest', () => {
    const { register, exposure } = riskOf({
      risks: risks({ probability: 0.5 }, { cost: 5 }, { probability: 0.1, cost: 10 }),
    })
    expect(register.map(risk => reasons(risk, 'expectedLoss'))).toEqual([['no_cost'], ['no_probability'], []])
    expect(exposure).toMatchObject({ expectedLoss: 1, missing: [{ reason: 'no_cost' }, { reason: 'no_probability' }] })
  })

  test('residual: the residual probability of the same cost, or of the residual money', () => {
    const scored = first({
      probability: 0.5,
      score: 0.8,
      cost: 1000,
      response: { residualProbability: 0.1, residualImpact: 0.4 },
    })
    expect(scored).toMatchObject({ residualExpectedLoss: 100 })
    expect(scored?.residualScore).toBeCloseTo(0.04, 12)
    expect(first({ probability: 0.5, cost: 1000, response: { residualImpact: 200 } })?.residualExpectedLoss).toBe(100)
    expect(first({ probability: 0.5, cost: 1000 })).toMatchObject({ residualScore: null, residualExpectedLoss: null })
  })
})

describe('findings', () => {
  const sound: Given = { probability: 0.1, score: 0.1, owner: 'Ann', cost: 1000 }
  const rules = (...given: Given[]) =>
    findingsOf({ risks: risks(...given.map(risk => ({ ...sound, ...risk }))) }, 'risk/').map(
      finding => `${finding.subject.id} ${finding.rule.slice('risk/'.length)}`,
    )

  test.each<[string, Given, string[]]>([
    ['a sound risk', {}, []],
    ['no owner', { owner: ' ' }, ['R1 no-owner']],
    ['the worst fifth without response', { probability: 0.9, score: 0.9 }, ['R1 no-response']],
    ['just below the worst fifth', { probability: 0.9, score: 0.88 }, []],
    ['a strategy is a response', { probability: 0.9, score: 0.9, response: { strategy: 'Transfer' } }, []],
    ['an action is a response', { probability: 0.9, score: 0.9, response: { action: 'Insure' } }, []],
    ['20 of 25 is the top fifth', { probability: 4, score: 5, cost: undefined }, ['R1 no-response']],
    ['16 of 25 is not', { probability: 4, score: 4, cost: undefined }, []],
    ['due before the status date', { due: '2026-06-29' }, ['R1 overdue']],
    ['due on the status date', { due: '2026-06-30' }, []],
    ['worse after the response', { response: { residualProbability: 0.2 } }, ['R1 residual-above-inherent']],
    ['as bad after the response', { response: { residualProbability: 0.1, residualImpact: 0.1 } }, []],
    ['worse in money', { score: undefined, response: { residualImpact: 2000 } }, ['R1 residual-above-inherent']],
    ['a response dearer than the risk', { response: { cost: 100.01 } }, ['R1 response-dearer-than-risk']],
    ['a response as dear as the risk', { response: { cost: 100 } }, []],
    ['closed', { owner: '', due: '2020-01-01', status: ' Closed ' }, []],
    ['open by another word', { owner: '', status: '处理中' }, ['R1 no-owner']],
  ])('%s', (_name, given, expected) => {
    expect(rules(given)).toEqual(expected)
  })

  test('the worst band of the scheme decides before the fifth', () => {
    const parts = (from: number) => ({
      risks: risks({ ...sound, probability: 0.5, score: 0.5 }),
      settings: {
        riskScheme: {
          method: 'product' as const,
          bands: [
            { name: 'Low', from: 0 },
            { name: 'High', from },
          ],
        },
      },
    })
    expect(subjectsOf(parts(0.25), 'risk/no-response')).toEqual(['R1'])
    expect(subjectsOf(parts(0.26), 'risk/no-response')).toEqual([])
  })

  test('ranks disagree where the higher score has at most half the expected loss', () => {
    const pair = (lowCost: number) =>
      rules({ probability: 0.5, score: 0.8, cost: 100 }, { probability: 0.5, score: 0.2, cost: lowCost })
    expect(pair(200)).toEqual(['R1 rank-disagrees'])
    expect(pair(199)).toEqual([])
  })

  test('equal scores do not disagree, and the dearest lower one is named', () => {
    const given = [
      { probability: 0.5, score: 0.2, cost: 900 },
      { probability: 0.5, score: 0.2, cost: 100 },
      { probability: 0.5, score: 0.8, cost: 50 },
    ]
    const found = findingsOf({ risks: risks(...given.map(risk => ({ ...sound, ...risk }))) }, 'risk/rank-disagrees')
    expect(found.map(finding => [finding.subject.id, finding.params.other, finding.amount])).toEqual([
      ['R3', 'R1', 425],
    ])
  })
})

describe('the source', () => {
  const source = { sheet: 'Risks', cell: 'B4', table: 'risks' }
  const tables = (columns: Record<string, string>) => [{ id: 'risks', sheet: 'Risks', kind: 'risks', columns }]
  const given = (risk: Given, columns: Record<string, string>) => ({
    risks: risks({ ...risk, source }),
    tables: tables(columns),
  })

  test('of a response that is too dear is the cell of its cost', () => {
    const dear = { probability: 0.1, cost: 100, response: { cost: 50 } }
    const cell = (columns: Record<string, string>) =>
      findingsOf(given(dear, columns), 'risk/response-dearer-than-risk')[0]?.source?.cell
    expect(cell({ cost: 'F', responseCost: 'H', response: 'G' })).toBe('H4')
    expect(cell({ cost: 'F', response: 'G' })).toBe('F4')
  })

  test('of a missing expected loss is the cell of the cost', () => {
    const cell = (columns: Record<string, string>) =>
      riskOf(given({ probability: 0.1 }, columns)).exposure.missing[0]?.source?.cell
    expect(cell({ impact: 'D', 'impact.cost': 'E', responseCost: 'H' })).toBe('E4')
    expect(cell({ impact: 'D', cost: 'F' })).toBe('F4')
    expect(cell({ impact: 'D' })).toBe('D4')
  })
})

test('the part is null without a risk', () => {
  expect(reportOf({}).risk).toBeNull()
  expect(reportOf({ risks: [] }).risk).toBeNull()
})
