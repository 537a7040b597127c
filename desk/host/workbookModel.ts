/** The workbook: the one truth that the grid shows, the add-in reads and writes, and the file is saved from. */
import type { openXlsx } from 'hucre'
import { box, type CellRange, parseAddress, splitSheetName } from './address.ts'
import { Calculation, type CalculationOptions } from './calculation.ts'
import type { ChangeSource, ModelChange } from './change.ts'
import type { DefinedName } from './formulas/resolve.ts'
import { dropSheetInFormula, renameSheetInFormula } from './formulas/rewrite.ts'
import { HostError, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from './hostError.ts'
import { Sheet, type SheetVisibility } from './sheet.ts'
import type { TableModel } from './tableModel.ts'
import type { HostLocale } from './typedInput.ts'

export interface WorkbookOptions {
  fileName: string
  locale: HostLocale
  now: () => Date
  functions: Pick<CalculationOptions, 'callCustomFunction' | 'onEvaluated' | 'onFormulaRemoved'>
}

type FileWorkbook = Awaited<ReturnType<typeof openXlsx>>

export class WorkbookModel {
  fileName: string
  readonly locale: HostLocale
  readonly now: () => Date
  sheets: Sheet[] = []
  tables: TableModel[] = []
  names: DefinedName[] = []
  /** Settings of the add-in in this document, by key. */
  readonly settings = new Map<string, unknown>()
  isDate1904 = false
  isStructureProtected = false
  /** The workbook as it was opened: parts that the model only carries through; null for a new one. */
  file: FileWorkbook | null = null
  /** Who acts at the moment; it goes with every change. */
  actor: ChangeSource = 'person'
  readonly calculation: Calculation
  #listeners = new Set<(change: ModelChange) => void>()
  #activeSheet: Sheet | null = null
  #headers = new WeakMap<TableModel, { id: number; header: string }[]>()
  #selections = new Map<Sheet, CellRange>()
  #nextSheetId = 1
  #nextTableId = 1
  #nextChartId = 1

  constructor(options: WorkbookOptions) {
    this.fileName = options.fileName
    this.locale = options.locale
    this.now = options.now
    this.calculation = new Calculation({
      names: this,
      ...options.functions,
      now: options.now,
      onCalculated: (sheet, range) =>
        this.emit({ kind: 'cells', sheet, range, source: 'calculation', changeType: 'RangeEdited' }),
    })
  }

  subscribe(listener: (change: ModelChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit(change: ModelChange): void {
    for (const listener of [...this.#listeners]) listener(change)
  }

  newTableId(): number {
    return this.#nextTableId++
  }

  newChartId(): string {
    return String(this.#nextChartId++)
  }

  /** The headers of a table as they were before the write under way. */
  knownHeaders(table: TableModel): string[] {
    const known = this.#headers.get(table) ?? []
    return table.columnIds.map(id => known.find(entry => entry.id === id)?.header ?? '')
  }

  rememberHeaders(table: TableModel): void {
    const headers = table.headers()
    this.#headers.set(
      table,
      table.columnIds.map((id, index) => ({ id, header: headers[index] ?? '' })),
    )
  }

  get activeSheet(): Sheet {
    const sheet =
      this.#activeSheet ?? this.sheets.find(candidate => candidate.visibility === 'Visible') ?? this.sheets[0]
    if (!sheet) throw new Error('A workbook has at least one sheet.')
    return sheet
  }

  selectionOn(sheet: Sheet): CellRange {
    return this.#selections.get(sheet) ?? box(0, 0)
  }

  findSheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase()
    return this.sheets.find(sheet => sheet.name.toLowerCase() === wanted)
  }

  sheetNamed(name: string): Sheet {
    const sheet = this.findSheet(name)
    if (!sheet) throw itemNotFound()
    return sheet
  }

  findTable(name: string): TableModel | undefined {
    const wanted = name.toLowerCase()
    return this.tables.find(table => table.name.toLowerCase() === wanted)
  }

  addSheet(name?: string): Sheet {
    let wanted = name
    for (let number = 1; wanted === undefined; number++) {
      if (!this.findSheet(`Sheet${number}`)) wanted = `Sheet${number}`
    }
    this.#checkSheetName(wanted, null)
    this.#checkStructure()
    const id = `{00000000-0001-0000-${String(this.#nextSheetId++).padStart(4, '0')}-000000000000}`
    const sheet = new Sheet(id, wanted)
    this.sheets.push(sheet)
    this.calculation.structureChanged()
    this.emit({ kind: 'sheet-added', sheet })
    return sheet
  }

  renameSheet(sheet: Sheet, name: string): void {
    if (sheet.name === name) return
    this.#checkSheetName(name, sheet)
    this.#checkStructure()
    const before = sheet.name
    sheet.name = name
    this.rewriteFormulas(formula => renameSheetInFormula(formula, before, name))
    this.emit({ kind: 'sheet-renamed', sheet, before })
  }

  deleteSheet(sheet: Sheet): void {
    this.#checkStructure()
    if (!this.sheets.some(other => other !== sheet && other.visibility === 'Visible')) {
      throw invalidOperation('A workbook must contain at least one visible worksheet.')
    }
    const wasActive = this.activeSheet === sheet
    this.sheets = this.sheets.filter(other => other !== sheet)
    this.tables = this.tables.filter(table => table.sheet !== sheet)
    this.names = this.names.filter(name => name.scope !== sheet)
    this.#selections.delete(sheet)
    if (wasActive) this.#activeSheet = null
    this.rewriteFormulas(formula => dropSheetInFormula(formula, sheet.name))
    this.emit({ kind: 'sheet-deleted', sheet })
    if (wasActive) this.emit({ kind: 'sheet-activated', sheet: this.activeSheet, previous: sheet })
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (position < 0 || position >= this.sheets.length) throw invalidArgument()
    this.#checkStructure()
    this.sheets = this.sheets.filter(other => other !== sheet).toSpliced(position, 0, sheet)
    this.emit({ kind: 'sheet-moved', sheet })
  }

  setVisibility(sheet: Sheet, visibility: SheetVisibility): void {
    if (sheet.visibility === visibility) return
    this.#checkStructure()
    const isLast =
      visibility !== 'Visible' && !this.sheets.some(other => other !== sheet && other.visibility === 'Visible')
    if (isLast) throw invalidOperation('A workbook must contain at least one visible worksheet.')
    sheet.visibility = visibility
    if (visibility !== 'Visible' && this.#activeSheet === sheet) this.#activeSheet = null
    this.emit({ kind: 'sheet-visibility', sheet })
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.')
    const previous = this.activeSheet
    this.#activeSheet = sheet
    if (previous !== sheet) this.emit({ kind: 'sheet-activated', sheet, previous })
  }

  select(sheet: Sheet, range: CellRange): void {
    this.activate(sheet)
    this.#selections.set(sheet, range)
    this.emit({ kind: 'selection', sheet, range })
  }

  /** The cells that "Sheet1!A1:B2", "A1", a defined name or a table name means; null when none. */
  locate(text: string, sheet: Sheet): { sheet: Sheet; range: CellRange } | null {
    const [sheetName, rest] = splitSheetName(text.startsWith('=') ? text.slice(1) : text)
    const onSheet = sheetName === null ? sheet : this.findSheet(sheetName)
    if (!onSheet) return null
    const range = parseAddress(rest)
    if (range) return { sheet: onSheet, range }
    const wanted = rest.toLowerCase()
    const name = this.names.find(candidate => candidate.name.toLowerCase() === wanted)
    if (name && name.formula !== text) return this.locate(name.formula, onSheet)
    const table = this.findTable(rest)
    return table ? { sheet: table.sheet, range: table.dataRange() } : null
  }

  /** Applies a rewrite to every formula and every defined name. */
  rewriteFormulas(rewrite: (formula: string, sheet: Sheet | null, row: number, column: number) => string): void {
    for (const sheet of this.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) {
          if (cell.formula !== null) cell.formula = rewrite(cell.formula, sheet, row, column)
        }
      }
    }
    for (const name of this.names) name.formula = rewrite(name.formula, null, 0, 0)
    this.calculation.structureChanged()
  }

  #checkStructure(): void {
    if (this.isStructureProtected) throw new HostError('AccessDenied', 'The workbook structure is protected.', 403)
  }

  #checkSheetName(name: string, own: Sheet | null): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) throw invalidArgument()
    const other = this.findSheet(name)
    if (other && other !== own) throw itemAlreadyExists()
  }
}
