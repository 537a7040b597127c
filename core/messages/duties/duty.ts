/** The shape of a duty of the catalogue. */
import type { Sentence } from '../../contract/finding.ts'
import type { DepartmentKey } from '../../departments.ts'

/** What a department answers for in projects, and the words by which tasks are found that carry it. */
export interface ShippedDuty {
  id: string
  department: DepartmentKey
  name: Sentence
  /** Beside the names; the longest word that a task's name holds tells its duty. */
  words: readonly string[]
}

/** Declares one duty; `words` are separated by "|". */
export const duty = (id: string, department: DepartmentKey, en: string, zh: string, words: string): ShippedDuty => ({
  id,
  department,
  name: { en, zh },
  words: words.split('|'),
})
