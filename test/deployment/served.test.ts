/** The Worker and its assets together, as Cloudflare routes them; by the real wrangler.toml, on files of the test. */
import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestHarness, type TestHarness, unstable_readConfig } from 'wrangler'
import { assetHeadersFile, PAGE_HEADERS } from '../../worker/securityHeaders.ts'
import { temporaryFolder } from '../cli/kedu.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ROOT = resolve(import.meta.dirname, '../..')

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let harness: TestHarness
beforeAll(async () => {
  vi.stubEnv('CLOUDFLARE_CF_FETCH_ENABLED', 'false')
  vi.stubEnv('WRANGLER_SEND_METRICS', 'false')
  folder = await temporaryFolder()
  await mkdir(folder.file('assets'))
  await mkdir(folder.file('bundles'))
  await folder.write('taskpane.html', '<!doctype html><title>pane</title>')
  await writeFile(folder.file('bundles/pane-1a2b.js'), 'export {}')
  await writeFile(folder.file('assets/icon-32.png'), '')
  await folder.write('functions.json', '{}')
  await folder.write('_headers', assetHeadersFile())
  const config = unstable_readConfig({ config: resolve(ROOT, 'wrangler.toml') })
  harness = createTestHarness({
    root: ROOT,
    workers: [
      {
        config: {
          name: config.name,
          main: config.main,
          compatibility_date: config.compatibility_date,
          compatibility_flags: config.compatibility_flags,
          ratelimits: config.ratelimits,
          assets: { ...config.assets, directory: folder.path },
        },
      },
    ],
  })
  await harness.listen()
})
afterAll(async () => {
  await harness.close()
  await folder.remove()
  vi.unstubAllEnvs()
})

const headersOf = async (path: string) => {
  const response = await harness.fetch(path, { redirect: 'manual' })
  await response.arrayBuffer()
  return { status: response.status, headers: response.headers }
}

describe('on one origin', () => {
  test('the pane is served under its own name, without a redirect, with the headers of a page', async () => {
    const { status, headers } = await headersOf('/taskpane.html?et=x')
    expect(status).toBe(200)
    for (const [name, value] of Object.entries(PAGE_HEADERS)) expect([name, headers.get(name)]).toEqual([name, value])
    expect(headers.get('X-Frame-Options')).toBeNull()
    expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  })

  test('files with a digest in their name are kept for a year', async () => {
    expect((await headersOf('/bundles/pane-1a2b.js')).headers.get('Cache-Control')).toContain('immutable')
    expect((await headersOf('/assets/icon-32.png')).headers.get('Cache-Control')).toContain('must-revalidate')
  })

  test('the functions are described to other origins too, as Excel on the web asks from its own', async () => {
    expect((await headersOf('/functions.json')).headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect((await headersOf('/taskpane.html')).headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('the service, its page and everything unknown come from the Worker', async () => {
    for (const [path, status] of [
      ['/v1/health', 200],
      ['/docs', 200],
      ['/v1/none', 404],
      ['/none.html', 404],
      ['/', 302],
    ] as const) {
      const answer = await headersOf(path)
      expect([path, answer.status, answer.headers.get('Cache-Control')]).toEqual([path, status, 'no-store'])
    }
  })

  test('the file of headers is not shown', async () => {
    expect((await headersOf('/_headers')).status).toBe(404)
  })

  test('a client that stops reading ends its analysis', async () => {
    const task = {
      name: 'x',
      start: '2026-03-02',
      finish: '2026-04-30',
      budget: 10,
      actualCost: 4,
      percentComplete: 0.5,
    }
    const tasks = Array.from({ length: 20_000 }, (_, index) => ({ ...task, id: `T${index}` }))
    const project = { name: 'Tower', currency: 'EUR', statusDate: '2026-03-31' }
    const { url } = await harness.listen()
    const analyse = (signal: AbortSignal) =>
      fetch(new URL('/v1/analyses', url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' },
        body: JSON.stringify({ project, tasks }),
        signal,
      })
    const reportsLogged = () => harness.getLogs().filter(({ message }) => message.includes('"outcome":"report"')).length
    harness.clearLogs()
    const abort = new AbortController()
    const abandoned = await analyse(abort.signal)
    await abandoned.body?.getReader().read()
    abort.abort()
    // The same work again, to its end: by then the first would have ended too.
    await (await analyse(new AbortController().signal)).arrayBuffer()
    await vi.waitFor(() => expect(reportsLogged()).toBeGreaterThan(0))
    expect(reportsLogged()).toBe(1)
  })
})
