/** The engine worker of this page. */
import type { EngineWorker } from '../engine/engineClient.ts'

export function startEngine(): EngineWorker {
  return new Worker(new URL('../engine.worker.ts', import.meta.url), { type: 'module', name: 'kedu-engine' })
}
