/** Keeps formula results right: notes what changed and recalculates what depends on it, each formula after its precedents. */
import { boundingBox, box, type CellRange, cellCount, overlaps } from './address.ts'
import type { Cell } from './cell.ts'
import { DependencyIndex, type FormulaNode, type FoundInBox } from './dependencyIndex.ts'
import { evaluate, type FormulaContext, VOLATILE_FUNCTIONS } from './formulas/evaluate.ts'
import { type Expression, parseFormula, walkExpression } from './formulas/parser.ts'
import { findName, type NameSpace, resolveExpression, type Target } from './formulas/resolve.ts'
import { NotCalculable, toContent, type Value } from './formulas/values.ts'
import type { Sheet } from './sheet.ts'
import { type Shift, shiftBox, shiftedBand } from './shift.ts'

/** Calls a custom function for a cell: its value, BUSY while it is under way, null when there is none of that name. */
export type CustomFunctionCall = (name: string, values: Value[], node: FormulaNode) => Value | null

export interface CalculationOptions {
  names: NameSpace
  callCustomFunction: CustomFunctionCall
  /** The formula of a cell was calculated, or the cell lost it. */
  onEvaluated: (cell: Cell) => void
  onFormulaRemoved: (cell: Cell) => void
  now: () => Date
  /** Told once a sheet about the box of cells whose results changed. */
  onCalculated: (sheet: Sheet, range: CellRange) => void
}

/** Parsed formulas kept, by text. */
const EXPRESSIONS_LIMIT = 50_000

export class Calculation {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic'
  isSuspended = false
  #options: CalculationOptions
  #index = new DependencyIndex()
  #dirty = new Set<FormulaNode>()
  #isStructureStale = true
  #pending: Target[] = []
  #nodeOf = new WeakMap<Cell, FormulaNode>()
  #expressions = new Map<string, Expression | null>()
  /** What each formula last read, to see whether a changed structure means something else to it. */
  #signatures = new WeakMap<Cell, string>()

  constructor(options: CalculationOptions) {
    this.#options = options
  }

  /** Cells, tables, names or sheets moved: references must be resolved anew before the next calculation. */
  structureChanged(sheet?: Sheet, shift?: Shift): void {
    this.#isStructureStale = true
    if (!sheet || !shift) return
    this.#pending = this.#pending.flatMap(entry => {
      if (entry.sheet !== sheet || !overlaps(entry.range, shiftedBand(shift))) return [entry]
      const range = shiftBox(entry.range, shift)
      return range ? [{ sheet, range }] : []
    })
  }

  /** Contents inside a box changed, not by calculation. */
  contentsChanged(sheet: Sheet, range: CellRange): void {
    this.#pending.push({ sheet, range })
  }

  /** Functions came into being: formulas that call one of them in vain until now are due again. */
  functionsChanged(isAffected: (name: string) => boolean): void {
    this.#takeUp()
    for (const node of this.#index.nodes) {
      if (node.cell.value === '#NAME?' && node.functions.some(isAffected)) this.#mark(node)
    }
  }

  /** A custom function answered: the cell is calculated again. */
  resultArrived(cell: Cell): void {
    this.#takeUp()
    const node = this.#nodeOf.get(cell)
    if (node && this.#index.nodes.has(node)) this.#mark(node)
  }

  markAll(): void {
    this.#takeUp()
    for (const node of this.#index.nodes) this.#dirty.add(node)
  }

  /** Brings all results up to date, unless calculation is manual or suspended. */
  bringUpToDate(): void {
    if (this.mode === 'Manual' || this.isSuspended) return
    this.calculate()
  }

  calculate(): void {
    this.#takeUp()
    if (this.#dirty.size === 0) return
    for (const node of this.#index.nodes) if (node.isVolatile) this.#mark(node)
    const changed = new Map<Sheet, CellRange>()
    const waiting = this.#dirty
    this.#dirty = new Set()
    for (const node of this.#inOrder(waiting)) {
      if (!this.#evaluate(node)) continue
      const here = box(node.row, node.column)
      const known = changed.get(node.sheet)
      changed.set(node.sheet, known ? boundingBox(known, here) : here)
    }
    for (const [sheet, range] of changed) this.#options.onCalculated(sheet, range)
  }

  /** Precedents before dependants; a circle is cut where it is entered. */
  #inOrder(waiting: Set<FormulaNode>): FormulaNode[] {
    const order: FormulaNode[] = []
    const seen = new Set<FormulaNode>()
    const found: FoundInBox = new Map()
    for (const start of waiting) {
      if (seen.has(start)) continue
      seen.add(start)
      const stack = [{ node: start, precedents: this.#index.precedentNodes(start, waiting, found) }]
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const next = top.precedents.next()
        if (next.done) {
          order.push(top.node)
          stack.pop()
        } else if (!seen.has(next.value)) {
          seen.add(next.value)
          stack.push({ node: next.value, precedents: this.#index.precedentNodes(next.value, waiting, found) })
        }
      }
    }
    return order
  }

  #evaluate(node: FormulaNode): boolean {
    if (!node.expression) {
      if (node.cell.value !== null) return false
      node.cell.value = '#NAME?'
      return true
    }
    const before = node.cell.value
    try {
      node.cell.value = toContent(evaluate(node.expression, this.#context(node)))
    } catch (error) {
      if (!(error instanceof NotCalculable)) throw error
      if (before === null) node.cell.value = '#NAME?'
    }
    if (node.functions.length > 0) this.#options.onEvaluated(node.cell)
    return node.cell.value !== before
  }

  #context(node: FormulaNode): FormulaContext {
    const { names, now, callCustomFunction } = this.#options
    const { sheet, row, column } = node
    return {
      sheet,
      row,
      column,
      now,
      resolve: expression => resolveExpression(expression, names, sheet, row, column),
      nameExpression: name => {
        const defined = findName(names, name, sheet)
        return defined ? this.#parse(defined.formula) : null
      },
      callCustomFunction: (name, values) => callCustomFunction(name, values, node),
    }
  }

  #parse(formula: string): Expression | null {
    let expression = this.#expressions.get(formula)
    if (expression === undefined) {
      expression = parseFormula(formula.slice(1))
      if (this.#expressions.size >= EXPRESSIONS_LIMIT) this.#expressions.clear()
      this.#expressions.set(formula, expression)
    }
    return expression
  }

  #register(sheet: Sheet, row: number, column: number, cell: Cell): FormulaNode {
    const expression = this.#parse(cell.formula ?? '')
    const precedents: Target[] = []
    const functions: string[] = []
    let missing = 0
    if (expression) {
      walkExpression(expression, part => {
        if (part.type === 'call') functions.push(part.name)
        if (part.type !== 'reference' && part.type !== 'structured' && part.type !== 'name') return
        const target = resolveExpression(part, this.#options.names, sheet, row, column)
        if (target) precedents.push(target)
        else missing++
      })
    }
    const isVolatile = functions.some(name => VOLATILE_FUNCTIONS.has(name))
    const node: FormulaNode = { sheet, row, column, cell, expression, precedents, isVolatile, functions }
    this.#signatures.set(cell, signature(precedents, missing))
    this.#nodeOf.set(cell, node)
    this.#index.add(node)
    return node
  }

  /** Registers what changed since the last calculation and marks what depends on it. */
  #takeUp(): void {
    const pending = this.#pending
    this.#pending = []
    if (this.#isStructureStale) this.#rebuild()
    else {
      for (const { sheet, range } of pending) {
        for (const node of [...this.#index.nodesIn(sheet, range)]) {
          this.#index.remove(node)
          this.#dirty.delete(node)
          if (node.cell.formula === null) this.#options.onFormulaRemoved(node.cell)
        }
        for (const [row, column, cell] of sheet.cellsIn(range)) {
          if (cell.formula !== null) this.#register(sheet, row, column, cell)
        }
      }
    }
    for (const { sheet, range } of pending) {
      for (const node of this.#index.nodesIn(sheet, range)) this.#dirty.add(node)
      this.#markDependants(sheet, range)
    }
  }

  #rebuild(): void {
    const dirtyCells = new Set([...this.#dirty].map(node => node.cell))
    const before = this.#index.nodes
    this.#index = new DependencyIndex()
    this.#dirty = new Set()
    this.#isStructureStale = false
    for (const { cell } of before) if (cell.formula === null) this.#options.onFormulaRemoved(cell)
    for (const sheet of this.#options.names.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) {
          if (cell.formula === null) continue
          const read = this.#signatures.get(cell)
          const node = this.#register(sheet, row, column, cell)
          const isDifferent = read !== undefined && read !== this.#signatures.get(cell)
          if (isDifferent || cell.value === null || dirtyCells.has(cell)) this.#dirty.add(node)
        }
      }
    }
    for (const node of [...this.#dirty]) this.#markDependants(node.sheet, box(node.row, node.column))
  }

  #mark(node: FormulaNode): void {
    if (this.#dirty.has(node)) return
    this.#dirty.add(node)
    this.#markDependants(node.sheet, box(node.row, node.column))
  }

  #markDependants(sheet: Sheet, range: CellRange): void {
    const queue: Target[] = [{ sheet, range }]
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const node of this.#index.dependantsOf(next.sheet, next.range)) {
        if (this.#dirty.has(node)) continue
        this.#dirty.add(node)
        queue.push({ sheet: node.sheet, range: box(node.row, node.column) })
      }
    }
  }
}

/** Sizes of all precedents: a shift that only moves them leaves the result, one that changes a size does not. */
const signature = (precedents: Target[], missing: number): string =>
  `${missing}|${precedents.map(({ sheet, range }) => `${sheet.id}:${cellCount(range)}`).join(',')}`
