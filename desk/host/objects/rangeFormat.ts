import type { AlignmentStyle, FillStyle, FontStyle } from 'hucre'
import { box, MAX_COLUMNS, MAX_ROWS } from '../address.ts'
import { accessDenied, invalidArgument } from '../hostError.ts'
import { shownText } from '../shownText.ts'
import { fileColor, shownColor } from './color.ts'
import { RangeBorderCollection } from './rangeBorder.ts'
import { StyleView } from './styleView.ts'

/** Points of one character of column width and the padding beside it, at the default font. */
const POINTS_PER_CHARACTER = 5.25
const PADDING_POINTS = 3.75
const DEFAULT_COLUMN_CHARACTERS = 8.43
const DEFAULT_ROW_POINTS = 15

export const columnPoints = (characters: number | undefined): number =>
  (characters ?? DEFAULT_COLUMN_CHARACTERS) * POINTS_PER_CHARACTER + PADDING_POINTS

export const rowPoints = (points: number | undefined): number => points ?? DEFAULT_ROW_POINTS

export const columnCharacters = (points: number): number =>
  Math.max(0, Math.round(((points - PADDING_POINTS) / POINTS_PER_CHARACTER) * 100) / 100)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const small = (text: unknown): string => String(text).charAt(0).toLowerCase() + String(text).slice(1)

export class RangeFormat extends StyleView {
  get fill(): RangeFill {
    return new RangeFill(this.range)
  }

  get font(): RangeFont {
    return new RangeFont(this.range)
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range)
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.range)
  }

  get horizontalAlignment(): string | null {
    const value = this.same(style => style?.alignment?.horizontal ?? 'general')
    return value && (value === 'centerContinuous' ? 'CenterAcrossSelection' : capital(value))
  }

  set horizontalAlignment(value: unknown) {
    const horizontal = value === 'CenterAcrossSelection' ? 'centerContinuous' : small(value)
    this.#align({ horizontal: horizontal as NonNullable<AlignmentStyle['horizontal']> })
  }

  get verticalAlignment(): string | null {
    const value = this.same(style => style?.alignment?.vertical ?? 'bottom')
    return value && capital(value)
  }

  set verticalAlignment(value: unknown) {
    this.#align({ vertical: small(value) as NonNullable<AlignmentStyle['vertical']> })
  }

  get wrapText(): boolean | null {
    return this.same(style => style?.alignment?.wrapText === true)
  }

  set wrapText(value: boolean) {
    this.#align({ wrapText: value })
  }

  get indentLevel(): number | null {
    return this.same(style => style?.alignment?.indent ?? 0)
  }

  set indentLevel(value: number) {
    this.#align({ indent: value })
  }

  #align(alignment: AlignmentStyle): void {
    this.change(style => ({ ...style, alignment: { ...style.alignment, ...alignment } }))
  }

  /** In points. */
  get columnWidth(): number | null {
    const { sheet, range } = this.range
    const widths = new Set<number>()
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      widths.add(sheet.hiddenColumns.has(column) ? 0 : columnPoints(sheet.columnWidths.get(column)))
    }
    return widths.size === 1 ? ([...widths][0] ?? null) : null
  }

  set columnWidth(points: number) {
    if (typeof points !== 'number' || points < 0) throw invalidArgument()
    this.#columns(column => this.range.sheet.columnWidths.set(column, columnCharacters(points)))
  }

  /** In points. */
  get rowHeight(): number | null {
    const { sheet, range } = this.range
    const heights = new Set<number>()
    for (let row = range.firstRow; row <= Math.min(range.lastRow, range.firstRow + 5000); row++) {
      heights.add(sheet.hiddenRows.has(row) ? 0 : rowPoints(sheet.rowHeights.get(row)))
    }
    return heights.size === 1 ? ([...heights][0] ?? null) : null
  }

  set rowHeight(points: number) {
    if (typeof points !== 'number' || points < 0) throw invalidArgument()
    const { sheet, range, workbook } = this.range
    if (sheet.protection && sheet.protection.formatRows !== false) throw accessDenied()
    const last = Math.min(range.lastRow, MAX_ROWS - 1)
    for (let row = range.firstRow; row <= last; row++) sheet.rowHeights.set(row, points)
    workbook.emit({ kind: 'layout', sheet })
  }

  /** Width of the longest text; wide characters count double. */
  autofitColumns(): void {
    this.#columns(column => {
      const { sheet } = this.range
      let longest = 0
      for (const [row] of sheet.cellsIn(box(0, column, MAX_ROWS - 1, column))) {
        const text = shownText(sheet.cellAt(row, column))
        longest = Math.max(longest, text.replace(/[\u1100-\uffff]/g, '00').length)
      }
      if (longest > 0) sheet.columnWidths.set(column, Math.min(longest + 1.5, 255))
    })
  }

  autofitRows(): void {
    const { sheet, range, workbook } = this.range
    for (const row of [...sheet.rowHeights.keys()]) {
      if (row >= range.firstRow && row <= range.lastRow) sheet.rowHeights.delete(row)
    }
    workbook.emit({ kind: 'layout', sheet })
  }

  #columns(change: (column: number) => void): void {
    const { sheet, range, workbook } = this.range
    if (sheet.protection && sheet.protection.formatColumns !== false) throw accessDenied()
    const isEveryColumn = range.lastColumn === MAX_COLUMNS - 1
    const last = isEveryColumn ? (sheet.usedRange(false)?.lastColumn ?? 0) : range.lastColumn
    for (let column = range.firstColumn; column <= last; column++) change(column)
    workbook.emit({ kind: 'layout', sheet })
  }
}

export class RangeFill extends StyleView {
  get color(): string {
    const color = this.same(style => {
      const fill = style?.fill
      if (fill?.type !== 'pattern' || fill.pattern === 'none') return '#FFFFFF'
      return shownColor(fill.fgColor, this.themeColors(), '#FFFFFF')
    })
    return color ?? ''
  }

  set color(value: unknown) {
    const fill: FillStyle = { type: 'pattern', pattern: 'solid', fgColor: fileColor(value) }
    this.change(style => ({ ...style, fill }))
  }

  clear(): void {
    this.change(({ fill: _, ...style }) => style)
  }
}

export class RangeFont extends StyleView {
  get name(): string | null {
    return this.same(style => style?.font?.name ?? 'Calibri')
  }

  set name(value: string) {
    this.#set({ name: value })
  }

  get size(): number | null {
    return this.same(style => style?.font?.size ?? 11)
  }

  set size(value: number) {
    this.#set({ size: value })
  }

  get bold(): boolean | null {
    return this.same(style => style?.font?.bold === true)
  }

  set bold(value: boolean) {
    this.#set({ bold: value })
  }

  get italic(): boolean | null {
    return this.same(style => style?.font?.italic === true)
  }

  set italic(value: boolean) {
    this.#set({ italic: value })
  }

  get underline(): string | null {
    return this.same(style => {
      const line = style?.font?.underline
      return line === true || line === 'single' ? 'Single' : line ? capital(line) : 'None'
    })
  }

  set underline(value: unknown) {
    this.#set({ underline: value === 'None' ? false : 'single' })
  }

  get strikethrough(): boolean | null {
    return this.same(style => style?.font?.strikethrough === true)
  }

  set strikethrough(value: boolean) {
    this.#set({ strikethrough: value })
  }

  get color(): string {
    return this.same(style => shownColor(style?.font?.color, this.themeColors(), '#000000')) ?? ''
  }

  set color(value: unknown) {
    this.#set({ color: fileColor(value) })
  }

  #set(font: FontStyle): void {
    this.change(style => ({ ...style, font: { ...style.font, ...font } }))
  }
}

export class FormatProtection extends StyleView {
  get locked(): boolean | null {
    return this.same(style => style?.protection?.locked !== false)
  }

  set locked(value: boolean) {
    this.change(style => ({ ...style, protection: { ...style.protection, locked: value } }))
  }

  get formulaHidden(): boolean | null {
    return this.same(style => style?.protection?.hidden === true)
  }

  set formulaHidden(value: boolean) {
    this.change(style => ({ ...style, protection: { ...style.protection, hidden: value } }))
  }
}
