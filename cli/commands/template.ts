/** `kedu template`: a workbook of tables to fill in. */
import type { Problem } from '../../core/contract/problem.ts'
import { printedSentences } from '../../core/messages/cli.ts'
import { type Result, success } from '../../core/result.ts'
import { templateSheets } from '../../core/templates/index.ts'
import { newWorkbook } from '../../files/newWorkbook.ts'
import type { TemplateCommand } from '../command.ts'
import { writeWhole } from '../outputFile.ts'
import { print } from '../print.ts'
import { refuse } from '../refusal.ts'

export async function runTemplate(command: TemplateCommand): Promise<Result<number, Problem>> {
  const { kinds, language, sample, out } = command
  const written = await writeWhole(out, await newWorkbook(templateSheets(kinds, { language, sample })))
  if (!written.ok) return refuse(written.failure, language)
  print([printedSentences.written(out)[language]])
  return success(0)
}
