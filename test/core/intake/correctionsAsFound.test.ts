import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { FoundTable, TableCorrection } from '../../../core/contract/intake.ts'
import type { WorkbookGrids } from '../../../core/contract/workbook.ts'
import { readProject } from '../../../core/intake/readProject.ts'
import { openWorkbook } from '../../../files/openWorkbook.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const FOLDERS = [resolve(ROOT, 'samples'), resolve(ROOT, '../shared/workbooks')].filter(folder => existsSync(folder))
const FILES = FOLDERS.flatMap(folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.xlsx'))
    .map(file => resolve(folder, file)),
)

async function gridsOf(file: string): Promise<WorkbookGrids> {
  const opened = await openWorkbook(new Uint8Array(readFileSync(file)), basename(file))
  if (!opened.ok) throw new Error(`${file}: ${opened.failure.reason}`)
  return opened.value.grids()
}

/** All that inspection says of a table, said by a person. */
const asFound = ({ sheet, kind, headings, columnDetails }: FoundTable): TableCorrection => ({
  sheet,
  headings,
  kind,
  columns: columnDetails.map(({ heading, nth, concept, unit, amountBasis, dateOrder }) => ({
    heading,
    nth,
    concept,
    ...(unit !== undefined && { unit }),
    ...(amountBasis !== undefined && { amountBasis }),
    ...(dateOrder !== undefined && { dateOrder }),
  })),
})

test.each(FILES.map(file => [basename(file), file]))(
  '%s read as a person says that it is, is the same Project',
  async (_, file) => {
    const grids = await gridsOf(file)
    const read = (corrections: TableCorrection[]) =>
      readProject([grids], { today: '2026-06-30', language: 'en', corrections })
    const before = read([])
    const after = read((before.inspections[0]?.tables ?? []).map(asFound))
    expect(after.project).toEqual(before.project)
    expect(after.findings.map(({ rule }) => rule).filter(rule => rule.startsWith('input/correction'))).toEqual([])
    expect(
      after.inspections[0]?.tables.every(
        table => table.corrected && table.columnDetails.every(column => column.confidence === 1),
      ),
    ).toBe(true)
  },
)
