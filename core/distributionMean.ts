/** Mean of a distribution, in closed form or, from percentiles, by solving for the ends. */
import type { Distribution } from './contract/distribution.ts'
import { pertEnds, triangularEnds } from './percentileEnds.ts'

const LAMBDA_DEFAULT = 4

/** Sources: triangular (min + mode + max) ÷ 3; PERT (min + λ mode + max) ÷ (λ + 2), Vose, Risk Analysis. */
export function distributionMean(distribution: Distribution): number {
  switch (distribution.shape) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return (distribution.min + distribution.max) / 2
    case 'triangular': {
      const { min, max } = 'p10' in distribution ? triangularEnds(distribution) : distribution
      return (min + distribution.mode + max) / 3
    }
    case 'pert': {
      if ('p10' in distribution) {
        const { min, max } = pertEnds(distribution)
        return pertMean(min, distribution.mode, max, LAMBDA_DEFAULT)
      }
      return pertMean(distribution.min, distribution.mode, distribution.max, distribution.lambda ?? LAMBDA_DEFAULT)
    }
    case 'normal':
      return truncatedNormalMean(distribution)
    case 'lognormal':
      return distribution.mean
    case 'discrete':
      return distribution.values.reduce((sum, { value, probability }) => sum + value * probability, 0)
  }
}

const pertMean = (min: number, mode: number, max: number, lambda: number) => (min + lambda * mode + max) / (lambda + 2)

interface Normal {
  mean: number
  sd: number
  min?: number | undefined
  max?: number | undefined
}

/** mean + sd × (φ(α) − φ(β)) ÷ (Φ(β) − Φ(α)), with α and β the standardised bounds. */
function truncatedNormalMean({ mean, sd, min, max }: Normal): number {
  const clamped = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, mean))
  if (sd === 0) return clamped
  const alpha = min === undefined ? -Infinity : (min - mean) / sd
  const beta = max === undefined ? Infinity : (max - mean) / sd
  const mass = normalMass(alpha, beta)
  // Bounds so far out that no mass is left between them: the nearer bound is where all of it lies.
  return mass > 0 ? mean + (sd * (density(alpha) - density(beta))) / mass : clamped
}

const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Φ(beta) − Φ(alpha), by Simpson's rule over the part of the curve that has any height. */
function normalMass(alpha: number, beta: number): number {
  const low = Math.max(alpha, -HEIGHT_ENDS)
  const high = Math.min(beta, HEIGHT_ENDS)
  if (high <= low) return 0
  const width = (high - low) / SIMPSON_STEPS
  let sum = density(low) + density(high)
  for (let step = 1; step < SIMPSON_STEPS; step++) sum += density(low + step * width) * (step % 2 === 0 ? 2 : 4)
  return (sum * width) / 3
}

/** Beyond this many standard deviations a double holds no mass of the normal curve that counts. */
const HEIGHT_ENDS = 38
const SIMPSON_STEPS = 4_000
