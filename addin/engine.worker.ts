/** The engine worker: reading tables, local analysis, report sheets and files, away from the pane's main thread. */
import { engineHost } from './engine/engineHost.ts'
import { heldFiles } from './engine/heldFiles.ts'
import type { FromEngine, ToEngine } from './engine/protocol.ts'

const host = engineHost(heldFiles(), (message: FromEngine) => self.postMessage(message))

self.onmessage = ({ data }: MessageEvent<ToEngine>) => {
  void host(data)
}
