/** F6 goes round the three parts of the desk, so that a keyboard leaves the grid, which keeps Tab for its cells. */
import { element } from './elements.ts'

/** Each part takes the focus; the parts in the order in which they stand. */
const PARTS = [
  { name: 'bar', focus: () => element('open', HTMLButtonElement).focus() },
  { name: 'sheet', focus: focusGrid },
  { name: 'pane', focus: focusPane },
] as const

/** Follows F6 and Shift+F6 in the page. */
export function cycleParts(): void {
  document.addEventListener('keydown', onKey, { capture: true })
}

/** The same for keys pressed in the task pane's page. */
export function cyclePartsFrom(frame: HTMLIFrameElement): void {
  frame.addEventListener('load', () => frame.contentDocument?.addEventListener('keydown', onKey, { capture: true }))
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  const step = event.shiftKey ? -1 : 1
  PARTS[(currentPart() + step + PARTS.length) % PARTS.length]?.focus()
}

function currentPart(): number {
  const active = document.activeElement
  if (element('pane', HTMLElement).contains(active)) return 2
  return active?.closest('.sheet') ? 1 : 0
}

/** The grid takes keys through an editable element of its own, which is there when the grid is. */
function focusGrid(): void {
  const editor = element('grid', HTMLElement).querySelector<HTMLElement>('[contenteditable="true"]')
  ;(editor ?? element('name-box', HTMLInputElement)).focus()
}

function focusPane(): void {
  const frame = element('pane', HTMLElement).querySelector('iframe')
  frame?.focus()
  const first = frame?.contentDocument?.querySelector<HTMLElement>('button:not([disabled]), input, select, [href]')
  first?.focus()
}
