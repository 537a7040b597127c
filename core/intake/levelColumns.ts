/** Ratings by a mark under one of several levels: 概率 over 低 | 中 | 高, with ✓ or x in one of them. */
import type { Candidate } from './candidate.ts'
import { matchHeader } from './headerMatch.ts'
import { isLevelWord, scaleReader } from './values/scales.ts'

/** A column that stands for one rank of a rating. */
export interface LevelColumn {
  concept: string
  column: number
  /** From 1, the lowest. */
  rank: number
}

const RATINGS = ['probability', 'impact', 'detectability', 'residualProbability', 'residualImpact']
const LEVELS_MIN = 2
/** Marks are short; longer cells describe. */
const MARK_LENGTH_MAX = 3

/** Whether the last heading of a column is a level under another heading. */
export function isLevelHeading(texts: readonly string[]): boolean {
  return texts.length > 1 && isLevelWord(texts[texts.length - 1] ?? '')
}

/** The rating that a heading above levels names; undefined where it is none. */
function ratingNamed(heading: string): string | undefined {
  const matches = [...matchHeader([heading], 'risks', true)].filter(([concept]) => RATINGS.includes(concept))
  return matches.sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The level columns of a register, ranked by their words; a rating needs two of them with nothing but marks below. */
export function levelColumns(candidate: Candidate): LevelColumn[] {
  const runs = new Map<string, { concept: string; columns: number[] }>()
  for (const column of candidate.fieldColumns()) {
    const texts = candidate.texts(column)
    const band = texts[texts.length - 2]
    if (band === undefined || !isLevelHeading(texts) || candidate.profile(column).meanLength > MARK_LENGTH_MAX) continue
    const concept = ratingNamed(band)
    if (concept === undefined) continue
    const run = runs.get(concept) ?? { concept, columns: [] }
    runs.set(concept, run)
    run.columns.push(column)
  }
  return [...runs.values()]
    .filter(({ columns }) => columns.length >= LEVELS_MIN)
    .flatMap(({ concept, columns }) => {
      const words = columns.map(column => candidate.texts(column).slice(-1)[0] ?? '')
      const rankOf = scaleReader(words, false)
      return columns.map((column, index) => ({ concept, column, rank: rankOf(words[index] ?? null) ?? index + 1 }))
    })
}
