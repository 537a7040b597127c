/**
 * The entry point on Cloudflare. Built assets are served by the platform before this is asked (wrangler.toml); here
 * arrive /v1/*, /docs and what no asset answers.
 */
import { createApp } from './app.ts'
import type { Bindings } from './appEnv.ts'
import { isLocalRequest } from './localRequest.ts'
import { logToConsole } from './log.ts'

const app = createApp({ openWithoutKey: isLocalRequest, limited: true, log: logToConsole })

export default { fetch: app.fetch } satisfies ExportedHandler<Bindings>
