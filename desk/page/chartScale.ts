/** Scales of a drawn chart. */

export interface Scale {
  min: number
  max: number
  ticks: number[]
}

const STEPS_MAX = 5

/** Round ticks around the values, zero among them. */
export function valueScale(values: readonly number[]): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = roundStep((high - low || 1) / STEPS_MAX)
  const first = Math.floor(low / step)
  const last = Math.max(first + 1, Math.ceil(high / step))
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  return { min: first * step, max: last * step, ticks }
}

/** The next of 1, 2, 5, 10, 20 … */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const factor = [1, 2, 5, 10].find(each => each * power >= atLeast) ?? 10
  return factor * power
}
