/** The duties of control that one person should not hold two of, and the words by which people name them. */

/** The duties that the contract names; settings may name others. */
export const CONTROL_DUTIES = [
  'request',
  'approve',
  'order',
  'receive',
  'pay',
  'record',
  'reconcile',
  'supplier',
] as const
export type ControlDuty = (typeof CONTROL_DUTIES)[number]

const BEGINNINGS: readonly (readonly [RegExp, ControlDuty])[] = [
  [/^(request|申请|请购|经办)/i, 'request'],
  [/^(approv|authori|审批|批准|核准|授权)/i, 'approve'],
  [/^(order|buy|purchas|采购|订货|下单)/i, 'order'],
  [/^(receiv|验收|收货|签收)/i, 'receive'],
  [/^(pay|付款|支付|出纳)/i, 'pay'],
  [/^(record|book|post|记账|制单|入账|会计)/i, 'record'],
  [/^(reconcil|对账|核对|稽核)/i, 'reconcile'],
  [/^(supplier|vendor|供应商)/i, 'supplier'],
]

/** The duty that a text names by its beginning: "Approve payments", 付款, "vendor_master"; undefined for any other text. */
export function controlDuty(text: string): ControlDuty | undefined {
  const written = text.normalize('NFKC').trim()
  return BEGINNINGS.find(([form]) => form.test(written))?.[1]
}
