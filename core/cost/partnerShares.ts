/** The shares of a joint venture in force on a date, as weights that split money exactly. */
import type { Project } from '../contract/project.ts'
import { shareOut } from '../money.ts'

export type Partner = NonNullable<Project['partners']>[number]
export type ShareClass = 'cost' | 'revenue'

/** Shares of a date may miss 1 by this much: a third has no end in decimals. */
const TOLERANCE = 1e-9
/** Decimals of a share that count; 10^15 is a whole number that doubles hold. */
const SHARE_SCALE = 1e15

/** The shares from one date to the next. */
export interface Regime {
  class: ShareClass
  /** First day; undefined for the shares that hold from the beginning. */
  from: string | undefined
  sum: number
  /** Each between 0 and 1, and together 1. */
  isWhole: boolean
  /** Splits an amount over the partners as listed, to the minor unit; zeros where the shares are not whole. */
  split(amountMinor: number): number[]
}

export interface PartnerShares {
  /** Those of a class, by their first day. */
  regimes(of: ShareClass): readonly Regime[]
  /** The one in force on a date. */
  on(of: ShareClass, date: string): Regime
  /** Whether cost and revenue are shared alike. */
  areAlike: boolean
}

/** Shares that name a class come before those that name none, where one is in force. */
export function partnerShares(partners: readonly Partner[]): PartnerShares {
  const byClass = { cost: regimesOf(partners, 'cost'), revenue: regimesOf(partners, 'revenue') }
  return {
    regimes: of => byClass[of],
    on(of, date) {
      const regimes = byClass[of]
      let low = 0
      let high = regimes.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((regimes[middle]?.from ?? '') <= date) low = middle
        else high = middle - 1
      }
      return regimes[low] ?? regime([], of, undefined)
    },
    areAlike: partners.every(({ shares }) => shares.every(share => share.class === undefined)),
  }
}

function regimesOf(partners: readonly Partner[], of: ShareClass): Regime[] {
  const concerned = partners.map(({ shares }) => shares.filter(share => (share.class ?? of) === of))
  const starts = [...new Set(concerned.flat().flatMap(({ from }) => (from === undefined ? [] : [from])))].sort()
  return [undefined, ...starts].map(from =>
    regime(
      concerned.map(shares => shareOn(shares, from)),
      of,
      from,
    ),
  )
}

/** The latest share from that day or before it, those of the class first; 0 where there is none. */
function shareOn(shares: Partner['shares'], day: string | undefined): number {
  const begun = shares.filter(({ from }) => from === undefined || (day !== undefined && from <= day))
  const own = begun.filter(share => share.class !== undefined)
  const latest = (own.length > 0 ? own : begun).reduce<Partner['shares'][number] | undefined>(
    (last, share) => (last === undefined || (share.from ?? '') >= (last.from ?? '') ? share : last),
    undefined,
  )
  return latest?.share ?? 0
}

function regime(shares: readonly number[], of: ShareClass, from: string | undefined): Regime {
  const sum = shares.reduce((total, share) => total + share, 0)
  const isWhole = shares.every(share => share >= 0 && share <= 1) && Math.abs(sum - 1) <= TOLERANCE
  const weights = isWhole ? reduced(shares.map(share => Math.round(share * SHARE_SCALE))) : shares.map(() => 0)
  return { class: of, from, sum, isWhole, split: amountMinor => shareOut(amountMinor, weights) }
}

/** Without their common divisor, so that products with amounts stay small: 0.5, 0.3 and 0.2 are 5, 3 and 2. */
function reduced(weights: readonly number[]): number[] {
  const divisor = weights.reduce(greatestCommonDivisor, 0)
  return divisor === 0 ? [...weights] : weights.map(weight => weight / divisor)
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
