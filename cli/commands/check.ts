/** `kedu check`: the main job without Excel. All files form one project; the result sheets go into a copy of the first. */
import { basename, dirname, extname, join } from 'node:path'
import type { IntakeOptions, IntakeResult } from '../../core/contract/intake.ts'
import type { Problem } from '../../core/contract/problem.ts'
import type { Project } from '../../core/contract/project.ts'
import type { Report } from '../../core/contract/report.ts'
import { conceptNames } from '../../core/intake/concepts.ts'
import { readProject } from '../../core/intake/readProject.ts'
import { printedSentences, usageTexts } from '../../core/messages/cli.ts'
import { readCorrections } from '../../core/report/readMappings.ts'
import { localTime } from '../../core/report/runRecord.ts'
import { readSettings, settingsFindings } from '../../core/report/settingsSheet.ts'
import { reportSheets } from '../../core/report/sheets.ts'
import { withInputFindings } from '../../core/report/withFindings.ts'
import { planWrites } from '../../core/report/writePlan.ts'
import { type Result, success } from '../../core/result.ts'
import type { FileWorkbook } from '../../files/openWorkbook.ts'
import type { CheckCommand, Language } from '../command.ts'
import { openFiles } from '../inputFile.ts'
import { localDate } from '../localDate.ts'
import { exists, isSameFile, writeWhole } from '../outputFile.ts'
import { jsonText, print, printJson } from '../print.ts'
import { refuse } from '../refusal.ts'
import { requestReport } from '../requestReport.ts'
import { findingsText, totalsText } from '../text/findingsText.ts'
import { tablesText } from '../text/inspectionText.ts'
import { withFlags, withSettings } from '../withFlags.ts'
import { exitCodeOf } from './analyse.ts'

export async function runCheck(command: CheckCommand): Promise<Result<number, Problem>> {
  const { language } = command
  const out = await outputName(command)
  if (!out.ok) return out
  const opened = await openFiles(command.files, language)
  if (!opened.ok) return opened
  const [first] = opened.value
  const mappings = readCorrections(first?.existingTables() ?? [], conceptNames)
  const intake = readProject(
    opened.value.map(workbook => workbook.grids()),
    { ...intakeOptions(command), corrections: mappings.corrections },
  )
  if (!first || !intake.project) return refuse({ code: 'no_usable_table', files: command.files.join(', ') }, language)

  const answer = await requestReport(projectText(intake.project, first, command), command)
  if (!answer.ok) return answer
  const noticed = [...intake.findings, ...mappings.findings, ...settingsFindings(first.existingTables())]
  const report = noticed.length === 0 ? answer.value : withInputFindings(answer.value, noticed)

  const copy = await copyWithSheets(first, report, command)
  const written = await writeOutputs(copy, report, { out: out.value, json: command.json })
  if (!written.ok) return refuse(written.failure, language)
  if (command.json !== '-') print(summary(intake, report, { language, out: out.value }))
  return success(exitCodeOf(report))
}

/**
 * Where the copy goes. A workbook with macros stays one, as Excel refuses it under another ending. The default name is
 * never written over without --force; a name given is meant.
 */
async function outputName({ files, out, json, force, language }: CheckCommand): Promise<Result<string, Problem>> {
  const [first = ''] = files
  const extension = /\.(xlsm|xltm)$/i.test(first) ? '.xlsm' : '.xlsx'
  const file = out ?? join(dirname(first), `${basename(first, extname(first))}.kedu${extension}`)
  if (extname(file).toLowerCase() !== extension)
    return refuse({ code: 'usage', usage: usageTexts.notXlsx(file, extension) }, language)
  if (json !== undefined && (await isSameFile(json, file)))
    return refuse({ code: 'usage', usage: usageTexts.sameOutput(file) }, language)
  for (const output of [file, ...(json === undefined || json === '-' ? [] : [json])])
    for (const input of files)
      if (await isSameFile(output, input)) return refuse({ code: 'output_is_input', file: output }, language)
  if (out === undefined && !force && (await exists(file))) return refuse({ code: 'output_exists', file }, language)
  return success(file)
}

function intakeOptions({ language, statusDate, currency }: CheckCommand): IntakeOptions {
  return {
    today: localDate(new Date()),
    language,
    ...(statusDate !== undefined && { statusDate }),
    ...(currency !== undefined && { currency }),
  }
}

const projectText = (project: Project, first: FileWorkbook, command: CheckCommand): string =>
  JSON.stringify(withFlags(withSettings(project, readSettings(first.existingTables())), command))

async function copyWithSheets(workbook: FileWorkbook, report: Report, command: CheckCommand): Promise<Uint8Array> {
  const where = command.service === undefined ? 'device' : 'service'
  const models = reportSheets(report, { language: command.language, run: { time: localTime(new Date()), where } })
  const sheetNames = workbook.grids().sheets.map(sheet => sheet.name)
  workbook.apply(planWrites(models, workbook.existingTables(), sheetNames))
  return workbook.save()
}

async function writeOutputs(
  copy: Uint8Array,
  report: Report,
  { out, json }: { out: string; json: string | undefined },
) {
  const written = await writeWhole(out, copy)
  if (!written.ok || json === undefined) return written
  if (json !== '-') return writeWhole(json, jsonText(report))
  printJson(report)
  return written
}

function summary(
  intake: IntakeResult,
  report: Report,
  { language, out }: { language: Language; out: string },
): string[] {
  const { name, statusDate, currency } = report.project.project
  return [
    printedSentences.project(name, statusDate, currency)[language],
    '',
    ...intake.inspections.flatMap(inspection => tablesText(inspection, language)),
    '',
    ...findingsText(report.findings, language),
    '',
    totalsText(report.findings, language),
    printedSentences.written(out)[language],
  ]
}
