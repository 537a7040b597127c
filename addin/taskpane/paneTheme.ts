/** Office's theme as a Fluent theme. High contrast goes before dark and light. */
import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components'

export function paneTheme(isDark: boolean): Theme {
  if (matchMedia('(forced-colors: active)').matches) return teamsHighContrastTheme
  return isDark ? webDarkTheme : webLightTheme
}

export const browserIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches
