/** The options of `npm start`. */
import type { Sentence } from '../../core/contract/finding.ts'
import { startText } from '../../core/messages/desk.ts'
import { failure, type Result, success } from '../../core/result.ts'

export interface StartOptions {
  port: number
  https: boolean
  openBrowser: boolean
}

/** The manifest names this port. */
export const DEFAULT_PORT = 3000

/** Reads the arguments after `npm start --`. */
export function parseStartOptions(args: string[]): Result<StartOptions, Sentence> {
  const options: StartOptions = { port: DEFAULT_PORT, https: false, openBrowser: true }
  for (let index = 0; index < args.length; index++) {
    const [name, attached] = (args[index] ?? '').split('=', 2)
    if (name === '--https') options.https = true
    else if (name === '--no-open') options.openBrowser = false
    else if (name === '--port') {
      const given = attached ?? args[++index] ?? ''
      const port = Number(given)
      if (!/^\d+$/.test(given) || port < 1 || port > 65535) return failure(startText.portInvalid(given))
      options.port = port
    } else return failure(startText.unknownOption(args[index] ?? ''))
  }
  return success(options)
}
