import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { problem } from '../../core/contract/problem.ts'
import { type Report, report } from '../../core/contract/report.ts'
import { openWorkbook } from '../../files/openWorkbook.ts'
import { kedu, temporaryFolder } from './kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const PLAN = `Task ID,Task name,Owner,Start date,Finish date,Budget,% complete
T1,Foundations,Anna,2026-03-02,2026-03-31,1000,50%
T2,Walls,Boris,2026-04-01,2026-04-30,2000,0%
`
const FAULTY_PLAN = PLAN.replace('2026-04-01', '2026-05-01')
const LEDGER = `Date,Class,Task ID,Account,Supplier,Amount
2026-03-20,Actual,T1,6100,Northwind,400
`

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const reportIn = async (file: string): Promise<Report> => report.parse(JSON.parse(await readFile(file, 'utf8')))
const sheetNames = async (file: string) => {
  const opened = await openWorkbook(await readFile(file), file)
  return opened.ok ? opened.value.grids().sheets.map(sheet => sheet.name) : []
}

describe('kedu check', () => {
  test('writes the result sheets into a copy beside the file, says what it found, and ends with 0', async () => {
    const plan = await folder.write('good.csv', PLAN)
    const { code, out, err } = await kedu(['check', plan])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('good.csv')
    expect(out).toMatch(/0 errors, \d+ warnings?, \d+ notes?/)
    const names = await sheetNames(folder.file('good.kedu.xlsx'))
    expect(names[0]).toBe('(csv)')
    expect(names.length).toBeGreaterThan(1)
    expect(await readFile(plan, 'utf8')).toBe(PLAN)
  })

  test('ends with 1 where a finding is an error', async () => {
    const plan = await folder.write('faulty.csv', FAULTY_PLAN)
    const { code, out } = await kedu(['check', plan, '--json', folder.file('faulty.json')])
    expect(code).toBe(1)
    expect(out).toContain('(csv)!')
    const { findings } = await reportIn(folder.file('faulty.json'))
    expect(findings.map(finding => finding.rule)).toContain('schedule/finish-before-start')
  })

  test('writes a problem document in the place of the answer, also for a fault of the command itself', async () => {
    const plan = await folder.write('typed.csv', PLAN)
    const json = folder.file('typed.json')
    const { code, err } = await kedu(['check', plan, '--status-date', '2026-02-30', '--json', json])
    expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    expect(problem.parse(JSON.parse(await readFile(json, 'utf8'))).code).toBe('usage')
    const { code: again, out } = await kedu(['analyse', plan, '--seed', 'x', '--json=-'])
    expect([again, problem.parse(JSON.parse(out)).code]).toEqual([2, 'usage'])
  })

  test('never writes a problem over a file that is named as an input', async () => {
    const plan = await folder.write('kept.csv', PLAN)
    const { code } = await kedu(['check', plan, '--status-date', 'never', '--json', plan])
    expect([code, await readFile(plan, 'utf8')]).toEqual([2, PLAN])
  })

  test('refuses one file for both the workbook and the report', async () => {
    const plan = await folder.write('both.csv', PLAN)
    const both = folder.file('both.xlsx')
    const { code, err } = await kedu(['check', plan, '--out', both, '--json', both])
    expect([code, err]).toEqual([2, expect.stringContaining('both.xlsx')])
    expect(await readdir(folder.path)).not.toContain('both.xlsx')
  })

  test('reads several files as one project', async () => {
    const files = [await folder.write('several.csv', PLAN), await folder.write('ledger.csv', LEDGER)]
    const json = folder.file('several.json')
    const { code } = await kedu(['check', ...files, '--json', json])
    expect(code).toBe(0)
    expect((await reportIn(json)).cost?.totals).toMatchObject({ budgetAtCompletion: 3000, actualCost: 400 })
  })

  test('takes status date, currency, seed and iterations from the flags', async () => {
    const plan = await folder.write('flags.csv', PLAN)
    const json = folder.file('flags.json')
    const flags = ['--status-date', '2026-04-15', '--currency', 'nok', '--seed', '-7', '--iterations', '250']
    expect((await kedu(['check', plan, '--json', json, ...flags])).code).toBe(0)
    const { project } = await reportIn(json)
    expect(project.project).toMatchObject({ statusDate: '2026-04-15', currency: 'NOK' })
    expect(project.settings?.simulation).toMatchObject({ seed: -7, iterations: 250 })
  })

  test('answers in the language asked for', async () => {
    const plan = await folder.write('zh.csv', PLAN)
    const { out } = await kedu(['check', plan, '--lang', 'zh'])
    expect(out).toContain('错误 0 项')
    const names = await sheetNames(folder.file('zh.kedu.xlsx'))
    expect(names.some(name => /[\u4e00-\u9fff]/.test(name))).toBe(true)
  })

  test('prints only JSON where the report goes to standard output', async () => {
    const plan = await folder.write('stdout.csv', PLAN)
    const { out } = await kedu(['check', plan, '--json', '-'])
    expect(report.parse(JSON.parse(out)).project.tasks).toHaveLength(2)
  })

  test('gives the same digests for the same input', async () => {
    const plan = await folder.write('same.csv', PLAN)
    const run = async (name: string) => {
      const out = folder.file(`${name}.xlsx`)
      const json = folder.file(`${name}.json`)
      await kedu(['check', plan, '--status-date', '2026-04-15', '--out', out, '--json', json])
      return reportIn(json)
    }
    const [first, second] = [await run('first'), await run('second')]
    expect([second.digest, second.resultDigest]).toEqual([first.digest, first.resultDigest])
  })

  test('leaves no other file behind', async () => {
    const names = await readdir(folder.path)
    expect(names.filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('a workbook with macros', () => {
  test('stays one: its copy keeps the ending that Excel wants', async () => {
    const input = folder.file('macros.xlsm')
    await kedu(['template', 'plan', '--sample', '--out', folder.file('plain.xlsx')])
    await folder.write('macros.xlsm', await readFile(folder.file('plain.xlsx')))
    expect((await kedu(['check', input])).code).toBe(0)
    expect(await readdir(folder.path)).toContain('macros.kedu.xlsm')
    const { code, err } = await kedu(['check', input, '--out', folder.file('macros.xlsx')])
    expect(code).toBe(2)
    expect(err).toContain('must end in .xlsm')
  })
})

describe('kedu check keeps what is there', () => {
  test('an existing default output stays, and the command says so', async () => {
    const plan = await folder.write('kept.csv', PLAN)
    await folder.write('kept.kedu.xlsx', 'mine')
    const { code, err } = await kedu(['check', plan])
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: .*kept\.kedu\.xlsx exists and was kept.*\n$/)
    expect(await readFile(folder.file('kept.kedu.xlsx'), 'utf8')).toBe('mine')
    expect((await kedu(['check', plan, '--force'])).code).toBe(0)
    expect(await sheetNames(folder.file('kept.kedu.xlsx'))).toContain('(csv)')
  })

  test('an output named by --out is replaced', async () => {
    const plan = await folder.write('named.csv', PLAN)
    const out = await folder.write('named-out.xlsx', 'old')
    expect((await kedu(['check', plan, '--out', out])).code).toBe(0)
    expect(await sheetNames(out)).toContain('(csv)')
  })

  test.each([
    ['--out', 'input.xlsx'],
    ['--json', 'input.xlsx'],
  ])('an input is never written to, not even by %s and --force', async (option, name) => {
    const input = folder.file(name)
    expect((await kedu(['template', 'plan', '--sample', '--out', input])).code).toBe(0)
    const before = await readFile(input)
    const { code, err } = await kedu(['check', input, option, folder.file(`./x/../${name}`), '--force'])
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: .*is an input.*\n$/)
    expect((await readFile(input)).equals(before)).toBe(true)
  })

  test('a second run on its own output updates the sheets and adds none', async () => {
    const input = folder.file('twice.xlsx')
    await kedu(['template', 'plan', 'ledger', '--sample', '--out', input])
    await kedu(['check', input])
    const first = folder.file('twice.kedu.xlsx')
    await kedu(['check', first])
    expect(await sheetNames(folder.file('twice.kedu.kedu.xlsx'))).toEqual(await sheetNames(first))
  })
})

describe('kedu check fails with 2, one line, and a problem document in the place of the report', () => {
  test.each([
    ['a file that is not there', undefined, 'file_not_found'],
    ['a damaged workbook', 'PK\u0003\u0004 not really', 'file_unreadable'],
    ['an empty file', '', 'file_unreadable'],
  ])('%s', async (name, content, code) => {
    const file = folder.file(`${code}-${name.length}.xlsx`)
    if (content !== undefined) await folder.write(`${code}-${name.length}.xlsx`, content)
    const json = folder.file('problem.json')
    const outcome = await kedu(['check', file, '--json', json])
    expect(outcome.code).toBe(2)
    expect(outcome.out).toBe('')
    expect(outcome.err).toMatch(/^kedu: [^\n]+\n$/)
    expect(outcome.err).toContain(file)
    expect(problem.parse(JSON.parse(await readFile(json, 'utf8'))).code).toBe(code)
  })

  test('a workbook without any table that can be used', async () => {
    const file = await folder.write('letter.csv', 'Dear all,\nplease find nothing here.\n')
    const json = folder.file('letter.json')
    const { code, err } = await kedu(['check', file, '--json', json])
    expect(code).toBe(2)
    expect(err).toContain('kedu template')
    expect(problem.parse(JSON.parse(await readFile(json, 'utf8'))).code).toBe('no_usable_table')
    expect(await readdir(folder.path)).not.toContain('letter.kedu.xlsx')
  })

  test('an output in a folder that is not there', async () => {
    const plan = await folder.write('nowhere.csv', PLAN)
    const { code, err } = await kedu(['check', plan, '--out', folder.file('none/out.xlsx')])
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: .*could not be written[^\n]*\n$/)
  })
})
