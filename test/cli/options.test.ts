import { describe, expect, test } from 'vitest'
import { parseCommand } from '../../cli/parseCommand.ts'
import { kedu } from './kedu.ts'

const parsed = (line: string) => {
  const result = parseCommand(line.split(' '))
  if (!result.ok) throw new Error(result.failure.en)
  return result.value
}
const fault = (line: string) => {
  const result = parseCommand(line === '' ? [] : line.split(' '))
  return result.ok ? undefined : result.failure.en
}

describe('a command line', () => {
  test('takes options before, between and after the files, with "=" or a blank', () => {
    expect(parsed('check --seed=5 a.xlsx --out b.xlsx c.csv --status-date 2026-01-31 --force')).toEqual({
      name: 'check',
      language: 'en',
      files: ['a.xlsx', 'c.csv'],
      out: 'b.xlsx',
      seed: 5,
      statusDate: '2026-01-31',
      force: true,
    })
  })

  test('takes what follows "--" as files', () => {
    expect(parsed('inspect -- --json')).toMatchObject({ files: ['--json'], json: false })
  })

  test('--json of inspect takes no file, that of the others does', () => {
    expect(parsed('inspect --json a.xlsx')).toMatchObject({ files: ['a.xlsx'], json: true })
    expect(parsed('analyse --json r.json p.json')).toMatchObject({ file: 'p.json', json: 'r.json' })
  })

  test.each([
    ['', 'No command'],
    ['chek a.xlsx', '"chek"'],
    ['check', 'needs a file'],
    ['check a.xlsx --sample', 'no option --sample'],
    ['check a.xlsx --frobnicate', 'no option --frobnicate'],
    ['check a.xlsx -x', 'no option -x'],
    ['check a.xlsx --out', '--out needs a value'],
    ['check a.xlsx --out --force', '--out needs a value'],
    ['check a.xlsx --force=yes', '--force takes no value'],
    ['check a.xlsx --status-date 2026-02-30', '2026-02-30'],
    ['check a.xlsx --status-date 31.01.2026', '31.01.2026'],
    ['check a.xlsx --currency euro', 'euro'],
    ['check a.xlsx --seed 1.5', '1.5'],
    ['check a.xlsx --iterations 0', 'from 1 to 100000'],
    ['check a.xlsx --iterations 100001', 'from 1 to 100000'],
    ['check a.xlsx --lang de', '"de"'],
    ['check a.xlsx --service kedu.example', 'kedu.example'],
    ['check a.xlsx --service file:///etc/passwd', 'file:///etc/passwd'],
    ['analyse a.json b.json', 'one file'],
    ['template --out x.xlsx', 'plan budget ledger raci risks people'],
    ['template plan', '--out'],
    ['template plan --out x.csv', '.xlsx'],
  ])('"%s" is refused with a sentence about it', (line, words) => {
    expect(fault(line)).toContain(words)
  })

  test('a fault is 2 and one line, in the language asked for', async () => {
    const { code, out, err } = await kedu(['check', 'a.xlsx', '--sed', '1', '--lang', 'zh'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kedu: [^\n]*没有选项 --sed[^\n]*\n$/)
  })

  test('--help is no fault', async () => {
    const { code, out, err } = await kedu(['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('kedu check FILE…')
  })

  test('on a Node that cannot run it, one line says what to do', async () => {
    const older = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})`
    const { code, out, err } = await kedu(['--help'], { nodeOptions: ['--import', older] })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kedu: [^\n]*20\.1\.0[^\n]*npm ci[^\n]*\n$/)
  })
})
