/** The Project: what the sheets of one project say, in the one language that all parts of Kedu speak. */

import { benefit, budgetLine, contract, exchangeRate, ledger, phasingRow } from './ledger.ts'
import { LIMITS } from './limits.ts'
import { absence, authorityLine, matrix, person } from './people.ts'
import {
  amount,
  amountBasis,
  currencyCode,
  identifier,
  isoDate,
  longText,
  period,
  real,
  rowsOf,
  shortText,
  source,
} from './primitives.ts'
import { risk } from './risk.ts'
import { settings } from './settings.ts'
import { calendar, progressRow, task } from './task.ts'
import { z } from './zod.ts'

export const projectHeader = z.object({
  name: identifier,
  currency: currencyCode,
  statusDate: isoDate,
  id: identifier.optional(),
  kind: z.enum(['internal', 'joint-venture']).optional(),
  type: shortText.optional(),
  start: isoDate.optional(),
  amountBasis: amountBasis.optional(),
  durationUnit: z.enum(['working', 'calendar']).optional(),
  hoursPerDay: real.optional(),
})
export type ProjectHeader = z.infer<typeof projectHeader>

const registerRow = z.object({
  /** issue, action, milestone, review, training, lesson, complaint, service-level or any other register. */
  kind: shortText,
  id: identifier,
  title: longText,
  owner: shortText.optional(),
  department: shortText.optional(),
  duty: shortText.optional(),
  due: isoDate.optional(),
  done: z.union([z.boolean(), isoDate]).optional(),
  status: shortText.optional(),
  evidence: longText.optional(),
  task: identifier.optional(),
  target: real.optional(),
  actual: real.optional(),
  source: source.optional(),
})

const partner = z.object({
  name: identifier,
  role: shortText.optional(),
  subscribed: amount.optional(),
  paidIn: amount.optional(),
  capitalDue: z
    .array(z.object({ date: isoDate, amount }))
    .max(1000)
    .optional(),
  shares: z
    .array(
      z.object({
        from: isoDate.optional(),
        share: real,
        class: z.enum(['cost', 'revenue']).optional(),
      }),
    )
    .max(1000),
  feeRate: real.optional(),
  source: source.optional(),
})

const indicator = z.object({
  id: identifier,
  name: shortText,
  group: shortText,
  unit: shortText.optional(),
  direction: z.enum(['up', 'down', 'range']),
  target: z.union([real, z.tuple([real, real])]),
  actual: real.optional(),
  tolerance: real.optional(),
  weight: real.optional(),
  owner: shortText.optional(),
  period: period.optional(),
  source: source.optional(),
})

/** A table of the workbook that rows came from: column letters by concept, and the column that holds the key. */
export const sourceTable = z.object({
  id: identifier,
  /** File name, where it is not the first. */
  workbook: shortText.optional(),
  sheet: shortText,
  kind: shortText,
  columns: z.record(z.string(), z.string().max(10)),
  keyColumn: z.string().max(10).optional(),
  /** 1-based rows of the last header line, of the first and of the last data row. */
  headerRow: z.int().optional(),
  firstRow: z.int().optional(),
  lastRow: z.int().optional(),
})
export type SourceTable = z.infer<typeof sourceTable>

export const project = z.object({
  project: projectHeader,
  calendar: calendar.optional(),
  tasks: z.array(task).max(LIMITS.tasks).default([]),
  progress: rowsOf(progressRow).optional(),
  people: rowsOf(person).optional(),
  absences: rowsOf(absence).optional(),
  authority: rowsOf(authorityLine).optional(),
  matrix: matrix.optional(),
  ledger: ledger.optional(),
  budget: z.array(budgetLine).max(LIMITS.ledgerEntriesAsTable).optional(),
  contracts: rowsOf(contract).optional(),
  phasing: rowsOf(phasingRow).optional(),
  risks: z.array(risk).max(LIMITS.risks).optional(),
  registers: rowsOf(registerRow).optional(),
  partners: z.array(partner).max(1000).optional(),
  indicators: rowsOf(indicator).optional(),
  benefit: benefit.optional(),
  rates: rowsOf(exchangeRate).optional(),
  tables: z.array(sourceTable).max(1000).optional(),
  settings: settings.optional(),
})

/** A parsed Project. */
export type Project = z.infer<typeof project>
/** A Project as it is written: what has a default may be absent. */
export type ProjectInput = z.input<typeof project>
