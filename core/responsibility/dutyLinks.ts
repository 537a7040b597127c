/** Which duty each task carries: by its duty column, else by the longest word of the catalogue that its name holds; the parts of an English one in any order. */
import type { Settings } from '../contract/settings.ts'
import { SHIPPED_DUTIES } from '../messages/duties/catalogue.ts'
import { normalisedName, splitNames } from '../names.ts'

/** A duty of the project's catalogue, or of the shipped one. */
export interface KnownDuty {
  id: string
  /** As written; of the shipped catalogue the key of the department. */
  department: string
  names: readonly string[]
  words: readonly string[]
}

export interface DutyLinks {
  /** The duty that a text names, by id or name in either language; undefined where the catalogue has none. */
  named(text: string): KnownDuty | undefined
  /** Ids of the duties that a task or row carries: known ones by id, others by the normalised text of the duty column. */
  of(subject: { name: string; duty?: string | undefined }): readonly string[]
}

function catalogueOf(settings: Settings | undefined): readonly KnownDuty[] {
  const own = settings?.duties?.catalogue
  if (own) return own.map(({ id, name, department, words = [] }) => ({ id, department, names: [id, name], words }))
  return SHIPPED_DUTIES.map(({ id, name, department, words }) => ({
    id,
    department,
    names: [id, name.en, name.zh],
    words,
  }))
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** The words of an English text, without plural. */
const tokens = (text: string) =>
  normalisedName(text)
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .split(' ')
    .map(token => (token.length > 3 ? token.replace(/s$/, '') : token))

/** Links by the project's catalogue. Of words of one length the first listed duty counts. */
export function dutyLinks(settings: Settings | undefined): DutyLinks {
  const catalogue = catalogueOf(settings)
  const byName = new Map<string, KnownDuty>()
  for (const duty of catalogue) {
    for (const name of duty.names) if (!byName.has(normalisedName(name))) byName.set(normalisedName(name), duty)
  }
  const byWords = wordFinder(catalogue)
  const known = new Map<string, readonly string[]>()
  const ofName = (name: string): readonly string[] => {
    const before = known.get(name)
    if (before) return before
    const found = byWords(name)
    const ids = found ? [found.id] : []
    known.set(name, ids)
    return ids
  }
  const named = (text: string) => byName.get(normalisedName(text))
  return {
    named,
    of: ({ name, duty }) =>
      duty === undefined ? ofName(name) : splitNames(duty).map(text => named(text)?.id ?? normalisedName(text)),
  }
}

interface CatalogueWord {
  duty: KnownDuty
  word: string
  parts: readonly string[]
  /** The longest word first. */
  rank: number
}

/** Finds the longest word that a name holds. English ones are looked up by their first part, so that few are compared. */
function wordFinder(catalogue: readonly KnownDuty[]): (name: string) => KnownDuty | undefined {
  const words = catalogue
    .flatMap(duty => [...duty.names, ...duty.words].map(word => ({ duty, word: normalisedName(word) })))
    .filter(({ word }) => word.length > 1)
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ duty, word }, rank): CatalogueWord => ({ duty, word, parts: tokens(word), rank }))
  const chinese = words.filter(({ word }) => isHan(word))
  const english = Map.groupBy(
    words.filter(({ word }) => !isHan(word)),
    ({ parts }) => parts[0],
  )
  return name => {
    const plain = normalisedName(name)
    const held = new Set(tokens(name))
    const found = isHan(plain) ? chinese.filter(({ word }) => plain.includes(word)).slice(0, 1) : []
    for (const part of held) {
      found.push(...(english.get(part) ?? []).filter(({ parts }) => parts.every(each => held.has(each))))
    }
    return found.toSorted((a, b) => a.rank - b.rank)[0]?.duty
  }
}
