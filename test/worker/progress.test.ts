import { describe, expect, test } from 'vitest'
import { progress, report } from '../../core/contract/report.ts'
import { createApp } from '../../worker/app.ts'
import type { LogEntry } from '../../worker/log.ts'
import { manyTasks, PROJECT, post, problemIn } from './ask.ts'

const NDJSON = { Accept: 'application/x-ndjson' }

const linesIn = async (response: Response): Promise<Record<string, unknown>[]> =>
  new TextDecoder()
    .decode(await response.arrayBuffer())
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('a client that asks for lines', () => {
  test('gets progress first and the report as its last line', async () => {
    const response = await post(manyTasks(300), NDJSON)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/x-ndjson')
    const lines = await linesIn(response)
    const steps = lines.slice(0, -1).map(line => progress.parse(line.progress))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.every(({ done, total }) => done >= 0 && done <= total)).toBe(true)
    expect(Object.keys(lines.at(-1) ?? {})).toEqual(['report'])
    expect(report.parse(lines.at(-1)?.report).cost?.tasks).toHaveLength(300)
  })

  test('gets the same report as a client that asks for JSON', async () => {
    const [lines, whole] = await Promise.all([post(PROJECT, NDJSON).then(linesIn), post(PROJECT)])
    expect(lines.at(-1)?.report).toEqual(await whole.json())
  })

  test('gets a plain refusal, never a stream, for what does not fit', async () => {
    const response = await post({ ...PROJECT, tasks: 'none' }, NDJSON)
    expect(response.status).toBe(422)
    expect((await problemIn(response)).code).toBe('schema_mismatch')
  })

  test('is served lines where it prefers them, JSON where it does not say', async () => {
    const typeFor = async (accept: string) => (await post(PROJECT, { Accept: accept })).headers.get('Content-Type')
    expect(await typeFor('application/x-ndjson, application/json;q=0.5')).toBe('application/x-ndjson')
    expect(await typeFor('application/json, application/x-ndjson;q=0.5')).toBe('application/json')
    expect(await typeFor('*/*')).toBe('application/json')
    expect(await typeFor('application/*')).toBe('application/json')
  })
})

describe('a client that goes away', () => {
  /** The app with its log at hand. */
  function logged() {
    const entries: LogEntry[] = []
    const ended = Promise.withResolvers<LogEntry>()
    const log = (entry: LogEntry) => {
      entries.push(entry)
      if (entry.event === 'analysis') ended.resolve(entry)
    }
    return { app: createApp({ openWithoutKey: () => true, limited: true, log }), entries, ended: ended.promise }
  }

  const request = (headers: Record<string, string>, signal?: AbortSignal) =>
    new Request('http://localhost/v1/analyses', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(manyTasks(3000)),
      ...(signal && { signal }),
    })

  test('stops the analysis whose lines it was reading', async () => {
    const { app, ended } = logged()
    const response = await app.fetch(request(NDJSON))
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect((await ended).outcome).toBe('cancelled')
  })

  test('stops the analysis that it was waiting for', async () => {
    const { app, entries } = logged()
    const response = await app.fetch(request({}, AbortSignal.abort()))
    expect(response.status).toBe(499)
    expect(entries.map(({ event, status }) => [event, status])).toEqual([['request', 499]])
  })
})
