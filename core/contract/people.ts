/** People, absences, signing authority and the responsibility matrix. */
import { LIMITS } from './limits.ts'
import { amount, currencyCode, identifier, isoDate, longText, real, shortText, source } from './primitives.ts'
import { z } from './zod.ts'

export const person = z.object({
  name: identifier,
  department: shortText.optional(),
  role: shortText.optional(),
  /** Hours a week; default 40. */
  capacity: real.optional(),
  skills: z.array(shortText).max(1000).optional(),
  /** Money an hour. */
  rate: real.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  source: source.optional(),
})
export type Person = z.infer<typeof person>

export const absence = z.object({ person: identifier, from: isoDate, to: isoDate, source: source.optional() })

/** A line of the authorisation table (授权审批表): who signs what, up to which amount, in which order. */
export const authorityLine = z.object({
  matter: shortText,
  post: shortText.optional(),
  person: shortText.optional(),
  department: shortText.optional(),
  upTo: amount.optional(),
  currency: currencyCode.optional(),
  withinBudget: z.boolean().optional(),
  order: real.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  source: source.optional(),
})
export type AuthorityLine = z.infer<typeof authorityLine>

export const matrixRow = z.object({
  id: identifier.optional(),
  task: longText,
  /** Party → codes, as written in the cell ("A/R"). */
  cells: z.record(z.string(), shortText),
  source: source.optional(),
  /** Party → where its codes stand, in a table without a column for each party. */
  cellSources: z.record(z.string(), source).optional(),
})
export type MatrixRow = z.infer<typeof matrixRow>

export const matrix = z
  .object({
    /** RACI, RASCI, zh, or the letters themselves ("RACID"). */
    scheme: z.string().min(1).max(100).optional(),
    /**
     * Letter or mark → the duty that the sheet's own legend gives it ("A" → "S" where A is 辅助). "A/R": whoever leads
     * both does the work and answers for it, where the legend has no letter for that. "none": explained, and
     * no duty that a rule is about. What it does not name means what the scheme says.
     */
    legend: z.record(z.string().min(1).max(20), z.enum(['R', 'A', 'A/R', 'C', 'I', 'S', 'none'])).optional(),
    parties: z.array(identifier).max(2000),
    rows: rowsOfMatrix(),
    /** Party → its header cell, so that a finding about a column points at it. */
    partySources: z.record(z.string(), source).optional(),
  })
  .refine(m => m.rows.reduce((count, row) => count + filledCells(row.cells), 0) <= LIMITS.matrixCells, {
    message: `A matrix may hold at most ${LIMITS.matrixCells} filled cells.`,
    path: ['rows'],
  })
export type Matrix = z.infer<typeof matrix>

function filledCells(cells: MatrixRow['cells']): number {
  return Object.values(cells).filter(text => text.trim() !== '').length
}

function rowsOfMatrix() {
  return z.array(matrixRow).max(LIMITS.rows)
}
