import { expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { reportOf, taskOf } from '../project.ts'

const PARTIES = 100
const CLASSES = ['commitment', 'actual', 'payment'] as const

/** Half of the tasks have nobody accountable; every purchase has an order, a cost and a payment in the hands of one person. */
function sized(count: number) {
  const parties = Array.from({ length: PARTIES }, (_, index) => `Party ${index}`)
  const tasks = Array.from({ length: count }, (_, index) => taskOf({ id: `T${index}`, budget: 10, phase: 'Build' }))
  const rows = tasks.map((task, index) => ({
    id: task.id,
    task: task.name,
    cells: { [`Party ${index % PARTIES}`]: index % 2 === 0 ? 'A/R' : 'R' },
  }))
  const ledger = tasks.map(
    (task, index): LedgerEntry => ({
      date: '2026-06-01',
      class: CLASSES[index % CLASSES.length] ?? 'actual',
      amount: 1,
      ...(index % 4 === 0 && { task: task.id }),
      document: `D${Math.floor(index / CLASSES.length)}`,
      approvedBy: 'Ann Lee',
      paidBy: 'Ann Lee',
    }),
  )
  return { tasks, matrix: { parties, rows }, ledger }
}

test('twenty thousand tasks with as many entries take about twice as long as ten thousand', () => {
  const millisecondsOf = (count: number) => {
    const given = sized(count)
    const start = performance.now()
    expect(reportOf(given).responsibility?.unowned?.total).toBeGreaterThan(0)
    return performance.now() - start
  }
  millisecondsOf(1000)
  const half = millisecondsOf(10_000)
  expect(millisecondsOf(20_000)).toBeLessThan(4 * half + 500)
})
