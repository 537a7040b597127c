/** One call of a custom function: values from Excel in, a number or a problem out. */
import type { Sentence } from '../../core/contract/finding.ts'
import { functionTexts } from '../../core/messages/functions.ts'
import { failure, success } from '../../core/result.ts'
import type { CatalogueEntry } from './catalogue.ts'
import type { CellAnswer } from './cellProblem.ts'

/** Excel hands over the values in order, null for what was left out, and its invocation object after the last one. */
export function evaluate(entry: CatalogueEntry, values: readonly unknown[]): CellAnswer {
  const names: Record<string, { name: Sentence }> = functionTexts[entry.id].parameters
  const inputs: Record<string, unknown> = {}
  for (const [index, [key, parameter]] of Object.entries(entry.parameters).entries()) {
    const read = parameter.read(values[index], names[key]?.name ?? { en: key, zh: key })
    if (!read.ok) return read
    inputs[key] = read.value
  }
  const answer = entry.compute(inputs)
  if (!answer.ok) return answer
  return Number.isFinite(answer.value) ? success(answer.value) : failure({ reason: 'overflow' })
}
