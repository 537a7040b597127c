/** The brake on analyses by client address. It comes before the access key, so that keys cannot be tried out quickly. */
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './appEnv.ts'
import { problemResponse } from './problems.ts'

/** The period in wrangler.toml. */
const PERIOD_SECONDS = 60

/** Answers 429 beyond the limit of the binding; without the binding (in process) there is no limit. */
export const rateLimit = createMiddleware<AppEnv>(async (c, next) => {
  const limiter = c.env.ANALYSES_RATE_LIMIT
  if (!limiter) return next()
  const { success } = await limiter.limit({ key: c.req.header('CF-Connecting-IP') ?? 'unknown' })
  if (!success) return problemResponse(c, { code: 'rate_limited', retryAfterSeconds: PERIOD_SECONDS })
  return next()
})
