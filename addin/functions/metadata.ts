/** The description of the functions that Excel reads: functions.json and functions-zh.json. */
import type { Sentence } from '../../core/contract/finding.ts'
import { functionTexts } from '../../core/messages/functions.ts'
import { catalogue } from './catalogue.ts'

export interface FunctionsMetadata {
  $schema: string
  /** Errors in the arguments reach the function, so that it can say where they are. */
  allowErrorForDataTypeAny: true
  functions: {
    id: string
    name: string
    description: string
    parameters: { name: string; description: string; type: 'any'; optional?: true }[]
    result: { type: 'number' }
  }[]
}

/** Names of functions are the same in every language: a formula must mean the same to every colleague. */
export function functionsMetadata(language: 'en' | 'zh'): FunctionsMetadata {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    allowErrorForDataTypeAny: true,
    functions: catalogue.map(({ id, parameters }) => {
      const { description, parameters: described } = functionTexts[id]
      const texts: Record<string, { name: Sentence; description: Sentence }> = described
      return {
        id,
        name: id,
        description: description[language],
        parameters: Object.entries(parameters).map(([key, { optional }]) => ({
          name: texts[key]?.name[language] ?? key,
          description: texts[key]?.description[language] ?? '',
          type: 'any',
          ...(optional && { optional: true }),
        })),
        result: { type: 'number' },
      }
    }),
  }
}
