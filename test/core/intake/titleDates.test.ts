import { expect, test } from 'vitest'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

function statusDate(title: Cell, rows: readonly (readonly Cell[])[] = [['Labour', 10, 5]]) {
  const cells: readonly (readonly Cell[])[] = [[title], ['Account', 'Budget', 'Actual'], ...rows]
  const { project, findings } = readProject([workbook([sheet('Cost', cells)])], { today: '2026-11-20', language: 'en' })
  const isAssumed = findings.some(({ rule }) => rule === 'input/status-date-assumed')
  return isAssumed ? null : project?.project.statusDate
}

test.each([
  ['Budget vs actual as of 31 October 2026', '2026-10-31'],
  ['Cost report (as at Oct 31, 2026)', '2026-10-31'],
  ['预算执行情况表（截至2026年10月31日）', '2026-10-31'],
  ['截止到 2026.10.31 累计完成情况', '2026-10-31'],
  ['截至2026年2月末预算执行', '2026-02-28'],
  ['Status date: 31/10/2026', '2026-10-31'],
])('the title %s states the status date', (title, date) => {
  expect(statusDate(title)).toBe(date)
})

test.each([['Budget as of version 3'], ['截至目前的预算'], ['Budget 31 October 2026']])(
  'the title %s states none',
  title => {
    expect(statusDate(title)).toBeNull()
  },
)

test('a status date that can be read both ways takes the order that the tables show', () => {
  const { project } = readProject(
    [
      workbook([
        sheet('Plan', [['Status date: 05/04/2026'], ['Task', 'Start', 'Finish'], ['A', '01/02/2026', '15/02/2026']]),
      ]),
    ],
    { today: '2026-11-20', language: 'en' },
  )
  expect(project?.project.statusDate).toBe('2026-04-05')
})

test('a second run on the copy with the results keeps the name of the project', () => {
  const plan = sheet('Plan', [
    ['Task', 'Start', 'Finish'],
    ['A', '2026-01-02', '2026-01-09'],
  ])
  const nameOf = (file: string) =>
    readProject([workbook([plan], { name: file })], { today: '2026-11-20', language: 'en' }).project?.project.name
  expect(nameOf('Riverside.kedu.xlsx')).toBe(nameOf('Riverside.xlsx'))
})
