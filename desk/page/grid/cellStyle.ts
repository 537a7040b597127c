/** How a cell of the model looks: the file's style, over the look that its table gives it, in Univer's words. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets'
import type { CellStyle } from '../../host/cell.ts'
import { cssColor } from './color.ts'

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
}
const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
}
const BORDER: Record<string, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
}
const PIXELS_PER_INDENT = 9

/** Looks by their text, so that equal looks are one object and can be compared by identity. */
const known = new Map<string, IStyleData>()
const converted = new WeakMap<CellStyle, Map<IStyleData | null, IStyleData>>()

/** The one object for a look. */
export function interned(style: IStyleData): IStyleData {
  const text = JSON.stringify(style)
  const found = known.get(text)
  if (found) return found
  known.set(text, style)
  return style
}

/** The look of a cell: its own style wins over `base`, the look of its place in a table. */
export function lookOf(style: CellStyle | null, base: IStyleData | null): IStyleData | null {
  if (!style) return base
  const byBase = converted.get(style) ?? new Map<IStyleData | null, IStyleData>()
  converted.set(style, byBase)
  const found = byBase.get(base)
  if (found) return found
  const look = interned({
    ...base,
    ...fontLook(style),
    ...fillLook(style),
    ...alignmentLook(style),
    ...borderLook(style),
    ...formatLook(style),
  })
  byBase.set(base, look)
  return look
}

function fontLook({ font }: CellStyle): IStyleData {
  if (!font) return {}
  const color = cssColor(font.color)
  return {
    ...(font.name ? { ff: font.name } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    // Automatic black is no choice of colour: a table's white header text stays.
    ...(color && color !== '#000000' ? { cl: { rgb: color } } : {}),
  }
}

function fillLook({ fill }: CellStyle): IStyleData {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return {}
  const color = cssColor(fill.fgColor ?? fill.bgColor)
  return color ? { bg: { rgb: color } } : {}
}

function alignmentLook({ alignment }: CellStyle): IStyleData {
  if (!alignment) return {}
  const horizontal = HORIZONTAL[alignment.horizontal ?? '']
  const vertical = VERTICAL[alignment.vertical ?? '']
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(alignment.wrapText ? { tb: WrapStrategy.WRAP } : {}),
    ...(alignment.indent ? { pd: { l: 2 + alignment.indent * PIXELS_PER_INDENT } } : {}),
  }
}

function borderLook({ border }: CellStyle): IStyleData {
  if (!border) return {}
  const bd: IBorderData = {}
  for (const [side, key] of [
    ['top', 't'],
    ['right', 'r'],
    ['bottom', 'b'],
    ['left', 'l'],
  ] as const) {
    const line = border[side]
    if (line)
      bd[key] = { s: BORDER[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: cssColor(line.color) ?? '#000000' } }
  }
  return Object.keys(bd).length > 0 ? { bd } : {}
}

function formatLook({ numFmt }: CellStyle): IStyleData {
  return numFmt && numFmt !== 'General' ? { n: { pattern: numFmt } } : {}
}
