import { box } from '../address.ts'
import { invalidArgument, itemNotFound } from '../hostError.ts'
import { HostObject } from '../hostObject.ts'
import type { HostContext } from './hostContext.ts'
import { NamedItemCollection } from './namedItem.ts'
import { Range } from './range.ts'
import { SettingCollection } from './setting.ts'
import { TableCollection } from './table.ts'
import { WorksheetCollection } from './worksheet.ts'
import { Functions } from './worksheetFunctions.ts'

export class Workbook extends HostObject {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  get name(): string {
    return this.#host.workbook.fileName
  }

  get readOnly(): boolean {
    return false
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#host)
  }

  get tables(): TableCollection {
    return new TableCollection(this.#host)
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#host)
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.#host)
  }

  get functions(): Functions {
    return new Functions(this.#host)
  }

  get application(): Application {
    return new Application(this.#host)
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.#host)
  }

  /** `context.runtime`. */
  get _Runtime(): Runtime {
    return new Runtime(this.#host)
  }

  getSelectedRange(): Range {
    const { workbook } = this.#host
    return new Range(this.#host, workbook.activeSheet, workbook.selectionOn(workbook.activeSheet))
  }

  getActiveCell(): Range {
    const { workbook } = this.#host
    const { firstRow, firstColumn } = workbook.selectionOn(workbook.activeSheet)
    return new Range(this.#host, workbook.activeSheet, box(firstRow, firstColumn))
  }

  /** How the library finds the range of an event again. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    const { workbook } = this.#host
    const found = workbook.locate(reference, workbook.activeSheet)
    if (!found) throw itemNotFound()
    return new Range(this.#host, found.sheet, found.range)
  }
}

export class Application extends HostObject {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  get calculationMode(): string {
    return this.#host.workbook.calculation.mode
  }

  set calculationMode(mode: string) {
    if (mode !== 'Automatic' && mode !== 'AutomaticExceptTables' && mode !== 'Manual') throw invalidArgument()
    this.#host.workbook.calculation.mode = mode
  }

  get calculationState(): string {
    return 'Done'
  }

  get decimalSeparator(): string {
    return '.'
  }

  get thousandsSeparator(): string {
    return ','
  }

  get useSystemSeparators(): boolean {
    return true
  }

  calculate(calculationType?: string): void {
    const { calculation } = this.#host.workbook
    if (calculationType === 'Full' || calculationType === 'FullRebuild') calculation.markAll()
    calculation.calculate()
  }

  suspendApiCalculationUntilNextSync(): void {
    this.#host.workbook.calculation.isSuspended = true
  }

  /** The page draws after a batch anyway. */
  suspendScreenUpdatingUntilNextSync(): void {
    this.#host.isScreenSuspended = true
  }
}

export class Runtime extends HostObject {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  get enableEvents(): boolean {
    return this.#host.areEventsEnabled
  }

  set enableEvents(isEnabled: boolean) {
    this.#host.areEventsEnabled = isEnabled
  }
}

/** Protection of the workbook's structure. */
export class WorkbookProtection extends HostObject {
  readonly #host: HostContext

  constructor(host: HostContext) {
    super()
    this.#host = host
  }

  get protected(): boolean {
    return this.#host.workbook.isStructureProtected
  }

  protect(): void {
    this.#host.workbook.isStructureProtected = true
  }

  unprotect(): void {
    this.#host.workbook.isStructureProtected = false
  }
}
