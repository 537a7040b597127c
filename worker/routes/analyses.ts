/** POST /v1/analyses: a Project in, its Report out, at once or with progress lines before it. */
import { stringifyChunked } from '@discoveryjs/json-ext'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { stream } from 'hono/streaming'
import { LIMITS, workAsked } from '../../core/contract/limits.ts'
import { type Project, type ProjectInput, project } from '../../core/contract/project.ts'
import { type Report, report } from '../../core/contract/report.ts'
import { serviceTexts } from '../../core/messages/service.ts'
import { parseProject } from '../../core/parse.ts'
import { accessKey } from '../accessKey.ts'
import type { AppEnv, AppOptions } from '../appEnv.ts'
import { loggableError } from '../log.ts'
import { acceptedType, isJsonContent, JSON_TYPE, NDJSON_TYPE } from '../mediaTypes.ts'
import { bilingual, problemAnswers } from '../openapi/describe.ts'
import { problemDocument, problemResponse } from '../problems.ts'
import { rateLimit } from '../rateLimit.ts'
import { readJson } from '../readJson.ts'
import { type ParsedProject, runAnalysis } from '../runAnalysis.ts'

/** A report of a large ledger is written in pieces: as one text and its bytes it would fill the heap of a Worker. */
const PIECE_CHARACTERS = 65_536

const ANSWERS = [JSON_TYPE, NDJSON_TYPE] as const

const route = createRoute({
  method: 'post',
  path: '/v1/analyses',
  summary: bilingual(serviceTexts.analyseSummary),
  description: bilingual(serviceTexts.analyseDescription),
  security: [{ accessKey: [] }],
  request: { body: { required: true, content: { [JSON_TYPE]: { schema: project } } } },
  responses: {
    200: {
      description: bilingual(serviceTexts.reportAnswer),
      content: {
        [JSON_TYPE]: { schema: report },
        [NDJSON_TYPE]: { schema: { type: 'string', description: bilingual(serviceTexts.progressAnswer) } },
      },
    },
    ...problemAnswers([400, 401, 406, 413, 415, 422, 429, 500]),
  },
})

/** Refuses before the body is read: an answer that does not exist, a body that cannot be understood. */
const negotiated = createMiddleware<AppEnv>(async (c, next) => {
  if (!acceptedType(c.req.header('Accept'), ANSWERS))
    return problemResponse(c, { code: 'not_acceptable', offered: ANSWERS.join(', ') })
  if (!isJsonContent(c.req.header('Content-Type'))) return problemResponse(c, { code: 'unsupported_media_type' })
  if (encodingOf(c) === null) return problemResponse(c, { code: 'unsupported_encoding' })
  return next()
})

function encodingOf(c: Context<AppEnv>): 'gzip' | 'identity' | null {
  const encoding = (c.req.header('Content-Encoding') ?? 'identity').trim().toLowerCase()
  if (encoding === 'gzip' || encoding === 'x-gzip') return 'gzip'
  return encoding === 'identity' || encoding === '' ? 'identity' : null
}

type BodyTypes = { in: { json: ProjectInput }; out: { json: ParsedProject } }

/** Reads and parses the body; the schema of core is the only one that decides. */
function projectBody({ limited }: Pick<AppOptions, 'limited'>) {
  return createMiddleware<AppEnv, '/v1/analyses', BodyTypes>(async (c, next) => {
    const bytesMax = limited ? LIMITS.bodyBytes : Number.POSITIVE_INFINITY
    const gzip = encodingOf(c) === 'gzip'
    if (!gzip && Number(c.req.header('Content-Length') ?? 0) > bytesMax)
      return problemResponse(c, { code: 'body_too_large' })
    const body = await readJson(c.req.raw, { gzip, bytesMax })
    if (!body.ok) return problemResponse(c, body.failure)
    const parsed = parseProject(body.value.json)
    if (!parsed.ok) {
      const { issues } = parsed.failure
      return problemResponse(c, { code: 'schema_mismatch', count: issues.length }, issues)
    }
    c.set('counts', countsOf(parsed.value.project, body.value.bytes))
    const { tasks, iterations, work } = workAsked(parsed.value.project)
    if (limited && work > LIMITS.workBudget) return problemResponse(c, { code: 'work_too_large', tasks, iterations })
    c.req.addValidatedData('json', parsed.value)
    return next()
  })
}

function countsOf({ tasks, ledger, risks }: Project, bodyBytes: number) {
  const entries = Array.isArray(ledger) ? ledger : (ledger?.rows ?? [])
  return { bodyBytes, tasks: tasks.length, ledgerEntries: entries.length, risks: risks?.length ?? 0 }
}

/** Progress lines, then the report or a problem as the last one. Everything that can be refused was refused before. */
function streamed(options: AppOptions) {
  return createMiddleware<AppEnv, '/v1/analyses', BodyTypes>(async (c, next) => {
    if (acceptedType(c.req.header('Accept'), ANSWERS) !== NDJSON_TYPE) return next()
    c.header('Content-Type', NDJSON_TYPE)
    const abort = new AbortController()
    const log = (outcome: 'report' | 'cancelled', counts = c.var.counts) =>
      options.log({ level: 'info', event: 'analysis', requestId: c.var.requestId, outcome, counts })
    return stream(
      c,
      async out => {
        out.onAbort(() => abort.abort())
        const onProgress = async (progress: object) => void (await out.writeln(JSON.stringify({ progress })))
        const answer = await runAnalysis(c.req.valid('json'), { signal: abort.signal, onProgress })
        if (!answer) return log('cancelled')
        await out.write('{"report":')
        for (const piece of stringifyChunked(answer, { highWaterMark: PIECE_CHARACTERS })) await out.write(piece)
        await out.writeln('}')
        log('report', { ...c.var.counts, findings: answer.findings.length })
      },
      async (error, out) => {
        const { requestId } = c.var
        options.log({ level: 'error', event: 'failure', requestId, outcome: 'problem', error: loggableError(error) })
        await out.writeln(JSON.stringify({ problem: problemDocument(c, { code: 'internal_error' }) }))
      },
    )
  })
}

/** Thrown for a client that went away: nobody reads the answer any more. */
export class ClientGone extends Error {}

export function analysesRoutes(options: AppOptions) {
  const routes = new OpenAPIHono<AppEnv>()
  routes.openAPIRegistry.registerPath(route)
  return routes.post(
    route.path,
    rateLimit,
    accessKey(options),
    negotiated,
    projectBody(options),
    streamed(options),
    async c => {
      const answer: Report | null = await runAnalysis(c.req.valid('json'), { signal: c.req.raw.signal })
      if (!answer) throw new ClientGone()
      c.set('counts', { ...c.var.counts, findings: answer.findings.length })
      return c.json(answer, 200)
    },
  )
}
