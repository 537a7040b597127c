/** What stands over the whole project: its name, status date, currency and unit of durations. */
import type { RawFinding } from '../contract/finding.ts'
import type { IntakeOptions } from '../contract/intake.ts'
import type { Project } from '../contract/project.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { raise } from '../findings.ts'
import type { PlacedLabel, ReadingContext } from './context.ts'
import { labelDate, labelText } from './labels.ts'
import { present } from './present.ts'
import type { Rows } from './tableRows.ts'
import type { DateOrder } from './values/dates.ts'
import { parseNumberText } from './values/numbers.ts'
import { amountBasisOfHeader } from './values/units.ts'

/** The status date: stated, else the latest ledger or actual date, else today. */
export function statusDateOf(
  rows: Rows,
  labels: readonly PlacedLabel[],
  options: IntakeOptions,
  order: DateOrder,
  findings: RawFinding[],
): string {
  if (options.statusDate !== undefined) return options.statusDate
  for (const label of labels) {
    const date = label.name === 'statusDate' ? labelDate(label.sheet, label, label.date1904, order) : null
    if (date) return date
  }
  const latest = (dates: readonly (string | undefined)[]) =>
    dates.reduce<string>((last, date) => (date !== undefined && date > last ? date : last), '')
  const ledger = latest(
    rows.ledger.map(entry => (['budget', 'forecast'].includes(entry.class) ? undefined : entry.date)),
  )
  // A period that has begun is reckoned up to today.
  const actuals = latest(
    rows.actuals.map(({ days }) =>
      days && days.first <= options.today && options.today < days.last ? options.today : days?.last,
    ),
  )
  const booked = actuals > ledger ? actuals : ledger
  const progress = latest(rows.tasks.flatMap(({ task }) => [task.actualStart, task.actualFinish]))
  const date = booked > progress ? booked : progress || options.today
  const from = booked > progress ? 'ledger' : progress ? 'progress' : 'today'
  findings.push(raise('input/status-date-assumed', { kind: 'project', id: 'project' }, { date, from }))
  return date
}

/** What a file name ends in, the mark of a result's copy included: a second run on it keeps the name. */
const RESULT_NAME = /(?:\.kedu)?\.[a-z0-9]{1,5}$/i

/** The name: a labelled cell, else the file's name without its extension. */
export function nameOf(workbooks: readonly WorkbookGrids[], labels: readonly PlacedLabel[]): string {
  const labelled = labels
    .filter(label => label.name === 'projectName')
    .map(label => labelText(label.sheet, label))
    .find(text => text !== '')
  return labelled ?? ((workbooks[0]?.workbook ?? '').replace(RESULT_NAME, '') || 'project')
}

const firstText = (labels: readonly PlacedLabel[], name: PlacedLabel['name']) =>
  labels.flatMap(label => (label.name === name ? labelText(label.sheet, label) : [])).find(text => text !== '')

const JOINT_VENTURE = /joint ?-?venture|\bjv\b|consortium|联营|合资|联合体|合作开发/i
const INTERNAL = /internal|wholly|own|内部|自营|独资|全资/i
const CALENDAR_DAYS = /calendar|日历|自然/i

function kindOf(text: string | undefined): Project['project']['kind'] {
  if (text === undefined) return undefined
  return JOINT_VENTURE.test(text) ? 'joint-venture' : INTERNAL.test(text) ? 'internal' : undefined
}

/** Whether durations count every day: a labelled cell says so, else most plans do. */
function durationUnitOf(rows: Rows, labels: readonly PlacedLabel[]): Project['project']['durationUnit'] {
  const stated = firstText(labels, 'durationUnit')
  if (stated !== undefined) return CALENDAR_DAYS.test(stated) ? 'calendar' : 'working'
  const calendar = rows.durationUnits.filter(unit => unit === 'calendar').length
  return calendar * 2 > rows.durationUnits.length ? 'calendar' : undefined
}

/** The header of the Project: what labelled cells state, and the unit of durations that the plans show. */
export function projectHeader(
  rows: Rows,
  context: ReadingContext,
  labels: readonly PlacedLabel[],
  name: string,
  statusDate: string,
): Project['project'] {
  const type = firstText(labels, 'projectType')
  const start = labels.flatMap(label =>
    label.name === 'projectStart' ? (labelDate(label.sheet, label, label.date1904, context.order) ?? []) : [],
  )[0]
  const hoursPerDay = parseNumberText(firstText(labels, 'hoursPerDay')?.replace(/[^\d.]/g, '') ?? '')?.value
  return present<Project['project']>({
    name,
    currency: context.currency,
    statusDate,
    id: firstText(labels, 'projectId'),
    kind: kindOf(firstText(labels, 'projectKind') ?? type),
    type,
    start,
    amountBasis: amountBasisOfHeader(firstText(labels, 'amountBasis') ?? ''),
    durationUnit: durationUnitOf(rows, labels),
    hoursPerDay: hoursPerDay !== undefined && hoursPerDay > 0 && hoursPerDay <= 24 ? hoursPerDay : undefined,
  })
}
