import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../core/contract/distribution.ts'
import { distributionMean } from '../../core/distributionMean.ts'
import { pertEnds, triangularEnds } from '../../core/percentileEnds.ts'

describe('the mean of a distribution', () => {
  test.each<[string, Distribution, number]>([
    ['fixed', { shape: 'fixed', value: 7 }, 7],
    ['uniform', { shape: 'uniform', min: 2, max: 6 }, 4],
    ['triangular, (a + m + b) ÷ 3', { shape: 'triangular', min: 80, mode: 100, max: 150 }, 110],
    ['PERT, (a + 4m + b) ÷ 6', { shape: 'pert', min: 10, mode: 20, max: 40 }, 130 / 6],
    ['PERT with λ 2', { shape: 'pert', min: 10, mode: 20, max: 40, lambda: 2 }, 90 / 4],
    ['normal', { shape: 'normal', mean: 5, sd: 2 }, 5],
    ['normal cut evenly on both sides', { shape: 'normal', mean: 5, sd: 2, min: 3, max: 7 }, 5],
    // The half normal has mean sd × √(2/π).
    ['normal cut at its mean', { shape: 'normal', mean: 0, sd: 1, min: 0 }, Math.sqrt(2 / Math.PI)],
    ['normal without spread', { shape: 'normal', mean: 5, sd: 0, min: 6 }, 6],
    ['normal cut where nothing is left', { shape: 'normal', mean: 0, sd: 1, min: 100 }, 100],
    ['lognormal by its own mean', { shape: 'lognormal', mean: 12, sd: 3 }, 12],
    [
      'discrete',
      {
        shape: 'discrete',
        values: [
          { value: 10, probability: 0.25 },
          { value: 2, probability: 0.75 },
        ],
      },
      4,
    ],
    ['triangular from percentiles that do not differ', { shape: 'triangular', p10: 3, mode: 3, p90: 3 }, 3],
    ['PERT from even percentiles', { shape: 'pert', p10: 10, mode: 20, p90: 30 }, 20],
  ])('%s', (_name, distribution, expected) => {
    expect(distributionMean(distribution)).toBeCloseTo(expected, 9)
  })
})

describe('ends from percentiles', () => {
  test('a triangular distribution has a tenth of its mass beyond p10 and p90', () => {
    for (const points of [
      { p10: 10, mode: 20, p90: 50 },
      { p10: 5, mode: 5, p90: 9 },
      { p10: -4, mode: 8, p90: 8 },
    ]) {
      const { min, max } = triangularEnds(points)
      const { p10, mode, p90 } = points
      if (mode > p10) expect((p10 - min) ** 2 / ((max - min) * (mode - min))).toBeCloseTo(0.1, 9)
      if (mode < p90) expect((max - p90) ** 2 / ((max - min) * (max - mode))).toBeCloseTo(0.1, 9)
      expect(min).toBeLessThan(p10)
      expect(max).toBeGreaterThan(p90)
    }
  })

  test('a PERT distribution on 0 to 1 with mode 0.25 is found from its percentiles', () => {
    // Beta(2, 4): 10th percentile 0.1122 3, 90th 0.5839 0 (tables of the incomplete beta function).
    const { min, max } = pertEnds({ p10: 0.11223, mode: 0.25, p90: 0.5839 })
    expect(min).toBeCloseTo(0, 3)
    expect(max).toBeCloseTo(1, 3)
  })

  test('moving and stretching the percentiles moves and stretches the ends', () => {
    const base = pertEnds({ p10: 1, mode: 2, p90: 6 })
    const moved = pertEnds({ p10: 13, mode: 16, p90: 28 })
    expect(moved.min).toBeCloseTo(10 + 3 * base.min, 6)
    expect(moved.max).toBeCloseTo(10 + 3 * base.max, 6)
  })
})
