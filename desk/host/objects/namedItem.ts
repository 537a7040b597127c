import { type CellRange, cellAddress, cellCount, quoteSheetName } from '../address.ts'
import { parseFormula } from '../formulas/parser.ts'
import type { DefinedName } from '../formulas/resolve.ts'
import { invalidArgument, itemAlreadyExists } from '../hostError.ts'
import { HostCollection, HostObject } from '../hostObject.ts'
import type { Sheet } from '../sheet.ts'
import type { HostContext } from './hostContext.ts'
import { Range } from './range.ts'
import { Worksheet } from './worksheet.ts'

/** "=Sheet1!$A$1:$B$2" */
export function absoluteReference(sheet: Sheet, range: CellRange): string {
  const corner = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => `$${letters}$${digits}`)
  const first = corner(range.firstRow, range.firstColumn)
  const reference = cellCount(range) === 1 ? first : `${first}:${corner(range.lastRow, range.lastColumn)}`
  return `=${quoteSheetName(sheet.name)}!${reference}`
}

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly #host: HostContext
  readonly #scope: Sheet | null

  constructor(host: HostContext, scope: Sheet | null = null) {
    super()
    this.#host = host
    this.#scope = scope
  }

  items(): NamedItem[] {
    return this.#host.workbook.names
      .filter(name => name.scope === this.#scope)
      .map(name => new NamedItem(this.#host, name))
  }

  protected matches(item: NamedItem, key: unknown): boolean {
    return item.name.toLowerCase() === String(key).toLowerCase()
  }

  add(name: string, reference: unknown, comment = ''): NamedItem {
    const { workbook } = this.#host
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) throw invalidArgument()
    if (this.items().some(item => item.name.toLowerCase() === name.toLowerCase()) || workbook.findTable(name)) {
      throw itemAlreadyExists()
    }
    const formula =
      reference instanceof Range
        ? absoluteReference(reference.sheet, reference.range)
        : String(reference).startsWith('=')
          ? String(reference)
          : `=${String(reference)}`
    if (!parseFormula(formula.slice(1))) throw invalidArgument()
    const defined: DefinedName = { name, formula, scope: this.#scope, comment: comment ?? '' }
    workbook.names.push(defined)
    workbook.calculation.structureChanged()
    workbook.emit({ kind: 'names' })
    return new NamedItem(this.#host, defined)
  }
}

export class NamedItem extends HostObject {
  readonly #host: HostContext
  readonly #defined: DefinedName

  constructor(host: HostContext, defined: DefinedName) {
    super()
    this.#host = host
    this.#defined = defined
  }

  /** Identity on the wire. */
  get _id(): string {
    return this.#defined.name
  }

  get name(): string {
    return this.#defined.name
  }

  get formula(): string {
    return this.#defined.formula
  }

  set formula(formula: string) {
    if (!parseFormula(formula.replace(/^=/, ''))) throw invalidArgument()
    this.#defined.formula = formula.startsWith('=') ? formula : `=${formula}`
    this.#host.workbook.calculation.structureChanged()
    this.#host.workbook.emit({ kind: 'names' })
  }

  get comment(): string {
    return this.#defined.comment
  }

  set comment(comment: string) {
    this.#defined.comment = comment
  }

  get scope(): string {
    return this.#defined.scope ? 'Worksheet' : 'Workbook'
  }

  get visible(): boolean {
    return true
  }

  get type(): string {
    if (this.#target()) return 'Range'
    if (this.#defined.formula.includes('#REF!')) return 'Error'
    const literal = this.#defined.formula.slice(1)
    if (/^".*"$/s.test(literal)) return 'String'
    return Number.isNaN(Number(literal)) ? 'Error' : Number.isInteger(Number(literal)) ? 'Integer' : 'Double'
  }

  get value(): unknown {
    const literal = this.#defined.formula.slice(1)
    if (this.type === 'Range') return literal.replaceAll('$', '')
    return this.type === 'Error' ? '#REF!' : this.type === 'String' ? literal.slice(1, -1) : Number(literal)
  }

  get worksheetOrNullObject(): Worksheet | null {
    const { scope } = this.#defined
    return scope && new Worksheet(this.#host, scope)
  }

  getRange(): Range {
    const target = this.#target()
    if (!target) throw invalidArgument()
    return new Range(this.#host, target.sheet, target.range)
  }

  getRangeOrNullObject(): Range | null {
    const target = this.#target()
    return target && new Range(this.#host, target.sheet, target.range)
  }

  #target(): { sheet: Sheet; range: CellRange } | null {
    const { workbook } = this.#host
    const sheet = this.#defined.scope ?? workbook.sheets[0]
    return sheet ? workbook.locate(this.#defined.formula, sheet) : null
  }

  delete(): void {
    const { workbook } = this.#host
    workbook.names = workbook.names.filter(name => name !== this.#defined)
    workbook.calculation.structureChanged()
    workbook.emit({ kind: 'names' })
  }
}
