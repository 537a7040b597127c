import { describe, expect, test } from 'vitest'
import { createApp } from '../../worker/app.ts'
import type { LogEntry } from '../../worker/log.ts'
import { PROJECT, problemIn, TASK } from './ask.ts'

function loggedApp(openWithoutKey: () => boolean = () => true) {
  const entries: LogEntry[] = []
  const app = createApp({ openWithoutKey, limited: true, log: entry => entries.push(entry) })
  const call = (path: string, init: RequestInit = {}, env = {}) => app.request(`http://localhost${path}`, init, env)
  const post = (body: string, headers = {}) =>
    call('/v1/analyses', { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body })
  return { entries, call, post }
}

describe('the log', () => {
  test('has one entry a request: number, route, status, sizes', async () => {
    const { entries, post } = loggedApp()
    const body = JSON.stringify(PROJECT)
    const response = await post(body)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      level: 'info',
      event: 'request',
      requestId: response.headers.get('X-Request-Id'),
      method: 'POST',
      route: '/v1/analyses',
      status: 200,
      counts: { bodyBytes: body.length, tasks: 1, ledgerEntries: 0, risks: 0 },
    })
  })

  test('holds no word of the workbook and no key', async () => {
    const { entries, post } = loggedApp()
    const secret = { ...PROJECT, tasks: [{ ...TASK, name: 'Secret vault', owner: 'Mallory' }] }
    await post(JSON.stringify(secret), { Authorization: 'Bearer hidden-key', Accept: 'application/x-ndjson' })
    await post(JSON.stringify(secret).replace('}', ''))
    await post(JSON.stringify({ ...secret, tasks: 'Secret vault' }))
    expect(JSON.stringify(entries)).not.toMatch(/Secret|vault|Mallory|Tower|hidden-key|Foundations/)
  })

  test('does not repeat an address that nobody knows', async () => {
    const { entries, call } = loggedApp()
    await call('/%22injected%22')
    expect(entries[0]?.route).toBe('none')
  })
})

describe('a fault of our own', () => {
  const failing = () =>
    loggedApp(() => {
      throw new Error('cell B7 says 1,000,000')
    })

  test('is 500 and says nothing of the inside', async () => {
    const response = await failing().post(JSON.stringify(PROJECT))
    expect(response.status).toBe(500)
    const problem = await problemIn(response)
    expect(problem.code).toBe('internal_error')
    expect(JSON.stringify(problem)).not.toMatch(/B7|Error|\.ts|at /)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  test('is logged with its place, without its message', async () => {
    const { entries, post } = failing()
    const response = await post(JSON.stringify(PROJECT))
    const entry = entries.find(({ event }) => event === 'failure')
    expect(entry).toMatchObject({ level: 'error', requestId: response.headers.get('X-Request-Id') })
    expect(entry?.error?.name).toBe('Error')
    expect(entry?.error?.frames.length).toBeGreaterThan(0)
    expect(JSON.stringify(entries)).not.toContain('B7')
  })
})
