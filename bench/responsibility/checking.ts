/**
 * What checking responsibility costs by size: `node bench/responsibility/checking.ts`, with the Node of the project.
 *
 * The time of the stage "responsibility" of an analysis: matrix rules, coverage, duties, authority, workload, unowned money
 * and stress together. No library checks these, so the peer of each line is the digest of the same Project in the same run:
 * one pass over all its cells that an analysis makes anyway. Cost is linear when the ratios do not rise with the rows.
 */
import { analysis } from '../../core/analyse.ts'
import type { Project } from '../../core/contract/project.ts'
import { projectDigest } from '../../core/digest.ts'
import { companyProject } from './companyProject.ts'

const TURNS = 3

const CASES: [tasks: number, parties: number][] = [
  [2_000, 100],
  [5_000, 100],
  [10_000, 100],
  [20_000, 100],
  [40_000, 100],
]

/** The least of some turns: what the work takes when nothing disturbs it. */
const least = (turn: () => number): number => Math.min(...Array.from({ length: TURNS }, turn))

function digestMs(project: Project): number {
  const began = performance.now()
  projectDigest(project)
  return performance.now() - began
}

/** From the mark of the stage to the mark of the next. */
function stageMs(project: Project): number {
  const steps = analysis(project)
  let began = 0
  for (const { stage } of steps) {
    if (stage === 'responsibility') began = performance.now()
    if (stage === 'risk') return performance.now() - began
  }
  throw new Error('The analysis has no stage after responsibility')
}

stageMs(companyProject(500, 20))
for (const [tasks, parties] of CASES) {
  const project = companyProject(tasks, parties)
  const cells = (project.matrix?.rows ?? []).reduce((sum, row) => sum + Object.keys(row.cells).length, 0)
  const peerMs = least(() => digestMs(project))
  const ms = least(() => stageMs(project))
  console.log(
    `${`${tasks.toLocaleString('en')} tasks × ${parties} parties`.padEnd(26)} ${cells.toLocaleString('en').padStart(8)} cells ` +
      `${ms.toFixed(0).padStart(6)} ms  ${((1_000 * ms) / cells).toFixed(1).padStart(5)} µs a cell  ${(ms / peerMs).toFixed(2).padStart(5)} × the digest`,
  )
}
