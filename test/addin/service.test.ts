import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type AnalysisOptions, analyseOnService } from '../../addin/service.ts'
import type { Problem } from '../../core/contract/problem.ts'
import type { ProjectInput } from '../../core/contract/project.ts'
import type { Progress } from '../../core/contract/report.ts'

const project: ProjectInput = { project: { name: 'Plant', currency: 'CNY', statusDate: '2026-10-31' }, tasks: [] }
const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A real HTTP server on a free port. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

function problem(status: number, code: Problem['code'], detail: string): Problem {
  return { type: 'about:blank', title: code, status, detail, instance: '/v1/analyses', code, issues: [] }
}

function ask(url: string, options: Partial<AnalysisOptions> = {}, input = project, accessKey = '') {
  const signal = new AbortController().signal
  return analyseOnService(input, { url, accessKey }, { signal, language: 'en', onProgress() {}, ...options })
}

const NDJSON = { 'content-type': 'application/x-ndjson' }
const PROBLEM = { 'content-type': 'application/problem+json' }

describe('an answer', () => {
  it('brings progress while it runs and the report at its end', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, NDJSON)
      response.write('{"progress":{"stage":"cost","done":1,"total":2}}\n{"progress":{"stage":"risk",')
      response.end('"done":2,"total":2}}\n{"report":{"digest":"成本"}}\n')
    })
    const progress: Progress[] = []
    const answer = await ask(url, { onProgress: step => progress.push(step) })
    expect(progress.map(step => step.stage)).toEqual(['cost', 'risk'])
    expect(answer).toEqual({ ok: true, value: { digest: '成本' } })
  })

  it('is waited for as long as progress keeps coming', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, NDJSON)
      let lines = 0
      const timer = setInterval(() => {
        if (++lines <= 9) return response.write('{"progress":{"stage":"cost","done":1,"total":2}}\n')
        clearInterval(timer)
        return response.end('{"report":{}}')
      }, 150)
    })
    // Longer in all than the silence allowed, and each pause far shorter, also on a machine with other work.
    expect(await ask(url, { silenceMs: 1200 })).toMatchObject({ ok: true })
  })

  it('is asked for with key, language and project', async () => {
    const seen: { headers: IncomingMessage['headers']; url: string | undefined; body: unknown }[] = []
    const url = await serve(async (request, response) => {
      seen.push({ headers: request.headers, url: request.url, body: JSON.parse(String(await bodyOf(request))) })
      response.writeHead(200, NDJSON).end('{"report":{}}')
    })
    await ask(url, { language: 'zh' }, project, 'secret')
    expect(seen[0]).toMatchObject({
      url: '/v1/analyses',
      body: project,
      headers: {
        authorization: 'Bearer secret',
        accept: 'application/x-ndjson',
        'accept-language': 'zh',
        'content-type': 'application/json',
      },
    })
  })

  it('is asked for without a key header where there is no key', async () => {
    const seen: IncomingMessage['headers'][] = []
    const url = await serve((request, response) => {
      seen.push(request.headers)
      response.writeHead(200, NDJSON).end('{"report":{}}')
    })
    await ask(url)
    expect(seen[0]).not.toHaveProperty('authorization')
  })

  it('is asked for with a compressed body when the project is large', async () => {
    const bodies: { encoding: string | undefined; body: Buffer }[] = []
    const url = await serve(async (request, response) => {
      bodies.push({ encoding: request.headers['content-encoding'], body: await bodyOf(request) })
      response.writeHead(200, NDJSON).end('{"report":{}}')
    })
    const tasks = Array.from({ length: 2_000 }, (_, index) => ({ id: `T${index}`, name: `Task number ${index}` }))
    await ask(url, {}, { ...project, tasks })
    const [sent] = bodies
    expect(sent?.encoding).toBe('gzip')
    expect(JSON.parse(String(gunzipSync(sent?.body ?? '')))).toEqual({ ...project, tasks })
  })
})

describe('a failure', () => {
  it('is unreachable when nobody listens', async () => {
    const url = await serve(() => {})
    const server = servers.pop()
    await new Promise(resolve => server?.close(resolve))
    expect(await ask(url)).toEqual({ ok: false, failure: { reason: 'unreachable' } })
  })

  it.each([
    [401, 'access_key_missing', { reason: 'unauthorised', sentence: 'Set a key.' }],
    [413, 'work_too_large', { reason: 'too_large', sentence: 'Set a key.' }],
    [422, 'schema_mismatch', { reason: 'refused', issues: [] }],
    [429, 'rate_limited', { reason: 'busy' }],
    [500, 'internal_error', { reason: 'failed', status: 500 }],
  ] as const)('%i says why', async (status, code, expected) => {
    const url = await serve((_, response) => {
      response.writeHead(status, PROBLEM).end(JSON.stringify(problem(status, code, 'Set a key.')))
    })
    expect(await ask(url)).toEqual({ ok: false, failure: expected })
  })

  it('with a page instead of a problem keeps its status', async () => {
    const url = await serve((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
    })
    expect(await ask(url)).toEqual({ ok: false, failure: { reason: 'failed', status: 502 } })
  })

  it('at the end of a stream is the problem that the last line states', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, NDJSON)
      response.end(`{"problem":${JSON.stringify(problem(500, 'internal_error', ''))}}\n`)
    })
    expect(await ask(url)).toEqual({ ok: false, failure: { reason: 'failed', status: 500 } })
  })

  it('is a broken stream when the last line is missing or cut off', async () => {
    const lines = ['{"progress":{"stage":"cost","done":1,"total":2}}\n', '{"report":{"digest":"a']
    for (const line of lines) {
      const url = await serve((_, response) => {
        response.writeHead(200, NDJSON).end(line)
      })
      expect(await ask(url)).toEqual({ ok: false, failure: { reason: 'broken_stream' } })
    }
  })

  it('is a broken stream when the connection drops half-way', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, NDJSON)
      response.write('{"progress":{"stage":"cost","done":1,"total":2}}\n')
      response.on('drain', () => {})
      setImmediate(() => response.destroy())
    })
    const answer = await ask(url)
    expect(answer).toEqual({ ok: false, failure: { reason: 'broken_stream' } })
  })

  it('is silence when the service accepts the request and says nothing', async () => {
    const url = await serve(() => {})
    const answer = await ask(url, { silenceMs: 50 })
    expect(answer).toEqual({ ok: false, failure: { reason: 'silent', seconds: 0 } })
  })

  it('is silence when the service stops in the middle', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, NDJSON)
      response.write('{"progress":{"stage":"cost","done":1,"total":2}}\n')
    })
    expect(await ask(url, { silenceMs: 50 })).toMatchObject({ failure: { reason: 'silent' } })
  })
})

describe('a cancel', () => {
  it('ends the request while the service computes', async () => {
    const abort = new AbortController()
    let closed = () => {}
    const gone = new Promise<void>(resolve => {
      closed = resolve
    })
    const url = await serve((request, response) => {
      request.on('close', closed)
      response.on('close', closed)
      response.writeHead(200, NDJSON)
      response.write('{"progress":{"stage":"cost","done":1,"total":2}}\n')
    })
    const answer = await ask(url, { signal: abort.signal, onProgress: () => abort.abort() })
    expect(answer).toEqual({ ok: false, failure: { reason: 'cancelled' } })
    await gone
  })

  it('before the request sends nothing', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests++
      response.end()
    })
    const signal = AbortSignal.abort()
    expect(await ask(url, { signal })).toEqual({ ok: false, failure: { reason: 'cancelled' } })
    expect(requests).toBe(0)
  })
})
