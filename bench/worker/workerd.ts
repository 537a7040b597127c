/**
 * The Worker's bundle in a bare workerd process: no proxy, no test harness, nothing else that would use processor time in
 * it. Clocks inside a Worker stand still while it computes, so time is taken from outside: the process' time on a
 * processor, as Linux counts it in nanoseconds for each thread.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '../..')
const PLATFORM = process.arch === 'arm64' ? 'linux-arm64' : 'linux-64'
const BINARY = resolve(ROOT, `node_modules/@cloudflare/workerd-${PLATFORM}/bin/workerd`)
const NANOSECONDS_A_MILLISECOND = 1e6

const run = promisify(execFile)

/**
 * Bundles the Worker as a deployment would, with a configuration for workerd beside it; `heapMb` caps the heap of its
 * JavaScript, as Cloudflare does at 128 MB.
 */
export async function bundle(heapMb?: number): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-bench-'))
  const environment = { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }
  const wrangler = resolve(ROOT, 'node_modules/wrangler/bin/wrangler.js')
  await run(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], { cwd: ROOT, env: environment })
  const toml = await readFile(resolve(ROOT, 'wrangler.toml'), 'utf8')
  const date = /^compatibility_date = "(.*)"/m.exec(toml)?.[1] ?? ''
  const flags = /^compatibility_flags = \[(.*)\]/m.exec(toml)?.[1] ?? ''
  const engineFlags = heapMb === undefined ? [] : [`--max-heap-size=${heapMb}`]
  await writeFile(join(folder, 'bench.capnp'), configuration(date, flags, engineFlags))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

const configuration = (
  date: string,
  flags: string,
  engineFlags: string[],
) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "main", worker = .kedu) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "main") ],
  v8Flags = ${JSON.stringify(engineFlags)}
);
const kedu :Workerd.Worker = (
  modules = [ (name = "index.js", esModule = embed "index.js") ],
  compatibilityDate = "${date}",
  compatibilityFlags = [${flags}]
);
`

export interface RunningWorkerd {
  url: string
  /** Time that all threads together spent on a processor so far. */
  cpuMs(): Promise<number>
  stop(): Promise<void>
}

export async function startWorkerd(folder: string): Promise<RunningWorkerd> {
  const child = spawn(BINARY, ['serve', '--control-fd=3', join(folder, 'bench.capnp')], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const port = await listeningPort(child)
  return {
    url: `http://127.0.0.1:${port}`,
    cpuMs: () => processorTimeMs(child.pid),
    stop: () =>
      new Promise(stopped => {
        child.once('exit', () => stopped())
        child.kill()
      }),
  }
}

async function listeningPort(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const message = JSON.parse(line) as { event: string; port?: number }
    if (message.event === 'listen' && message.port !== undefined) return message.port
  }
  throw new Error('workerd ended before it listened')
}

/** The first figure of schedstat: nanoseconds on a processor. */
async function processorTimeMs(processId: number | undefined): Promise<number> {
  const tasks = `/proc/${processId}/task`
  const threads = await readdir(tasks)
  const times = await Promise.all(threads.map(thread => readFile(`${tasks}/${thread}/schedstat`, 'utf8')))
  return times.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / NANOSECONDS_A_MILLISECOND
}
