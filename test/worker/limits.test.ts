import { describe, expect, test, vi } from 'vitest'
import { LIMITS, workAsked } from '../../core/contract/limits.ts'
import { gzip, manyTasks, PROJECT, post, problemIn } from './ask.ts'

// Many or large requests, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** A stream that never ends: only counting can stop it. */
function endless(chunk: Uint8Array): { body: ReadableStream<Uint8Array>; sentBytes: () => number } {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length
      controller.enqueue(chunk)
    },
  })
  return { body, sentBytes: () => sent }
}

describe('a body is limited in bytes', () => {
  test('one byte over the limit is 413', async () => {
    const text = JSON.stringify(PROJECT)
    const response = await post(text.padEnd(LIMITS.bodyBytes + 1, ' '))
    expect(response.status).toBe(413)
    expect((await problemIn(response)).code).toBe('body_too_large')
  })

  test('exactly the limit is read', async () => {
    expect((await post(JSON.stringify(PROJECT).padEnd(LIMITS.bodyBytes, ' '))).status).toBe(200)
  })

  test('a small body that unpacks to a large one is stopped', async () => {
    const bomb = await gzip(' '.repeat(100_000_000))
    expect(bomb.length).toBeLessThan(200_000)
    const response = await post(bomb, { 'Content-Encoding': 'gzip' })
    expect(response.status).toBe(413)
    expect((await problemIn(response)).code).toBe('body_too_large')
  })

  test('a stream without an end is stopped soon after the limit', async () => {
    const { body, sentBytes } = endless(new Uint8Array(1_000_000).fill(32))
    expect((await post(body)).status).toBe(413)
    expect(sentBytes()).toBeLessThan(LIMITS.bodyBytes * 1.5)
  })

  test('packed blocks that unpack to nothing are counted too', async () => {
    const header = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
    // A stored deflate block of no bytes, over and over.
    const emptyBlock = [0, 0, 0, 0xff, 0xff]
    const blocks = new Uint8Array(1_000_000).map((_, index) => emptyBlock[index % emptyBlock.length] ?? 0)
    let started = false
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(started ? blocks : header)
        started = true
      },
    })
    const response = await post(body, { 'Content-Encoding': 'gzip' })
    expect((await problemIn(response)).code).toBe('body_too_large')
  })
})

describe('work is limited', () => {
  const simulating = (tasks: number, iterations: number) => ({
    ...manyTasks(tasks),
    settings: { simulation: { iterations } },
  })

  test('tasks × iterations over the budget is 413 with both numbers', async () => {
    const response = await post(simulating(501, 100_000))
    expect(response.status).toBe(413)
    const problem = await problemIn(response)
    expect(problem.code).toBe('work_too_large')
    expect(problem.detail).toContain('501 tasks × 100,000 iterations')
  })

  test('exactly the budget is not refused for its work', async () => {
    const { work } = workAsked({ tasks: manyTasks(500).tasks, settings: { simulation: { iterations: 100_000 } } })
    expect(work).toBe(LIMITS.workBudget)
  })

  test('a large plan with nothing uncertain in it asks for no iterations', () => {
    expect(workAsked({ tasks: manyTasks(20_000).tasks }).work).toBe(0)
  })

  test('one estimate makes the default number of iterations count', () => {
    const tasks = manyTasks(2).tasks
    const estimated = { id: 'T9', name: 'x', estimate: { duration: { shape: 'fixed' as const, value: 3 } } }
    expect(workAsked({ tasks: [...tasks, estimated] }).work).toBe(15_000)
  })

  test('a register alone draws its risks: tasks count from one', () => {
    const risks = [{ id: 'R1', description: 'x', impact: { cost: 5 } }]
    expect(workAsked({ tasks: [], risks })).toEqual({ tasks: 1, iterations: 5_000, work: 5_000 })
  })
})

describe('counts over a limit are 422 with the path of the list', () => {
  test.each([
    ['tasks', manyTasks(LIMITS.tasks + 1)],
    [
      'risks',
      { ...PROJECT, risks: Array.from({ length: LIMITS.risks + 1 }, (_, i) => ({ id: `R${i}`, description: 'x' })) },
    ],
    ['settings.simulation.iterations', { ...PROJECT, settings: { simulation: { iterations: LIMITS.iterations + 1 } } }],
  ])('%s', async (path, body) => {
    const response = await post(body)
    expect(response.status).toBe(422)
    expect((await problemIn(response)).issues.map(issue => issue.path)).toContain(path)
  })
})
