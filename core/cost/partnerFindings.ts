/** Findings about the shares of partners. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { entryName } from '../ledgerEntries.ts'
import type { Postings } from './partnerPostings.ts'
import type { PartnerShares, Regime } from './partnerShares.ts'
import type { CostReading } from './reading.ts'

/** Shares that are not whole, entries on partners whom nobody knows, and what only an operator could bear or earn. */
export function partnerFindings(
  reading: CostReading,
  shares: PartnerShares,
  postings: Postings,
  operator: number | null,
): RawFinding[] {
  return [
    ...notWhole(reading, shares, postings),
    ...strangers(reading, postings),
    ...(operator === null ? withoutOperator(reading) : []),
  ]
}

/**
 * Once for each period of shares that are not whole. Before the first stated share there is nothing to be whole, unless
 * something was posted there.
 */
function notWhole({ project, cellOf }: CostReading, shares: PartnerShares, { used }: Postings): RawFinding[] {
  const partners = project.partners ?? []
  const [first] = partners
  if (!first) return []
  const concerned: Regime[] = shares.areAlike
    ? [...shares.regimes('cost')]
    : [...shares.regimes('cost'), ...shares.regimes('revenue')]
  const isStated = (regime: Regime) => regime.from !== undefined || regime.sum !== 0 || isUsed(regime)
  const isUsed = (regime: Regime) =>
    [...used].some(other => other.from === regime.from && (shares.areAlike || other.class === regime.class))
  return concerned
    .filter(regime => !regime.isWhole && isStated(regime))
    .map(regime => {
      const { from = null, sum } = regime
      const of = shares.areAlike ? 'both' : regime.class
      const source = cellOf(first.source, 'share')
      const subject = { kind: 'partner' as const, id: first.name }
      const place = { discriminator: `${of} ${from ?? ''}`, ...(source && { source }) }
      return raise('partners/shares-not-whole', subject, { sum, from, class: of }, place)
    })
}

function strangers({ cellOf, amounts }: CostReading, postings: Postings): RawFinding[] {
  return postings.strangers.map(numbered => {
    const { entry } = numbered
    const source = cellOf(entry.source, 'partner', 'amount')
    const { minor } = amounts.ofEntry(entry)
    const params = { what: entry.document ?? entry.description ?? entryName(numbered), partner: entry.partner ?? '' }
    const place = { ...(source && { source }), ...(minor !== null && { amount: Math.abs(entry.amount) }) }
    return raise('partners/unknown-partner', { kind: 'entry', id: entryName(numbered) }, params, place)
  })
}

/** Excluded accounts, caps and fees have no effect where nobody is known to keep the books. */
function withoutOperator({ project, cellOf }: CostReading): RawFinding[] {
  const partners = project.partners ?? []
  const { excludedAccounts = [], costCaps = [] } = project.settings?.jointVenture ?? {}
  const [first] = partners
  const asks = excludedAccounts.length + costCaps.length > 0 || partners.some(({ feeRate = 0 }) => feeRate !== 0)
  if (!first || !asks) return []
  const source = cellOf(first.source, 'role', 'name')
  return [raise('partners/no-operator', { kind: 'partner', id: first.name }, {}, source ? { source } : {})]
}
