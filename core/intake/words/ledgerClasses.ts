/** Words that say what an entry of a ledger is. Extend by adding words; they are matched in normalised form. */
import type { LedgerClass } from '../../contract/ledger.ts'

const WORDS: Record<LedgerClass, string> = {
  budget: 'budget|original budget|approved budget|baseline|预算|预算额|年初预算|原预算|批复预算',
  change:
    'change|budget change|variation|change order|transfer|budget transfer|budget revision|adjustment|变更|预算变更|预算调整|变更签证|签证|调整|追加|调剂',
  commitment:
    'commitment|committed|po|purchase order|order|contract|subcontract|requisition|合同|订单|采购订单|承诺|已承诺|签约|合同签订|采购合同|合同承诺|下单|采购申请',
  accrual: 'accrual|accrued|accruals|provision|gr ir|暂估|预提|计提|暂估入账|暂估成本',
  actual:
    'actual|actuals|cost|expense|actual cost|expenses|posting|booked|spend|实际|实际成本|成本|费用|报销|支出|实际支出|实际发生|入账|费用报销|记账',
  invoice:
    'invoice|invoiced|billing|bill|vendor invoice|ap invoice|开票|发票|收票|进项发票|已开票|来票|收到发票|供应商发票',
  payment:
    'payment|paid|pay|disbursement|cash out|outflow|payments|付款|支付|已付款|付款单|现金支出|银行付款|付现|已支付|资金支出',
  receipt: 'receipt|receipts|cash in|inflow|collection|received|收款|回款|到账|收到款项|资金收入',
  forecast: 'forecast|estimate to complete|etc|projection|planned|预测|预计|预估|待发生|计划支出',
  revenue: 'revenue|income|sales|收入|营业收入|销售收入|产值|确认收入',
}

/** Class by word. */
export const LEDGER_CLASS_WORDS = new Map<string, LedgerClass>(
  (Object.entries(WORDS) as [LedgerClass, string][]).flatMap(([name, words]) =>
    words.split('|').map(word => [word, name] as const),
  ),
)
