/** Numbers that look like chance and are the same in every run. */

/** A small linear congruential generator: whole numbers from 0 to below what is asked. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}
