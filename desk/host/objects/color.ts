/** Colors between the API ("#RRGGBB"), files (RGB without "#", theme, tint) and the page. */
import { type Color, resolveThemeColor } from 'hucre'
import { invalidArgument } from '../hostError.ts'

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
}

/** "#ffcc00", "FFCC00" or a named color → "#FFCC00". */
export function readColor(text: unknown): string {
  const value = String(text)
  const named = NAMED[value.toLowerCase()]
  if (named) return named
  const match = /^#?([0-9a-f]{6})$/i.exec(value)
  if (!match) throw invalidArgument()
  return `#${(match[1] ?? '').toUpperCase()}`
}

export const fileColor = (text: unknown): Color => ({ rgb: readColor(text).slice(1) })

/** The color as "#RRGGBB"; `fallback` where the file names none or one that is unknown. */
export function shownColor(color: Color | undefined, themeColors: string[] | undefined, fallback: string): string {
  if (color?.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`
  if (color?.theme !== undefined && themeColors) {
    const resolved = resolveThemeColor(themeColors, color.theme, color.tint)
    if (resolved) return `#${resolved.slice(-6).toUpperCase()}`
  }
  return fallback
}
