/** Whether a service level is worse than its target. */

/** What a service level measures where less is better: times, waits, faults. A rate or share of them is not one of these. */
const LESS_IS_BETTER =
  /\b(time|hours?|days|minutes|delays?|downtime|complaints|defects|errors|incidents|backlog)\b|时间|时长|时限|小时|天数|分钟|投诉|故障|差错|次数|延误|积压|件数/i
const SHARE =
  /\b(rate|share|ratio|percentage|percent|on[- ]time|in time|within|availability|uptime)\b|%|率|比例|占比|及时|按时/i

/** A value below the target is worse, but where the title names a time, a wait or faults: there one above it. */
export function isWorse(title: string, actual: number, target: number): boolean {
  const lessIsBetter = LESS_IS_BETTER.test(title) && !SHARE.test(title)
  return lessIsBetter ? actual > target : actual < target
}
