/** Which formulas depend on a cell. Small precedents are indexed cell by cell, large ones kept as boxes. */
import { type CellRange, cellCount, includesCell, MAX_COLUMNS, overlaps } from './address.ts'
import type { Cell } from './cell.ts'
import type { Expression } from './formulas/parser.ts'
import type { Target } from './formulas/resolve.ts'
import type { Sheet } from './sheet.ts'

/** One formula cell and what it reads. */
export interface FormulaNode {
  sheet: Sheet
  row: number
  column: number
  cell: Cell
  expression: Expression | null
  precedents: Target[]
  isVolatile: boolean
  /** Names of functions it calls, upper case. */
  functions: string[]
}

const SMALL = 64

const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column

interface SheetIndex {
  nodes: Map<number, FormulaNode>
  byCell: Map<number, Set<FormulaNode>>
  /** Many formulas read the same large box: each box is kept once. */
  byBox: Map<string, { range: CellRange; nodes: Set<FormulaNode> }>
}

const boxKey = (range: CellRange): string =>
  `${range.firstRow},${range.firstColumn},${range.lastRow},${range.lastColumn}`

/** Formulas of a set that stand inside large boxes, found once for each box. */
export type FoundInBox = Map<string, FormulaNode[]>

export class DependencyIndex {
  #sheets = new Map<Sheet, SheetIndex>()
  /** All formulas. */
  readonly nodes = new Set<FormulaNode>()

  #of(sheet: Sheet): SheetIndex {
    let index = this.#sheets.get(sheet)
    if (!index) {
      index = { nodes: new Map(), byCell: new Map(), byBox: new Map() }
      this.#sheets.set(sheet, index)
    }
    return index
  }

  nodeAt(sheet: Sheet, row: number, column: number): FormulaNode | undefined {
    return this.#sheets.get(sheet)?.nodes.get(cellKey(row, column))
  }

  add(node: FormulaNode): void {
    this.nodes.add(node)
    this.#of(node.sheet).nodes.set(cellKey(node.row, node.column), node)
    for (const { sheet, range } of node.precedents) {
      const index = this.#of(sheet)
      if (cellCount(range) > SMALL) {
        const known = index.byBox.get(boxKey(range))
        if (known) known.nodes.add(node)
        else index.byBox.set(boxKey(range), { range, nodes: new Set([node]) })
        continue
      }
      for (const key of keysIn(range)) {
        const dependants = index.byCell.get(key)
        if (dependants) dependants.add(node)
        else index.byCell.set(key, new Set([node]))
      }
    }
  }

  remove(node: FormulaNode): void {
    this.nodes.delete(node)
    this.#of(node.sheet).nodes.delete(cellKey(node.row, node.column))
    for (const { sheet, range } of node.precedents) {
      const index = this.#of(sheet)
      if (cellCount(range) > SMALL) index.byBox.get(boxKey(range))?.nodes.delete(node)
      else for (const key of keysIn(range)) index.byCell.get(key)?.delete(node)
    }
  }

  /** Formulas that stand inside a box. */
  *nodesIn(sheet: Sheet, range: CellRange): Generator<FormulaNode> {
    const nodes = this.#sheets.get(sheet)?.nodes
    if (!nodes) return
    if (cellCount(range) <= nodes.size) {
      for (const key of keysIn(range)) {
        const node = nodes.get(key)
        if (node) yield node
      }
      return
    }
    for (const node of nodes.values()) if (includesCell(range, node.row, node.column)) yield node
  }

  /** Formulas that read a cell of the box directly. */
  *dependantsOf(sheet: Sheet, range: CellRange): Generator<FormulaNode> {
    const index = this.#sheets.get(sheet)
    if (!index) return
    if (cellCount(range) <= index.byCell.size) {
      for (const key of keysIn(range)) yield* index.byCell.get(key) ?? []
    } else {
      for (const [key, dependants] of index.byCell) {
        if (includesCell(range, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)) yield* dependants
      }
    }
    for (const entry of index.byBox.values()) if (overlaps(entry.range, range)) yield* entry.nodes
  }

  /** Those of the `candidates` that stand inside the precedents of a formula. */
  *precedentNodes(node: FormulaNode, candidates: Set<FormulaNode>, found: FoundInBox): Generator<FormulaNode> {
    for (const { sheet, range } of node.precedents) {
      if (cellCount(range) <= SMALL) {
        for (const key of keysIn(range)) {
          const found = this.#sheets.get(sheet)?.nodes.get(key)
          if (found && candidates.has(found)) yield found
        }
        continue
      }
      const key = `${sheet.id}!${boxKey(range)}`
      let inside = found.get(key)
      if (!inside) {
        inside = [...candidates].filter(
          candidate => candidate.sheet === sheet && includesCell(range, candidate.row, candidate.column),
        )
        found.set(key, inside)
      }
      yield* inside
    }
  }
}

function* keysIn(range: CellRange): Generator<number> {
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) yield cellKey(row, column)
  }
}
