/** Every limit of the interface, in one place. What is beyond them is refused with 413 (bytes, work) or 422 (counts). */
import type { Project } from './project.ts'

export const LIMITS = {
  /** Bytes of a request body after decompression. */
  bodyBytes: 20_000_000,
  tasks: 20_000,
  /** Filled cells of the responsibility matrix. */
  matrixCells: 200_000,
  ledgerEntriesAsObjects: 20_000,
  ledgerEntriesAsTable: 200_000,
  risks: 5_000,
  iterations: 100_000,
  /** Tasks × iterations that one request may ask for. */
  workBudget: 50_000_000,
  /** Rows of any other list. */
  rows: 20_000,
  nameCharacters: 2_000,
  textCharacters: 32_767,
} as const

/** Iterations of a simulation that nobody states. */
export const DEFAULT_ITERATIONS = 5_000

/**
 * The work that a Project asks for: tasks × iterations. Iterations count when they are stated, else the default counts if
 * there is something uncertain to simulate (an estimate, or a risk's impact in cost or days); else there is no simulation
 * and no such work. A project without tasks still draws its risks, so tasks count from 1.
 */
export function workAsked(project: Pick<Project, 'tasks' | 'risks' | 'settings'>): {
  tasks: number
  iterations: number
  work: number
} {
  const uncertain =
    project.tasks.some(task => task.estimate !== undefined) ||
    (project.risks ?? []).some(risk => risk.impact?.cost !== undefined || risk.impact?.days !== undefined)
  const tasks = Math.max(1, project.tasks.length)
  const iterations = project.settings?.simulation?.iterations ?? (uncertain ? DEFAULT_ITERATIONS : 0)
  return { tasks, iterations, work: tasks * iterations }
}
