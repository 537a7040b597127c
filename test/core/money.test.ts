import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AMOUNT_MINOR_MAX,
  dividedByDecimal,
  minorDigits,
  roundHalfAway,
  shareOut,
  timesDecimal,
  timesRatio,
  toMajor,
  toMinor,
} from '../../core/money.ts'

describe('minor units', () => {
  test.each([
    ['CNY', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %i decimals', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits)
    expect(toMajor(toMinor(1234, currency), currency)).toBe(1234)
  })

  test.each([
    [1.005, 101],
    [-1.005, -101],
    [1.004999, 100],
    [0.1 + 0.2, 30],
    [1e-7, 0],
    [-0.004, 0],
    [-0, 0],
    [8.165, 817],
    [1e15, 1e17],
  ])('%d is %d cents', (amount, minor) => {
    expect(toMinor(amount, 'CNY')).toBe(minor)
  })

  test('whatever is written in whole cents comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), cents => {
        const written = Number(`${cents}e-2`)
        expect(toMinor(written, 'CNY')).toBe(cents + 0)
        expect(toMajor(cents, 'CNY')).toBe(written + 0)
      }),
    )
  })
})

test('up to the largest amount every decimal comes back as it was written, whatever the currency', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -AMOUNT_MINOR_MAX, max: AMOUNT_MINOR_MAX }),
      fc.constantFrom('JPY', 'CNY', 'KWD', 'CLF'),
      (minor, currency) => {
        const major = toMajor(minor, currency)
        expect(toMinor(major, currency)).toBe(minor + 0)
        const digits = minorDigits(currency)
        const [whole = '', decimals = ''] = String(Math.abs(major)).split('.')
        expect(`${whole}${decimals.padEnd(digits, '0')}`.replace(/^0+/, '')).toBe(
          minor === 0 ? '' : `${Math.abs(minor)}`,
        )
      },
    ),
    { numRuns: 5000 },
  )
})

describe('products and quotients', () => {
  test.each([
    [50, 0.29, 15],
    [-50, 0.29, -15],
    [100, 0.125, 13],
    [7, 1e-9, 0],
    [3, 2e21, 6e21],
    [-5, 0, 0],
    [33, 1, 33],
  ])('%d × %d is %d', (minor, factor, expected) => {
    expect(timesDecimal(minor, factor)).toBe(expected)
  })

  test.each([
    [11_300, 1.13, 10_000],
    [10_000, 1.13, 8850],
    [-5, 2, -3],
    [5, 1e3, 0],
  ])('%d ÷ %d is %d', (minor, divisor, expected) => {
    expect(dividedByDecimal(minor, divisor)).toBe(expected)
  })

  test.each([
    [100, 2, 3, 67],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [9_007_199_254_740_991, 999_999, 1_000_000, 9_007_190_247_541_736],
  ])('%d × %d / %d is %d', (minor, numerator, denominator, expected) => {
    expect(timesRatio(minor, numerator, denominator)).toBe(expected)
  })

  test('rounding takes ties away from zero in the decimals that are written', () => {
    expect([0.5, 1.5, -0.5, 2.4999].map(value => roundHalfAway(value))).toEqual([1, 2, -1, 2])
    expect(roundHalfAway(1.005, 2)).toBe(1.01)
    expect(roundHalfAway(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('an amount shared out by weights', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [3, 7], [2, 3]],
    [5, [0, 1], [0, 5]],
    [5, [0, 0], [0, 0]],
    [0, [1, 2], [0, 0]],
  ])('%i by %j is %j', (amount, weights, shares) => {
    expect(shareOut(amount, weights)).toEqual(shares)
  })

  test('adds up to the amount again, and nobody is a minor unit away from the exact share', () => {
    const amounts = fc.integer({ min: 0, max: AMOUNT_MINOR_MAX })
    const weightsOf = fc.array(fc.integer({ min: 0, max: AMOUNT_MINOR_MAX }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, weightsOf, (amount, weights) => {
        const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
        fc.pre(total > 0n)
        const shares = shareOut(amount, weights)
        expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(amount))
        for (const [index, share] of shares.entries()) {
          const away = BigInt(share) * total - BigInt(amount) * BigInt(weights[index] ?? 0)
          expect(away < total && -away < total).toBe(true)
        }
      }),
    )
  })
})
