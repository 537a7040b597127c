/** Rows of lists of people, and of registers. */
import type { Person } from '../../contract/people.ts'
import type { Project } from '../../contract/project.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { parseDateText } from '../values/dates.ts'
import { parseNumberText } from '../values/numbers.ts'

const split = (text: string) =>
  text
    .split(/[,;，；、/\n]+/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** Hours that a rate is paid for, by the words of its heading or cell; a month is 20 days of 8 hours. */
const PAID_FOR: readonly (readonly [RegExp, number])[] = [
  [/hour|\bhr\b|小时|时薪/i, 1],
  [/\b(day|daily)\b|人天|人日|日薪|日费率|[/每]\s*[天日]/i, 8],
  [/\b(week|weekly)\b|周薪|[/每]\s*周/i, 40],
  [/\b(year|yearly|annual|annum)\b|年薪|[/每]\s*年/i, 1920],
  [/\bmon(th(ly)?)?\b|salary|wage|月薪|薪|工资|[/每]\s*月/i, 160],
]
const hoursPaid = (text: string) => PAID_FOR.find(([form]) => form.test(text))?.[1]

/** The rate an hour; "6000 / 月" names its own time, other cells have that of the heading. */
function rateOf(reader: TableReader, row: number): number | undefined {
  const column = reader.column('rate')
  const value = reader.value(row, 'rate')
  const [, figure = '', time = ''] = typeof value === 'string' ? (/^(.*\d.*?)\s*[/每]\s*(\D+)$/.exec(value) ?? []) : []
  const own = figure === '' ? undefined : parseNumberText(figure)?.value
  if (own !== undefined) return own / (hoursPaid(`/${time}`) ?? 1)
  const amount = reader.amount(row, 'rate')?.value
  return amount === undefined ? undefined : amount / (hoursPaid(reader.headerAt(column ?? -1)) ?? 1)
}

/** Reads people; capacity in hours a week, rate in money an hour. A row without a name is left out. */
export function readPeople(reader: TableReader): Person[] {
  return reader.rows.flatMap((row): Person[] => {
    const name = reader.text(row, 'name')
    if (name === undefined) return []
    const skills = reader.text(row, 'skills')
    const capacity = reader.number(row, 'capacity')
    return [
      present<Person>({
        name,
        department: reader.text(row, 'department'),
        role: reader.text(row, 'role'),
        capacity: capacity !== undefined && capacity >= 0 ? capacity : undefined,
        skills: skills === undefined ? undefined : split(skills),
        rate: rateOf(reader, row),
        from: reader.date(row, 'from'),
        to: reader.date(row, 'to'),
        source: reader.source(row, 'name'),
      }),
    ]
  })
}

type RegisterRow = NonNullable<Project['registers']>[number]

/** Which register a table is, by its title or the heading of its subject. */
const REGISTER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/action|行动|待办/i, 'action'],
  [/lesson|经验/i, 'lesson'],
  [/training|培训/i, 'training'],
  [/complaint|投诉/i, 'complaint'],
  [/review|评审|检查|整改/i, 'review'],
  [/milestone|里程碑/i, 'milestone'],
  [/service ?level|\bsla\b|服务水平|服务等级/i, 'service-level'],
  [/issue|问题/i, 'issue'],
]

const registerKind = (text: string) => REGISTER_KINDS.find(([form]) => form.test(text))?.[1]

/** The register that a row names: one of the known ones, else the word as written. */
const kindOf = (text: string | undefined) => (text === undefined ? undefined : (registerKind(text) ?? text))

/** Reads a register of issues, actions, lessons or the like. */
export function readRegister(reader: TableReader): RegisterRow[] {
  const heading = `${reader.headerAt(reader.column('title') ?? 0)} ${reader.table.sheet.name} ${reader.table.notes.join(' ')}`
  const kind = registerKind(heading) ?? 'issue'
  return reader.rows.map((row, index): RegisterRow => {
    const done = reader.value(row, 'done')
    const doneText = typeof done === 'string' ? parseDateText(done, 'mdy') : null
    return present<RegisterRow>({
      kind: kindOf(reader.text(row, 'kind')) ?? kind,
      id: reader.text(row, 'id') ?? `#${index + 1}`,
      title: reader.text(row, 'title') ?? '',
      owner: reader.text(row, 'owner'),
      department: reader.text(row, 'department'),
      duty: reader.text(row, 'duty'),
      due: reader.date(row, 'due'),
      done:
        typeof done === 'number'
          ? reader.date(row, 'done')
          : (doneText ??
            (typeof done === 'string'
              ? /^(y|yes|true|是|已完成|完成|closed|done)$/i.test(done.trim())
              : (done ?? undefined))),
      status: reader.text(row, 'status'),
      evidence: reader.text(row, 'evidence'),
      task: reader.text(row, 'task'),
      target: reader.number(row, 'target'),
      actual: reader.number(row, 'actual'),
      source: reader.source(row, 'title'),
    })
  })
}
