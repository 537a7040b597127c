/**
 * What the schedule costs by size: `node bench/schedule/network.ts`, with the Node of the project.
 *
 * The stage "schedule" of an analysis: network, both passes, floats, quality. The peer of each line is the digest of the
 * same Project in the same run: one pass over all its cells that an analysis makes anyway. Cost is linear in tasks and
 * links when the ratios do not rise with the tasks.
 */
import { workCalendar } from '../../core/calendar.ts'
import { withDefaults } from '../../core/contract/defaults.ts'
import type { Project } from '../../core/contract/project.ts'
import { projectDigest } from '../../core/digest.ts'
import { hierarchy } from '../../core/hierarchy.ts'
import { analyseSchedule } from '../../core/schedule/analyseSchedule.ts'
import { projectCalendars } from '../../core/taskDates.ts'
import { seeded } from '../seeded.ts'

const TURNS = 3
const SIZES = [5_000, 20_000, 50_000, 100_000]
const TYPES = ['FS', 'FS', 'FS', 'SS', 'FF'] as const

/** Each task after two of the fifty before it; every hundredth has its actual dates. */
function networkProject(tasks: number): Project {
  const below = seeded(tasks)
  return withDefaults({
    project: { name: 'Network', currency: 'EUR', statusDate: '2026-06-30', start: '2026-01-05' },
    tasks: Array.from({ length: tasks }, (_, index) => ({
      id: `T${index}`,
      name: `Task ${index}`,
      duration: 1 + below(20),
      predecessors: [1 + below(50), 1 + below(50)]
        .filter(back => back <= index)
        .map(back => ({ task: `T${index - back}`, type: TYPES[below(TYPES.length)] ?? 'FS', lag: below(3) })),
      ...(index % 100 === 0 && index < tasks / 2 && { actualStart: '2026-02-02', actualFinish: '2026-02-20' }),
    })),
  })
}

/** The least of some turns: what the work takes when nothing disturbs it. */
function leastMs(work: () => void): number {
  const turns = Array.from({ length: TURNS }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return Math.min(...turns)
}

for (const tasks of SIZES) {
  const project = networkProject(tasks)
  const outline = hierarchy(project.tasks)
  const calendars = projectCalendars(workCalendar(project.calendar), 'working')
  const peerMs = leastMs(() => projectDigest(project))
  const ms = leastMs(() => analyseSchedule({ project, outline, calendars, cellOf: row => row }))
  console.log(
    `${tasks.toLocaleString('en').padStart(8)} tasks  ${ms.toFixed(0).padStart(6)} ms  ` +
      `${((1_000 * ms) / tasks).toFixed(1).padStart(5)} µs a task  ${(ms / peerMs).toFixed(2).padStart(5)} × the digest`,
  )
}
