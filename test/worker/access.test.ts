import { describe, expect, test } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { isLocalRequest } from '../../worker/localRequest.ts'
import { PROJECT, problemIn } from './ask.ts'

const app = createApp({ openWithoutKey: isLocalRequest, limited: true, log: () => {} })

interface Call {
  host?: string
  key?: string
  headers?: Record<string, string>
}

const call = ({ host = 'kedu.example', key, headers = {} }: Call) =>
  app.request(
    `https://${host}/v1/analyses`,
    { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(PROJECT) },
    key === undefined ? {} : { KEDU_ACCESS_KEY: key },
  )

describe('without a key set', () => {
  test('a deployed Worker refuses, and says how to set one', async () => {
    const response = await call({})
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer')
    const { code, detail } = await problemIn(response)
    expect(code).toBe('access_key_not_configured')
    expect(detail).toContain('npx wrangler secret put KEDU_ACCESS_KEY')
  })

  test.each(['localhost', '127.0.0.1', '[::1]', 'localhost:8787'])('%s is open', async host => {
    expect((await call({ host })).status).toBe(200)
  })

  test.each(['localhost.example', 'notlocalhost', '127.0.0.2', '0.0.0.0', 'localhost@kedu.example'])(
    '%s is not this machine',
    async host => {
      expect((await call({ host })).status).toBe(401)
    },
  )

  test('a Host of localhost does not open a Worker behind the edge of Cloudflare', async () => {
    const response = await call({ host: 'localhost', headers: { 'CF-Ray': '8f1e2d3c4b5a6978-FRA' } })
    expect((await problemIn(response)).code).toBe('access_key_not_configured')
  })

  test('an empty key is no key', async () => {
    expect((await call({ key: '', headers: { Authorization: 'Bearer ' } })).status).toBe(401)
  })
})

describe('with a key set', () => {
  const key = 'correct-horse'

  test('the key opens, however Bearer is written', async () => {
    for (const authorization of [`Bearer ${key}`, `bearer ${key}`, `BEARER  ${key}`])
      expect((await call({ key, headers: { Authorization: authorization } })).status).toBe(200)
  })

  test.each([
    ['none', undefined, 'access_key_missing'],
    ['another scheme', `Basic ${key}`, 'access_key_missing'],
    ['two words', `Bearer ${key} ${key}`, 'access_key_missing'],
    ['a beginning of it', 'Bearer correct', 'access_key_wrong'],
    ['more than it', `Bearer ${key}x`, 'access_key_wrong'],
    ['other letters', 'Bearer Correct-horse', 'access_key_wrong'],
  ])('%s does not', async (_, authorization, code) => {
    const response = await call({ key, headers: authorization === undefined ? {} : { Authorization: authorization } })
    expect(response.status).toBe(401)
    expect((await problemIn(response)).code).toBe(code)
  })

  test('the machine itself needs it too', async () => {
    expect((await call({ key, host: 'localhost' })).status).toBe(401)
  })

  test('health and documentation stay open', async () => {
    for (const path of ['/v1/health', '/v1/openapi.json', '/docs'])
      expect((await app.request(`https://kedu.example${path}`, {}, { KEDU_ACCESS_KEY: key })).status).toBe(200)
  })
})
