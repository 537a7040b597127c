/** What the app finds around it: bindings of wrangler.toml (none when it runs in process), and what a request carries. */
import type { Sentence } from '../core/contract/finding.ts'
import type { LogCounts, LogEntry } from './log.ts'

/** Cloudflare's rate limiting binding. */
export interface RateLimiter {
  limit(options: { key: string }): Promise<{ success: boolean }>
}

export interface Bindings {
  /** Secret. Absent: only requests that `openWithoutKey` accepts are analysed. */
  KEDU_ACCESS_KEY?: string
  ANALYSES_RATE_LIMIT?: RateLimiter
}

export interface Variables {
  requestId: string
  language: keyof Sentence
  /** Set by the routes for the log. */
  counts: LogCounts
}

export interface AppEnv {
  Bindings: Bindings
  Variables: Variables
}

export interface AppOptions {
  /** Whether a request may be analysed while no access key is set. */
  openWithoutKey: (request: Request) => boolean
  /** Whether the limits on bytes and work apply. The counts of the schema always do. */
  limited: boolean
  log: (entry: LogEntry) => void
}
