/** Where tables go that are new on a sheet: never over what stands there, nor over each other. */
import type { TableModel } from '../../core/contract/sheetModel.ts'
import type { TableCreation, WritePlan } from '../../core/contract/workbook.ts'
import { type Preflight, tableOf } from './preflight.ts'

/** Rows left empty between what stands on a sheet and a table that is added below it. */
const GAP_ROWS = 2

export class FreePlaces {
  readonly #roomy: ReadonlySet<string>
  /** First row of each sheet that stays free whatever the run does to the tables above. */
  readonly #freeRows: Map<string, number>

  constructor({ roomy, freeRows }: Pick<Preflight, 'roomy' | 'freeRows'>, plan: WritePlan) {
    this.#freeRows = new Map(freeRows)
    const widened = new Set<string>()
    for (const step of plan) {
      if (step.kind !== 'update-table') continue
      this.#take(step.sheet, this.#freeRow(step.sheet) + step.appendedRows.length)
      if (step.newColumns.length > 0) widened.add(step.sheet)
    }
    const additions = plan.filter(step => step.kind === 'create-table' && !widened.has(step.sheet))
    this.#roomy = new Set(additions.flatMap(step => ('table' in step && roomy.has(step.table) ? [step.table] : [])))
  }

  /** The table where its model says, if nothing is there or comes there, else below everything on the sheet. */
  of(step: TableCreation): TableModel {
    const model = tableOf(step)
    const freeRow = this.#freeRow(step.sheet)
    const keepsItsPlace = freeRow <= model.firstRow || this.#roomy.has(step.table)
    const placed = keepsItsPlace ? model : { ...model, firstRow: freeRow + GAP_ROWS }
    this.#take(step.sheet, placed.firstRow + Math.max(1, placed.rows.length) + 1)
    return placed
  }

  #freeRow(sheet: string): number {
    return this.#freeRows.get(sheet) ?? 0
  }

  #take(sheet: string, row: number): void {
    this.#freeRows.set(sheet, Math.max(this.#freeRow(sheet), row))
  }
}
