/** Runs the command line as a child process, as a shell would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LAUNCHER = resolve(import.meta.dirname, '../../cli/kedu.js')

export interface Outcome {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

export interface RunOptions {
  cwd?: string
  input?: string
  env?: Record<string, string>
  /** Options of Node itself. */
  nodeOptions?: string[]
  /** Called with the child once it runs. */
  whileRunning?: (child: ChildProcess) => unknown
}

export function kedu(words: string[], options: RunOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), LAUNCHER, ...words], {
    cwd: options.cwd,
    env: { ...process.env, KEDU_ACCESS_KEY: '', NODE_OPTIONS: '', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  if (options.whileRunning) options.whileRunning(child)
  else child.stdin.end(options.input ?? '')
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) =>
      done({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
  })
}

/** A folder that is gone when the tests are over; `write` puts a file into it and gives its name. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'kedu-cli-'))
  return {
    path,
    file: (name: string) => join(path, name),
    write: async (name: string, content: string | Uint8Array) => {
      await writeFile(join(path, name), content)
      return join(path, name)
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
