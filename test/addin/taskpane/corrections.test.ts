import { expect, test } from 'vitest'
import {
  correctionOf,
  withColumnChoice,
  withHeader,
  withoutTable,
  withTableChoice,
} from '../../../addin/taskpane/corrections.ts'
import type { TableCorrection } from '../../../core/contract/intake.ts'

const plan = { sheet: 'Plan', headings: ['Task', 'Start', 'Cost'] }
const other: TableCorrection = { sheet: 'Money', headings: ['Konto', 'Summe'], unit: 'k' }

test('a choice about a table is added to its correction, others stay', () => {
  const once = withTableChoice([other], plan, { unit: '万元' })
  expect(once).toEqual([other, { ...plan, unit: '万元' }])
  expect(withTableChoice(once, plan, { amountBasis: 'gross' })[1]).toEqual({
    ...plan,
    unit: '万元',
    amountBasis: 'gross',
  })
})

test('a correction is known again after a column was inserted, and by its file', () => {
  const moved = { sheet: 'Plan', headings: ['New', 'Task', 'Start', 'Cost'] }
  const [correction] = withTableChoice([], plan, { unit: 'k' })
  expect(correctionOf(correction ? [correction] : [], moved)).toBe(correction)
  expect(correctionOf(correction ? [correction] : [], { ...moved, file: 'b.xlsx' })).toBeUndefined()
})

test('a meaning given to one column is taken from the one it was given to before', () => {
  const first = withColumnChoice([], plan, { heading: 'Start', nth: 1 }, { concept: 'finish' })
  const second = withColumnChoice(first, plan, { heading: 'Cost', nth: 1 }, { concept: 'finish' })
  expect(second[0]?.columns).toEqual([{ heading: 'Cost', nth: 1, concept: 'finish' }])
  const both = withColumnChoice(second, plan, { heading: 'Cost', nth: 1 }, { dateOrder: 'dmy' })
  expect(both[0]?.columns).toEqual([{ heading: 'Cost', nth: 1, concept: 'finish', dateOrder: 'dmy' }])
})

test('another kind forgets what was chosen for the columns', () => {
  const chosen = withColumnChoice([], plan, { heading: 'Cost', nth: 1 }, { concept: 'budget' })
  expect(withTableChoice(chosen, plan, { kind: 'budget' })).toEqual([{ ...plan, kind: 'budget' }])
})

test('another header line makes a table there and none where it was', () => {
  const line = { row: 5, firstColumn: 0, cells: ['', 'Work', 'From', ''] }
  expect(withHeader([other], plan, line, 'plan')).toEqual([
    other,
    { ...plan, kind: 'none' },
    { sheet: 'Plan', headings: ['Work', 'From'], kind: 'plan' },
  ])
})

test('a table is as it was found once its correction is taken back', () => {
  expect(withoutTable(withTableChoice([other], plan, { unit: 'k' }), plan)).toEqual([other])
})
