/** The departments that take part in projects, and what they are called in both languages. */
import type { Sentence } from './contract/finding.ts'
import { normalisedName } from './names.ts'

export type DepartmentKey =
  | 'pmo'
  | 'finance'
  | 'humanResources'
  | 'procurement'
  | 'sales'
  | 'marketing'
  | 'research'
  | 'customerService'
  | 'legal'
  | 'sponsor'
  | 'business'
  | 'ventureOffice'
  | 'partner'

interface DepartmentNames {
  name: Sentence
  /** What else it is called. Chinese words are looked for anywhere in a name, English ones as whole words. */
  words: readonly string[]
}

const department = (en: string, zh: string, words: string): DepartmentNames => ({
  name: { en, zh },
  words: words.split('|'),
})

/** Where two words fit a name the longer one counts, so that 客户服务 is not 服务采购. */
export const DEPARTMENTS: Readonly<Record<DepartmentKey, DepartmentNames>> = {
  pmo: department(
    'PMO',
    '项目管理办公室',
    'pmo|project management office|project office|project controls|项目管理部|项目管理中心|项管办|项目办',
  ),
  finance: department(
    'Finance',
    '财务部',
    'finance|accounting|accounts|treasury|controlling|财务|会计|资金部|计财|财会|财资',
  ),
  humanResources: department(
    'Human resources',
    '人力资源部',
    'human resources|hr|people team|personnel|人力|人事|人资|组织部',
  ),
  procurement: department(
    'Procurement',
    '采购部',
    'procurement|purchasing|supply chain|sourcing|采购|供应链|物资|招采|采供|供应部',
  ),
  sales: department('Sales', '销售部', 'sales|business development|account management|销售|营业|业务拓展|商务部'),
  marketing: department('Marketing', '市场部', 'marketing|brand|communications|市场|营销|品牌|推广'),
  research: department(
    'R&D',
    '研发部',
    'r&d|research and development|research|development|engineering|technology|product development|研发|研究|开发部|技术部|产品部|工程技术|设计部',
  ),
  customerService: department(
    'Customer service',
    '客服部',
    'customer service|customer support|after sales|service desk|客服|客户服务|售后|服务中心',
  ),
  legal: department('Legal', '法务部', 'legal|compliance|general counsel|law|法务|法律|合规|法规'),
  sponsor: department(
    'Sponsoring department',
    '项目发起部门',
    'sponsor|sponsoring department|initiator|发起部门|发起方|立项部门|申请部门|提出部门',
  ),
  business: department(
    'Business department',
    '业务部门',
    'business department|business unit|user department|business owner|业务部|业务部门|使用部门|需求部门|业务单位',
  ),
  ventureOffice: department(
    'Venture office',
    '合资合作办公室',
    'venture office|joint venture office|jv office|alliance office|合资办|联营办|合作办|合资合作|联营管理|投资管理',
  ),
  partner: department('Partner', '联营方', 'partner|jv partner|联营方|合作方|合资方|股东方|投资方'),
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)
const KEYS = Object.keys(DEPARTMENTS) as DepartmentKey[]

/** Every way to name a department, the longest first. */
const NAMES = KEYS.flatMap(key => {
  const { name, words } = DEPARTMENTS[key]
  return [name.en, name.zh, ...words].map(word => ({ key, word: normalisedName(word) }))
}).sort((a, b) => b.word.length - a.word.length)

const known = new Map<string, string>()
const KNOWN_MAX = 20_000

/**
 * What makes two names of departments the same: the key of a department that the name speaks of ("集团财务部" and
 * "Accounting" are both finance), else the name itself without width and case.
 */
export function departmentIdentity(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const written = normalisedName(name)
  if (KEYS.some(key => key === name)) return name
  const found = NAMES.find(({ word }) =>
    isHan(word) ? written.includes(word) : ` ${written.replace(/[^\p{L}\p{N}&]+/gu, ' ')} `.includes(` ${word} `),
  )
  const identity = found?.key ?? written
  if (known.size >= KNOWN_MAX) known.clear()
  known.set(name, identity)
  return identity
}

/** A department in both languages: the catalogue's name of its key, else as it was written. */
export function departmentName(written: string): Sentence {
  return KEYS.some(key => key === written) ? DEPARTMENTS[written as DepartmentKey].name : { en: written, zh: written }
}
