/** What the lines around a table say of the tax in its amounts. */
import type { DetectedTable } from './detectedTable.ts'
import { fold } from './normalise.ts'
import { amountBasisOfHeader } from './values/units.ts'

const NOTE_LENGTH_MAX = 80
const ROWS_BELOW = 5
/** A sentence about the amounts of a table; a heading of another table ("含税金额", "Budget incl. VAT") is none. */
const ABOUT_AMOUNTS = [
  /均|皆|全部|所有|以上|以下|上述|本表|下表|表中|表内|注\s*[:：]|说明\s*[:：]|口径|单位/,
  /\b(all|amounts|figures|prices|values|costs|above|below|shown|stated|note)\b/,
]
const TAX = /税|\b(vat|gst|tax|taxes)\b/
const WITHOUT = /不含|未税|除税|excl|\bnet\b|without|before|\bex\b/g

/** A title that ends in its basis: 合同台账（含税）, Contract register (incl. VAT). Headings of amounts are none. */
const TITLE =
  /(台账|登记|清单|一览|明细|统计|汇总|计划|\b(?:register|ledger|schedule|list)\b).{0,8}[(（][^()（）]{1,16}[)）]$/

/** The basis that one line states; undefined for a line that is not about amounts, or names both. */
export function basisOfNote(note: string): 'gross' | 'net' | undefined {
  if (note.length > NOTE_LENGTH_MAX) return undefined
  const text = fold(note)
  if (!TAX.test(text) || ![...ABOUT_AMOUNTS, TITLE].some(form => form.test(text))) return undefined
  const rest = text.replace(WITHOUT, ' ')
  const hasNet = rest !== text
  const hasGross = /含税|价税合计|incl|\bgross\b|\bwith (tax|vat)/.test(text.replace(/不含税/g, ' '))
  return hasNet && hasGross ? undefined : amountBasisOfHeader(text)
}

/** The basis of a table's amounts by the lines above and shortly below it. */
export function basisOfNotes({ notes, sheet, stack, rows }: DetectedTable): 'gross' | 'net' | undefined {
  const above = [...notes, sheet.name].map(basisOfNote).find(basis => basis !== undefined)
  if (above) return above
  const lastRow = rows[rows.length - 1]?.row ?? stack.lastRow
  for (let row = lastRow + 1; row < Math.min(sheet.endRow, lastRow + 1 + ROWS_BELOW); row++) {
    for (let column = stack.firstColumn; column <= stack.lastColumn; column++) {
      const basis = basisOfNote(sheet.text(row, column))
      if (basis) return basis
    }
  }
  return undefined
}
