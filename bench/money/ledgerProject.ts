/** A project whose ledger is as long as an accounting system's: orders, invoices, costs and payments of many suppliers. */
import type { Project } from '../../core/contract/project.ts'
import { project as projectSchema } from '../../core/contract/project.ts'
import { seeded } from '../seeded.ts'

const COLUMNS = ['date', 'class', 'amount', 'task', 'account', 'supplier', 'document', 'contract', 'dueDate']
/** What is written about one purchase, in this order. */
const STEPS = ['commitment', 'invoice', 'actual', 'payment', 'accrual'] as const
const ACCOUNTS = 200
const SUPPLIERS = 500
const DAYS = 600
const LINES_A_CONTRACT = 100

const FIRST_DAY = Date.UTC(2025, 0, 1)
const dateOf = (day: number) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10)

/** Lines of a ledger over tasks, with a budget line for each task and one contract for every hundredth purchase. */
export function ledgerProject(tasks: number, entries: number): Project {
  const below = seeded(7)
  const row = (index: number) => {
    const purchase = Math.floor(index / STEPS.length)
    const step = index % STEPS.length
    const day = (purchase * 7 + step * 20) % DAYS
    const contract = purchase % LINES_A_CONTRACT === 0 ? `C${purchase}` : null
    const amount = (100_000 + below(1_000_000)) / 100
    return [
      dateOf(day),
      STEPS[step] ?? 'actual',
      amount,
      `T${purchase % tasks}`,
      `A${purchase % ACCOUNTS}`,
      `S${purchase % SUPPLIERS}`,
      `D${purchase}`,
      contract,
      step === 1 ? dateOf(day + 30) : null,
    ]
  }
  return projectSchema.parse({
    project: { name: 'Ledger', currency: 'CNY', statusDate: dateOf(DAYS - 100) },
    tasks: Array.from({ length: tasks }, (_, index) => ({
      id: `T${index}`,
      name: `Task ${index}`,
      department: `Department ${index % 9}`,
      owner: `Owner ${index % 50}`,
      start: dateOf(index % DAYS),
      finish: dateOf((index % DAYS) + 40),
      budget: 10_000 + below(100_000),
      percentComplete: below(101) / 100,
    })),
    budget: Array.from({ length: tasks }, (_, index) => ({
      task: `T${index}`,
      account: `A${index % ACCOUNTS}`,
      amount: 10_000 + below(100_000),
    })),
    contracts: Array.from({ length: Math.ceil(entries / STEPS.length / LINES_A_CONTRACT) }, (_, index) => ({
      id: `C${index * LINES_A_CONTRACT}`,
      supplier: `S${(index * LINES_A_CONTRACT) % SUPPLIERS}`,
      value: 20_000,
      invoiced: 8_000,
      paid: 6_000,
      settled: 9_000,
      retentionRate: 0.05,
      signed: dateOf(index % DAYS),
      task: `T${(index * LINES_A_CONTRACT) % tasks}`,
    })),
    ledger: { columns: COLUMNS, rows: Array.from({ length: entries }, (_, index) => row(index)) },
  })
}
