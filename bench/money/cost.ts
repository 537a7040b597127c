/**
 * What the money of a project costs to analyse, by size: `node bench/money/cost.ts`, with the Node of the project.
 *
 * The time of the stage "cost" of an analysis (earned value, budget control, contracts, cash, partners, warnings) and of
 * the whole analysis. The peer of each line is the digest of the same Project in the same run: one pass over all its cells
 * that an analysis makes anyway. Cost is linear when the ratios do not rise with the rows.
 */
import { analysis } from '../../core/analyse.ts'
import type { Project } from '../../core/contract/project.ts'
import { projectDigest } from '../../core/digest.ts'
import { ledgerProject } from './ledgerProject.ts'

const TURNS = 3
const CASES: [tasks: number, entries: number][] = [
  [2_000, 20_000],
  [5_000, 50_000],
  [10_000, 100_000],
  [20_000, 200_000],
]

/** The least of some turns: what the work takes when nothing disturbs it. */
const least = (turn: () => number): number => Math.min(...Array.from({ length: TURNS }, turn))

function digestMs(project: Project): number {
  const began = performance.now()
  projectDigest(project)
  return performance.now() - began
}

/** From the mark of the stage to the mark of the next, and from the first to the answer. */
function stageMs(project: Project): { costMs: number; wholeMs: number } {
  const steps = analysis(project)
  const began = performance.now()
  let costBegan = 0
  let costMs = 0
  for (const { stage } of steps) {
    if (stage === 'cost') costBegan = performance.now()
    if (stage === 'responsibility') costMs = performance.now() - costBegan
  }
  return { costMs, wholeMs: performance.now() - began }
}

stageMs(ledgerProject(500, 5_000))
for (const [tasks, entries] of CASES) {
  const project = ledgerProject(tasks, entries)
  const peerMs = least(() => digestMs(project))
  const turns = Array.from({ length: TURNS }, () => stageMs(project))
  const costMs = Math.min(...turns.map(turn => turn.costMs))
  const wholeMs = Math.min(...turns.map(turn => turn.wholeMs))
  console.log(
    `${tasks.toLocaleString('en').padStart(7)} tasks ${entries.toLocaleString('en').padStart(8)} entries  ` +
      `cost ${costMs.toFixed(0).padStart(6)} ms ${(costMs / peerMs).toFixed(2).padStart(5)} × the digest  ` +
      `whole ${wholeMs.toFixed(0).padStart(6)} ms ${(wholeMs / peerMs).toFixed(2).padStart(5)} ×`,
  )
}
