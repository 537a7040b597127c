/** Structured logs, one JSON object a line: what was asked and how it ended, never what stands in a cell. */

/** Sizes only. */
export interface LogCounts {
  bodyBytes?: number
  tasks?: number
  ledgerEntries?: number
  risks?: number
  findings?: number
}

export interface LogEntry {
  level: 'info' | 'error'
  event: 'request' | 'analysis' | 'failure'
  requestId: string
  method?: string
  /** The route's pattern, never the path as sent: anybody can write anything into a path. */
  route?: string
  status?: number
  outcome?: 'report' | 'problem' | 'cancelled'
  counts?: LogCounts
  error?: { name: string; frames: string[] }
}

/** Writes an entry to the console, where Cloudflare collects it. */
export function logToConsole(entry: LogEntry): void {
  const line = JSON.stringify(entry)
  if (entry.level === 'error') console.error(line)
  else console.log(line)
}

/**
 * An error for the log: its name and where it was thrown. The message is left out, as it may quote what was being read
 * (a parser's does).
 */
export function loggableError(error: unknown): { name: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { name: error.name, frames: frames.map(line => line.trim()) }
}
