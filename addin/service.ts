/** The client of the analysis service: one request, its progress, and every way in which it can fail. */
import { hc } from 'hono/client'
import type { Problem } from '../core/contract/problem.ts'
import type { ProjectInput } from '../core/contract/project.ts'
import type { Progress, Report } from '../core/contract/report.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { AppType } from '../worker/app.ts'
import { compressed } from './compressed.ts'
import { jsonLines } from './jsonLines.ts'
import { Silence } from './silence.ts'

export interface ServiceAddress {
  /** Origin and path before /v1, such as "https://kedu.example.com". */
  url: string
  /** Empty where the service asks for none. */
  accessKey: string
}

export type ServiceFailure =
  | { reason: 'unreachable' }
  /** No answer, or no further one, for this long. */
  | { reason: 'silent'; seconds: number }
  /** The service wants an access key, or another one; the sentence is its own. */
  | { reason: 'unauthorised'; sentence: string }
  | { reason: 'too_large'; sentence: string }
  /** The project does not fit the contract: a fault of ours, with the places that do not fit. */
  | { reason: 'refused'; issues: Problem['issues'] }
  | { reason: 'busy' }
  | { reason: 'failed'; status: number }
  /** The stream ended without its last line. */
  | { reason: 'broken_stream' }
  | { reason: 'cancelled' }

export interface AnalysisOptions {
  signal: AbortSignal
  language: 'en' | 'zh'
  onProgress(progress: Progress): void
  /** Silence after which the service is given up. */
  silenceMs?: number
}

export const SILENCE_MS = 30_000

/** Sends a project and waits for its report. */
export async function analyseOnService(
  project: ProjectInput,
  service: ServiceAddress,
  options: AnalysisOptions,
): Promise<Result<Report, ServiceFailure>> {
  const silence = new Silence(options.signal, options.silenceMs ?? SILENCE_MS)
  try {
    const response = await request(project, service, options.language, silence.signal)
    silence.heard()
    if (!response.ok || !response.body) return failure(await refusal(response))
    return await readReport(response.body, options, silence)
  } catch {
    // fetch and its stream tell a lost connection only by throwing; which of the two it was is known from what was heard.
    return failure(silence.reason())
  } finally {
    silence.end()
  }
}

function request(
  project: ProjectInput,
  service: ServiceAddress,
  language: string,
  signal: AbortSignal,
): Promise<Response> {
  const client = hc<AppType>(service.url, {
    headers: {
      Accept: 'application/x-ndjson',
      'Accept-Language': language,
      ...(service.accessKey && { Authorization: `Bearer ${service.accessKey}` }),
    },
    fetch: async (url: RequestInfo | URL, init?: RequestInit) => fetch(url, await compressed({ ...init, signal })),
  })
  return client.v1.analyses.$post({ json: project })
}

async function readReport(
  body: ReadableStream<Uint8Array>,
  options: AnalysisOptions,
  silence: Silence,
): Promise<Result<Report, ServiceFailure>> {
  for await (const line of jsonLines(body)) {
    silence.heard()
    if (typeof line !== 'object' || line === null) break
    // What the service says fits the contract: it comes from the same schemas.
    if ('progress' in line) options.onProgress(line.progress as Progress)
    else if ('report' in line) return success(line.report as Report)
    else if ('problem' in line) return failure(failureOf(line.problem as Problem))
  }
  return failure({ reason: 'broken_stream' })
}

async function refusal(response: Response): Promise<ServiceFailure> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('application/problem+json')) return { reason: 'failed', status: response.status }
  return failureOf((await response.json()) as Problem)
}

function failureOf(problem: Problem): ServiceFailure {
  switch (problem.status) {
    case 401:
    case 403:
      return { reason: 'unauthorised', sentence: problem.detail }
    case 413:
      return { reason: 'too_large', sentence: problem.detail }
    case 422:
      return { reason: 'refused', issues: problem.issues }
    case 429:
      return { reason: 'busy' }
    default:
      return { reason: 'failed', status: problem.status }
  }
}
