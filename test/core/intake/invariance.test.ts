import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, percent, sheet, workbook } from './workbookBuilder.ts'

const TABLES: Record<string, Cell[][]> = {
  Plan: [
    ['ID', 'Task name', 'Owner', 'Start', 'Finish', 'Duration', '% complete', 'Budget'],
    ['T1', 'Survey', 'Ann', date('2026-01-05'), date('2026-01-09'), 5, percent(1), 1000],
    ['T2', 'Design', 'Bo', date('2026-01-12'), date('2026-01-16'), 5, percent(0.5), 2000.5],
    ['T3', 'Build', 'Cy', date('2026-01-19'), date('2026-01-30'), 10, percent(0), 5000],
  ],
  Ledger: [
    ['Date', 'Class', 'Account', 'Supplier', 'Document', 'Amount'],
    [date('2026-02-01'), 'actual', 'Labour', 'Acme', 'D1', 100.25],
    [date('2026-02-02'), 'invoice', 'Material', 'Bolts', 'D2', 200],
    [date('2026-02-03'), 'payment', 'Material', 'Bolts', 'D3', 200],
  ],
  风险登记册: [
    ['风险编号', '风险描述', '概率', '影响', '责任人', '应对措施'],
    ['R1', '台风', 0.3, 4, '赵敏', '购买保险'],
    ['R2', '钢价上涨', 0.5, 3, '陈静', '锁价'],
  ],
  RACI: [
    ['Activity', 'PM', 'Engineering', 'Finance'],
    ['Survey', 'A', 'R', 'I'],
    ['Design', 'A', 'R', 'C'],
    ['Build', 'I', 'A/R', null],
  ],
  人员: [
    ['姓名', '部门', '岗位', '周工时'],
    ['张伟', '工程部', '经理', 40],
    ['李娜', '财务部', '会计', 20],
  ],
}

/** The Project without where its rows came from. */
function facts(name: string, rows: readonly (readonly Cell[])[]): Partial<Project> | null {
  const { project } = readProject([workbook([sheet(name, rows)])], {
    today: '2026-06-30',
    language: 'en',
    statusDate: '2026-03-31',
    currency: 'CNY',
  })
  if (!project) return null
  const { tables: _, ...rest } = project
  const text = JSON.stringify(rest, (key, value) => (key === 'source' || key === 'partySources' ? undefined : value))
  return JSON.parse(text) as Partial<Project>
}

const total = (rows: readonly (readonly Cell[])[]): Cell[] => {
  const columns = rows[0] ?? []
  const money = columns.findIndex(heading => /^(Budget|Amount)$/.test(String(heading)))
  return columns.map((_, i) =>
    i === 0 ? '合计' : i === money ? rows.slice(1).reduce((sum, row) => sum + Number(row[i]), 0) : null,
  )
}

const change = fc.record({
  titleRows: fc.integer({ min: 0, max: 4 }),
  shift: fc.integer({ min: 0, max: 3 }),
  blankAt: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
  total: fc.boolean(),
  note: fc.boolean(),
})

test.each(Object.keys(TABLES))('titles, blank rows, a total, a note and a shift never change what %s says', name => {
  const rows = TABLES[name] ?? []
  const plain = facts(name, rows)
  expect(plain).not.toBeNull()
  fc.assert(
    fc.property(change, how => {
      const [header = [], ...body] = rows
      const changed: Cell[][] = [header as Cell[], ...body.map(row => [...row])]
      for (const at of how.blankAt) changed.splice(1 + Math.min(at, changed.length - 1), 0, [])
      if (how.total) changed.push(total(rows))
      const titles: Cell[][] = Array.from({ length: how.titleRows }, (_, i) =>
        i === 0 ? ['Harbour terminal 2026'] : [],
      )
      const notes: Cell[][] = how.note ? [[], ['Note: prepared by the project office for the monthly meeting.']] : []
      const shifted = [...titles, ...changed, ...notes].map(row => [...Array<Cell>(how.shift).fill(null), ...row])
      expect(facts(name, shifted)).toEqual(plain)
    }),
    { numRuns: 60, seed: 3 },
  )
})

test.each(['Plan', 'Ledger', '风险登记册', '人员'])('the order of the columns never changes what %s says', name => {
  const rows = TABLES[name] ?? []
  const columns = (rows[0] ?? []).map((_, i) => i)
  const plain = facts(name, rows)
  fc.assert(
    fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), order => {
      expect(
        facts(
          name,
          rows.map(row => order.map(i => row[i])),
        ),
      ).toEqual(plain)
    }),
    { numRuns: 60, seed: 5 },
  )
})

test('sorting the rows keeps the id and the key of every task', () => {
  const rows = TABLES.Plan ?? []
  const keys = (table: readonly (readonly Cell[])[]) => {
    const { project } = readProject([workbook([sheet('Plan', table)])], { today: '2026-06-30', language: 'en' })
    return new Map(project?.tasks.map(task => [task.name, [task.id, task.source?.key]]))
  }
  const [header = [], ...body] = rows
  const withoutIds = (table: readonly (readonly Cell[])[]) => table.map(row => row.slice(1))
  expect(keys([header, ...body.toReversed()])).toEqual(keys(rows))
  expect(keys(withoutIds([header, ...body.toReversed()]))).toEqual(keys(withoutIds(rows)))
})
