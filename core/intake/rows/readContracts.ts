/** Rows of a contract ledger (合同台账). */
import type { Source } from '../../contract/primitives.ts'
import type { Project } from '../../contract/project.ts'
import { present } from '../present.ts'
import type { TableReader } from '../tableReader.ts'
import { partyDirection, tellsBoth } from './partyDirection.ts'
import { retentionReader } from './retention.ts'
import { taxOf } from './taxCells.ts'

type Contract = NonNullable<Project['contracts']>[number]
const TITLE_LENGTH_MAX = 30

/** The titles of a register that tell the direction of all its contracts; one of both kinds tells none. */
const titlesOf = ({ table }: TableReader) =>
  [table.sheet.name, ...table.notes].filter(title => title.length <= TITLE_LENGTH_MAX && !tellsBoth(title))

/** An obligation with the text that names its contract. */
export interface ObligationDraft {
  contract: string
  obligation: NonNullable<Contract['obligations']>[number]
  source: Source
}

/** Reads what is to be done under which contract until when; the contract of a merged cell holds for all its rows. */
export function readObligations(reader: TableReader): ObligationDraft[] {
  if (!reader.has('obligations.what')) return []
  return reader.rows.flatMap((row): ObligationDraft[] => {
    const contract = reader.text(row, 'id') ?? reader.text(row, 'name')
    const what = reader.text(row, 'obligations.what')
    if (contract === undefined || what === undefined) return []
    const obligation = {
      what,
      due: reader.date(row, 'obligations.due'),
      owner: reader.text(row, 'obligations.owner') ?? reader.text(row, 'owner'),
    }
    return [{ contract, obligation: present(obligation), source: reader.source(row, reader.has('id') ? 'id' : 'name') }]
  })
}

/** Reads the rows of a contract ledger (合同台账). A row without a readable value is left out, with its finding. */
export function readContracts(reader: TableReader): Contract[] {
  if (!reader.has('value')) return []
  const retention = retentionReader(reader)
  const sections = new Map(reader.table.rows.map(row => [row.row, row.section]))
  const titles = titlesOf(reader)
  return reader.rows.flatMap((row): Contract[] => {
    const before = reader.findings.length
    const value = reader.amount(row, 'value')?.value
    if (value === undefined) {
      if (reader.findings.length === before) reader.unreadableAmount(row, 'value')
      return []
    }
    const amount = (concept: string) => reader.amount(row, concept)?.value
    const settled = amount('settled')
    return [
      present<Contract>({
        id: reader.text(row, 'id') ?? reader.text(row, 'name') ?? `#${row + 1}`,
        name: reader.text(row, 'name'),
        direction: partyDirection([reader.text(row, 'direction'), sections.get(row), ...titles]),
        supplier: reader.text(row, 'supplier') ?? '',
        value,
        advance: amount('advance'),
        changes: amount('changes'),
        settled,
        invoiced: amount('invoiced'),
        paid: amount('paid'),
        retentionRate: retention(row, settled ?? value),
        retentionDue: reader.date(row, 'retentionDue'),
        ...taxOf(reader, row, 'value', value),
        signed: reader.date(row, 'signed'),
        start: reader.date(row, 'start'),
        finish: reader.date(row, 'finish'),
        department: reader.text(row, 'department'),
        owner: reader.text(row, 'owner'),
        reviewedBy: reader.text(row, 'reviewedBy'),
        approvedBy: reader.text(row, 'approvedBy'),
        status: reader.text(row, 'status'),
        task: reader.text(row, 'task'),
        obligations: undefined,
        source: reader.source(row, 'value'),
      }),
    ]
  })
}
