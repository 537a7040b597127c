/** Rewrites the formulas of all sheets, names and charts that look at a table whose rows moved or whose headers were renamed. */
import { partText, setPartText } from '../package/packageParts.ts'
import { elements, escapeXml, unescapeXml } from '../package/xml.ts'
import { drawnCharts } from './drawings.ts'
import { type HeaderRenames, headerRenamer, moveReferences, type RowMove } from './references.ts'
import { sheetPath, type WorkbookState } from './workbookState.ts'

/** Formulas that a fill shares between cells are left alone: they are relative and belong to no row alone. */
export function rewriteFormulas(state: WorkbookState, renames: HeaderRenames, move: RowMove | null): void {
  if (renames.headers.size === 0 && !move) return
  const rename = headerRenamer(renames)
  const rewrite = (formula: string, ownSheet: string) => {
    const renamed = renames.headers.size > 0 ? rename(formula) : formula
    return move ? moveReferences(renamed, ownSheet, move) : renamed
  }
  for (const content of state.contents) {
    const path = sheetPath(state, content.name)
    rewritePart(state, path, 'f', formula => rewrite(formula, content.name))
    for (const formulas of content.formulas?.values() ?? [])
      for (const [column, formula] of formulas) formulas.set(column, rewrite(formula, content.name))
    // Charts know cells only, never headers.
    if (move)
      for (const chart of drawnCharts(state.files, path))
        rewritePart(state, chart.path, 'f', reference => moveReferences(reference, '', move))
  }
  rewritePart(state, state.workbook, 'definedName', formula => rewrite(formula, ''))
}

function rewritePart({ files }: WorkbookState, path: string, name: string, rewrite: (text: string) => string): void {
  const xml = partText(files, path) ?? ''
  const pieces: string[] = []
  let copied = 0
  for (const { attributes, inner, start, end } of elements(xml, name)) {
    if (attributes.t === 'shared' || inner === '') continue
    const formula = unescapeXml(inner)
    const rewritten = rewrite(formula)
    if (rewritten === formula) continue
    const at = xml.lastIndexOf(inner, end - 1)
    pieces.push(xml.slice(copied, Math.max(start, at)), escapeXml(rewritten))
    copied = at + inner.length
  }
  if (pieces.length > 0) setPartText(files, path, pieces.join('') + xml.slice(copied))
}
