/** What the legend of a responsibility matrix says of a letter or mark → the duty of the standard scheme that it is. */
import type { Matrix } from '../../contract/people.ts'

export type LegendRole = NonNullable<Matrix['legend']>[string]

/** Words of each duty. The first that fits decides: who supports whoever is responsible supports. */
const ROLE_WORDS: readonly (readonly [Exclude<LegendRole, 'none'>, RegExp])[] = [
  ['S', /support|assist|help|contribut|participa|secondary|backup|auxil|辅助|配合|支持|协助|协办|协作|协同|参与/i],
  ['I', /inform|notif|知悉|知会|通知|告知|抄送|备案/i],
  ['C', /consult|advis|咨询|会签|征询|征求|意见/i],
  ['A', /account|approv|authori|answerable|sign.?off|decid|批准|审批|审定|问责|当责|负责人|责任人|主管|最终|决策/i],
  ['R', /responsib|perform|execut|implement|carr(?:y|ies) out|does|doer|负责|主责|责任|执行|承办|主办|牵头|实施|经办/i],
]
/** 负责 beside A is who answers for the work, as R is who does it; elsewhere it is who does it. */
const ANSWERS_FOR_IT = /负责|责任|主责/
/** A letter that no scheme of ours knows; marks and known letters keep the one duty that they are explained as. */
const OWN_LETTER = /^(?![RACIS])[A-Z]$/
const ANCILLARY = /^(?:辅助|配合|支持|协助|协办|support|assist|help|auxil)/i
/** Who leads does the work and answers for it. */
const LEADS = /^(?:lead|primary|principal|main\b|owner|主责|牵头|主办|主导|主要)/i

/** The duty that a meaning stands for; a letter keeps its usual duty where the meaning allows it. Undefined for other words. */
export function roleOfMeaning(code: string, meaning: string): LegendRole | undefined {
  const fitting = ROLE_WORDS.filter(([, words]) => words.test(meaning)).map(([role]) => role)
  if (ANCILLARY.test(meaning)) return 'S'
  if (OWN_LETTER.test(code) && LEADS.test(meaning)) return 'A/R'
  if (code === 'A' && ANSWERS_FOR_IT.test(meaning)) return 'A'
  return fitting.find(role => role === code) ?? fitting[0]
}
