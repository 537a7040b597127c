/** The legend that a sheet gives beside its responsibility matrix: "A=辅助", "●主责 ○配合", "R Responsible". */
import type { Matrix } from '../../contract/people.ts'
import type { Source } from '../../contract/primitives.ts'
import type { CellRange } from '../../contract/workbook.ts'
import { raise } from '../../findings.ts'
import { placeName } from '../../provenance.ts'
import type { Sheet } from '../grid.ts'
import type { TableReader } from '../tableReader.ts'
import { type LegendRole, roleOfMeaning } from '../words/legend.ts'

interface LegendEntry {
  meaning: string
  source: Source
}

/** Letters or marks with their meaning in the sheet's words. */
export type LegendEntries = ReadonlyMap<string, LegendEntry>

const MARK = '[●○◎▲△★☆■□√✓✔◆◇⊙〇]'
const LETTER_ENTRY = /^\s*([A-Z])\s*(?:[=:\-–—(]|\s?(?:表示|代表|为)|\s(?=[A-Z\u4e00-\u9fff]))\s*([^\s=:].{1,60}?)\)?$/
const MARK_ENTRY = new RegExp(`^\\s*(${MARK})\\s*(?:[=:\\-–—(]|表示|代表|为)?\\s*([^\\s=:].{1,60}?)\\)?$`, 'u')
const MARK_AFTER = new RegExp(`^\\s*([^\\s=:].{1,20}?)\\s*[=:\\-–—]?\\s*(${MARK})$`, 'u')
const CODE = new RegExp(`^(?:[A-Z]|${MARK})$`, 'u')
/** What a legend opens with, and what stands between its entries: a separator, or blanks before the next "X=". */
const TITLE = /^\s*(?:legend|key|notes?|说明|备注|注|图例)\s*:\s*/i
const BETWEEN = new RegExp(
  `[,;、。\\n/|]+(?=\\s*(?:[A-Z]\\s*[=:\\-–—( ]|[A-Z]\\s?(?:表示|代表|为)|${MARK}))|[,;、。\\n]+(?=[^,;、\\n]{1,20}${MARK})|\\s+(?=[A-Z]\\s*[=:]|${MARK}\\s*[^\\s,;、])`,
  'u',
)
const ROWS_BELOW = 30
/** What stands before its code is a word or two. */
const MEANING_MAX = 20
/** Longer texts are prose. */
const LENGTH_MAX = 1000
/** Letters of the schemes that the rules are about. */
const STANDARD = 'RACIS'

function entriesOf(text: string): (readonly [string, string])[] {
  return text
    .normalize('NFKC')
    .replace(TITLE, '')
    .split(BETWEEN)
    .flatMap(entry => {
      const [, code, meaning] = LETTER_ENTRY.exec(entry) ?? MARK_ENTRY.exec(entry) ?? []
      const [, before, mark] = code === undefined ? (MARK_AFTER.exec(entry) ?? []) : []
      const found = [code ?? mark, (meaning ?? before)?.trim()] as const
      // Codes beside codes are another matrix.
      return found[0] && found[1] && !/^[A-Z](?:\s*[/,&+]?\s*[A-Z]){0,3}$/.test(found[1]) ? [[found[0], found[1]]] : []
    })
}

/** The entries outside the table, on its own sheet. */
export function legendEntries(reader: TableReader): LegendEntries {
  const { sheet, stack, rows } = reader.table
  const lastRow = rows[rows.length - 1]?.row ?? stack.lastRow
  return entriesOn(sheet, { ...stack, lastRow }, lastRow + ROWS_BELOW)
}

/** The entries of the rows of a sheet before `endRow` that stand outside an area. */
export function entriesOn(sheet: Sheet, area: CellRange, endRow: number): LegendEntries {
  const legend = new Map<string, LegendEntry>()
  for (let row = sheet.firstRow; row < Math.min(sheet.endRow, endRow); row++) {
    for (let column = sheet.firstColumn; column < sheet.endColumn; column++) {
      const inside =
        row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
      const value = inside ? null : sheet.value(row, column)
      if (typeof value !== 'string' || value.length > LENGTH_MAX) continue
      for (const [code, meaning] of entriesOf(withNeighbour(sheet, row, column, value)))
        legend.set(code, { meaning, source: sheet.place(row, column) })
    }
  }
  return legend
}

/** A code with the meaning beside it, on its right or, as a second choice, on its left; any other text as it is. */
function withNeighbour(sheet: Sheet, row: number, column: number, value: string): string {
  const code = value.trim()
  if (!CODE.test(code)) return value
  const right = sheet.value(row, column + 1)
  if (typeof right === 'string') return `${code}: ${right}`
  const left = sheet.value(row, column - 1)
  return typeof left === 'string' && left.length <= MEANING_MAX ? `${code}: ${left}` : value
}

/**
 * The entries as duties of the standard scheme, with a finding for each letter that means something else here. A
 * standard letter whose meaning no word explains keeps its usual duty; any other code is then known but of no such duty.
 */
export function readLegend(reader: TableReader, entries: LegendEntries): Matrix['legend'] {
  const roles: Record<string, LegendRole> = {}
  for (const [code, { meaning }] of entries) {
    const role = roleOfMeaning(code, meaning) ?? (STANDARD.includes(code) ? undefined : 'none')
    if (role !== undefined) roles[code] = role
  }
  const hasOwnAccountable = Object.values(roles).includes('A') || (entries.has('A') && roles.A === undefined)
  // Beside a code for who answers for it, whoever leads only does the work.
  if (hasOwnAccountable) for (const code of Object.keys(roles)) if (roles[code] === 'A/R') roles[code] = 'R'
  const hasAccountable = hasOwnAccountable || Object.values(roles).includes('A/R')
  const others = [...entries].filter(
    ([code]) => STANDARD.includes(code) && (code === 'A' ? roles.A !== 'A' : (roles[code] ?? code) !== code),
  )
  const [first] = entries
  const said = others.length > 0 || hasAccountable || !first || entries.size < 2 ? others : [first]
  said.forEach(([code, { meaning, source }], index) => {
    const cell = placeName(source)
    const noAccountable = index === 0 && !hasAccountable && entries.size > 1
    const params = { code, meaning, cell, readAs: roles[code] ?? code, noAccountable }
    reader.findings.push(
      raise('input/code-meaning', { kind: 'cell', id: cell }, params, { source, discriminator: code }),
    )
  })
  return Object.keys(roles).length > 0 ? roles : undefined
}
