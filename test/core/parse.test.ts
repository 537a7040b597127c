import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../core/contract/limits.ts'
import { parseProject } from '../../core/parse.ts'

const HEADER = { name: 'Bridge', currency: 'CNY', statusDate: '2026-06-30' }

function issuesOf(parts: object): string[] {
  const result = parseProject({ project: HEADER, ...parts })
  return result.ok ? [] : result.failure.issues.map(issue => `${issue.path} ${issue.code}`)
}

function unknownFields(parts: object): unknown[] {
  const result = parseProject({ project: HEADER, ...parts })
  if (!result.ok) throw new Error(JSON.stringify(result.failure.issues))
  return result.value.findings.map(finding => finding.params?.path)
}

const task = (more: object = {}) => ({ id: 'T1', name: 'Dig', ...more })
/** One more cell than the limit, all of them alike. */
const matrixOf = (cell: string) => {
  const parties = Array.from({ length: 100 }, (_, index) => `P${index}`)
  const cells = Object.fromEntries(parties.map(party => [party, cell]))
  const rows = Array.from({ length: LIMITS.matrixCells / parties.length }, () => ({ task: 'T', cells }))
  return { parties, rows: [...rows, { task: 'T', cells: { P1: cell } }] }
}
const estimate = (duration: object) => ({ tasks: [task({ estimate: { duration } })] })

describe('what does not fit the schema is an issue with its path', () => {
  test.each<[string, object, string[]]>([
    ['a date that does not exist', { tasks: [task({ start: '2026-02-30' })] }, ['tasks[0].start invalid_format']],
    ['a number for a name', { tasks: [task(), { id: 'T2', name: 5 }] }, ['tasks[1].name invalid_type']],
    ['an unknown technique', { tasks: [task({ technique: 'guess' })] }, ['tasks[0].technique invalid_value']],
    ['a currency that is no code', { project: { ...HEADER, currency: 'yuan' } }, ['project.currency invalid_format']],
    ['a missing header', { project: undefined }, ['project invalid_type']],
    [
      'min above mode',
      estimate({ shape: 'pert', min: 5, mode: 3, max: 9 }),
      ['tasks[0].estimate.duration.mode custom'],
    ],
    [
      'p90 below mode',
      estimate({ shape: 'pert', p10: 1, mode: 3, p90: 2 }),
      ['tasks[0].estimate.duration.mode custom'],
    ],
    ['min above max', estimate({ shape: 'uniform', min: 5, max: 3 }), ['tasks[0].estimate.duration.max custom']],
    ['half of a shape', estimate({ shape: 'lognormal', mean: 5 }), ['tasks[0].estimate.duration.sd invalid_type']],
    ['a shape that is none', estimate({ shape: 'bell' }), ['tasks[0].estimate.duration invalid_union']],
    [
      'an impossible impact inside a choice of number and distribution',
      { risks: [{ id: 'R1', description: '', impact: { cost: { shape: 'uniform', min: 5, max: 3 } } }] },
      ['risks[0].impact.cost.max custom'],
    ],
    [
      'a text for an impact',
      { risks: [{ id: 'R1', description: '', impact: { cost: '5' } }] },
      ['risks[0].impact.cost invalid_union'],
    ],
    [
      'a cell that is no text, under a name with a blank',
      { matrix: { parties: ['A B'], rows: [{ task: 'x', cells: { 'A B': 4 } }] } },
      ['matrix.rows[0].cells["A B"] invalid_type'],
    ],
    ['an entry without class', { ledger: [{ date: '2026-01-01', amount: 1 }] }, ['ledger[0].class invalid_value']],
    ['a ledger that is neither', { ledger: 5 }, ['ledger invalid_union']],
    ['too many tasks', { tasks: Array.from({ length: LIMITS.tasks + 1 }, () => task()) }, ['tasks too_big']],
    [
      'too many entries as objects',
      {
        ledger: Array.from({ length: LIMITS.ledgerEntriesAsObjects + 1 }, () => ({
          date: '2026-01-01',
          class: 'actual',
          amount: 1,
        })),
      },
      ['ledger too_big'],
    ],
    ['a matrix of filled cells over the limit', { matrix: matrixOf('A') }, ['matrix.rows custom']],
    ['a matrix of blank cells', { matrix: matrixOf(' ') }, []],
    [
      'iterations over the limit',
      { settings: { simulation: { iterations: 100_001 } } },
      ['settings.simulation.iterations too_big'],
    ],
  ])('%s', (_name, parts, expected) => {
    expect(issuesOf(parts)).toEqual(expected)
  })

  test.each([[null], [undefined], [[]], ['text'], [7]])('%j is no Project', input => {
    const result = parseProject(input)
    expect(result.ok ? [] : result.failure.issues.map(issue => issue.path)).toEqual([''])
  })

  test('a policy that is no list of rules, however deep', () => {
    let policy: unknown = 1
    for (let level = 0; level < 100_000; level++) policy = [policy]
    expect(issuesOf({ settings: { policy } })).toEqual(['settings.policy[0] invalid_type'])
  })

  test('every issue has a sentence', () => {
    const result = parseProject({ project: {}, tasks: [{}], ledger: 5 })
    expect(result.ok ? [] : result.failure.issues.every(issue => issue.message.length > 5)).toBe(true)
  })
})

describe('a ledger as a table', () => {
  const table = (columns: string[], ...rows: (string | number | null)[][]) => ({ ledger: { columns, rows } })
  const COLUMNS = ['date', 'class', 'amount', 'task']

  test.each<[string, object, string[]]>([
    ['a row that fits', table(COLUMNS, ['2026-01-01', 'actual', 5, null]), []],
    ['a short row', table(COLUMNS, ['2026-01-01', 'actual', 5]), []],
    [
      'a wrong class',
      table(COLUMNS, ['2026-01-01', 'actual', 5], ['2026-01-01', 'spent', 5]),
      ['ledger.rows[1] invalid_value'],
    ],
    [
      'a wrong date, twice',
      table(COLUMNS, ['x', 'actual', 5], ['x', 'actual', 5]),
      ['ledger.rows[0] invalid_format', 'ledger.rows[1] invalid_format'],
    ],
    ['no amount', table(COLUMNS, ['2026-01-01', 'actual', null]), ['ledger.rows[0] invalid_type']],
    ['a number for a task', table(COLUMNS, ['2026-01-01', 'actual', 5, 7]), ['ledger.rows[0] invalid_type']],
    ['a row that is too long', table(COLUMNS, ['2026-01-01', 'actual', 5, 'T1', 'x']), ['ledger.rows[0] too_big']],
    ['a missing column', table(['date', 'amount'], ['2026-01-01', 5]), ['ledger.columns invalid_type']],
    ['a column twice', table([...COLUMNS, 'task']), ['ledger.columns[4] invalid_value']],
    ['a value that is no cell', { ledger: { columns: COLUMNS, rows: [[true]] } }, ['ledger.rows[0][0] invalid_union']],
  ])('%s', (_name, parts, expected) => {
    expect(issuesOf(parts)).toEqual(expected)
  })

  test('an unknown column is a finding, not a refusal', () => {
    expect(unknownFields(table([...COLUMNS, 'note'], ['2026-01-01', 'actual', 5, null, 'x']))).toEqual([
      'ledger.columns[4]',
    ])
  })
})

describe('unknown fields', () => {
  test('are left out and found with their path, at any depth', () => {
    const parts = {
      note: 1,
      project: { ...HEADER, owner: 'Ann' },
      tasks: [task(), task({ id: 'T2', colour: 'red', predecessors: [{ task: 'T1', strength: 2 }] })],
      matrix: { parties: ['PM'], rows: [{ task: 'x', cells: { PM: 'A', Extra: 'R' } }] },
      ledger: [{ date: '2026-01-01', class: 'actual', amount: 1, 'cost centre': 'X' }],
    }
    expect(unknownFields(parts).toSorted()).toEqual([
      'ledger[0]["cost centre"]',
      'note',
      'project.owner',
      'tasks[1].colour',
      'tasks[1].predecessors[0].strength',
    ])
    const result = parseProject(parts)
    expect(result.ok && 'colour' in (result.value.project.tasks[1] ?? {})).toBe(false)
  })

  test('in more than ten rows are told once for the list', () => {
    const tasks = Array.from({ length: 11 }, (_, index) => task({ id: `T${index}`, colour: 'red' }))
    expect(unknownFields({ tasks })).toEqual(['tasks[*].colour'])
    expect(unknownFields({ tasks: tasks.slice(0, 10) })).toHaveLength(10)
  })

  test('in a rule of the policy are named by their path', () => {
    const policy = [{ duty: 'review', requiredRole: 'R', colour: 'red' }]
    expect(unknownFields({ settings: { policy } })).toEqual(['settings.policy[0].colour'])
  })
})

test('what numbers mean is no matter of the schema', () => {
  const parts = {
    tasks: [task({ duration: -1, effort: -1 })],
    people: [{ name: 'Ann', capacity: -5 }],
    partners: [{ name: 'P', shares: [{ share: 1.2 }] }],
    contracts: [{ id: 'C', supplier: 'S', value: 1, taxRate: -0.1, retentionRate: -1 }],
  }
  expect(issuesOf(parts)).toEqual([])
})
