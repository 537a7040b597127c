/**
 * The rules of "How figures are made", each worked out by hand, asked from outside: a Project in, a Report out. They know
 * nothing of how the engines are cut.
 */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../core/analyse.ts'
import type { ProjectInput } from '../../core/contract/project.ts'
import type { Report } from '../../core/contract/report.ts'
import { parseProject } from '../../core/parse.ts'

/** Friday 5 June 2026 lies at the end of the fifth working day of a fortnight from Monday 1 June. */
const STATUS_DATE = '2026-06-05'

function reportOf(parts: Omit<ProjectInput, 'project'> & { project?: Partial<ProjectInput['project']> }): Report {
  const parsed = parseProject({
    ...parts,
    project: { name: 'Case', currency: 'EUR', statusDate: STATUS_DATE, ...parts.project },
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return analyse(parsed.value.project)
}

const taskOf = (report: Report, id: string) => {
  const found = report.cost?.tasks.find(t => t.id === id)
  if (!found) throw new Error(`no measures of ${id}`)
  return found
}
const reasonOf = (measures: { missing: { measure: string; reason: string }[] }, measure: string) =>
  measures.missing.find(m => m.measure === measure)?.reason
const rulesOf = (report: Report) => report.findings.map(f => f.rule)
const fortnight = { start: '2026-06-01', finish: '2026-06-12' }

describe('planned value', () => {
  const plannedValueOf = (task: object, project = {}) =>
    taskOf(reportOf({ project, tasks: [{ id: 'T', name: 'T', budget: 1000, ...task }] }), 'T').plannedValue

  it('is the budget by the share of working days up to the status date, both ends counted', () => {
    expect(plannedValueOf(fortnight)).toBe(500)
  })
  it('is 0 before the start and all after the finish', () => {
    expect(plannedValueOf({ start: '2026-06-08', finish: '2026-06-12' })).toBe(0)
    expect(plannedValueOf({ start: '2026-05-01', finish: '2026-05-29' })).toBe(1000)
  })
  it('takes a missing finish as start plus duration', () => {
    expect(plannedValueOf({ start: '2026-06-01', duration: 10 })).toBe(500)
  })
  it('is all planned from its finish on when the span holds no working day', () => {
    expect(plannedValueOf({ start: '2026-05-30', finish: '2026-05-31' })).toBe(1000)
    expect(plannedValueOf({ start: '2026-06-06', finish: '2026-06-07' })).toBe(0)
  })
  it('is the stated planned value where there is one', () => {
    expect(plannedValueOf({ ...fortnight, plannedValue: 123.456 })).toBe(123.46)
  })
  it('is rounded to the minor unit', () => {
    // 1000 × 1 ÷ 3 working days (3 to 5 June would be 3; the status date is the first of them).
    expect(plannedValueOf({ start: '2026-06-05', finish: '2026-06-09' })).toBe(333.33)
  })
  it('is null with the reason no_dates without dates, and never 0', () => {
    const report = reportOf({ tasks: [{ id: 'T', name: 'T', budget: 1000 }] })
    expect(taskOf(report, 'T').plannedValue).toBeNull()
    expect(reasonOf(taskOf(report, 'T'), 'plannedValue')).toBe('no_dates')
  })
  it('is null for a task whose finish lies before its start', () => {
    const report = reportOf({
      tasks: [{ id: 'T', name: 'T', budget: 1000, start: '2026-06-05', finish: '2026-06-01' }],
    })
    expect(taskOf(report, 'T').plannedValue).toBeNull()
    expect(rulesOf(report)).toContain('schedule/finish-before-start')
  })
  it('counts working days also where durations are calendar days, which only sets where a missing finish lies', () => {
    expect(plannedValueOf(fortnight, { durationUnit: 'calendar' })).toBe(500)
    // Ten calendar days from 1 June end on 10 June: 5 of 8 working days.
    expect(plannedValueOf({ start: '2026-06-01', duration: 10 }, { durationUnit: 'calendar' })).toBe(625)
  })
})

describe('earned value', () => {
  const earnedOf = (task: object, more: Partial<ProjectInput> = {}) =>
    taskOf(reportOf({ tasks: [{ id: 'T', name: 'T', budget: 1000, ...task }], ...more, project: {} }), 'T').earnedValue

  it.each([
    ['percent', { percentComplete: 0.35 }, 350],
    ['0/100 before the end', { percentComplete: 0.99, technique: '0/100' }, 0],
    ['0/100 at the end', { percentComplete: 1, technique: '0/100' }, 1000],
    ['50/50 when started', { percentComplete: 0.01, technique: '50/50' }, 500],
    [
      '20/80 when started by its actual start',
      { actualStart: '2026-06-01', percentComplete: 0, technique: '20/80' },
      200,
    ],
    [
      '20/80 when finished by its actual finish',
      { actualFinish: '2026-06-03', percentComplete: 0.4, technique: '20/80' },
      1000,
    ],
    ['level of effort earns what was planned', { ...fortnight, technique: 'loe' }, 500],
    ['stated earned value', { earnedValue: 410.005 }, 410.01],
    ['no percentage but finished', { actualFinish: '2026-06-05' }, 1000],
    ['no percentage and a start after the status date', { start: '2026-06-08', finish: '2026-06-12' }, 0],
    [
      'weighted milestones',
      {
        technique: 'milestones',
        milestones: [
          { weight: 1, done: true },
          { weight: 3, done: false },
        ],
      },
      250,
    ],
  ])('%s', (_name, task, expected) => {
    expect(earnedOf(task)).toBe(expected)
  })
  it('takes the last dated progress up to the status date before the percentage of the task', () => {
    const progress = [
      { task: 'T', date: '2026-06-01', percentComplete: 0.1 },
      { task: 'T', date: '2026-06-05', percentComplete: 0.6 },
      { task: 'T', date: '2026-06-09', percentComplete: 0.9 },
    ]
    expect(earnedOf({ percentComplete: 0.2 }, { progress })).toBe(600)
  })
  it('is null above 100 per cent, with the error that names it', () => {
    const report = reportOf({ tasks: [{ id: 'T', name: 'T', budget: 1000, percentComplete: 1.2 }] })
    expect(taskOf(report, 'T').earnedValue).toBeNull()
    expect(report.findings.find(f => f.rule === 'input/progress-over-100')?.severity).toBe('error')
  })
  it('is null with no_progress where nothing says how far the task is', () => {
    const report = reportOf({ tasks: [{ id: 'T', name: 'T', budget: 1000, ...fortnight }] })
    expect(taskOf(report, 'T').earnedValue).toBeNull()
    expect(reasonOf(taskOf(report, 'T'), 'earnedValue')).toBe('no_progress')
  })
})

describe('actual cost', () => {
  const ledger = [
    { date: '2026-06-01', class: 'actual' as const, amount: 100.1, task: 'A' },
    { date: '2026-06-02', class: 'accrual' as const, amount: 50, task: 'A' },
    { date: '2026-06-03', class: 'actual' as const, amount: -20, task: 'A' },
    { date: '2026-06-08', class: 'actual' as const, amount: 999, task: 'A' },
    { date: '2026-06-01', class: 'payment' as const, amount: 77, task: 'A' },
    { date: '2026-06-01', class: 'actual' as const, amount: 10 },
  ]
  const tasks = [
    { id: 'A', name: 'A', budget: 1000 },
    { id: 'B', name: 'B', budget: 500 },
  ]
  it('is actuals and accruals up to the status date; credits reduce it, payments are no cost', () => {
    expect(taskOf(reportOf({ tasks, ledger }), 'A').actualCost).toBe(130.1)
  })
  it('is 0 for a task without entries where the ledger books any to a leaf', () => {
    expect(taskOf(reportOf({ tasks, ledger }), 'B').actualCost).toBe(0)
  })
  it('holds the entries without a task in the total only', () => {
    expect(reportOf({ tasks, ledger }).cost?.totals.actualCost).toBe(140.1)
  })
  it('is null with no_actuals where the ledger books nothing to a leaf', () => {
    const report = reportOf({ tasks })
    expect(taskOf(report, 'A').actualCost).toBeNull()
    expect(reasonOf(taskOf(report, 'A'), 'actualCost')).toBe('no_actuals')
  })
  it('lets invoices stand as actuals in a ledger without any actual or accrual', () => {
    const invoices = [{ date: '2026-06-01', class: 'invoice' as const, amount: 40, task: 'A' }]
    expect(taskOf(reportOf({ tasks, ledger: invoices }), 'A').actualCost).toBe(40)
  })
  it('takes the actual cost of the task before the ledger and says that both are given', () => {
    const report = reportOf({ tasks: [{ id: 'A', name: 'A', budget: 1000, actualCost: 500 }], ledger })
    expect(taskOf(report, 'A').actualCost).toBe(500)
    expect(rulesOf(report)).toContain('input/double-count')
  })
  it('is the same from a ledger sent as a table', () => {
    const columns = ['date', 'class', 'amount', 'task']
    const rows = ledger.map(e => [e.date, e.class, e.amount, e.task ?? null])
    expect(reportOf({ tasks, ledger: { columns, rows } }).cost?.totals).toEqual(
      reportOf({ tasks, ledger }).cost?.totals,
    )
  })
})

describe('parents and totals', () => {
  it('a parent contributes nothing where a leaf below it has a budget, and a different stated sum is a double count', () => {
    const report = reportOf({
      tasks: [
        { id: 'P', name: 'P', budget: 999 },
        { id: 'A', name: 'A', parent: 'P', budget: 100 },
        { id: 'B', name: 'B', parent: 'P', budget: 200 },
      ],
    })
    expect(report.cost?.totals.budgetAtCompletion).toBe(300)
    expect(rulesOf(report)).toContain('input/double-count')
  })
  it('a parent counts as a leaf for cost where no leaf below has a budget', () => {
    const report = reportOf({
      tasks: [
        { id: 'P', name: 'P', budget: 999 },
        { id: 'A', name: 'A', parent: 'P' },
      ],
    })
    expect(report.cost?.totals.budgetAtCompletion).toBe(999)
  })
  it('approved ledger changes up to the status date are added to the budget, pending and later ones are not', () => {
    const change = (amount: number, date: string, status?: 'pending' | 'approved') => ({
      date,
      class: 'change' as const,
      amount,
      task: 'A',
      ...(status && { status }),
    })
    const report = reportOf({
      tasks: [{ id: 'A', name: 'A', budget: 100 }],
      ledger: [
        change(10, '2026-06-01', 'approved'),
        change(-3, '2026-06-02', 'approved'),
        change(5, '2026-06-01', 'pending'),
        change(7, '2026-06-30', 'approved'),
      ],
    })
    expect(report.cost?.totals.budgetAtCompletion).toBe(107)
  })
  it('a total sums the leaves that have the measure and names the others', () => {
    const report = reportOf({
      tasks: [
        { id: 'A', name: 'A', budget: 100, percentComplete: 0.5 },
        { id: 'B', name: 'B', budget: 100, ...fortnight },
      ],
    })
    expect(report.cost?.totals.earnedValue).toBe(50)
    expect(report.cost?.totals.missing).toContainEqual(
      expect.objectContaining({ measure: 'earnedValue', reason: 'no_progress' }),
    )
  })
})

describe('indices', () => {
  const one = (task: object) => taskOf(reportOf({ tasks: [{ id: 'T', name: 'T', budget: 1000, ...task }] }), 'T')

  it('PMBOK style figures of one task', () => {
    expect(one({ plannedValue: 500, earnedValue: 400, actualCost: 450 })).toMatchObject({
      costVariance: -50,
      scheduleVariance: -100,
      costPerformanceIndex: 400 / 450,
      schedulePerformanceIndex: 0.8,
      estimateAtCompletion: 1000 / (400 / 450),
      estimateToComplete: 1000 / (400 / 450) - 450,
      varianceAtCompletion: 1000 - 1000 / (400 / 450),
      toCompletePerformanceIndex: 600 / 550,
    })
  })
  it('complete work: the estimate is the actual cost and the index to complete is undefined', () => {
    const done = one({ plannedValue: 1000, earnedValue: 1000, actualCost: 1100 })
    expect(done).toMatchObject({ estimateAtCompletion: 1100, estimateToComplete: 0, varianceAtCompletion: -100 })
    expect(done.toCompletePerformanceIndex).toBeNull()
    expect(reasonOf(done, 'toCompletePerformanceIndex')).toBe('complete')
  })
  it('money spent without progress: index 0 and no estimate', () => {
    const spent = one({ plannedValue: 100, earnedValue: 0, actualCost: 80 })
    expect(spent.costPerformanceIndex).toBe(0)
    expect(spent.estimateAtCompletion).toBeNull()
    expect(reasonOf(spent, 'estimateAtCompletion')).toBe('spent_without_progress')
  })
  it('nothing spent: with progress no_actuals, without not_started', () => {
    const worked = one({ plannedValue: 100, earnedValue: 100, actualCost: 0 })
    expect(worked.costPerformanceIndex).toBeNull()
    expect(reasonOf(worked, 'costPerformanceIndex')).toBe('no_actuals')
    const idle = one({ plannedValue: 100, earnedValue: 0, actualCost: 0 })
    expect(idle.schedulePerformanceIndex).toBe(0)
    expect(reasonOf(idle, 'costPerformanceIndex')).toBe('not_started')
  })
  it('the budget is used up: no index to complete', () => {
    const used = one({ plannedValue: 900, earnedValue: 900, actualCost: 1000 })
    expect(used.toCompletePerformanceIndex).toBeNull()
    expect(reasonOf(used, 'toCompletePerformanceIndex')).toBe('budget_exhausted')
  })
})

describe('risk', () => {
  const risksOf = (risks: NonNullable<ProjectInput['risks']>, settings = {}) => {
    const found = reportOf({ risks, settings }).risk
    if (!found) throw new Error('no risk part')
    return found
  }
  it('scores probability × impact on rank scales and ranks the worst first', () => {
    const { register } = risksOf([
      { id: 'a', description: 'a', probability: 2, impact: { score: 3 } },
      { id: 'b', description: 'b', probability: 5, impact: { score: 4 } },
      { id: 'c', description: 'c', probability: 3, impact: { score: 2 } },
    ])
    expect(register.map(r => [r.id, r.score, r.rank])).toEqual([
      ['a', 6, 2],
      ['b', 20, 1],
      ['c', 6, 3],
    ])
  })
  it('a probability between 0 and 1 with a rank impact is a mix and has no score', () => {
    const { register } = risksOf([{ id: 'a', description: 'a', probability: 0.4, impact: { score: 3 } }])
    expect(register[0]?.score).toBeNull()
    expect(register[0]?.missing).toContainEqual(expect.objectContaining({ measure: 'score', reason: 'mixed_scales' }))
  })
  it('expected loss is probability × mean cost; an opportunity counts negative; closed risks stay out of the exposure', () => {
    const found = risksOf([
      { id: 'a', description: 'a', probability: 0.2, impact: { cost: 50_000 } },
      { id: 'b', description: 'b', kind: 'opportunity', probability: 0.1, impact: { cost: 100_000 } },
      {
        id: 'c',
        description: 'c',
        probability: 0.5,
        impact: { cost: { shape: 'triangular', min: 0, mode: 3, max: 6 } },
      },
      { id: 'd', description: 'd', probability: 0.9, impact: { cost: 1_000_000 }, status: '已关闭' },
    ])
    expect(found.register.map(r => r.expectedLoss).slice(0, 3)).toEqual([10_000, -10_000, 1.5])
    expect(found.exposure.expectedLoss).toBe(1.5)
  })
  it('has no expected loss when the probabilities of the register are ranks', () => {
    const { register } = risksOf([
      { id: 'a', description: 'a', probability: 1, impact: { score: 2, cost: 10 } },
      { id: 'b', description: 'b', probability: 4, impact: { score: 2, cost: 10 } },
    ])
    expect(register[0]?.expectedLoss).toBeNull()
    expect(register[0]?.missing).toContainEqual(
      expect.objectContaining({ measure: 'expectedLoss', reason: 'ordinal_probability' }),
    )
  })
})

describe('responsibility', () => {
  const findingsOf = (rows: Record<string, string>[], scheme?: string, settings = {}) => {
    const parties = [...new Set(rows.flatMap(r => Object.keys(r)))]
    const matrix = {
      parties,
      rows: rows.map((cells, i) => ({ task: `T${i + 1}`, cells })),
      ...(scheme && { scheme }),
    }
    return reportOf({ matrix, settings }).findings.map(f => `${f.rule} ${f.subject.id}`)
  }
  it('an A without an R raises no-responsible and accountable-without-responsible', () => {
    const found = findingsOf([{ PM: 'A', QA: 'C' }])
    expect(found).toContain('raci/no-responsible T1')
    expect(found).toContain('raci/accountable-without-responsible T1')
  })
  it('an empty row raises only empty-row', () => {
    const found = findingsOf([
      { PM: '', QA: '' },
      { PM: 'A/R', QA: 'C' },
    ])
    expect(found.filter(f => f.endsWith(' T1'))).toEqual(['raci/empty-row T1'])
  })
  it('runs of letters that are all codes are split, in any case and width', () => {
    expect(findingsOf([{ PM: 'ra', QA: 'Ｃ' }]).filter(f => f.endsWith(' T1'))).toEqual([])
  })
  it('a letter outside the scheme is unknown', () => {
    expect(findingsOf([{ PM: 'A/R', QA: 'S' }])).toContain('raci/unknown-code T1')
    expect(findingsOf([{ PM: 'A/R', QA: 'S' }], 'RASCI')).not.toContain('raci/unknown-code T1')
  })
  it('in the Chinese scheme the lead is accountable and responsible, and two leads are too many', () => {
    expect(findingsOf([{ 财务部: '主责', 法务部: '配合' }], 'zh').filter(f => f.endsWith(' T1'))).toEqual([])
    expect(findingsOf([{ 财务部: '主责', 法务部: '牵头', PMO: '知悉' }], 'zh')).toContain(
      'raci/multiple-accountable T1',
    )
    expect(findingsOf([{ 财务部: '审批', 法务部: '配合' }], 'zh')).toContain('raci/no-accountable T1')
  })
})

describe('the answer', () => {
  it('has the same digests whatever the order of keys, and others when one cent changes', () => {
    const one = reportOf({ tasks: [{ id: 'A', name: 'A', budget: 100.01 }] })
    const reordered = reportOf({ tasks: [{ budget: 100.01, name: 'A', id: 'A' }] })
    const changed = reportOf({ tasks: [{ id: 'A', name: 'A', budget: 100.02 }] })
    expect(reordered.digest).toBe(one.digest)
    expect(reordered.resultDigest).toBe(one.resultDigest)
    expect(changed.digest).not.toBe(one.digest)
    expect(changed.resultDigest).not.toBe(one.resultDigest)
  })
  it('has every top-level part, null where there is no input', () => {
    const report = reportOf({ risks: [{ id: 'a', description: 'a' }] })
    expect(report).toMatchObject({
      responsibility: null,
      schedule: null,
      partners: null,
      scorecard: null,
      registers: null,
    })
    expect(report.risk).not.toBeNull()
  })
})
