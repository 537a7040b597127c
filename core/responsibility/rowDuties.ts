/** Which duty of control a row of the matrix is about, as its words say: "Approve payments" approves payments, 付款 pays. */
import type { ControlDuty } from '../controlDuties.ts'

export interface RowDuty {
  duty: ControlDuty
  /** What it is done to, in a form in which the words for one thing agree; empty where the row names only the duty. */
  object: string
  /** Of an approval: the duties that it approves; empty where it names none. */
  of: ReadonlySet<ControlDuty>
}

/** A doubtful word is none: an ordinary plan speaks of requests, purchases and records as well. */
const WORDS: readonly (readonly [ControlDuty, RegExp])[] = [
  [
    'approve',
    /\b(?:approv(?:es?|ed|ing|als?)|authori[sz](?:es?|ed|ing|ations?)|sign[- ]?offs?)\b|审批|批准|核准|签批/giu,
  ],
  [
    'order',
    /\b(?:place (?:the )?(?:purchase )?orders?|purchase orders?|purchas(?:es?|ing)|procur(?:e|ing|ement))\b|采购|订货|下单/giu,
  ],
  [
    'receive',
    /\b(?:goods receipts?|receiv(?:es?|ing) (?:of )?(?=(?:the )?(?:goods|deliver|material|equipment|shipment))|receiving)\b|验收|收货/giu,
  ],
  ['pay', /\b(?:pay(?:s|ing|ments?)?|disburse(?:s|ments?)?)\b|付款|支付/giu],
  ['record', /\b(?:bookkeeping|record(?:s|ing)?|posting|journal entr(?:y|ies))\b|记账|入账|制单/giu],
  ['reconcile', /\breconcil(?:es?|ed|ing|iations?)\b|对账/giu],
  ['request', /\b(?:requests?|requesting|requisitions?)\b(?! for (?:proposal|quot|information|tender))|申请|请购/giu],
  [
    'supplier',
    /\b(?:vendor|supplier) (?:master(?: data)?|creation|set-?up|registration|onboarding)\b|\b(?:create|set up|register|onboard|maintain)s? (?:the )?(?:vendors?|suppliers?)(?: master(?: data)?)?\b|供应商(?:建档|准入|入库|主数据|档案)/giu,
  ],
]

/** Most rows have none of the words; one look tells. */
const ANY_WORD = new RegExp(WORDS.map(([, form]) => form.source).join('|'), 'iu')

/** An English row may begin with the deed itself; a noun there belongs to what follows ("Payment approval"). */
const DEED =
  /^(?:approv(?:e|ing)|authori[sz](?:e|ing)|sign|pay(?:ing)?\b|disburse|place|procure\b|receiv|record|posting|reconcil(?:e|ing)|request|create|set|register|onboard|maintain)/u
/** Rows that prepare a paper about a duty do not carry it out. */
const PAPER = /计划|方案|制度|流程|报告|清单|策略|\b(?:plan|polic|procedure|process|report|schedule|strateg|template)/u
/** Records of anything but money are no bookkeeping. */
const BOOKED =
  /^$|invoice|payment|cost|expense|transaction|entr|journal|ledger|account|voucher|receipt|asset|cash|发票|费用|成本|凭证|资产|往来/u
const FILLERS = /\b(?:the|an?|of|to|for|and|with|all|on|in|by)\b|管理|工作|事项|手续|办理|单据|[的款单]/gu

interface Word {
  duty: ControlDuty
  at: number
  end: number
}

/** The duty of a row; null where its words name none, or name one only in passing. */
export function rowDuty(text: string): RowDuty | null {
  const written = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  if (!ANY_WORD.test(written)) return null
  const words = WORDS.flatMap(([duty, form]) =>
    [...written.matchAll(form)].map((match): Word => ({ duty, at: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.at - b.at || b.end - a.end)
  const word = deedOf(written, words)
  if (!word) return null
  const { duty } = word
  const isApproval = duty === 'approve'
  const object = objectOf(written, isApproval ? words : words.filter(other => other.duty === duty))
  if (!isApproval && PAPER.test(object)) return null
  if (duty === 'record' && !BOOKED.test(object)) return null
  const of = new Set(isApproval ? words.map(other => other.duty).filter(other => other !== duty) : [])
  return { duty, object, of }
}

/** The word that says what is done: the one that begins the text as a deed, an approval in Chinese, else the one that ends it. */
function deedOf(written: string, words: readonly Word[]): Word | undefined {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return undefined
  const isChinese = /\p{Script=Han}/u.test(written)
  if (first.at === 0) {
    if (isChinese ? first.duty === 'request' && words.length > 1 && last.duty !== 'approve' : isDeed(written, first)) {
      return first
    }
  }
  const approval = isChinese ? words.find(word => word.duty === 'approve') : undefined
  if (approval) return approval
  if (objectOf(written.slice(last.end), []) === '') return last
  return isChinese && first.at === 0 ? first : undefined
}

const isDeed = (written: string, word: Word) => DEED.test(written) || written.startsWith(' of ', word.end)

/** What is left without the given words, fillers, marks and plurals. */
function objectOf(written: string, words: readonly Word[]): string {
  let rest = written
  for (const { at, end } of words.toReversed()) rest = `${rest.slice(0, at)}${' '.repeat(end - at)}${rest.slice(end)}`
  return rest
    .replace(FILLERS, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(part => (/^[a-z]{4,}s$/u.test(part) && !part.endsWith('ss') ? part.slice(0, -1) : part))
    .filter(part => part !== '')
    .join(' ')
}
