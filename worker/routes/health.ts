/** GET /v1/health: that the service is there, and which versions of product, contract and rules it has. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { z } from '../../core/contract/zod.ts'
import { serviceTexts } from '../../core/messages/service.ts'
import { CONTRACT_VERSION, RULES_VERSION, VERSION } from '../../core/version.ts'
import type { AppEnv } from '../appEnv.ts'
import { bilingual } from '../openapi/describe.ts'

const health = z.object({ ok: z.literal(true), version: z.string(), contract: z.literal('1.0'), rules: z.string() })

const route = createRoute({
  method: 'get',
  path: '/v1/health',
  summary: bilingual(serviceTexts.healthSummary),
  responses: {
    200: {
      description: bilingual(serviceTexts.healthAnswer),
      content: { 'application/json': { schema: health } },
    },
  },
})

export function healthRoutes() {
  return new OpenAPIHono<AppEnv>().openapi(route, c =>
    c.json({ ok: true, version: VERSION, contract: CONTRACT_VERSION, rules: RULES_VERSION }, 200),
  )
}
