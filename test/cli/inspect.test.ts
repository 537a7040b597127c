import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { problem } from '../../core/contract/problem.ts'
import { TEMPLATE_KINDS } from '../../core/templates/index.ts'
import { kedu, temporaryFolder } from './kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let english: string
let chinese: string
beforeAll(async () => {
  folder = await temporaryFolder()
  english = folder.file('english.xlsx')
  chinese = folder.file('chinese.xlsx')
  await Promise.all([
    kedu(['template', ...TEMPLATE_KINDS, '--sample', '--out', english]),
    kedu(['template', ...TEMPLATE_KINDS, '--sample', '--out', chinese, '--lang', 'zh']),
  ])
})
afterAll(() => folder.remove())

describe('kedu inspect', () => {
  test('--json gives an object for one file, with the tables and their columns', async () => {
    const { code, out, err } = await kedu(['inspect', english, '--json'])
    expect([code, err]).toEqual([0, ''])
    const answer = JSON.parse(out)
    expect(answer.workbook).toBe('english.xlsx')
    const kinds = answer.tables.map((table: { kind: string }) => table.kind)
    expect([...new Set(kinds)].toSorted()).toEqual([...TEMPLATE_KINDS].toSorted())
    const plan = answer.tables.find((table: { kind: string }) => table.kind === 'plan')
    expect(plan).toMatchObject({ sheet: 'Plan', headerRow: 1, firstRow: 2, lastRow: 7, rows: 6 })
    expect(plan.columns).toMatchObject({ id: 'A', name: 'B', start: 'F', finish: 'G', budget: 'J' })
  })

  test('--json gives an array for several files', async () => {
    const { out } = await kedu(['inspect', english, chinese, '--json'])
    expect(JSON.parse(out).map((one: { workbook: string }) => one.workbook)).toEqual(['english.xlsx', 'chinese.xlsx'])
  })

  test('prints one aligned line a table in the language asked for', async () => {
    const { code, out } = await kedu(['inspect', chinese, '--lang', 'zh'])
    expect(code).toBe(0)
    expect(out.split('\n')[1]).toMatch(/^ {2}表格 +工作表 +表头行 +行数 +单位 +把握$/)
    expect(out).toMatch(/项目计划 +项目计划 +1 +6 +元/)
  })

  test('one unreadable file among several is 2, one line, and a problem on standard output', async () => {
    const broken = await folder.write('broken.xlsx', 'PK\u0003\u0004')
    const { code, out, err } = await kedu(['inspect', english, broken, '--json'])
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: [^\n]*broken\.xlsx[^\n]*\n$/)
    expect(problem.parse(JSON.parse(out)).code).toBe('file_unreadable')
  })

  test('a readable file without tables is 0', async () => {
    const letter = await folder.write('letter.csv', 'Dear all,\nnothing here.\n')
    const { code, out } = await kedu(['inspect', letter, '--json'])
    expect([code, JSON.parse(out).tables]).toEqual([0, []])
  })

  test('text of a workbook cannot command the terminal', async () => {
    const file = await folder.write(
      'escape.csv',
      'Task ID,Task name,Start date,Finish date,\u001b[31mRed\u0007\nT1,x,2026-01-05,2026-01-09,y\n',
    )
    const { out } = await kedu(['inspect', file])
    expect(out).toContain('[31mRed')
    expect(out.includes('\u001b') || out.includes('\u0007')).toBe(false)
  })
})
