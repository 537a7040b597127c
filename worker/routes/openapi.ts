/** GET /v1/openapi.json: the description of this service for programs. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { serviceTexts } from '../../core/messages/service.ts'
import type { AppEnv } from '../appEnv.ts'
import { bilingual } from '../openapi/describe.ts'
import type { OpenApiDocument } from '../openapi/document.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/openapi.json',
  summary: bilingual(serviceTexts.openapiSummary),
  responses: {
    200: {
      description: bilingual(serviceTexts.openapiAnswer),
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
})

export function openapiRoutes(document: () => OpenApiDocument) {
  const routes = new OpenAPIHono<AppEnv>()
  routes.openAPIRegistry.registerPath(route)
  return routes.get(route.path, c => c.body(JSON.stringify(document()), 200, { 'Content-Type': 'application/json' }))
}
