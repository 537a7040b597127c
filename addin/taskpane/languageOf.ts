/** The pane's language for a locale such as "zh-CN". */
import type { Language } from '../engine/protocol.ts'

export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? 'zh' : 'en'
}
