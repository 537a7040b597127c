/** The part of the Report about a joint venture (联营): shares, capital, calls and balances of each partner. */
import { missingMeasure } from './costReport.ts'
import { z } from './zod.ts'

const figure = z.number().nullable()

/** What one partner bears of cost, or has of revenue, up to the status date. */
const partnerShare = z.object({
  partner: z.string(),
  class: z.enum(['cost', 'revenue']),
  /** Shared and direct together. */
  amount: figure,
  /** By the shares in force, after caps and excluded accounts. */
  shared: figure,
  /** Billed to this partner alone. */
  direct: figure,
  missing: z.array(missingMeasure),
})
export type PartnerShare = z.infer<typeof partnerShare>

/** Subscribed and paid-in capital (认缴、实缴) at the status date. */
const partnerCapital = z.object({
  partner: z.string(),
  subscribed: figure,
  /** Due by the status date; null where no due dates are stated. */
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
  /** On its share of cost; what the operator earns by it stands negative in the operator's own row. */
  managementFee: figure,
  /** Cash that the partner paid in, and that was paid out to it. */
  contributions: figure,
  distributions: figure,
  /** Contributions + revenue − cost − fee − distributions up to the end of the month; below 0 the partner owes it. */
  balance: figure,
})
export type PartnerMonth = z.infer<typeof partnerMonth>

/** What a partner has to good at the status date, and what it is to pay in next. */
const partnerCall = z.object({
  partner: z.string(),
  balance: figure,
  /** Its share of what is ordered and not cost yet. */
  openCommitments: figure,
  /** Share of open commitments less the balance, at least 0. */
  call: figure,
  missing: z.array(missingMeasure),
})
export type PartnerCall = z.infer<typeof partnerCall>

export const partnersReport = z.object({
  shares: z.array(partnerShare),
  capital: z.array(partnerCapital),
  currentAccount: z.array(partnerMonth),
  calls: z.array(partnerCall),
  /** Who keeps the books and earns the management fee; null where no partner is known to. */
  operator: z.string().nullable(),
})
export type PartnersReport = z.infer<typeof partnersReport>
