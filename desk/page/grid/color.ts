/** Colours of a workbook file as CSS colours: plain RGB, or a colour of the Office theme with a tint. */
import type { Color } from 'hucre'

/** The theme that Excel gives new workbooks, in the order of its indexes. */
export const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
]

/** "#RRGGBB", or undefined for no colour or one that only the window system knows. */
export function cssColor(color: Color | undefined): string | undefined {
  if (color?.rgb) return `#${color.rgb.slice(-6)}`
  const theme = color?.theme === undefined ? undefined : OFFICE_THEME[color.theme]
  return theme && tinted(theme, color?.tint ?? 0)
}

/** Lightens (tint > 0) or darkens a colour as Excel does, channel by channel. */
export function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  const moved = channels.map(value => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
  return `#${moved.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
