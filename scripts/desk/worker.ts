/**
 * Runs the project's real Worker in workerd on a free local port, through the test harness of wrangler: same bundler, same
 * wrangler.toml, same serving of assets as in production. Nothing leaves the machine.
 */
import { resolve } from 'node:path'

export interface RunningWorker {
  /** Where the Worker answers, on this machine only. */
  url: URL
  close(): Promise<void>
}

/** Starts the Worker of the project in `root`; `dist` must be built, for the Worker serves it. */
export async function startWorker(root: string): Promise<RunningWorker> {
  // wrangler reads these when it is loaded, hence before the import.
  process.env.WRANGLER_SEND_METRICS = 'false'
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  process.env.WRANGLER_LOG ??= 'error'
  const { createTestHarness } = await import('wrangler')
  const harness = createTestHarness({ root, workers: [{ configPath: resolve(root, 'wrangler.toml') }] })
  const { url } = await harness.listen()
  return { url, close: () => harness.close() }
}
