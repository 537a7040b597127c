/** Which matter of the authorisation table (授权审批表) a contract or an entry belongs to. */
import type { LedgerClass } from '../contract/ledger.ts'
import type { AuthorityLine } from '../contract/people.ts'
import { normalisedName } from '../names.ts'

/** What matters are about, by the words of the table. */
const KIND_WORDS = {
  contract: /\b(?:contracts?|agreements?)\b|合同|协议/giu,
  purchase: /\b(?:purchas(?:e|es|ing)|procure(?:ment)?|orders?)\b|采购|订单|请购/giu,
  payment: /\b(?:payments?|pay|paying)\b|付款|支付/giu,
  change: /\b(?:changes?|variations?)\b|变更|签证/giu,
  invoice: /\binvoices?\b|发票|开票/giu,
  budget: /\bbudgets?\b|预算/giu,
  expense: /\b(?:expenses?|reimbursements?|claims?)\b|报销|费用/giu,
  loan: /\bloans?\b|借款/giu,
  receipt: /\breceipts?\b|收款|回款/giu,
} as const
type Kind = keyof typeof KIND_WORDS
const KINDS = Object.keys(KIND_WORDS) as Kind[]

/** What each is in the first place, the likelier first, and what it may be beside that. */
const KINDS_OF: Record<LedgerClass | 'contract', { first: Kind[]; beside?: Kind[] }> = {
  contract: { first: ['contract'], beside: ['purchase'] },
  commitment: { first: ['purchase', 'contract'] },
  payment: { first: ['payment'], beside: ['purchase'] },
  change: { first: ['change'], beside: ['budget'] },
  invoice: { first: ['invoice'], beside: ['purchase'] },
  actual: { first: ['expense'] },
  accrual: { first: ['expense'] },
  budget: { first: ['budget'] },
  receipt: { first: ['receipt'] },
  revenue: { first: ['receipt'] },
  forecast: { first: [] },
}
/** Known by the words of an entry whatever its class. */
const BY_WORD: readonly Kind[] = ['expense', 'loan']

const FILLERS =
  /\b(?:approv(?:al|als|e|ing)|sign(?:ing|ature|atures)?|requests?|the|of|and|for|all|any|to|within|outside)\b|预算[内外]|审批|审核|签订|签署|管理|事项|业务|申请|单笔|一般|其他|款项|支出|使用|资金|大额|重大|对外|[的类]/giu

export interface Matter {
  /** As the table writes it. */
  name: string
  lines: readonly AuthorityLine[]
}

/** What is to be matched. */
export interface Matched {
  what: LedgerClass | 'contract'
  /** Whether it is done under a contract. */
  hasContract: boolean
  account: string | undefined
  /** Account, description and name. */
  words: string
}

interface ReadMatter extends Matter {
  kinds: readonly Kind[]
  /** What the words say beyond the kinds: 差旅, equipment. */
  rest: readonly string[]
}

const BY_WORDS = 3
const BY_CLASS = 2

/**
 * Finds the matter of an entry or a contract, the most telling first: its account is the matter's name; the matter's own
 * words stand in it; the matter is about all of its class. Undefined where none fits: then nobody judges its approver.
 */
export function matterFinder(lines: readonly AuthorityLine[]): (matched: Matched) => Matter | undefined {
  const matters = readMatters(lines)
  const byAccount = new Map(matters.map(matter => [normalisedName(matter.name), matter]))
  const general = matters.filter(matter => matter.rest.length === 0)
  const special = Map.groupBy(
    matters.filter(matter => matter.rest.length > 0),
    matter => beginning(matter.rest[0] ?? '', 0),
  )
  const known = new Map<string, Matter | undefined>()
  return matched => {
    const key = JSON.stringify([matched.what, matched.hasContract, matched.account ?? '', matched.words])
    if (known.has(key)) return known.get(key)
    const words = normalisedName(matched.words)
    const beginnings =
      special.size === 0 ? [] : new Set(Array.from({ length: words.length }, (_, at) => beginning(words, at)))
    const named = byAccount.get(normalisedName(matched.account ?? ''))
    const candidates = [...general, ...[...beginnings].flatMap(start => special.get(start) ?? [])]
    const found = named ?? best(candidates, matched, words)
    known.set(key, found)
    return found
  }
}

const beginning = (text: string, at: number) => text.slice(at, at + 2)

function best(candidates: readonly ReadMatter[], matched: Matched, words: string): Matter | undefined {
  let found: { matter: ReadMatter; score: number } | undefined
  for (const matter of candidates) {
    const score = scoreOf(matter, matched, words)
    if (score > 0 && (!found || score > found.score || (score === found.score && matter.name < found.matter.name))) {
      found = { matter, score }
    }
  }
  return found?.matter
}

function scoreOf({ kinds, rest }: ReadMatter, { what, hasContract }: Matched, words: string): number {
  if (!rest.every(word => words.includes(word))) return 0
  const length = rest.join('').length / 1000
  if (kinds.length === 0) return BY_WORDS + length
  const { first, beside = [] } = KINDS_OF[what]
  const likely = what === 'commitment' && hasContract ? first.toReversed() : first
  const all = [...likely, ...beside, ...(hasContract ? ['contract'] : [])]
  const place = likely.findIndex(kind => kinds.includes(kind))
  if (place >= 0 && kinds.every(kind => all.includes(kind))) {
    return (rest.length > 0 ? BY_WORDS : BY_CLASS) + length + kinds.length / 100 - place / 10
  }
  const isSaid = kinds.every(kind => BY_WORD.includes(kind) && words.search(KIND_WORDS[kind]) >= 0)
  return isSaid ? BY_WORDS + length : 0
}

/** Lines of one matter together, however its text is spaced or filled. */
function readMatters(lines: readonly AuthorityLine[]): ReadMatter[] {
  const texts = Map.groupBy(lines, line => normalisedName(line.matter))
  const matters = new Map<string, { name: string; kinds: Kind[]; rest: string[]; lines: AuthorityLine[] }>()
  for (const [text, own] of texts) {
    const bare = text.replace(FILLERS, ' ')
    const kinds = KINDS.filter(kind => bare.search(KIND_WORDS[kind]) >= 0)
    const rest = kinds
      .reduce((left, kind) => left.replace(KIND_WORDS[kind], ' '), bare)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '')
    const key = kinds.length + rest.length === 0 ? text : JSON.stringify([kinds, rest])
    const matter = matters.get(key) ?? { name: own[0]?.matter ?? text, kinds, rest, lines: [] }
    if ((own[0]?.matter ?? text) < matter.name) matter.name = own[0]?.matter ?? text
    matter.lines.push(...own)
    matters.set(key, matter)
  }
  return [...matters.values()].filter(matter => matter.kinds.length + matter.rest.length > 0)
}
