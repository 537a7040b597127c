import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContractRow } from '../../../core/contract/costReport.ts'
import type { LedgerEntry } from '../../../core/contract/ledger.ts'
import type { Project } from '../../../core/contract/project.ts'
import { costOf, type projectOf } from '../project.ts'

type Contract = NonNullable<Project['contracts']>[number]
type Parts = NonNullable<Parameters<typeof projectOf>[0]>

const contractOf = (contract: Partial<Contract> = {}): Contract => ({
  id: 'C1',
  supplier: 'Acme',
  value: 1000,
  ...contract,
})
const rowOf = (contract: Partial<Contract>, parts: Parts = {}): ContractRow => {
  const [row] = costOf({ contracts: [contractOf(contract)], ...parts }).contracts
  if (!row) throw new Error('No row')
  return row
}
const reasonsOf = (row: ContractRow) => Object.fromEntries(row.missing.map(({ measure, reason }) => [measure, reason]))

/** Settled, invoiced, paid, 5 % retained until the end of the year, with changes; status date 2026-06-30. */
const full = {
  changes: 200,
  settled: 900,
  invoiced: 800,
  paid: 600,
  retentionRate: 0.05,
  retentionDue: '2026-12-31',
  taxRate: 0.13,
}

describe('the figures of a contract', () => {
  test('are those of the register and what follows from them', () => {
    expect(rowOf({ ...full, advance: 100, name: 'Steel', amountBasis: 'gross' })).toMatchObject({
      id: 'C1',
      name: 'Steel',
      supplier: 'Acme',
      direction: 'payable',
      amountBasis: 'gross',
      value: 1000,
      changes: 200,
      settled: 900,
      invoiced: 800,
      paid: 600,
      advance: 100,
      retention: 45,
      retentionDue: '2026-12-31',
      openToInvoice: 100,
      openToPay: 155,
      tax: 138.05,
      missing: [],
    })
  })

  test('rest on what is invoiced where nothing is settled, and on value and changes for what is open to invoice', () => {
    expect(rowOf({ ...full, settled: undefined })).toMatchObject({
      settled: null,
      retention: 40,
      openToInvoice: 400,
      openToPay: 160,
    })
  })

  test('hold retention until the day it is due, then none, and without a day for ever', () => {
    expect(rowOf({ ...full, retentionDue: '2026-07-01' }).retention).toBe(45)
    expect(rowOf({ ...full, retentionDue: '2026-06-30' })).toMatchObject({ retention: 0, openToPay: 200 })
    expect(rowOf({ ...full, retentionDue: undefined }).retention).toBe(45)
    expect(rowOf({ invoiced: 10, paid: 4, retentionDue: '2026-01-01' })).toMatchObject({ retention: 0, openToPay: 6 })
  })

  test('are never open to pay below zero, and may be invoiced beyond what is settled', () => {
    expect(rowOf({ ...full, paid: 790 }).openToPay).toBe(0)
    expect(rowOf({ ...full, invoiced: 950 }).openToInvoice).toBe(-50)
  })

  test('take a missing change or advance for 0, and miss whatever rests on another missing figure, with reason and cell', () => {
    const source = { sheet: 'Contracts', cell: 'A4', table: 't1' }
    const columns = { id: 'A', value: 'D', invoiced: 'F', paid: 'G', retentionRate: 'H' }
    const tables = [{ id: 't1', sheet: 'Contracts', kind: 'contracts', columns }]
    const row = rowOf({ source }, { tables })
    expect(row).toMatchObject({ changes: 0, advance: 0, retention: null, openToInvoice: null, openToPay: null })
    expect(reasonsOf(row)).toEqual({
      settled: 'no_settled',
      invoiced: 'no_invoiced',
      paid: 'no_paid',
      retention: 'no_retention_rate',
      tax: 'no_tax_rate',
      openToInvoice: 'no_invoiced',
      openToPay: 'no_invoiced',
    })
    const cells = Object.fromEntries(row.missing.map(entry => [entry.measure, entry.source?.cell]))
    expect(cells).toMatchObject({ openToInvoice: 'F4', paid: 'G4', retention: 'H4' })
  })

  test('miss what is open to pay without a retention rate, and have it where the rate is 0', () => {
    expect(rowOf({ invoiced: 100, paid: 40 }).openToPay).toBeNull()
    expect(reasonsOf(rowOf({ invoiced: 100, paid: 40 })).openToPay).toBe('no_retention_rate')
    expect(rowOf({ invoiced: 100, paid: 40, retentionRate: 0 }).openToPay).toBe(60)
  })

  test('have their tax in value and changes: by rate of either basis, by the tax stated of the value', () => {
    expect(rowOf({ changes: 130, value: 1000, amountBasis: 'gross', taxRate: 0.13 }).tax).toBe(130)
    expect(rowOf({ changes: 200, amountBasis: 'net', taxRate: 0.13 }).tax).toBe(156)
    expect(rowOf({ changes: 500, amountBasis: 'net', tax: 130 }).tax).toBe(195)
    expect(rowOf({ amountBasis: 'gross' }, { project: { amountBasis: 'net' } }).tax).toBeNull()
  })

  test('stay in the basis of the contract whatever that of the project is', () => {
    const inGross = rowOf({ ...full, amountBasis: 'gross' }, { project: { amountBasis: 'net' } })
    const inNet = rowOf({ ...full, amountBasis: 'gross' }, { project: { amountBasis: 'gross' } })
    expect(inGross).toEqual(inNet)
  })

  test('are not given where they are too large to be exact', () => {
    expect(rowOf({ value: 1e15, amountBasis: 'net' })).toMatchObject({ value: null })
  })
})

describe('the ledger beside the register', () => {
  const entry = (row: Partial<LedgerEntry>): LedgerEntry => ({
    date: '2026-05-01',
    class: 'invoice',
    amount: 100,
    contract: 'C1',
    ...row,
  })
  test('is shown apart and fills in nothing that the register leaves open', () => {
    const ledger = [
      entry({ amount: 300 }),
      entry({ amount: -50 }),
      entry({ class: 'payment', amount: 120 }),
      entry({ amount: 70, date: '2026-07-01' }),
      entry({ amount: 9, contract: 'C2' }),
    ]
    const row = rowOf({ paid: 100 }, { ledger })
    expect(row).toMatchObject({ invoiced: null, paid: 100, ledgerInvoiced: 250, ledgerPaid: 120, openToInvoice: null })
    expect(reasonsOf(row)).toMatchObject({ invoiced: 'ledger_only', openToInvoice: 'ledger_only' })
    expect(rowOf({})).toMatchObject({ ledgerInvoiced: null, ledgerPaid: null })
  })

  test('is read in the basis of the contract, and in receipts where the other party pays', () => {
    const ledger = [entry({ taxRate: 0.13, amountBasis: 'net' }), entry({ class: 'receipt', amount: 50 })]
    const row = rowOf({ amountBasis: 'gross', direction: 'receivable' }, { ledger })
    expect(row).toMatchObject({ ledgerInvoiced: 113, ledgerPaid: 50 })
  })
})

describe('the state of a contract', () => {
  const cases: [string, Partial<Contract>, ContractRow['state']][] = [
    ['open while something is left', full, 'open'],
    ['closed when nothing is', { ...full, changes: 0, settled: 800, paid: 800, retentionRate: 0 }, 'closed'],
    ['paid beyond the contract', { ...full, paid: 1201 }, 'overpaid'],
    ['paid before it is invoiced', { ...full, paid: 801 }, 'paidAhead'],
    ['invoiced beyond what is settled', { ...full, invoiced: 901 }, 'overInvoiced'],
    ['late with the retention', { ...full, invoiced: 900, paid: 855, retentionDue: '2026-06-29' }, 'retentionLate'],
    ['not known without figures', {}, 'unknown'],
    ['not overpaid where the other party pays', { ...full, direction: 'receivable', paid: 1201 }, 'open'],
  ]
  test.each(cases)('is %s', (_, contract, state) => {
    expect(rowOf(contract).state).toBe(state)
  })
})

describe('contracts of any figures', () => {
  const amount = fc.option(
    fc.integer({ min: 0, max: 1e9 }).map(minor => minor / 100),
    { nil: undefined },
  )
  const contracts = fc
    .array(
      fc.record({
        value: fc.integer({ min: 1, max: 1e9 }).map(minor => minor / 100),
        changes: amount,
        settled: amount,
        invoiced: amount,
        paid: amount,
        retentionRate: fc.option(fc.constantFrom(0, 0.03, 0.05), { nil: undefined }),
        retentionDue: fc.option(fc.constantFrom('2026-01-01', '2027-01-01'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map(rows => rows.map((row, index) => contractOf({ ...row, id: `C${index}` })))

  test('give the same rows in any order', () => {
    fc.assert(
      fc.property(contracts, rows => {
        const byId = (found: ContractRow[]) => found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        const reversed = byId(costOf({ contracts: rows.toReversed() }).contracts)
        expect(reversed).toEqual(byId(costOf({ contracts: rows }).contracts))
      }),
    )
  })

  test('keep invoiced and open to invoice together at what is settled, else the contract with its changes', () => {
    fc.assert(
      fc.property(contracts, rows => {
        for (const row of costOf({ contracts: rows }).contracts) {
          if (row.openToInvoice === null || row.invoiced === null) continue
          const whole = row.settled ?? (row.value ?? 0) + (row.changes ?? 0)
          expect(Math.round(100 * (row.openToInvoice + row.invoiced))).toBe(Math.round(100 * whole))
        }
      }),
    )
  })

  test('say why of every figure that is null, and of no other', () => {
    fc.assert(
      fc.property(contracts, rows => {
        for (const row of costOf({ contracts: rows }).contracts) {
          const figures = ['settled', 'invoiced', 'paid', 'retention', 'tax', 'openToInvoice', 'openToPay'] as const
          expect(row.missing.map(({ measure }) => measure).sort()).toEqual(
            figures.filter(name => row[name] === null).sort(),
          )
        }
      }),
    )
  })
})
