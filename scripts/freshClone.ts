/**
 * Runs the two commands of the README as a newcomer would: npm run fresh-clone. Clones what is committed into a new folder,
 * runs `npm ci && npm test` there, then `npm start` until the desk answers, and prints how long each took.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freshCloneText } from '../core/messages/freshClone.ts'

const root = resolve(import.meta.dirname, '..')
const ANSWER_WITHIN_MS = 120_000
const ASK_EVERY_MS = 100

/** Without what npm sets for its scripts and without this checkout's tools: the clone must find its own. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name))),
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .join(delimiter),
}

function start(command: string, folder: string): ChildProcess {
  // A group of its own, so that all that npm starts is ended with it.
  return spawn(command, { cwd: folder, shell: true, stdio: 'inherit', env: environment, detached: true })
}

/** Ends a command and all that it started. */
function stop(child: ChildProcess): void {
  // Windows has no process groups to signal; closing the shell is what it offers.
  if (process.platform === 'win32' || child.pid === undefined) child.kill()
  else process.kill(-child.pid, 'SIGTERM')
}

async function run(command: string, folder: string): Promise<void> {
  const code = await new Promise<number | null>(done => start(command, folder).on('exit', done))
  if (code !== 0) throw new Error(freshCloneText.commandFailed(command, code ?? -1).en)
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now()
  await work()
  console.log(freshCloneText.took(name, (performance.now() - begun) / 1000).en)
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts the desk, waits until it answers with its page, and stops it. */
async function deskAnswers(folder: string): Promise<void> {
  const port = await freePort()
  const desk = start(`npm start -- --no-open --port ${port}`, folder)
  const ended = new Promise<number>(done => desk.on('exit', code => done(code ?? -1)))
  try {
    const stopped = ended.then(code => {
      throw new Error(freshCloneText.commandFailed('npm start', code).en)
    })
    await Promise.race([stopped, answering(`http://localhost:${port}/desk/`)])
  } finally {
    if (desk.exitCode === null) stop(desk)
    await ended
  }
}

async function answering(address: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < ANSWER_WITHIN_MS; waitedMs += ASK_EVERY_MS) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await wait(ASK_EVERY_MS)
  }
  throw new Error(freshCloneText.noAnswer(address, ANSWER_WITHIN_MS / 1000).en)
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kedu-'))
  const clone = join(folder, 'kedu')
  try {
    await run(`git clone --quiet "${root}" "${clone}"`, folder)
    await timed('npm ci', () => run('npm ci', clone))
    await timed('npm test', () => run('npm test', clone))
    await timed('npm start', () => deskAnswers(clone))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
