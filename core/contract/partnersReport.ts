/** The part of the Report about a joint venture (联营): shares, capital, calls and balances of each partner. */
import { missingMeasure } from './costReport.ts'
import { z } from './zod.ts'

const figure = z.number().nullable()

/** What one partner bears of cost, or has of revenue, up to the status date. */
const partnerShare = z.object({
  partner: z.string(),
  class: z.enum(['cost', 'revenue']),
  amount: figure,
  /** Of it by shares, and billed to this partner alone. */
  shared: figure,
  direct: figure,
  missing: z.array(missingMeasure),
})
export type PartnerShare = z.infer<typeof partnerShare>

/** Subscribed and paid-in capital (认缴、实缴) at the status date. */
const partnerCapital = z.object({
  partner: z.string(),
  subscribed: figure,
  /** Due by the status date. */
  due: figure,
  paidIn: figure,
  /** Due and not paid in, at least 0. */
  arrears: figure,
  missing: z.array(missingMeasure),
})
export type PartnerCapital = z.infer<typeof partnerCapital>

/** The current account (内部往来) of a partner in one month. */
const partnerMonth = z.object({
  partner: z.string(),
  period: z.string(),
  cost: figure,
  revenue: figure,
  managementFee: figure,
  /** Cash that the partner paid in, and that was paid out to it. */
  contributions: figure,
  distributions: figure,
  /** What the partner has to good at the end of the month; negative is owed by it. */
  balance: figure,
})
export type PartnerMonth = z.infer<typeof partnerMonth>

export const partnersReport = z.object({
  shares: z.array(partnerShare),
  capital: z.array(partnerCapital),
  currentAccount: z.array(partnerMonth),
})
export type PartnersReport = z.infer<typeof partnersReport>
