import { expect, test, vi } from 'vitest'
import { newClient, post, problemIn } from './ask.ts'

// Many or large requests, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** simple.limit in wrangler.toml. */
const LIMIT = 120

test('a client that asks too often is told when to come again; another one is served', async () => {
  const busy = newClient()
  const answers = await Promise.all(Array.from({ length: LIMIT }, () => post('{', busy)))
  expect(answers.every(response => response.status === 400)).toBe(true)

  const refused = await post('{', busy)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('Retry-After')).toBe('60')
  expect((await problemIn(refused)).code).toBe('rate_limited')

  expect((await post('{', newClient())).status).toBe(400)
})
