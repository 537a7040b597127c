/** The look that Excel's built-in table styles give header, bands and totals row. */
import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/presets'
import type { TableModel } from '../../host/tableModel.ts'
import { interned } from './cellStyle.ts'
import { OFFICE_THEME, tinted } from './color.ts'

interface TableLook {
  header: IStyleData
  band: IStyleData | null
  plain: IStyleData | null
  totals: IStyleData
}

const looks = new Map<string, TableLook | null>()

/** The look of a place inside a table's range; null where the table has no style. */
export function tableLookAt(table: TableModel, row: number): IStyleData | null {
  const look = lookOfStyle(table.style)
  if (!look) return null
  if (row === table.range.firstRow) return look.header
  if (table.hasTotalsRow && row === table.range.lastRow) return look.totals
  return table.showBandedRows && (row - table.range.firstRow) % 2 === 1 ? look.band : look.plain
}

function lookOfStyle(name: string): TableLook | null {
  const found = looks.get(name)
  if (found !== undefined) return found
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name)
  const look = match ? makeLook(match[1] === 'Light', accentOf(Number(match[2]))) : null
  looks.set(name, look)
  return look
}

/** The styles come in rows of seven: black, then the six accents of the theme. */
function accentOf(number: number): string {
  const place = (number - 1) % 7
  return place === 0 ? '#404040' : (OFFICE_THEME[place + 3] ?? '#4472C4')
}

function makeLook(isLight: boolean, accent: string): TableLook {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: tinted(accent, isLight ? 0 : 0.4) } }
  const rows = { bd: { b: line } }
  const header: IStyleData = isLight
    ? { bl: BooleanNumber.TRUE, cl: { rgb: tinted(accent, -0.25) }, bd: { t: line, b: line } }
    : { bl: BooleanNumber.TRUE, cl: { rgb: '#ffffff' }, bg: { rgb: accent }, bd: { b: line } }
  // Room for the filter button.
  const room = { pd: { r: 20 } }
  return {
    header: interned({ ...header, ...room }),
    band: interned({ ...(isLight ? {} : rows), bg: { rgb: tinted(accent, 0.85) } }),
    plain: isLight ? null : interned(rows),
    totals: interned({ bl: BooleanNumber.TRUE, bd: { t: { ...line, s: BorderStyleTypes.DOUBLE } } }),
  }
}
