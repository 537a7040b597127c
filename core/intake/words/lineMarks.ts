/** Words that mark the two lines of a task in a plan: as planned, and as it went. */
const PLANNED = /^(计划|计划值|预计|计划进度|plan|planned|baseline|target)$/i
const ACTUAL = /^(实际|实际值|实际进度|actual|actuals)$/i

/** What a cell says of its line; undefined for any other text. */
export function lineMark(text: string): 'planned' | 'actual' | undefined {
  const bare = text.trim()
  return PLANNED.test(bare) ? 'planned' : ACTUAL.test(bare) ? 'actual' : undefined
}
