/** Rewrites the formulas of all sheets and names that look at a table whose rows moved or whose headers were renamed. */
import { partText, setPartText } from '../package/packageParts.ts'
import { elements, escapeXml, splice, unescapeXml, type XmlElement } from '../package/xml.ts'
import { type HeaderRename, moveReferences, type RowMove, renameHeaders } from './references.ts'
import { sheetPath, type WorkbookState } from './workbookState.ts'

/** Formulas that a fill shares between cells are left alone: they are relative and belong to no row alone. */
export function rewriteFormulas(state: WorkbookState, renames: readonly HeaderRename[], move: RowMove | null): void {
  const changed = renames.filter(({ from, to }) => from !== '' && from !== to)
  if (changed.length === 0 && !move) return
  const rewrite = (formula: string, ownSheet: string) => {
    const renamed = renameHeaders(formula, changed)
    return move ? moveReferences(renamed, ownSheet, move) : renamed
  }
  for (const content of state.contents) {
    const path = sheetPath(state, content.name)
    rewritePart(state, path, 'f', formula => rewrite(formula, content.name))
    for (const formulas of content.formulas?.values() ?? [])
      for (const [column, formula] of formulas) formulas.set(column, rewrite(formula, content.name))
  }
  rewritePart(state, state.workbook, 'definedName', formula => rewrite(formula, ''))
}

function rewritePart({ files }: WorkbookState, path: string, name: string, rewrite: (text: string) => string): void {
  const xml = partText(files, path) ?? ''
  let text = xml
  const isPlain = ({ attributes, inner }: XmlElement) => attributes.t !== 'shared' && inner !== ''
  for (const found of elements(xml, name).filter(isPlain).toReversed()) {
    const formula = unescapeXml(found.inner)
    const rewritten = rewrite(formula)
    if (rewritten === formula) continue
    const source = text.slice(found.start, found.end)
    const changed = source.replace(found.inner, () => escapeXml(rewritten))
    text = splice(text, found.start, found.end, changed)
  }
  if (text !== xml) setPartText(files, path, text)
}
