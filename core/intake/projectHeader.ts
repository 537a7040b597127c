/** What stands over the whole project: its name, status date, currency and unit of durations. */
import type { RawFinding } from '../contract/finding.ts'
import type { IntakeOptions } from '../contract/intake.ts'
import type { Project } from '../contract/project.ts'
import type { WorkbookGrids } from '../contract/workbook.ts'
import { raise } from '../findings.ts'
import type { PlacedLabel, ReadingContext } from './context.ts'
import { labelDate, labelText } from './labels.ts'
import type { Rows } from './tableRows.ts'
import type { DateOrder } from './values/dates.ts'

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

/** The header of the Project. */
export function projectHeader(
  rows: Rows,
  context: ReadingContext,
  name: string,
  statusDate: string,
): Project['project'] {
  const calendar = rows.durationUnits.filter(unit => unit === 'calendar').length
  const durationUnit = calendar * 2 > rows.durationUnits.length ? 'calendar' : undefined
  return { name, currency: context.currency, statusDate, ...(durationUnit && { durationUnit }) }
}
