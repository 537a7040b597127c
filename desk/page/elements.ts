/** Finds the page's own elements, and puts its sentences into them. */
import type { Sentence } from '../../core/contract/finding.ts'
import { deskText } from '../../core/messages/desk.ts'
import type { Language } from './grid/univer.ts'

/** The element with this id, of this kind; the page is ours, so a missing one is a programmer's error. */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`)
  return found
}

const texts: Record<string, Sentence> = deskText

/** Writes every sentence of the page in a language: `data-text` as content, `data-label` as accessible name. */
export function translatePage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = deskText.title[language]
  for (const node of document.querySelectorAll<HTMLElement>('[data-text]')) {
    node.textContent = texts[node.dataset.text ?? '']?.[language] ?? ''
  }
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]')) {
    node.setAttribute('aria-label', texts[node.dataset.label ?? '']?.[language] ?? '')
  }
}
