/** Rows of a list of partners: each says something of a partner, who may stand in several rows and tables. */
import type { Project } from '../../contract/project.ts'
import { joinKey } from '../normalise.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'

type Partner = NonNullable<Project['partners']>[number]
type Share = Partner['shares'][number]

const REVENUE = /revenue|income|profit|收入|收益|利润|分红/i
const COST = /cost|expense|成本|费用|支出/i

function shareClass(text: string | undefined): Share['class'] {
  if (text === undefined) return undefined
  const [isCost, isRevenue] = [COST.test(text), REVENUE.test(text)]
  return isCost === isRevenue ? undefined : isCost ? 'cost' : 'revenue'
}

/** Reads what each row says; a share without a date holds from the beginning. A row without a name is left out. */
export function readPartners(reader: TableReader): Partner[] {
  return reader.rows.flatMap((row): Partner[] => {
    const name = reader.text(row, 'name')
    if (name === undefined) return []
    const share = reader.fraction(row, 'share')
    const due = reader.amount(row, 'capitalDue.amount')?.value
    const dueDate = reader.date(row, 'capitalDue.date')
    if (due !== undefined && dueDate === undefined) reader.unreadableDate(row, 'capitalDue.date')
    return [
      present<Partner>({
        name,
        role: reader.text(row, 'role'),
        subscribed: reader.amount(row, 'subscribed')?.value,
        paidIn: reader.amount(row, 'paidIn')?.value,
        capitalDue: due === undefined || dueDate === undefined ? undefined : [{ date: dueDate, amount: due }],
        shares:
          share === undefined
            ? []
            : [present<Share>({ from: reader.date(row, 'from'), share, class: shareClass(reader.text(row, 'class')) })],
        feeRate: reader.rate(row, 'feeRate'),
        source: reader.source(row, share === undefined ? 'name' : 'share'),
      }),
    ]
  })
}

/** One partner a name: shares and capital due of all rows in order, of other figures the last stated. */
export function joinPartners(rows: readonly Partner[]): Partner[] {
  const partners = new Map<string, Partner>()
  for (const row of rows) {
    const before = partners.get(joinKey(row.name))
    const capitalDue = [...(before?.capitalDue ?? []), ...(row.capitalDue ?? [])]
    partners.set(joinKey(row.name), {
      ...before,
      ...row,
      name: before?.name ?? row.name,
      shares: [...(before?.shares ?? []), ...row.shares],
      ...(capitalDue.length > 0 && { capitalDue }),
      ...(before?.source && { source: before.source }),
    })
  }
  return [...partners.values()]
}
