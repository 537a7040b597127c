/** Confidence in three words, the same for tables and columns: sure, likely, look at this. */
export type ConfidenceWord = 'sure' | 'likely' | 'look'

const SURE_FROM = 0.8
/** Below this a table or column is marked as one to look at. */
export const LIKELY_FROM = 0.6

/** `confidence` goes from 0 to 1. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence >= SURE_FROM) return 'sure'
  return confidence >= LIKELY_FROM ? 'likely' : 'look'
}
