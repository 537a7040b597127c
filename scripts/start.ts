/**
 * `npm start`: builds what is out of date, starts the real Worker and serves the desk on one port. Prints one address and,
 * on a desktop, opens it. Ends with exit code 2 and one sentence when something is missing.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Sentence } from '../core/contract/finding.ts'
import { startText } from '../core/messages/desk.ts'
import { isBuildFresh } from './desk/freshness.ts'
import { parseStartOptions, type StartOptions } from './desk/startOptions.ts'

const root = resolve(import.meta.dirname, '..')
const NEEDED_PACKAGES = ['vite', 'wrangler', 'hono', '@hono/node-server', '@microsoft/office-js', '@univerjs/presets']

function inLanguageOfTerminal(sentence: Sentence): string {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? sentence.zh : sentence.en
}

function stop(sentence: Sentence): never {
  console.error(inLanguageOfTerminal(sentence))
  process.exit(2)
}

/** Builds the pages; what the build says is shown only when it fails. */
function build(): Promise<number> {
  return new Promise(done => {
    const child = spawn(process.execPath, [resolve(root, 'scripts/build.ts')], { cwd: root, stdio: 'pipe' })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
    child.on('close', code => {
      if (code !== 0) console.error(Buffer.concat(said).toString())
      done(code ?? 1)
    })
  })
}

/** A person sits in front of a screen: not in a build service, not on a Linux without a display. */
function isDesktop(): boolean {
  if (process.env.CI) return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

async function certificateFor(options: StartOptions): Promise<{ key: string; cert: string } | undefined> {
  if (!options.https) return undefined
  const { readCertificate } = await import('./desk/server.ts')
  const folder = resolve(homedir(), '.office-addin-dev-certs')
  return (await readCertificate(folder)) ?? stop(startText.noCertificate(folder))
}

async function main(): Promise<void> {
  const parsed = parseStartOptions(process.argv.slice(2))
  if (!parsed.ok) stop(parsed.failure)
  const options = parsed.value
  const missing = NEEDED_PACKAGES.find(name => !existsSync(resolve(root, 'node_modules', name)))
  if (missing) stop(startText.notInstalled(missing))
  if (!(await isBuildFresh(root))) {
    console.log(inLanguageOfTerminal(startText.building()))
    if ((await build()) !== 0) stop(startText.buildFailed())
  }
  const { PortBusyError, startDesk } = await import('./desk/server.ts')
  const certificate = await certificateFor(options)
  const desk = await startDesk({ root, port: options.port, ...(certificate ? { certificate } : {}) }).catch(
    (error: unknown) =>
      stop(
        error instanceof PortBusyError
          ? startText.portBusy(options.port)
          : startText.workerFailed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
      ),
  )
  console.log(inLanguageOfTerminal(startText.ready(desk.address)))
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // wrangler's own listeners end the process at once; the Worker is ended in order by desk.close.
    process.removeAllListeners(signal)
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      await desk.close()
      console.log(inLanguageOfTerminal(startText.stopped()))
      process.exit(0)
    })
  }
  if (options.openBrowser && isDesktop()) {
    const { default: open } = await import('open')
    await open(desk.address)
  }
}

await main()
