/** Writes that a person asks for outside of a check: corrections on the settings sheet, and templates. */
import type { TableCorrection, TableKind } from '../../core/contract/intake.ts'
import type { WritePlan } from '../../core/contract/workbook.ts'
import { conceptNames } from '../../core/intake/concepts.ts'
import { readProject } from '../../core/intake/readProject.ts'
import { mappingRows } from '../../core/report/mappings.ts'
import { mappingWrites } from '../../core/report/mappingsTable.ts'
import { settingsSheetWith } from '../../core/report/settingsSheet.ts'
import { planWrites } from '../../core/report/writePlan.ts'
import { templateSheets } from '../../core/templates/index.ts'
import { insertPlan, takenNames } from '../../core/templates/insertPlan.ts'
import { type Held, projectWorkbooks } from './projectWorkbooks.ts'
import type { CorrectRequest, EngineSource, TemplatesRequest } from './protocol.ts'

/** Files are written here; a workbook in Excel is written by the pane. */
function carriedOut(plan: WritePlan, source: EngineSource, held: Held): WritePlan {
  if (source.kind === 'files') held.files.apply(plan)
  return plan
}

export function correct(request: CorrectRequest, held: Held): WritePlan {
  const { source, language, corrections } = request
  const { grids, existing, sheetNames } = projectWorkbooks(source, held)
  const options = { today: '1970-01-01', language, corrections }
  const { inspections, project } = readProject(grids, options)
  const kindOf = ({ workbook, sheet, headings }: TableCorrection): TableKind => {
    const index = workbook === undefined ? 0 : grids.findIndex(other => other.workbook === workbook)
    const tables = inspections[index]?.tables.filter(table => table.sheet === sheet) ?? []
    return (
      (tables.find(table => table.headings.some(heading => headings.includes(heading))) ?? tables[0])?.kind ?? 'plan'
    )
  }
  const plan = mappingWrites(mappingRows(corrections, kindOf, language), language, { existing, conceptNames }, table =>
    planWrites(
      [settingsSheetWith(table, project?.project.name ?? grids[0]?.workbook ?? '', language)],
      existing,
      sheetNames,
    ),
  )
  return carriedOut(plan, source, held)
}

export function insertTemplates(request: TemplatesRequest, held: Held): WritePlan {
  const { source, language, kinds, sample } = request
  const [first] = projectWorkbooks(source, held).grids
  const taken = first ? takenNames(first) : { sheets: [], tables: [] }
  return carriedOut(insertPlan(templateSheets(kinds, { language, sample }), taken), source, held)
}
