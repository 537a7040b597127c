/** A joint venture: who bears which cost and has which revenue, what is paid in, and what each partner is owed or owes. */

import type { MissingMeasure } from '../contract/costReport.ts'
import type { RawFinding } from '../contract/finding.ts'
import type { PartnerShare, PartnersReport } from '../contract/partnersReport.ts'
import { operatorRole } from '../messages/partnersWords.ts'
import { toMajor } from '../money.ts'
import { normalisedName } from '../names.ts'
import { accountsOf, callsOf } from './partnerAccounts.ts'
import { capitalOf } from './partnerCapital.ts'
import { partnerFindings } from './partnerFindings.ts'
import { type Postings, partnerPostings } from './partnerPostings.ts'
import { type Partner, partnerShares, type ShareClass } from './partnerShares.ts'
import type { CostReading } from './reading.ts'

export interface PartnersAnswer {
  /** Null without partners. */
  partners: PartnersReport | null
  findings: RawFinding[]
}

/** Analyses the partners of a project. */
export function partnersOf(reading: CostReading): PartnersAnswer {
  const partners = reading.project.partners ?? []
  if (partners.length === 0) return { partners: null, findings: [] }
  const shares = partnerShares(partners)
  const operator = operatorOf(reading)
  const postings = partnerPostings(reading, shares, operator)
  const capital = capitalOf(reading)
  const accounts = accountsOf(reading, postings, operator)
  return {
    partners: {
      shares: CLASSES.flatMap(of => shareRows(of, postings, reading)),
      capital: capital.rows,
      currentAccount: accounts.months,
      calls: callsOf(reading, shares, accounts.balances),
      operator: operator === null ? null : (partners[operator]?.name ?? null),
    },
    findings: [...partnerFindings(reading, shares, postings, operator), ...capital.findings],
  }
}

const CLASSES = ['cost', 'revenue'] as const satisfies readonly ShareClass[]

/** Place of the partner who keeps the books: the one that the settings name, else the only one whose role says so. */
function operatorOf({ project }: CostReading): number | null {
  const partners = project.partners ?? []
  const stated = project.settings?.jointVenture?.operator
  const wanted = stated === undefined ? null : normalisedName(stated)
  const isOperator = ({ name, role }: Partner) =>
    wanted === null ? operatorRole.test(role ?? '') : normalisedName(name) === wanted
  const found = partners.flatMap((partner, index) => (isOperator(partner) ? [index] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

function shareRows(of: ShareClass, postings: Postings, { project, cellOf }: CostReading): PartnerShare[] {
  const { currency } = project.project
  const { shared, direct, unsplit } = postings.sums[of]
  return (project.partners ?? []).map(({ name, source }, index) => {
    const place = cellOf(source, 'share')
    const missing: MissingMeasure[] = unsplit
      ? [{ measure: 'amount', reason: 'shares_not_whole', ...(place && { source: place }) }]
      : []
    const [sharedMinor = 0, directMinor = 0] = [shared[index], direct[index]]
    return {
      partner: name,
      class: of,
      amount: unsplit ? null : toMajor(sharedMinor + directMinor, currency),
      shared: unsplit ? null : toMajor(sharedMinor, currency),
      direct: toMajor(directMinor, currency),
      missing,
    }
  })
}
