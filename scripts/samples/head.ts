/** The lines above a table: title, note, unit. */
import type { Headings } from './sample.ts'
import type { SheetDraft } from './sheetDraft.ts'
import { NOTE, TITLE } from './styles.ts'

/** Puts them in rows 1 to 3, each merged over the first `columns` columns. */
export function putHead(draft: SheetDraft, headings: Headings, columns: number): void {
  for (const [row, [text, style]] of (
    [
      [headings.title, TITLE],
      [headings.note, NOTE],
      [headings.unit, NOTE],
    ] as const
  ).entries()) {
    if (!text) continue
    draft.put(row, 0, text, style)
    draft.merge(row, 0, row, columns - 1)
  }
  draft.height(0, 24)
}
