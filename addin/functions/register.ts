/** Ties the functions of the catalogue to the names that Excel knows from the metadata. */
import { catalogue } from './catalogue.ts'
import { cellError } from './cellError.ts'
import { evaluate } from './evaluate.ts'

export type CustomFunctionsGlobal = typeof CustomFunctions

/** `language` is asked when an error is worded: Office knows it only after it has started. */
export function registerFunctions(runtime: CustomFunctionsGlobal, language: () => 'en' | 'zh'): void {
  for (const entry of catalogue) {
    runtime.associate(entry.id, (...values: unknown[]) => {
      const answer = evaluate(entry, values)
      if (answer.ok) return answer.value
      const { code, sentence } = cellError(answer.failure)
      throw new runtime.Error(runtime.ErrorCode[code], sentence?.[language()])
    })
  }
}
