/** Runs the engines so that others get a turn: progress can be sent, and a client that goes away is noticed. */
import { analysis } from '../core/analyse.ts'
import type { RawFinding } from '../core/contract/finding.ts'
import type { Project } from '../core/contract/project.ts'
import type { Progress, Report } from '../core/contract/report.ts'
import { completeFinding } from '../core/findings.ts'
import { withInputFindings } from '../core/report/withFindings.ts'

/** A stage reports at most so often: a line for each of 20,000 tasks would cost more than the analysis. */
const REPORTS_PER_STAGE = 100

/** What a request brought: the Project, and what was noticed while it was read. */
export interface ParsedProject {
  project: Project
  findings: RawFinding[]
}

/**
 * The Report, with the findings of reading; null when `signal` was aborted. After each reported step the event loop gets a
 * turn, by amount of work: clocks stand still inside a Worker's computation.
 */
export async function runAnalysis(
  { project, findings }: ParsedProject,
  options: { signal: AbortSignal; onProgress?: (progress: Progress) => Promise<void> },
): Promise<Report | null> {
  const steps = analysis(project)
  let reported: Progress | undefined
  for (;;) {
    if (options.signal.aborted) return null
    const step = steps.next()
    if (step.done)
      return findings.length === 0 ? step.value : withInputFindings(step.value, findings.map(completeFinding))
    if (!isWorthReporting(step.value, reported)) continue
    reported = step.value
    await options.onProgress?.(step.value)
    await nextTurn()
  }
}

function isWorthReporting(progress: Progress, reported: Progress | undefined): boolean {
  if (!reported || reported.stage !== progress.stage || progress.done >= progress.total) return true
  return progress.done - reported.done >= progress.total / REPORTS_PER_STAGE
}

const nextTurn = () => new Promise<void>(resolve => setTimeout(resolve, 0))
