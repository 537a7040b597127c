/** The access key: who may have a project analysed. */
import { createMiddleware } from 'hono/factory'
import type { AppEnv, AppOptions } from './appEnv.ts'
import { problemResponse } from './problems.ts'

const BEARER = /^Bearer +(\S+) *$/i

/**
 * Compares in a time that tells nothing of the key: both sides are hashed, so length and common beginnings do not show, and
 * every byte of the digests is looked at.
 */
async function sameKey(given: string, expected: string): Promise<boolean> {
  const encoder = new TextEncoder()
  const [left, right] = await Promise.all(
    [given, expected].map(async key => new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(key)))),
  )
  if (!left || !right) return false
  return left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0
}

/** Lets a request through that carries the key, or any that `openWithoutKey` accepts while no key is set. */
export function accessKey(options: Pick<AppOptions, 'openWithoutKey'>) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const expected = c.env.KEDU_ACCESS_KEY
    if (!expected) {
      if (!options.openWithoutKey(c.req.raw)) return problemResponse(c, { code: 'access_key_not_configured' })
      return next()
    }
    const given = BEARER.exec(c.req.header('Authorization') ?? '')?.[1]
    if (given === undefined) return problemResponse(c, { code: 'access_key_missing' })
    if (!(await sameKey(given, expected))) return problemResponse(c, { code: 'access_key_wrong' })
    return next()
  })
}
