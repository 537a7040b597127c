/** `kedu analyse`: a Project in, its Report out. */
import type { Problem } from '../../core/contract/problem.ts'
import type { Report } from '../../core/contract/report.ts'
import { type Result, success } from '../../core/result.ts'
import type { AnalyseCommand } from '../command.ts'
import { readInput } from '../inputFile.ts'
import { isSameFile, writeWhole } from '../outputFile.ts'
import { jsonText, printJson } from '../print.ts'
import { refuse } from '../refusal.ts'
import { requestReport } from '../requestReport.ts'
import { withFlags } from '../withFlags.ts'

export async function runAnalyse(command: AnalyseCommand): Promise<Result<number, Problem>> {
  const { language, json } = command
  if (json !== undefined && json !== '-' && (await isSameFile(json, command.file)))
    return refuse({ code: 'output_is_input', file: json }, language)
  const bytes = await readInput(command.file, language)
  if (!bytes.ok) return bytes
  const body = projectText(bytes.value, command)
  if (body === undefined) return refuse({ code: 'malformed_json' }, language)
  const answer = await requestReport(body, command)
  if (!answer.ok) return answer
  if (json === undefined || json === '-') printJson(answer.value)
  else {
    const written = await writeWhole(json, jsonText(answer.value))
    if (!written.ok) return refuse(written.failure, language)
  }
  return success(exitCodeOf(answer.value))
}

/** The Project with the flags; undefined where it is no JSON in UTF-8. */
function projectText(bytes: Uint8Array, command: AnalyseCommand): string | undefined {
  try {
    return JSON.stringify(withFlags(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), command))
  } catch {
    return undefined
  }
}

/** 1 where any finding is an error. */
export const exitCodeOf = (report: Report): number =>
  report.findings.some(finding => finding.severity === 'error') ? 1 : 0
