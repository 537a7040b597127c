/** Plan rows → tasks. References between rows (parents, predecessors) are settled when all plans are read. */

import { dayOfIso, everyDay, workCalendar } from '../../calendar.ts'
import type { Task } from '../../contract/task.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { isDateFormat, isPlausibleSerial } from '../values/dates.ts'
import { type Duration, durationDays, parseDuration } from '../values/durations.ts'
import { isBlankMark } from '../values/numbers.ts'
import { durationUnitOfHeader } from '../values/units.ts'
import type { DurationUnit } from '../words/units.ts'
import { planLines } from './actualRows.ts'
import { outlineOf } from './outline.ts'
import { readConstraint, readMilestones } from './planDetails.ts'
import { readDistribution } from './readDistribution.ts'

/** A task with what is needed to settle its references. */
export interface TaskDraft {
  task: Task
  /** 1-based position among the rows of its plan, sections not counted. */
  position: number
  /** 1-based row of the sheet. */
  sheetRow: number
  idText?: string
  parentText?: string
  predecessorText?: string
  successorText?: string
  /** How deep the task stands below others, by each sign of it that a sheet can have. */
  depths: { blanks: number; cellIndent: number; outlineLevel: number }
  table: string
}

export interface PlanTable {
  drafts: TaskDraft[]
  /** Whether the durations count every day or working days; undefined when nothing tells. */
  durationUnit?: 'working' | 'calendar'
}

const YES = /^(y|yes|true|1|x|✓|√|是|◆|★|里程碑|milestone)$/i
const TECHNIQUES: readonly (readonly [RegExp, NonNullable<Task['technique']>])[] = [
  [/^(percent|% ?complete|percent complete|百分比|完成百分比)/i, 'percent'],
  [/^0[/-]100/, '0/100'],
  [/^50[/-]50/, '50/50'],
  [/^20[/-]80/, '20/80'],
  [/^(milestones?|weighted milestones?|里程碑|加权里程碑)/i, 'milestones'],
  [/^(loe|level of effort|投入量|支持型)/i, 'loe'],
]

interface RowDates {
  start?: string
  finish?: string
}

/** Start and finish; a plan with one column of dates may have both in each of its cells. */
function readDates(reader: TableReader, row: number): RowDates {
  if (reader.has('start') && reader.has('finish'))
    return present<RowDates>({ start: reader.date(row, 'start'), finish: reader.date(row, 'finish') })
  const concept = ['start', 'finish', 'dates'].find(each => reader.has(each))
  if (concept === undefined) return {}
  const days = reader.span(row, concept)
  if (days && (concept === 'dates' || reader.isRange(row, concept))) return { start: days.first, finish: days.last }
  const day = reader.date(row, concept)
  if (concept !== 'dates') return present<RowDates>({ [concept]: day })
  return present<RowDates>({ start: day, finish: day })
}

/** When the task really began and ended: from columns of their own, else from the start and finish of its actual line. */
function readActualDates(
  reader: TableReader,
  row: number,
  actualLine: number | undefined,
): Pick<Task, 'actualStart' | 'actualFinish'> {
  const line = actualLine === undefined ? {} : readDates(reader, actualLine)
  return {
    actualStart: reader.date(row, 'actualStart') ?? line.start,
    actualFinish: reader.date(row, 'actualFinish') ?? line.finish,
  }
}

function readDuration(
  reader: TableReader,
  row: number,
  concept: string,
  unit: DurationUnit | undefined,
): Duration | undefined {
  const value = reader.value(row, concept)
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') {
    const { sheet, date1904 } = reader.table
    // Excel makes a date of a typed "3-5".
    const isDay =
      isDateFormat(sheet.numberFormat(row, reader.column(concept) ?? 0)) && isPlausibleSerial(value, date1904)
    if (isDay) reader.unreadableValue(row, concept)
    if (isDay) return undefined
    if (value >= 0) return { amount: value, ...(unit && { unit }) }
    if (reader.table.sheet.formula(row, reader.column(concept) ?? 0) === null) reader.unreadableValue(row, concept)
    return undefined
  }
  if (isBlankMark(value)) return undefined
  const duration = parseDuration(value)
  if (!duration) reader.unreadableValue(row, concept)
  return duration ? { ...duration, ...(!duration.unit && unit && { unit }) } : undefined
}

/** Working or calendar days, by which of the two spans from start to finish the durations are. */
function basisOf(
  rows: readonly { duration?: Duration; dates: RowDates }[],
  unit: DurationUnit | undefined,
): PlanTable['durationUnit'] {
  if (unit === 'calendarDay') return 'calendar'
  if (unit === 'workday') return 'working'
  const weekdays = workCalendar(undefined)
  let [calendar, working] = [0, 0]
  for (const { duration, dates } of rows) {
    if (duration?.unit === 'calendarDay') calendar += 2
    if (duration?.unit === 'workday') working += 2
    if (!duration || !dates.start || !dates.finish || (duration.unit !== undefined && duration.unit !== 'day')) continue
    const [first, last] = [dayOfIso(dates.start), dayOfIso(dates.finish)]
    if (last < first || last - first > 4000) continue
    const every = everyDay.countBetween(first, last)
    const worked = weekdays.countBetween(first, last)
    if (every === worked) continue
    if (duration.amount === worked) working++
    else if (duration.amount === every || duration.amount === every - 1) calendar++
  }
  if (calendar === working) return undefined
  return calendar > working ? 'calendar' : 'working'
}

/** Estimates of duration, in days of the plan, and of cost. */
function readEstimate(reader: TableReader, row: number, basis: 'working' | 'calendar'): Task['estimate'] {
  const days = (concept: string) => {
    const unit = durationUnitOfHeader(reader.headerAt(reader.column(concept) ?? 0))
    const duration = readDuration(reader, row, concept, unit)
    return duration && durationDays(duration, basis, HOURS_PER_DAY)
  }
  const money = (concept: string) => reader.amount(row, concept)?.value
  const estimate = present<NonNullable<Task['estimate']>>({
    duration: readDistribution(reader, row, 'estimate.duration', days),
    cost: readDistribution(reader, row, 'estimate.cost', money),
    costPerDay: readDistribution(reader, row, 'estimate.costPerDay', money),
  })
  return Object.keys(estimate).length > 0 ? estimate : undefined
}

const HOURS_PER_DAY = 8

function money(reader: TableReader, row: number, concept: string, positive: boolean): number | undefined {
  const column = reader.column(concept)
  const amount = column === undefined ? undefined : reader.amountAt(row, column)?.value
  if (positive && amount !== undefined && column !== undefined) reader.expectPositive(row, column, amount)
  return amount
}

/** Reads the tasks of a plan with text references as they stand. */
export function readPlan(reader: TableReader): PlanTable {
  const durationColumn = reader.column('duration')
  const unit = durationColumn === undefined ? undefined : durationUnitOfHeader(reader.headerAt(durationColumn))
  const sections = new Map(reader.table.rows.map(row => [row.row, row.section]))
  const { tasks, actualOf } = planLines(reader)
  const rows = tasks.map(row => {
    const dates = readDates(reader, row)
    const duration = readDuration(reader, row, 'duration', unit)
    return { row, dates, ...(duration && { duration }) }
  })
  const basis = reader.table.corrections?.table.durationUnit ?? basisOf(rows, unit)
  const days = basis ?? 'working'
  const drafts = rows.map(({ row, dates, duration }, index): TaskDraft => {
    const name =
      reader.text(row, 'name') ??
      reader.text(row, 'phase') ??
      reader.text(row, 'wbs') ??
      reader.text(row, 'id') ??
      `#${index + 1}`
    const milestone = reader.text(row, 'milestone')
    const technique = reader.text(row, 'technique')
    const effort = reader.column('effort')
    const hours = effort === undefined ? undefined : readEffort(reader, row, effort)
    const task = present<Task>({
      id: '',
      name,
      parent: undefined,
      wbs: outlineOf(reader, row),
      phase: reader.text(row, 'phase') ?? sections.get(row),
      department: reader.text(row, 'department'),
      duty: reader.text(row, 'duty'),
      owner: reader.text(row, 'owner'),
      start: dates.start,
      finish: dates.finish,
      duration: duration && durationDays(duration, days, HOURS_PER_DAY),
      effort: hours,
      skill: reader.text(row, 'skill'),
      milestone: milestone === undefined ? undefined : YES.test(milestone),
      priority: reader.text(row, 'priority'),
      status: reader.text(row, 'status'),
      percentComplete: reader.fraction(row, 'percentComplete'),
      ...readActualDates(reader, row, actualOf.get(row)),
      constraint: readConstraint(reader, row),
      predecessors: undefined,
      budget: money(reader, row, 'budget', true),
      actualCost: money(reader, row, 'actual', false),
      plannedValue: money(reader, row, 'plannedValue', true),
      earnedValue: money(reader, row, 'earnedValue', true),
      technique: technique === undefined ? undefined : TECHNIQUES.find(([form]) => form.test(technique))?.[1],
      milestones: readMilestones(reader, row),
      estimate: readEstimate(reader, row, days),
      source: reader.source(row, 'name'),
    })
    const nameColumn = reader.column('name')
    return {
      task,
      position: index + 1,
      sheetRow: row + 1,
      depths: depthsOf(reader, row, nameColumn),
      table: reader.id,
      ...optionalText('idText', reader.text(row, 'id')),
      ...optionalText('parentText', reader.text(row, 'parent')),
      ...optionalText('predecessorText', reader.text(row, 'predecessors')),
      ...optionalText('successorText', reader.text(row, 'successors')),
    }
  })
  return { drafts, ...(basis && { durationUnit: basis }) }
}

function depthsOf({ table: { sheet } }: TableReader, row: number, name: number | undefined): TaskDraft['depths'] {
  const outlineLevel = sheet.outlineLevel(row)
  if (name === undefined) return { blanks: 0, cellIndent: 0, outlineLevel }
  return { blanks: sheet.indent(row, name), cellIndent: sheet.cellIndent(row, name), outlineLevel }
}

const optionalText = <K extends string>(key: K, text: string | undefined): { [P in K]?: string } =>
  (text === undefined ? {} : { [key]: text }) as { [P in K]?: string }

const HOURS: Record<DurationUnit, number> = { hour: 1, day: 8, workday: 8, calendarDay: 8, week: 40, month: 160 }

/** Hours of work: a day of work is eight hours, a week forty; a heading in person days says so for bare numbers. */
function readEffort(reader: TableReader, row: number, column: number): number | undefined {
  const inDays = /人天|人日|man.?days|person.?days|天|days/i.test(reader.headerAt(column))
  const effort = readDuration(reader, row, 'effort', inDays ? 'day' : 'hour')
  return effort && effort.amount * HOURS[effort.unit ?? 'hour']
}
