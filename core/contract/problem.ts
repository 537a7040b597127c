/** RFC 9457 problem details: the one shape of every refusal, over HTTP and from the command line. */
import { z } from './zod.ts'

export const problemCode = z.enum([
  'malformed_json',
  'malformed_encoding',
  'access_key_missing',
  'access_key_wrong',
  'access_key_not_configured',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'not_acceptable',
  'body_too_large',
  'work_too_large',
  'unsupported_media_type',
  'schema_mismatch',
  'rate_limited',
  'internal_error',
  'file_unreadable',
  'file_encrypted',
  'no_usable_table',
  'output_exists',
  'usage',
  'service_unreachable',
])
export type ProblemCode = z.infer<typeof problemCode>

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: problemCode,
  issues: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
})
export type Problem = z.infer<typeof problem>
