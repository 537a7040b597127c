/** The schemes of responsibility as data: their duties, and the words that stand for them in cells. */

/** A duty in the matrix: a letter of the scheme, or a Chinese duty that has no letter (审核, 审批). */
export type Duty = string

export interface SchemeForm {
  /** Letters that may stand in a cell, in the order in which they are counted. */
  letters: readonly Duty[]
  /** Duties beside the letters. */
  ownDuties: readonly Duty[]
  /** Departments and their leaders stand in it: one leads, others countersign, somebody above approves. */
  isDepartmental: boolean
}

/** Duties of the Chinese scheme that no letter stands for: who reviews, and who approves. */
export const REVIEW = '审核'
export const APPROVAL = '审批'
/** Countersigning is being consulted, by name: a matrix without it counts it under C. */
export const COUNTERSIGNING = '会签'
export const OWN_DUTIES: readonly Duty[] = [REVIEW, APPROVAL]

const lettersOnly = (letters: readonly Duty[]): SchemeForm => ({ letters, ownDuties: [], isDepartmental: false })

/** Schemes with a name; any other name is the letters themselves. */
const SCHEMES: Readonly<Record<string, SchemeForm>> = {
  RACI: lettersOnly(['R', 'A', 'C', 'I']),
  RASCI: lettersOnly(['R', 'A', 'S', 'C', 'I']),
  ZH: { letters: ['R', 'A', 'C', 'I'], ownDuties: OWN_DUTIES, isDepartmental: true },
}

/** The scheme of a name; "RACID" or "DACI" declares its letters by itself. */
export function schemeNamed(name: string): SchemeForm {
  const key = name.normalize('NFKC').trim().toUpperCase()
  return SCHEMES[key] ?? lettersOnly([...new Set(key.match(/\p{L}/gu) ?? [])])
}

/** Words for duties. 主责, 牵头 and 主办 both answer for the work and do it. */
export const DUTY_WORDS: Readonly<Record<string, readonly Duty[]>> = {
  RESPONSIBLE: ['R'],
  ACCOUNTABLE: ['A'],
  CONSULTED: ['C'],
  CONSULT: ['C'],
  INFORMED: ['I'],
  INFORM: ['I'],
  SUPPORT: ['S'],
  主责: ['A', 'R'],
  牵头: ['A', 'R'],
  主办: ['A', 'R'],
  负责: ['R'],
  执行: ['R'],
  承办: ['R'],
  批准: ['A'],
  配合: ['C'],
  协办: ['C'],
  [COUNTERSIGNING]: ['C'],
  咨询: ['C'],
  征询: ['C'],
  知悉: ['I'],
  备案: ['I'],
  知会: ['I'],
  告知: ['I'],
  [REVIEW]: [REVIEW],
  [APPROVAL]: [APPROVAL],
}
