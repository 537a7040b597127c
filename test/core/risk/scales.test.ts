import { describe, expect, test } from 'vitest'
import type { RiskScheme } from '../../../core/contract/settings.ts'
import { first, type Given, reasons, registerOf } from './register.ts'

test('a score is the decimal that it is, so that a band from 0.49 holds 0.7 × 0.7', () => {
  const bands = [{ name: 'High', from: 0.49 }]
  expect(first({ probability: 0.7, score: 0.7 }, { method: 'product', bands })).toMatchObject({
    score: 0.49,
    band: 'High',
  })
  expect(first({ probability: 0.1, score: 0.2 }, { method: 'sum' })?.score).toBe(0.3)
})

describe('scales', () => {
  test('a fraction beside a rank is no score', () => {
    const [mixed] = registerOf([{ probability: 0.3, score: 4 }])
    expect(mixed).toMatchObject({ score: null, rank: null, band: null })
    expect(reasons(mixed, 'score')).toEqual(['mixed_scales'])
    expect(reasons(first({ probability: 3, score: 0.4 }), 'score')).toEqual(['mixed_scales'])
  })

  test('a 1 is a rank beside ranks and certainty beside fractions', () => {
    expect(first({ probability: 1, score: 5 })?.score).toBe(5)
    expect(
      registerOf([
        { probability: 1, score: 5 },
        { probability: 3, score: 1 },
      ]).map(r => r.score),
    ).toEqual([5, 3])
    expect(
      registerOf([
        { probability: 1, score: 0.4 },
        { probability: 0.5, score: 0.4 },
      ]).map(r => r.score),
    ).toEqual([0.4, 0.2])
    expect(
      registerOf([
        { probability: 1, score: 4 },
        { probability: 0.5, score: 4 },
      ]).map(r => r.score),
    ).toEqual([null, null])
  })

  test('a scale ranks the fraction', () => {
    const probabilityScale = [
      { rank: 1, from: 0 },
      { rank: 2, from: 0.2 },
      { rank: 3, from: 0.5 },
    ]
    const scheme: RiskScheme = { method: 'product', probabilityScale }
    expect(
      registerOf(
        [
          { probability: 0.2, score: 4 },
          { probability: 0.9, score: 4 },
        ],
        scheme,
      ).map(r => r.score),
    ).toEqual([8, 12])
  })

  test('an impact that is money only takes the rank that the scale gives the money', () => {
    const impactScale = [
      { rank: 1, from: 0 },
      { rank: 4, from: 10_000 },
    ]
    expect(first({ probability: 3, cost: 25_000 }, { method: 'product', impactScale })).toMatchObject({
      impact: 4,
      score: 12,
    })
  })

  test('a matrix looks the score up, rows by probability rank', () => {
    const matrix = [
      [1, 2, 6],
      [3, 5, 8],
    ]
    const scheme: RiskScheme = { method: 'matrix', matrix }
    expect(
      registerOf(
        [
          { probability: 1, score: 3 },
          { probability: 2, score: 1 },
        ],
        scheme,
      ).map(r => r.score),
    ).toEqual([6, 3])
    expect(reasons(first({ probability: 3, score: 1 }, scheme), 'score')).toEqual(['outside_scale'])
    expect(reasons(first({ probability: 1.5, score: 1 }, scheme), 'score')).toEqual(['outside_scale'])
    const probabilityScale = [
      { rank: 20, from: 0.5 },
      { rank: 10, from: 0 },
    ]
    expect(first({ probability: 20, score: 1 }, { ...scheme, probabilityScale })?.score).toBe(3)
    expect(first({ probability: 0.7, score: 2 }, { ...scheme, probabilityScale })?.score).toBe(5)
  })

  describe('of bands', () => {
    const bands = [0, 0.3, 0.7].map((from, index) => ({ rank: index + 1, from }))
    const matrix = [
      [1, 2, 3],
      [2, 4, 6],
      [3, 6, 9],
    ]
    const banded: RiskScheme = { method: 'matrix', matrix, probabilityScale: bands, impactScale: bands }
    const scores = (given: Given[], scheme = banded) => registerOf(given, scheme).map(risk => risk.score)

    test('rank a probability of 1 where no probability of the register is above 1', () => {
      expect(scores([{ probability: 1, score: 3 }])).toEqual([9])
      expect(
        scores([
          { probability: 1, score: 3 },
          { probability: 0.2, score: 2 },
        ]),
      ).toEqual([9, 2])
      expect(scores([{ probability: 1, score: 3 }], { ...banded, method: 'product' })).toEqual([9])
    })

    test('leave a 1 beside ranks the rank that it is', () => {
      expect(
        scores([
          { probability: 1, score: 3 },
          { probability: 3, score: 3 },
        ]),
      ).toEqual([3, 9])
    })

    test('do not take a rank that they do not have for the next one', () => {
      const [high] = registerOf([{ probability: 4, score: 3 }], banded)
      expect(reasons(high, 'score')).toEqual(['outside_scale'])
      expect(reasons(first({ probability: 0.5, score: 4 }, banded), 'score')).toEqual(['outside_scale'])
    })

    test('rank money by its own bands, also where the rank is 1', () => {
      const impactScale = [0, 1000, 10_000].map((from, index) => ({ rank: index + 1, from }))
      expect(
        scores(
          [
            { probability: 1, cost: 500 },
            { probability: 0.5, cost: 25_000 },
          ],
          { ...banded, impactScale },
        ),
      ).toEqual([3, 6])
    })
  })

  test.each<[string, Given, RiskScheme['method'], string]>([
    ['no probability', { score: 3 }, 'product', 'no_probability'],
    ['no impact', { probability: 3 }, 'product', 'no_impact'],
    ['no detectability', { probability: 3, score: 3 }, 'rpn', 'no_detectability'],
  ])('%s is a reason', (_name, given, method, reason) => {
    expect(reasons(first(given, { method }), 'score')).toEqual([reason])
  })
})
