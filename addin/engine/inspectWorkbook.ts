/** What the Start screen and the mapping show: the tables found, as they stand on their sheets, and the project they speak of. */
import type { Finding } from '../../core/contract/finding.ts'
import type { FoundTable, IntakeResult, TableKind } from '../../core/contract/intake.ts'
import type { WorkbookGrids } from '../../core/contract/workbook.ts'
import { readableConcepts } from '../../core/intake/concepts.ts'
import { readProject } from '../../core/intake/readProject.ts'
import { TABLE_KIND_NAMES } from '../../core/messages/intake.ts'
import { ignoredPreview, tablePreview } from './preview.ts'
import { type Held, type ProjectWorkbooks, projectWorkbooks } from './projectWorkbooks.ts'
import type { Found, FoundTableView, InspectRequest } from './protocol.ts'

/** Below this confidence a table is marked as doubtful. */
const CONFIDENT_FROM = 0.6

export function inspectWorkbook(request: InspectRequest, held: Held): Found {
  const workbooks = projectWorkbooks(request.source, held)
  const corrections = request.corrections ?? workbooks.corrections
  return foundIn(readIntake(request, { ...workbooks, corrections }), { ...workbooks, corrections })
}

/** Reads the workbooks as one project, with what the user states in place of what would be assumed. */
export function readIntake(
  request: Pick<InspectRequest, 'stated' | 'today' | 'language'>,
  { grids, corrections }: Pick<ProjectWorkbooks, 'grids' | 'corrections'>,
): IntakeResult {
  const { name, ...stated } = request.stated
  const intake = readProject(grids, { today: request.today, language: request.language, ...stated, corrections })
  if (name !== undefined && intake.project) intake.project.project.name = name
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
    ignored: intake.inspections.flatMap(({ workbook, ignored }, i) =>
      ignored.map(({ sheet, why }) => ({
        workbook,
        ...fileOf(i),
        sheet,
        why,
        preview: ignoredPreview(grids[i], sheet),
      })),
    ),
    corrections,
    concepts: Object.fromEntries(KINDS.map(kind => [kind, readableConcepts(kind)])) as Found['concepts'],
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

/** Findings that a person can answer in the mapping. */
const ASKED = new Set([
  'input/unit-unknown',
  'input/unit-assumed',
  'input/ambiguous-date',
  'input/class-assumed',
  'input/code-meaning',
])

/** Whether a finding is about a cell of the table's header or rows. */
function isAbout(table: FoundTable, { source }: Finding): boolean {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(source?.cell ?? '') ?? []
  return (
    source?.sheet === table.sheet &&
    Number(row) >= table.headerRow &&
    Number(row) <= table.lastRow &&
    table.columnDetails.some(({ column }) => column === letters)
  )
}

function view(table: FoundTable, grids: WorkbookGrids | undefined, findings: readonly Finding[]): FoundTableView {
  const doubts = findings
    .filter(finding => ASKED.has(finding.rule) && isAbout(table, finding))
    .map(({ message }) => message)
  return {
    kind: table.kind,
    workbook: grids?.workbook ?? '',
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: table.rows,
    doubtful: doubts.length > 0 || table.confidence < CONFIDENT_FROM,
    doubts,
    confidence: table.confidence,
    unit: table.unit ?? null,
    headings: table.headings,
    columns: table.columnDetails,
    corrected: table.corrected === true,
    preview: tablePreview(grids, table),
  }
}
