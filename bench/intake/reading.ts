/**
 * What reading costs by size: `node bench/intake/reading.ts`, with the Node of the project (`npm exec -- node …`).
 *
 * Cells per second of finding the tables and reading them as one Project, for a plan, a ledger, a matrix and a budget. The
 * peer of each line is a plain loop that looks at every cell as text, in the same run: the ratio tells what a cell costs
 * beside merely touching it, whatever the machine. Cost grows linearly when the ratios of a kind do not rise with its rows.
 */
import type { WorkbookGrids } from '../../core/contract/workbook.ts'
import { readProject } from '../../core/intake/readProject.ts'
import { budgetSheet, cellsOf, ledgerSheet, matrixSheet, planSheet, workbookOf } from './largeWorkbooks.ts'

const TURNS = 3

const CASES: [name: string, workbook: () => WorkbookGrids][] = [
  ['plan, 2,000 tasks', () => workbookOf([planSheet(2_000)])],
  ['plan, 20,000 tasks', () => workbookOf([planSheet(20_000)])],
  ['ledger, 2,000 rows', () => workbookOf([ledgerSheet(2_000, 2_000)])],
  ['ledger, 20,000 rows', () => workbookOf([ledgerSheet(20_000, 20_000)])],
  ['ledger, 200,000 rows', () => workbookOf([ledgerSheet(200_000, 20_000)])],
  ['matrix, 5,000 × 40', () => workbookOf([matrixSheet(5_000, 40)])],
  ['budget, 2,000 × 36 months', () => workbookOf([budgetSheet(2_000, 3)])],
  ['plan and ledger, full', () => workbookOf([planSheet(20_000), ledgerSheet(200_000, 20_000)])],
]

/** The least of some turns: what the work takes when nothing disturbs it. */
function leastMs(work: () => unknown): number {
  const turns = Array.from({ length: TURNS }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return Math.min(...turns)
}

/** Looks at every cell as trimmed text. */
function touch({ sheets }: WorkbookGrids): number {
  let length = 0
  for (const { values } of sheets)
    for (const row of values) for (const value of row) length += String(value).trim().length
  return length
}

const read = (workbook: WorkbookGrids) => readProject([workbook], { today: '2026-11-20', language: 'en' })

read(workbookOf([planSheet(2_000), ledgerSheet(2_000, 2_000), matrixSheet(100, 10), budgetSheet(100, 1)]))
for (const [name, make] of CASES) {
  const workbook = make()
  const cells = cellsOf(workbook)
  const peerMs = leastMs(() => touch(workbook))
  const ms = leastMs(() => read(workbook))
  const speed = Math.round((cells / ms) * 1_000).toLocaleString('en')
  console.log(
    `${name.padEnd(26)} ${cells.toLocaleString('en').padStart(10)} cells ${ms.toFixed(0).padStart(6)} ms ` +
      `${speed.padStart(10)} cells/s  ${(ms / peerMs).toFixed(1).padStart(5)} × the plain loop`,
  )
}
