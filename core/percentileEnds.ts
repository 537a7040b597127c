/**
 * Ends of a triangular or PERT distribution that is given by its 10th percentile, its mode and its 90th percentile (the
 * p10 and p90 of an expert are not the minimum and the maximum).
 */

export interface PercentilePoints {
  p10: number
  mode: number
  p90: number
}

export interface Ends {
  min: number
  max: number
}

const TAIL = 0.1
const STEPS = 200
const LAMBDA = 4
const SIMPSON_STEPS = 400

/**
 * Triangular: a tail of 0.1 below p10 means (left − l)² = 0.1 × width × left, where left is mode − min and l is
 * mode − p10; likewise on the right. The width is found by repeating, which converges as each side is the larger root.
 */
export function triangularEnds({ p10, mode, p90 }: PercentilePoints): Ends {
  if (p10 === p90) return { min: p10, max: p90 }
  const side = (distance: number, width: number) => {
    const half = distance + (TAIL * width) / 2
    return half + Math.sqrt(half * half - distance * distance)
  }
  let width = p90 - p10
  for (let step = 0; step < STEPS; step++) width = side(mode - p10, width) + side(p90 - mode, width)
  return { min: mode - side(mode - p10, width), max: mode + side(p90 - mode, width) }
}

/**
 * PERT with λ = 4: with the mode at share s of the width, the 10th and 90th percentile of the unit distribution fix the
 * width; s is found by halving until both percentiles fit.
 */
export function pertEnds({ p10, mode, p90 }: PercentilePoints): Ends {
  if (p10 === p90) return { min: p10, max: p90 }
  const left = mode - p10
  const right = p90 - mode
  let low = 0
  let high = 1
  let share = 0.5
  let unit = unitPert(share)
  for (let step = 0; step < STEPS && high - low > Number.EPSILON; step++) {
    share = (low + high) / 2
    unit = unitPert(share)
    // The share of the mode grows with the share of the spread that lies to the left of it.
    if ((share - unit.p10) * right < (unit.p90 - share) * left) low = share
    else high = share
  }
  const width = (p90 - p10) / (unit.p90 - unit.p10)
  return { min: mode - share * width, max: mode + (1 - share) * width }
}

/** 10th and 90th percentile of the PERT distribution on 0 to 1 with the given mode. */
function unitPert(mode: number): { p10: number; p90: number } {
  const alpha = 1 + LAMBDA * mode
  const beta = 1 + LAMBDA * (1 - mode)
  const cumulative = [0]
  const height = (x: number) => x ** (alpha - 1) * (1 - x) ** (beta - 1)
  const width = 1 / SIMPSON_STEPS
  for (let step = 0; step < SIMPSON_STEPS; step++) {
    const from = step * width
    const area = (height(from) + 4 * height(from + width / 2) + height(from + width)) * (width / 6)
    cumulative.push((cumulative[step] ?? 0) + area)
  }
  const total = cumulative[SIMPSON_STEPS] ?? 1
  const percentile = (share: number) => {
    const above = cumulative.findIndex(area => area >= share * total)
    const [before = 0, after = 0] = [cumulative[above - 1], cumulative[above]]
    return (above - 1 + (share * total - before) / (after - before)) * width
  }
  return { p10: percentile(TAIL), p90: percentile(1 - TAIL) }
}
