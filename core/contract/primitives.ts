/** The small building blocks of the contract: text, dates, numbers, where a row came from. */
import { LIMITS } from './limits.ts'
import { z } from './zod.ts'

/** An identifier as written by a person: any text but the empty one. */
export const identifier = z.string().min(1).max(LIMITS.nameCharacters)
/** A name or a short text. */
export const shortText = z.string().max(LIMITS.nameCharacters)
/** A longer text: at most what an Excel cell holds. */
export const longText = z.string().max(LIMITS.textCharacters)
/** A calendar date `YYYY-MM-DD` that exists. */
export const isoDate = z.iso.date()
/** A month `YYYY-MM`, a quarter, a year or any other period name. */
export const period = z.string().min(1).max(100)
/** A finite number. */
export const real = z.number()
/** An amount of money in major units; people keep it, so it may carry more decimals than the currency. */
export const amount = z.number().min(-1e15).max(1e15)
/** A number that is not below zero. */
export const nonNegative = z.number().min(0)
/** ISO 4217 code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/)
/** Whether an amount contains the value-added tax (含税 gross, 不含税 net). */
export const amountBasis = z.enum(['gross', 'net'])

/** Where a row came from: the cell of the concept in question. `key` finds the row again after sorting or inserting. */
export const source = z.object({
  /** File name, where the row stands in another file than the first, which carries the results. */
  workbook: z.string().max(LIMITS.nameCharacters).optional(),
  sheet: z.string().max(LIMITS.nameCharacters),
  cell: z.string().max(100),
  table: z.string().max(LIMITS.nameCharacters).optional(),
  key: z.string().max(LIMITS.nameCharacters).optional(),
})
export type Source = z.infer<typeof source>

/** A list of rows with the common limit. */
export const rowsOf = <T extends z.ZodType>(row: T) => z.array(row).max(LIMITS.rows)
