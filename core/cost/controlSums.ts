/** The running sums of one row of budget control. */
import type { Source } from '../contract/primitives.ts'
import type { CellOf } from '../provenance.ts'
import type { ControlSum, Posting } from './controlPostings.ts'
import { type Figure, Sum } from './figure.ts'

const NONE: Figure = { minor: 0 }

/** Sums are made as they are needed: a ledger may have as many suppliers as entries. */
export class ControlSums {
  #sums: Partial<Record<ControlSum, Sum>> = {}
  /** The first amount that each sum leaves out. */
  #leftOut: Partial<Record<ControlSum, Pick<Posting, 'source' | 'concepts'>>> | null = null
  /** The first row of the budget, and the first row of anything. */
  #budgetRow: Posting | null = null
  #row: Posting | null = null

  add(posting: Posting): void {
    let sum = this.#sums[posting.sum]
    if (!sum) {
      sum = new Sum()
      this.#sums[posting.sum] = sum
    }
    sum.add(posting.amount)
    if (posting.amount.minor === null) {
      this.#leftOut ??= {}
      this.#leftOut[posting.sum] ??= posting
    }
    if (posting.sum === 'originalBudget') this.#budgetRow ??= posting
    if (posting.source) this.#row ??= posting
  }

  /** Whether anything was counted, or left out, in a sum. */
  has(name: ControlSum): boolean {
    return this.#sums[name] !== undefined
  }

  /** The sum; 0 without a part, null where every part is left out or the whole is too large. */
  of(name: ControlSum, cellOf: CellOf): Figure {
    const sum = this.#sums[name]
    if (!sum) return NONE
    if (sum.reason === undefined) return { minor: sum.minor }
    const row = this.#leftOut?.[name]
    return { minor: sum.minor, reason: sum.reason, source: row && cellOf(row.source, ...row.concepts) }
  }

  /** The first cell of the budget. */
  budgetCell(cellOf: CellOf): Source | undefined {
    return this.#budgetRow ? cellOf(this.#budgetRow.source, ...this.#budgetRow.concepts) : undefined
  }

  /** The cell of a concept in the first row that was counted. */
  firstCell(cellOf: CellOf, concept: string): Source | undefined {
    return this.#row ? cellOf(this.#row.source, concept) : undefined
  }
}
