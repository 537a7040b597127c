import { describe, expect, test } from 'vitest'
import { type ProblemCode, problem, problemCode } from '../../core/contract/problem.ts'
import { type ProblemReason, problemOf } from '../../core/messages/problems.ts'

/** Every reason with its params and the status it has over HTTP. */
const REASONS: { [Code in ProblemCode]: [number, Extract<ProblemReason, { code: Code }>] } = {
  malformed_json: [400, { code: 'malformed_json' }],
  malformed_encoding: [400, { code: 'malformed_encoding' }],
  access_key_missing: [401, { code: 'access_key_missing' }],
  access_key_wrong: [401, { code: 'access_key_wrong' }],
  access_key_not_configured: [401, { code: 'access_key_not_configured' }],
  forbidden: [403, { code: 'forbidden' }],
  not_found: [404, { code: 'not_found' }],
  method_not_allowed: [405, { code: 'method_not_allowed', allowed: 'GET' }],
  not_acceptable: [406, { code: 'not_acceptable', offered: 'application/json' }],
  body_too_large: [413, { code: 'body_too_large' }],
  work_too_large: [413, { code: 'work_too_large', tasks: 1, iterations: 2 }],
  unsupported_media_type: [415, { code: 'unsupported_media_type' }],
  unsupported_encoding: [415, { code: 'unsupported_encoding' }],
  schema_mismatch: [422, { code: 'schema_mismatch', count: 1 }],
  rate_limited: [429, { code: 'rate_limited', retryAfterSeconds: 60 }],
  internal_error: [500, { code: 'internal_error' }],
  file_not_found: [404, { code: 'file_not_found', file: 'a.xlsx' }],
  file_unreadable: [422, { code: 'file_unreadable', file: 'a.xlsx' }],
  file_encrypted: [422, { code: 'file_encrypted', file: 'a.xlsx' }],
  file_unsupported: [415, { code: 'file_unsupported', file: 'a.xls' }],
  file_too_large: [413, { code: 'file_too_large', file: 'a.xlsx', cells: 5_000_000 }],
  no_usable_table: [422, { code: 'no_usable_table', files: 'a.xlsx' }],
  output_exists: [409, { code: 'output_exists', file: 'b.xlsx' }],
  output_is_input: [409, { code: 'output_is_input', file: 'b.xlsx' }],
  output_not_written: [500, { code: 'output_not_written', file: 'b.xlsx' }],
  workbook_protected: [422, { code: 'workbook_protected', file: 'a.xlsx' }],
  usage: [400, { code: 'usage', usage: { en: 'No file.', zh: '没有文件。' } }],
  service_unreachable: [503, { code: 'service_unreachable', service: 'https://kedu.example' }],
  service_answer_unreadable: [502, { code: 'service_answer_unreadable', service: 'https://kedu.example', status: 200 }],
}

describe.each(problemCode.options)('%s', code => {
  const [status, reason] = REASONS[code]

  test('is a problem document with its status', () => {
    const made = problemOf(reason, { language: 'en', instance: 'urn:uuid:1' })
    expect(problem.parse(made)).toEqual(made)
    expect(made).toMatchObject({ type: `urn:kedu:problem:${code}`, status, code, instance: 'urn:uuid:1', issues: [] })
  })

  test('has a sentence on one line in each language', () => {
    const [en, zh] = (['en', 'zh'] as const).map(language => problemOf(reason, { language, instance: '' }))
    for (const text of [en?.title, en?.detail, zh?.title, zh?.detail]) expect(text).toMatch(/^[^\n]*\S$/)
    expect(zh?.title).toMatch(/[\u4e00-\u9fff]/)
    expect(zh?.detail).toMatch(/[\u4e00-\u9fff]/)
    expect(en?.detail).not.toMatch(/undefined|\[object|[\u4e00-\u9fff]/)
    expect(zh?.detail).not.toMatch(/undefined|\[object/)
  })
})
