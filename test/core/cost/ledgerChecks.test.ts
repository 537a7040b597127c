import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import { findingsOf, type projectOf } from '../project.ts'

type Parts = NonNullable<Parameters<typeof projectOf>[0]>
type Row = Partial<LedgerEntry>

const entry = (row: Row = {}): LedgerEntry => ({
  date: '2026-05-01',
  class: 'invoice',
  amount: 100,
  supplier: 'Acme',
  document: 'INV-1',
  ...row,
})
const found = (rule: string, rows: Row[], parts: Parts = {}) => findingsOf({ ledger: rows.map(entry), ...parts }, rule)

describe('an entry that looks booked twice', () => {
  const duplicates = (rows: Row[]) => found('cost/duplicate-entry', rows).map(({ subject }) => subject.id)

  test('has supplier, reference, amount and date of another of its class', () => {
    expect(duplicates([{ id: 'a' }, { id: 'b' }])).toEqual(['b'])
    expect(duplicates([{}, { supplier: ' ACME ' }, {}])).toEqual(['#2', '#3'])
    expect(duplicates([{ description: 'Chairs' }, { description: 'Chair' }])).toEqual(['#2'])
  })

  const others: [string, Row][] = [
    ['the order of the invoice', { class: 'commitment' }],
    ['another supplier', { supplier: 'Bolt' }],
    ['another reference', { document: 'INV-2' }],
    ['another amount', { amount: 100.01 }],
    ['another date', { date: '2026-05-02' }],
    ['the share of another task', { task: 'T2' }],
    ['the share of another account', { account: '5402' }],
    ['the share of another department', { department: 'IT' }],
    ['the share of another partner', { partner: 'Beta' }],
    ['another currency', { currency: 'USD' }],
    ['a reversal in red letter', { amount: -100 }],
  ]
  test.each(others)('is not %s', (_, row) => {
    expect(duplicates([{}, row])).toEqual([])
  })

  test('is taken back by a reversal, whatever its date, and booked again afterwards', () => {
    expect(duplicates([{}, {}, { amount: -100, date: '2026-06-01' }])).toEqual([])
    expect(duplicates([{}, { amount: -100 }, {}])).toEqual([])
    expect(duplicates([{}, {}, {}, { amount: -100 }])).toEqual(['#2'])
    expect(duplicates([{ amount: -100 }, { amount: -100 }])).toEqual(['#2'])
  })

  test('needs a supplier and a reference, and is no plan', () => {
    expect(duplicates([{ document: undefined }, { document: undefined }])).toEqual([])
    expect(duplicates([{ supplier: undefined }, { supplier: undefined }])).toEqual([])
    expect(duplicates([{ class: 'forecast' }, { class: 'forecast' }])).toEqual([])
  })

  test('is a suspicion at its amount that names the first', () => {
    const tables = [{ id: 't1', sheet: 'Ledger', kind: 'ledger', columns: { id: 'A', amount: 'G' } }]
    const at = (cell: string) => ({ sheet: 'Ledger', cell, table: 't1' })
    const [finding] = found('cost/duplicate-entry', [{ source: at('A5') }, { source: at('A6') }], { tables })
    expect(finding).toMatchObject({ severity: 'warning', amount: 100, source: { cell: 'G6' }, params: { first: '#1' } })
  })

  test('is the same in any order of entries with ids', () => {
    const rows = fc.array(
      fc.record({ amount: fc.constantFrom(-5, 5, 7), date: fc.constantFrom('2026-05-01', '2026-05-02') }),
    )
    fc.assert(
      fc.property(rows, given => {
        const named = given.map((row, index) => ({ ...row, id: `e${index}` }))
        expect(duplicates(named.toReversed()).sort()).toEqual(duplicates(named).sort())
      }),
    )
  })
})

describe('payments over invoices', () => {
  const over = (rows: Row[], parts: Parts = {}) =>
    found('cost/payments-over-invoices', rows, parts).map(({ subject, amount }) => [subject.id, amount])
  const paid = (amount: number, row: Row = {}): Row => ({ class: 'payment', amount, date: '2026-05-20', ...row })

  test('are found by document, at the last payment', () => {
    expect(over([{}, paid(60), paid(50, { date: '2026-05-21' })])).toEqual([['#3', 10]])
    expect(over([{}, paid(100)])).toEqual([])
  })

  test('are found by task and supplier where nothing names a document', () => {
    const without = { document: undefined, task: 'T1' }
    expect(over([{ ...without }, paid(130, without), paid(80, { ...without, supplier: 'Bolt' })])).toEqual([['#2', 30]])
  })

  test('take red letters off on either side', () => {
    expect(over([{ amount: 200 }, { amount: -100 }, paid(200), paid(-100)])).toEqual([])
    expect(over([{ amount: 200 }, { amount: -100 }, paid(200)])).toEqual([['#3', 100]])
  })

  test('are compared with invoices and their tax, and not where nobody knows the tax', () => {
    expect(over([{ taxRate: 0.13, amountBasis: 'net' }, paid(113)])).toEqual([])
    expect(over([{ taxRate: 0.13, amountBasis: 'net' }, paid(114)])).toEqual([['#2', 1]])
    expect(over([{ amountBasis: 'net' }, paid(113), { document: 'INV-9', taxRate: 0.06 }])).toEqual([])
  })

  test('leave out advances without an invoice, customers, payments to come and contracts of the register', () => {
    expect(over([paid(100)])).toEqual([])
    expect(over([{ direction: 'receivable' }, paid(500, { direction: 'receivable' })])).toEqual([])
    expect(over([{}, paid(500, { date: '2026-07-01' })])).toEqual([])
    const contracts = [{ id: 'C1', supplier: 'Acme', value: 1000 }]
    expect(over([{ contract: 'C1' }, paid(500, { contract: 'C1' })], { contracts })).toEqual([])
    expect(over([{ contract: 'C1' }, paid(500, { contract: 'C1' })])).toEqual([['#2', 400]])
  })
})

describe('a payment without request or approval', () => {
  const lacking = (rows: Row[], parts: Parts = {}) =>
    found('cost/payment-without-approval', rows, parts).map(({ subject, params }) => [subject.id, params.missing])
  const payment = (row: Row = {}): Row => ({ class: 'payment', document: undefined, ...row })
  const named = { requestedBy: 'Ann', approvedBy: 'Bo' }

  test('is one that leaves open what the others name', () => {
    expect(
      lacking([payment(named), payment({ approvedBy: 'Bo' }), payment({ requestedBy: 'Ann' }), payment(named)]),
    ).toEqual([
      ['#2', ['requestedBy']],
      ['#3', ['approvedBy']],
    ])
  })

  test('is none in a ledger that names nobody', () => {
    expect(lacking([payment(), payment()])).toEqual([])
  })

  test('is covered by another row of its document', () => {
    const rows = [payment(named), payment({ document: 'V-1' }), { document: 'V-1', ...named }]
    expect(lacking(rows)).toEqual([])
  })

  test('is covered by its order where payments themselves name nobody', () => {
    const order: Row = { class: 'commitment', contract: 'C1', document: undefined, ...named }
    expect(lacking([order, payment({ contract: 'C1' })])).toEqual([])
    expect(lacking([order, payment({ contract: 'C2' })])).toEqual([['#2', ['requestedBy', 'approvedBy']]])
  })

  test('leaves who approves to the table of authority, red letters and payments to come alone', () => {
    const authority = [{ matter: '付款', person: 'Bo', upTo: 1000 }]
    expect(lacking([payment(named), payment({ requestedBy: 'Ann' })], { authority })).toEqual([])
    expect(lacking([payment(named), payment({ amount: -5 }), payment({ date: '2026-07-01' })])).toEqual([])
  })

  test('points at the empty cell', () => {
    const tables = [{ id: 't1', sheet: 'Ledger', kind: 'ledger', columns: { id: 'A', amount: 'G', approvedBy: 'K' } }]
    const source = { sheet: 'Ledger', cell: 'A6', table: 't1' }
    const rows = [payment(named), payment({ requestedBy: 'Ann', source })]
    expect(found('cost/payment-without-approval', rows, { tables })).toMatchObject([
      { source: { cell: 'K6' }, amount: 100, severity: 'warning' },
    ])
  })
})
