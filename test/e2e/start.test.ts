import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer, type Server } from 'node:net'
import { resolve } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { startText } from '../../core/messages/desk.ts'
import { browserForTests, openPage, root } from './deskPage.ts'

browserForTests()

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** The command behind `npm start`. */
function start(...options: string[]): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn(process.execPath, ['scripts/run.js', 'scripts/start.ts', '--no-open', ...options], {
    cwd: root,
    // As in a terminal: a build under NODE_ENV=test would bring React's development version.
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', NODE_ENV: undefined },
  })
  running.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', text => (said += String(text)))
  return { child, said: () => said, ended: once(child, 'exit').then(([code]) => code as number | null) }
}

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, 'localhost', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server on a port has a port')
  return { server, port: address.port }
}

async function freePort(): Promise<number> {
  const { server, port } = await listening()
  await new Promise(done => server.close(done))
  return port
}

test('npm start prints one address, its desk is usable, and an interrupt ends it cleanly', async () => {
  const port = await freePort()
  const { child, said, ended } = start('--port', String(port))
  await expect.poll(said, { timeout: 30_000, interval: 50 }).toContain(`http://localhost:${port}/desk/`)
  const { page } = await openPage(`http://localhost:${port}/desk/`, 'en-US', `http://localhost:${port}`)
  await page.locator('body[data-ready]').waitFor({ state: 'attached' })
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(said()).toContain(startText.stopped().en)
})

test('a busy port is one clear sentence and exit code 2', async () => {
  const { server, port } = await listening()
  const { said, ended } = start('--port', String(port))
  expect(await ended).toBe(2)
  expect(said()).toContain(startText.portBusy(port).en)
  server.close()
})

test('an unknown option is named', async () => {
  const { said, ended } = start('--prot')
  expect(await ended).toBe(2)
  expect(said()).toContain(startText.unknownOption('--prot').en)
})

test("the task pane's page comes with the production headers", async () => {
  const [own, desk] = await Promise.all(
    ['/taskpane.html', '/desk-taskpane.html'].map(path => fetch(new URL(path, inject('origin')))),
  )
  const headers = (answer: Response | undefined) =>
    ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'content-type'].map(
      name => answer?.headers.get(name),
    )
  expect(headers(desk)).toEqual(headers(own))
  expect(own?.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect(own?.headers.get('x-frame-options')).toBeNull()
})

test('everything else is the Worker, as it answers in production', async () => {
  const health = await fetch(new URL('/v1/health', inject('origin')))
  expect(await health.json()).toMatchObject({ ok: true })
  expect(health.headers.get('cache-control')).toBe('no-store')
  const missing = await fetch(new URL('/nothing-here', inject('origin')))
  expect(missing.status).toBe(404)
})

test('a request that waits for leave to send its body gets its answer', async () => {
  const project = { name: 'P', currency: 'EUR', statusDate: '2026-06-30' }
  const sent = request(new URL('/v1/analyses', inject('origin')), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Expect: '100-continue' },
  })
  sent.on('continue', () => sent.end(JSON.stringify({ project })))
  sent.flushHeaders()
  const [answer] = await once(sent, 'response')
  expect(answer.statusCode).toBe(200)
  answer.resume()
})

test('files outside the served folders cannot be reached', async () => {
  for (const path of [
    '/samples/..%2fpackage.json',
    '/office-js/..%2f..%2f..%2f..%2fpackage.json',
    '/samples/..%5cpackage.json',
  ]) {
    const answer = await fetch(new URL(path, inject('origin')))
    expect(answer.status, resolve(path)).toBe(404)
  }
})
