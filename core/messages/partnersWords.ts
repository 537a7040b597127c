/** Words of the sheet of partners. */
import type { Sentence } from '../contract/finding.ts'

export const partnerHeaders = {
  partner: { en: 'Partner', zh: '联营方' },
  role: { en: 'Role', zh: '角色' },
  shared: { en: 'Cost by share', zh: '分摊成本' },
  direct: { en: 'Cost billed directly', zh: '直接列支' },
  cost: { en: 'Cost', zh: '成本合计' },
  revenue: { en: 'Revenue', zh: '收入' },
  managementFee: { en: 'Management fee', zh: '管理费' },
  contributions: { en: 'Paid in', zh: '已缴款' },
  distributions: { en: 'Paid out', zh: '已分配' },
  balance: { en: 'Balance', zh: '往来余额' },
  subscribed: { en: 'Subscribed capital', zh: '认缴出资' },
  due: { en: 'Capital due', zh: '应缴出资' },
  paidInCapital: { en: 'Paid-in capital', zh: '实缴出资' },
  arrears: { en: 'Arrears', zh: '欠缴' },
  openCommitments: { en: 'Share of open commitments', zh: '未清承诺分摊' },
  call: { en: 'Next call', zh: '下期应缴' },
  month: { en: 'Month', zh: '月份' },
} satisfies Record<string, Sentence>

export const partnerWords = {
  operator: { en: 'operator', zh: '牵头方' },
} satisfies Record<string, Sentence>

/** Roles of the partner who keeps the books, as agreements write them. */
export const operatorRole = /\boperator\b|\blead(?:er|ing)?\b|\bmanag(?:er|ing|ement)\b|牵头|管理方|主办|操盘|经办/iu
