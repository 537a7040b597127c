import { expect, test } from 'vitest'
import type { CellValue, WorkbookGrids } from '../../../core/contract/workbook.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

/** How often the rows of the values are looked up while a workbook is read. */
function lookUps(rows: Cell[][]): number {
  let count = 0
  const grid = sheet('Sheet1', rows)
  const values = new Proxy(grid.values, {
    get(target, key, receiver): CellValue[] | unknown {
      if (typeof key === 'string' && /^\d+$/.test(key)) count++
      return Reflect.get(target, key, receiver)
    },
  })
  const book: WorkbookGrids = workbook([{ ...grid, values }])
  readProject([book], { today: '2026-06-30', language: 'en' })
  return count
}

const times = <T>(count: number, of: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i))
const HEADINGS = ['Task', 'Start', 'Finish', 'Owner', 'Budget', 'Predecessors', 'Duration']

const SHAPES: [name: string, rows: (size: number) => Cell[][]][] = [
  [
    'a ledger',
    size => [
      ['Date', 'Document', 'Class', 'Account', 'Amount'],
      ...times(size, (i): Cell[] => [date('2026-01-15'), `V-${i}`, 'actual', `${i % 50} Works`, i]),
    ],
  ],
  [
    'a ledger with a sum after every other row',
    size => [
      ['Date', 'Account', 'Amount'],
      ...times(size, (i): Cell[] => (i % 3 === 2 ? [null, null, 2 * i - 3] : [date('2026-01-15'), 'A', i])),
    ],
  ],
  [
    'a plan by outline numbers',
    size => [
      ['WBS', 'Task name', 'Start', 'Finish', 'Budget'],
      ...times(size, (i): Cell[] => [
        `${Math.floor(i / 10) + 1}.${i % 10}`,
        'Dig',
        date('2026-01-05'),
        date('2026-01-09'),
        i,
      ]),
    ],
  ],
  [
    'a line of headings with a blank column after each',
    size => times(6, row => times(size / 5, i => (i % 2 ? null : row === 0 ? (HEADINGS[(i / 2) % 7] ?? null) : 'x'))),
  ],
]

test.each(SHAPES)('%s of twice the size takes twice the work', (_name, rows) => {
  const growth = lookUps(rows(4_000)) / lookUps(rows(2_000))
  expect(growth).toBeLessThan(2.3)
})
