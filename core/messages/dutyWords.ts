/** Words of the duties of control, in sentences and in columns. */
import type { Sentence } from '../contract/finding.ts'

const deeds: Record<string, Sentence> = {
  request: { en: 'requests', zh: '申请' },
  approve: { en: 'approves', zh: '审批' },
  order: { en: 'orders', zh: '采购' },
  receive: { en: 'receives', zh: '验收' },
  pay: { en: 'pays', zh: '付款' },
  record: { en: 'records', zh: '记账' },
  reconcile: { en: 'reconciles', zh: '对账' },
  supplier: { en: 'sets up suppliers', zh: '供应商建档' },
}

/** What a person does who holds the duty. A duty that the contract does not name stands as it is written. */
export const dutyDeed = (duty: string): Sentence => deeds[duty] ?? { en: `“${duty}”`, zh: `“${duty}”` }

const names: Record<string, Sentence> = {
  request: { en: 'request', zh: '申请' },
  approve: { en: 'approve', zh: '审批' },
  order: { en: 'order', zh: '采购' },
  receive: { en: 'receive', zh: '验收' },
  pay: { en: 'pay', zh: '付款' },
  record: { en: 'record', zh: '记账' },
  reconcile: { en: 'reconcile', zh: '对账' },
  supplier: { en: 'supplier set-up', zh: '供应商建档' },
}

/** A duty as a column of a table names it; one that the contract does not name stands as it is written. */
export const dutyName = (duty: string): Sentence => names[duty] ?? { en: duty, zh: duty }

/** Whether a recorded control makes up for two duties in one hand. */
export const conflictStateWords = {
  open: { en: '■ Conflict', zh: '■ 冲突' },
  accepted: { en: '✓ Accepted', zh: '✓ 已接受' },
} satisfies Record<string, Sentence>
