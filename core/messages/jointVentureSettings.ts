/** Settings of a joint venture. */
import type { Sentence } from '../contract/finding.ts'

export const jointVentureSettings = {
  'jointVenture.operator': {
    label: { en: 'Partner who keeps the books', zh: '牵头方' },
    meaning: {
      en: 'Earns the management fee and bears excluded accounts. Empty: the partner whose role says operator or lead.',
      zh: '收取管理费并承担不参与分摊的科目；留空则取角色为牵头或管理方的联营方。',
    },
  },
  'jointVenture.splitBasis': {
    label: { en: 'Split by', zh: '分摊方式' },
    meaning: {
      en: 'posting-date: the shares of that date count. by-day: an entry is spread over the days of its month.',
      zh: 'posting-date：按入账日期的份额分摊；by-day：当月金额按天数分摊。',
    },
  },
  'jointVenture.excludedAccounts': {
    label: { en: 'Accounts that are not shared', zh: '不参与分摊的科目' },
    meaning: {
      en: 'Names of accounts that the operator bears alone, such as: Head office; Entertainment',
      zh: '由牵头方单独承担的科目，例如：总部费用；招待费',
    },
  },
  'jointVenture.costCaps': {
    label: { en: 'Caps of shared cost', zh: '分摊成本上限' },
    meaning: {
      en: 'Partner and amount; the operator bears what is above, such as: Blue Ltd 500000; Red Ltd 200000',
      zh: '联营方与金额，超出部分由牵头方承担，例如：甲方 500000；乙方 200000',
    },
  },
} satisfies Record<string, { label: Sentence; meaning: Sentence }>
