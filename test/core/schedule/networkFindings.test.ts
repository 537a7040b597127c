import { describe, expect, it } from 'vitest'
import { findingsOf, subjectsOf, taskOf } from '../project.ts'

const link = (task: string, type: 'FS' | 'SS' = 'FS', lag = 0) => ({ task, type, lag })
const chain = [taskOf({ id: 'A', duration: 5 }), taskOf({ id: 'B', duration: 5, predecessors: [link('A')] })]

describe('a task that hangs on nothing', () => {
  it('is a note where other tasks are linked', () => {
    const tasks = [...chain, taskOf({ id: 'C', duration: 2 })]
    expect(subjectsOf({ tasks }, 'schedule/dangling')).toEqual(['C'])
    expect(findingsOf({ tasks }, 'schedule/dangling')[0]).toMatchObject({ severity: 'info' })
  })

  it('is none in a plan without links, nor is what is linked through its parent', () => {
    expect(
      subjectsOf({ tasks: [taskOf({ id: 'A', duration: 1 }), taskOf({ id: 'B', duration: 1 })] }, 'schedule/dangling'),
    ).toEqual([])
    const tasks = [
      taskOf({ id: 'P' }),
      taskOf({ id: 'P1', parent: 'P', duration: 1 }),
      taskOf({ id: 'Q', duration: 1, predecessors: [link('P')] }),
    ]
    expect(subjectsOf({ tasks }, 'schedule/dangling')).toEqual([])
  })
})

describe('work out of its order', () => {
  const begun = (actualFinish?: string, percentComplete?: number) => [
    taskOf({
      id: 'A',
      duration: 5,
      actualStart: '2026-06-01',
      ...(actualFinish && { actualFinish }),
      ...(percentComplete !== undefined && { percentComplete }),
    }),
    taskOf({ id: 'B', duration: 5, actualStart: '2026-06-10', predecessors: [link('A')] }),
  ]

  it('is a task that began while its predecessor was not done, or was done later', () => {
    expect(subjectsOf({ tasks: begun() }, 'schedule/out-of-sequence')).toEqual(['B'])
    expect(subjectsOf({ tasks: begun('2026-06-11') }, 'schedule/out-of-sequence')).toEqual(['B'])
  })

  it('is none where the predecessor was done by then, or is at 100 % without a date', () => {
    expect(subjectsOf({ tasks: begun('2026-06-09') }, 'schedule/out-of-sequence')).toEqual([])
    expect(subjectsOf({ tasks: begun(undefined, 1) }, 'schedule/out-of-sequence')).toEqual([])
  })

  it('is none over a link that lets both run', () => {
    const [first, second] = begun()
    const tasks = [first ?? taskOf(), { ...(second ?? taskOf()), predecessors: [link('A', 'SS')] }]
    expect(subjectsOf({ tasks }, 'schedule/out-of-sequence')).toEqual([])
  })
})

describe('a date that must be kept', () => {
  const until = (date: string) => [
    taskOf({ id: 'A', duration: 5 }),
    taskOf({ id: 'B', duration: 5, predecessors: [link('A')], constraint: { type: 'FNLT', date } }),
  ]
  const project = { start: '2026-06-01' }

  it('is missed by the days that its task is late', () => {
    const [finding] = findingsOf({ project, tasks: until('2026-06-10') }, 'schedule/negative-float')
    expect(finding).toMatchObject({
      subject: { id: 'B' },
      params: { days: 2, date: '2026-06-10', finish: '2026-06-12' },
    })
    expect(finding?.message.en).toContain('2 days too late')
  })

  it('is kept on the day itself', () => {
    expect(subjectsOf({ project, tasks: until('2026-06-12') }, 'schedule/negative-float')).toEqual([])
  })
})

describe('a plan beyond the years of its calendar', () => {
  it('is said where holidays of a region count', () => {
    const tasks = [taskOf({ id: 'A', start: '2031-01-06', finish: '2031-01-10' })]
    expect(findingsOf({ tasks, calendar: { region: 'CN' } }, 'schedule/calendar-ends')).toHaveLength(1)
    expect(findingsOf({ tasks }, 'schedule/calendar-ends')).toEqual([])
    const near = [taskOf({ id: 'A', start: '2026-03-02', finish: '2026-03-06' })]
    expect(findingsOf({ tasks: near, calendar: { region: 'CN' } }, 'schedule/calendar-ends')).toEqual([])
  })
})
