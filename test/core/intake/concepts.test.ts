import { expect, test } from 'vitest'
import type { TableKind } from '../../../core/contract/intake.ts'
import { conceptNames, readableConcepts } from '../../../core/intake/concepts.ts'
import { KIND_WORDS } from '../../../core/intake/words/kinds.ts'
import { conceptName } from '../../../core/messages/concepts.ts'

const KINDS = Object.keys(KIND_WORDS) as TableKind[]

test.each(KINDS)('every concept of %s has a name in both languages, and no two share one', kind => {
  for (const language of ['en', 'zh'] as const) {
    const names = readableConcepts(kind).map(concept => conceptName(kind, concept)[language])
    expect(names.filter((name, i) => name === readableConcepts(kind)[i] && name.length > 3)).toEqual([])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  }
})

test.each(KINDS)('a concept of %s is found by either name and by itself', kind => {
  const names = conceptNames(kind)
  for (const concept of readableConcepts(kind))
    for (const name of [concept, conceptName(kind, concept).en, conceptName(kind, concept).zh])
      expect([name, names.get(name.toLowerCase())]).toEqual([name, concept])
})
