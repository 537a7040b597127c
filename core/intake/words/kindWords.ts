/** The shape of the word lists: what a person extends when Kedu does not know a heading yet. */

/** What the cells of a column are expected to hold; cells that agree vote for a match, others against. */
export type Expectation = 'text' | 'name' | 'id' | 'date' | 'number' | 'money' | 'percent' | 'scale' | 'any'

export interface ConceptWords {
  expects: Expectation
  /** How much the concept tells about the kind of table: 3 hardly occurs elsewhere, 0.3 occurs everywhere. */
  weight: number
  /** Headings in their normalised form (lower case, one blank between words, simplified characters), best first. */
  words: readonly string[]
  /** Headings so common ("name", "type") that they count only where a title speaks for the kind. */
  titledWords?: readonly string[]
}

export interface KindWords {
  /** By concept. A name that begins with "-" is a column that is known and not read. */
  concepts: Readonly<Record<string, ConceptWords>>
  /** Of each group at least one concept must be there. */
  required: readonly (readonly string[])[]
  /** Words of a title or sheet name that speak for the kind. */
  titles: readonly string[]
}

/** An amount with tax beside the same without, or the other way round: found by the heading of its twin, not by words. */
export const OTHER_BASIS: ConceptWords = { expects: 'money', weight: 0.3, words: [] }

const BETWEEN_HAN = /(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g

/** Writes a concept in one line: `words` and, for headings that need a title, `titledWords`, separated by "|". */
export function concept(expects: Expectation, weight: number, words: string, titledWords?: string): ConceptWords {
  // As in a normalised heading no blank stands between Chinese characters.
  const listed = (text: string) => text.split('|').map(word => word.trim().replace(BETWEEN_HAN, ''))
  return { expects, weight, words: listed(words), ...(titledWords && { titledWords: listed(titledWords) }) }
}
