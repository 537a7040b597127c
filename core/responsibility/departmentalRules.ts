/** Rules of the Chinese scheme (责任分工): every countersigner is named, and who approves stands above who leads. */
import type { RawFinding } from '../contract/finding.ts'
import { raise } from '../findings.ts'
import { postRank } from './postRank.ts'
import { type MatrixReading, partiesWith, type RowReading } from './readMatrix.ts'
import { APPROVAL, COUNTERSIGNING } from './schemes.ts'

/** Columns that stand for whoever is concerned: nobody in particular signs for them. */
const NOBODY_IN_PARTICULAR =
  /^(各|相关|有关|其他|其它|所有|全体|涉及)(相关|有关)?的?(职能)?(部门|单位|处室|科室|专业|人员|方)$|^(all|other|relevant|concerned|affected)( other| relevant)? (departments?|units?|parties|teams?)$/i

/** Checks one row of a departmental matrix. `roleOf` gives the post of a person, where the people table has it. */
export function departmentalFindings(
  row: RowReading,
  matrix: MatrixReading,
  roleOf: (party: string) => string | undefined,
): RawFinding[] {
  return [...unnamedCountersigners(row, matrix), ...approversBelowLead(row, matrix, roleOf)]
}

function unnamedCountersigners(row: RowReading, matrix: MatrixReading): RawFinding[] {
  const { task } = row.row
  return row.cells
    .filter(({ party }) => NOBODY_IN_PARTICULAR.test(party.trim()))
    .filter(({ party }) => (row.row.cells[party] ?? '').includes(COUNTERSIGNING))
    .map(({ party }) => raise('raci/countersigner-not-named', row.subject, { task, party }, extra(row, matrix, party)))
}

/** Two posts of one rank are not compared: which of two departments stands above the other, no name tells. */
function approversBelowLead(
  row: RowReading,
  matrix: MatrixReading,
  roleOf: (party: string) => string | undefined,
): RawFinding[] {
  const { task } = row.row
  const [lead] = partiesWith(row, 'A')
  if (lead === undefined) return []
  const rankOf = (party: string) => postRank(roleOf(party) ?? party)
  const leadRank = rankOf(lead)
  return partiesWith(row, APPROVAL)
    .filter(approver => {
      const rank = rankOf(approver)
      return approver === lead || (rank !== undefined && leadRank !== undefined && rank < leadRank)
    })
    .map(approver => {
      const params = { task, approver, lead }
      return raise('raci/approver-not-above-lead', row.subject, params, extra(row, matrix, approver))
    })
}

function extra(row: RowReading, matrix: MatrixReading, party: string) {
  const source = matrix.cellOf(row, party)
  return { ...(source && { source }), discriminator: [row.discriminator, party].filter(Boolean).join(' ') }
}
