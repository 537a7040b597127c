import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../core/contract/finding.ts'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { findingsOf, type projectOf, reportOf, taskOf } from '../project.ts'

type Contract = NonNullable<Project['contracts']>[number]
type Parts = NonNullable<Parameters<typeof projectOf>[0]>

const columns = {
  id: 'A',
  value: 'C',
  settled: 'D',
  invoiced: 'E',
  paid: 'F',
  retentionDue: 'H',
  signed: 'I',
  task: 'J',
}
const tables = [{ id: 't1', sheet: '合同台账', kind: 'contracts', columns }]
const source = { sheet: '合同台账', cell: 'A4', table: 't1' }
/** Sound: 1,000 with changes of 200, 900 settled, 800 invoiced, 600 paid, 5 % retained. */
const sound: Contract = {
  id: 'C1',
  supplier: 'Acme',
  value: 1000,
  changes: 200,
  settled: 900,
  invoiced: 800,
  paid: 600,
  retentionRate: 0.05,
  source,
}

const RULES = [
  'paid-over-contract',
  'paid-before-invoiced',
  'invoiced-over-settled',
  'settled-over-contract',
  'retention-not-held',
  'retention-overdue',
  'contract-after-the-fact',
  'contract-without-budget',
  'contract-ledger-differs',
].map(rule => `cost/${rule}`)

function found(contract: Partial<Contract>, parts: Parts = {}): Finding[] {
  const { findings } = reportOf({ contracts: [{ ...sound, ...contract }], tables, ...parts })
  return findings.filter(({ rule }) => RULES.includes(rule))
}
/** Rule, cell and money of each finding. */
const brief = (...given: Parameters<typeof found>) =>
  found(...given).map(({ rule, source: at, amount }) => `${rule.slice('cost/'.length)} ${at?.cell} ${amount}`)

describe('a contract is at fault when', () => {
  const cases: [string, Partial<Contract>, string[]][] = [
    ['nothing is wrong: never', {}, []],
    ['it is paid to the last cent of value and changes: never', { settled: 1200, invoiced: 1200, paid: 1140 }, []],
    [
      'it is paid beyond value and changes',
      { settled: 1200, invoiced: 1200, paid: 1200.01 },
      ['paid-over-contract F4 0.01', 'paid-before-invoiced F4 0.01'],
    ],
    ['it is paid beyond what is invoiced', { paid: 850 }, ['paid-before-invoiced F4 50']],
    ['the advance covers what is not invoiced: never', { paid: 850, advance: 50 }, []],
    ['more is invoiced than settled', { invoiced: 950 }, ['invoiced-over-settled E4 50']],
    ['an open advance was invoiced ahead of the settlement: never', { invoiced: 950, advance: 60 }, []],
    [
      'the last settlement has used up the advance',
      { settled: 1190, invoiced: 1230, advance: 100 },
      ['invoiced-over-settled E4 40'],
    ],
    ['nothing is settled yet: never', { settled: 0, retentionRate: 0 }, []],
    ['more is settled than agreed', { settled: 1300 }, ['settled-over-contract D4 100']],
    ['payments eat into the retention', { settled: 800, paid: 780 }, ['retention-not-held F4 20']],
    ['no retention is left', { settled: 800, paid: 800 }, ['retention-not-held F4 40']],
    ['retention was due', { settled: 800, paid: 760, retentionDue: '2026-06-29' }, ['retention-overdue H4 40']],
    ['retention is due on the day: never', { settled: 800, paid: 760, retentionDue: '2026-06-30' }, []],
    [
      'retention was paid out in part',
      { settled: 800, paid: 790, retentionDue: '2026-06-29' },
      ['retention-overdue H4 10'],
    ],
    ['retention was paid out: never', { settled: 800, paid: 800, retentionDue: '2026-06-29' }, []],
    [
      'it was signed after its start',
      { signed: '2026-03-02', start: '2026-03-01' },
      ['contract-after-the-fact I4 1200'],
    ],
    ['it was signed on its first day: never', { signed: '2026-03-01', start: '2026-03-01' }, []],
  ]
  test.each(cases)('%s', (_, contract, expected) => {
    expect(brief(contract).sort()).toEqual(expected.sort())
  })

  test('the other party pays, only what concerns it', () => {
    const receivable = { direction: 'receivable' as const }
    expect(brief({ ...receivable, paid: 5000 })).toEqual([])
    expect(brief({ ...receivable, invoiced: 950 })).toEqual(['invoiced-over-settled E4 50'])
    const [late] = found({ ...receivable, settled: 800, paid: 760, retentionDue: '2026-01-31' })
    expect(late?.message).toEqual({
      en: 'C1: retention of CNY 40 was due on 31 Jan 2026 and is not received.',
      zh: 'C1：质保金 40 元已于 2026年1月31日 到期，尚未收回。',
    })
  })

  test('paid over is an error, the rest are warnings', () => {
    expect(found({ paid: 1300 }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['cost/paid-over-contract', 'error'],
      ['cost/paid-before-invoiced', 'warning'],
    ])
  })
})

describe('the ledger', () => {
  const entry = (row: Partial<LedgerEntry>): LedgerEntry => ({
    date: '2026-05-01',
    class: 'payment',
    amount: 600,
    contract: 'C1',
    ...row,
  })

  test('that says the same as the register is no finding, red letters taken off', () => {
    expect(brief({}, { ledger: [entry({ amount: 700 }), entry({ amount: -100 })] })).toEqual([])
  })

  test('that says something else is one for each figure, naming both', () => {
    const ledger = [entry({ amount: 650 }), entry({ class: 'invoice', amount: 790 })]
    const differences = found({}, { ledger })
    expect(differences.map(({ params }) => params)).toMatchObject([
      { what: 'paid', stated: 600, ledger: 650 },
      { what: 'invoiced', stated: 800, ledger: 790 },
    ])
    expect(differences.map(({ source: at, amount }) => [at?.cell, amount])).toEqual([
      ['F4', 50],
      ['E4', 10],
    ])
  })

  test('may differ by half of the last written decimal, for registers in ten thousands', () => {
    const register = { value: 5_000_000, settled: 2_000_000, invoiced: 1_234_600, paid: 0 }
    expect(brief(register, { ledger: [entry({ class: 'invoice', amount: 1_234_567.89 })] })).toEqual([])
    expect(brief(register, { ledger: [entry({ class: 'invoice', amount: 1_234_500 })] })).toEqual([
      'contract-ledger-differs E4 100',
    ])
  })

  test('says what is paid where the register does not', () => {
    expect(brief({ paid: undefined }, { ledger: [entry({ amount: 900 })] })).toEqual(['paid-before-invoiced F4 100'])
  })

  test('that leaves something out, for lack of a rate, is compared with nothing', () => {
    expect(brief({}, { ledger: [entry({ amount: 1 }), entry({ amount: 5, currency: 'USD' })] })).toEqual([])
  })
})

describe('a contract signed after the fact', () => {
  const entry = (row: Partial<LedgerEntry> = {}): LedgerEntry => ({
    date: '2026-02-27',
    class: 'payment',
    amount: 600,
    contract: 'C1',
    ...row,
  })
  const begun = (contract: Partial<Contract>, parts: Parts = {}) =>
    found({ signed: '2026-03-01', ...contract }, parts).map(({ rule, params }) => [rule, params.what, params.began])

  test('is known by its first cost or payment', () => {
    expect(begun({}, { ledger: [entry()] })).toEqual([['cost/contract-after-the-fact', 'entry', '2026-02-27']])
    expect(begun({}, { ledger: [entry({ class: 'commitment' })] })).toEqual([])
    expect(begun({}, { ledger: [entry({ date: '2026-03-01' })] })).toEqual([])
  })

  test('is known by the actual start of its task, where it states no start and no earlier contract covers the task', () => {
    const tasks = [taskOf({ actualStart: '2026-02-02', budget: 5000 })]
    expect(begun({ task: 'T1' }, { tasks })).toEqual([['cost/contract-after-the-fact', 'task', '2026-02-02']])
    expect(begun({ task: 'T1', start: '2026-03-05' }, { tasks })).toEqual([])
    const contracts = [
      { ...sound, task: 'T1', signed: '2026-01-31' },
      { ...sound, id: 'C2', task: 'T1', signed: '2026-03-01' },
    ]
    expect(begun({}, { tasks, contracts })).toEqual([])
  })

  test('names the earliest sign of work', () => {
    expect(begun({ start: '2026-02-28' }, { ledger: [entry()] })).toMatchObject([
      [expect.anything(), 'entry', '2026-02-27'],
    ])
  })
})

describe('a contract without a budget', () => {
  const tasks = [
    taskOf({ id: 'P', budget: 5000 }),
    taskOf({ id: 'P1', parent: 'P' }),
    taskOf({ id: 'Q' }),
    taskOf({ id: 'Q1', parent: 'Q', budget: 10 }),
    taskOf({ id: 'R' }),
  ]
  const unbudgeted = (contract: Partial<Contract>, parts: Parts = {}) =>
    findingsOf({ tasks, contracts: [{ ...sound, ...contract }], tables, ...parts }, 'cost/contract-without-budget')

  test('is one whose task has none, neither above nor below', () => {
    expect(unbudgeted({ task: 'R' })).toMatchObject([{ source: { cell: 'J4' }, amount: 1200, severity: 'warning' }])
    for (const task of ['P', 'P1', 'Q', 'Q1']) expect(unbudgeted({ task })).toEqual([])
  })

  test('has one in a budget line of its task or in the account of its entries', () => {
    expect(unbudgeted({ task: 'R' }, { budget: [{ task: 'R', amount: 10 }] })).toEqual([])
    const ledger: LedgerEntry[] = [{ date: '2026-05-01', class: 'actual', amount: 5, contract: 'C1', account: '5401' }]
    expect(unbudgeted({ task: 'R' }, { ledger, budget: [{ account: '5401', amount: 10 }] })).toEqual([])
    expect(unbudgeted({}, { ledger, budget: [{ account: '5402', amount: 10 }] })).toMatchObject([
      { params: { accounts: ['5401'], task: null } },
    ])
  })

  test('is not looked for without a tie to a task or account, without any budget, or where money comes in', () => {
    expect(unbudgeted({})).toEqual([])
    expect(unbudgeted({ task: 'elsewhere' })).toEqual([])
    expect(unbudgeted({ task: 'R', direction: 'receivable' })).toEqual([])
    expect(unbudgeted({ task: 'R' }, { tasks: [taskOf({ id: 'R' })] })).toEqual([])
  })
})
