import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, analysis } from '../../core/analyse.ts'
import { type Project, project as projectSchema } from '../../core/contract/project.ts'
import { report as reportSchema } from '../../core/contract/report.ts'
import { findingsOf, projectOf, reportOf, taskOf } from './project.ts'

/** Sums of doubles in another order differ by less than this share. */
const RELATIVE = 1e-9

const cents = (max: number) => fc.integer({ min: 0, max }).map(minor => minor / 100)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 })
const date = fc.integer({ min: 20_500, max: 20_800 }).map(day => new Date(day * 86_400_000).toISOString().slice(0, 10))

const tasks = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 60 }).map(number => `T${number}`),
    parent: maybe(fc.integer({ min: 1, max: 60 }).map(number => `T${number}`)),
    start: maybe(date),
    finish: maybe(date),
    budget: maybe(cents(1e9)),
    actualCost: maybe(cents(1e9)),
    percentComplete: maybe(fc.integer({ min: 0, max: 100 }).map(percent => percent / 100)),
    technique: maybe(fc.constantFrom('percent' as const, '0/100' as const, '50/50' as const, 'loe' as const)),
  }),
  { maxLength: 25, selector: task => task.id },
)
const ledger = fc.array(
  fc.record({
    date,
    class: fc.constantFrom(
      'actual' as const,
      'accrual' as const,
      'change' as const,
      'commitment' as const,
      'invoice' as const,
    ),
    amount: fc.integer({ min: -1e8, max: 1e8 }).map(minor => minor / 100),
    task: maybe(fc.integer({ min: 1, max: 60 }).map(number => `T${number}`)),
    document: maybe(fc.constantFrom('D1', 'D2', 'D3')),
    contract: maybe(fc.constantFrom('C1', 'C2')),
  }),
  { maxLength: 25 },
)
const cell = fc.constantFrom('A', 'R', 'A/R', 'C', 'I', 'X', '')
const rows = fc.array(
  fc.record({ task: fc.integer({ min: 1, max: 60 }).map(number => `T${number}`), PM: cell, QA: cell, Ops: cell }),
  { maxLength: 12 },
)
const risks = fc.array(
  fc.record({
    probability: maybe(fc.integer({ min: 0, max: 100 }).map(percent => percent / 100)),
    impact: fc.record({ score: maybe(fc.double({ min: 0, max: 1, noNaN: true })), cost: maybe(cents(1e9)) }),
    status: maybe(fc.constantFrom('open', 'closed')),
  }),
  { maxLength: 12 },
)

/** A parent with a lower number, so that no outline is a loop. */
const parentAbove = ({ id, parent }: { id: string; parent?: string | undefined }) =>
  parent !== undefined && Number(parent.slice(1)) < Number(id.slice(1)) ? parent : undefined

const projects = fc.record({ tasks, ledger, rows, risks }).map(parts =>
  projectSchema.parse(
    JSON.parse(
      JSON.stringify({
        ...projectOf(),
        tasks: parts.tasks.map(task => ({ ...task, name: task.id, parent: parentAbove(task) })),
        ledger: parts.ledger,
        matrix: { parties: ['PM', 'QA', 'Ops'], rows: parts.rows.map(({ task, ...cells }) => ({ task, cells })) },
        risks: parts.risks.map((risk, index) => ({ id: `R${index}`, description: '', ...risk })),
      }),
    ),
  ),
)

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const field of Object.values(value)) deepFreeze(field)
  }
  return value
}

/** The same project with every list in another order. */
const reversed = (project: Project): Project => ({
  ...project,
  tasks: project.tasks.toReversed(),
  ...(Array.isArray(project.ledger) && { ledger: project.ledger.toReversed() }),
  ...(project.matrix && { matrix: { ...project.matrix, rows: project.matrix.rows.toReversed() } }),
  ...(project.risks && { risks: project.risks.toReversed() }),
})

const MONEY = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost', 'costVariance'] as const
const INDICES = ['costPerformanceIndex', 'schedulePerformanceIndex', 'toCompletePerformanceIndex'] as const

function closeTo(a: number | null | undefined, b: number | null | undefined) {
  if (a == null || b == null) return a === b
  return Math.abs(a - b) <= RELATIVE * Math.max(1, Math.abs(a), Math.abs(b))
}

describe('for any project', () => {
  test('the report fits its schema, the project is untouched, and the answer is always the same', () => {
    fc.assert(
      fc.property(projects, project => {
        const frozen = deepFreeze(project)
        const report = analyse(frozen)
        const wire = JSON.parse(JSON.stringify(report))
        expect(reportSchema.safeParse(wire).error?.issues ?? []).toEqual([])
        expect(analyse(JSON.parse(JSON.stringify(project))).resultDigest).toBe(report.resultDigest)
      }),
    )
  })

  test('a total of planned and earned value is the sum of its leaves, to the cent', () => {
    fc.assert(
      fc.property(projects, project => {
        const cost = analyse(project).cost
        for (const measure of ['plannedValue', 'earnedValue'] as const) {
          const known = cost?.tasks.map(task => task[measure]).filter(value => value !== null) ?? []
          const sum = known.length === 0 ? null : known.reduce((total, value) => total + Math.round(value * 100), 0)
          expect(cost ? (cost.totals[measure] === null ? null : Math.round(cost.totals[measure] * 100)) : null).toBe(
            sum,
          )
        }
      }),
    )
  })

  test('another order of rows changes no total, no exposure and no finding about rows', () => {
    fc.assert(
      fc.property(projects, project => {
        const [one, other] = [analyse(project), analyse(reversed(project))]
        for (const name of [...MONEY, ...INDICES]) expect(other.cost?.totals[name]).toBe(one.cost?.totals[name])
        expect(closeTo(other.risk?.exposure.expectedLoss, one.risk?.exposure.expectedLoss)).toBe(true)
        const rules = (report: typeof one) =>
          report.findings
            .filter(finding => finding.subject.kind !== 'entry')
            .map(f => `${f.rule} ${f.subject.id}`)
            .sort()
        expect(rules(other)).toEqual(rules(one))
      }),
    )
  })

  test('scaling all money scales money and no ratio', () => {
    const scale = (project: Project, by: number): Project => ({
      ...project,
      tasks: project.tasks.map(task => ({
        ...task,
        ...(task.budget !== undefined && { budget: task.budget * by }),
        ...(task.actualCost !== undefined && { actualCost: task.actualCost * by }),
      })),
      ...(Array.isArray(project.ledger) && { ledger: project.ledger.map(e => ({ ...e, amount: e.amount * by })) }),
    })
    /** Whole thousands, so that no rounding comes between. */
    const rounded = (project: Project) => {
      const hundreds = JSON.parse(
        JSON.stringify(project, (key, value) =>
          ['budget', 'actualCost', 'amount'].includes(key) ? Math.round(value) * 1000 : value,
        ),
      )
      return {
        ...hundreds,
        tasks: hundreds.tasks.map(({ start: _start, finish: _finish, ...task }: Project['tasks'][number]) => task),
      } as Project
    }
    fc.assert(
      fc.property(projects, fc.integer({ min: 2, max: 9 }), (project, by) => {
        const [one, scaled] = [analyse(rounded(project)).cost, analyse(scale(rounded(project), by)).cost]
        for (const name of MONEY) {
          const value = one?.totals[name]
          expect(closeTo(scaled?.totals[name], value == null ? value : value * by), name).toBe(true)
        }
        for (const name of INDICES) expect(closeTo(scaled?.totals[name], one?.totals[name]), name).toBe(true)
      }),
    )
  })

  test('in all measures that are there, CV = EV − AC and CPI × AC = EV', () => {
    fc.assert(
      fc.property(projects, project => {
        for (const task of analyse(project).cost?.tasks ?? []) {
          const { earnedValue, actualCost, costVariance, costPerformanceIndex } = task
          if (earnedValue === null || actualCost === null) continue
          expect(Math.round((costVariance ?? Number.NaN) * 100)).toBe(
            Math.round(earnedValue * 100) - Math.round(actualCost * 100),
          )
          if (costPerformanceIndex !== null) expect(closeTo(costPerformanceIndex * actualCost, earnedValue)).toBe(true)
        }
      }),
    )
  })
})

describe('numbers of any size', () => {
  const huge = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 1, -1, 1e300, -1e300, Number.MAX_VALUE, Number.MIN_VALUE, 1e15, -1e15),
  )
  const amount = fc.oneof(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.constantFrom(1e15, -1e15, 0, 0.01))
  const basis = maybe(fc.constantFrom('gross' as const, 'net' as const))
  const triple = fc.tuple(huge, huge, huge).map(values => values.sort((a, b) => a - b))
  const cost = fc.oneof(
    huge,
    triple.map(([min = 0, mode = 0, max = 0]) => ({ shape: 'pert' as const, min, mode, max })),
    triple.map(([p10 = 0, mode = 0, p90 = 0]) => ({ shape: 'triangular' as const, p10, mode, p90 })),
    triple.map(([min = 0, mean = 0, max = 0]) => ({ shape: 'normal' as const, mean, sd: Math.abs(mean), min, max })),
  )
  const anything = fc.record({
    project: fc.record({ amountBasis: basis }),
    tasks: fc.array(
      fc.record({
        parent: maybe(fc.constantFrom('T0', 'T1')),
        start: maybe(date),
        finish: maybe(date),
        duration: maybe(huge),
        predecessors: maybe(fc.array(fc.record({ task: fc.constantFrom('T0', 'T1'), lag: huge }), { maxLength: 2 })),
        budget: maybe(amount),
        actualCost: maybe(amount),
        plannedValue: maybe(amount),
        earnedValue: maybe(amount),
        percentComplete: maybe(fc.double({ min: -1e300, max: 1e300, noNaN: true })),
        technique: maybe(fc.constantFrom('percent' as const, 'milestones' as const)),
        milestones: maybe(fc.array(fc.record({ weight: huge, done: fc.boolean() }), { maxLength: 3 })),
      }),
      { maxLength: 5 },
    ),
    ledger: fc.array(
      fc.record({
        date,
        class: fc.constantFrom('actual' as const, 'change' as const, 'budget' as const),
        amount,
        amountBasis: basis,
        currency: maybe(fc.constantFrom('USD', 'CLF', 'JPY')),
        taxRate: maybe(huge),
        tax: maybe(amount),
        task: maybe(fc.constantFrom('T0', 'T1')),
      }),
      { maxLength: 6 },
    ),
    budget: fc.array(fc.record({ amount, amountBasis: basis, taxRate: maybe(huge), tax: maybe(amount) }), {
      maxLength: 3,
    }),
    rates: fc.array(fc.record({ currency: fc.constantFrom('USD', 'CLF', 'JPY'), rate: huge }), { maxLength: 3 }),
    risks: fc.array(
      fc.record({
        probability: maybe(huge),
        detectability: maybe(huge),
        impact: fc.record({ score: maybe(huge), cost: maybe(cost) }),
        response: fc.record({ cost: maybe(huge), residualProbability: maybe(huge), residualImpact: maybe(huge) }),
      }),
      { maxLength: 4 },
    ),
    method: fc.constantFrom('product', 'sum', 'rpn', 'matrix'),
  })

  test('give a report whose figures are finite or null', () => {
    fc.assert(
      fc.property(anything, ({ project, tasks, rates, risks, method, ...parts }) => {
        const parsed = projectSchema.parse({
          project: { name: 'Bridge', currency: 'CNY', statusDate: '2026-06-30', ...project },
          ...parts,
          tasks: tasks.map((task, index) => taskOf({ id: `T${index}`, ...task })),
          rates: rates.map(rate => ({ from: '2020-01-01', ...rate })),
          risks: risks.map((risk, index) => ({ id: `R${index}`, description: '', ...risk })),
          settings: { riskScheme: { method, matrix: [[1e300]] } },
        })
        const report = JSON.parse(JSON.stringify(analyse(parsed)))
        expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([])
        expect(JSON.stringify(report.findings.map((finding: { message: object }) => finding.message))).not.toMatch(
          /NaN|Infinity/,
        )
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, object]>([
    ['a product', [{ probability: 1e300, impact: { score: 1e300 } }]],
    ['the exposure', [1, 2].map(() => ({ probability: 1, impact: { cost: 1.7e308 } }))],
    ['a mean', [{ probability: 0.5, impact: { cost: { shape: 'uniform', min: 1.7e308, max: 1.7e308 } } }]],
  ])('that leave %s of risks without end are told as too large', (_name, given) => {
    const risks = (given as object[]).map((risk, index) => ({ id: `R${index}`, description: '', ...risk }))
    const { risk } = reportOf({ risks: projectSchema.shape.risks.parse(risks) ?? [] })
    const missing = [...(risk?.register ?? []).flatMap(scored => scored.missing), ...(risk?.exposure.missing ?? [])]
    expect(missing.map(entry => entry.reason)).toContain('too_large')
  })
})

describe('the steps of an analysis', () => {
  test('tell the stage before each engine and end with the report', () => {
    const stages: string[] = []
    const steps = analysis(projectOf({ tasks: [taskOf()] }))
    let step = steps.next()
    for (; !step.done; step = steps.next()) stages.push(`${step.value.stage} ${step.value.done}/${step.value.total}`)
    expect(stages).toEqual(['schedule 0/5', 'cost 1/5', 'responsibility 2/5', 'risk 3/5', 'findings 4/5'])
    expect(step.value).toEqual(analyse(projectOf({ tasks: [taskOf()] })))
  })
})

describe('a report', () => {
  test('has every part, null where there is no input', () => {
    const { engine, digest, resultDigest, project, ...parts } = reportOf({})
    expect(parts).toEqual({
      findings: [],
      responsibility: null,
      cost: null,
      schedule: null,
      risk: null,
      registers: null,
      partners: null,
      scorecard: null,
    })
    expect([engine.version, digest, resultDigest].every(text => text.length > 0)).toBe(true)
    expect(project.settings?.raci).toMatchObject({ responsibleMax: 3, consultedMax: 4, informedMax: 6 })
  })

  test('shows the settings in effect: what is stated stays, the rest is the default', () => {
    const { project } = reportOf({
      project: { durationUnit: 'calendar' },
      settings: { raci: { consultedMax: 9 }, simulation: { seed: 7 }, thresholds: { x: 1 } },
      matrix: { parties: ['PM'], rows: [] },
    })
    expect(project.project).toMatchObject({
      kind: 'internal',
      amountBasis: 'net',
      durationUnit: 'calendar',
      hoursPerDay: 8,
    })
    expect(project.matrix?.scheme).toBe('RACI')
    expect(project.calendar).toEqual({ weekend: [6, 7] })
    expect(project.settings).toMatchObject({
      raci: { consultedMax: 9, responsibleMax: 3 },
      duties: { scope: 'document' },
      riskScheme: { method: 'product' },
      simulation: { seed: 7, iterations: 5000 },
      thresholds: { x: 1 },
    })
    expect(project.settings?.duties?.pairs).toHaveLength(17)
  })

  test('orders findings by severity, then by money at stake', () => {
    const severities = reportOf({
      tasks: [
        taskOf({ id: 'a', budget: 10, percentComplete: 0.5, actualCost: 0, start: '2026-06-01', finish: '2026-05-01' }),
        taskOf({ id: 'b', budget: 1000, percentComplete: 0.5, actualCost: 0, duration: 1 }),
      ],
      matrix: { parties: ['PM'], rows: [{ task: 'a', cells: {} }] },
    }).findings.map(finding => `${finding.severity} ${finding.amount ?? ''}`)
    expect(severities).toEqual(['error 1010', 'error ', 'warning 500', 'warning 5', 'warning ', 'warning ', 'info '])
  })

  test('keeps the id of a finding while its figures change', () => {
    const id = (actualCost: number) =>
      findingsOf({ tasks: [taskOf({ budget: 10, percentComplete: 0, actualCost })] }, 'cost/spent-without-progress')[0]
        ?.id
    expect(id(5)).toBe(id(6))
    expect(id(5)).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('an id that appears twice', () => {
  test('counts its first row and is an error, in each list', () => {
    const parts = {
      tasks: [taskOf({ budget: 100 }), taskOf({ budget: 900 })],
      risks: [1, 2, 3].map(score => ({ id: 'R1', description: '', impact: { score }, probability: 2 })),
      ledger: [1, 2].map(amount => ({ id: 'V1', date: '2026-06-01', class: 'actual' as const, amount })),
      contracts: [1, 2].map(value => ({ id: 'C1', supplier: 'S', value })),
    }
    const report = reportOf(parts)
    expect(report.cost?.totals).toMatchObject({ budgetAtCompletion: 100, actualCost: 1 })
    expect(report.risk?.register.map(risk => risk.impact)).toEqual([1])
    const found = report.findings.filter(finding => finding.rule === 'input/duplicate-id')
    expect(found.map(finding => `${finding.severity} ${finding.subject.kind} ${finding.subject.id}`)).toEqual([
      'error entry V1',
      'error task T1',
      'error risk R1',
      'error risk R1',
      'error contract C1',
    ])
    expect(new Set(found.map(finding => finding.id)).size).toBe(5)
  })

  test('of a register is one of its kind', () => {
    const registers = ['issue', 'action', 'issue'].map(kind => ({ kind, id: '1', title: kind }))
    expect(findingsOf({ registers }, 'input/duplicate-id')).toHaveLength(1)
  })
})
