/** Small parts that the descriptions of all routes share. */
import type { Sentence } from '../../core/contract/finding.ts'
import { problem } from '../../core/contract/problem.ts'
import { problemTexts } from '../../core/messages/problems.ts'

/** Both languages in one text, as an OpenAPI document has only one. */
export const bilingual = (text: Sentence): string => `${text.en}\n\n${text.zh}`

type ProblemStatus = 400 | 401 | 404 | 405 | 406 | 413 | 415 | 422 | 429 | 500

/** The refusals of a route: each status with the titles of its problems. */
export function problemAnswers(statuses: ProblemStatus[]) {
  return Object.fromEntries(
    statuses.map(status => {
      const titles = Object.entries(problemTexts)
        .filter(([code, text]) => text.status === status && describesService(code))
        .map(([code, text]) => `\`${code}\`: ${text.title.en} / ${text.title.zh}`)
      return [status, { description: titles.join('\n'), content: { 'application/problem+json': { schema: problem } } }]
    }),
  )
}

/** The table serves the command line too; what it says of files and options is no answer of the service. */
export const describesService = (code: string): boolean =>
  !/^(file_|output_|workbook_|no_usable_table|usage|service_)/.test(code)
