import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { problem } from '../../core/contract/problem.ts'
import { report } from '../../core/contract/report.ts'
import { kedu, temporaryFolder } from './kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const PROJECT = {
  project: { name: 'Tower', currency: 'EUR', statusDate: '2026-03-31' },
  tasks: [{ id: 'T1', name: 'Walls', budget: 100, percentComplete: 0.5, start: '2026-03-02', finish: '2026-04-30' }],
}
const FAULTY = { ...PROJECT, tasks: [...PROJECT.tasks, ...PROJECT.tasks] }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

describe('kedu analyse', () => {
  test('reads standard input and writes the report to standard output', async () => {
    const { code, out, err } = await kedu(['analyse', '-'], { input: JSON.stringify(PROJECT) })
    expect([code, err]).toEqual([0, ''])
    expect(report.parse(JSON.parse(out)).cost?.totals.earnedValue).toBe(50)
  })

  test('reads a file and writes a file; flags beat the settings of the Project', async () => {
    const file = await folder.write(
      'project.json',
      JSON.stringify({ ...PROJECT, settings: { simulation: { seed: 3, iterations: 10 } } }),
    )
    const json = folder.file('report.json')
    const { code, out } = await kedu(['analyse', file, '--json', json, '--seed=9'])
    expect([code, out]).toEqual([0, ''])
    const { project } = report.parse(JSON.parse(await readFile(json, 'utf8')))
    expect(project.settings?.simulation).toMatchObject({ seed: 9, iterations: 10 })
  })

  test('ends with 1 where a finding is an error', async () => {
    const { code, out } = await kedu(['analyse', '-'], { input: JSON.stringify(FAULTY) })
    expect(code).toBe(1)
    expect(report.parse(JSON.parse(out)).findings.map(finding => finding.rule)).toContain('input/duplicate-id')
  })

  test.each([
    ['text that is no JSON', '{"project":', 'malformed_json'],
    ['a Project that does not fit', JSON.stringify({ ...PROJECT, tasks: [{ id: 'T1' }] }), 'schema_mismatch'],
    ['JSON that is no Project', '[]', 'schema_mismatch'],
  ])('%s fails with 2, one line and a problem document', async (_, content, expected) => {
    const file = await folder.write('bad.json', content)
    const json = folder.file('bad-report.json')
    const { code, out, err } = await kedu(['analyse', file, '--json', json])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kedu: [^\n]+\n$/)
    expect(err).toContain(file)
    expect(problem.parse(JSON.parse(await readFile(json, 'utf8'))).code).toBe(expected)
  })

  test('the line names the first place that does not fit', async () => {
    const input = JSON.stringify({ ...PROJECT, tasks: [{ id: 'T1', name: 'x', start: '2026-02-30' }] })
    const { err } = await kedu(['analyse', '-'], { input })
    expect(err).toContain('tasks[0].start')
  })

  test('a large simulation is not refused on the own machine', async () => {
    const tasks = Array.from({ length: 600 }, (_, index) => ({ id: `T${index}`, name: 'x' }))
    const input = JSON.stringify({ ...PROJECT, tasks })
    expect((await kedu(['analyse', '-', '--iterations', '100000'], { input })).code).toBe(0)
  })

  test('the Project itself is never written to', async () => {
    const file = await folder.write('own.json', JSON.stringify(PROJECT))
    const { code } = await kedu(['analyse', file, '--json', file])
    expect(code).toBe(2)
    expect(await readFile(file, 'utf8')).toBe(JSON.stringify(PROJECT))
  })

  test('an interruption ends it at once and leaves nothing behind', async () => {
    const before = await readdir(folder.path)
    const { code, signal, out, err } = await kedu(['analyse', '-', '--json', folder.file('never.json')], {
      whileRunning: child => child.stdin?.write('{"project":', () => child.kill('SIGINT')),
    })
    expect(signal === 'SIGINT' || code === 130).toBe(true)
    expect([out, err]).toEqual(['', ''])
    expect(await readdir(folder.path)).toEqual(before)
  })
})
