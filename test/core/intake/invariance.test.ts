import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { SUMMED, TABLES } from './invariantTables.ts'
import { type Cell, sheet, workbook } from './workbookBuilder.ts'

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

const total = (rows: readonly (readonly Cell[])[], label: string): Cell[] =>
  (rows[0] ?? []).map((heading, i) => {
    if (i === 0) return label
    return SUMMED.test(String(heading)) ? rows.slice(1).reduce((sum, row) => sum + Number(row[i]), 0) : null
  })

const change = fc.record({
  titleRows: fc.integer({ min: 0, max: 4 }),
  shift: fc.integer({ min: 0, max: 3 }),
  blankAt: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
  total: fc.constantFrom('', '合计', 'Total', '总计', 'Grand total'),
  title: fc.constantFrom('Harbour terminal 2026', '滨江码头工程（2026年）', 'North quay', '编制单位：工程部'),
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
      if (how.total !== '') changed.push(total(rows, how.total))
      const titles: Cell[][] = Array.from({ length: how.titleRows }, (_, i) => (i === 0 ? [how.title] : []))
      const notes: Cell[][] = how.note ? [[], ['Note: prepared by the project office for the monthly meeting.']] : []
      const shifted = [...titles, ...changed, ...notes].map(row => [...Array<Cell>(how.shift).fill(null), ...row])
      expect(facts(name, shifted)).toEqual(plain)
    }),
    { numRuns: 40, seed: 3 },
  )
})

/** Months across and parties are listed as their columns stand; only that order may change. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(item => JSON.stringify(unordered(item))).toSorted()
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, unordered(inner)]))
}

test.each(Object.keys(TABLES))('the order of the columns never changes what %s says', name => {
  const rows = TABLES[name] ?? []
  const columns = (rows[0] ?? []).map((_, i) => i)
  const plain = unordered(facts(name, rows))
  fc.assert(
    fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), order => {
      const moved = rows.map(row => order.map(i => row[i]))
      expect(unordered(facts(name, moved))).toEqual(plain)
    }),
    { numRuns: 25, seed: 5 },
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
