import { hc } from 'hono/client'
import { expect, expectTypeOf, test } from 'vitest'
import type { Problem } from '../../core/contract/problem.ts'
import type { ProjectInput } from '../../core/contract/project.ts'
import { type AppType, createApp } from '../../worker/app.ts'
import { PROJECT } from './ask.ts'

const app = createApp({ openWithoutKey: () => true, limited: true, log: () => {} })
const client = hc<AppType>('http://localhost', { fetch: app.request })

test('the typed client sends a Project and gets a Report', async () => {
  const response = await client.v1.analyses.$post({ json: PROJECT })
  if (response.status !== 200) throw new Error('refused')
  const report = await response.json()
  expect(report.project.project.name).toBe('Tower')
  expectTypeOf(report.digest).toEqualTypeOf<string>()
})

test('every refusal is a Problem to the client', async () => {
  const response = await client.v1.analyses.$post({ json: { ...PROJECT, tasks: [{ id: '', name: '' }] } })
  if (response.status !== 422) throw new Error('not refused')
  const problem = await response.json()
  expect(problem.code).toBe('schema_mismatch')
  expectTypeOf(problem).toEqualTypeOf<Problem>()
})

test('what is sent must be a Project', () => {
  type Sent = Parameters<typeof client.v1.analyses.$post>[0]['json']
  expectTypeOf<Sent>().toEqualTypeOf<ProjectInput>()
})

test('health is typed', async () => {
  const health = await (await client.v1.health.$get()).json()
  expect('ok' in health && health.ok).toBe(true)
})
