/** What the Start screen and the mapping show: the tables found, as they stand on their sheets, and the project they speak of. */
import type { Finding, Sentence } from '../../core/contract/finding.ts'
import type { FoundTable, Inspection, IntakeResult, TableKind } from '../../core/contract/intake.ts'
import type { WorkbookGrids } from '../../core/contract/workbook.ts'
import { readableConcepts } from '../../core/intake/concepts.ts'
import { MONEY_CONCEPTS } from '../../core/intake/context.ts'
import { isMadeByKedu } from '../../core/intake/grid.ts'
import { reading } from '../../core/intake/readProject.ts'
import { IGNORED_REASONS, TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { type Result, success } from '../../core/result.ts'
import { doubtsOf, isDateInDoubt } from './doubts.ts'
import type { EngineControl } from './engineHost.ts'
import { inSlices } from './inSlices.ts'
import { sheetPreview, tablePreview } from './preview.ts'
import { type Held, type ProjectWorkbooks, projectWorkbooks } from './projectWorkbooks.ts'
import type { EngineFailure, Found, FoundTableView, InspectRequest, MappedColumn, SearchableSheet } from './protocol.ts'

export async function inspectWorkbook(
  request: InspectRequest,
  held: Held,
  control: EngineControl,
): Promise<Result<Found, EngineFailure>> {
  const project = projectWorkbooks(request.source, held)
  const workbooks = { ...project, corrections: request.corrections ?? project.corrections }
  const intake = await readIntake(request, workbooks, control)
  return intake.ok ? success(foundIn(intake.value, workbooks)) : intake
}

/** Reads the workbooks as one project, with what the user states in place of what would be assumed. */
export async function readIntake(
  request: Pick<InspectRequest, 'stated' | 'today' | 'language'>,
  { grids, corrections }: Pick<ProjectWorkbooks, 'grids' | 'corrections'>,
  control: EngineControl,
): Promise<Result<IntakeResult, EngineFailure>> {
  const { name, ...stated } = request.stated
  const options = { today: request.today, language: request.language, ...stated, corrections }
  const intake = await inSlices(reading(grids, options), control)
  if (name !== undefined && intake.ok && intake.value.project) intake.value.project.project.name = name
  return intake
}

const KINDS = Object.keys(TABLE_KIND_NAMES) as TableKind[]

function foundIn(intake: IntakeResult, { grids, corrections }: ProjectWorkbooks): Found {
  const header = intake.project?.project
  const fileOf = (index: number) => (index === 0 ? {} : { file: grids[index]?.workbook ?? '' })
  return {
    project: header ? { name: header.name, currency: header.currency, statusDate: header.statusDate } : null,
    tables: intake.inspections.flatMap(({ tables, findings }, i) =>
      tables.map(table => ({ ...view(table, grids[i], findings), ...fileOf(i) })),
    ),
    sheets: intake.inspections.flatMap((inspection, i) =>
      searchableSheets(inspection, grids[i]).map(sheet => ({ ...sheet, ...fileOf(i) })),
    ),
    corrections,
    concepts: Object.fromEntries(KINDS.map(kind => [kind, readableConcepts(kind)])) as Found['concepts'],
    workbook: grids[0]?.workbook ?? '',
    files: grids.slice(1).map(({ workbook }) => workbook),
    assumed: assumedIn(intake),
  }
}

function assumedIn({ findings }: IntakeResult): NonNullable<Found['assumed']> {
  const from = findings.find(({ rule }) => rule === 'input/status-date-assumed')?.params.from
  return {
    ...(findings.some(({ rule }) => rule === 'input/currency-assumed') && { currency: true }),
    ...((from === 'ledger' || from === 'progress' || from === 'today') && { statusDate: from }),
  }
}

/** Visible sheets with something on them that Kedu did not make: intake looks at no other, whatever a person corrects. */
function searchableSheets({ ignored }: Inspection, workbook: WorkbookGrids | undefined): SearchableSheet[] {
  if (!workbook) return []
  return workbook.sheets
    .filter(grid => grid.visibility === 'visible' && !isMadeByKedu(workbook, grid.name))
    .filter(grid => grid.values.some(row => row.some(value => value !== null)))
    .map(grid => {
      const reason = ignored.find(({ sheet }) => sheet === grid.name)
      return { sheet: grid.name, why: reason ? sentenceOf(reason.why) : null, preview: sheetPreview(workbook, grid) }
    })
}

/** The reason in both languages, as the pane may change its own. */
const sentenceOf = (why: string): Sentence =>
  Object.values(IGNORED_REASONS).find(({ en, zh }) => why === en || why === zh) ?? { en: why, zh: why }

function view(table: FoundTable, grids: WorkbookGrids | undefined, findings: readonly Finding[]): FoundTableView {
  const doubts = doubtsOf(table, findings)
  return {
    kind: table.kind,
    workbook: grids?.workbook ?? '',
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: table.rows,
    doubtful: doubts.length > 0,
    doubts,
    confidence: table.confidence,
    unit: table.unit ?? null,
    headings: table.headings,
    columns: table.columnDetails.map(column => mappedColumn(column, table, findings)),
    corrected: table.corrected === true,
    skipped: table.skipped,
    preview: tablePreview(grids, table),
  }
}

function mappedColumn(
  column: FoundTable['columnDetails'][number],
  table: FoundTable,
  findings: readonly Finding[],
): MappedColumn {
  const concept = column.concept ?? ''
  return {
    ...column,
    isMoney: /^(period|actual):/.test(concept) || (MONEY_CONCEPTS[table.kind]?.includes(concept) ?? false),
    isDateInDoubt: isDateInDoubt(column, table, findings),
  }
}
