/** One cell as XML. */
import type { CellWrite } from '../../core/contract/workbook.ts'
import { escapeCellText, escapeXml } from './xml.ts'

/** What an Excel cell holds at most. */
const TEXT_CHARACTERS_MAX = 32_767

/**
 * The cell's XML without its address (`SheetRows.put` sets it). Text goes in as a string cell and so is never a formula,
 * whatever it begins with; only `write.formula` makes one, with the value beside it.
 */
export function cellXml(write: CellWrite, style: number, prefix: string): string {
  const { value, formula } = write
  const open = (type: string) => `<${prefix}c${type === '' ? '' : ` t="${type}"`} s="${style}">`
  const close = `</${prefix}c>`
  const function_ = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula.replace(/^=/, ''))}</${prefix}f>`
  const stored = (text: string) => `${function_}<${prefix}v>${text}</${prefix}v>`
  if (typeof value === 'number' && Number.isFinite(value)) return open('') + stored(String(value)) + close
  if (typeof value === 'boolean') return open('b') + stored(value ? '1' : '0') + close
  if (typeof value === 'string' && formula !== undefined) return open('str') + stored(escapeCellText(value)) + close
  if (typeof value === 'string' && value !== '') {
    const text = escapeCellText(value.slice(0, TEXT_CHARACTERS_MAX))
    return `${open('inlineStr')}<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>${close}`
  }
  return open('') + function_ + close
}
