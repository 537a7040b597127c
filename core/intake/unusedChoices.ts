/** Which file each correction is about, and choices without effect: what they are about is gone, or no such table has it. */
import type { RawFinding } from '../contract/finding.ts'
import type { TableCorrection } from '../contract/intake.ts'
import type { Source } from '../contract/primitives.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { raise } from '../findings.ts'
import { conceptNamed } from './concepts.ts'
import { correctedColumns } from './corrections.ts'
import type { DetectedTable } from './detectedTable.ts'
import type { WorkbookTables } from './findTables.ts'
import { unitOf } from './values/units.ts'

/** Where the finding points: the row of the settings sheet where one states the choice. */
const about = (source: Source | undefined, sheet: string, text: string) =>
  ({ kind: 'cell', id: source ? `${source.sheet}!${source.cell}` : `${sheet}!${text}` }) as const

const at = (source: Source | undefined) => (source ? { source } : {})

/**
 * The corrections of each file. One that names no file is about the first; one that names a file which is not among these,
 * as an export of last month, is looked for in all but the first.
 */
export function correctionsByFile(
  workbooks: readonly Pick<WorkbookGrids, 'workbook'>[],
  corrections: readonly TableCorrection[],
): TableCorrection[][] {
  const names = new Set(workbooks.map(({ workbook }) => workbook))
  return workbooks.map((file, i) =>
    corrections.filter(({ workbook }) =>
      workbook === undefined ? i === 0 : names.has(workbook) ? workbook === file.workbook : i > 0,
    ),
  )
}

/** Findings for all corrections that were looked for and had no effect, in whole or in part. */
export function correctionFindings(
  corrections: readonly TableCorrection[],
  found: readonly WorkbookTables[],
): RawFinding[] {
  const used = new Set(found.flatMap(file => file.used))
  return [
    ...[...new Set(corrections)].filter(correction => !used.has(correction)).map(unusedCorrection),
    ...found.flatMap(file => file.tables).flatMap(choicesWithoutEffect),
  ]
}

/** A finding for a correction whose header line is on no sheet, or heads no table. */
function unusedCorrection({ sheet, headings, source }: TableCorrection): RawFinding {
  const heading = headings.join(' | ')
  return raise('input/correction-unused', about(source, sheet, heading), { sheet, heading }, at(source))
}

/** Findings for what was chosen for a corrected table and its columns, and had no effect. */
function choicesWithoutEffect({ corrections, stack, kind, sheet: { name }, columns }: DetectedTable): RawFinding[] {
  if (!corrections) return []
  const { table } = corrections
  const unfit = (heading: string, value: string, source: Source | undefined) =>
    raise('input/correction-unfit', about(source, name, heading), { sheet: name, heading, value }, at(source))
  const findings = correctedColumns(table, stack.texts, stack.firstColumn).gone.map(({ heading, source }) =>
    raise('input/correction-unused', about(source, name, heading), { sheet: name, heading }, at(source)),
  )
  if (table.unit !== undefined && !unitOf(table.unit))
    findings.push(unfit(table.headings.join(' | '), table.unit, table.source))
  for (const [column, { heading, concept, unit, source }] of corrections.byColumn) {
    const isUnknown = typeof concept === 'string' && conceptNamed(kind, concept) === undefined
    if (isUnknown && columns.get(concept) !== column) findings.push(unfit(heading, concept, source))
    if (unit !== undefined && !unitOf(unit)) findings.push(unfit(heading, unit, source))
  }
  return findings
}
