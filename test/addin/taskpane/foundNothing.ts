/** What was found in a workbook without tables, for tests of the pane. */
import type { Found } from '../../../addin/engine/protocol.ts'
import type { TableKind } from '../../../core/contract/intake.ts'
import { readableConcepts } from '../../../core/intake/concepts.ts'
import { TABLE_KIND_NAMES } from '../../../core/messages/intake.ts'

const KINDS = Object.keys(TABLE_KIND_NAMES) as TableKind[]

export const foundNothing = (project: Found['project']): Found => ({
  project,
  tables: [],
  sheets: [],
  workbook: 'plan.xlsx',
  corrections: [],
  concepts: Object.fromEntries(KINDS.map(kind => [kind, readableConcepts(kind)])) as Found['concepts'],
  files: [],
})
