/** How well a heading fits each concept of a kind, by the word lists. */
import { headerText, normalise } from './normalise.ts'
import { HEADING_FORMS } from './words/headingForms.ts'
import { KIND_WORDS, type KnownKind } from './words/kinds.ts'
import type { KindWords } from './words/kindWords.ts'

/** A heading counts as a concept from here on. */
export const MATCH_MIN = 0.55
const EXACT = 1
/** The stack of a heading says more than its last line alone ("实际" over "开始"). */
const STACKED_BONUS = 0.12
const ENDS_WITH = 0.8
const STARTS_WITH = 0.7
const CONTAINS = 0.6
/** Of two words of one concept the better one stands first in its list. */
const ORDER_PENALTY = 0.002

const isHan = (text: string) => /[\u3400-\u9fff]/.test(text)

function coverage(word: string, header: string): number {
  return isHan(word)
    ? word.length / Math.max(1, header.replace(/ /g, '').length)
    : word.split(' ').length / header.split(' ').length
}

/** Longer headings are matched by how much of them a word covers. */
function partialScore(header: string, word: string): number {
  if (word.length < (isHan(word) ? 2 : 3) || header.length <= word.length) return 0
  const [before, after] = isHan(word) ? ['', ''] : [' ', ' ']
  const level = header.endsWith(before + word)
    ? ENDS_WITH
    : header.startsWith(word + after)
      ? STARTS_WITH
      : header.includes(before + word + after)
        ? CONTAINS
        : 0
  return level * (0.5 + 0.5 * coverage(word, header))
}

function scoreText(text: string, words: readonly string[]): number {
  let best = 0
  // Each language has its own order: the first Chinese word is as good as the first English one.
  let [han, latin] = [0, 0]
  for (const word of words) {
    const order = isHan(word) ? han++ : latin++
    const score = (text === word ? EXACT : partialScore(text, word)) - Math.min(order, 40) * ORDER_PENALTY
    if (score > best) best = score
  }
  return best
}

/** Trailing scale of a heading: "likelihood 1 5" means likelihood from 1 to 5. */
const withoutScale = (text: string) => text.replace(/(?: \d+){1,2}$/, '').trim() || text

/** Of a heading in two languages ("任务名称 Task") each one; "wbs编号" is one word. */
function languages(text: string): string[] {
  if (!/[\u3400-\u9fff] [a-z]{2}|[a-z]{2} [\u3400-\u9fff]/.test(text)) return []
  return [normalise(text.replace(/[^\u3400-\u9fff]+/g, ' ')), normalise(text.replace(/[\u3400-\u9fff]+/g, ' '))]
}

/** A heading in the spellings that lists are written in: as it is, without its scale, "risk #" and "risk#" as "risk no", "risk id#" as "risk id". */
function spellings(text: string): string[] {
  const bare = withoutScale(text)
  const numbered = bare.replace(/ (?:#|number|nr|num)$/, ' no')
  const marked = bare.replace(/(?<=\bid)#$/, '').replace(/(?<=\w)#$/, ' no')
  return [...new Set([text, bare, numbered, marked])]
}

/** As it is written a heading says a little more than without its figures: "duty 2" is the second duty. */
const SPELLING_SHARE = 0.995

/** What is said twice is as clear as what is said once, but a heading of one language that fits comes first. */
const LANGUAGE_SHARE = 0.97

function scoreConcept(parts: readonly string[], words: readonly string[]): number {
  const last = parts[parts.length - 1]
  if (last === undefined) return 0
  const own = headerText(last)
  const noted = own.notes.length > 0 && own.full !== own.base ? scoreText(own.full, words) : 0
  let best = Math.max(
    noted,
    ...spellings(own.base).map(text => scoreText(text, words) * (text === own.base ? 1 : SPELLING_SHARE)),
  )
  for (const text of languages(own.base)) best = Math.max(best, LANGUAGE_SHARE * scoreText(text, words))
  for (const note of own.notes) best = Math.max(best, 0.75 * exactOnly(note, words))
  if (parts.length > 1) {
    const stacked = normalise(parts.map(part => headerText(part).base).join(' '))
    const joined = stacked.replace(/ /g, '')
    const variants = [stacked, ...(isHan(joined) ? [joined] : []), ...qualified(parts[0] ?? '', own.base)]
    const score = Math.max(...variants.map(variant => exactOnly(variant, words)))
    if (score > 0) best = Math.max(best, score + STACKED_BONUS)
    else best = Math.max(best, 0.9 * scoreText(stacked, words), 0.7 * scoreText(headerText(parts[0] ?? '').base, words))
  }
  return best
}

/** What a heading of a known form scores: more than one that holds a word somewhere, less than one of the lists. */
const FORM_SCORE = 0.74

/** Whether the last line of a heading, alone or under the lines above, has a form of a concept's headings. */
function hasForm(parts: readonly string[], forms: readonly RegExp[]): boolean {
  const bases = parts.map(part => headerText(part).base)
  const last = bases[bases.length - 1] ?? ''
  const stacked = parts.length > 1 ? normalise(bases.join(' ')).replace(HAN_GAP, '') : last
  return forms.some(form => form.test(last) || form.test(stacked))
}

const HAN_GAP = /(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g

/** What a line above says of the one below: planned or actual ("实际时间" over "开始" is 实际开始). */
const QUALIFIERS: readonly (readonly [RegExp, string, string])[] = [
  [/实际|actual/, '实际', 'actual'],
  [/计划|预计|plan|baseline|scheduled|target/, '计划', 'planned'],
]

function qualified(band: string, base: string): string[] {
  const above = headerText(band).base
  const qualifier = QUALIFIERS.find(([form]) => form.test(above))
  return qualifier ? [isHan(base) ? `${qualifier[1]}${base}` : `${qualifier[2]} ${base}`] : []
}

const exactOnly = (text: string, words: readonly string[]) => (words.includes(text) ? EXACT : 0)

const cache = new Map<string, ReadonlyMap<string, number>>()
const CACHE_MAX = 5_000
/** Longer texts are prose: to look for every word in them takes long and finds most of them. */
const HEADING_LENGTH_MAX = 500
const NOTHING: ReadonlyMap<string, number> = new Map()

/**
 * Scores of a heading (its stack from the top line down) for the concepts of a kind, those that count only. `hasTitle`
 * says that a title speaks for the kind, so that headings common to many kinds count as well.
 */
export function matchHeader(parts: readonly string[], kind: KnownKind, hasTitle: boolean): ReadonlyMap<string, number> {
  if (parts.some(part => part.length > HEADING_LENGTH_MAX)) return NOTHING
  const key = `${kind}\n${hasTitle}\n${parts.join('\n')}`
  const before = cache.get(key)
  if (before) return before
  const scores = new Map<string, number>()
  const words: KindWords = KIND_WORDS[kind]
  const formsByConcept = HEADING_FORMS[kind]
  for (const [name, concept] of Object.entries(words.concepts)) {
    const own = scoreConcept(parts, concept.words)
    const titled = hasTitle && concept.titledWords ? scoreConcept(parts, concept.titledWords) : 0
    const forms = formsByConcept?.[name]
    const score = Math.max(own, titled, forms && hasForm(parts, forms) ? FORM_SCORE : 0)
    if (score >= MATCH_MIN) scores.set(name, score)
  }
  if (cache.size >= CACHE_MAX) cache.clear()
  cache.set(key, scores)
  return scores
}

const everyWord = new Set(
  Object.values(KIND_WORDS).flatMap((words: KindWords) =>
    Object.values(words.concepts).flatMap(concept => concept.words),
  ),
)

/** Whether a text is, as a whole, a heading of some kind; cheap enough for every cell of a sheet. */
export function isKnownHeading(text: string): boolean {
  if (text.length > 40 || (text.trim().length < 2 && text.trim() !== '#')) return false
  const header = headerText(text)
  return [header.full, ...spellings(header.base), ...languages(header.base)].some(word => everyWord.has(word))
}

const EVERY_FORM = Object.values(HEADING_FORMS).flatMap(forms => Object.values(forms).flat())
/** Longer texts that end like a heading are sentences. */
const FORM_LENGTH_MAX = 12

/** Whether a text is a heading of some kind as a whole, or has the form of one. */
export function looksLikeHeading(text: string): boolean {
  if (isKnownHeading(text)) return true
  if (text.length > FORM_LENGTH_MAX || !isHan(text)) return false
  const { base } = headerText(text)
  return EVERY_FORM.some(form => form.test(base))
}
