import { expect, test } from 'vitest'
import { LIMITS } from '../../../core/contract/limits.ts'
import { projectDigest } from '../../../core/digest.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { numberedEntries } from '../../../core/ledgerEntries.ts'
import { parseProject } from '../../../core/parse.ts'
import { type Cell, date, sheet, workbook } from './workbookBuilder.ts'

test('a ledger beyond the limit for objects keeps the cell of each entry', () => {
  const first = LIMITS.ledgerEntriesAsObjects - 5
  const rowsOf = (count: number, name: string): Cell[][] => [
    ['Date', 'Account', 'Class', 'Document', 'Supplier', 'Amount'],
    ...Array.from({ length: count }, (_, i): Cell[] => [date('2026-01-15'), 'A', 'actual', `${name}${i}`, 'S', 10 + i]),
  ]
  const { project } = readProject(
    [workbook([sheet('Ledger', rowsOf(first, 'A')), sheet('Ledger 2', rowsOf(10, 'B'))])],
    {
      today: '2026-06-30',
      language: 'en',
      statusDate: '2026-06-30',
      currency: 'EUR',
    },
  )
  if (!project?.ledger || Array.isArray(project.ledger)) throw new Error('a table was expected')
  expect(project.ledger.rows).toHaveLength(first + 10)
  expect(project.ledger.columns).not.toContain('source')

  const parsed = parseProject(JSON.parse(JSON.stringify(project)))
  if (!parsed.ok) throw new Error('the Project was expected to fit the contract')
  expect(parsed.value.findings).toEqual([])
  const entries = numberedEntries(parsed.value.project.ledger)
  expect(entries[1]?.entry).toMatchObject({ document: 'A1', source: { sheet: 'Ledger', cell: 'F3', table: 'Ledger' } })
  expect(entries.at(-1)?.entry).toMatchObject({ document: 'B9', source: { sheet: 'Ledger 2', cell: 'F11' } })

  const { source: _source, ...bare } = project.ledger
  expect(projectDigest({ ...project, ledger: bare })).toBe(projectDigest(project))
})
