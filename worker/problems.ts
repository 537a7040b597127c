/** From an expected failure to its answer over HTTP: problem+json with the headers that belong to the status. */
import type { Context } from 'hono'
import type { ProblemIssue } from '../core/contract/problem.ts'
import { type ProblemReason, problemOf } from '../core/messages/problems.ts'
import type { AppEnv } from './appEnv.ts'

/** Headers that a refusal needs besides its body. */
function headersOf(reason: ProblemReason): Record<string, string> {
  switch (reason.code) {
    case 'access_key_missing':
    case 'access_key_not_configured':
      return { 'WWW-Authenticate': 'Bearer realm="kedu"' }
    case 'access_key_wrong':
      return { 'WWW-Authenticate': 'Bearer realm="kedu", error="invalid_token"' }
    case 'method_not_allowed':
      return { Allow: reason.allowed }
    case 'rate_limited':
      return { 'Retry-After': String(reason.retryAfterSeconds) }
    case 'unsupported_encoding':
      return { 'Accept-Encoding': 'gzip' }
    default:
      return {}
  }
}

/** The problem document of a request: its id is the instance, its language the request's. */
export function problemDocument(c: Context<AppEnv>, reason: ProblemReason, issues?: ProblemIssue[]) {
  return problemOf(reason, {
    language: c.var.language,
    instance: `urn:uuid:${c.var.requestId}`,
    ...(issues && { issues }),
  })
}

export function problemResponse(c: Context<AppEnv>, reason: ProblemReason, issues?: ProblemIssue[]): Response {
  const problem = problemDocument(c, reason, issues)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': c.var.language,
      ...headersOf(reason),
    },
  })
}
