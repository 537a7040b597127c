/** What the columns of each kind can be read as: what a person chooses from. */
import type { TableKind } from '../contract/intake.ts'
import { conceptName } from '../messages/concepts.ts'
import { KIND_WORDS } from './words/kinds.ts'
import type { KindWords } from './words/kindWords.ts'

/** Concepts that are read, in the order of the word list; columns that are known and not read are left out. */
export function readableConcepts(kind: TableKind): string[] {
  const words: KindWords = KIND_WORDS[kind]
  return Object.keys(words.concepts).filter(concept => !concept.startsWith('-'))
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Concepts by their names in both languages and by themselves, of one kind or, where none is known, of all. */
export function conceptNames(kind: TableKind | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const kinds = kind === undefined ? (Object.keys(KIND_WORDS) as TableKind[]) : [kind]
  for (const each of kinds)
    for (const concept of readableConcepts(each)) {
      const { en, zh } = conceptName(each, concept)
      for (const name of [concept, en, zh]) if (!names.has(fold(name))) names.set(fold(name), concept)
    }
  return names
}
