import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { FoundTable } from '../../../core/contract/intake.ts'
import { inspect } from '../../../core/intake/inspect.ts'
import { openWorkbook } from '../../../files/openWorkbook.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../shared/workbooks')
/** What intake promises for workbooks it has not seen. */
const TABLES_MIN = 0.95
const COLUMNS_MIN = 0.92

interface Expected {
  file: string
  tables: { kinds: string[]; sheet: string; headerRow: number; rows: number; columns: Record<string, string[]> }[]
}

async function tablesOf(file: string): Promise<FoundTable[]> {
  const opened = await openWorkbook(new Uint8Array(readFileSync(resolve(FOLDER, file))), basename(file))
  if (!opened.ok) throw new Error(`${file}: ${opened.failure.reason}`)
  return inspect(opened.value.grids()).tables
}

test('real workbooks, where they are at hand, are found with the right kind, header and columns', async () => {
  const list = resolve(FOLDER, 'expected.json')
  const expected = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Expected[]) : []
  const count = { tables: 0, found: 0, rows: 0, columns: 0, right: 0 }
  for (const { file, tables } of expected) {
    const found = await tablesOf(file)
    for (const table of tables) {
      const hit = found.find(
        f => f.sheet === table.sheet && f.headerRow === table.headerRow && table.kinds.includes(f.kind),
      )
      const columns = Object.entries(table.columns)
      count.tables++
      count.columns += columns.length
      if (hit) count.found++
      if (hit?.rows === table.rows) count.rows++
      count.right += columns.filter(([concept, letters]) => letters.includes(hit?.columns[concept] ?? '')).length
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  console.info(
    `real workbooks: ${count.found}/${count.tables} tables, ${count.rows}/${count.tables} row counts, ${count.right}/${count.columns} columns`,
  )
  expect(share(count.found, count.tables)).toBeGreaterThanOrEqual(TABLES_MIN)
  expect(share(count.right, count.columns)).toBeGreaterThanOrEqual(COLUMNS_MIN)
})
