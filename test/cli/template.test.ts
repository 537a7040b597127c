import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inspect } from '../../core/intake/inspect.ts'
import { TEMPLATE_KINDS, templateSheets, templatesOf } from '../../core/templates/index.ts'
import { newWorkbook } from '../../files/newWorkbook.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'
import { kedu, temporaryFolder } from './kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

async function opened(bytes: Uint8Array) {
  const workbook = await openWorkbook(bytes, 'template.xlsx')
  if (!workbook.ok) throw new Error(workbook.failure.reason)
  return workbook.value.grids()
}

describe('the templates', () => {
  test.each(
    TEMPLATE_KINDS.flatMap(kind => [
      { kind, language: 'en' as const },
      { kind, language: 'zh' as const },
    ]),
  )('$kind in $language is found as what it is, every column for what it says', async ({ kind, language }) => {
    const grids = await opened(await newWorkbook(templateSheets([kind], { language, sample: true })))
    const { tables, findings } = inspect(grids)
    expect(findings).toEqual([])
    expect(tables).toHaveLength(templatesOf(kind).length)
    templatesOf(kind).forEach((template, index) => {
      expect(tables[index]).toMatchObject({ kind, rows: template.sampleRows.length, unmapped: [] })
      const concepts = template.columns.map(({ concept, header }) =>
        concept.startsWith('party:') ? `party:${header[language]}` : concept,
      )
      expect(Object.keys(tables[index]?.columns ?? {}).toSorted()).toEqual(concepts.toSorted())
    })
  })

  test('are native Excel tables whose names never begin with Kedu', async () => {
    const grids = await opened(await newWorkbook(templateSheets(TEMPLATE_KINDS, { language: 'en', sample: false })))
    expect(grids.tables.map(table => table.name)).toEqual(
      TEMPLATE_KINDS.flatMap(kind => templatesOf(kind).map(({ table }) => table)),
    )
    expect(grids.tables.some(table => table.name.startsWith('Kedu'))).toBe(false)
  })

  test('rows have as many cells as there are columns, and keep to the lists they offer', () => {
    for (const language of ['en', 'zh'] as const)
      for (const { name, tables } of templateSheets(TEMPLATE_KINDS, { language, sample: true }))
        for (const { columns, rows } of tables)
          for (const row of rows) {
            expect([name, row.length]).toEqual([name, columns.length])
            columns.forEach(({ input }, index) => {
              const value = row[index]?.value ?? null
              if (input?.expects.kind === 'list' && value !== null)
                expect(input.expects.values).toContain(String(value))
            })
          }
  })
})

describe('the help beside the cells', () => {
  test.each(['en', 'zh'] as const)('fits into what Excel shows, in %s', language => {
    for (const { name, tables } of templateSheets(TEMPLATE_KINDS, { language, sample: false }))
      for (const { header, input } of tables.flatMap(table => table.columns)) {
        const at = `${name}: ${header}`
        expect(input?.prompt.length, at).toBeGreaterThan(0)
        expect(input?.prompt.length, at).toBeLessThanOrEqual(255)
        expect(input?.promptTitle.length, at).toBeLessThanOrEqual(32)
        expect(input?.alert.length, at).toBeLessThanOrEqual(225)
        const values = input?.expects.kind === 'list' ? input.expects.values : []
        expect(values.join(',').length, at).toBeLessThanOrEqual(255)
        expect(
          values.filter(value => value.includes(',')),
          at,
        ).toEqual([])
      }
  })
})

describe('kedu template', () => {
  test('writes the tables named, each once, over whatever --out names', async () => {
    const out = await folder.write('out.xlsx', 'old')
    const { code, out: said, err } = await kedu(['template', 'risks', 'plan', 'plan', '--out', out])
    expect([code, said, err]).toEqual([0, `Written: ${out}\n`, ''])
    const grids = await opened(await readFile(out))
    expect(grids.sheets.map(sheet => sheet.name)).toEqual(['Plan', 'Risks'])
  })

  test('an unknown kind is 2 and one line that names those there are', async () => {
    const { code, err } = await kedu(['template', 'plan', 'minutes', '--out', folder.file('x.xlsx')])
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: .*"minutes".*plan budget ledger raci risks people[^\n]*\n$/)
  })
})
