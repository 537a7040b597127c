/** GET /docs: the description of this service for people. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { serviceTexts } from '../../core/messages/service.ts'
import type { AppEnv } from '../appEnv.ts'
import { bilingual } from '../openapi/describe.ts'
import type { OpenApiDocument } from '../openapi/document.ts'
import { documentationPage, PAGE_STYLE } from '../openapi/page.ts'
import { docsPolicy } from '../securityHeaders.ts'

const route = createRoute({
  method: 'get',
  path: '/docs',
  summary: bilingual(serviceTexts.docsSummary),
  responses: {
    200: {
      description: bilingual(serviceTexts.docsAnswer),
      content: { 'text/html': { schema: { type: 'string' } } },
    },
  },
})

async function styleDigest(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PAGE_STYLE))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

export function docsRoutes(document: () => OpenApiDocument) {
  const routes = new OpenAPIHono<AppEnv>()
  routes.openAPIRegistry.registerPath(route)
  return routes.get(route.path, async c => {
    const asked = c.req.query('lang')
    const language = asked === 'en' || asked === 'zh' ? asked : c.var.language
    c.header('Content-Security-Policy', docsPolicy(await styleDigest()))
    c.header('Content-Language', language)
    return c.html(documentationPage(document(), language))
  })
}
