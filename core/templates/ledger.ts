/** The ledger: what was ordered, invoiced, booked and paid. */
import { ACCOUNTS, PEOPLE } from './sampleNames.ts'
import { both, dateColumn, moneyColumn, type SampleCell, serial, type Template, textColumn } from './template.ts'

const CLASSES = {
  budget: both('Budget', '预算'),
  change: both('Change', '变更'),
  commitment: both('Commitment', '合同'),
  accrual: both('Accrual', '暂估'),
  actual: both('Actual', '实际'),
  invoice: both('Invoice', '发票'),
  payment: both('Payment', '付款'),
  receipt: both('Receipt', '收款'),
  forecast: both('Forecast', '预测'),
  revenue: both('Revenue', '收入'),
}

export const ledgerTemplate: Template = {
  sheet: both('Ledger', '成本台账'),
  table: 'Ledger',
  columns: [
    dateColumn('date', 'Date', '日期', 12),
    textColumn('class', 'Class', '类别', 13, {
      choices: { en: Object.values(CLASSES).map(name => name.en), zh: Object.values(CLASSES).map(name => name.zh) },
    }),
    textColumn('task', 'Task ID', '任务编号', 10),
    textColumn('account', 'Account', '科目', 20),
    textColumn('supplier', 'Supplier', '供应商', 20),
    textColumn('document', 'Document no', '凭证号', 14),
    textColumn('description', 'Description', '摘要', 30),
    moneyColumn('amount', 'Amount', '金额(元)', 14),
    textColumn('requestedBy', 'Requested by', '申请人', 14),
    textColumn('approvedBy', 'Approved by', '审批人', 14),
  ],
  sampleRows: [
    entry('2026-01-16', 'actual', 'T1', 'consulting', 'INV-0107', both('Workshops', '研讨会'), 23_500),
    entry('2026-02-02', 'actual', 'T2', 'consulting', 'INV-0131', both('Tender documents', '招标文件'), 11_200),
    entry('2026-02-05', 'commitment', 'T3', 'consulting', 'PO-2201', both('Configuration', '系统配置'), 88_000),
    entry('2026-03-10', 'invoice', 'T3', 'consulting', 'PO-2201', both('First instalment', '首期款'), 44_000),
    entry('2026-03-12', 'actual', 'T3', 'consulting', 'PO-2201', both('First instalment', '首期款'), 44_000),
    entry('2026-03-25', 'payment', 'T3', 'consulting', 'PO-2201', both('First instalment', '首期款'), 44_000),
    entry('2026-03-27', 'accrual', 'T4', 'consulting', 'ACC-0301', both('Migration in March', '三月迁移工作'), 12_000),
  ],
}

function entry(
  date: string,
  kind: keyof typeof CLASSES,
  task: string,
  account: keyof typeof ACCOUNTS,
  document: string,
  description: SampleCell,
  amount: number,
): SampleCell[] {
  const supplier = both('Northwind Advisory', '北风咨询有限公司')
  const people = [PEOPLE.chen.name, PEOPLE.dora.name]
  return [serial(date), CLASSES[kind], task, ACCOUNTS[account], supplier, document, description, amount, ...people]
}
