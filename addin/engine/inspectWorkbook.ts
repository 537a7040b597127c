/** What the Start screen shows: the tables found and the project they speak of. */
import type { FoundTable, IntakeResult } from '../../core/contract/intake.ts'
import { readProject } from '../../core/intake/readProject.ts'
import type { HeldFiles } from './heldFiles.ts'
import { projectWorkbooks } from './projectWorkbooks.ts'
import type { Found, FoundTableView, InspectRequest } from './protocol.ts'

/** Below this confidence a table is marked as doubtful. */
const CONFIDENT_FROM = 0.6

export function inspectWorkbook(request: InspectRequest, files: HeldFiles): Found {
  return foundIn(readIntake(request, files))
}

/** Reads the workbooks as one project, with what the user states in place of what would be assumed. */
export function readIntake(request: Omit<InspectRequest, 'kind'>, files: HeldFiles): IntakeResult {
  const { grids } = projectWorkbooks(request.source, files)
  const { name, ...stated } = request.stated
  const intake = readProject(grids, { today: request.today, language: request.language, ...stated })
  if (name !== undefined && intake.project) intake.project.project.name = name
  return intake
}

function foundIn(intake: IntakeResult): Found {
  const header = intake.project?.project
  return {
    project: header ? { name: header.name, currency: header.currency, statusDate: header.statusDate } : null,
    tables: intake.inspections.flatMap(({ workbook, tables }) => tables.map(table => view(workbook, table))),
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

function view(workbook: string, table: FoundTable): FoundTableView {
  return {
    kind: table.kind,
    workbook,
    sheet: table.sheet,
    headerRow: table.headerRow,
    rows: table.rows,
    columns: Object.keys(table.columns).length,
    doubtful: table.confidence < CONFIDENT_FROM,
    unit: table.unit ?? null,
    unread: table.unmapped.map(column => column.header),
  }
}
