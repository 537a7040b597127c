/** The app: the same one in the Worker, in tests and inside the command line's own process. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApplyGlobalResponse } from 'hono/client'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { routePath } from 'hono/route'
import type { Problem } from '../core/contract/problem.ts'
import type { AppEnv, AppOptions } from './appEnv.ts'
import { loggableError } from './log.ts'
import { acceptedType } from './mediaTypes.ts'
import { openApiDocument } from './openapi/document.ts'
import { problemResponse } from './problems.ts'
import { analysesRoutes, ClientGone } from './routes/analyses.ts'
import { docsRoutes } from './routes/docs.ts'
import { healthRoutes } from './routes/health.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { API_HEADERS } from './securityHeaders.ts'

/** Nobody is there to read it; the number is what proxies log for a client that closed its request. */
const CLIENT_CLOSED_REQUEST = 499

/** Makes the app. `fetch(request, env)` answers; env needs no binding. */
export function createApp(options: AppOptions) {
  const app = new OpenAPIHono<AppEnv>()
  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    // Called in process, without bindings.
    c.env ??= {}
    c.set('language', languageOf(c))
    c.set('counts', {})
    await next()
    withHeaders(c)
    options.log(requestEntry(c))
  })
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerMethod }))
  app.notFound(c => problemResponse(c, { code: 'not_found' }))
  app.onError((error, c) => {
    if (error instanceof ClientGone || c.req.raw.signal.aborted) return c.body(null, CLIENT_CLOSED_REQUEST as 400)
    const { requestId } = c.var
    options.log({ level: 'error', event: 'failure', requestId, outcome: 'problem', error: loggableError(error) })
    return problemResponse(c, { code: 'internal_error' })
  })
  const document = () => openApiDocument(app)
  return app
    .get('/', c => c.redirect('/taskpane.html'))
    .route('/', analysesRoutes(options))
    .route('/', healthRoutes())
    .route('/', openapiRoutes(document))
    .route('/', docsRoutes(document))
}

type ProblemAnswer = { json: Problem }

/** The routes with their answers, for `hc<AppType>`; every refusal is a Problem. */
export type AppType = ApplyGlobalResponse<
  ReturnType<typeof createApp>,
  Record<400 | 401 | 403 | 404 | 405 | 406 | 413 | 415 | 422 | 429 | 500, ProblemAnswer>
>

const languageOf = (c: Context<AppEnv>) => {
  const accepted = (c.req.header('Accept-Language') ?? '').toLowerCase().replaceAll(/(zh|en)-[\w-]+/g, '$1')
  return acceptedType(accepted || undefined, ['en', 'zh'] as const) ?? 'en'
}

function withHeaders(c: Context<AppEnv>): void {
  for (const [name, value] of Object.entries(API_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value)
  c.header('X-Request-Id', c.var.requestId)
  c.header('Vary', 'Accept, Accept-Language', { append: true })
}

/** OPTIONS is answered with what is allowed; there is no CORS, as pane and service share one origin. */
function answerMethod(c: Context<AppEnv>, methods: string[]): Response {
  const allowed = [...methods, 'OPTIONS'].join(', ')
  if (c.req.method !== 'OPTIONS') return problemResponse(c, { code: 'method_not_allowed', allowed })
  // The 404 that stood here had a body; its headers would be taken over.
  c.res = undefined
  return c.body(null, 204, { Allow: allowed })
}

function requestEntry(c: Context<AppEnv>) {
  const { requestId, counts } = c.var
  const route = routePath(c, -1) === '/*' ? 'none' : routePath(c, -1)
  const { method } = c.req
  return { level: 'info', event: 'request', requestId, method, route, status: c.res.status, counts } as const
}
