/** A signing beside the lines of authority that its matter and its approvers have. */
import type { AuthorityLine } from '../contract/people.ts'
import type { AuthorityReader } from './authorityLines.ts'
import type { Matter } from './authorityMatters.ts'
import type { Signing } from './authoritySignings.ts'

export interface Judged {
  signing: Signing
  matter: Matter
  /** In force on its day, inside or outside the budget as it is. */
  lines: readonly AuthorityLine[]
  /** Lines of each approver, in the order of the cell, whether for inside or outside the budget. */
  ofApprovers: readonly (readonly AuthorityLine[])[]
  /** Every approver is named by a line of the matter: only then is the approval judged. */
  isKnown: boolean
}

/** Looks up who of the matter's lines signed. */
export function judge(signing: Signing, matter: Matter, reader: AuthorityReader): Judged {
  const inForce = reader.inForce(matter, signing.date)
  const ofApprovers = signing.approvers.map(name => reader.naming(inForce, name))
  return {
    signing,
    matter,
    lines: reader.holding(inForce, signing.budget),
    ofApprovers,
    isKnown: ofApprovers.length > 0 && ofApprovers.every(lines => lines.length > 0),
  }
}
