import { describe, expect, test } from 'vitest'
import { report } from '../../core/contract/report.ts'
import { gzip, PROJECT, post, problemIn, TASK } from './ask.ts'

describe('POST /v1/analyses answers a Project with its Report', () => {
  test('as JSON, with the measures of its tasks', async () => {
    const response = await post(PROJECT)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const answer = report.parse(await response.json())
    expect(answer.cost?.totals).toMatchObject({ budgetAtCompletion: 1000, earnedValue: 500, actualCost: 400 })
  })

  test('the same for the same Project, digest by digest', async () => {
    const [first, second] = await Promise.all(
      [PROJECT, PROJECT].map(async body => report.parse(await (await post(body)).json())),
    )
    expect(first?.resultDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(second?.resultDigest).toBe(first?.resultDigest)
    expect(second?.digest).toBe(first?.digest)
  })

  test('also where it came packed with gzip', async () => {
    const response = await post(await gzip(JSON.stringify(PROJECT)), { 'Content-Encoding': 'gzip' })
    expect(response.status).toBe(200)
    expect(report.parse(await response.json()).project.project.name).toBe('Tower')
  })

  test('also with a parameter in the content type and a byte order mark', async () => {
    const response = await post(`\u{feff}${JSON.stringify(PROJECT)}`, {
      'Content-Type': 'application/json; charset=utf-8',
    })
    expect(response.status).toBe(200)
  })

  test('an unknown field is a finding, not a refusal', async () => {
    const response = await post({ ...PROJECT, tasks: [{ ...TASK, colour: 'red' }] })
    expect(response.status).toBe(200)
    const { findings } = report.parse(await response.json())
    expect(findings.map(finding => finding.rule)).toContain('input/unknown-field')
  })
})

describe('what does not fit is refused', () => {
  test('with 400, where it is no JSON', async () => {
    for (const body of ['{', '', '[1,]', '{"project":', 'null null']) {
      const response = await post(body)
      expect([body, response.status]).toEqual([body, 400])
      expect((await problemIn(response)).code).toBe('malformed_json')
    }
  })

  test('with 400, where it is no UTF-8: no character is replaced unseen', async () => {
    const text = new TextEncoder().encode(JSON.stringify(PROJECT).replace('Tower', 'T?wer'))
    const response = await post(text.map(byte => (byte === 63 ? 0xff : byte)))
    expect((await problemIn(response)).code).toBe('malformed_json')
  })

  test('with 400, where it says gzip and is not, or ends early', async () => {
    const packed = await gzip(JSON.stringify(PROJECT))
    for (const body of [JSON.stringify(PROJECT), packed.slice(0, packed.length - 10)]) {
      const response = await post(body, { 'Content-Encoding': 'gzip' })
      expect(response.status).toBe(400)
      expect((await problemIn(response)).code).toBe('malformed_encoding')
    }
  })

  test('with 422 and the path of each place, where it does not fit the contract', async () => {
    const response = await post({ project: { name: 'x', currency: 'euro', statusDate: '2026-02-30' }, tasks: 3 })
    expect(response.status).toBe(422)
    const { code, issues } = await problemIn(response)
    expect(code).toBe('schema_mismatch')
    expect(issues.map(issue => issue.path).toSorted()).toEqual(['project.currency', 'project.statusDate', 'tasks'])
    expect(issues.every(issue => issue.code !== '' && issue.message !== '')).toBe(true)
  })

  test('with 422, where it is JSON but no object', async () => {
    for (const body of ['null', '[]', '3', '"x"']) expect((await post(body)).status).toBe(422)
  })

  test('with 415, where it is no JSON by its type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', '']) {
      const response = await post(PROJECT, { 'Content-Type': type })
      expect([type, response.status]).toEqual([type, 415])
      expect((await problemIn(response)).code).toBe('unsupported_media_type')
    }
  })

  test('with 415 and what would be understood, where the compression is another', async () => {
    for (const encoding of ['br', 'deflate', 'gzip, gzip', 'zstd']) {
      const response = await post(PROJECT, { 'Content-Encoding': encoding })
      expect(response.status).toBe(415)
      expect(response.headers.get('Accept-Encoding')).toBe('gzip')
      expect((await problemIn(response)).code).toBe('unsupported_encoding')
    }
  })

  test('with 406, where no answer of this route is wanted', async () => {
    for (const accept of ['text/html', 'application/json;q=0', 'image/*']) {
      const response = await post(PROJECT, { Accept: accept })
      expect([accept, response.status]).toEqual([accept, 406])
      expect((await problemIn(response)).code).toBe('not_acceptable')
    }
  })
})
