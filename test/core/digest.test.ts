import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../core/analyse.ts'
import { writeCanonical } from '../../core/canonicalText.ts'
import { withDefaults } from '../../core/contract/defaults.ts'
import { projectDigest, resultDigest } from '../../core/digest.ts'
import { RULES_VERSION } from '../../core/version.ts'
import { projectOf, taskOf } from './project.ts'

const EVERYTHING = { keeps: () => true, isFree: () => false, number: (value: number) => value }

function canonicalText(value: unknown): string {
  const pieces: string[] = []
  writeCanonical(value, EVERYTHING, piece => pieces.push(piece))
  return pieces.join('')
}

describe('canonical text', () => {
  test('is that of RFC 8785, as the reference package writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(canonicalText(value)).toBe(canonicalize(value))
      }),
    )
  })

  test('writes the numbers of the RFC’s example', () => {
    expect(canonicalText([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    )
  })

  test('is the same text in one piece or in many', () => {
    const long = Array.from({ length: 30_000 }, (_, index) => ({ b: index, a: `值${index}` }))
    expect(canonicalText(long)).toBe(canonicalize(long))
  })

  test('replaces half of a surrogate pair and refuses what is no number', () => {
    expect(canonicalText('\ud800')).toBe('"\ufffd"')
    expect(() => canonicalText(Number.NaN)).toThrow('finite')
  })
})

const rich = () =>
  projectOf({
    tasks: [
      taskOf({ budget: 100.1, percentComplete: 1 / 3, start: '2026-06-01', finish: '2026-07-01', actualCost: 30 }),
    ],
    matrix: { parties: ['source', 'PM'], rows: [{ task: 'T1', cells: { source: 'A', PM: 'R' } }] },
  })

describe('the digest of a project', () => {
  test('is SHA-256 of canonical JSON of the rules version and the Project with defaults', () => {
    const text = canonicalize({ rules: RULES_VERSION, project: withDefaults(rich()) }) ?? ''
    expect(projectDigest(rich())).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('does not depend on the order of keys, on stated defaults, or on where rows came from', () => {
    const base = projectDigest(rich())
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, turned(field)]),
      )
    }
    expect(projectDigest(turned(rich()) as ReturnType<typeof rich>)).toBe(base)
    expect(projectDigest(withDefaults(rich()))).toBe(base)
    const placed = rich()
    const source = { sheet: 'Plan', cell: 'B3' }
    placed.tasks = placed.tasks.map(task => ({ ...task, source }))
    placed.tables = [{ id: 'plan', sheet: 'Plan', kind: 'plan', columns: {} }]
    if (placed.matrix) placed.matrix = { ...placed.matrix, partySources: { PM: source } }
    expect(projectDigest(placed)).toBe(base)
  })

  test.each<[string, object, object]>([
    [
      'the direction of a contract, its changes and its advance',
      { contracts: [{ id: 'C1', supplier: 'S', value: 1 }] },
      { contracts: [{ id: 'C1', supplier: 'S', value: 1, direction: 'payable', changes: 0, advance: 0 }] },
    ],
    ['the capacity of a person', { people: [{ name: 'Ann' }] }, { people: [{ name: 'Ann', capacity: 40 }] }],
    [
      'a link from finish to start without a lag',
      { tasks: [taskOf({ predecessors: [{ task: 'T0' }] })] },
      { tasks: [taskOf({ predecessors: [{ task: 'T0', type: 'FS', lag: 0 }] })] },
    ],
    ...['budget', 'ledger', 'contracts'].map((list): [string, object, object] => {
      const row = { id: '1', supplier: 'S', date: '2026-01-01', class: 'actual', amount: 1, value: 1 }
      const rows = (amountBasis: object) => ({
        project: { amountBasis: 'gross' as const },
        [list]: [{ ...row, ...amountBasis }],
      })
      return [`the basis of the project in ${list}`, rows({}), rows({ amountBasis: 'gross' })]
    }),
  ])('is the same whether %s is stated or left out', (_name, without, stated) => {
    expect(projectDigest(projectOf(stated))).toBe(projectDigest(projectOf(without)))
  })

  test('differs for what is not the default', () => {
    const link = (lag: number) => projectDigest(projectOf({ tasks: [taskOf({ predecessors: [{ task: 'T0', lag }] })] }))
    expect(link(1)).not.toBe(link(0))
    const person = (capacity: number) => projectDigest(projectOf({ people: [{ name: 'Ann', capacity }] }))
    expect(person(39)).not.toBe(person(40))
  })

  test('changes with a figure, and with the cell of a party called source', () => {
    const changed = rich()
    changed.tasks = changed.tasks.map(task => ({ ...task, budget: 100.11 }))
    expect(projectDigest(changed)).not.toBe(projectDigest(rich()))
    const cells = rich()
    if (cells.matrix) cells.matrix.rows = [{ task: 'T1', cells: { source: 'C', PM: 'R' } }]
    expect(projectDigest(cells)).not.toBe(projectDigest(rich()))
  })

  test('of text with half a surrogate pair is given', () => {
    expect(projectDigest(projectOf({ tasks: [taskOf({ name: 'a\ud800' })] }))).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the digest of a result', () => {
  const report = () => analyse(rich())

  test('is that of the report, again', () => {
    expect(resultDigest(report())).toBe(report().resultDigest)
  })

  test('does not depend on sentences or on the tenth digit of a ratio', () => {
    const changed = report()
    changed.findings = changed.findings.map(finding => ({ ...finding, message: { en: '', zh: '' } }))
    if (changed.cost) changed.cost.totals.costPerformanceIndex = (changed.cost.totals.costPerformanceIndex ?? 0) + 1e-12
    expect(resultDigest(changed)).toBe(report().resultDigest)
  })

  test('changes with a finding, a ratio and the last cent of money', () => {
    const base = report().resultDigest
    const fewer = report()
    fewer.findings = fewer.findings.slice(1)
    const ratio = report()
    if (ratio.cost) ratio.cost.totals.costPerformanceIndex = 1.2345
    const cent = report()
    if (cent.cost) cent.cost.totals.actualCost = 123_456_789_012.01
    const cents = report()
    if (cents.cost) cents.cost.totals.actualCost = 123_456_789_012.02
    expect(new Set([base, ...[fewer, ratio, cent, cents].map(resultDigest)]).size).toBe(5)
  })
})
