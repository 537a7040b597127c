/** Outline numbers (WBS) as text, also where a spreadsheet made numbers of them: 2.10 that became 2.1. */
import type { TableReader } from '../tableReader.ts'

const OUTLINE = /^[A-Za-z]{0,3}[-.]?\d+([.-]\d+)*\.?$/
/** A number typed in front of a name: "1.1 Kick-off", "2、设计". */
const NUMBERED_NAME = /^(\d+(?:\.\d+)+)\.?[\s、．]*(?=[^\d\s.])/

/** The outline number of a row: its WBS cell, else a dotted number in front of its name. */
export function outlineOf(reader: TableReader, row: number): string | undefined {
  const column = reader.column('wbs')
  if (column === undefined) return NUMBERED_NAME.exec(reader.text(row, 'name') ?? '')?.[1]
  const value = reader.valueAt(row, column)
  if (typeof value !== 'number') return reader.text(row, 'wbs')
  const decimals = /^0\.(0+)/.exec(reader.table.sheet.numberFormat(row, column))?.[1]?.length
  return decimals === undefined ? String(value) : value.toFixed(decimals)
}

/** Restores trailing zeros that numbers lost: after 2.9, a second "2.1" is 2.10. */
export function restoreOutlines(outlines: (string | undefined)[]): (string | undefined)[] {
  const seen = new Set<string>()
  let before: string | undefined
  return outlines.map(outline => {
    let restored = outline
    const next = before === undefined ? undefined : nextSibling(before)
    if (outline !== undefined && seen.has(outline) && next === `${outline}0`) restored = next
    if (restored !== undefined) {
      seen.add(restored)
      before = restored
    }
    return restored
  })
}

function nextSibling(outline: string): string {
  const parts = outline.split('.')
  return [...parts.slice(0, -1), String(Number(parts[parts.length - 1]) + 1)].join('.')
}

/** The outline number one level up that is among `known`; undefined for a top level. */
export function parentOutline(outline: string, known: ReadonlyMap<string, string>): string | undefined {
  const bare = outline.replace(/\.$/, '')
  if (!OUTLINE.test(bare)) return undefined
  for (
    let end = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf('-'));
    end > 0;
    end = Math.max(bare.lastIndexOf('.', end - 1), bare.lastIndexOf('-', end - 1))
  ) {
    const parent = known.get(bare.slice(0, end))
    if (parent !== undefined) return parent
    if (end <= 1) break
  }
  return undefined
}
