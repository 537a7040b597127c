/** The row that opened a screen has the focus again when that screen is left. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { usePane } from './paneContext.ts'
import type { MappedTable } from './state.ts'

/** Before the screen's title looks for a lost focus. Only where nothing else in the pane has the focus, and never from the sheet. */
export function useReturnedFocus({ file, sheet, headerRow }: MappedTable): RefObject<HTMLButtonElement | null> {
  const row = useRef<HTMLButtonElement>(null)
  const { lastOpened } = usePane().state
  const isIt = lastOpened?.file === file && lastOpened?.sheet === sheet && lastOpened.headerRow === headerRow
  useLayoutEffect(() => {
    if (isIt && document.hasFocus() && document.activeElement === document.body) row.current?.focus()
  }, [isIt])
  return row
}
