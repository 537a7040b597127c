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
  'unsupported_encoding',
  'schema_mismatch',
  'rate_limited',
  'internal_error',
  'file_not_found',
  'file_unreadable',
  'file_encrypted',
  'file_unsupported',
  'file_too_large',
  'no_usable_table',
  'output_exists',
  'output_is_input',
  'output_not_written',
  'workbook_protected',
  'usage',
  'service_unreachable',
  'service_answer_unreadable',
])
export type ProblemCode = z.infer<typeof problemCode>

export const problemIssue = z.object({
  /** Where in the document, such as `tasks[3].start`. */
  path: z.string(),
  code: z.string(),
  message: z.string(),
})
export type ProblemIssue = z.infer<typeof problemIssue>

export const problem = z.object({
  /** A stable name of the kind of problem: `urn:kedu:problem:` and the code. */
  type: z.string(),
  title: z.string(),
  /** HTTP status; on the command line the one that the service would give. */
  status: z.int(),
  detail: z.string(),
  /** The request's id, `urn:uuid:…`; the log of the service has the same. */
  instance: z.string(),
  code: problemCode,
  issues: z.array(problemIssue),
})
export type Problem = z.infer<typeof problem>
