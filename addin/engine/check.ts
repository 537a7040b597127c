/** The main job: from workbooks to a report and to the writes that put it into the first of them. */
import type { Finding } from '../../core/contract/finding.ts'
import type { IntakeResult } from '../../core/contract/intake.ts'
import type { Project } from '../../core/contract/project.ts'
import type { Report } from '../../core/contract/report.ts'
import type { ExistingTable, WritePlan } from '../../core/contract/workbook.ts'
import { rules } from '../../core/messages/rules/index.ts'
import { localTime } from '../../core/report/runRecord.ts'
import { readSettings, settingsFindings } from '../../core/report/settingsSheet.ts'
import { reportSheets } from '../../core/report/sheets.ts'
import { withInputFindings } from '../../core/report/withFindings.ts'
import { planWrites } from '../../core/report/writePlan.ts'
import { failure, success } from '../../core/result.ts'
import { analyse } from './analyseProject.ts'
import { departmentCoverage } from './departmentCoverage.ts'
import type { EngineControl } from './engineHost.ts'
import { headline } from './headline.ts'
import { readIntake } from './inspectWorkbook.ts'
import { locatedTables } from './locatedTables.ts'
import { type Held, type ProjectWorkbooks, projectWorkbooks } from './projectWorkbooks.ts'
import type { CheckAnswer, CheckRequest, EngineResult, RanOn } from './protocol.ts'

export async function check(request: CheckRequest, held: Held, control: EngineControl): Promise<EngineResult<'check'>> {
  control.onProgress({ stage: 'finding', done: 0, total: 1 })
  const workbooks = projectWorkbooks(request.source, held)
  const read = await readIntake(request, workbooks, control)
  if (!read.ok) return read
  const intake = read.value
  if (!intake.project) return failure({ from: 'project', reason: 'no_usable_table' })
  const project = withSettings(intake.project, workbooks.existing)
  const analysis = await analyse(project, request, control)
  if (!analysis.ok) return analysis
  if (control.signal.aborted) return failure({ from: 'workbook', failure: { reason: 'cancelled' } })
  control.onProgress({ stage: 'sheets', done: 0, total: 1 })
  const { ranOn } = analysis.value
  const noticed = [...intake.findings, ...workbooks.unreadable, ...settingsFindings(workbooks.existing)]
  const report = withInputFindings(analysis.value.report, noticed)
  const plan = writesOf(report, request, workbooks, ranOn)
  if (request.source.kind === 'files') held.files.apply(plan)
  const tables = locatedTables(report.project.tables ?? [], workbooks.grids)
  return success({ ...answerOf(report, intake, ranOn), tables, plan })
}

/** What the user wrote on the settings sheet goes before what the tables say. */
function withSettings(project: Project, existing: ExistingTable[]): Project {
  return { ...project, settings: { ...project.settings, ...readSettings(existing) } }
}

function writesOf(report: Report, request: CheckRequest, workbooks: ProjectWorkbooks, ranOn: RanOn): WritePlan {
  const run = { time: localTime(new Date()), where: ranOn.where }
  return planWrites(reportSheets(report, { language: request.language, run }), workbooks.existing, workbooks.sheetNames)
}

function answerOf(report: Report, intake: IntakeResult, ranOn: RanOn): Omit<CheckAnswer, 'tables' | 'plan'> {
  const { name, currency, statusDate } = report.project.project
  return {
    project: { name, currency, statusDate },
    unit: unitOf(intake),
    figures: headline(report),
    rows: intake.inspections.flatMap(({ tables }) => tables).reduce((rows, table) => rows + table.rows, 0),
    findings: report.findings,
    rules: ruleSentences(report.findings),
    departments: departmentCoverage(report),
    ranOn,
  }
}

/** The unit of the budget's amounts, else of the first table that states one. */
function unitOf(intake: IntakeResult): string | null {
  const tables = intake.inspections.flatMap(inspection => inspection.tables)
  const budget = tables.find(table => table.kind === 'budget' && table.unit)
  return (budget ?? tables.find(table => table.unit))?.unit ?? null
}

/** A service of another version may name rules that this engine has not: those have no sentence. */
function ruleSentences(findings: Finding[]): CheckAnswer['rules'] {
  const known: Record<string, { checks: CheckAnswer['rules'][string] }> = rules
  const ids = [...new Set(findings.map(finding => finding.rule))]
  return Object.fromEntries(ids.flatMap(id => (known[id] ? [[id, known[id].checks]] : [])))
}
