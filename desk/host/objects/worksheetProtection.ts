import type { SheetProtection } from 'hucre'
import { accessDenied, HostError } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import type { HostContext } from './hostContext.ts'

/** Options of the API and the flags of the file; in the file true means forbidden. */
const FLAGS: [string, keyof SheetProtection][] = [
  ['allowAutoFilter', 'autoFilter'],
  ['allowDeleteColumns', 'deleteColumns'],
  ['allowDeleteRows', 'deleteRows'],
  ['allowFormatCells', 'formatCells'],
  ['allowFormatColumns', 'formatColumns'],
  ['allowFormatRows', 'formatRows'],
  ['allowInsertColumns', 'insertColumns'],
  ['allowInsertHyperlinks', 'insertHyperlinks'],
  ['allowInsertRows', 'insertRows'],
  ['allowPivotTables', 'pivotTables'],
  ['allowSort', 'sort'],
]

export class WorksheetProtection extends HostObject {
  readonly #host: HostContext
  readonly #sheet: Sheet

  constructor(host: HostContext, sheet: Sheet) {
    super()
    this.#host = host
    this.#sheet = sheet
  }

  get protected(): boolean {
    return this.#sheet.protection !== null
  }

  get options(): Record<string, unknown> | null {
    const { protection } = this.#sheet
    return protection && Object.fromEntries(FLAGS.map(([option, flag]) => [option, protection[flag] === false]))
  }

  protect(options?: Record<string, unknown> | null, password?: string): void {
    if (this.protected) throw accessDenied()
    const flags = Object.fromEntries(FLAGS.map(([option, flag]) => [flag, options?.[option] !== true]))
    this.#sheet.protection = { sheet: true, ...flags, ...(password ? { password } : {}) }
    this.#tell()
  }

  unprotect(password?: string): void {
    const { protection } = this.#sheet
    if (protection?.password && protection.password !== password) {
      throw new HostError('AccessDenied', 'The password you supplied is not correct.', 403)
    }
    this.#sheet.protection = null
    this.#tell()
  }

  #tell(): void {
    this.#host.workbook.emit({ kind: 'sheet-protection', sheet: this.#sheet })
  }
}
