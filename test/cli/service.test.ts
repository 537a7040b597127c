import { gunzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { report } from '../../core/contract/report.ts'
import { createApp } from '../../worker/app.ts'
import { kedu } from './kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const KEY = 'open-sesame'
const input = JSON.stringify({
  project: { name: 'Tower', currency: 'EUR', statusDate: '2026-03-31' },
  tasks: [{ id: 'T1', name: 'Walls', budget: 100 }],
})

/** The real app with a key, under /kedu as behind a proxy, and something that is not Kedu. */
let address: string
let close: () => void
let lastBody: { encoding: string | undefined; text: string } | undefined
beforeAll(async () => {
  const app = createApp({ openWithoutKey: () => false, limited: true, log: () => {} })
  const outer = new Hono()
  outer.post('/kedu/*', async c => {
    const bytes = Buffer.from(await c.req.raw.clone().arrayBuffer())
    lastBody = { encoding: c.req.header('Content-Encoding'), text: gunzipSync(bytes).toString() }
    return app.fetch(new Request(c.req.url.replace('/kedu', ''), c.req.raw), { KEDU_ACCESS_KEY: KEY })
  })
  outer.post('/other/*', c => c.html('<h1>Welcome</h1>'))
  outer.post('/moved/*', c => c.redirect('/kedu/v1/analyses', 307))
  await new Promise<void>(listening => {
    const server = serve({ fetch: outer.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      address = `http://127.0.0.1:${port}`
      listening()
    })
    close = () => server.close()
  })
})
afterAll(() => close())

const analyse = (service: string, key = KEY) =>
  kedu(['analyse', '-', '--service', service], { input, env: { KEDU_ACCESS_KEY: key } })

describe('with --service', () => {
  test('the Project goes there, packed, with the key from the environment, and the report comes back', async () => {
    const { code, out, err } = await analyse(`${address}/kedu`)
    expect([code, err]).toEqual([0, ''])
    expect(report.parse(JSON.parse(out)).project.project.name).toBe('Tower')
    expect(lastBody).toEqual({ encoding: 'gzip', text: input })
  })

  test('a refusal of the service is told in its own words', async () => {
    const { code, out, err } = await analyse(`${address}/kedu/`, 'wrong')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kedu: [^\n]*access key[^\n]*\n$/)
  })

  test('something that is not Kedu is told apart', async () => {
    const { code, err } = await analyse(`${address}/other`)
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: [^\n]*answered 200[^\n]*\n$/)
  })

  test('a redirect is not followed: it could take the key elsewhere', async () => {
    const { code, err } = await analyse(`${address}/moved`)
    expect(code).toBe(2)
    expect(err).toContain('gave no answer')
  })

  test('a service that is not there is one line, with the way out', async () => {
    const { code, err } = await analyse('http://127.0.0.1:1/')
    expect(code).toBe(2)
    expect(err).toMatch(/^kedu: [^\n]*Without --service[^\n]*\n$/)
  })
})
