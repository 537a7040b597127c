/** The tax basis that a whole project is reckoned on where only amounts with tax are known. */
import type { RawFinding } from '../contract/finding.ts'
import type { BudgetLine, LedgerEntry } from '../contract/ledger.ts'
import type { Project } from '../contract/project.ts'
import { raise } from '../findings.ts'
import { placeName } from '../provenance.ts'

/** Cash is never converted between tax bases. */
const CASH: ReadonlySet<LedgerEntry['class']> = new Set(['payment', 'receipt'])

/**
 * The stated basis of the project, else gross where a line contains tax that nothing tells how to take off and no line
 * is without tax, with a finding; otherwise undefined, which means net.
 */
export function projectBasis(
  stated: Project['project']['amountBasis'],
  budget: readonly BudgetLine[],
  ledger: readonly LedgerEntry[],
  findings: RawFinding[],
): Project['project']['amountBasis'] {
  const lines = [...budget, ...ledger.filter(entry => !CASH.has(entry.class))]
  if (stated !== undefined || lines.some(line => line.amountBasis === 'net')) return stated
  const first = lines.find(
    line => line.amountBasis === 'gross' && line.taxRate === undefined && line.tax === undefined && line.source,
  )
  if (!first?.source) return undefined
  const cell = placeName(first.source)
  findings.push(raise('input/tax-basis-assumed', { kind: 'cell', id: cell }, { cell }, { source: first.source }))
  return 'gross'
}
