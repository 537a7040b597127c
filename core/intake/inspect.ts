/** What stands in a workbook: the tables found, their columns, and the sheets that were left out. */
import type { Inspection, IntakeOptions, TableCorrection } from '../contract/intake.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { readProject } from './readProject.ts'

const LATER_DECISIONS = new Set(['input/status-date-assumed', 'input/currency-assumed'])

/** Inspects one workbook, with a person's corrections. What a run would assume of date and currency is not part of it. */
export function inspect(
  workbook: WorkbookGrids,
  language: IntakeOptions['language'] = 'en',
  corrections: readonly TableCorrection[] = [],
): Inspection {
  const result = readProject([workbook], { today: '1970-01-01', language, corrections })
  const [inspection] = result.inspections
  const findings = result.findings.filter(finding => !LATER_DECISIONS.has(finding.rule))
  return inspection ? { ...inspection, findings } : { workbook: workbook.workbook, tables: [], ignored: [], findings }
}
