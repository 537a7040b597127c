/** Rules about contracts: settled, invoiced, paid and retained; and about the entries that belong to them. */
import { day } from '../dates.ts'
import { rule } from '../ruleText.ts'
import { money, moneyZh } from './words.ts'

type Over = { contract: string; over: number; currency: string }

const begunEn = { start: 'its start', entry: 'the first entry on it', task: 'the actual start of its task' }
const begunZh = { start: '合同开始日期', entry: '首笔入账', task: '任务实际开始' }
const doneEn = (what: string, isReceivable: boolean) => (what === 'paid' && isReceivable ? 'received' : what)
const doneZh = (what: string, isReceivable: boolean) => (what === 'invoiced' ? '开票' : isReceivable ? '已收' : '已付')

export const contractsRules = {
  'cost/paid-over-contract': rule<Over & { paid: number; limit: number }>({
    severity: 'error',
    checks: {
      en: 'A contract to pay is paid beyond its value and changes.',
      zh: '已付款超过合同金额与变更之和。',
    },
    sentence: p => ({
      en: `${p.contract}: ${money(p.paid, p.currency)} is paid, ${money(p.over, p.currency)} more than value and changes (${money(p.limit, p.currency)}).`,
      zh: `${p.contract}：已付 ${moneyZh(p.paid, p.currency, p.limit)}，超过合同金额及变更（${moneyZh(p.limit, p.currency, p.paid)}）${moneyZh(p.over, p.currency)}。`,
    }),
  }),
  'cost/paid-before-invoiced': rule<Over & { paid: number; invoiced: number; advance: number }>({
    severity: 'warning',
    checks: {
      en: 'A contract to pay is paid beyond what is invoiced and the advance.',
      zh: '已付款超过已开票与预付款之和（先付款后开票）。',
    },
    sentence: p => ({
      en: `${p.contract}: ${money(p.paid, p.currency)} is paid, ${money(p.over, p.currency)} more than is invoiced (${money(p.invoiced, p.currency)})${p.advance > 0 ? ` with the advance of ${money(p.advance, p.currency)}` : ''}.`,
      zh: `${p.contract}：已付 ${moneyZh(p.paid, p.currency, p.invoiced)}，超过已开票（${moneyZh(p.invoiced, p.currency, p.paid)}）${p.advance > 0 ? `与预付款（${moneyZh(p.advance, p.currency)}）之和 ` : ''}${moneyZh(p.over, p.currency)}。`,
    }),
  }),
  'cost/invoiced-over-settled': rule<Over & { invoiced: number; settled: number }>({
    severity: 'warning',
    checks: {
      en: 'More is invoiced than is settled, beyond an advance that is still open.',
      zh: '开票超过结算（不含尚未抵扣的预付款）。',
    },
    sentence: p => ({
      en: `${p.contract}: ${money(p.invoiced, p.currency)} is invoiced, ${money(p.over, p.currency)} more than is settled (${money(p.settled, p.currency)}).`,
      zh: `${p.contract}：已开票 ${moneyZh(p.invoiced, p.currency, p.settled)}，超过结算（${moneyZh(p.settled, p.currency, p.invoiced)}）${moneyZh(p.over, p.currency)}。`,
    }),
  }),
  'cost/settled-over-contract': rule<Over & { settled: number; limit: number }>({
    severity: 'warning',
    checks: {
      en: 'More is settled than the contract and its changes come to.',
      zh: '结算超过合同金额与变更之和。',
    },
    sentence: p => ({
      en: `${p.contract}: ${money(p.settled, p.currency)} is settled, ${money(p.over, p.currency)} more than value and changes (${money(p.limit, p.currency)}).`,
      zh: `${p.contract}：结算 ${moneyZh(p.settled, p.currency, p.limit)}，超过合同金额及变更（${moneyZh(p.limit, p.currency, p.settled)}）${moneyZh(p.over, p.currency)}。`,
    }),
  }),
  'cost/retention-not-held': rule<{
    contract: string
    retention: number
    held: number
    until: string | null
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'Payments leave less unpaid than the retention that is to be held.',
      zh: '付款后的未付金额不足应扣留的质保金。',
    },
    sentence: p => ({
      en: `${p.contract}: ${money(p.retention, p.currency)} is to be retained${p.until === null ? '' : ` until ${day(p.until).en}`} and ${p.held > 0 ? money(p.held, p.currency) : 'nothing'} is held.`,
      zh: `${p.contract}：应扣留质保金 ${moneyZh(p.retention, p.currency, p.held)}${p.until === null ? '' : `（至 ${day(p.until).zh}）`}，${p.held > 0 ? `实际仅扣留 ${moneyZh(p.held, p.currency, p.retention)}` : '实际未扣留'}。`,
    }),
  }),
  'cost/retention-overdue': rule<{
    contract: string
    amount: number
    due: string
    isReceivable: boolean
    currency: string
  }>({
    severity: 'warning',
    checks: { en: 'Retention was due and is not paid out.', zh: '质保金已到期而未结清。' },
    sentence: p => ({
      en: `${p.contract}: retention of ${money(p.amount, p.currency)} was due on ${day(p.due).en} and is not ${p.isReceivable ? 'received' : 'paid'}.`,
      zh: `${p.contract}：质保金 ${moneyZh(p.amount, p.currency)}已于 ${day(p.due).zh} 到期，尚未${p.isReceivable ? '收回' : '支付'}。`,
    }),
  }),
  'cost/contract-after-the-fact': rule<{
    contract: string
    signed: string
    began: string
    what: 'start' | 'entry' | 'task'
  }>({
    severity: 'warning',
    checks: {
      en: 'A contract was signed after its start, its first entry or the start of its task.',
      zh: '合同签订晚于开始日期、首笔入账或任务实际开始（倒签）。',
    },
    sentence: p => ({
      en: `${p.contract} was signed on ${day(p.signed).en}, after ${begunEn[p.what]} on ${day(p.began).en}.`,
      zh: `${p.contract}：签订于 ${day(p.signed).zh}，晚于${begunZh[p.what]}（${day(p.began).zh}），属倒签。`,
    }),
  }),
  'cost/contract-without-budget': rule<{
    contract: string
    value: number
    task: string | null
    accounts: string[]
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'Neither the task of a contract nor an account of its entries has a budget.',
      zh: '合同对应的任务和成本科目均无预算。',
    },
    sentence: p => {
      const placesOf = (task: string, account: string, separator: string) =>
        [...(p.task === null ? [] : [`${task} ${p.task}`]), ...p.accounts.map(name => `${account} ${name}`)].join(
          separator,
        )
      return {
        en: `${p.contract}: no budget stands behind ${money(p.value, p.currency)} (${placesOf('task', 'account', ', ')}).`,
        zh: `${p.contract}：合同金额 ${moneyZh(p.value, p.currency)}没有对应预算（${placesOf('任务', '科目', '、')}）。`,
      }
    },
  }),
  'cost/contract-ledger-differs': rule<{
    contract: string
    what: 'invoiced' | 'paid'
    stated: number
    ledger: number
    isReceivable: boolean
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'The register of contracts and the ledger say different amounts invoiced or paid.',
      zh: '合同台账与账簿的开票或收付款金额不一致。',
    },
    sentence: p => ({
      en: `${p.contract}: the register says ${money(p.stated, p.currency)} is ${doneEn(p.what, p.isReceivable)}, the ledger ${money(p.ledger, p.currency)}.`,
      zh: `${p.contract}：${doneZh(p.what, p.isReceivable)}金额台账为 ${moneyZh(p.stated, p.currency, p.ledger)}，账簿为 ${moneyZh(p.ledger, p.currency, p.stated)}。`,
    }),
  }),
  'cost/payments-over-invoices': rule<{
    what: string
    paid: number
    invoiced: number
    over: number
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'More is paid on a document, or to a supplier for a task, than is invoiced, credits taken off.',
      zh: '同一单据或同一任务供应商的付款超过开票（已扣除红字）。',
    },
    sentence: p => ({
      en: `${p.what}: ${money(p.paid, p.currency)} is paid and ${money(p.invoiced, p.currency)} is invoiced, ${money(p.over, p.currency)} less.`,
      zh: `${p.what}：已付 ${moneyZh(p.paid, p.currency, p.invoiced)}，开票 ${moneyZh(p.invoiced, p.currency, p.paid)}，多付 ${moneyZh(p.over, p.currency)}。`,
    }),
  }),
  'cost/payment-without-approval': rule<{
    what: string
    payee: string | null
    amount: number
    currency: string
    missing: string[]
  }>({
    severity: 'warning',
    checks: {
      en: 'A payment names nobody who asked for it or approved it, in a ledger that does.',
      zh: '付款没有申请人或审批人。',
    },
    sentence: p => {
      const to = p.payee === null ? '' : ` to ${p.payee}`
      const toZh = p.payee === null ? '' : `付给 ${p.payee} 的`
      const isBoth = p.missing.length > 1
      const isRequest = p.missing.includes('requestedBy')
      return {
        en: `${p.what}: the payment of ${money(p.amount, p.currency)}${to} has no ${isBoth ? 'request and no approval' : isRequest ? 'request' : 'approval'}.`,
        zh: `${p.what}：${toZh}款项 ${moneyZh(p.amount, p.currency)}没有${isBoth ? '申请人和审批人' : isRequest ? '申请人' : '审批人'}。`,
      }
    },
  }),
  'cost/duplicate-entry': rule<{
    document: string
    supplier: string
    date: string
    first: string
    amount: number
    currency: string
  }>({
    severity: 'warning',
    checks: {
      en: 'Two entries have the same supplier, reference, amount and date.',
      zh: '两笔分录的供应商、单据号、金额、日期均相同（疑似重复）。',
    },
    sentence: p => ({
      en: `${p.document} of ${p.supplier} over ${money(p.amount, p.currency)} on ${day(p.date).en} is booked again, as in entry ${p.first}; both rows count.`,
      zh: `${p.supplier} 的 ${p.document}（${day(p.date).zh}，${moneyZh(p.amount, p.currency)}）与分录 ${p.first} 重复，两笔均已计入。`,
    }),
  }),
}
