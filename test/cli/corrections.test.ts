import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { report } from '../../core/contract/report.ts'
import type { CellWrite, ExistingTable } from '../../core/contract/workbook.ts'
import { conceptNames } from '../../core/intake/concepts.ts'
import { mappingRows } from '../../core/report/mappings.ts'
import { mappingWrites } from '../../core/report/mappingsTable.ts'
import { type FileWorkbook, openWorkbook } from '../../files/openWorkbook.ts'
import { kedu, temporaryFolder } from './kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

async function open(file: string): Promise<FileWorkbook> {
  const opened = await openWorkbook(await readFile(file), file)
  if (!opened.ok) throw new Error(opened.failure.reason)
  return opened.value
}

const mappingsIn = (workbook: FileWorkbook): ExistingTable => {
  const table = workbook.existingTables().find(({ name }) => name === 'KeduMappings')
  if (!table) throw new Error('No table of corrections')
  return table
}

/** Adds rows to the table of corrections as a person types them: without a key. */
async function typeRows(file: string, rows: string[][]): Promise<void> {
  const workbook = await open(file)
  const table = mappingsIn(workbook)
  const [plan] = mappingWrites(
    mappingRows([{ sheet: '-', headings: ['-'], unit: 'k' }], () => 'plan', 'en'),
    'en',
    { existing: [table], conceptNames },
    () => [],
  )
  if (plan?.kind !== 'update-table') throw new Error('No update')
  const written = rows.map(row => table.headers.map((_, i): CellWrite | null => (row[i] ? { value: row[i] } : null)))
  workbook.apply([{ ...plan, cells: [], appendedRows: written }])
  await writeFile(file, await workbook.save())
}

const PLAN = `Task,Start,Finish,Budget,Spent
Foundations,03/04/2026,05/04/2026,1000,400
Walls,06/04/2026,07/04/2026,2000,0
`

test.each(['en', 'zh'] as const)(
  'choices on the settings sheet of a checked copy are read by the next run and kept, in %s',
  async language => {
    const plan = await folder.write(`plan-${language}.csv`, PLAN)
    const [copy, again, json] = ['copy', 'again', 'report'].map(name => folder.file(`${name}-${language}.xlsx`))
    expect((await kedu(['check', plan, '--out', copy ?? '', '--lang', language])).err).toBe('')
    expect(
      mappingsIn(await open(copy ?? ''))
        .values.flat()
        .filter(value => value !== null && value !== ''),
    ).toEqual([])

    const place = ['(csv)', 'Task | Start | Finish | Budget']
    const typed = [
      [...place, 'Budget', 'Unit', '万元'],
      [...place, 'Spent', '读作', 'Actual'],
      [...place, 'Start', 'Order of dates', '日在前'],
      [...place, 'Start', 'Colour', 'red'],
      ['Nowhere', 'A | B | C', '', 'Kind of table', 'Plan'],
    ]
    const sheet = (await open(copy ?? '')).grids().sheets.find(grid => !/kedu/i.test(grid.name))?.name ?? ''
    await typeRows(
      copy ?? '',
      typed.map(row => (row[0] === '(csv)' ? [sheet, ...row.slice(1)] : row)),
    )

    const outcome = await kedu(['check', copy ?? '', '--out', again ?? '', '--json', json ?? '', '--lang', language])
    expect(outcome.err).toBe('')
    const read = report.parse(JSON.parse(await readFile(json ?? '', 'utf8')))
    expect(read.project.tasks.map(({ start, budget, actualCost }) => [start, budget, actualCost])).toEqual([
      ['2026-04-03', 10_000_000, 400],
      ['2026-04-06', 20_000_000, 0],
    ])
    const rules = read.findings.map(({ rule }) => rule)
    expect(rules).not.toContain('input/ambiguous-date')
    const table = mappingsIn(await open(again ?? ''))
    const at = (rule: string) => read.findings.find(finding => finding.rule === rule)?.source
    expect(at('input/mapping-unreadable')).toMatchObject({ sheet: table.sheet, cell: `J${table.range.firstRow + 6}` })
    expect(at('input/correction-unused')).toMatchObject({ sheet: table.sheet, cell: `H${table.range.firstRow + 7}` })
    expect(table.values.map(row => row.slice(1, 5))).toEqual(
      expect.arrayContaining(typed.map(row => row.slice(1).map(text => text || null))),
    )
  },
)

test('inspect reads the choices of the first file for all files, and says them in words', async () => {
  const ledger = await folder.write('ledger.csv', 'Date,Supplier,Amount\n2026-04-03,Pile Ltd,12\n')
  const first = folder.file('first.xlsx')
  await kedu(['template', 'plan', '--sample', '--out', first])
  await kedu(['check', first, '--out', folder.file('first-checked.xlsx')])
  const rows = [['(csv)', 'Date | Supplier | Amount', 'Amount', 'Tax', '含税', 'ledger.csv']]
  await typeRows(folder.file('first-checked.xlsx'), rows)
  const { out } = await kedu(['inspect', folder.file('first-checked.xlsx'), ledger])
  expect(out).toMatch(/Ledger +\(csv\) +1 +1 +corrected/)
  expect(out).toContain('C amount (Including tax)')
  expect(out).not.toContain('correction had no effect')
})
