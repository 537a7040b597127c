/** Sentences about reading a workbook: names of the kinds of table, and why a sheet was ignored. */
import type { Sentence } from '../contract/finding.ts'
import type { SkippedRow, TableKind } from '../contract/intake.ts'

export const IGNORED_REASONS = {
  empty: { en: 'The sheet is empty.', zh: '工作表为空。' },
  hidden: { en: 'The sheet is hidden.', zh: '工作表已隐藏。' },
  kedu: { en: 'The sheet was made by Kedu.', zh: '工作表由 Kedu 生成。' },
  summary: { en: 'It only sums up what other sheets hold.', zh: '该表只是汇总其他数据，未作为原始数据读取。' },
  'not-wanted': { en: 'Left out as you chose.', zh: '已按您的选择略过。' },
  'no-table': { en: 'No table that Kedu knows was found on it.', zh: '未找到可识别的表。' },
} as const satisfies Record<string, Sentence>

/** Why one table of a sheet was left out while others of it were read. */
export const repeatsOtherTable = (cell: string): Sentence => ({
  en: `The table at ${cell} only sums up what other tables hold.`,
  zh: `${cell} 处的表只是汇总其他表，未作为原始数据读取。`,
})

export const TABLE_KIND_NAMES: Record<TableKind, Sentence> = {
  plan: { en: 'Plan', zh: '项目计划' },
  budget: { en: 'Budget', zh: '预算' },
  ledger: { en: 'Ledger', zh: '台账' },
  raci: { en: 'Responsibility matrix', zh: '责任分工' },
  risks: { en: 'Risk register', zh: '风险登记册' },
  people: { en: 'People', zh: '人员' },
  contracts: { en: 'Contracts', zh: '合同台账' },
  partners: { en: 'Partners', zh: '联营方' },
  indicators: { en: 'Indicators', zh: '指标' },
  calendar: { en: 'Calendar', zh: '日历' },
  rates: { en: 'Exchange rates', zh: '汇率' },
  absences: { en: 'Absences', zh: '缺勤' },
  authority: { en: 'Signing authority', zh: '授权审批表' },
  register: { en: 'Register', zh: '登记册' },
  progress: { en: 'Progress history', zh: '进度记录' },
  phasing: { en: 'Phasing', zh: '分期计划' },
  benefit: { en: 'Cost and benefit', zh: '成本效益' },
  settings: { en: 'Settings', zh: '设置' },
}

/** Rows of a table that are no data. */
export const SKIPPED_ROW_NAMES: Record<SkippedRow['why'], Sentence> = {
  blank: { en: 'blank', zh: '空行' },
  section: { en: 'section', zh: '分段' },
  subtotal: { en: 'subtotal', zh: '小计' },
  total: { en: 'total', zh: '合计' },
  header: { en: 'repeated header', zh: '重复表头' },
}
