/** All files of a project → one Project, with what was found in each file and every doubt as a finding. */
import type { RawFinding } from '../contract/finding.ts'
import type { IntakeOptions, IntakeResult } from '../contract/intake.ts'
import type { SourceTable } from '../contract/project.ts'
import type { Progress } from '../contract/report.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { completeFinding, sortFindings } from '../findings.ts'
import { buildProject } from './buildProject.ts'
import { allLabels, readingContext, tableUnit } from './context.ts'
import { columnLetters, type DetectedTable } from './detectedTable.ts'
import { sayWhetherDoubtful } from './doubtfulKinds.ts'
import { findTables, type WorkbookTables } from './findTables.ts'
import { inspectionOf } from './foundTables.ts'
import { columnLetter } from './grid.ts'
import { nameOf, projectHeader, statusDateOf } from './projectHeader.ts'
import { statedYear } from './statedYear.ts'
import { withoutSummaries } from './summaryTables.ts'
import { TableReader } from './tableReader.ts'
import { noRows, readTable } from './tableRows.ts'
import { correctionFindings, correctionsByFile } from './unusedChoices.ts'

/** Ids of tables: the sheet's name, with a count where a sheet or another file repeats it. */
function tableIds(tables: readonly DetectedTable[]): string[] {
  const counts = new Map<string, number>()
  return tables.map(({ sheet }) => {
    const count = (counts.get(sheet.name) ?? 0) + 1
    counts.set(sheet.name, count)
    return count > 1 ? `${sheet.name}#${count}` : sheet.name
  })
}

function sourceTable(reader: TableReader): SourceTable {
  const { table, id } = reader
  const keyColumn = table.columns.get('id')
  return {
    id,
    ...(table.sheet.file !== undefined && { workbook: table.sheet.file }),
    sheet: table.sheet.name,
    kind: table.kind,
    columns: columnLetters(table),
    ...(keyColumn !== undefined && { keyColumn: columnLetter(keyColumn) }),
    headerRow: table.headerRow + 1,
    firstRow: (reader.rows[0] ?? table.headerRow) + 1,
    lastRow: (reader.rows[reader.rows.length - 1] ?? table.headerRow) + 1,
  }
}

/** Reads all files as one project, to the end: see {@link reading}. */
export function readProject(workbooks: readonly WorkbookGrids[], options: IntakeOptions): IntakeResult {
  const steps = reading(workbooks, options)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/**
 * Reads all files as one project and yields after each file that was looked through and each table that was read, so that
 * a caller can show progress or stop. Nothing is refused: a cell that cannot be read is a finding with its address, and
 * its row keeps what else it says. `project` is null when no file holds a table that Kedu knows.
 */
export function* reading(
  workbooks: readonly WorkbookGrids[],
  options: IntakeOptions,
): Generator<Progress, IntakeResult> {
  const year = statedYear(workbooks, options)
  const corrections = correctionsByFile(workbooks, options.corrections ?? [])
  const lookedThrough: WorkbookTables[] = []
  for (const [i, workbook] of workbooks.entries()) {
    lookedThrough.push(
      findTables(workbook, {
        ...(i > 0 && { file: workbook.workbook }),
        ...(year !== undefined && { year }),
        corrections: corrections[i] ?? [],
      }),
    )
    yield { stage: 'finding', done: i + 1, total: workbooks.length }
  }
  const found = withoutSummaries(lookedThrough)
  const tables = found.flatMap(workbook => workbook.tables)
  const unused = correctionFindings(corrections.flat(), found)
  const inspectionsWith = (readers: readonly TableReader[]) =>
    workbooks.flatMap((workbook, i) => {
      const result = found[i]
      return result ? [inspectionOf(workbook, result, readers, options.language)] : []
    })
  if (tables.length === 0)
    return { inspections: inspectionsWith([]), project: null, findings: unused.map(completeFinding) }
  const sheets = found.flatMap((result, i) =>
    result.sheets.map(sheet => ({ sheet, date1904: workbooks[i]?.date1904 ?? false })),
  )
  const labels = allLabels(sheets, tables)
  const context = readingContext(tables, labels, options)
  const findings: RawFinding[] = [...context.findings, ...unused]
  const ids = tableIds(tables)
  const rows = noRows()
  const readers = tables.map((table, i) => new TableReader(table, ids[i] ?? '', tableUnit(table), context.order))
  for (const [i, reader] of readers.entries()) {
    sayWhetherDoubtful(reader)
    readTable(reader, rows)
    for (const finding of reader.findings) findings.push(finding)
    yield { stage: 'tables', done: i + 1, total: readers.length }
  }
  const statusDate = statusDateOf(rows, labels, options, context.order, findings)
  const header = projectHeader(rows, context, labels, nameOf(workbooks, labels), statusDate)
  const project = buildProject(rows, readers.map(sourceTable), header, labels, findings)
  const completed = sortFindings(eachOnce(findings.map(completeFinding)))
  return { inspections: withFindings(inspectionsWith(readers), completed), project, findings: completed }
}

/** A cell that two concepts read is reported once. */
const eachOnce = (findings: IntakeResult['findings']) => [
  ...new Map(findings.map(finding => [finding.id, finding])).values(),
]

/** Each inspection with the findings about its own sheets. */
function withFindings(
  inspections: IntakeResult['inspections'],
  findings: IntakeResult['findings'],
): IntakeResult['inspections'] {
  return inspections.map((inspection, i) => {
    const file = i === 0 ? undefined : inspection.workbook
    const sheets = new Set(inspection.tables.map(table => table.sheet))
    return {
      ...inspection,
      findings: findings.filter(({ source }) => source && source.workbook === file && sheets.has(source.sheet)),
    }
  })
}
