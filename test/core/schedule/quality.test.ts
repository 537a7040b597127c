import { describe, expect, it } from 'vitest'
import type { QualityCheck, QualityResult } from '../../../core/contract/scheduleReport.ts'
import type { Task } from '../../../core/contract/task.ts'
import { reportOf, taskOf } from '../project.ts'

const link = (task: string, type: 'FS' | 'SS' | 'FF' | 'SF' = 'FS', lag = 0) => ({ task, type, lag })

function checkOf(
  check: QualityCheck,
  tasks: Task[],
  parts: Omit<Parameters<typeof reportOf>[0], 'tasks'> = {},
): QualityResult {
  const { schedule } = reportOf({ project: { start: '2026-06-01' }, ...parts, tasks })
  const found = schedule?.quality.find(result => result.check === check)
  if (!found) throw new Error(`no check ${check}`)
  return found
}

/** Five tasks one after the other, each of a week. */
const sound = (...changes: Partial<Task>[]): Task[] =>
  ['A', 'B', 'C', 'D', 'E'].map((id, index, ids) =>
    taskOf({
      id,
      owner: 'Ann Lee',
      duration: 5,
      predecessors: index === 0 ? [] : [link(ids[index - 1] ?? '')],
      ...changes[index],
    }),
  )

describe('the quality of a schedule', () => {
  it('is fourteen checks, all of them met by a chain of tasks that lies ahead', () => {
    const { schedule } = reportOf({ project: { start: '2026-07-01' }, tasks: sound() })
    expect(schedule?.quality.map(({ met }) => met)).toEqual([...Array(10).fill(true), null, true, true, null])
  })

  it('is empty without a network', () => {
    expect(reportOf({ tasks: [taskOf()] }).schedule).toBeNull()
  })

  it('allows one start and one end, and names other tasks without logic', () => {
    const loose = [...sound(), taskOf({ id: 'F', duration: 1, owner: 'Bo Wu' })]
    expect(checkOf('logic', loose)).toMatchObject({ value: 1 / 6, met: false, tasks: ['F'] })
    expect(checkOf('logic', [taskOf({ id: 'A', duration: 1 })])).toMatchObject({ value: null, reason: 'no_links' })
  })

  it('finds leads, lags and links of other types', () => {
    const linked = sound({}, { predecessors: [link('A', 'FS', -1)] }, { predecessors: [link('B', 'SS', 2)] })
    expect(checkOf('leads', linked)).toMatchObject({ value: 0.25, met: false, tasks: ['B'] })
    expect(checkOf('lags', linked)).toMatchObject({ value: 0.25, met: false, tasks: ['C'] })
    expect(checkOf('relationships', linked)).toMatchObject({ value: 0.75, met: false, tasks: ['C'] })
  })

  it('finds dates that must be kept, and those that cannot be', () => {
    const bound = sound({}, {}, {}, {}, { constraint: { type: 'FNLT', date: '2026-06-30' } })
    expect(checkOf('constraints', bound)).toMatchObject({ value: 0.2, met: false, tasks: ['E'] })
    expect(checkOf('negative-float', bound)).toMatchObject({ value: 5, met: false, tasks: ['A', 'B', 'C', 'D', 'E'] })
    expect(checkOf('critical-path-length', bound)).toMatchObject({ met: false })
  })

  it('finds tasks that are long or have much float, by a limit of two months that is a setting', () => {
    const long = [...sound({ duration: 60 }), taskOf({ id: 'F', duration: 2, predecessors: [link('D', 'SS')] })]
    expect(checkOf('high-duration', long)).toMatchObject({ value: 1 / 6, met: false, tasks: ['A'] })
    const floating = [
      ...sound({ duration: 60 }),
      taskOf({ id: 'F', duration: 2 }),
      taskOf({ id: 'G', duration: 1, predecessors: [link('F')] }),
    ]
    expect(checkOf('high-float', floating)).toMatchObject({ met: false, tasks: ['F', 'G'] })
    const settings = { thresholds: { 'schedule.longTaskDays': 100 } }
    expect(checkOf('high-float', floating, { settings })).toMatchObject({ value: 0, met: true })
  })

  it('finds dates on the wrong side of the status date, and open tasks without anyone', () => {
    const dated = sound({ actualStart: '2026-07-01' }, { start: '2026-06-08' }, { owner: undefined as never })
    expect(checkOf('invalid-dates', dated)).toMatchObject({ value: 2, tasks: ['A', 'B'], met: false })
    const { owner: _owner, ...nobody } = taskOf({ id: 'A', duration: 5 })
    expect(checkOf('resources', [nobody])).toMatchObject({ value: 1, met: false, tasks: ['A'] })
  })

  it('counts what should be finished by the status date', () => {
    const due = sound({ finish: '2026-06-05', percentComplete: 1 }, { finish: '2026-06-12' }, { finish: '2026-07-20' })
    expect(checkOf('missed-tasks', due)).toMatchObject({ value: 0.5, met: false, tasks: ['B'] })
    expect(checkOf('baseline-execution', due)).toMatchObject({ value: 0.5, met: false, tasks: ['B'] })
    expect(checkOf('missed-tasks', sound())).toMatchObject({ value: null, met: null, reason: 'nothing_due' })
  })

  it('tests whether a delay of the critical path reaches the end', () => {
    expect(checkOf('critical-path', sound())).toMatchObject({ value: 1, met: true })
    const held = sound({}, { actualStart: '2026-06-03' })
    expect(
      checkOf('critical-path', held, { project: { start: '2026-06-01', statusDate: '2026-06-12' } }),
    ).toMatchObject({ value: 0 })
  })

  it('has no index of the critical path once the plan is over', () => {
    const over = { project: { start: '2026-01-05', statusDate: '2026-06-30' } }
    expect(checkOf('critical-path-length', sound(), over)).toMatchObject({ value: null, reason: 'complete' })
  })
})
