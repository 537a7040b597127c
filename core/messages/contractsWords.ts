/** Words of the sheet of contracts. */
import type { ContractRow } from '../contract/costReport.ts'
import type { Sentence } from '../contract/finding.ts'

export const contractHeaders = {
  supplier: { en: 'Other party', zh: '对方单位' },
  direction: { en: 'Direction', zh: '收付方向' },
  amountBasis: { en: 'Basis', zh: '含税口径' },
  value: { en: 'Contract value', zh: '合同金额' },
  changes: { en: 'Changes', zh: '变更金额' },
  settled: { en: 'Settled', zh: '结算金额' },
  invoiced: { en: 'Invoiced', zh: '已开票' },
  ledgerInvoiced: { en: 'Invoiced (ledger)', zh: '账簿开票' },
  paid: { en: 'Paid', zh: '已收付款' },
  ledgerPaid: { en: 'Paid (ledger)', zh: '账簿收付款' },
  advance: { en: 'Advance', zh: '预付款' },
  retentionRate: { en: 'Retention rate', zh: '质保金比例' },
  retentionDue: { en: 'Retention due', zh: '质保金到期日' },
  retention: { en: 'Retention held', zh: '扣留质保金' },
  taxRate: { en: 'Tax rate', zh: '税率' },
  tax: { en: 'Tax', zh: '税额' },
  openToInvoice: { en: 'Open to invoice', zh: '未开票' },
  openToPay: { en: 'Open to pay', zh: '应付未付' },
} satisfies Record<string, Sentence>

export const directionWords = {
  payable: { en: 'to pay', zh: '付款' },
  receivable: { en: 'to receive', zh: '收款' },
} satisfies Record<ContractRow['direction'], Sentence>

export const basisWords = {
  gross: { en: 'with tax', zh: '含税' },
  net: { en: 'without tax', zh: '不含税' },
} satisfies Record<ContractRow['amountBasis'], Sentence>

/** An icon and a word, so that nothing hangs on colour. */
export const contractStateWords = {
  overpaid: { en: '■ Overpaid', zh: '■ 超付' },
  paidAhead: { en: '▲ Paid before invoiced', zh: '▲ 付款超开票' },
  overInvoiced: { en: '▲ Invoiced too much', zh: '▲ 开票超额' },
  retentionLate: { en: '▲ Retention overdue', zh: '▲ 质保金逾期' },
  unknown: { en: '… Figures missing', zh: '… 数据不全' },
  closed: { en: '✓ Closed', zh: '✓ 已结清' },
  open: { en: '○ Open', zh: '○ 履行中' },
} satisfies Record<ContractRow['state'], Sentence>

export const contractTotals = {
  payable: { en: 'Total to pay', zh: '付款合同合计' },
  receivable: { en: 'Total to receive', zh: '收款合同合计' },
} satisfies Record<ContractRow['direction'], Sentence>

/** Of the total row: the figures that not all contracts have. */
export const partialTotal = (figures: readonly Sentence[]): Sentence => ({
  en: `Not all contracts have: ${figures.map(figure => figure.en).join(', ')}`,
  zh: `部分合同缺少：${figures.map(figure => figure.zh).join('、')}`,
})
