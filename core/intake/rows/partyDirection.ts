/** Whether the other party pays or is paid. */
const RECEIVABLE = /收款|应收|销售|receivable|income|revenue|sales|客户|收入/i
const PAYABLE = /付款|应付|采购|分包|支出|payable|expense|purchas|subcontract/i

/** By the first text that tells. */
export function partyDirection(texts: readonly (string | undefined)[]): 'payable' | 'receivable' | undefined {
  const telling = texts.find(text => text !== undefined && (RECEIVABLE.test(text) || PAYABLE.test(text)))
  if (telling === undefined) return undefined
  return RECEIVABLE.test(telling) ? 'receivable' : 'payable'
}

/** Whether a title speaks of both kinds, and so tells none. */
export const tellsBoth = (title: string): boolean => RECEIVABLE.test(title) && PAYABLE.test(title)
