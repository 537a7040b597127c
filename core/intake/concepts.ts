/** What the columns of each kind can be read as: what a person chooses from. */
import type { TableKind } from '../contract/intake.ts'
import { conceptName, type PREFIX_NAMES } from '../messages/concepts.ts'
import { KIND_WORDS } from './words/kinds.ts'
import type { KindWords } from './words/kindWords.ts'

/** Concepts that are read, in the order of the word list; columns that are known and not read are left out. */
export function readableConcepts(kind: TableKind): string[] {
  const words: KindWords = KIND_WORDS[kind]
  return Object.keys(words.concepts).filter(concept => !concept.startsWith('-'))
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase()

const KINDS = Object.keys(KIND_WORDS) as TableKind[]

/** Names of a concept: itself, and what people call it in both languages. */
function namesOf(kind: TableKind, concept: string): string[] {
  const { en, zh } = conceptName(kind, concept)
  return [concept, en, zh].map(fold)
}

const namesByKind: ReadonlyMap<TableKind, ReadonlyMap<string, string>> = new Map(
  KINDS.map(kind => {
    const names = new Map<string, string>()
    for (const concept of readableConcepts(kind))
      for (const name of namesOf(kind, concept)) if (!names.has(name)) names.set(name, concept)
    return [kind, names]
  }),
)

/** Of all kinds together; a name that means one thing here and another there stays itself, until the kind is known. */
const namesOfAll: ReadonlyMap<string, string> = (() => {
  const meanings = new Map<string, Set<string>>()
  for (const names of namesByKind.values())
    for (const [name, concept] of names) meanings.set(name, (meanings.get(name) ?? new Set()).add(concept))
  return new Map([...meanings].map(([name, [first, second]]) => [name, second === undefined ? (first ?? name) : name]))
})()

/** Concepts by their names in both languages and by themselves, of one kind or, where none is known, of all. */
export const conceptNames = (kind: TableKind | undefined): ReadonlyMap<string, string> =>
  (kind === undefined ? undefined : namesByKind.get(kind)) ?? namesOfAll

/** Kinds that have columns of a name and a rest, such as `period:2026-01`. */
const PREFIX_KINDS: Record<keyof typeof PREFIX_NAMES, TableKind> = {
  'party:': 'raci',
  'code:': 'raci',
  'period:': 'budget',
  'actual:': 'budget',
}

/** The concept that a text names in a table of a kind, by itself or in words; undefined for what such a table has not. */
export function conceptNamed(kind: TableKind, text: string): string | undefined {
  for (const [prefix, owner] of Object.entries(PREFIX_KINDS))
    if (text.startsWith(prefix)) return owner === kind && text.length > prefix.length ? text : undefined
  return namesByKind.get(kind)?.get(fold(text))
}
