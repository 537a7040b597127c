/** A Project's text to its Report: by a running service, or by the same app in this process. */
import { debuglog } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Problem, problem } from '../core/contract/problem.ts'
import { type Report, report } from '../core/contract/report.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { Language } from './command.ts'
import { refuse } from './refusal.ts'

const ROUTE = 'v1/analyses'
/** The largest work that a service accepts takes seconds; a network that says nothing for so long is gone. */
const TIMEOUT_MS = 300_000

/** `NODE_DEBUG=kedu` shows the log that the app would write in a Worker. */
const debug = debuglog('kedu')

/** Where the work is done: an address, or nothing for this process. */
export interface AnalysisPlace {
  service?: string
  language: Language
}

export async function requestReport(
  body: Uint8Array | string,
  { service, language }: AnalysisPlace,
): Promise<Result<Report, Problem>> {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language }
  const where = service ?? 'http://localhost/'
  try {
    const response = service === undefined ? await askHere(body, headers) : await askService(service, body, headers)
    return await readAnswer(response, { where, language })
  } catch (error) {
    debug('%o', error)
    return refuse({ code: 'service_unreachable', service: where }, language)
  }
}

/** No limits on bytes and work: they protect a service that others use too. */
async function askHere(body: Uint8Array | string, headers: Record<string, string>): Promise<Response> {
  const { createApp } = await import('../worker/app.ts')
  const app = createApp({ openWithoutKey: () => true, limited: false, log: entry => debug('%j', entry) })
  return app.request(`http://localhost/${ROUTE}`, { method: 'POST', headers, body: body as BodyInit })
}

function askService(service: string, body: Uint8Array | string, headers: Record<string, string>): Promise<Response> {
  const base = service.endsWith('/') ? service : `${service}/`
  const key = process.env.KEDU_ACCESS_KEY
  return fetch(new URL(ROUTE, base), {
    method: 'POST',
    headers: { ...headers, 'Content-Encoding': 'gzip', ...(key && { Authorization: `Bearer ${key}` }) },
    body: gzipSync(body),
    // A redirect would turn the POST into a GET, and could take the key elsewhere.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
}

async function readAnswer(
  response: Response,
  { where, language }: { where: string; language: Language },
): Promise<Result<Report, Problem>> {
  const answer: unknown = await response.json().catch(() => undefined)
  // Checked, not parsed: a newer service may say more than this version knows, and that is to be kept.
  if (response.ok && report.safeParse(answer).success) return success(answer as Report)
  const refused = problem.safeParse(answer)
  if (!response.ok && refused.success) return failure(refused.data)
  return refuse({ code: 'service_answer_unreadable', service: where, status: response.status }, language)
}
