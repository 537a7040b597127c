/** Findings about the shares of partners. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { entryName } from '../ledgerEntries.ts'
import type { Postings } from './partnerPostings.ts'
import type { PartnerShares, Regime } from './partnerShares.ts'
import type { CostReading } from './reading.ts'

/** Shares that are not whole, and entries on partners whom nobody knows. */
export function partnerFindings(reading: CostReading, shares: PartnerShares, postings: Postings): RawFinding[] {
  return [...notWhole(reading, shares, postings), ...strangers(reading, postings)]
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
    [...used].some(other => other.from === regime.from && other.isWhole === regime.isWhole)
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
