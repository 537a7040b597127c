import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Project } from '../../../core/contract/project.ts'
import { findingsOf, reportOf } from '../project.ts'

type Row = NonNullable<Project['registers']>[number]

/** Owned, due in the future, of a kind that always needs evidence. Status date: 2026-06-30. */
const rowOf = (row: Partial<Row> = {}): Row => ({
  kind: 'training',
  id: 'N1',
  title: 'Site safety',
  owner: 'Li',
  due: '2026-07-31',
  ...row,
})

const rulesOf = (row: Partial<Row>, more = {}) =>
  findingsOf({ registers: [rowOf(row)], ...more }, 'register/').map(({ rule }) => rule)

describe('every kind of register has the same rules', () => {
  test.each(['issue', 'action', 'milestone', 'review', 'training', 'lesson', 'complaint', 'service-level', 'Permit'])(
    '%s',
    kind => {
      expect(rulesOf({ kind })).toEqual([])
      expect(rulesOf({ kind, owner: ' ' })).toEqual(['register/no-owner'])
      expect(rulesOf({ kind, due: '2026-06-29' })).toEqual(['register/overdue'])
      expect(rulesOf({ kind, done: true })).toEqual(['register/no-evidence'])
      expect(rulesOf({ kind, done: true, evidence: 'signed list' })).toEqual([])
    },
  )

  test('a row without a due date is a warning while it is open, and none when done', () => {
    const { due: _due, ...undated } = rowOf()
    expect(findingsOf({ registers: [undated] }, 'register/no-date')).toMatchObject([
      { severity: 'warning', subject: { kind: 'register', id: 'N1' } },
    ])
    expect(findingsOf({ registers: [{ ...undated, done: true, evidence: 'x' }] }, 'register/')).toEqual([])
  })

  test('a department owns as well as a person', () => {
    expect(rulesOf({ owner: '', department: 'HR' })).toEqual([])
  })
})

describe('a row is done', () => {
  test.each<[string, Partial<Row>, boolean]>([
    ['when it says so', { done: true }, true],
    ['on its date', { done: '2026-06-30' }, true],
    ['not on a date to come', { done: '2026-07-01' }, false],
    ['when its status means closed', { status: 'Closed' }, true],
    ['when its status means closed in Chinese', { status: '已整改' }, true],
    ['not on a status that means something else', { status: '未完成' }, false],
    ['not without a word', {}, false],
  ])('%s', (_name, row, isDone) => {
    const { registers } = reportOf({ registers: [rowOf({ ...row, due: '2026-06-01' })] })
    expect(registers?.[0]?.rows[0]?.state).toBe(isDone ? 'done' : 'overdue')
  })

  test('nothing is asked of a row that was called off', () => {
    expect(rulesOf({ status: '已取消', owner: '', due: '2026-01-01' })).toEqual([])
  })
})

describe('lateness', () => {
  test('counts the days after the due date; the day itself is not late', () => {
    // 2026-06-10 to 2026-06-30: 20 days.
    const registers = [rowOf({ id: 'a', due: '2026-06-10' }), rowOf({ id: 'b', due: '2026-06-30' })]
    const rows = reportOf({ registers }).registers?.[0]?.rows
    expect(rows?.map(({ state, daysLate }) => [state, daysLate])).toEqual([
      ['overdue', 20],
      ['open', null],
    ])
    const [finding] = findingsOf({ registers }, 'register/overdue')
    expect(finding?.message.en).toBe(
      'Training: Site safety: it was due on 10 Jun 2026, 20 days before 30 Jun 2026, and is not done.',
    )
    expect(finding?.message.zh).toBe('培训“Site safety”应于 2026年6月10日 完成，至 2026年6月30日 已逾期 20 天。')
  })
})

describe('a table that never had a column', () => {
  const source = { sheet: 'Issues', cell: 'B4', table: 'log' }
  const table = (columns: Record<string, string>) => ({
    tables: [{ id: 'log', sheet: 'Issues', kind: 'register', columns }],
  })
  test('of evidence is not blamed for it, unless such rows always need evidence', () => {
    const columns = table({ title: 'B', owner: 'C', due: 'D' })
    expect(rulesOf({ kind: 'issue', done: true, source }, columns)).toEqual([])
    expect(rulesOf({ kind: 'review', done: true, source }, columns)).toEqual(['register/no-evidence'])
    expect(rulesOf({ kind: 'issue', done: true, source }, table({ title: 'B', evidence: 'F' }))).toEqual([
      'register/no-evidence',
    ])
  })
  test('of due dates is not blamed for that', () => {
    const { due: _due, ...undated } = rowOf({ kind: 'lesson', source })
    expect(findingsOf({ registers: [undated], ...table({ title: 'B' }) }, 'register/')).toEqual([])
  })
})

describe('the source of a finding', () => {
  test('is the cell that would mend it', () => {
    const tables = [
      {
        id: 'log',
        sheet: 'Log',
        kind: 'register',
        columns: { title: 'B', owner: 'C', department: 'D', due: 'E', evidence: 'F' },
      },
    ]
    const source = { sheet: 'Log', cell: 'B7', table: 'log' }
    const cellOf = (rule: string, row: Partial<Row>) =>
      findingsOf({ registers: [rowOf({ ...row, source })], tables }, rule)[0]?.source?.cell
    expect(cellOf('register/no-owner', { owner: '' })).toBe('C7')
    expect(cellOf('register/overdue', { due: '2026-01-01' })).toBe('E7')
    expect(cellOf('register/no-evidence', { done: true })).toBe('F7')
  })

  test('two registers may use one id', () => {
    const registers = [rowOf({ kind: 'issue', owner: '' }), rowOf({ kind: 'action', owner: '' })]
    const found = findingsOf({ registers }, 'register/no-owner')
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  })
})

describe('a service level', () => {
  const rules = (title: string, target: number, actual: number) =>
    rulesOf({ kind: 'service-level', title, target, actual }).includes('register/target-missed')
  test('misses its target below it, or above it where less is better', () => {
    expect(rules('Availability', 0.99, 0.98)).toBe(true)
    expect(rules('Availability', 0.99, 0.99)).toBe(false)
    expect(rules('Response time (h)', 4, 5)).toBe(true)
    expect(rules('Response time (h)', 4, 2)).toBe(false)
    expect(rules('On-time delivery', 0.95, 0.9)).toBe(true)
    expect(rules('投诉处理时长', 24, 30)).toBe(true)
    expect(rules('投诉及时处理率', 0.95, 0.99)).toBe(false)
  })
  test('only a service level is compared with its target', () => {
    expect(rulesOf({ kind: 'review', target: 5, actual: 1 })).toEqual([])
  })
})

describe('a duty is lived', () => {
  const livedOf = (registers: Row[]) => reportOf({ registers }).responsibility?.livedDuties
  test('when every row of it that is due is done, whichever register it stands in', () => {
    expect(
      livedOf([
        rowOf({ id: '1', duty: 'Training', done: true }),
        rowOf({ id: '2', duty: ' training', kind: 'lesson', due: '2026-09-01' }),
        rowOf({ id: '3', duty: 'Audit', due: '2026-05-01' }),
        rowOf({ id: '4', duty: 'Audit', done: true }),
        rowOf({ id: '5', duty: 'Disputes' }),
        rowOf({ id: '6', duty: 'Audit', status: 'cancelled', due: '2026-05-01' }),
        rowOf({ id: '7' }),
      ]),
    ).toEqual([
      { duty: 'Training', rows: 2, done: 1, overdue: 0, lived: true },
      { duty: 'Audit', rows: 2, done: 1, overdue: 1, lived: false },
      { duty: 'Disputes', rows: 1, done: 0, overdue: 0, lived: null },
    ])
  })
})

describe('the report', () => {
  test('has one part a kind whose counts are those of its rows', () => {
    const registers = [
      rowOf({ id: '1', kind: 'issue', owner: '' }),
      rowOf({ id: '2', kind: 'issue', due: '2026-05-01' }),
      rowOf({ id: '3', kind: 'issue', done: true }),
      rowOf({ id: '1', kind: 'review', done: true, evidence: 'minutes' }),
    ]
    const parts = reportOf({ registers }).registers ?? []
    expect(parts.map(({ rows: _rows, ...counts }) => counts)).toEqual([
      { kind: 'issue', total: 3, done: 1, open: 2, overdue: 1, withoutOwner: 1, withoutEvidence: 1 },
      { kind: 'review', total: 1, done: 1, open: 0, overdue: 0, withoutOwner: 0, withoutEvidence: 0 },
    ])
  })
  test('has none without a row', () => {
    expect(reportOf({}).registers).toBeNull()
    expect(reportOf({ registers: [] }).registers).toBeNull()
  })
  test('raises the same whatever the order of the rows', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 40 }).map(String),
        kind: fc.constantFrom('issue', 'review', 'x'),
        owner: fc.constantFrom('', 'Li'),
        due: fc.constantFrom('2026-06-01', '2026-07-01'),
        done: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    )
    const idsOf = (registers: Row[]) =>
      findingsOf({ registers }, 'register/')
        .map(({ id }) => id)
        .sort()
    fc.assert(
      fc.property(rows, given => {
        const registers = given.map(row => rowOf(row))
        expect(idsOf(registers.toReversed())).toEqual(idsOf(registers))
      }),
    )
  })
})
