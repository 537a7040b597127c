import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../core/contract/limits.ts'
import { CONTRACT_VERSION, RULES_VERSION, VERSION } from '../../core/version.ts'
import { ask, PROJECT, post, problemIn } from './ask.ts'

describe('GET /v1/health', () => {
  test('says that the service is there, and its versions', async () => {
    const response = await ask('/v1/health')
    expect(response.status).toBe(200)
    const answer = await response.json()
    expect(answer).toEqual({ ok: true, version: VERSION, contract: CONTRACT_VERSION, rules: RULES_VERSION })
  })
})

interface OpenApi {
  openapi: string
  info: Record<string, unknown>
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> }
}

describe('GET /v1/openapi.json', () => {
  const document = async () => (await (await ask('/v1/openapi.json')).json()) as OpenApi

  test('is OpenAPI 3.1 and shows every limit', async () => {
    const { openapi, info } = await document()
    expect(openapi).toMatch(/^3\.1\./)
    expect(info['x-limits']).toEqual(LIMITS)
    expect(String(info.description)).toContain(String(LIMITS.bodyBytes))
  })

  test('describes every address, and every status that an analysis can answer', async () => {
    const { paths } = await document()
    expect(Object.keys(paths).toSorted()).toEqual(['/docs', '/v1/analyses', '/v1/health', '/v1/openapi.json'])
    const statuses = Object.keys(paths['/v1/analyses']?.post?.responses ?? {})
    expect(statuses).toEqual(['200', '400', '401', '406', '413', '415', '422', '429', '500'])
  })

  test('names its structures, and every reference leads to one', async () => {
    const whole = await document()
    const names = Object.keys(whole.components.schemas)
    expect(names).toEqual(expect.arrayContaining(['Project', 'Report', 'Problem', 'Finding', 'Task', 'Measures']))
    const references = [...JSON.stringify(whole).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(match => match[1])
    expect(references.length).toBeGreaterThan(10)
    expect(references.filter(name => name === undefined || !names.includes(name))).toEqual([])
    expect(whole.components.schemas.Project?.properties?.tasks).toMatchObject({
      items: { $ref: '#/components/schemas/Task' },
      maxItems: LIMITS.tasks,
    })
  })
})

describe('GET /docs', () => {
  test('is a page without scripts and without anything from elsewhere', async () => {
    const response = await ask('/docs')
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    const page = await response.text()
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/)
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, address]) => /^[#/?]/.test(address ?? ''))).toBe(true)
    expect(page).toContain('20,000,000')
  })

  test('allows its one style sheet by digest', async () => {
    const response = await ask('/docs')
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(await response.text()) ?? []
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))
    const expected = btoa(String.fromCharCode(...digest))
    expect(response.headers.get('Content-Security-Policy')).toContain(`style-src 'sha256-${expected}'`)
  })

  test('speaks the language that is asked for', async () => {
    const title = async (path: string, accept: string) => {
      const response = await ask(path, { headers: { 'Accept-Language': accept } })
      return [response.headers.get('Content-Language'), /<html lang="(\w+)"/.exec(await response.text())?.[1]]
    }
    expect(await title('/docs', 'zh-CN,zh;q=0.9,en;q=0.8')).toEqual(['zh', 'zh'])
    expect(await title('/docs', 'fr')).toEqual(['en', 'en'])
    expect(await title('/docs?lang=zh', 'en')).toEqual(['zh', 'zh'])
    expect(await title('/docs?lang=%3Cscript%3E', 'en')).toEqual(['en', 'en'])
  })
})

describe('other addresses and methods', () => {
  test('the origin alone leads to the task pane', async () => {
    const response = await ask('/')
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/taskpane.html'])
  })

  test('an unknown address is 404, and is not repeated in the answer', async () => {
    const response = await ask('/v1/<b>nothing</b>')
    expect(response.status).toBe(404)
    const problem = await problemIn(response)
    expect(problem.code).toBe('not_found')
    expect(JSON.stringify(problem)).not.toContain('nothing')
  })

  test.each([
    ['GET', '/v1/analyses', 'POST, OPTIONS'],
    ['HEAD', '/v1/analyses', 'POST, OPTIONS'],
    ['PUT', '/v1/analyses', 'POST, OPTIONS'],
    ['POST', '/v1/health', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/docs', 'GET, HEAD, OPTIONS'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allowed) => {
    const response = await ask(path, { method })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, allowed])
    if (method !== 'HEAD') expect((await problemIn(response)).code).toBe('method_not_allowed')
  })

  test('OPTIONS is answered with what is allowed and opens nothing to other origins', async () => {
    const response = await ask('/v1/analyses', { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } })
    expect([response.status, response.headers.get('Allow')]).toEqual([204, 'POST, OPTIONS'])
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(response.headers.get('Content-Type')).toBeNull()
  })

  test('HEAD has the headers of GET and no body', async () => {
    const response = await ask('/v1/health', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('Content-Type')).toBe('application/json')
  })
})

describe('every answer', () => {
  const answers = () =>
    Promise.all([ask('/v1/health'), ask('/docs'), ask('/nothing'), ask('/v1/analyses'), post('{'), post(PROJECT)])

  test('is stored nowhere, framed nowhere, and taken as what it says it is', async () => {
    for (const { headers } of await answers()) {
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('X-Frame-Options')).toBe('DENY')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/)
      const [, age] = /max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '') ?? []
      expect(Number(age)).toBeGreaterThanOrEqual(365 * 24 * 3600)
    }
  })

  test('has a number of its own, which a problem names as its instance', async () => {
    const numbers = (await answers()).map(response => response.headers.get('X-Request-Id') ?? '')
    expect(new Set(numbers).size).toBe(numbers.length)
    const refused = await ask('/nothing', { headers: { 'X-Request-Id': 'mine' } })
    const number = refused.headers.get('X-Request-Id')
    expect(number).toMatch(/^[0-9a-f-]{36}$/)
    expect((await problemIn(refused)).instance).toBe(`urn:uuid:${number}`)
  })

  test('a refusal is in the language of the client', async () => {
    const response = await post('{', { 'Accept-Language': 'zh-CN,zh;q=0.9' })
    expect(response.headers.get('Content-Language')).toBe('zh')
    expect((await problemIn(response)).title).toBe('不是有效的 JSON')
  })
})
